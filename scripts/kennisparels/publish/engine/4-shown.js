/* What a result shows: its title and the sentence that answers best, with the words that were found marked. */
const kpShown = (() => {
  const LONGEST = 400; // characters of a sentence from a document, where none may end

  /* The words of the query that a word stands for, a bit for each. `looked` has words, beginnings, stems and labels. */
  function meant(looked, word, language) {
    let bits = looked.words.get(word) | 0;
    if (!looked.stop.has(word)) bits |= looked.stems[language].get(kpText.stem(word, language));
    for (const [start, each] of looked.starts) if (word.startsWith(start)) bits |= each;
    return bits;
  }

  /* Places of all that was found in a text, phrases of the thesaurus too. */
  function hits(text, language, looked) {
    const words = [...kpText.places(text)].map((place) => [...place, meant(looked, place[2], language)]);
    const labels = looked.labels[language];
    const stems = labels.size ? words.map(([, , word]) => kpText.stem(word, language)) : [];
    for (let at = 0; at < stems.length; at++) {
      for (let length = 5; length > 0; length--) {
        const bits = at + length > words.length ? 0 : labels.get(stems.slice(at, at + length).join(" "));
        if (!bits || (length === 1 && looked.stop.has(words[at][2]))) continue;
        for (const word of words.slice(at, at + length)) word[3] |= bits;
        break;
      }
    }
    return words.filter(([, , , bits]) => bits);
  }

  /* Text in pieces, each with whether it was looked for; hits that only a space parts are one. */
  function marked(text, found) {
    const pieces = [];
    let at = 0;
    for (const [start, end] of found) {
      const between = text.slice(at, start);
      if (pieces.length && !between.trim()) pieces.at(-1)[0] += text.slice(at, end);
      else pieces.push(...(between ? [[between, false]] : []), [text.slice(start, end), true]);
      at = end;
    }
    if (at < text.length || !pieces.length) pieces.push([text.slice(at), false]);
    return pieces;
  }

  /* How many words of the query stand in a text. */
  function told(found) {
    let count = 0;
    for (let bits = found.reduce((all, [, , , each]) => all | each, 0); bits; bits &= bits - 1) count++;
    return count;
  }

  const worth = (found) => told(found) + new Set(found.map(([, , word]) => word)).size / 100;

  function best(sentences, language, looked) {
    const worths = sentences.map((text) => worth(hits(text, language, looked)));
    const most = Math.max(...worths);
    return most > 0 ? worths.indexOf(most) : -1;
  }

  /* The sentence in the reader's language; where only the other language has the words, the sentence beside it. */
  function sentence(shown, reader, looked) {
    const other = reader === "nl" ? "en" : "nl";
    const language = shown[reader]?.length ? reader : other;
    const sentences = shown[language] || [];
    if (!sentences.length) return { sentence: [], sentenceLang: reader };
    let at = best(sentences, language, looked);
    if (at < 0 && shown[other]?.length === sentences.length) at = best(shown[other], other, looked);
    const text = sentences[Math.max(0, at)];
    return { sentence: marked(text, hits(text, language, looked)), sentenceLang: language };
  }

  /* The title in the reader's language, and the language that it is in. */
  function title(shown, reader) {
    return reader === "en" && shown.titleEn ? [shown.titleEn, "en"] : [shown.title, shown.lang];
  }

  const known = (language) => (language === "en" ? "en" : "nl");

  function result(shown, reader, looked) {
    const [text, lang] = title(shown, reader);
    return {
      kind: shown.kind,
      address: shown.address,
      title: marked(text, hits(text, known(lang), looked)),
      lang,
      number: shown.number ?? null,
      date: shown.date ?? null,
      status: shown.status ?? null,
      ...sentence(shown, reader, looked),
      page: null,
    };
  }

  /* The sentence of an attachment, with its page and its file. */
  function sheet([file, page, language, sentences], looked) {
    const text = sentences[Math.max(0, best(sentences, language, looked))] || "";
    const shown = text.slice(0, LONGEST);
    return { sentence: marked(shown, hits(shown, language, looked)), sentenceLang: language, page, file };
  }

  function elsewhere(shown, reader) {
    const [text, lang] = title(shown, reader);
    return { kind: shown.kind, address: shown.address, title: text, lang };
  }

  /* How many words of the query stand in one title, and in one sentence, at most. */
  function together(shown, looked) {
    const most = (texts) => Math.max(0, ...texts.map(([text, language]) => told(hits(text, language, looked))));
    const titles = [[shown.title, known(shown.lang)], [shown.titleEn || "", "en"]];
    const sentences = ["nl", "en"].flatMap((language) => (shown[language] || []).map((text) => [text, language]));
    return [most(titles), most(sentences)];
  }

  /* All words of a text that a phrase can stand in, between spaces. */
  const flat = (shown) =>
    [shown.title, shown.titleEn, ...(shown.nl || []), ...(shown.en || [])]
      .map((text) => ` ${[...kpText.places(text || "")].map(([, , word]) => word).join(" ")} `)
      .join("|");

  return { result, sheet, elsewhere, flat, together };
})();
