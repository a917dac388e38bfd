/* The results below the box: a list of links, walked with the arrow keys. */
(() => {
  "use strict";
  const { make, foreign, count, href, searchPage, facts, title, sentence, explained, KINDS } = window.kpAnswers;
  const SHOWN = 5; // each is fetched by itself; the search page has the others
  const QUIET = 600; // milliseconds without a key, after which the number of results is said aloud
  const LATE = 300; // milliseconds after which loading is said

  const box = document.querySelector(".kp-search");
  const form = box.querySelector("form");
  const field = form.querySelector("input");
  const said = box.querySelector(".kp-search-said");
  const output = box.querySelector(".kp-search-output");
  let isAsking = false;
  let shown = null; // the words to which what is shown answers
  let speaking = 0;

  window.kpSearch.start().catch(() => {});

  // One question at a time: while it is answered, only the latest words wait.
  async function ask() {
    const text = field.value.trim();
    if (!text) clear();
    if (isAsking || !text || text === shown) return;
    isAsking = true;
    const late = setTimeout(() => say("Zoeken wordt geladen …"), LATE);
    try {
      const answer = await window.kpSearch.query({ text, size: SHOWN });
      if (field.value.trim()) show(answer, text);
    } catch {
      lost();
    }
    clearTimeout(late);
    isAsking = false;
    if (field.value.trim() !== text) ask();
  }

  function clear() {
    shown = null;
    clearTimeout(speaking);
    said.textContent = "";
    output.hidden = true;
    output.replaceChildren();
  }

  function say(text) {
    said.textContent = text;
  }

  function show(answer, text) {
    if (!answer.isAsked) clear(); // signs alone ask for nothing
    shown = text;
    if (!answer.isAsked) return;
    const heading = answer.total ? count(answer.total) : "Geen resultaten";
    output.replaceChildren(
      make("p", { class: "kp-search-total" }, heading),
      ...explained(answer, (to) => make("a", { href: searchPage(to) }, to)),
      make("ol", { class: "kp-search-list" }, ...answer.results.map(item)),
      ...elsewhere(answer),
      make("p", { class: "kp-search-all" }, make("a", { href: searchPage(text) }, onwards(answer.total))),
    );
    output.hidden = false;
    output.scrollTop = 0;
    said.textContent = "";
    clearTimeout(speaking);
    speaking = setTimeout(() => say(answer.total ? `${heading}, met pijl omlaag te kiezen` : heading), QUIET);
  }

  function onwards(total) {
    if (!total) return "Naar de zoekpagina";
    return total === 1 ? "Dit resultaat op de zoekpagina" : `Alle ${count(total)}`;
  }

  function item(result) {
    const link = make("a", { class: "md-search-result__link", href: href(result.address) }, title(result), make("span", { class: "kp-hit-facts" }, facts(result)), sentence(result));
    return make("li", null, link);
  }

  function elsewhere(answer) {
    const links = answer.elsewhere.map((each) =>
      make("li", null, make("a", { href: href(each.address) }, make("span", { lang: foreign(each.lang) }, each.title), ` (${KINDS[each.kind] || KINDS.page})`)),
    );
    return links.length ? [make("ul", { class: "kp-search-elsewhere" }, ...links)] : [];
  }

  function lost() {
    shown = null;
    output.hidden = true;
    say("Zoeken lukt nu niet. Kies een thema of blader in het archief.");
  }

  function move(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const stops = [field, ...output.querySelectorAll("li a, .kp-search-all a")];
      const at = stops.indexOf(document.activeElement) + step;
      stops[(at + stops.length) % stops.length].focus();
      event.preventDefault();
    } else if (event.key.length === 1 && event.key !== " " && document.activeElement !== field) {
      field.focus(); // the letter goes on where the words stand
    }
  }

  field.addEventListener("input", ask);
  addEventListener("online", ask);
  box.addEventListener("keydown", move);
  form.addEventListener("reset", () => {
    clear();
    field.focus();
  });
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    location.assign(searchPage(field.value.trim()));
  });
  ask();
})();
