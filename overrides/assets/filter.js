// Filters for a list of pearls, in place. A list over several pages is fetched whole before anything is filtered,
// so that what is shown and counted is always the whole list. Without this script the links by year remain.
(function () {
  "use strict";
  var list = document.querySelector(".kp-listing");
  if (!list || Number(list.dataset.length) < 2) return;

  var FACETS = [["jaar", "Jaar"], ["land", "Land"], ["studie", "Soort onderzoek"], ["sterkte", "Sterkte van het bewijs"]];
  var UNKNOWN = "niet vermeld";
  var AT_ONCE = 4; // pages fetched at the same time
  var STEP = 100; // results shown at first, and more at each press

  var pages = Number(list.dataset.pages);
  var items = null; // [{ element, jaar: [..], land: [..], .. }], in the order of the list
  var isLost = false;
  var limit = STEP;
  var selects = {};

  var box = make("details", "kp-filter");
  box.append(make("summary", "", "Filter deze lijst"));
  var fields = make("div", "kp-filter-fields");
  var said = make("p", "kp-filter-said");
  said.setAttribute("role", "status");
  var results = make("ul", "kp-found");
  results.hidden = true;
  var more = button("Toon meer", function () { limit += STEP; show(); });
  var reset = button("Wis filters", function () {
    FACETS.forEach(function (facet) { selects[facet[0]].value = ""; });
    changed();
    selects[FACETS[0][0]].focus();
  });
  more.hidden = reset.hidden = true;
  box.append(fields, said, reset);
  list.before(box);
  list.after(results, more);

  box.addEventListener("toggle", function () { if (box.open) start(); });
  if (FACETS.some(function (facet) { return asked(facet[0]); })) box.open = true;

  function start() {
    if (items) return;
    items = read(document, location.href);
    if (pages < 2) { ready(); return; }
    isLost = false;
    load().then(function (whole) { items = whole; ready(); }, function () {
      isLost = true; // what is still under way says no more
      items = null; // opening it again tries again
      said.textContent = "De rest van de lijst kon niet worden geladen, dus filteren kan hier niet. Gebruik de links per groep.";
    });
  }

  // Every page of the list, in order; refused when one of them cannot be had.
  function load() {
    var first = new URL(list.dataset.first, location.href);
    var found = [];
    var next = 1;
    var done = 0;
    said.textContent = "De hele lijst wordt geladen …";
    function one() {
      if (next > pages) return Promise.resolve();
      var number = next++;
      var address = number === 1 ? first.href : first.href.replace(/\.html$/, "/pagina-" + number + ".html");
      return fetch(address).then(function (answer) {
        if (!answer.ok) throw new Error(address);
        return answer.text();
      }).then(function (text) {
        found[number] = read(new DOMParser().parseFromString(text, "text/html"), address);
        done += 1;
        if (!isLost) said.textContent = "De hele lijst wordt geladen: " + done + " van " + pages + " bladzijden.";
        return one();
      });
    }
    return Promise.all(Array.from({ length: AT_ONCE }, one)).then(function () { return found.flat(); });
  }

  function read(page, address) {
    return Array.from(page.querySelectorAll(".kp-listing li")).map(function (element) {
      var data = element.querySelector("[data-jaar]").dataset;
      var copy = element.cloneNode(true);
      copy.querySelectorAll("a[href]").forEach(function (link) {
        link.href = new URL(link.getAttribute("href"), address).href;
      });
      var item = { element: copy };
      FACETS.forEach(function (facet) { item[facet[0]] = (data[facet[0]] || UNKNOWN).split("|"); });
      return item;
    });
  }

  function ready() {
    FACETS.forEach(function (facet) { fields.append(field(facet[0], facet[1])); });
    changed();
  }

  function field(name, label) {
    var counts = new Map();
    items.forEach(function (item) {
      item[name].forEach(function (value) { counts.set(value, (counts.get(value) || 0) + 1); });
    });
    var values = Array.from(counts.keys()).sort(function (a, b) {
      if ((a === UNKNOWN) !== (b === UNKNOWN)) return a === UNKNOWN ? 1 : -1;
      return name === "jaar" ? b.localeCompare(a, "nl") : a.localeCompare(b, "nl");
    });
    var select = make("select");
    select.append(new Option("alle", ""));
    values.forEach(function (value) { select.append(new Option(value + " (" + counts.get(value) + ")", value)); });
    select.value = counts.has(asked(name)) ? asked(name) : "";
    select.addEventListener("change", changed);
    selects[name] = select;
    select.id = "kp-filter-" + name;
    var named = make("label", "", label);
    named.htmlFor = select.id;
    var both = make("div");
    both.append(named, select);
    return both;
  }

  function changed() {
    limit = STEP;
    remember();
    show();
  }

  function show() {
    var chosen = FACETS.filter(function (facet) { return selects[facet[0]].value; });
    var found = items.filter(function (item) {
      return chosen.every(function (facet) { return item[facet[0]].includes(selects[facet[0]].value); });
    });
    var isFiltered = chosen.length > 0;
    list.hidden = isFiltered;
    document.querySelectorAll(".kp-jumps, .kp-pager").forEach(function (nav) { nav.hidden = isFiltered; });
    results.hidden = !isFiltered;
    results.replaceChildren.apply(results, isFiltered ? found.slice(0, limit).map(function (item) { return item.element; }) : []);
    more.hidden = !isFiltered || found.length <= limit;
    reset.hidden = !isFiltered;
    said.textContent = isFiltered
      ? found.length + " van " + items.length + (items.length === 1 ? " parel" : " parels") + (more.hidden ? "" : "; de eerste " + limit + " staan hieronder")
      : items.length + " parels";
  }

  function asked(name) {
    return new URLSearchParams(location.search).get(name) || "";
  }

  // The choice stands in the address, so that it can be kept and passed on.
  function remember() {
    var address = new URL(location.href);
    FACETS.forEach(function (facet) {
      var value = selects[facet[0]].value;
      if (value) address.searchParams.set(facet[0], value);
      else address.searchParams.delete(facet[0]);
    });
    try {
      if (address.href !== location.href) history.replaceState(history.state, "", address);
    } catch (refused) {
      // on a file share some browsers keep addresses as they are
    }
  }

  function make(name, kind, text) {
    var element = document.createElement(name);
    if (kind) element.className = kind;
    if (text) element.textContent = text;
    return element;
  }

  function button(text, press) {
    var element = make("button", "kp-button", text);
    element.type = "button";
    element.addEventListener("click", press);
    return element;
  }
})();
