/* The index, of which only the pieces that a query needs are loaded. enrich/search/pieces.py cuts them. */
const { kpUnpack, kpPieces } = (() => {
  const [LAST, MORE, BASE, IMPACTS, RUNS, END] = [35, 93, 32, 16, 57, 126];

  /* Documents of a posting list: what `see` is told is the number, the impact (0 to 1) and the languages (bits). */
  function unpack(packed, see, isPlain = false) {
    let [document, step] = [-1, 0];
    for (let at = 0; at < packed.length; at++) {
      const code = packed.charCodeAt(at);
      if (code >= MORE) {
        step = (step + code - MORE) * BASE;
        continue;
      }
      document += step + code - LAST + 1;
      step = 0;
      if (isPlain) {
        see(document);
      } else {
        const told = packed.charCodeAt(++at) - LAST;
        see(document, (told % IMPACTS) / (IMPACTS - 1), Math.floor(told / IMPACTS) + 1);
      }
    }
  }

  /* By document the places of a word, each with the number of the run of stop words before it. */
  function unpackPlaces(packed) {
    const found = new Map();
    let [document, place, step, places] = [-1, -1, 0, null];
    for (let at = 0; at < packed.length; at++) {
      const code = packed.charCodeAt(at);
      if (code === END) {
        places = null;
      } else if (code >= MORE) {
        step = (step + code - MORE) * BASE;
      } else {
        step += code - LAST + 1;
        if (places) {
          place += step;
          places.set(place, packed.charCodeAt(++at) - LAST);
        } else {
          document += step;
          place = -1;
          found.set(document, (places = new Map()));
        }
        step = 0;
      }
    }
    return found;
  }

  /* A run of stop words as a number; enrich/search/postings.py numbers them so too. */
  function runNumber(words) {
    let number = 0;
    for (const letter of words.join(" ")) number = (number * 31 + letter.codePointAt(0)) % (RUNS - 1);
    return words.length ? number + 1 : 0;
  }

  function pieces(load) {
    const loaded = new Map();
    const lists = new Map();
    let manifest;

    function piece(name) {
      if (!loaded.has(name)) {
        const asked = Promise.resolve(load(name, manifest?.version)).then((value) => {
          if (/^[wpb]\//.test(name)) lists.set(name, new Map(value.map(([term, ...told]) => [term, told])));
          return value;
        });
        // What failed is asked for again, should the connection come back.
        asked.catch(() => loaded.delete(name));
        loaded.set(name, asked);
      }
      return loaded.get(name);
    }

    async function start() {
      manifest ||= await piece("manifest");
      return manifest;
    }

    /* The number of the piece in which a term stands, if it stands anywhere. */
    function numberOf(term, starts = manifest.words) {
      let [low, high] = [0, starts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle] <= term) low = middle + 1;
        else high = middle;
      }
      return Math.max(0, low - 1);
    }

    const need = (terms) => Promise.all([...new Set(terms.map((term) => numberOf(term)))].map((number) => piece(`w/${number}`)));

    /* What the dictionary tells of a term under one of the kinds; its piece is loaded. */
    function told(term, kind) {
      const found = lists.get(`w/${numberOf(term)}`)?.get(term)?.find((each) => each[0] === kind);
      return found === undefined ? null : found.slice(1);
    }

    /* Words that begin like this one, from at most `most` pieces. */
    async function beginning(start, most) {
      const [first, last] = [numberOf(start), numberOf(`${start}\uffff`)];
      const names = [];
      for (let number = first; number <= Math.min(last, first + most - 1); number++) names.push(`w/${number}`);
      await Promise.all(names.map(piece));
      const found = [];
      for (const name of names) {
        for (const [term, each] of lists.get(name)) {
          if (term !== start && term.startsWith(start) && each.some((one) => one[0] === "w")) found.push(term);
        }
      }
      return found;
    }

    /* Documents in which words follow each other just so; stop words count between the others only. */
    async function phrase(words, stop) {
      const asked = [];
      let run = [];
      for (const [at, word] of words.entries()) {
        if (stop.has(word)) {
          run.push(word);
        } else {
          asked.push({ word, at, run: runNumber(run) });
          run = [];
        }
      }
      const all = await Promise.all(asked.map(({ word }) => placesOf(word)));
      const [first, ...others] = all;
      const follows = (document, place) =>
        others.every((each, index) => {
          const { at, run } = asked[index + 1];
          return each.get(document)?.get(place + at - asked[0].at) === run;
        });
      return [...(first || [])]
        .filter(([document, places]) => [...places.keys()].some((place) => follows(document, place)))
        .map(([document]) => document);
    }

    async function placesOf(word) {
      const name = `p/${numberOf(word, manifest.phrases)}`;
      await piece(name);
      return unpackPlaces(lists.get(name).get(word)?.[0] || "");
    }

    /* By document the pages of its attachments that hold a term, under one of the kinds. */
    async function attached(term, kind) {
      if (!manifest.attached.length) return new Map();
      const name = `b/${numberOf(term, manifest.attached)}`;
      await piece(name);
      const told = lists.get(name).get(term)?.find((each) => each[0] === kind) || "";
      return unpackPlaces(told.slice(1));
    }

    /* Words with the first letter of these forms and about as long, each with the number of documents that have it. */
    async function spellings(forms, reach) {
      const [[initial], lengths] = [forms[0], forms.map(({ length }) => length)];
      const ends = Object.hasOwn(manifest.spellings, initial) ? manifest.spellings[initial] : [];
      const letter = initial.codePointAt(0).toString(16);
      const first = ends.findIndex((end) => end >= Math.min(...lengths) - reach);
      const names = [];
      for (let at = first; at >= 0 && at < ends.length; at++) {
        names.push(`v/${letter}-${at}`);
        if (ends[at] >= Math.max(...lengths) + reach) break;
      }
      return (await Promise.all(names.map(piece))).flat();
    }

    return { start, piece, need, told, beginning, phrase, attached, spellings };
  }

  return { kpUnpack: unpack, kpPieces: pieces };
})();
