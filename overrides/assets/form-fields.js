// The form's fields: reading and filling them, lists that grow, and choosing from a list while typing.
(function () {
  "use strict";
  var kp = window.kpForm;
  var PART = "[data-field], [data-group], [data-list]";

  // Fields, sets and lists right below an element.
  function parts(element) {
    return Array.from(element.querySelectorAll(PART)).filter(function (part) {
      var around = part.parentElement.closest(PART + ", .kp-item");
      return around === element || !around || !element.contains(around);
    });
  }

  function keyOf(part) {
    return part.dataset.field || part.dataset.group || part.dataset.list;
  }

  function items(list) {
    return Array.from(list.querySelector(":scope > .kp-items").children);
  }

  // What is filled in below an element; what is switched off is not there.
  kp.read = function (element) {
    var values = {};
    parts(element).forEach(function (part) {
      var toggle = part.querySelector("[data-toggle]");
      if (part.dataset.list) values[part.dataset.list] = items(part).map(kp.read);
      else if (part.dataset.group && (!toggle || toggle.checked)) values[part.dataset.group] = kp.read(part);
      else if (part.dataset.field) values[part.dataset.field] = readField(part);
    });
    return values;
  };

  function readField(part) {
    if (part.dataset.kind === "many") return chosen(part).map(function (item) { return item.dataset.value; });
    if (part.dataset.kind === "radios") return part.querySelector("input:checked").value;
    return part.querySelector("input, select, textarea").value;
  }

  kp.fill = function (element, values) {
    parts(element).forEach(function (part) {
      var value = values[keyOf(part)];
      if (part.dataset.list) fillList(part, Array.isArray(value) ? value : []);
      else if (part.dataset.group) fillGroup(part, value);
      else fillField(part, value);
    });
  };

  function fillList(list, value) {
    list.querySelector(":scope > .kp-items").replaceChildren();
    var least = Number(list.dataset.least || 0);
    for (var index = 0; index < Math.max(value.length, least); index++) {
      kp.fill(kp.add(list), value[index] || {});
    }
  }

  function fillGroup(group, value) {
    var toggle = group.querySelector("[data-toggle]");
    if (toggle) {
      toggle.checked = Boolean(value);
      group.querySelector(".kp-toggled").hidden = !value;
    }
    kp.fill(group, value || {});
  }

  function fillField(part, value) {
    if (part.dataset.kind === "many") {
      part.querySelector(".kp-chosen").replaceChildren();
      (Array.isArray(value) ? value : []).forEach(function (each) { choose(part, String(each)); });
      part.querySelector(".kp-chosen").hidden = !chosen(part).length;
      return;
    }
    if (part.dataset.kind === "radios") {
      var radios = Array.from(part.querySelectorAll("input"));
      (radios.find(function (radio) { return radio.value === value; }) || radios[0]).checked = true;
      return;
    }
    part.querySelector("input, select, textarea").value = typeof value === "string" ? value : "";
  }

  // Lists

  kp.add = function (list) {
    var item = list.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
    list.querySelector(":scope > .kp-items").append(item);
    number(list);
    return item;
  };

  // The number of each item, in its words and in the ids below it, which lead from the top by names and numbers.
  function number(list) {
    var least = Number(list.dataset.least || 0);
    items(list).forEach(function (item, index, all) {
      var name = list.dataset.item + " " + (index + 1);
      var remove = item.querySelector(":scope > [data-remove]");
      item.querySelector(":scope > legend").textContent = name;
      remove.textContent = name + " verwijderen";
      remove.hidden = all.length <= least;
      rename(item, list.id + "-" + index);
      item.querySelectorAll("[data-list]").forEach(number);
    });
  }

  function rename(item, stem) {
    parts(item).forEach(function (part) {
      var id = stem + "-" + keyOf(part);
      var control = part.dataset.field ? part.querySelector("input, select, textarea") : part;
      control.id = id;
      part.querySelectorAll(".kp-hint, .kp-mistake").forEach(function (text) {
        if (text.closest(PART) === part) text.id = id + (text.className === "kp-hint" ? "-uitleg" : "-fout");
      });
      if (part.dataset.field) {
        part.querySelector("label").htmlFor = id;
        control.setAttribute("aria-describedby", id + "-uitleg " + id + "-fout");
      } else if (part.dataset.group) {
        rename(part, id);
      }
    });
  }

  function remove(item) {
    var list = item.closest("[data-list]");
    var all = items(list);
    var next = all[all.indexOf(item) + 1] || all[all.indexOf(item) - 1];
    item.remove();
    number(list);
    (next ? next.querySelector("input, select, textarea") : list.querySelector(":scope > [data-add]")).focus();
    kp.say(list.dataset.item + " verwijderd");
  }

  // Choosing: the pattern of an editable combobox with a list (w3.org/WAI/ARIA/apg/patterns/combobox)

  function chosen(part) {
    return Array.from(part.querySelector(".kp-chosen").children);
  }

  // By name, however they stand in the list now.
  function options(part) {
    return Array.from(part.querySelectorAll("[role=option]"));
  }

  function all(part) {
    return options(part).sort(function (one, two) { return Number(one.dataset.place) - Number(two.dataset.place); });
  }

  function optionOf(part, value) {
    return options(part).find(function (option) { return option.dataset.value === value; });
  }

  function choose(part, value) {
    var option = optionOf(part, value);
    var name = option ? option.firstChild.textContent.trim() : value;
    if (chosen(part).some(function (item) { return item.dataset.value === value; })) return;
    var item = document.createElement("li");
    var button = document.createElement("button");
    item.dataset.value = value;
    button.type = "button";
    button.textContent = name + " ";
    button.setAttribute("aria-label", name + " verwijderen");
    button.append(cross());
    button.addEventListener("click", function () {
      item.remove();
      part.querySelector(".kp-chosen").hidden = !chosen(part).length;
      part.querySelector("input").focus();
      kp.say(name + " verwijderd");
      part.dispatchEvent(new Event("change", { bubbles: true }));
    });
    item.append(button);
    part.querySelector(".kp-chosen").append(item);
    part.querySelector(".kp-chosen").hidden = false;
  }

  function cross() {
    var mark = document.createElement("span");
    mark.setAttribute("aria-hidden", "true");
    mark.textContent = "×";
    return mark;
  }

  kp.fold = function (text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  };

  // Options whose words hold what is typed: those called so first, then those that begin with it.
  function matching(part, typed) {
    var sought = kp.fold(typed.trim());
    var tests = [
      function (words) { return words.includes(sought); },
      function (words) { return words[0].startsWith(sought); },
      function (words) { return words.some(function (word) { return word.startsWith(sought); }); },
      function (words) { return words.some(function (word) { return word.includes(" " + sought); }); },
      function (words) { return words.some(function (word) { return word.includes(sought); }); }
    ];
    var found = tests.map(function () { return []; });
    all(part).forEach(function (option) {
      var words = kp.fold(option.dataset.words).split("|");
      var rank = tests.findIndex(function (test) { return test(words); });
      if (rank >= 0) found[rank].push(option);
    });
    return found.flat();
  }

  function combobox(part) {
    var input = part.querySelector("[role=combobox]");
    var list = part.querySelector("[role=listbox]");
    var shown = [];
    var active = -1;
    options(part).forEach(function (option, index) { option.dataset.place = index; });

    function open() {
      shown = matching(part, input.value);
      options(part).forEach(function (option) { option.hidden = !shown.includes(option); });
      list.append.apply(list, shown);
      list.hidden = !shown.length;
      list.scrollTop = 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      mark(-1);
      list.scrollIntoView({ block: "nearest" });
      if (input.value) kp.say(shown.length === 1 ? "1 keuze" : shown.length + " keuzes");
    }

    function close() {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      mark(-1);
    }

    function mark(index) {
      active = index;
      options(part).forEach(function (option) { option.setAttribute("aria-selected", String(option === shown[active])); });
      if (active < 0) input.removeAttribute("aria-activedescendant");
      else {
        input.setAttribute("aria-activedescendant", shown[active].id);
        shown[active].scrollIntoView({ block: "nearest" });
      }
    }

    function take(value) {
      choose(part, value);
      var option = optionOf(part, value);
      kp.say((option ? option.firstChild.textContent.trim() : value) + " gekozen");
      input.value = "";
      close();
      part.dispatchEvent(new Event("change", { bubbles: true }));
    }

    // What is typed in full needs no choosing; a code or name that is not in the list is taken as it is.
    function settle() {
      var typed = input.value.trim();
      if (!typed) return;
      var first = matching(part, typed)[0];
      var isWhole = first && kp.fold(first.dataset.words).split("|").includes(kp.fold(typed));
      take(isWhole ? first.dataset.value : typed);
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
  }

  kp.prepare = function (form) {
    form.querySelectorAll("[data-kind=many]").forEach(combobox);
    form.addEventListener("click", function (event) {
      var list = event.target.closest("[data-add]") && event.target.closest("[data-list]");
      if (list) {
        kp.add(list).querySelector("input, select, textarea").focus();
        list.dispatchEvent(new Event("change", { bubbles: true }));
      }
      var item = event.target.closest("[data-remove]") && event.target.closest(".kp-item");
      if (item) {
        remove(item);
        form.dispatchEvent(new Event("change"));
      }
    });
    form.addEventListener("change", function (event) {
      if (event.target.matches("[data-toggle]")) {
        event.target.closest("[data-group]").querySelector(".kp-toggled").hidden = !event.target.checked;
      }
    });
  };
})();
