/* What must be known before anything is painted. Material has most of it inline; as a file it also runs under a strict
   content security policy. */
(() => {
  const root = document.documentElement;
  const scope = new URL("..", document.currentScript.src);

  // Material's own names: its bundle asks for them. Storage may be refused, then nothing is remembered.
  window.__md_scope = scope;
  window.__md_hash = (text) => [...text].reduce((hash, char) => (hash << 5) - hash + char.charCodeAt(0), 0);
  window.__md_get = (name, storage, base = scope) => {
    try {
      return JSON.parse((storage || localStorage).getItem(`${base.pathname}.${name}`));
    } catch {
      return null;
    }
  };
  window.__md_set = (name, value, storage, base = scope) => {
    try {
      (storage || localStorage).setItem(`${base.pathname}.${name}`, JSON.stringify(value));
    } catch {}
  };

  // The reader's colours, as soon as there is a body; without a choice made here, those of the system.
  const dark = matchMedia("(prefers-color-scheme: dark)").matches ? { scheme: "slate" } : {};
  const colours = __md_get("__palette")?.color || dark;
  new MutationObserver((_changes, observer) => {
    if (!document.body) return;
    observer.disconnect();
    for (const [name, value] of Object.entries(colours)) document.body.setAttribute(`data-md-color-${name}`, value);
  }).observe(root, { childList: true });

  // The other language is not painted only to vanish; once the tabs stand, or should they fail, this ends.
  root.dataset.kpLanguage = __md_get("language") === "en" ? "en" : "nl";
  document.addEventListener("DOMContentLoaded", () => delete root.dataset.kpLanguage);
})();
