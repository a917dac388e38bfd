/* What results are narrowed by, and how many each choice would leave. enrich/search/facets.py makes the pieces. */
const kpFacets = (() => {
  const NAMES = ["theme", "year", "country", "study", "effect", "strength", "status", "language"];

  return function (pieces, size) {
    const masks = new Map();

    async function mask(name, values) {
      const key = JSON.stringify([name, ...values]);
      if (!masks.has(key)) {
        const found = new Uint8Array(size);
        for (const [value, , , packed] of await pieces.piece(`f/${name}`)) {
          if (values.includes(value)) kpUnpack(packed, (document) => (found[document] = 1), true);
        }
        masks.set(key, found);
      }
      return masks.get(key);
    }

    const chosen = (filters) => NAMES.filter((name) => Array.isArray(filters[name]) && filters[name].length);

    /* For each facet that is in use the documents that it lets through. */
    async function narrowed(filters) {
      const found = new Map();
      for (const name of chosen(filters)) found.set(name, await mask(name, filters[name].map(String)));
      return found;
    }

    /* Counts of all values, each facet narrowed by the others only: one can add a second value to it. */
    async function counts(isResult, narrowing) {
      const found = {};
      await Promise.all(NAMES.map((name) => pieces.piece(`f/${name}`)));
      for (const name of NAMES) {
        const others = [...narrowing].filter(([other]) => other !== name).map(([, each]) => each);
        found[name] = [];
        for (const [value, nl, en, packed] of await pieces.piece(`f/${name}`)) {
          let count = 0;
          kpUnpack(packed, (at) => (count += isResult[at] && others.every((each) => each[at]) ? 1 : 0), true);
          found[name].push({ value, nl, en, count });
        }
      }
      return found;
    }

    /* The values of a facet that readers can mean by what they type: its code, a name in either language, another name. */
    async function meant(name, typed) {
      const plain = (text) => kpText.written(text).map(kpText.fold).join(" ");
      const asked = plain(typed);
      const isMeant = ([value, nl, en, , others = []]) => [value, nl, en, ...others].some((one) => plain(one) === asked);
      return (await pieces.piece(`f/${name}`)).filter(isMeant).map(([value]) => value);
    }

    /* Those of some values that a facet has. */
    async function known(name, values) {
      return (await pieces.piece(`f/${name}`)).map(([value]) => value).filter((value) => values.has(value));
    }

    async function years(typed) {
      const range = /^(\d{4})?([-–—])?(\d{4})?$/.exec(typed);
      if (!range || (!range[1] && !range[3])) return [];
      const [first, last] = [range[1] || "0", range[2] ? range[3] || "9999" : range[1]].sort();
      return (await pieces.piece("f/year")).map(([value]) => value).filter((year) => first <= year && year <= last);
    }

    return { mask, narrowed, counts, meant, known, years };
  };
})();
