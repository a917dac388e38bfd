/* What readers type, taken apart: words, "phrases", -not, thema: land: jaar: auteur:. A DOI is a phrase, and so is a date. */
const kpParse = (() => {
  const LONGEST = 1_000; // characters of a query
  const MOST = 24; // words of it
  const ITEM = /((?:^|(?<=\s))-(?=[\p{L}\p{N}"]))|([\p{L}]+):\s*(?=\S)|"([^"]*)"?|[^\s"]+/gu;
  const DOI = /"?(?:https?:\/\/)?(?:(?:dx\.)?doi\.org\/|\bdoi:?\s*)?\b(10\.\d{4,9}\/[^\s"]+)"?/giu;
  const DATE = /(?<![\p{L}\p{N}./-])(?:(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)[-/](\d\d?)[-/](\d{4}))(?![\p{L}\p{N}/-])/gu;
  const MONTH = new Intl.DateTimeFormat("nl", { month: "long", timeZone: "UTC" });
  const FIELDS = new Map(
    Object.entries({ thema: "theme", theme: "theme", land: "country", country: "country" }).concat(
      Object.entries({ jaar: "year", year: "year", auteur: "author", author: "author" }),
    ),
  );

  /* Words as typed, each with the number of its phrase (0: in none); phrases, what is left out, and fields. */
  return function (text) {
    const found = { words: [], phrases: [], nots: [], fields: [] };
    let [isNot, field] = [false, null];
    const plain = text.slice(0, LONGEST).replace(/[“”„«»]/g, '"').replace(DOI, ' "$1" ').replace(DATE, dated);
    for (const [item, not, name, quoted] of plain.matchAll(ITEM)) {
      if (not) {
        isNot = true;
        continue;
      }
      if (name !== undefined && FIELDS.has(kpText.fold(name)) && !field) {
        field = { name: FIELDS.get(kpText.fold(name)), typed: name };
        continue;
      }
      take(found, item, quoted, isNot, field);
      [isNot, field] = [false, null];
    }
    if (field) take(found, field.typed, undefined, isNot, null);
    return found;
  };

  /* A date in figures as the site writes it. */
  function dated(typed, ...parts) {
    const [year, month, day] = parts[0] ? parts : [parts[5], parts[4], parts[3]];
    if (month < 1 || month > 12) return typed;
    return ` "${Number(day)} ${MONTH.format(Date.UTC(year, month - 1))} ${year}" `;
  }

  function take(found, item, quoted, isNot, field) {
    const parts = kpText.written(quoted ?? item);
    if (!parts.length) return;
    const isPhrase = quoted !== undefined && parts.length > 1;
    if (field) found.fields.push({ ...field, value: quoted ?? item, isNot });
    else if (isNot) found.nots.push({ parts, isPhrase });
    else add(found, parts, isPhrase);
  }

  function add(found, parts, isPhrase) {
    if (isPhrase) found.phrases.push(parts.map(kpText.fold));
    for (const raw of parts.slice(0, MOST - found.words.length)) {
      found.words.push({ raw, word: kpText.fold(raw), phrase: isPhrase ? found.phrases.length : 0 });
    }
  }
})();
