"""Works as reference managers and registries hand them over, as CSL items of the model and back. Text in, text out."""

from collections.abc import Callable, Mapping
from json import JSONDecodeError

from kennisparels.model.finding import _, sentence
from kennisparels.records.item import Item, RecordError

# Characters; a list of a thousand works has less.
LONGEST = 5_000_000


def _ris(text: str) -> list[Item]:
    from kennisparels.records.ris import items_from_ris  # below: each loads its parser when it is used

    return items_from_ris(text)


def _bibtex(text: str) -> list[Item]:
    from kennisparels.records.bibtex import items_from_bibtex

    return items_from_bibtex(text)


def _csl(text: str) -> list[Item]:
    from kennisparels.records.csl import items_from_csl

    return items_from_csl(text)


def _doi_json(text: str) -> list[Item]:
    from kennisparels.records.registries import items_from_registry

    return items_from_registry(text)


READERS: Mapping[str, Callable[[str], list[Item]]] = {
    "ris": _ris,
    "bibtex": _bibtex,
    "csl": _csl,
    "doi-json": _doi_json,
}


def items_from(form: str, text: str) -> list[Item]:
    """The works that a text holds, one at least; raises RecordError."""
    if len(text) > LONGEST:
        raise RecordError(sentence(_("the file is larger than any list of works")))
    try:
        items = READERS[form](text)
    except RecordError:
        raise
    except JSONDecodeError as fault:
        raise RecordError(sentence(_("this is not JSON from line {line} on"), line=fault.lineno)) from fault
    except Exception as fault:  # a parser of somebody else's can raise anything on what is not its form
        raise _not_this(form) from fault
    if not items:
        raise _not_this(form)
    return items


def _not_this(form: str) -> RecordError:
    return RecordError(sentence(_("no work can be read from this as {form}"), form=form))
