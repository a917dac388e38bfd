/* The engine under Node: node ask.js <engine.js> <folder of pieces>; a request on each line in, an answer on each line out. */
"use strict";
const { readFileSync } = require("node:fs");
const { createInterface } = require("node:readline");
const { runInThisContext } = require("node:vm");
const { gzipSync } = require("node:zlib");

const [engine, folder] = process.argv.slice(2);
Object.assign(globalThis, { self: globalThis, document: null });
runInThisContext(readFileSync(engine, "utf8"), { filename: engine });

let asked = [];
const load = async (name) => {
  const text = readFileSync(`${folder}/${name}.js`, "utf8");
  asked.push([name, gzipSync(text).length]);
  return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")));
};

(async () => {
  let search = kpEngine("", load);
  for await (const line of createInterface({ input: process.stdin })) {
    const { fresh, ...request } = JSON.parse(line);
    if (fresh) search = kpEngine("", load);
    asked = [];
    const started = performance.now();
    const answer = await search.query(request);
    process.stdout.write(`${JSON.stringify({ answer, pieces: asked, ms: performance.now() - started })}\n`);
  }
})();
