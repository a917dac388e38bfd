/* A card beside a link: what a term means, or how the page behind it begins. Reading needs no card.
   WCAG 1.4.13: Escape closes it and leaves focus alone, the pointer can move onto it, it stays until the reader leaves.
   A tooltip that describes its link, not a dialog: it holds words only, nothing for a key to reach. */
(() => {
  const DELAY = 350; // milliseconds: who crosses a link on the way elsewhere sees no card
  const GRACE = 250; // milliseconds to go from link to card
  const MARGIN = 8; // pixels between the card and the edge of the window
  const HEADER = 56; // pixels that Material's header covers at the top
  const LONGEST = 320; // characters of a summary
  const PATH = /^(parels\/[^/]+|themas)\/(?!index\.)[^/]+\.html$/;
  const TEXTS = "section.summary[lang], section.kp-definition[lang]";
  const [TITLE, FACTS] = ["kp-preview-title", "kp-preview-facts"];
  const content = document.querySelector(".md-content");
  if (!content) return;
  const pages = new Map();
  const card = document.createElement("div");
  card.className = card.id = "kp-preview";
  card.setAttribute("role", "tooltip");
  card.hidden = true;

  let asked = null; // the link whose card is open, or on its way
  let timer = 0;
  let byTouch = false;

  const languageOf = (element) => element.closest("[lang]")?.lang || "nl";
  const isTerm = (link) => link.matches(".kp-term");

  function linkAround(element) {
    const link = element.closest(".md-content a[href]");
    return link && (isTerm(link) || isPreviewed(link)) ? link : null;
  }

  function isPreviewed({ origin, pathname }) {
    const root = __md_scope.pathname;
    // Pages on a file share may not read each other.
    if (origin !== location.origin || !origin.startsWith("http") || pathname === location.pathname) return false;
    return pathname.startsWith(root) && PATH.test(pathname.slice(root.length));
  }

  /* What a card says: for each line its class, words and language. */
  function meaning(link) {
    link.dataset.kpMeaning ||= link.title;
    link.removeAttribute("title"); // the browser's own tooltip would lie over the card
    const [name, ...rest] = link.dataset.kpMeaning.split(": ");
    const language = languageOf(link);
    const more = byTouch ? "Tik nog eens om naar het thema te gaan." : "";
    return [[TITLE, name, language], ["", rest.join(": "), language], [FACTS, more, "nl"]];
  }

  async function beginning(link) {
    const address = link.href.split("#")[0];
    if (!pages.has(address)) pages.set(address, fetched(address));
    const page = await pages.get(address).catch(() => null);
    return page && summed(page);
  }

  async function fetched(address) {
    const answer = await fetch(address);
    return answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  function summed(page) {
    const wished = __md_get("language") || "nl";
    const texts = [...page.querySelectorAll(TEXTS)];
    const text = (texts.find(({ lang }) => lang === wished) || texts[0])?.querySelector("p");
    const title = page.querySelector("h1");
      // What the head of a pearl tells at a glance, where that is known.
    const shown = (item) => words(page.querySelector(`${item} > .kp-asked + :not(:has(.kp-unknown))`));
    const strength = shown(".kp-glance li:nth-child(2)");
    const facts = [words(page.querySelector(".kp-status")), shown(".kp-glance li"), strength && `bewijs: ${strength}`];
    return [
      [TITLE, words(title), title && languageOf(title)],
      [FACTS, facts.filter(Boolean).join(" · "), "nl"],
      ["", shortened(words(text)), text && languageOf(text)],
    ];
  }

  // Words only: of another page nothing is run, fetched or shown as HTML.
  const words = (element) => (element?.textContent || "").replace(/\s+/g, " ").trim();

  function shortened(text) {
    return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s\S*$/, "")} …` : text;
  }

  function ask(link, wait, y) {
    clearTimeout(timer);
    if (link === asked && !card.hidden) return;
    close();
    asked = link;
    timer = setTimeout(async () => {
      const lines = isTerm(link) ? meaning(link) : await beginning(link);
      // The reader may have gone on meanwhile.
      if (asked === link && lines) open(link, lines, y);
    }, wait);
  }

  function open(link, lines, y) {
    card.replaceChildren(
      ...lines.filter(([, said]) => said).map(([className, textContent, lang]) =>
        Object.assign(document.createElement("p"), { className, textContent, lang }),
      ),
    );
    content.append(card);
    card.hidden = false;
    link.setAttribute("aria-describedby", card.id);
    // Of a link over several lines, the one that is pointed at: no gap lies between that and the card.
    const boxes = [...link.getClientRects()];
    place(boxes.find(({ top, bottom }) => top <= y && y <= bottom) || boxes.at(-1));
  }

  function place({ left, top, bottom }) {
    card.style.left = card.style.top = "0";
    const own = card.getBoundingClientRect();
    const isAbove = bottom + own.height > innerHeight && top - HEADER > own.height;
    const right = document.documentElement.clientWidth - own.width - MARGIN;
    card.style.left = `${Math.max(MARGIN, Math.min(left, right)) - own.left}px`;
    card.style.top = `${(isAbove ? top - own.height : bottom) - own.top}px`;
  }

  function close() {
    clearTimeout(timer);
    asked?.removeAttribute("aria-describedby");
    if (asked?.dataset.kpMeaning) asked.title = asked.dataset.kpMeaning;
    asked = null;
    card.hidden = true;
  }

  function leave({ pointerType }) {
    if (pointerType === "touch" || document.activeElement === asked) return;
    clearTimeout(timer);
    timer = setTimeout(close, GRACE);
  }

  const on = (name, does) => document.addEventListener(name, does);
  on("pointerover", (event) => {
    const link = linkAround(event.target);
    if (link && event.pointerType !== "touch") ask(link, DELAY, event.clientY);
    else if (card.contains(event.target)) clearTimeout(timer);
    else leave(event);
  });
  document.documentElement.addEventListener("pointerleave", leave);
  on("focusin", ({ target }) => {
    const link = linkAround(target);
    // A click gives focus too, but who clicks is on the way to the page itself.
    if (link?.matches(":focus-visible")) ask(link, DELAY);
  });
  on("focusout", ({ target }) => {
    if (target === asked && !card.matches(":hover")) close();
  });
  on("keydown", ({ key }) => {
    byTouch = false;
    if (key === "Escape") close();
  });
  on("pointerdown", ({ target, pointerType }) => {
    byTouch = pointerType === "touch";
    if (linkAround(target) !== asked && !card.contains(target)) close();
  });
  // A finger cannot hover: the first tap on a term opens its card, the second follows the link.
  on("click", (event) => {
    const link = linkAround(event.target);
    if (!byTouch || !link || !isTerm(link) || link === asked) return;
    event.preventDefault();
    ask(link, 0);
  });
})();
