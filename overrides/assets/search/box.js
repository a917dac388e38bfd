/* The search box: opens by key and closes at once. What searches is loaded when a reader turns to it, not before. */
(() => {
  "use strict";
  const folder = new URL(".", document.currentScript.src);
  const toggle = document.getElementById("__search");
  const box = document.querySelector(".kp-search");
  const field = box?.querySelector("input");
  if (!field || !toggle) return;

  let before = null; // what had the focus when the box was opened from elsewhere
  let isClosing = false;
  const loaded = new Set();

  // In the order in which they are named; a second time is no time.
  function load(...names) {
    for (const name of names) {
      if (loaded.has(name)) continue;
      loaded.add(name);
      const script = document.createElement("script");
      script.src = new URL(`${name}.js`, folder);
      script.async = false;
      document.head.append(script);
    }
  }

  // Material's script listens to the toggle as well: its other keys rest while the box is open.
  function set(isOpen) {
    isClosing = !isOpen;
    if (toggle.checked !== isOpen) toggle.click();
    isClosing = false;
  }

  function close() {
    const back = before;
    before = null;
    set(false);
    isClosing = true; // so that the focus opens nothing
    if (back?.isConnected && back !== document.body) back.focus();
    else if (back || getComputedStyle(field).visibility === "hidden") document.activeElement.blur();
    else field.focus();
    isClosing = false;
  }

  toggle.addEventListener("change", () => {
    if (toggle.checked) {
      load("client", "answers", "suggest");
      const focused = document.activeElement;
      if (box.contains(focused)) return;
      before = focused;
      field.focus();
      field.select();
    } else if (!isClosing && box.contains(document.activeElement)) {
      // Material closes the box once a page has loaded, also when somebody already types in it
      toggle.checked = true;
    }
  });
  field.addEventListener("focus", () => isClosing || set(true));
  field.addEventListener("input", () => set(true));
  // The Enter that opened the box, on the magnifying glass, ends in the field.
  field.form.addEventListener("submit", (event) => field.value.trim() || event.preventDefault());
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (!relatedTarget || box.contains(relatedTarget)) return;
    before = null;
    set(false);
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (toggle.checked && !box.contains(target) && !target.closest?.(`label[for=${toggle.id}]`)) set(false);
  });
  box.addEventListener("click", (event) => {
    if (event.target.closest("a[href]") && !event.ctrlKey && !event.metaKey) set(false);
  });

  const isTyping = (target) => target.isContentEditable || target.matches("select, textarea, input:not([type=checkbox], [type=radio])");

  addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    const key = event.key.toLowerCase();
    const isPlain = !event.ctrlKey && !event.metaKey;
    if (isPlain && key === "escape" && toggle.checked) close();
    else if (isPlain ? isShortcut(key, event.target) : key === "k" && !event.shiftKey) turn();
    else return;
    event.preventDefault();
  });

  // The search page has a field of its own.
  function turn() {
    const own = document.querySelector("[data-search-page] form:not([hidden]) input");
    if (own) own.focus();
    else set(true);
  }

  // In the closed field, a slash opens it again.
  function isShortcut(key, target) {
    if (toggle.checked) return false;
    return (key === "/" && target === field) || (["/", "s", "f"].includes(key) && !isTyping(target));
  }

  if (document.querySelector("[data-search-page]")) load("client", "answers", "filters", "page");
  if (document.activeElement === field) set(true); // whoever was quicker than this script
})();
