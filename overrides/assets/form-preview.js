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
    var facts = [shown("status"), day(text(values.date)) || "zonder datum", shown("study")].concat(named("countries", values.countries));
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
    sources(page, values);
    return page;
  };

  function sources(page, values) {
    var told = (values.provenance || []).filter(function (source) { return !kp.isEmpty(source); });
    var related = (values.relations || []).filter(function (relation) { return relation.to; });
    if (related.length) page.append(make("h4", "", "Andere parels"), listOf(related, function (relation, index) {
      var kind = document.getElementById("kp-relations-" + index + "-type");
      return (relation.type ? kind.selectedOptions[0].textContent + ": " : "") + named("to", [relation.to])[0];
    }));
    if (told.length) page.append(make("h4", "", "Bronnen van deze tekst"), listOf(told, function (source) {
      return [text(source.title), text(source.url), source.seen && "geraadpleegd op " + day(text(source.seen))].filter(Boolean).join(", ");
    }));
  }

  function listOf(items, words) {
    var list = make("ul");
    items.forEach(function (item, index) { list.append(make("li", "", words(item, index))); });
    return list;
  }

  function named(field, values) {
    var part = document.querySelector("#kp-form [data-field=" + field + "]");
    return (values || []).map(function (value) { return part ? kp.nameOf(part, value) : value; });
  }

  function day(written) {
    var date = new Date(written + "T00:00:00Z");
    if (!/^\d{4}-\d{2}-\d{2}$/.test(written) || isNaN(date)) return written;
    return new Intl.DateTimeFormat("nl", { dateStyle: "long", timeZone: "UTC" }).format(date);
  }

  function both(page, heading, value, otherwise) {
    if (kp.isEmpty(value)) {
      if (otherwise) page.append(make("h4", "", heading), make("p", "", otherwise));
      return;
    }
    if (heading) page.append(make("h4", "", heading));
    ["nl", "en"].forEach(function (language) {
      if (!kp.isEmpty(value[language])) page.append(prose(value[language], language));
    });
  }

  function card(evidence, rules, shown) {
    var list = make("dl");
    var effects = (evidence.effects || []).map(function (effect, index) {
      var told = (rules.themes[effect.outcome] || "…") + ": " + (shown("evidence/effects/" + index + "/direction") || "…");
      return [told, text((effect.note || {}).nl)].filter(Boolean).join(". ");
    });
    fact(list, "Effect", effects.join("; ") || UNKNOWN);
    fact(list, "Sterkte van het bewijs", shown("evidence/strength") || UNKNOWN);
    ["mechanism", "moderators", "implementation", "economics"].forEach(function (name) {
      fact(list, shown(name), kp.isEmpty(evidence[name]) ? UNKNOWN : "");
      both(list.lastChild, "", evidence[name]);
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

  // Paragraphs, headings and items of lists.
  function prose(written, language) {
    var box = make("div", "", "", language);
    kp.cleaned(written).split(/\n\s*\n/).forEach(function (paragraph) {
      var heading = /^#{1,6} +(.*)$/.exec(paragraph);
      var lines = paragraph.split("\n");
      if (heading) box.append(marked("p", "kp-preview-heading", heading[1]));
      else if (lines.every(function (line) { return /^\s*[-*] /.test(line); })) {
        var list = make("ul");
        lines.forEach(function (line) { list.append(marked("li", "", line.replace(/^\s*[-*] /, ""))); });
        box.append(list);
      } else box.append(marked("p", "", lines.join(" ")));
    });
    return box;
  }

  // Code, a link by name, a link, an address, bold and italics: what each shows, and as which element.
  var MARKS = /`([^`]+)`|\[\[([^\]|]+)(?:\|([^\]]*))?\]\]|\[([^\]]*)\]\(([^)\s]*)\)|<(https?:[^>\s]+)>|\*\*([^*]+)\*\*|\*([^*]+)\*|(?<![\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu;

  function marked(name, kind, line) {
    var element = make(name, kind);
    element.dir = "auto";
    inside(element, line);
    return element;
  }

  function inside(element, line) {
    var end = 0;
    Array.from(line.matchAll(MARKS)).forEach(function (match) {
      element.append(line.slice(end, match.index), piece(match));
      end = match.index + match[0].length;
    });
    element.append(line.slice(end));
  }

  function piece(match) {
    if (match[1]) return make("code", "", match[1]);
    if (match[2]) return make("span", "kp-preview-link", match[3] || titleOf(match[2]));
    if (match[6]) return link(match[6], match[6]);
    if (match[5] !== undefined) return link(match[4], match[5]);
    var element = make(match[7] ? "strong" : "em");
    inside(element, match[7] || match[8] || match[9]);
    return element;
  }

  // A link to another site can be tried; one to a page of this site is only shown.
  function link(words, target) {
    var isWeb = /^https?:\/\//i.test(target);
    var element = make(isWeb ? "a" : "span", isWeb ? "" : "kp-preview-link", words || target);
    if (isWeb) {
      element.href = target;
      element.target = "_blank";
      element.rel = "noopener noreferrer";
    }
    return element;
  }

  function titleOf(name) {
    var slug = name.replace(/#.*$/, "").trim();
    var pearl = kp.known && kp.known.pearls.find(function (each) { return each.value === slug; });
    return pearl ? pearl.name : name;
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
