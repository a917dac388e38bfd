/* The filters beside the results: what can be chosen, and how much each choice would leave. */
(() => {
  "use strict";
  const { make, button } = window.kpAnswers;
  const FEW = 8; // values of a facet that stand open

  // The engine's names, and what they are called in the address and on the page.
  const FACETS = [
    ["theme", "thema", "Thema"],
    ["year", "jaar", "Jaar"],
    ["country", "land", "Land"],
    ["study", "studie", "Soort onderzoek"],
    ["effect", "effect", "Effect"],
    ["strength", "sterkte", "Sterkte van het bewijs"],
    ["status", "status", "Status"],
    ["language", "taal", "Taal van het werk"],
  ];

  // What draws the facets of an answer, with the values that are chosen; a press tells `choose` the facet, the value
  // and whether it is chosen.
  function panel(side, choose) {
    const opened = new Set(["theme", "year"]); // facets that stand open
    const stretched = new Set(); // facets of which all values are shown
    let drawn = []; // what was drawn last

    function draw(found, chosen) {
      drawn = [found, chosen];
      const held = side.contains(document.activeElement) && document.activeElement.dataset.key;
      const narrow = side.querySelector(".kp-facets-all");
      const isOpen = narrow ? narrow.open : matchMedia("(min-width: 60em)").matches;
      const groups = FACETS.map(([name, , heading]) => group(name, heading, found[name], chosen[name])).filter(Boolean);
      const number = FACETS.reduce((sum, [name]) => sum + chosen[name].length, 0);
      const all = make("details", { class: "kp-facets-all" }, make("summary", { "data-key": "all" }, number ? `Filters (${number})` : "Filters"), ...groups);
      all.open = isOpen;
      all.hidden = !groups.length;
      side.replaceChildren(all);
      if (held) [...side.querySelectorAll("[data-key]")].find((each) => each.dataset.key === held)?.focus();
    }

    function group(name, heading, values, picked) {
      const known = new Set(values.map((each) => each.value));
      const gone = picked.filter((value) => !known.has(value)).map((value) => ({ value, nl: value, count: 0 }));
      const every = [...values.filter((each) => each.count || picked.includes(each.value)), ...gone];
      if (!every.length) return null;
      every.sort(name === "year" ? newest : fullest);
      const isLong = every.length > FEW + 2 && !stretched.has(name);
      const visible = isLong ? every.filter((each, at) => at < FEW || picked.includes(each.value)) : every;
      const options = visible.map((each) => option(name, each, picked.includes(each.value)));
      const boxes = make("fieldset", null, make("legend", null, heading), ...options);
      if (isLong) boxes.append(button(`Alle ${every.length}`, "kp-link", () => stretch(name)));
      const summary = make("summary", { "data-key": name }, heading, picked.length > 0 && ` (${picked.length})`);
      const element = make("details", { class: "kp-facet" }, summary, boxes);
      element.open = opened.has(name) || picked.length > 0;
      element.addEventListener("toggle", () => opened[element.open ? "add" : "delete"](name));
      return element;
    }

    function stretch(name) {
      stretched.add(name);
      draw(...drawn);
      [...side.querySelectorAll("input")].filter((each) => each.dataset.key.startsWith(`${name} `))[FEW]?.focus();
    }

    function option(name, { value, nl, count }, isChosen) {
      const input = make("input", { type: "checkbox", "data-key": `${name} ${value}` });
      input.checked = isChosen;
      input.addEventListener("change", () => choose(name, value, input.checked));
      return make("label", { class: "kp-option" }, input, make("span", null, nl, make("span", { class: "kp-bar-count" }, ` ${count}`)));
    }

    return draw;
  }

  const newest = (one, other) => other.value.localeCompare(one.value);
  const fullest = (one, other) => other.count - one.count || one.nl.localeCompare(other.nl, "nl");

  window.kpFilters = { FACETS, panel };
})();
