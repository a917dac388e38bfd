/* MiniSearch over terms that were made elsewhere: {documents, boosts, queries} in, {found, bytes} out, as JSON. */
"use strict";
const { readFileSync } = require("node:fs");
const { gzipSync } = require("node:zlib");
const MiniSearch = require(process.argv[2]);

const WORTH = { w: 1, n: 0.85, e: 0.85, c: 0.6, p: 0.5 }; // of each kind of term, as in this search
const { documents, boosts, queries } = JSON.parse(readFileSync(0, "utf8"));

const split = (text) => text.split(" ").filter(Boolean);
const isWord = (term) => term.startsWith("w");
const search = new MiniSearch({ fields: Object.keys(boosts), tokenize: split, processTerm: (term) => term });
search.addAll(documents);
const options = {
  boost: boosts,
  boostTerm: (term) => WORTH[term[0]],
  prefix: (term) => isWord(term) && term.length > 4,
  fuzzy: (term) => (isWord(term) && term.length > 5 ? 0.2 : false),
};
const found = queries.map((terms) => search.search(terms, options).map(({ id }) => id));
process.stdout.write(JSON.stringify({ found, bytes: gzipSync(JSON.stringify(search)).length }));
