"""The order and titles of the few fixed pages, from the file `.pages` that awesome-pages reads."""

from pathlib import Path

import yaml

from kennisparels.model.finding import START, Fault, Flaw, Place, _, sentence
from kennisparels.model.navigation import NavEntry
from kennisparels.model.site_map import PAGES_FILE


def read_navigation(docs: Path) -> tuple[tuple[NavEntry, ...], tuple[Fault, ...]]:
    """Entries in their order, and what is wrong with the file; nothing when there is none."""
    file = docs / PAGES_FILE
    if not file.is_file():
        return (), ()
    try:
        root = yaml.compose(file.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
        entries = next((value for key, value in root.value if key.value == "nav"), None) if root else None
        return tuple(map(_entry, entries.value if entries else ())), ()
    except (yaml.YAMLError, UnicodeDecodeError, AttributeError, TypeError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(mark.line + 1, mark.column + 1) if mark else START
        hint = sentence(_("write `nav:` and below it lines such as `  - Over: over`"))
        return (), (Fault("KP012", PAGES_FILE, Flaw(place, _("the order of the pages cannot be read"), hint=hint)),)


def _entry(node: yaml.Node) -> NavEntry:
    """`- name` or `- Title: name`; raises ValueError for anything else, which the caller reports."""
    place = Place(node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.ScalarNode):
        return NavEntry(None, node.value, place)
    ((key, value),) = node.value
    if not isinstance(value, yaml.ScalarNode):
        raise ValueError(value)
    return NavEntry(key.value, value.value, place)
