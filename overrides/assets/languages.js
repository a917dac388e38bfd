/* Two texts that say the same in Dutch and in English become tabs; the reader's choice holds on every page.
   Pattern: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/; a panel opens when its tab is reached. */
(() => {
  const NAMES = { nl: "Nederlands", en: "English" };
  // Where it can, the browser's own search in the page looks into the closed panel too.
  const CLOSED = "onbeforematch" in document.documentElement ? "until-found" : "";
  const shown = [];

  function set(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  }

  function makeTabs(panels, number) {
    const list = document.createElement("div");
    set(list, { class: "kp-tabs", role: "tablist", "aria-label": "Taal van de tekst" });
    const pairs = panels.map((panel) => {
      const tab = document.createElement("button");
      tab.textContent = NAMES[panel.lang];
      panel.id ||= `kp-panel-${number}-${panel.lang}`;
      const id = `kp-tab-${number}-${panel.lang}`;
      set(tab, { id, type: "button", role: "tab", lang: panel.lang, "aria-controls": panel.id });
      set(panel, { role: "tabpanel", "aria-labelledby": id });
      tab.addEventListener("click", () => choose(tab));
      panel.addEventListener("beforematch", () => show(panel.lang));
      list.append(tab);
      return { tab, panel };
    });
    list.addEventListener("keydown", (event) => move(event, [...list.children]));
    panels[0].before(list);
    shown.push(...pairs);
  }

  function show(language) {
    for (const { tab, panel } of shown) {
      const isOpen = panel.lang === language;
      set(tab, { "aria-selected": isOpen, tabindex: isOpen ? 0 : -1 });
      // A panel of words alone is a stop for the Tab key; a closed one is not.
      set(panel, isOpen ? { tabindex: 0 } : { hidden: CLOSED });
      panel.removeAttribute(isOpen ? "hidden" : "tabindex");
    }
  }

  function choose(tab) {
    const before = tab.getBoundingClientRect().top;
    show(tab.lang);
    __md_set("language", tab.lang);
    // Tabs higher on the page changed too: the one that is held stays where it was.
    scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: "instant" });
  }

  function move(event, [first, second]) {
    const other = event.target === first ? second : first;
    const tab = { ArrowRight: other, ArrowLeft: other, Home: first, End: second }[event.key];
    if (!tab || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    tab.focus();
    choose(tab);
  }

  // A link into a closed panel opens it; that is no choice of language, so it is not remembered.
  function openFor(hash) {
    const target = document.getElementById(hash.slice(1));
    const panel = target?.closest("[role=tabpanel][hidden]");
    if (!panel) return;
    show(panel.lang);
    target.scrollIntoView();
  }

  for (const name of ["summary", "kp-definition"]) {
    for (const first of document.querySelectorAll(`section.${name}[lang=nl]`)) {
      const second = first.nextElementSibling;
      if (second?.matches(`.${name}[lang=en]`)) makeTabs([first, second], shown.length);
    }
  }
  if (!shown.length) return;
  show(document.documentElement.dataset.kpLanguage);
  openFor(location.hash);
  addEventListener("hashchange", () => openFor(location.hash));
  // A second click on a link changes no address.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href*='#']");
    if (link && link.pathname === location.pathname) openFor(link.hash);
  });
})();
