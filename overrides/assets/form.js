// The form for a new pearl, at work: what is still needed, the draft, the file. Nothing leaves the browser.
(function () {
  "use strict";
  var kp = window.kpForm;
  var form = document.getElementById("kp-form");
  if (!kp || !kp.prepare || !form) return;

  var TITLE = document.title;
  var PAUSE = 250; // milliseconds after the last key
  var KEY = "kp-parel:" + location.pathname;
  var rules = JSON.parse(form.dataset.rules);
  var file = byId("bestand");
  var touched = new Set(); // ids of fields that were left
  var isAsked = false; // whether the file was asked for
  var isNamed = false; // whether the file's name was typed
  var isPressed = false; // whether a button of the mouse or a finger is down
  var isWaiting = false; // whether there is something to show once it is up
  var timer = 0;
  var last = { values: {}, found: [] };

  kp.say = function (words) {
    byId("said").textContent = words;
  };

  kp.prepare(form);
  var kept = stored();
  byId("restored").hidden = !kept;
  restore(kept);
  byId("without").remove();
  form.hidden = false;

  form.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(changed, PAUSE);
  });
  form.addEventListener("change", changed);
  form.addEventListener("focusin", fetchKnown, { once: true });
  form.addEventListener("known", update);
  form.addEventListener("focusout", function (event) {
    touched.add(event.target.id);
    show();
  });
  file.addEventListener("input", function () { isNamed = Boolean(file.value); });
  window.addEventListener("pagehide", function () { if (timer) changed(); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    changed();
    submit();
  });
  byId("copy").addEventListener("click", copy);
  byId("clear").addEventListener("click", function () { byId("sure").showModal(); });
  byId("sure").addEventListener("click", function (event) {
    if (event.target.value === "clear") clear();
    if (event.target.value) byId("sure").close();
  });

  // The draft

  function stored() {
    try {
      return JSON.parse(localStorage.getItem(KEY));
    } catch (refused) {
      return null; // no storage, or no draft of ours
    }
  }

  function store(draft) {
    try {
      if (draft) localStorage.setItem(KEY, JSON.stringify(draft));
      else localStorage.removeItem(KEY);
    } catch (refused) {
      // without storage the form works, and forgets
    }
  }

  function restore(draft) {
    var values = (draft && draft.values) || { date: today() };
    kp.fill(form, values);
    isNamed = Boolean(draft && draft.name);
    file.value = (draft && draft.name) || "";
    update();
  }

  function clear() {
    store(null);
    touched.clear();
    isAsked = false;
    byId("done").replaceChildren();
    byId("restored").hidden = true;
    restore(null);
    kp.say("Alles is gewist");
    form.querySelector("input, select, textarea").focus();
  }

  // What follows from what is filled in

  function changed() {
    clearTimeout(timer);
    timer = 0;
    update();
    store({ values: last.values, name: isNamed ? file.value : "" });
    byId("done").replaceChildren();
  }

  function update() {
    var values = kp.read(form);
    if (!isNamed) file.value = kp.slugOf(values.title || "");
    last = { values: values, found: kp.findings(values, rules, labels, today()) };
    var wrong = ofName(file.value);
    if (wrong) last.found.push({ code: "", id: "kp-bestand", path: "", severity: "error", message: wrong });
    last.found.sort(function (one, two) { return order(one) - order(two); });
    last.text = kp.fileOf(values, rules);
    last.path = kp.folderOf(values, rules) + "/" + file.value + ".md";
    byId("pad").textContent = "docs/" + last.path;
    byId("text").value = last.text;
    byId("preview-page").replaceChildren(kp.preview(values, rules, shown));
    show();
  }

  function ofName(name) {
    if (!name) return "Vul een bestandsnaam in.";
    if (!kp.isSlug(name, rules)) return rules.fileMessages.KP014;
    var isTaken = rules.themes[name] || (kp.known && kp.known.names.has(name));
    return isTaken ? rules.fileMessages.KP058.replace("{value}", name) : "";
  }

  // Names of other pages, in a file of their own: a script, for from a share a page may load nothing else.
  function fetchKnown() {
    var script = document.createElement("script");
    script.src = form.dataset.known;
    document.head.append(script);
  }

  function idOf(finding) {
    if (finding.id) return finding.id;
    var steps = finding.path.split("/");
    while (steps.length && !document.getElementById("kp-" + steps.join("-"))) steps.pop();
    return "kp-" + steps.join("-");
  }

  // Findings stand in the order of their fields.
  function order(finding) {
    return fieldsInOrder().indexOf(document.getElementById(idOf(finding)));
  }

  function fieldsInOrder() {
    return Array.from(form.querySelectorAll("[id]"));
  }

  function errors() {
    return last.found.filter(function (finding) { return finding.severity === "error"; });
  }

  // What is told takes room: while a button is pressed nothing moves, or the click would land beside it.
  window.addEventListener("pointerdown", function () { isPressed = true; }, true);
  ["pointerup", "pointercancel"].forEach(function (name) {
    window.addEventListener(name, function () {
      isPressed = false;
      if (isWaiting) setTimeout(show);
    }, true);
  });

  function show() {
    isWaiting = isPressed;
    if (isPressed) return;
    var wrong = errors();
    form.querySelectorAll(".kp-mistake").forEach(function (place) {
      var id = place.id.replace(/-fout$/, "");
      var control = document.getElementById(id);
      var told = last.found.filter(function (finding) { return idOf(finding) === id && isTold(finding, control); });
      var isWrong = told.some(function (finding) { return finding.severity === "error"; });
      var words = told.map(function (finding) { return finding.message; }).join(" ");
      place.hidden = !words;
      if (place.textContent !== words) place.textContent = words;
      if (control && control.matches("input, select, textarea")) control.setAttribute("aria-invalid", String(isWrong));
      place.parentElement.classList.toggle("kp-wrong", isWrong);
      place.parentElement.classList.toggle("kp-better", Boolean(words) && !isWrong);
    });
    fillList(byId("todo"), wrong, function (finding) { return labels(finding.path, idOf(finding)); });
    byId("todo-kop").textContent = wrong.length ? "Nog nodig:" : "Alles wat nodig is, staat erin. Maak onderaan het bestand.";
    var advice = last.found.filter(function (finding) { return finding.severity !== "error"; });
    byId("advice").hidden = !advice.length;
    fillList(byId("advice").querySelector("ul"), advice, named);
    byId("mistakes").hidden = !isAsked || !wrong.length;
    document.title = (byId("mistakes").hidden ? "" : "Nog " + wrong.length + " nodig: ") + TITLE;
    byId("todo").parentElement.hidden = !byId("mistakes").hidden;
    byId("mistakes-kop").textContent = wrong.length === 1 ? "Er is nog 1 ding nodig" : "Er zijn nog " + wrong.length + " dingen nodig";
    fillList(byId("mistakes").querySelector("ul"), wrong, named);
  }

  // Beside a field stands what is wrong with what was typed there; what is missing waits until the file is asked for.
  function isTold(finding, control) {
    if (finding.severity === "error" && isAsked) return true;
    var isFilled = control.value || control.closest("[data-field]")?.querySelector(".kp-chosen li");
    return touched.has(control.id) && Boolean(isFilled) && finding.code !== "KP050";
  }

  function named(finding) {
    return /^Vul /.test(finding.message) ? finding.message : labels(finding.path, idOf(finding)) + ": " + finding.message;
  }

  // What stays keeps its element: a link that changed while it is pressed would not be followed.
  function fillList(list, findings, words) {
    var before = new Map(Array.from(list.children, function (item) { return [item.dataset.key, item]; }));
    var items = findings.map(function (finding) {
      var key = [finding.code, idOf(finding), words(finding)].join(" ");
      return before.get(key) || itemOf(finding, key, words(finding));
    });
    before.forEach(function (item) { if (!items.includes(item)) item.remove(); });
    items.forEach(function (item, index) {
      if (list.children[index] !== item) list.insertBefore(item, list.children[index] || null);
    });
  }

  function itemOf(finding, key, words) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    link.href = "#" + idOf(finding);
    link.textContent = words;
    link.addEventListener("click", function (event) {
      event.preventDefault();
      reveal(document.getElementById(idOf(finding)));
    });
    item.dataset.key = key;
    item.dataset.code = finding.code;
    item.append(link);
    return item;
  }

  function reveal(element) {
    for (var box = element.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    var inside = element.matches("fieldset") && element.querySelector("input:checked, [data-toggle], [data-add]");
    (inside || element).focus();
  }

  // The name of a field, with the set or item that it stands in.
  function labels(path, id) {
    var element = document.getElementById(id || idOf({ path: path }));
    if (!element) return path;
    var label = element.matches("fieldset") ? element.querySelector("legend") : element.labels[0];
    var around = element.parentElement.closest(".kp-item, .kp-group");
    var name = label.firstChild.textContent.trim();
    if (!around) return name;
    return around.querySelector("legend").firstChild.textContent.trim() + ", " + name.charAt(0).toLowerCase() + name.slice(1);
  }

  labels.pattern = function (key) {
    return document.getElementById("kp-" + key).dataset.pattern;
  };

  // What a field shows for its value; of a set, its name.
  function shown(path) {
    var element = document.getElementById("kp-" + path.replace(/\//g, "-")) || document.getElementById("kp-evidence-" + path);
    if (element.matches("select")) return element.value && element.selectedOptions[0].textContent;
    var checked = element.querySelector("input[type=radio]:checked");
    return (checked ? checked.labels[0] : element.querySelector("legend")).firstChild.textContent.trim();
  }

  // The file

  function submit() {
    isAsked = true;
    show();
    if (errors().length) {
      byId("mistakes").focus();
      return;
    }
    kp.save(file.value + ".md", last.text);
    var path = { folder: kp.folderOf(last.values, rules), name: file.value + ".md" };
    byId("done").replaceChildren(kp.saved(path, last.text, rules, form.dataset.guide));
    byId("done").scrollIntoView({ block: "nearest" });
  }

  // Where a page may not use the clipboard by itself, as from a share, the old way works.
  function copy() {
    byId("text").closest("details").open = true;
    byId("text").select();
    document.execCommand("copy");
    byId("copy").focus();
    kp.say("De tekst is gekopieerd");
  }

  function today() {
    var now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(function (part) { return String(part).padStart(2, "0"); }).join("-");
  }

  function byId(name) {
    return document.getElementById("kp-" + name);
  }
})();
