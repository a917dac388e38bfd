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

  // What was done with the words, so that nobody has to guess why something was found.
  function explained(answer, linked) {
    const lines = [];
    const typos = answer.did.filter((each) => each.kind === "typo");
    const others = answer.did.filter((each) => each.kind === "concept" || each.kind === "compound");
    const stems = answer.did.filter((each) => each.kind === "stem");
    const syntax = answer.did.filter((each) => each.kind === "syntax");
    if (typos.length) lines.push(["Bedoelde u ", ...listed(typos.map((each) => linked(each.to, each.from))), "? Daarop is gezocht."]);
    if (others.length) lines.push(["Ook gezocht op ", ...listed(distinct(others).map(quoted)), "."]);
    else if (stems.length) lines.push(["Gezocht op ", ...listed(distinct(stems).map(quoted)), "."]);
    if (syntax.length) lines.push(["Als gewone woorden gezocht: ", ...listed(distinct(syntax, "from").map(quoted)), "."]);
    if (answer.missing.length) lines.push(["Niet gevonden: ", ...listed(answer.missing.map((word) => make("s", null, word))), "."]);
    return lines.map((line) => make("p", { class: "kp-did" }, ...line));
  }

  const distinct = (did, side = "to") => [...new Set(did.map((each) => each[side]))];

  window.kpAnswers = { make, foreign, hits, quoted, listed, count, href, searchPage, whole, facts, title, sentence, explained, KINDS };
})();
