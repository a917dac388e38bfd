// The form for a new pearl, at work: what is still needed, the draft, the file. Nothing leaves the browser.
(function () {
  "use strict";
  var kp = window.kpForm;
  var form = document.getElementById("kp-form");
  if (!kp || !kp.prepare || !form) return;

  var PAUSE = 250; // milliseconds after the last key
  var KEY = "kp-parel:" + location.pathname;
  var rules = JSON.parse(form.dataset.rules);
  var file = byId("bestand");
  var touched = new Set(); // ids of fields that were left
  var isAsked = false; // whether the file was asked for
  var isNamed = false; // whether the file's name was typed
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
  }

  function update() {
    var values = kp.read(form);
    if (!isNamed) file.value = kp.slugOf(values.title || "");
    last = { values: values, found: kp.findings(values, rules, labels, today()) };
    if (!kp.isSlug(file.value, rules)) {
      last.found.push({
        code: "", id: "kp-bestand", path: "", severity: "error",
        message: file.value ? "De bestandsnaam past niet in een adres. Gebruik kleine letters, cijfers en streepjes." : "Vul een bestandsnaam in."
      });
    }
    last.found.sort(function (one, two) { return order(one) - order(two); });
    last.text = kp.fileOf(values, rules);
    last.path = kp.folderOf(values, rules) + "/" + file.value + ".md";
    byId("pad").textContent = "docs/" + last.path;
    byId("text").value = last.text;
    byId("preview-page").replaceChildren(kp.preview(values, rules, shown));
    byId("done").replaceChildren();
    show();
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

  function show() {
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
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([last.text], { type: "text/markdown" }));
    link.download = file.value + ".md";
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
    done();
  }

  function done() {
    var told = [paragraph("Uw browser heeft " + file.value + ".md opgeslagen. Zet het in de map docs/" + last.path.replace(/[^/]*$/, "") + " en dien het in.")];
    if (rules.newFile) told.push(offer());
    byId("done").replaceChildren.apply(byId("done"), told);
  }

  // Where the repository's host begins a new file; the text goes along when the address can hold it.
  function offer() {
    var bare = rules.newFile.replace(/\/?$/, "/") + kp.folderOf(last.values, rules).replace("parels/", "") + "?filename=" + encodeURIComponent(file.value + ".md");
    var whole = bare + "&value=" + encodeURIComponent(last.text);
    var fits = whole.length <= rules.longestAddress;
    var link = document.createElement("a");
    link.href = fits ? whole : bare;
    link.rel = "noreferrer";
    link.textContent = "Of begin het bestand op " + new URL(bare).hostname;
    var told = paragraph("");
    told.append(link, fits
      ? ": naam en tekst staan er dan al in. Die gaan daarbij naar die site."
      : ": alleen de naam staat er dan al in, want uw tekst is te lang voor een adres. Plak de tekst van het bestand er zelf in.");
    return told;
  }

  function paragraph(words) {
    var element = document.createElement("p");
    element.textContent = words;
    return element;
  }

  function today() {
    var now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(function (part) { return String(part).padStart(2, "0"); }).join("-");
  }

  function byId(name) {
    return document.getElementById("kp-" + name);
  }
})();
