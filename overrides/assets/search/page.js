/* The search page: words, filters, order and how much is shown all stand in its address. */
(() => {
  "use strict";
  const { make, button, foreign, listed, count, href, whole, facts, title, sentence, explained, KINDS } = window.kpAnswers;
  const { FACETS, panel } = window.kpFilters;
  const FIRST = 10; // results shown at first: each is fetched by itself
  const MORE = 20; // and so many more at each press
  const MOST = 200; // results that an address brings at once
  const PAUSE = 250; // milliseconds without a key, after which words come into the address
  const QUIET = 600; // milliseconds without another answer, after which the number of results is said aloud
  const LATE = 300; // milliseconds after which loading is said

  const root = document.querySelector("[data-search-page]");
  const form = root.querySelector("form");
  const field = form.querySelector("input");
  const said = root.querySelector(".kp-find-said");
  const aloud = root.querySelector(".kp-find-aloud");
  const both = root.querySelector(".kp-find-both");
  const place = root.querySelector(".kp-hits");
  const ways = document.querySelector(".kp-find-ways");
  const named = document.title;

  let state = read();
  let asked = 0; // questions so far: an answer to an earlier one comes too late
  let answering = Promise.resolve(); // until the last question is answered
  let speaking = 0;
  let current = null; // the answer that is shown
  let shown = []; // its results, as far as they are on the page
  const draw = panel(root.querySelector(".kp-facets"), choose);

  // The state in an address

  function read() {
    const words = new URLSearchParams(location.search || location.hash.slice(1));
    const filters = FACETS.map(([name, key]) => [name, [...new Set(words.getAll(key))].filter(Boolean)]);
    const size = Number(words.get("toon"));
    return {
      text: (words.get("q") || "").slice(0, field.maxLength),
      filters: Object.fromEntries(filters),
      only: ["nl", "en"].includes(words.get("alleen")) ? words.get("alleen") : "",
      sort: words.get("volgorde") === "datum" ? "date" : "relevance",
      size: size > FIRST && size <= MOST ? Math.floor(size) : FIRST,
    };
  }

  function written() {
    const words = new URLSearchParams();
    if (state.text) words.set("q", whole(state.text));
    for (const [name, key] of FACETS) for (const value of state.filters[name]) words.append(key, whole(value));
    if (state.only) words.set("alleen", state.only);
    if (state.sort === "date") words.set("volgorde", "datum");
    if (state.size > FIRST) words.set("toon", state.size);
    const address = new URL(location.href);
    address.search = words;
    address.hash = "";
    return address;
  }

  // `way` is push where a reader may want to come back, replace while the words are still being typed: then not at
  // each key, since browsers allow few changes in a short time.
  function remember(way) {
    const address = written();
    try {
      if (address.href !== location.href) history[way](null, "", address);
    } catch {
      // on a file share some browsers keep addresses as they are
    }
  }

  function go(change) {
    state = { ...state, size: FIRST, ...change };
    remember("pushState");
    return search();
  }

  const isAsked = (answer) => answer.isAsked || chosen().length > 0;
  const chosen = () => FACETS.flatMap(([name]) => state.filters[name].map((value) => ({ name, value })));

  // Asking

  // One question at a time: while it is answered, only the latest words wait.
  function search() {
    const number = ++asked;
    answering = answering.then(() => number === asked && ask(number));
    return answering;
  }

  async function ask(number) {
    const late = setTimeout(() => say("Zoeken wordt geladen …"), LATE);
    place.setAttribute("aria-busy", "true");
    try {
      const { text, filters, only, sort, size } = state;
      const answer = await window.kpSearch.query({ text, filters, only, sort, from: 0, size, facets: true });
      if (number === asked) show(answer);
    } catch {
      if (number === asked) lost();
    }
    clearTimeout(late);
  }

  async function more() {
    const number = ++asked;
    const { text, filters, only, sort } = state;
    const from = shown.length;
    try {
      const answer = await window.kpSearch.query({ text, filters, only, sort, from, size: MORE });
      if (number !== asked) return;
      state.size = Math.min(MOST, from + MORE);
      remember("replaceState");
      show({ ...current, results: [...shown, ...answer.results] });
      place.querySelectorAll("[data-search-results] a")[from]?.focus();
    } catch {
      if (number === asked) say("Meer resultaten ophalen lukt nu niet. Probeer het later nog eens.");
    }
  }

  function lost() {
    place.removeAttribute("aria-busy");
    root.dataset.searchPage = "lost";
    say("Zoeken lukt nu niet. Kies hieronder een thema of een jaar.");
    both.hidden = true;
    ways.hidden = false;
  }

  // Showing

  function show(answer) {
    const held = document.activeElement;
    const before = held.getBoundingClientRect().top;
    render(answer);
    // what has the focus below stays where it was
    if (held.isConnected && held !== document.body && !root.contains(held)) {
      scrollBy({ top: held.getBoundingClientRect().top - before, behavior: "instant" });
    }
  }

  function render(answer) {
    place.removeAttribute("aria-busy");
    current = answer;
    shown = answer.results;
    both.hidden = false;
    root.dataset.searchPage = "answered";
    ways.hidden = isAsked(answer) && answer.total > 0;
    document.title = state.text ? `${state.text} - ${named}` : named;
    say(isAsked(answer) ? (answer.total ? count(answer.total) : "Geen resultaten") : `Alle ${count(answer.total)}`);
    draw(answer.facets, state.filters);
    const list = make("ol", { "data-search-results": "results", "data-search-count": String(answer.total) }, ...shown.map(item));
    sort.value = state.sort;
    only.value = state.only || "both";
    place.replaceChildren(...chips(), ...explained(answer, corrected), list, ...rest(answer), ...elsewhere(answer));
    if (!answer.total && isAsked(answer)) place.append(...nothing(answer));
  }

  function say(text) {
    said.textContent = text;
    clearTimeout(speaking);
    speaking = setTimeout(() => (aloud.textContent = text), QUIET);
  }

  const corrected = (to) => button(to, "kp-link", () => rewrite(to));

  function rewrite(text) {
    field.value = text;
    go({ text });
    field.focus();
  }

  function item(result) {
    return make(
      "li",
      null,
      make("a", { class: "kp-list-title", href: href(result.address) }, title(result)),
      make("span", { class: "kp-when" }, facts(result)),
      sentence(result),
    );
  }

  function select(id, change) {
    const element = root.querySelector(`#${id}`);
    element.addEventListener("change", () => change(element.value));
    return element;
  }

  // What is chosen, each to be taken away.
  function chips() {
    const names = chosen();
    if (!names.length) return [];
    const removes = names.map(({ name, value }) => {
      const each = button(label(name, value), "kp-chip", () => without(() => choose(name, value, false)));
      each.setAttribute("aria-label", `${each.textContent} weghalen`);
      return each;
    });
    const none = Object.fromEntries(FACETS.map(([name]) => [name, []]));
    return [make("p", { class: "kp-chips" }, ...removes, button("Wis alle filters", "kp-link", () => without(() => go({ filters: none }))))];
  }

  // Takes a filter away; the button that did it goes too, so the focus finds another place.
  const without = (change) => change().then(() => (place.querySelector(".kp-chip") || field).focus());

  function label(name, value) {
    const known = current.facets[name].find((each) => each.value === value);
    return known?.nl || value;
  }

  function rest(answer) {
    const left = answer.total - shown.length;
    return left > 0 ? [button(`Toon er nog ${Math.min(left, MORE)}`, "kp-button", more)] : [];
  }

  function elsewhere(answer) {
    const links = answer.elsewhere.map((each) =>
      make("li", null, make("a", { href: href(each.address), lang: foreign(each.lang) }, each.title), ` (${KINDS[each.kind] || KINDS.page})`),
    );
    return links.length ? [make("div", { class: "kp-find-elsewhere" }, make("h2", null, "Ook op deze site"), make("ul", null, ...links))] : [];
  }

  // Nothing found is said as it is, with what may still help.
  function nothing(answer) {
    const parts = [];
    const { near, themes, less } = answer;
    parts.push(make("p", null, why(answer)));
    if (less) parts.push(make("p", null, "Zoek alleen op: ", corrected(less), "."));
    if (near.length) parts.push(make("p", null, "Woorden die erop lijken: ", ...listed(near.map(corrected)), "."));
    if (themes.length) {
      const links = themes.map((theme) => make("a", { href: href(theme.address) }, theme.nl));
      parts.push(make("p", null, "Thema’s die misschien helpen: ", ...listed(links), "."));
    }
    const issue = root.dataset.issue;
    if (issue && state.text.trim()) {
      const address = issue + encodeURIComponent(whole(`Niets gevonden voor: ${state.text.trim().slice(0, 200)}`));
      parts.push(make("p", null, make("a", { href: address, rel: "noreferrer" }, "Meld dat hier iets ontbreekt"), ". Uw woorden staan dan al ingevuld."));
    }
    const form = make("a", { href: href("bijdragen/nieuwe-parel/index.html") }, "Draag zelf een parel bij");
    parts.push(make("p", null, "Kent u een publicatie hierover? ", form, "."));
    return [make("div", { class: "kp-find-nothing" }, ...parts)];
  }

  function why({ less, missing }) {
    if (chosen().length && !missing.length) return "Met deze filters is er niets. Haal er een weg, of zoek met andere woorden.";
    if (less || !missing.length) return "Geen parel past bij alles wat u zoekt. Probeer andere of minder woorden.";
    return "Geen parel bevat deze woorden. Probeer andere of minder woorden.";
  }

  function choose(name, value, isChosen) {
    const others = state.filters[name].filter((each) => each !== value);
    return go({ filters: { ...state.filters, [name]: isChosen ? [...others, value] : others } });
  }

  // Events

  const sort = select("kp-find-order", (value) => go({ sort: value }));
  const only = select("kp-find-only", (value) => go({ only: value === "both" ? "" : value }));
  let pause = 0;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => remember("replaceState"), PAUSE);
    state = { ...state, size: FIRST, text: field.value };
    search();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    go({ text: field.value });
  });
  function again() {
    clearTimeout(pause);
    state = read();
    field.value = state.text;
    search();
  }
  addEventListener("popstate", again);
  addEventListener("online", () => root.dataset.searchPage === "lost" && search());

  root.querySelector(".kp-find-off").hidden = true;
  form.hidden = root.querySelector(".kp-find-help").hidden = false;
  field.value = state.text;
  remember("replaceState");
  search();
})();
