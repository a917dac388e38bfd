"""Addresses of the web."""

from urllib.parse import urlsplit


def is_web(url: str) -> bool:
    """Whether an address is one of the web, in a form that browsers read."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # brackets that hold no address
        return False
