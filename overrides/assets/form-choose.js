// Choosing from a list while typing: the pattern of an editable combobox (w3.org/WAI/ARIA/apg/patterns/combobox).
(function () {
  "use strict";
  var kp = window.kpForm;
  var MOST_SHOWN = 30; // pearls; who seeks another one types more of its title

  // Pearls and other names that the garden has: a file of its own, fetched once somebody begins to write.
  kp.known = null;
  kp.know = function (found) {
    kp.known = { pearls: found.pearls.map(pearlOption), names: new Set(found.names) };
    found.pearls.forEach(function (pearl) { kp.known.names.add(pearl[0]); });
    document.querySelectorAll("[data-source=pearls]").forEach(function (part) { kp.choose(part, kp.chosen(part)); });
    document.getElementById("kp-form").dispatchEvent(new Event("known"));
  };

  function pearlOption(pearl) {
    return { value: pearl[0], name: pearl[1], more: pearl[3], words: pearl.map(kp.fold) };
  }

  kp.fold = function (text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  };

  // What can be chosen: as it stands in the page, or from the list of pearls.
  function choices(part) {
    if (part.dataset.source) return kp.known ? kp.known.pearls : [];
    part.kpChoices = part.kpChoices || Array.from(part.querySelectorAll("[role=option]"), function (option) {
      var words = kp.fold(option.dataset.words).split("|");
      return { value: option.dataset.value, name: option.firstChild.textContent.trim(), words: words, element: option };
    });
    return part.kpChoices;
  }

  function choiceOf(part, value) {
    return choices(part).find(function (choice) { return choice.value === value; });
  }

  kp.nameOf = function (part, value) {
    var choice = choiceOf(part, value);
    return choice ? choice.name : value;
  };

  // Choices whose words hold what is typed: those called so first, then those that begin with it.
  function matching(part, typed) {
    var sought = kp.fold(typed.trim());
    var each = sought.split(/\s+/);
    var tests = [
      function (words) { return words.includes(sought); },
      function (words) { return words[0].startsWith(sought); },
      function (words) { return words.some(function (word) { return word.startsWith(sought); }); },
      function (words) { return words.some(function (word) { return word.includes(" " + sought); }); },
      function (words) { return words.some(function (word) { return word.includes(sought); }); },
      function (words) { return each.every(function (piece) { return words.join(" ").includes(piece); }); }
    ];
    var found = tests.map(function () { return []; });
    choices(part).forEach(function (choice) {
      var rank = tests.findIndex(function (test) { return test(choice.words); });
      if (rank >= 0) found[rank].push(choice);
    });
    return found.flat();
  }

  // What is chosen

  kp.chosen = function (part) {
    return Array.from(part.querySelector(".kp-chosen").children, function (item) { return item.dataset.value; });
  };

  kp.choose = function (part, values) {
    var list = part.querySelector(".kp-chosen");
    list.replaceChildren.apply(list, Array.from(new Set(values.map(String)), function (value) { return chip(part, value); }));
    list.hidden = !list.children.length;
  };

  function chip(part, value) {
    var name = kp.nameOf(part, value);
    var item = document.createElement("li");
    var button = document.createElement("button");
    var cross = document.createElement("span");
    item.dataset.value = value;
    cross.setAttribute("aria-hidden", "true");
    cross.textContent = "×";
    button.type = "button";
    button.setAttribute("aria-label", name + " verwijderen");
    button.append(name + " ", cross);
    button.addEventListener("click", function () {
      kp.choose(part, kp.chosen(part).filter(function (other) { return other !== value; }));
      part.querySelector("input").focus();
      kp.say(name + " verwijderd");
      part.dispatchEvent(new Event("change", { bubbles: true }));
    });
    item.append(button);
    return item;
  }

  // The list while it is open

  kp.chooser = function (input) {
    var part = input.closest("[data-field]");
    var list = part.querySelector("[role=listbox]");
    var shown = []; // elements
    var active = -1;
    choices(part);

    function open() {
      var found = matching(part, input.value);
      shown = part.dataset.source ? found.slice(0, MOST_SHOWN).map(element) : found.map(function (choice) { return choice.element; });
      list.replaceChildren.apply(list, shown);
      list.hidden = !shown.length;
      list.scrollTop = 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      mark(-1);
      list.scrollIntoView({ block: "nearest" });
      if (input.value) kp.say(found.length === 1 ? "1 keuze" : found.length + " keuzes");
    }

    function element(choice, index) {
      var option = document.createElement("li");
      var more = document.createElement("span");
      option.setAttribute("role", "option");
      option.dataset.value = choice.value;
      option.id = list.id + "-" + index;
      more.textContent = choice.more;
      option.append(choice.name + " ", more);
      return option;
    }

    function close() {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      mark(-1);
    }

    function mark(index) {
      active = index;
      shown.forEach(function (option, place) { option.setAttribute("aria-selected", String(place === active)); });
      if (active < 0) input.removeAttribute("aria-activedescendant");
      else {
        input.setAttribute("aria-activedescendant", shown[active].id);
        shown[active].scrollIntoView({ block: "nearest" });
      }
    }

    function take(value) {
      kp.choose(part, part.dataset.kind === "one" ? [value] : kp.chosen(part).concat(value));
      kp.say(kp.nameOf(part, value) + " gekozen");
      input.value = "";
      close();
      part.dispatchEvent(new Event("change", { bubbles: true }));
    }

    // What is typed in full needs no choosing; what is not in the list is taken as it is.
    function settle() {
      var typed = input.value.trim();
      if (!typed) return;
      var first = matching(part, typed)[0];
      take(first && first.words.includes(kp.fold(typed)) ? first.value : typed);
    }

    input.addEventListener("input", open);
    input.addEventListener("click", open);
    input.addEventListener("blur", function () { close(); settle(); });
    input.addEventListener("keydown", function (event) {
      var isOpen = !list.hidden;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!isOpen) open();
        var step = event.key === "ArrowDown" ? 1 : -1;
        if (shown.length) mark((active + step + shown.length + (active < 0 && step < 0 ? 1 : 0)) % shown.length);
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (active >= 0) take(shown[active].dataset.value);
        else settle();
      } else if (event.key === "Escape") {
        if (isOpen) close();
        else input.value = "";
      }
    });
    // the list takes no focus, so that typing can go on
    list.addEventListener("mousedown", function (event) { event.preventDefault(); });
    list.addEventListener("click", function (event) {
      var option = event.target.closest("[role=option]");
      if (option) take(option.dataset.value);
    });
  };
})();
