// The page as it will look, made of elements: nothing that is typed can become anything else than text.
(function () {
  "use strict";
  var kp = window.kpForm;
  var UNKNOWN = "niet vermeld";

  // `shown` says by path what an input shows for its value: a theme's label, a chosen word.
  kp.preview = function (values, rules, shown) {
    var page = document.createDocumentFragment();
    page.append(make("h3", "kp-preview-h1", text(values.title) || "(nog geen titel)"));
    if (text(values.title_en)) page.append(make("p", "kp-title-en", text(values.title_en), "en"));
    var facts = [shown("status"), text(values.date) || "zonder datum", shown("study")].concat(values.countries || []);
    page.append(make("p", "kp-when", facts.filter(Boolean).join(" · ")));
    page.append(make("p", "kp-preview-tags", (values.tags || []).map(function (tag) { return rules.themes[tag] || tag; }).join(" · ")));
    both(page, "Samenvatting", values.summary, "Van dit werk is nog geen samenvatting gemaakt.");
    both(page, "Wat Nederland hiervan kan leren", values.lesson);
    if (values.evidence) page.append(make("h4", "", "Bewijs"), card(values.evidence, rules, shown));
    if (!kp.isEmpty(values.body)) page.append(make("h4", "", "Achtergrond"), prose(values.body, "nl"));
    page.append(make("h4", "", values.references.length === 1 ? "Het werk" : "De werken"));
    var works = make("ul");
    values.references.forEach(function (work) { works.append(make("li", "", citation(work))); });
    page.append(works);
    return page;
  };

  function both(page, heading, value, otherwise) {
    if (kp.isEmpty(value)) {
      if (otherwise) page.append(make("h4", "", heading), make("p", "", otherwise));
      return;
    }
    page.append(make("h4", "", heading));
    ["nl", "en"].forEach(function (language) {
      if (!kp.isEmpty(value[language])) page.append(prose(value[language], language));
    });
  }

  function card(evidence, rules, shown) {
    var list = make("dl");
    var effects = (evidence.effects || []).map(function (effect, index) {
      return (rules.themes[effect.outcome] || "…") + ": " + (shown("evidence/effects/" + index + "/direction") || "…");
    });
    fact(list, "Effect", effects.join("; ") || UNKNOWN);
    fact(list, "Sterkte van het bewijs", shown("evidence/strength") || UNKNOWN);
    ["mechanism", "moderators", "implementation", "economics"].forEach(function (name) {
      var value = evidence[name];
      var about = kp.isEmpty(value) ? UNKNOWN : text(value.nl) || text(value.en);
      fact(list, shown(name), about);
    });
    return list;
  }

  function fact(list, name, value) {
    list.append(make("dt", "", name), make("dd", "", value));
  }

  function citation(work) {
    var names = (work.author || []).map(function (name) {
      var particle = text(name["non-dropping-particle"]);
      return text(name.literal) || [text(name.given), particle, text(name.family)].filter(Boolean).join(" ");
    });
    var parts = [names.filter(Boolean).join(", "), text(work.issued), text(work.title), text(work["container-title"]),
      text(work.publisher), text(work.DOI) ? "DOI " + text(work.DOI) : text(work.URL)];
    return parts.filter(Boolean).join(". ") || "(nog geen werk)";
  }

  // Paragraphs, headings and items of lists; links and emphasis as their words.
  function prose(written, language) {
    var box = make("div", "", "", language);
    kp.cleaned(written).split(/\n\s*\n/).forEach(function (paragraph) {
      var heading = /^#{1,6} +(.*)$/.exec(paragraph);
      var lines = paragraph.split("\n");
      if (heading) box.append(make("p", "kp-preview-heading", words(heading[1])));
      else if (lines.every(function (line) { return /^\s*[-*] /.test(line); })) {
        var list = make("ul");
        lines.forEach(function (line) { list.append(make("li", "", words(line.replace(/^\s*[-*] /, "")))); });
        box.append(list);
      } else box.append(make("p", "", words(lines.join(" "))));
    });
    return box;
  }

  function words(line) {
    return line.replace(/\[\[([^\]|]*\|)?([^\]]*)\]\]/g, "$2").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\*+([^*]+)\*+/g, "$1");
  }

  function text(value) {
    return kp.oneLine(value || "");
  }

  function make(name, kind, content, language) {
    var element = document.createElement(name);
    if (kind) element.className = kind;
    if (language && language !== "nl") element.lang = language;
    if (content) {
      element.textContent = content;
      element.dir = "auto";
    }
    return element;
  }
})();
