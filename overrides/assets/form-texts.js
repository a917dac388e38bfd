// What the gate will say of texts: privacy, HTML, links, and how a sentence is typed. Patterns, lists and limits come
// with the page, from the gate's own code; of what a script cannot read as the gate does, nothing is said.
(function () {
  "use strict";
  var kp = window.kpForm;
  var ADDRESS = /^(provenance|references)\/\d+\/(url|URL)$/;
  var PROSE = /(^|\/)(nl|en|body)$/;
  // characters of an IBAN, by country; others are left to the gate
  var IBAN = { AT: 20, BE: 16, CH: 21, DE: 22, DK: 18, ES: 24, FI: 18, FR: 27, GB: 22, IE: 22, IT: 27, LU: 20, NL: 18, PL: 28, SE: 24 };
  var made = {};

  kp.pattern = function (rules, name) {
    var parts = rules.texts.patterns[name];
    made[name] = made[name] || new RegExp(parts[0], parts[1]);
    made[name].lastIndex = 0;
    return made[name];
  };

  function all(rules, name, text) {
    return Array.from(text.matchAll(kp.pattern(rules, name)));
  }

  // `say` takes a code and what its words need; each rule is told once of a field.
  kp.judgeText = function (text, path, rules, say) {
    var steps = path.split("/");
    var isProse = PROSE.test(path);
    if (!text) return;
    privacy(text, isProse || !steps.some(function (step) { return rules.texts.numbered.includes(step); }), rules, say);
    if (ADDRESS.test(path)) address(text, rules, say);
    if (!isProse) return;
    var seen = visible(text, rules);
    markup(text, seen, rules, say);
    if (path === "body") headings(text, rules, say);
    typing(seen, rules, say);
    sentences(seen, /en$/.test(path) ? "En" : "Nl", rules, say);
    if (steps[0] === "summary") lengthOf(text, rules, say);
  };

  function first(found, code, say) {
    if (found.length) say(code, { value: found[0][0] || found[0] });
  }

  // Privacy

  function privacy(text, isNoNumber, rules, say) {
    first(all(rules, "email", text), "KP500", say);
    if (!isNoNumber) return;
    first(all(rules, "phone", text).filter(function (match) { return isPhone(match[0], rules); }), "KP501", say);
    first(all(rules, "bsn", text).filter(function (match) { return isBsn(match[0]); }), "KP502", say);
    first(all(rules, "iban", text).filter(function (match) { return isIban(match[0]); }), "KP503", say);
  }

  function isPhone(text, rules) {
    var digits = text.replace(/\(0\)|\D/g, "");
    var day = kp.pattern(rules, "day").exec(text);
    var amount = kp.pattern(rules, "amount").exec(text);
    if (kp.isIsbn(digits) || (day && day.index === 0) || (amount && amount[0] === text)) return false;
    if (/^(\+|00)/.test(text)) {
      var length = digits.replace(/^00/, "").length;
      return length >= 9 && length <= 15;
    }
    return digits.length === 10 && (digits.startsWith("06") || !/^\d+$/.test(text));
  }

  function isBsn(text) {
    var digits = text.replace(/\./g, "");
    var total = Array.from(digits).reduce(function (sum, digit, index) {
      return sum + Number(digit) * (index === 8 ? -1 : 9 - index);
    }, 0);
    return Number(digits) > 0 && total % 11 === 0;
  }

  function isIban(text) {
    var compact = text.replace(/ /g, "").toUpperCase();
    var whole = compact.slice(0, IBAN[compact.slice(0, 2)] || 0);
    if (!whole || whole.length < IBAN[compact.slice(0, 2)]) return false;
    return Array.from(whole.slice(4) + whole.slice(0, 4)).reduce(function (rest, sign) {
      return Number(String(rest) + parseInt(sign, 36)) % 97;
    }, 0) === 1;
  }

  // Addresses and HTML

  function address(text, rules, say) {
    var scheme = /^[a-z]+:/i.exec(text);
    if (scheme && !/^(https?|mailto|tel):$/i.test(scheme[0])) say("KP452", { value: scheme[0] });
    else if (!isAddress(text, rules)) say("KP206", { value: text });
  }

  function isAddress(text, rules) {
    var host = /^https?:\/\/([^/?#]+)/i.exec(text);
    if (/\s/.test(text) || !host || all(rules, "strange", text).length) return /^(mailto|tel):\S+$/i.test(text);
    var labels = host[1].replace(/^.*@/, "").replace(/:\d{1,5}$/, "").replace(/\.$/, "").split(".");
    return labels.every(function (label) { return /^[\p{L}\p{N}_-]+$/u.test(label); });
  }

  function markup(text, seen, rules, say) {
    var lists = rules.texts;
    var tags = Array.from(outsideCode(text, rules).matchAll(/<(\/?)([A-Za-z][^\s<>/]*)([^<>]*)>|<[A-Za-z/!?]/g));
    tags = tags.filter(function (tag) { return !/^<(https?:|mailto:)/i.test(tag[0]); });
    var embedding = tags.filter(function (tag) { return !tag[1] && lists.embedding.includes((tag[2] || "").toLowerCase()); });
    first(embedding, "KP454", say);
    first(tags.filter(function (tag) {
      var name = (tag[2] || "").toLowerCase();
      return !lists.tags.includes(name) && !lists.embedding.includes(name);
    }), "KP450", say);
    var links = Array.from(outsideCode(text, rules).matchAll(/\[([^[\]]*)\]\(\s*([^)\s]*)/g));
    first(links.map(function (link) { return /^(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:/i.exec(link[2]); }).filter(Boolean), "KP452", say);
    first(links.filter(function (link) { return lists.empty.includes(link[1].trim().toLowerCase()); }), "KP233", say);
    first(all(rules, "bare", seen).map(function (match) { return match[0].replace(/[.,;:!?)'"]+$/, ""); }), "KP232", say);
  }

  function headings(text, rules, say) {
    first(Array.from(outsideCode(text, rules).matchAll(/^ {0,3}# +(.+)$/gm), function (match) { return match[1]; }), "KP553", say);
  }

  function hide(rules) {
    return function (words) { return words.replace(/[^\n]/g, rules.texts.filler); };
  }

  function outsideCode(text, rules) {
    return text.replace(/```[\s\S]*?```|`[^`\n]+`|<!--[\s\S]*?(?:-->|$(?![\s\S]))/g, hide(rules));
  }

  // The words that readers see; the rest is filled up, so that no two words meet that stand apart.
  function visible(text, rules) {
    return outsideCode(text, rules).replace(/\[\[[^\]|]*\||\]\([^)]*\)|<[^<>\n]*>/g, hide(rules)).replace(/[*_[\]#>|]+/g, hide(rules));
  }

  // Typing and sentences

  function typing(seen, rules, say) {
    var doubled = all(rules, "doubled", seen).filter(function (match) {
      var areNames = [match[1], match[2]].every(function (word) { return word[0] !== word[0].toLowerCase(); });
      return !rules.texts.twice.includes(match[1].toLowerCase()) && !areNames;
    });
    first(doubled.map(function (match) { return match[1]; }), "KP600", say);
    [["spaces", "KP601"], ["odd", "KP602"], ["straight", "KP603"], ["dots", "KP604"]].forEach(function (each) {
      first(all(rules, each[0], seen), each[1], say);
    });
  }

  function cut(text, rules) {
    var found = [];
    var start = 0;
    all(rules, "end", text).forEach(function (match) {
      var before = text.slice(Math.max(0, match.index - 12), match.index + 1);
      if (kp.pattern(rules, "abbreviation").test(before)) return;
      found.push(text.slice(start, match.index + match[0].length));
      start = match.index + match[0].length;
    });
    return start < text.length ? found.concat(text.slice(start)) : found;
  }

  function lengthOf(text, rules, say) {
    var count = cut(text, rules).length;
    if (count < rules.texts.sentences[0] || count > rules.texts.sentences[1]) say("KP090", { count: count });
  }

  function sentences(seen, language, rules, say) {
    var paragraphs = seen.split(/\n(?=[ \t\ufffc]*\n|[ \t]*\ufffc)/);
    var found = paragraphs.flatMap(function (paragraph) { return cut(paragraph, rules); }).map(function (sentence) {
      var text = sentence.replaceAll(rules.texts.filler, "");
      return { text: text.trim(), words: all(rules, "word", text).length, clauses: all(rules, "clause" + language, text).length };
    });
    tell("KP606", "words", rules.texts.mostWords);
    tell("KP607", "clauses", rules.texts.mostClauses);

    function tell(code, what, most) {
      var long = found.find(function (sentence) { return sentence[what] > most; });
      if (long) say(code, { value: long.text.split(/\s+/).slice(0, 4).join(" ") + " …", count: long[what] });
    }
  }

  // Names of persons

  kp.judgeName = function (name, rules, say) {
    var family = kp.oneLine(name.family || "");
    var given = kp.oneLine(name.given || "");
    var literal = kp.oneLine(name.literal || "");
    var isShouted = family.length > 3 && family === family.toUpperCase() && family !== family.toLowerCase();
    if (all(rules, "others", family).length || family.includes(",") || isShouted) say("family", family);
    if (isWhole("initials", given)) say("given", given);
    if (isWhole("person", literal)) say("literal", literal);

    function isWhole(pattern, text) {
      var parts = rules.texts.patterns[pattern];
      return new RegExp("^(?:" + parts[0] + ")$", parts[1].replace("g", "")).test(text);
    }
  };
})();
