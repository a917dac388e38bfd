/* What is asked beside words: fields, phrases, and what is left out. Masks have a 1 for each document that fits. */
const kpNarrowed = (pieces, manifest, facets) => {
  /* Filters that were typed join those that were chosen; what is no filter after all is a word. */
  async function fielded(parsed, chosen, search) {
    const filters = { ...chosen, authors: [], without: [] };
    for (const field of parsed.fields) {
      const values = await valuesOf(field, search);
      if (!values.length) asWords(field, parsed, search);
      else if (field.isNot) filters.without.push(await maskOf(field.name, values));
      else if (field.name === "author") filters.authors.push(await maskOf("author", values));
      else filters[field.name] = [...(filters[field.name] || []), ...values];
    }
    return filters;
  }

  async function valuesOf({ name, value }, search) {
    if (name === "year") return facets.years(value);
    if (name === "author") return authored(value);
    const values = await facets.meant(name, value);
    return values.length || name !== "theme" ? values : facets.known(name, await search.named(value));
  }

  function maskOf(name, values) {
    if (name !== "author") return facets.mask(name, values);
    const masks = values.map((packed) => mask((see) => kpUnpack(packed, see, true)));
    masks.slice(1).forEach((each) => keep(masks[0], each));
    return masks[0];
  }

  /* For each name of an author the documents that have it; none when one of them is unknown. */
  async function authored(value) {
    const names = kpText.written(value).map(kpText.fold);
    await pieces.need(names);
    const lists = names.map((name) => pieces.told(name, "u"));
    return lists.includes(null) ? [] : lists;
  }

  function asWords({ typed, value, isNot }, parsed, search) {
    search.did.push({ kind: "syntax", from: `${typed}:${value}`, to: value });
    if (isNot) parsed.nots.push({ parts: kpText.written(value), isPhrase: false });
    else for (const raw of kpText.written(value)) parsed.words.push({ raw, word: kpText.fold(raw), phrase: 0 });
  }

  /* Documents without what was left out, by the authors asked for, and with each phrase as it was typed. */
  async function fitting({ nots, phrases }, { authors, without }, { looked }) {
    const fits = new Uint8Array(manifest.documents).fill(1);
    for (const left of nots) drop(fits, await leftOut(left, looked));
    for (const out of without) drop(fits, out);
    for (const by of authors) keep(fits, by);
    for (const phrase of phrases) {
      // one of stop words alone says nothing
      if (phrase.some((word) => !looked.stop.has(word))) keep(fits, await saying(phrase, looked));
    }
    return fits;
  }

  async function leftOut({ parts, isPhrase }, looked) {
    const words = parts.map(kpText.fold);
    if (isPhrase && words.some((word) => !looked.stop.has(word))) return saying(words, looked);
    const out = new Uint8Array(manifest.documents).fill(1);
    const search = kpWords(pieces, manifest, 3);
    for (const raw of parts) keep(out, (await search.holding(raw)).map((score) => (score ? 1 : 0)));
    return out;
  }

  async function saying(phrase, { stop }) {
    const holds = await pieces.phrase(phrase, stop);
    return mask((see) => holds.forEach(see));
  }

  function mask(tell) {
    const found = new Uint8Array(manifest.documents);
    tell((document) => (found[document] = 1));
    return found;
  }

  const drop = (some, others) => some.forEach((isSome, at) => (some[at] = isSome && !others[at]));
  const keep = (some, others) => some.forEach((isSome, at) => (some[at] = isSome && others[at]));

  return { fielded, fitting, mask, keep };
};
