/* Asks the search engine: in a worker, and where a browser refuses one, as on a file share, in the page itself. */
(() => {
  "use strict";
  const engine = new URL("engine.js", document.currentScript.src).href;
  const base = new URL("../../zoeken/stukken/", engine).href;
  let running = null; // promise of what answers a request

  const script = (address) =>
    new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = address;
      element.onload = resolve;
      element.onerror = () => reject(new Error(address));
      document.head.append(element);
    });

  // A piece is a script that hands its name and its value to one function.
  const awaited = new Map();
  self.kpStuk = (name, value) => awaited.get(name)?.(value);

  function piece(name, version) {
    return new Promise((resolve, reject) => {
      awaited.set(name, resolve);
      script(`${base}${name}.js${version ? `?v=${version}` : ""}`).catch(reject);
    });
  }

  async function inPage() {
    if (!self.kpEngine) await script(engine);
    const here = self.kpEngine(base, piece);
    await here.start();
    return here.query;
  }

  async function inWorker() {
    const worker = new Worker(engine);
    const waiting = new Map();
    let last = 0;
    const fail = (event) => {
      event.preventDefault?.();
      worker.terminate();
      for (const { reject } of waiting.values()) reject(new Error("the worker has stopped"));
      waiting.clear();
    };
    worker.onerror = worker.onmessageerror = fail;
    worker.onmessage = ({ data }) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.answer) asked?.resolve(data.answer);
      else asked?.reject(new Error(data.error || "no answer"));
    };
    worker.postMessage({ base });
    return (request) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, request });
      });
  }

  function start() {
    running ??= (location.protocol === "file:" ? inPage() : inWorker()).catch(inPage);
    return running;
  }

  async function query(request) {
    const asked = { reader: window.__md_get?.("language") === "en" ? "en" : "nl", ...request };
    try {
      return await (await start())(asked);
    } catch {
      running = inPage(); // once more, without the worker
      return (await running)(asked);
    }
  }

  window.kpSearch = { start, query };
})();
