/* Words that are written alike: one of them may be what a mistyped word was meant to be. */
const kpAlike = (pieces) => {
  const LONG = 9; // letters of a word in which two can be wrong
  const LONG_STEM = 8; // letters of a stem that says enough of a word to be mistyped

  const reachOf = ({ length }) => (length < LONG ? 1 : 2);

  function edits(one, other, most) {
    const found = kpText.distance(one, other, most);
    return found > most ? Infinity : found;
  }

  /* Words and stems that differ from a word, or from its stem, by a few letters: the nearest first, then the most used. */
  async function near(word, reach) {
    const stems = ["nl", "en"].map((language) => kpText.stem(word, language));
    const forms = [...new Set([word, ...stems.filter((stem) => stem.length >= LONG_STEM)])];
    const most = forms.map((form, index) => (index ? Math.min(reach, reachOf(form)) : reach));
    const words = await pieces.spellings(forms, reach);
    const found = [];
    for (let at = 0; at < words.length; at += 2) {
      // the word itself tells more than its stem
      const away = Math.min(...forms.map((form, index) => edits(form, words[at], most[index]) + (index ? 0.5 : 0)));
      if (away < Infinity && words[at] !== word) found.push({ word: words[at], away, count: words[at + 1] });
    }
    return found.sort((one, other) => one.away - other.away || other.count - one.count);
  }

  /* A stem as a word that readers know, if there is one. */
  async function wordOf(stem) {
    await pieces.need([stem]);
    if (pieces.told(stem, "w") !== null) return stem;
    return (await pieces.beginning(stem, 1)).sort((one, other) => one.length - other.length)[0];
  }

  return { near, wordOf, reachOf };
};
