/* One word of a query: what it scores in each document, how much it tells, and in what ways it was found. */
const KpFound = (() => {
  const BOTH = 0.5; // of the lesser, for who says the word and is about its theme as well

  class Found {
    constructor({ documents, pearls }, bits = 0) {
      this.bits = bits; // one for each word of the query that it stands for
      this.pearls = pearls;
      this.scores = new Float32Array(documents);
      this.rarity = 0; // of the surest way in which it was found
      this.ways = new Set();
      this.isAcronym = false; // in capitals, as the garden writes it
      this.themes = new Set(); // that it names
    }

    /* Lets a term count where it scores better than what was found; true when there is such a term. */
    add(told, factor, way, languages, most = Infinity) {
      if (told === null) return false;
      const space = told.indexOf(" ");
      const rarity = Math.min(Number(told.slice(0, space)) / 10, most);
      this.rarity ||= rarity;
      const { scores } = this;
      let isThere = false;
      kpUnpack(told.slice(space + 1), (document, impact, bits) => {
        if (!(bits & languages)) return;
        // a word that only other pages have may be mistyped
        isThere ||= document < this.pearls;
        const score = factor * rarity * impact;
        const known = scores[document];
        scores[document] = Math.max(score, known) + (way === "concept" ? BOTH * Math.min(score, known) : 0);
      });
      if (isThere) this.ways.add(way);
      return isThere;
    }

    get isFound() {
      return this.ways.size > 0;
    }
  }

  return Found;
})();
