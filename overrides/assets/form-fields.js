// The form's fields: reading and filling them, and lists that grow.
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
    if (part.dataset.kind === "many") return kp.chosen(part);
    if (part.dataset.kind === "one") return kp.chosen(part)[0] || "";
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
    if (part.querySelector("[role=combobox]")) {
      kp.choose(part, Array.isArray(value) ? value : value ? [value] : []);
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
    item.querySelectorAll("[role=combobox]").forEach(kp.chooser);
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
        if (part.querySelector("[role=listbox]")) renameChoices(part, control, id + "-lijst");
      } else if (part.dataset.group) {
        rename(part, id);
      }
    });
  }

  function renameChoices(part, control, id) {
    part.querySelector("[role=listbox]").id = id;
    control.setAttribute("aria-controls", id);
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

  kp.prepare = function (form) {
    form.querySelectorAll("[role=combobox]").forEach(kp.chooser);
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
