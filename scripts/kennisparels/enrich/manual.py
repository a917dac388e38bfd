"""The manual of the check: a page for each rule, made from its docstring, and an index by family."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from kennisparels.check.severity import family, weights
from kennisparels.enrich.rendering import templated
from kennisparels.enrich.site_page import SitePage
from kennisparels.model.finding import sentence
from kennisparels.model.garden import Garden
from kennisparels.model.rule import LINK, Rule
from kennisparels.model.site_map import RULE_INDEX, rule_path
from kennisparels.report import LANGUAGES, as_text, say


def rule_pages(garden: Garden) -> Iterator[SitePage]:
    """The index of all rules, and a page for each."""
    families = [(name, list(rules)) for name, rules in groupby(garden.rules, lambda rule: family(rule.code))]
    by_weight = _by_weight(garden.rules)
    yield _page("rules.md", RULE_INDEX, garden, "Regels van de controle", families=families, by_weight=by_weight)
    for rule in garden.rules:
        title = f"{rule.code}: {_flaw(rule, 'nl').replace('`', '')}"
        yield _page(
            "rule.md",
            rule_path(rule.code),
            garden,
            title,
            rule=rule,
            told={language: _told(rule, garden, language) for language in LANGUAGES},
        )


def _page(template: str, path: str, garden: Garden, title: str, **values: object) -> SitePage:
    told = {"flaw": _flaw, "said": _said, "weights": weights, "rule_path": rule_path}
    told |= {"block": _block, "example": _example, "link": LINK}
    return templated(template, path, garden.by_path.get(path), garden, title, **told, **values)


def _said(msgid: str, language: str) -> str:
    return say(sentence(msgid), language)


def _flaw(rule: Rule, language: str) -> str:
    """What the rule finds, as a title."""
    return _said(rule.paragraphs[0], language).removesuffix(".")


def _by_weight(rules: Iterable[Rule]) -> Mapping[Sequence[str], Sequence[str]]:
    """Families by what their rules weigh; one with rules of several weights stands under each."""
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for rule in rules:
        found.setdefault(weights(rule.code), {})[_said(family(rule.code), "nl")] = None
    return {weight: tuple(names) for weight, names in found.items()}


def _block(text: str, kind: str) -> str:
    """Text as a block of code that no backtick inside it can end."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{kind}\n{text}{fence}"


def _example(path: str, text: str) -> str:
    """An example as a block of code; fields alone are YAML, and so is the order of the pages."""
    if path.endswith(".html"):
        return _block(text, "html")
    only_fields = text.startswith("---\n") and text.endswith("\n---\n")
    return _block(text, "yaml" if only_fields or not path.endswith(".md") else "markdown")


def _told(rule: Rule, garden: Garden, language: str) -> str:
    """What the check says of the bad example."""
    return "".join(line + "\n" for line in as_text(garden.examples.get(rule.code, ()), "docs", language))
