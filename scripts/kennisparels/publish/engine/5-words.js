/* What each word of a query finds, and how: as it stands, by its stem, its themes, its beginning, its parts. */
const kpWords = (() => {
  const STEM = 0.85;
  const CONCEPT = 0.6;
  const PREFIX = 0.55;
  const PART = 0.5;
  const SPLIT = 0.8; // of a compound that no pearl has, but whose parts some have
  const TYPO = 0.8;
  const SMALL = 0.25; // of an acronym, in small letters
  const SHORTEST_PREFIX = 4; // letters
  const MOST_PREFIX = 40; // words
  const MOST_PIECES = 2; // for one beginning
  const SHORTEST_HALF = 4; // letters of a part
  const LINKS = ["", "s", "en", "e", "n"];
  const SHORTEST_TYPO = 5; // letters of a word that can be mistyped
  const PARTICLES = new Set("aan af bij door in mee om onder op over tegen terug toe uit voor weg".split(" "));
  const LONGEST_LABEL = 5; // words
  const MOST_TYPOS = 3; // words that one mistyped word can mean
  const LANGUAGES = [["nl", "n", "k"], ["en", "e", "l"]];

  return function (pieces, manifest, languages) {
    const looked = { words: new Map(), starts: new Map(), stop: new Set(manifest.stop) };
    looked.stems = { nl: new Map(), en: new Map() };
    looked.labels = { nl: new Map(), en: new Map() };
    const look = (known, term, { bits }) => known.set(term, known.get(term) | bits);
    const did = [];
    const themes = new Map(); // id to both names

    const alike = kpAlike(pieces);
    const stemOf = ({ word }, language) => kpText.stem(word, language);
    const isStemmed = ({ word }) => !/\d/.test(word);

    /* A term as it is told, also where a stem only points at its one word. */
    async function told(term, kind) {
      await pieces.need([term]);
      const found = pieces.told(term, kind);
      if (found === null || found[0] !== "=") return found;
      return told(found.slice(1) || term, "w");
    }

    /* What is typed in capitals, and written so in the garden, is hardly ever the word in small letters. */
    async function byForm(word, found, factor = 1) {
      if (kpText.isAcronym(word.raw || "") && (await byWord(word.raw, found, factor))) {
        found.isAcronym = true;
        factor *= SMALL;
      }
      await byWord(word.word, found, factor);
      if (isStemmed(word)) for (const [language, kind] of LANGUAGES) await byStem(word.word, language, kind, found, factor);
    }

    async function byWord(term, found, factor) {
      const isThere = found.add(await told(term, "w"), factor, "exact", languages);
      if (isThere) look(looked.words, term.toLowerCase(), found);
      return isThere;
    }

    /* By its stem. The Dutch stemmer takes "wapen" for a plural, but not "wapens": either can be the other's stem. */
    async function byStem(word, language, kind, found, factor) {
      const stem = kpText.stem(word, language);
      const again = kpText.stem(stem, language);
      for (const each of new Set([stem, word])) {
        if (found.add(await told(each, kind), STEM * factor, "stem", languages)) look(looked.stems[language], each, found);
      }
      const isWord = stem !== word && !looked.stop.has(stem);
      if (isWord && found.add(await told(stem, "w"), STEM * factor, "stem", languages)) look(looked.words, stem, found);
      if (language !== "nl") return;
      for (const each of new Set([stem, word, again])) {
        if (found.add(await told(each, "p"), PART * factor, "part", languages)) look(looked.stems.nl, each, found);
      }
    }

    /* What documents score for the word itself and its inflections: no theme, no part of another word. */
    async function holding(raw) {
      const [word, found] = [kpText.fold(raw), new KpFound(manifest)];
      if (kpText.isAcronym(raw) && found.add(await told(raw, "w"), 1, "exact", languages)) return found.scores;
      found.add(await told(word, "w"), 1, "exact", languages);
      for (const [language, kind] of LANGUAGES) found.add(await told(kpText.stem(word, language), kind), 1, "stem", languages);
      return found.scores;
    }

    async function byBeginning({ word }, found) {
      if (word.length < SHORTEST_PREFIX || found.isAcronym) return;
      const most = found.rarity || Infinity;
      const longer = (await pieces.beginning(word, MOST_PIECES)).slice(0, MOST_PREFIX);
      for (const term of longer) found.add(await told(term, "w"), PREFIX, "prefix", languages, most);
      if (longer.length) look(looked.starts, word, found);
    }

    /* Themes whose label stands in the query, stop words included; it counts for those of its words that tell. */
    async function byTheme(all, words, found) {
      for (let at = 0; at < all.length; at++) {
        for (let length = Math.min(LONGEST_LABEL, all.length - at); length > 0; length--) {
          const label = all.slice(at, at + length);
          const telling = words.flatMap((word, place) => (label.includes(word) ? [found[place]] : []));
          if (!telling.length) await byFrame(label, words, found);
          else for (const id of await labelled(label)) await addTheme(id, telling);
        }
      }
    }

    /* A theme named by stop words alone, as "what works": one thing more that is asked, but not what the query is about. */
    async function byFrame(label, words, found) {
      const ids = label.length > 1 ? [...(await labelled(label))] : [];
      if (!ids.length) return;
      const frame = new KpFound(manifest, 1 << words.length);
      for (const id of ids) await addTheme(id, [frame], "frame");
      if (!frame.isFound) return;
      const raw = label.map((each) => each.raw).join(" ");
      const left = did.findIndex(({ kind }) => kind === "stopword");
      if (left >= 0) did[left].from = did[left].from.replace(raw, "").trim();
      if (left >= 0 && !did[left].from) did.splice(left, 1);
      words.push({ raw, word: kpText.fold(raw), phrase: 0 });
      found.push(frame);
    }

    /* How labels of these words would be told, with their kinds. */
    function phrasesOf(words) {
      const phrases = LANGUAGES.map(([language, , kind]) => [words.map((word) => stemOf(word, language)).join(" "), kind]);
      const isAcronym = words.length === 1 && kpText.isAcronym(words[0].raw);
      return isAcronym ? [...phrases, [words[0].raw, "k"], [words[0].raw, "l"]] : phrases;
    }

    async function labelled(words) {
      const ids = new Set();
      for (const [phrase, kind] of phrasesOf(words)) {
        for (const id of ((await told(phrase, kind)) || "").split(" ").filter(Boolean)) ids.add(id);
      }
      return ids;
    }

    /* Themes that go by a name as it was typed. */
    const named = (text) => labelled(kpText.written(text).map((raw) => ({ raw, word: kpText.fold(raw) })));

    async function addTheme(id, found, way = "concept") {
      const answer = await told(`#${id}`, "c");
      if (answer === null) return;
      const [nl, en, stems, postings] = answer.split("\t");
      themes.set(id, { nl, en, address: `themas/${id}.html` });
      for (const each of found) {
        if (each.themes.has(id)) continue;
        each.themes.add(id);
        each.add(postings, CONCEPT, way, languages);
        for (const label of stems.split("|")) {
          const known = looked.labels[label.slice(0, 2)];
          if (known) look(known, label.slice(2), each);
        }
      }
    }

    /* Neighbours, two or three, that the garden writes as one word. */
    async function joined(words, found) {
      for (let at = 0; at + 1 < words.length; at++) {
        for (const [index, word] of wholes(words, at).entries()) await join(word, found.slice(at, at + (index < 2 ? 2 : 3)));
      }
    }

    /* The verb of a question, which comes first, with the particle at the end: "pakken … aan" is "aanpakken". */
    function whole(words, all) {
      const last = all.findLastIndex(({ word }, at) => PARTICLES.has(word) && (at + 1 === all.length || PARTICLES.has(all[at + 1].word)));
      const before = words.filter((word) => all.includes(word) && all.indexOf(word) < last).slice(0, 2);
      const first = PARTICLES.has(all[last - 1]?.word) ? all[last - 1] : all[last];
      return before.map(({ word }) => first.word + word);
    }

    /* What two or three neighbours would be as one word. */
    function wholes(words, at) {
      const [one, two, three] = words.slice(at, at + 3).map(({ word }) => word);
      return two ? [one + two, `${one}s${two}`, ...(three ? [one + two + three] : [])] : [];
    }

    async function join(word, found) {
      for (const id of await labelled([{ word, raw: word }])) await addTheme(id, found);
      const both = new KpFound(manifest, found.reduce((bits, each) => bits | each.bits, 0));
      await byForm({ word }, both);
      if (!both.ways.has("exact") && !both.ways.has("stem")) return;
      for (const each of found) {
        merge(each, both);
        each.ways.add("compound");
      }
    }

    function merge(found, other) {
      other.scores.forEach((score, document) => {
        if (score > found.scores[document]) found.scores[document] = score;
      });
      found.rarity ||= other.rarity;
    }

    const isKnown = async (word, { bits }) => {
      const half = new KpFound(manifest, bits);
      await byForm({ word }, half, SPLIT);
      return half.isFound ? half : null;
    };

    /* A compound that no document has, as two words that some have. */
    async function split({ word }, found) {
      for (let at = word.length - SHORTEST_HALF; at >= SHORTEST_HALF; at--) {
        for (const link of LINKS) {
          const left = word.slice(0, at);
          if (link && !left.endsWith(link)) continue;
          const base = left.slice(0, left.length - link.length);
          if ([base, left, word.slice(at)].some((half) => looked.stop.has(half))) continue;
          const first = base.length >= SHORTEST_HALF && (await isKnown(base, found));
          const second = first && (await isKnown(word.slice(at), found));
          if (!second) continue;
          let isTogether = false;
          first.scores.forEach((score, document) => {
            found.scores[document] = (score + second.scores[document]) / 2;
            isTogether ||= score > 0 && second.scores[document] > 0;
          });
          if (!isTogether) {
            found.scores.fill(0);
            continue;
          }
          found.rarity = Math.max(first.rarity, second.rarity);
          found.ways.add("compound");
          did.push({ kind: "compound", from: word, to: `${base} ${word.slice(at)}` });
          return;
        }
      }
    }

    async function mistyped(words, found, at) {
      const { word, raw } = words[at];
      if (word.length < SHORTEST_TYPO || !isStemmed(words[at])) return;
      const all = await alike.near(word, alike.reachOf(word));
      const meant = all.filter(({ away }) => away === all[0].away).slice(0, MOST_TYPOS);
      for (const one of meant) {
        await byForm(one, found[at], TYPO);
        const instead = [{ ...one, raw: one.word }];
        for (const id of await labelled(instead)) await addTheme(id, [found[at]]);
      }
      if (meant.length) did.push({ kind: "typo", from: raw, to: (await alike.wordOf(meant[0].word)) || meant[0].word });
      if (meant.length) found[at].ways.add("typo");
    }

    /* Loads what is known to be needed at once, and then what that leads to: each step is a journey over the network. */
    async function prepare(words, all) {
      const spans = all.flatMap((_, at) => all.slice(at, at + LONGEST_LABEL).map((_word, more) => all.slice(at, at + more + 1)));
      const joints = [...words.flatMap((_, at) => wholes(words, at)), ...whole(words, all)];
      const forms = words.concat(joints.map((word) => ({ word, raw: word })));
      const labels = [...spans, ...forms.map((form) => [form])].flatMap(phrasesOf);
      const stems = forms.flatMap((form) => LANGUAGES.map(([language, kind]) => [stemOf(form, language), kind]));
      const again = stems.map(([stem]) => [kpText.stem(stem, "nl")]);
      const terms = forms.flatMap(({ word, raw }) => [[word], [raw || word]]).concat(stems, again, labels);
      const longer = words.filter(({ word }) => word.length >= SHORTEST_PREFIX);
      await Promise.all([
        pieces.need(terms.map(([term]) => term)),
        ...longer.map(({ word }) => pieces.beginning(word, MOST_PIECES)),
      ]);
      const ids = labels.flatMap(([label, kind]) => (pieces.told(label, kind) || "").split(" ").filter(Boolean));
      const single = stems.map(([stem, kind]) => pieces.told(stem, kind)).filter((each) => each?.startsWith("="));
      await pieces.need([...ids.map((id) => `#${id}`), ...single.map((each) => each.slice(1)).filter(Boolean)]);
    }

    /* What words find, in their order; `all` are those of the query, from which stop words may have been left out. */
    async function find(words, all = words) {
      const found = words.map((_, at) => new KpFound(manifest, 1 << at));
      await prepare(words, all);
      for (const [at, word] of words.entries()) await byForm(word, found[at]);
      for (const [at, word] of words.entries()) await byBeginning(word, found[at]);
      await byTheme(all, words, found);
      await joined(words, found);
      for (const [at, word] of whole(words, all).entries()) await join(word, [found[at]]);
      for (const [at, word] of words.entries()) {
        if (!found[at].isFound && (await isAttached(word))) found[at].ways.add("attached");
        if (!found[at].isFound) await split(word, found[at]);
        if (!found[at].isFound) await mistyped(words, found, at);
      }
      return found;
    }

    /* Documents with the pages of their attachments that hold a word in one of its forms. */
    async function inAttachments({ word }) {
      const terms = [[word, "w"], ...LANGUAGES.map(([language, kind]) => [kpText.stem(word, language), kind])];
      return (await Promise.all(terms.map((term) => pieces.attached(...term)))).flatMap((each) => [...each]);
    }

    const isAttached = async (word) => (await inAttachments(word)).length > 0;

    /* By document the pages of attachments that hold words, each page with the numbers of the words that it holds. */
    async function attached(words) {
      const found = new Map();
      for (const [at, word] of words.entries()) {
        for (const [document, places] of await inAttachments(word)) {
          if (!found.has(document)) found.set(document, new Map());
          const pages = found.get(document);
          for (const place of places.keys()) {
            if (!pages.has(place)) pages.set(place, new Set());
            pages.get(place).add(at);
          }
        }
      }
      return found;
    }

    return { find, holding, named, alike, attached, looked, did, themes };
  };
})();
