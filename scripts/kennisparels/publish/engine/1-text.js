/* Words as the index knows them: scripts/kennisparels/enrich/search/tokens.py does the same to pearls. */
"use strict";
const kpText = (() => {
  const LONGEST = 60; // characters; what is longer is no word
  const LETTERS = { ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ß: "ss", ı: "i" };
  const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
  const PART = /[\p{L}\p{N}]+/gu;
  const MOST_STEMS = 20_000; // kept; a stem takes a few microseconds to find
  const stemmers = { nl: new DutchStemmer(), en: new EnglishStemmer() };
  const stems = { nl: new Map(), en: new Map() };

  function fold(word) {
    const small = word.toLowerCase();
    if (/^[\x00-\x7f]*$/.test(small)) return small;
    const plain = small.replace(/[øłđæœßı]/g, (letter) => LETTERS[letter]);
    return plain.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function stem(word, language) {
    const known = stems[language];
    if (!known.has(word)) {
      if (known.size >= MOST_STEMS) known.clear();
      known.set(word, fold(language === "en" ? newer(word) : stemmers.nl.stemWord(word)));
    }
    return known.get(word);
  }

  /* Snowball 3.1, with which the build stems, takes "inter" for a beginning as 3.0, which Sphinx brings, does "later". */
  function newer(word) {
    const isLike = word.startsWith("inter");
    const stem = stemmers.en.stemWord(isLike ? word.replace("inter", "later") : word);
    return isLike ? stem.replace("later", "inter") : stem;
  }

  const isAcronym = (word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

  /* What readers type as the parts that hyphens and spaces leave, each as written. */
  function written(text) {
    const found = [];
    for (const [whole] of text.normalize("NFC").matchAll(WORD)) {
      // cut, a longer one is found nowhere, and said to be missing
      for (const [part] of whole.replace(/['’][sS]$/, "").matchAll(PART)) found.push(part.slice(0, LONGEST + 1));
    }
    return found;
  }

  /* All words of a text with their places. */
  function* places(text) {
    for (const found of text.matchAll(PART)) yield [found.index, found.index + found[0].length, fold(found[0])];
  }

  /* Edits between two words, a swap of neighbours as one; more than `most` is told as more. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let [before, previous] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
    for (let i = 1; i <= one.length; i++) {
      const current = [i];
      let least = i;
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1];
        let cost = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        current.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) return most + 1;
      [before, previous] = [previous, current];
    }
    return previous[other.length];
  }

  return { fold, stem, isAcronym, written, places, distance };
})();
