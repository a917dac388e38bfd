// What is filled in, as the file of a pearl: YAML that no text can break out of, and a name that suits an address.
window.kpForm = {};
(function () {
  "use strict";
  var PLAIN = /^[A-Za-zÀ-ɏ][A-Za-z0-9À-ɏ ]*$/;
  var CODE = /^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/;
  var DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;
  // what YAML, in one version or another, reads as something else than text
  var WORDS = /^(y|yes|n|no|true|false|on|off|null|none)$/i;
  // what YAML takes for the end of a line, and what it forbids
  var BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
  var FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
  var HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

  // Text on lines: without what a file cannot hold, and without blanks at the ends.
  function cleaned(text) {
    var lines = text.replace(BREAKS, "\n").replace(/\t/g, "  ").replace(FORBIDDEN, "").replace(HALF, "\ufffd").split("\n");
    return lines.map(function (line) { return line.trimEnd(); }).join("\n").trim();
  }

  function oneLine(text) {
    return cleaned(text).replace(/\s*\n\s*/g, " ");
  }

  // JSON's double quotes are YAML's.
  function scalar(text) {
    var line = oneLine(text);
    if (DAY.test(line)) return line;
    return (PLAIN.test(line) || CODE.test(line)) && !WORDS.test(line) ? line : JSON.stringify(line);
  }

  function block(text, indent) {
    var inside = cleaned(text).split("\n").map(function (line) { return line ? indent + line : ""; });
    return "|\n" + inside.join("\n");
  }

  function isEmpty(value) {
    if (value === undefined || value === null) return true;
    if (typeof value === "string") return !cleaned(value);
    return Array.isArray(value) ? value.every(isEmpty) : Object.values(value).every(isEmpty);
  }

  function ordered(value, path, order) {
    var names = order[path] || [];
    return Object.keys(value).sort(function (a, b) { return names.indexOf(a) - names.indexOf(b); });
  }

  // The lines of a set of fields; `path` leads to it, by names.
  function lines(value, path, indent, order) {
    return ordered(value, path, order).filter(function (key) { return !isEmpty(value[key]); }).map(function (key) {
      return indent + key + ":" + written(key, value[key], path ? path + "/" + key : key, indent, order);
    });
  }

  function written(key, value, path, indent, order) {
    if (typeof value === "string") {
      return " " + (key === "nl" || key === "en" ? block(value, indent + "  ") : scalar(value));
    }
    if (!Array.isArray(value)) return "\n" + lines(value, path, indent + "  ", order).join("\n");
    if (typeof value[0] === "string") return " [" + value.map(scalar).join(", ") + "]";
    return "\n" + value.filter(function (item) { return !isEmpty(item); }).map(function (item) {
      var first = indent + "    ";
      return indent + "  - " + lines(item, path, first, order).join("\n").slice(first.length);
    }).join("\n");
  }

  // What nobody filled in stays away, but for what the garden wants to see said.
  function fields(values, rules) {
    var front = Object.assign({}, values);
    delete front.body;
    front.references = (values.references || []).filter(function (work) { return !isEmpty(work); });
    var taken = {};
    front.references = front.references.map(function (work) {
      return Object.assign({ id: idOf(work, taken) }, work);
    });
    if (values.evidence) {
      front.evidence = { strength: values.evidence.strength };
      (rules.order.evidence || []).slice(1).forEach(function (key) {
        front.evidence[key] = isEmpty(values.evidence[key]) ? rules.notReported : values.evidence[key];
      });
    }
    return front;
  }

  // A short name for a work: who made it and when, and a number where two would have the same.
  function idOf(work, taken) {
    var who = (work.author || []).concat(work.editor || [])[0] || {};
    var name = slugOf(who.family || who.literal || "") || slugOf(work.title || "") || "werk";
    var id = [name.split("-").slice(0, 3).join("-"), (work.issued || "").slice(0, 4)].filter(Boolean).join("-");
    var unique = id;
    for (var number = 2; taken[unique]; number++) unique = id + "-" + number;
    taken[unique] = true;
    return unique;
  }

  // As kennisparels.start.slug_for makes it.
  function slugOf(title) {
    var ascii = title.replace(/_/g, " ").normalize("NFKD").replace(/[^\u0000-\u007f]/g, "").replace(/[^\w\s-]/g, "");
    return ascii.trim().toLowerCase().replace(/[-\s]+/g, "-").replace(/^(?:[0-9]*-)+|-+$/g, "");
  }

  function fileOf(values, rules) {
    var text = "---\n" + lines(fields(values, rules), "", "", rules.order).join("\n") + "\n---\n";
    var body = cleaned(values.body || "");
    return body ? text + body + "\n" : text;
  }

  function folderOf(values, rules) {
    return "parels/" + (/^\d{4}-\d{2}-\d{2}$/.test(values.date || "") ? values.date.slice(0, 4) : rules.undated);
  }

  Object.assign(window.kpForm, {
    cleaned: cleaned, fileOf: fileOf, folderOf: folderOf, isEmpty: isEmpty, oneLine: oneLine, slugOf: slugOf
  });
})();
