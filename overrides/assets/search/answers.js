/* What the box and the search page say of an answer. All of it is text: nothing that is typed or found becomes HTML. */
(() => {
  "use strict";
  const home = new URL("../../", document.currentScript.src);
  const STATUS = JSON.parse(document.querySelector(".kp-search").dataset.status || "{}");
  const KINDS = { theme: "thema", dossier: "dossier", page: "pagina" };
  const day = new Intl.DateTimeFormat("nl", { dateStyle: "long", timeZone: "UTC" });

  // An element with its attributes and what stands in it: elements and text.
  function make(name, attributes, ...inside) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) if (value) element.setAttribute(key, value);
    element.append(...inside.filter(Boolean));
    return element;
  }

  function button(text, kind, press) {
    const element = make("button", { type: "button", class: kind }, text);
    element.addEventListener("click", press);
    return element;
  }

  const foreign = (language) => (language && language !== "nl" ? language : "");
  const hits = (pairs) => pairs.map(([text, isHit]) => (isHit ? make("mark", null, text) : text));
  const quoted = (text) => make("q", null, text);
  const listed = (items) => items.flatMap((item, at) => (at ? [at === items.length - 1 ? " en " : ", ", item] : [item]));
  const count = (total) => `${total.toLocaleString("nl")} ${total === 1 ? "resultaat" : "resultaten"}`;
  const href = (address) => new URL(address, home).href;

  // The state of the search page as an address. After #, what a reader types is sent to nobody; the page itself
  // then writes it after ?, where it can be kept and shared.
  const searchPage = (text) => `${href("zoeken/index.html")}#?${new URLSearchParams({ q: whole(text) })}`;

  // Half a character, as a broken program may hand it over, fits in no address.
  const whole = (text) => (text.toWellFormed ? text.toWellFormed() : text);

  function dated(date) {
    const time = date ? Date.parse(date) : NaN;
    return Number.isNaN(time) ? "zonder datum" : day.format(time);
  }

  function facts(result) {
    const parts = [dated(result.date), Object.hasOwn(STATUS, result.status) ? STATUS[result.status] : ""];
    if (result.page) parts.push(`op bladzijde ${result.page} van de bijlage`);
    return parts.filter(Boolean).join(" · ");
  }

  const title = (result) => make("span", { class: "kp-hit-title", lang: foreign(result.lang) }, ...hits(result.title));
  const sentence = (result) =>
    result.sentence.length > 0 && make("span", { class: "kp-hit-sentence", lang: foreign(result.sentenceLang) }, ...hits(result.sentence));

  // What was done with the words, so that nobody has to guess why something was found. `linked` makes a way to
  // search for the words as they are right.
  function explained({ did, missing }, linked) {
    const told = (...kinds) => did.filter((each) => kinds.includes(each.kind));
    const unknown = [...missing, ...told("typo", "compound").map((each) => each.from)];
    const typos = told("typo").map((each) => linked(each.to));
    const others = told("concept", "compound").flatMap((each) => (each.kind === "concept" ? each.to : each.to.split(" ")));
    const stems = told("stem").map((each) => each.from);
    const syntax = told("syntax").map((each) => each.from);
    return [
      ...line("Niet gevonden: ", unknown.map((word) => make("s", null, short(word))), "."),
      ...line("Bedoelde u ", typos, "? Daarop is gezocht."),
      ...line("Gezocht op ", distinct(others), "."),
      ...line("Gezocht op andere vormen van ", distinct(stems), "."),
      ...line("Als gewone woorden gezocht: ", distinct(syntax), "."),
    ];
  }

  const line = (before, items, after) => (items.length ? [make("p", { class: "kp-did" }, before, ...listed(items), after)] : []);
  const distinct = (words) => [...new Set(words)].map((word) => quoted(short(word)));
  const short = (word) => (word.length > 60 ? `${word.slice(0, 60)}…` : word);

  window.kpAnswers = { make, button, foreign, hits, quoted, listed, count, href, searchPage, whole, facts, title, sentence, explained, KINDS };
})();
