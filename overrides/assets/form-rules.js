// What the gate will say of what is filled in, as far as fields alone can tell. Limits, patterns, weights and words
// come with the page, from the gate's own code; tests/browser/test_form.py asks both about the same pearls.
(function () {
  "use strict";
  var kp = window.kpForm;
  var PROSE = ["summary", "lesson", "evidence/mechanism", "evidence/moderators", "evidence/implementation", "evidence/economics"];

  // Findings: { code, path, message, severity }. `labels` gives the name of a field by its path.
  kp.findings = function (values, rules, labels, today) {
    var found = [];
    var status = values.status || "seedling";
    var column = ["seedling", "budding", "evergreen"].indexOf(status);

    function say(code, path, parts) {
      var told = Object.assign({ label: labels(path) }, parts);
      if (code === "KP053") told.example = dayIn(told.value);
      if (code === "KP254") told.example = doiIn(told.value);
      var message = rules.messages[code].replace(/\{(\w+)\}/g, function (whole, name) { return told[name]; });
      found.push({ code: code, path: path, message: message, severity: rules.weights[code][column] });
    }

    function at(path) {
      return path.split("/").reduce(function (inside, key) { return inside ? inside[key] : undefined; }, values);
    }

    function has(path) {
      return !kp.isEmpty(at(path));
    }

    function need(path) {
      if (!has(path)) say("KP050", path);
    }

    var works = values.references || [];
    var effects = (values.evidence && values.evidence.effects) || [];
    var date = isDay(values.date) ? values.date : "";

    ["title", "tags"].forEach(need);
    days();
    titles();
    themes();
    countries();
    works.forEach(work);
    prose();
    evidence();
    sources();
    relations();
    ripeness();
    everyText(values, "", texts);
    return found;

    function days() {
      if (has("date") && !isDay(values.date)) say("KP053", "date", { value: values.date });
      if (has("review_by") && !isDay(values.review_by)) say("KP053", "review_by", { value: values.review_by });
      else if (date && has("review_by") && values.review_by <= date) say("KP061", "review_by");
      if (date > dayAfter(today)) say("KP060", "date", { value: date });
    }

    function titles() {
      ["title", "title_en"].forEach(function (path) {
        var text = kp.oneLine(values[path] || "");
        var isOfWork = status === "seedling" && works[0] && text === kp.oneLine(works[0].title || "");
        var length = Array.from(text).length;
        if (length > rules.longestTitle && !isOfWork) say("KP059", path, { length: length, limit: rules.longestTitle });
      });
      if (status !== "seedling" && !has("title_en")) say("KP152", "title_en");
    }

    function themes() {
      var tags = values.tags || [];
      tags.forEach(function (tag) { if (!rules.themes[tag]) say("KP100", "tags", { value: tag }); });
      var count = new Set(tags).size;
      if (count > rules.mostThemes) say("KP140", "tags", { length: count, limit: rules.mostThemes });
      tags.forEach(function (narrow) {
        (rules.broader[narrow] || []).filter(function (broad) { return broad !== narrow && tags.includes(broad); }).forEach(function (broad) {
          say("KP141", "tags", { value: rules.themes[broad], other: rules.themes[narrow] });
        });
      });
    }

    function countries() {
      (values.countries || []).forEach(function (code) {
        if (!new RegExp(labels.pattern("countries")).test(code)) say("KP052", "countries", { value: code });
      });
    }

    function work(item, index) {
      var path = "references/" + index;
      ["type", "title"].forEach(function (key) { need(path + "/" + key); });
      (rules.needs[item.type] || []).forEach(function (key) { if (kp.isEmpty(item[key])) say("KP253", path + "/" + key); });
      ["author", "editor"].forEach(function (role) {
        (item[role] || []).forEach(function (name, number) {
          var isNameless = kp.isEmpty(name.family) && kp.isEmpty(name.literal);
          var where = path + "/" + role + "/" + number + "/";
          if (!kp.isEmpty(name) && isNameless) say("KP252", where + "family");
          kp.judgeName(name, rules, function (field, value) { say("KP257", where + field, { value: value }); });
        });
      });
      numbers(item, path);
      if (!["DOI", "URL", "ISBN", "ISSN"].some(function (key) { return !kp.isEmpty(item[key]); })) say("KP260", path + "/URL");
    }

    function numbers(item, path) {
      var doi = kp.oneLine(item.DOI || "");
      if (doi && !new RegExp("^(?:" + rules.texts.patterns.doi[0] + ")$", "u").test(doi)) say("KP254", path + "/DOI", { value: doi });
      if (item.ISBN && !kp.oneLine(item.ISBN).split(/[,;]/).every(kp.isIsbn)) say("KP255", path + "/ISBN");
      if (item.ISSN && !kp.oneLine(item.ISSN).split(/[,;]/).every(isIssn)) say("KP256", path + "/ISSN");
      var issued = kp.oneLine(item.issued || "");
      if (issued && !isEdtf(issued)) say("KP053", path + "/issued", { value: issued });
      else if (issued && date && daysBetween(date, (issued + "-01-01").slice(0, 10)) > 366) {
        say("KP258", path + "/issued", { value: issued });
      }
    }

    function prose() {
      var notes = effects.map(function (_effect, index) { return "evidence/effects/" + index + "/note"; });
      PROSE.concat(notes).forEach(function (path) {
        var nl = kp.cleaned((at(path) || {}).nl || "");
        var en = kp.cleaned((at(path) || {}).en || "");
        if (nl && !en) say("KP150", path + "/en");
        if (en && !nl) say("KP150", path + "/nl");
        if (nl && en) compare(path, words(nl), words(en));
      });
    }

    function compare(path, nl, en) {
      if (nl.length > 2 && nl.join(" ") === en.join(" ")) say("KP154", path + "/en");
      var most = Math.max(nl.length, en.length);
      if (most >= rules.fewWords && most > 2 * Math.min(nl.length, en.length)) {
        say("KP155", path + (nl.length < en.length ? "/nl" : "/en"), { nl: nl.length, en: en.length });
      }
    }

    function evidence() {
      if (!values.evidence) return;
      need("evidence/strength");
      effects.forEach(effect);
      var strength = values.evidence.strength;
      if (strength && strength !== "not rated" && !has("study")) say("KP301", "study");
    }

    function effect(item, index) {
      var path = "evidence/effects/" + index;
      ["outcome", "direction"].forEach(function (key) { need(path + "/" + key); });
      if (!rules.claims.includes(item.direction)) return;
      if (values.study === "policy document") say("KP303", path + "/direction");
      else if (values.evidence.strength === "not rated") say("KP302", "evidence/strength");
    }

    function sources() {
      (values.provenance || []).forEach(function (source, index) {
        var path = "provenance/" + index + "/seen";
        if (kp.isEmpty(source.seen)) say("KP050", path);
        else if (!isDay(source.seen)) say("KP053", path, { value: source.seen });
        else if (source.seen > dayAfter(today)) say("KP060", path, { value: source.seen });
      });
    }

    // The list of pearls comes once somebody writes; until then nothing is said of them.
    function relations() {
      var seen = [];
      (values.relations || []).forEach(function (relation, index) {
        var path = "relations/" + index;
        var both = relation.type + " " + relation.to;
        if (kp.isEmpty(relation)) return;
        need(path + "/type");
        need(path + "/to");
        var isKnown = !relation.to || !kp.known || kp.known.names.has(relation.to);
        if (!isKnown) say("KP350", path + "/to", { value: relation.to });
        else if (relation.to && seen.includes(both)) say("KP352", path + "/to", { value: relation.to });
        seen.push(both);
      });
    }

    function ripeness() {
      if (status !== "seedling" && !has("summary")) say("KP151", "summary/nl");
      if (status === "budding" && !has("provenance")) say("KP062", "provenance");
      if (status === "seedling" && has("title_en") && has("provenance") && has("summary/nl") && has("summary/en")) {
        say("KP091", "status");
      }
      if (status !== "evergreen") return;
      if (!has("review_by")) say("KP063", "review_by");
      if (!has("lesson")) say("KP064", "lesson/nl");
      if (!values.evidence) say("KP304", "evidence");
    }

    function texts(text, path) {
      kp.judgeText(text, path, rules, function (code, parts) { say(code, path, parts); });
      if (kp.known && /(^|\/)(nl|en|body)$/.test(path)) names(text, path);
      signs(text, path);
    }

    function names(text, path) {
      var linked = Array.from(text.replace(/`[^`\n]+`/g, "").matchAll(/\[\[([^\]|#]+)[^\]]*\]\]/g), function (match) { return match[1].trim(); });
      var lost = linked.filter(function (name) { return !kp.known.names.has(name); });
      var others = lost.filter(function (name) { return kp.known.names.has(name.toLowerCase()); });
      if (others.length) say("KP203", path, { value: others[0], name: others[0].toLowerCase() });
      if (lost.length > others.length) say("KP201", path, { value: lost.find(function (name) { return !others.includes(name); }) });
    }

    function signs(text, path) {
      var code = kp.pattern(rules, "template").exec(text);
      if (code) say("KP455", path, { value: code[0] });
      Array.from(text.matchAll(kp.pattern(rules, "hidden"))).filter(function (match) { return match[1]; })
        .slice(0, 1).forEach(function (match) {
          var number = match[1].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
          say("KP456", path, { value: "U+" + number });
        });
    }
  };

  // Whether a file name suits an address.
  kp.isSlug = function (name, rules) {
    return new RegExp("^(?:" + rules.slug + ")$").test(name) && !new RegExp(rules.dated).test(name) && name !== "index";
  };

  // What was meant, where that is plain: a day as the Dutch write it, and a DOI in its address.
  function dayIn(text) {
    var parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec((text || "").trim());
    var day = parts && [parts[3], parts[2].padStart(2, "0"), parts[1].padStart(2, "0")].join("-");
    return day && isEdtf(day) ? "dus " + day : "bijvoorbeeld 2031-02-28";
  }

  function doiIn(text) {
    var found = /10\.\d{4,9}\/\S+/.exec(text);
    return found ? "dus " + found[0] : "zoals 10.1234/abc";
  }

  function everyText(value, path, look) {
    if (typeof value === "string") {
      var isProse = /(^|\/)(nl|en|body)$/.test(path);
      look(isProse ? kp.cleaned(value) : kp.oneLine(value), path);
    } else if (value) {
      Object.keys(value).forEach(function (key) { everyText(value[key], path ? path + "/" + key : key, look); });
    }
  }

  function isDay(text) {
    return /^\d{4}-\d{2}-\d{2}$/.test(text || "") && isEdtf(text);
  }

  function isEdtf(text) {
    var whole = (text + "-01-01").slice(0, 10);
    var day = new Date(whole + "T00:00:00Z");
    return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && !whole.startsWith("0000") && !isNaN(day)
      && day.toISOString().slice(0, 10) === whole;
  }

  function dayAfter(day) {
    var next = new Date(day + "T00:00:00Z");
    next.setUTCDate(next.getUTCDate() + 1);
    return next.toISOString().slice(0, 10);
  }

  function daysBetween(from, to) {
    return (new Date(to + "T00:00:00Z") - new Date(from + "T00:00:00Z")) / 86400000;
  }

  function words(text) {
    return text.match(/[\p{L}\p{N}]+/gu) || [];
  }

  kp.isIsbn = function (text) {
    var digits = text.replace(/[\s-]/g, "").toUpperCase();
    if (/^97[89]\d{10}$/.test(digits)) return sum(digits, function (index) { return index % 2 ? 3 : 1; }) % 10 === 0;
    return /^\d{9}[\dX]$/.test(digits) && sum(digits, function (index) { return 10 - index; }) % 11 === 0;
  };

  function isIssn(text) {
    var digits = text.replace(/[\s-]/g, "").toUpperCase();
    return /^\d{7}[\dX]$/.test(digits) && sum(digits, function (index) { return 8 - index; }) % 11 === 0;
  }

  function sum(digits, weight) {
    return Array.from(digits).reduce(function (total, digit, index) {
      return total + weight(index) * (digit === "X" ? 10 : Number(digit));
    }, 0);
  }
})();
