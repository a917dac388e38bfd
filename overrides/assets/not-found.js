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

  // The files that may hold the name: by its longest words, each in the file with the longest beginning it has.
  async function candidates(name) {
    const beginnings = await fetched("index");
    const words = name.split("-").sort((one, two) => two.length - one.length);
    const files = new Set();
    for (const word of words) {
      const fit = beginnings.filter((beginning) => word.startsWith(beginning));
      if (fit.length) files.add(fit.reduce((one, two) => (two.length > one.length ? two : one)));
    }
    const lists = await Promise.all([...files].slice(0, MOST_FILES).map((file) => fetched(`woord-${file}`)));
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
  candidates(name)
    .then((known) => nearest(name, known))
    .then((found) => found.length && show(found))
    .catch(() => {}); // without near matches the page still says where to go
})();
