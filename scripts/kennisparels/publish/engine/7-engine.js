/* From a query to an answer: in a worker, or on the page itself where a browser refuses workers (file://). */
(() => {
  const LEAST = 1 / 3; // of a query that a result must cover
  const COVERED = 1.5; // power: who covers more of the query comes first by far
  const UNKNOWN = 3.5; // weight of a word that no document has, against 0.5 to 2 for others
  const THEME = 2; // more for a word of the thesaurus: it says what the query is about
  const BELOW = 1e-6; // of a score: so much less than any pearl's own words
  const LITERAL = 0.5; // more for who says the words of the query side by side, as they were typed
  const TOGETHER = 0.3; // more for who says all in one sentence
  const TITLED = 0.6; // more for who says all in the title
  const WINDOW = 5; // results of which the text is looked at: the box shows as many, so that these are fetched anyway
  const NUMBERED = new Set("kennisparel parel knowledge pearl nummer nr number no".split(" ")); // what stands before a pearl's number
  const SHORTEST_NEAR = 5; // letters of a word that others are like
  const MOST_AWAY = 2; // edits between them
  const MOST_LIKE = 3; // of one word
  const LONG = 12; // letters of a word that is hardly mistyped for another
  const MOST_NEAR = 5;
  const MOST_THEMES = 5;
  const ALIKE = 5; // letters of a word that a theme has as well
  const MOST_ELSEWHERE = 3;

  function engine(base, load) {
    const pieces = kpPieces(load || ((name, version) => fetched(base, name, version)));
    let manifest = null;
    let facets = null;
    let narrowed = null;

    async function start() {
      manifest ||= await pieces.start();
      facets ||= kpFacets(pieces, manifest.documents);
      narrowed ||= kpNarrowed(pieces, manifest, facets);
    }

    async function query(request) {
      await start();
      const asked = { reader: "nl", only: "", filters: {}, sort: "relevance", from: 0, size: 10, ...request };
      const parsed = kpParse(String(asked.text ?? ""));
      const languages = { nl: 1, en: 2 }[asked.only] || 3;
      const search = kpWords(pieces, manifest, languages);
      const filters = await narrowed.fielded(parsed, asked.filters || {}, search);
      const words = await numbered(meaningful(parsed, search));
      const found = await search.find(words, words.length < parsed.words.length ? parsed.words : words);
      words.forEach(({ own }, at) => typeof own === "string" && narrowed.keep(found[at].scores, narrowed.mask((see) => kpUnpack(own, see, true))));
      const fits = await narrowed.fitting(parsed, filters, search);
      const scores = words.length ? scored(found, weighed(words, found)) : everything();
      scores.forEach((_, document) => fits[document] || (scores[document] = 0));
      const pages = await attached(words, weighed(words, found), found, scores, fits, search);
      const narrowing = await facets.narrowed(filters);
      return answer(asked, parsed, { words, found, scores, pages, narrowing, search });
    }

    /* Words that tell something; where none does, all of them. */
    function meaningful({ words, phrases }, { looked, did }) {
      const tell = words.filter(({ word, raw }) => !looked.stop.has(word) || (kpText.isAcronym(raw) && raw !== "I"));
      if (!tell.length && words.length) {
        for (const each of words) each.raw = each.raw.toUpperCase();
        return words;
      }
      const left = words.filter((each) => !tell.includes(each) && !each.phrase);
      if (left.length) did.push({ kind: "stopword", from: left.map(({ raw }) => raw).join(" "), to: "" });
      return tell;
    }

    /* "Kennisparel 38" asks for the pearl of that number, not for all about pearls. */
    async function numbered(words) {
      const left = [];
      for (const word of words) {
        const isNamed = /^\d+$/.test(word.word) && NUMBERED.has(left.at(-1)?.word);
        if (isNamed) await pieces.need([word.word]);
        word.own = isNamed ? pieces.told(word.word, "o") : null;
        while (word.own !== null && NUMBERED.has(left.at(-1)?.word)) left.pop();
        left.push(word);
      }
      return left;
    }

    /* How much each word counts in what a result covers. */
    function weighed(words, found) {
      const most = Math.log(1 + 2 * manifest.documents);
      // a short word may well be another one than was meant
      const isSure = ({ ways }, { word }) => ways.has("concept") && (!ways.has("typo") || word.length >= LONG);
      return found.map((each, at) =>
        each.isFound ? 0.5 + (1.5 * each.rarity) / most + (isSure(each, words[at]) ? THEME : 0) : UNKNOWN,
      );
    }

    const sum = (weights) => weights.reduce((all, weight) => all + weight, 0);

    /* A score for every document; 0 for those that cover too little. */
    function scored(found, weights) {
      const all = sum(weights);
      const scores = new Float32Array(manifest.documents);
      for (let document = 0; document < scores.length; document++) {
        let [score, covered] = [0, 0];
        found.forEach((each, at) => {
          score += each.scores[document];
          if (each.scores[document]) covered += weights[at];
        });
        if (covered / all >= LEAST) scores[document] = score * (covered / all) ** COVERED;
      }
      return scores;
    }

    /* Without words all pearls fit, and none better than another. */
    const everything = () => new Float32Array(manifest.documents).fill(1, 0, manifest.pearls);

    /* Pearls of which only an attachment says what is asked: below all others, with the page that says most of it. */
    async function attached(words, weights, found, scores, fits, search) {
      const told = new Map();
      for (const [document, pages] of manifest.attached.length ? await search.attached(words) : []) {
        if (scores[document] || !fits[document]) continue;
        const worth = (on) => sum(weights.filter((_, at) => on.has(at) || found[at].scores[document]));
        const [place, on] = [...pages].reduce((best, page) => (worth(page[1]) > worth(best[1]) ? page : best));
        const covered = worth(on) / sum(weights);
        if (covered < LEAST) continue;
        scores[document] = covered * BELOW;
        told.set(document, place);
      }
      return told;
    }

    async function answer(asked, parsed, state) {
      const { scores, pages, narrowing, found, words, search } = state;
      const isResult = new Uint8Array(scores.length);
      scores.forEach((score, document) => (isResult[document] = score > 0 && document < manifest.pearls ? 1 : 0));
      const masks = [...narrowing.values()];
      const order = [];
      isResult.forEach((is, document) => is && masks.every((each) => each[document]) && order.push(document));
      // What stands elsewhere is read meanwhile: each step is a journey over the network.
      const others = words.length ? elsewhere(scores, readerOf(asked)) : [];
      // Pearls are numbered from the newest: their order is that of their dates.
      if (asked.sort !== "date") await ranked(order, scores, parsed, words.length, search.looked);
      const shown = order.slice(asked.from, asked.from + asked.size);
      const total = order.length;
      const [results, counts] = await Promise.all([
        Promise.all(shown.map((document) => result(document, pages, readerOf(asked), search.looked))),
        asked.facets ? facets.counts(isResult, narrowing) : {},
      ]);
      const did = [...search.did, ...said(words, found, search, readerOf(asked))];
      // a word that was mistyped, and then helped nothing, was found as little as one that is unknown
      const isMissing = (each) => !each.isFound || (!total && each.ways.has("typo"));
      const kept = words.filter((word, at) => !isMissing(found[at]) && !word.phrase).map(({ raw }) => raw);
      const missing = words.filter((_, at) => isMissing(found[at])).map(({ raw }) => raw);
      return {
        total,
        results,
        facets: counts,
        isAsked: isAsking(parsed),
        missing,
        did: total ? did : did.filter(({ kind }) => kind !== "typo"),
        near: total ? [] : await near(words, found, search),
        less: total || !missing.length ? "" : kept.join(" "),
        themes: total ? [] : await suggested(words, search),
        elsewhere: await others,
      };
    }

    /* Whether there is anything to look for, or only signs. */
    const isAsking = (parsed) => ["words", "phrases", "nots", "fields"].some((kind) => parsed[kind].length > 0);

    const readerOf = ({ only, reader }) => (["nl", "en"].includes(only) ? only : reader === "en" ? "en" : "nl");

    async function result(document, pages, reader, looked) {
      const told = kpShown.result(await pieces.piece(`t/${document}`), reader, looked);
      if (!pages.has(document)) return told;
      return { ...told, ...kpShown.sheet(await pieces.piece(`a/${document}-${pages.get(document)}`), looked) };
    }

    const texts = (documents) => Promise.all(documents.map((document) => pieces.piece(`t/${document}`)));

    /* Best first, newest first among equals; the first ones are read whole, for who says the very words. */
    async function ranked(order, scores, { words }, count, looked) {
      const byScore = (one, other) => scores[other] - scores[one] || one - other;
      order.sort(byScore);
      if (words.length < 2) return;
      const pairs = neighbours(words, looked);
      const first = order.slice(0, WINDOW);
      for (const [at, shown] of (await texts(first)).entries()) {
        const flat = kpShown.flat(shown);
        const side = pairs.filter((ways) => ways.some((way) => flat.includes(way))).length / pairs.length;
        scores[first[at]] *= 1 + LITERAL * side;
        const [titled, together] = kpShown.together(shown, looked);
        scores[first[at]] *= 1 + Math.max(TITLED * titled, TOGETHER * together) / count;
      }
      order.splice(0, first.length, ...first.sort(byScore));
    }

    /* Each word that tells with the next one, and what stands between them, as texts may have them: Dutch joins words. */
    function neighbours(words, { stop }) {
      const tell = [...words.keys()].filter((at) => !stop.has(words[at].word));
      const spans = tell.slice(1).map((end, index) => words.slice(tell[index], end + 1));
      return (spans.length ? spans : [words]).map((span) => {
        const parts = span.map(({ word }) => word);
        return [` ${parts.join(" ")} `, ` ${parts.join("")}`];
      });
    }

    /* What was looked for instead of what was typed. */
    function said(words, found, { themes }, reader) {
      const told = [];
      found.forEach(({ ways, themes: [named] }, at) => {
        if (ways.has("exact") || ways.has("typo") || ways.has("compound")) return;
        if (ways.has("concept")) told.push({ kind: "concept", from: words[at].raw, to: themes.get(named)[reader] });
        else if (ways.has("stem")) told.push({ kind: "stem", from: words[at].raw, to: kpText.stem(words[at].word, "nl") });
      });
      return told;
    }

    async function near(words, found, search) {
      const told = new Set();
      for (const [at, { word, raw }] of words.entries()) {
        const isMissing = !found[at].isFound || found[at].ways.has("typo");
        if (!isMissing || word.length < SHORTEST_NEAR || kpText.isAcronym(raw)) continue;
        const all = await search.alike.near(word, Math.min(MOST_AWAY, Math.floor(word.length / 4)));
        for (const each of all.slice(0, MOST_LIKE)) told.add(await search.alike.wordOf(each.word));
      }
      return [...told].filter(Boolean).slice(0, MOST_NEAR);
    }

    /* Themes that the words name, that have a name that begins alike, or that are a part of a word. */
    async function suggested(words, { themes }) {
      const found = new Map([...themes].map(([id, { nl, en, address }]) => [id, { nl, en, address }]));
      const typed = words.map(({ word }) => word).filter((word) => word.length >= ALIKE);
      const isLike = (word, name) => name.startsWith(word.slice(0, ALIKE)) || (name.length >= ALIKE && word.endsWith(name));
      for (const [id, nl, en] of await pieces.piece("themes")) {
        const names = kpText.written(`${nl} ${en}`).map(kpText.fold);
        if (!found.has(id) && names.some((name) => typed.some((word) => isLike(word, name)))) {
          found.set(id, { nl, en, address: `themas/${id}.html` });
        }
      }
      return [...found.values()].slice(0, MOST_THEMES);
    }

    async function elsewhere(scores, reader) {
      const found = [];
      for (let document = manifest.pearls; document < scores.length; document++) if (scores[document]) found.push(document);
      found.sort((one, other) => scores[other] - scores[one] || one - other);
      const others = found.length ? await pieces.piece("elsewhere") : [];
      return found.slice(0, MOST_ELSEWHERE).map((document) => kpShown.elsewhere(others[document - manifest.pearls], reader));
    }

    return { start, query };
  }

  /* A piece over the network: its own name and a value, between the brackets of one call. */
  async function fetched(base, name, version) {
    const address = `${base}${name}.js${version ? `?v=${version}` : ""}`;
    const answer = await fetch(address, version ? {} : { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    const text = await answer.text();
    return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")));
  }

  self.kpEngine = engine;
  if (typeof document === "undefined" && typeof postMessage === "function") {
    let running = null;
    self.onmessage = async ({ data: { base, id, request } }) => {
      if (base !== undefined) {
        running = engine(base);
        running.start().catch(() => {});
        return;
      }
      try {
        postMessage({ id, answer: await running.query(request) });
      } catch (fault) {
        postMessage({ id, error: String(fault) });
      }
    };
  }
})();
