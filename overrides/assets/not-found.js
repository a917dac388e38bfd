// Near matches for an address that is not there. Only the 404 page loads this, and the few names that may be meant.
(() => {
  "use strict";

  const MOST_SHOWN = 5;
  const MOST_FILES = 3;
  const NEAR = 0.4; // share of letter pairs in common from which a name looks like another

  // this script lies in assets/, so the site begins one folder up, under whatever path it is served
  const home = new URL("../", document.currentScript.src);
  const place = document.getElementById("kp-near");

  const folded = (text) =>
    text
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "");

  // The name in the address: its last part that says something.
  function asked() {
    let path = location.pathname;
    if (path.startsWith(home.pathname)) path = path.slice(home.pathname.length);
    try {
      path = decodeURIComponent(path);
    } catch {
      // not an encoding: the address as it stands
    }
    const parts = path.split("/").map((part) => folded(part.replace(/\.(html?|md)$/i, "")));
    return parts.filter((part) => part && part !== "index").pop() || "";
  }

  function pairs(name) {
    const found = new Set();
    const padded = `-${name}-`;
    for (let at = 0; at < padded.length - 1; at += 1) found.add(padded.slice(at, at + 2));
    return found;
  }

  function likeness(one, two) {
    let shared = 0;
    for (const pair of one) if (two.has(pair)) shared += 1;
    return (2 * shared) / (one.size + two.size);
  }

  const fetched = async (file) => {
    const response = await fetch(new URL(`adressen/${file}.json`, home));
    return response.ok ? response.json() : [];
  };

  function sharedStart(one, two) {
    let at = 0;
    while (at < one.length && one[at] === two[at]) at += 1;
    return at;
  }

  // The files that may hold the name: from each of its words on, the one that agrees with it longest.
  async function candidates(name) {
    const beginnings = await fetched("index");
    const words = name.split("-");
    const files = new Map();
    words.forEach((word, index) => {
      const ending = words.slice(index).join("-");
      const lengths = beginnings.map((beginning) => sharedStart(beginning, ending));
      const longest = Math.max(...lengths);
      const file = beginnings[lengths.indexOf(longest)];
      // no more than two letters in common is chance, unless there is no longer beginning
      if (longest > 2 || longest === file.length) files.set(file, Math.max(longest, files.get(file) ?? 0));
    });
    const likeliest = [...files].sort((one, two) => two[1] - one[1]).slice(0, MOST_FILES);
    const lists = await Promise.all(likeliest.map(([file]) => fetched(`woord-${file}`)));
    return lists.flat();
  }

  function nearest(name, known) {
    const wanted = pairs(name);
    const best = new Map();
    for (const [other, address, title, language] of known) {
      const score = likeness(wanted, pairs(other));
      if (score >= NEAR && score > (best.get(address)?.score ?? 0)) best.set(address, { score, address, title, language });
    }
    return [...best.values()].sort((one, two) => two.score - one.score).slice(0, MOST_SHOWN);
  }

  function show(found) {
    const list = place.querySelector("ul");
    for (const { address, title, language } of found) {
      const link = document.createElement("a");
      link.href = new URL(address, home).href;
      link.textContent = title;
      if (language) link.lang = language;
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
    place.hidden = false;
  }

  const name = asked();
  if (!place || !name) return;
  // after #, the words go with the reader and are sent to nobody
  for (const link of document.querySelectorAll("a.kp-seek")) link.hash = `?${new URLSearchParams({ q: name.replaceAll("-", " ") })}`;
  candidates(name)
    .then((known) => nearest(name, known))
    .then((found) => found.length && show(found))
    .catch(() => {}); // without near matches the page still says where to go
})();
