"""What `new --fetch` asks of a registry. The one place that uses the network, and only when asked to."""

import re
import time
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from kennisparels.model.address import is_web
from kennisparels.model.finding import _, sentence
from kennisparels.records.item import RecordError

_PATIENCE = 10  # seconds for each step, and for the whole answer
_LARGEST = 2_000_000  # bytes; the answer about one work has some ten thousand
_WANTED = "application/vnd.citationstyles.csl+json, application/json;q=0.5"
_DOI = re.compile(r"10\.\d{4,9}/\S+")


def fetched(doi: str, registry: str, patience: float = _PATIENCE) -> str:
    """What the registry answers about a DOI, as text; raises RecordError with the reason in words."""
    found = _DOI.search(doi)
    if not found:
        raise RecordError(sentence(_("'{doi}' is not written as a DOI"), doi=doi))
    if not is_web(registry):
        raise RecordError(sentence(_("write the whole address, for example https://kennisparels.example/")))
    address = f"{registry.rstrip('/')}/{quote(found[0], safe='/:;()._-')}"
    request = Request(address, headers={"Accept": _WANTED, "User-Agent": "kennisparels"})
    try:
        with urlopen(request, timeout=patience) as answer:
            return _read(answer, time.monotonic() + patience).decode("utf-8", "replace")
    except HTTPError as fault:
        with fault:  # it is the answer as well, and holds the connection
            raise _refused(found[0], fault.code) from None
    except TimeoutError:
        raise _late(address, patience) from None
    except (URLError, HTTPException, OSError, ValueError) as fault:
        reason = getattr(fault, "reason", fault)
        if isinstance(reason, TimeoutError):
            raise _late(address, patience) from None
        raise RecordError(
            sentence(_("{address} cannot be reached: {reason}"), address=address, reason=_words(reason))
        ) from None


def _read(answer, deadline: float) -> bytes:
    """The answer, as far as it comes in time and is no larger than an answer can be."""
    found = b""
    while piece := answer.read1(65_536):
        found += piece
        if len(found) > _LARGEST:
            raise RecordError(sentence(_("the answer is larger than any about one work")))
        if time.monotonic() > deadline:
            raise TimeoutError
    return found


def _refused(doi: str, code: int) -> RecordError:
    if code == 404:
        return RecordError(sentence(_("the registry does not know the DOI '{doi}'"), doi=doi))
    return RecordError(sentence(_("the registry refuses to answer about '{doi}' (HTTP {code})"), doi=doi, code=code))


def _words(reason: object) -> object:
    """What the system says, without its number."""
    return getattr(reason, "strerror", None) or reason


def _late(address: str, patience: float) -> RecordError:
    told = _("{address} did not answer within {seconds} seconds; try again later")
    return RecordError(sentence(told, address=address, seconds=f"{patience:g}"))
