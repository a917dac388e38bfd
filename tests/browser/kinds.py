"""One page of every kind that a reader can meet."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
_FILES = {
    "home": "index.html",
    "pearl": "parels/*/*.html",
    "theme": "themas/*.html",
    "theme index": "themas/index.html",
    "dossier": "dossiers/*.html",
    "dossier index": "dossiers/index.html",
    "year": "archief/*.html",
    "archive index": "archief/index.html",
    "evidence map": "bewijs/index.html",
    "evidence list": "bewijs/**/*.html",
    "countries": "landen/index.html",
    "country": "landen/*.html",
    "works": "bronnen/index.html",
    "organisations": "bronnen/organisaties.html",
    "authors": "bronnen/auteurs.html",
    "thesaurus": "thesaurus/index.html",
    "thesaurus in English": "thesaurus/english.html",
    "search": "zoeken/index.html",
    "garden health": "over/gezondheid.html",
    "plain page": "over/index.html",
    "reading evidence": "over/bewijs.html",
    "rule": "bijdragen/regels/kp*.html",
    "rule index": "bijdragen/regels/index.html",
    "field list": "bijdragen/velden.html",
    "new pearl": "bijdragen/nieuwe-parel/index.html",
    "not found": "404.html",
}
KINDS = tuple(_FILES)


def path_of(kind: str, site: Path) -> str:
    """The address, below the site's own, of a page of a kind."""
    return "nergens/te-vinden.html" if kind == "not found" else file_of(kind, site).relative_to(site).as_posix()


def file_of(kind: str, site: Path) -> Path:
    """The file of the fullest page of a kind: most can go wrong there."""
    pattern = _FILES[kind]
    files = sorted(file for file in site.glob(pattern) if "*" not in pattern or file.name != "index.html")
    return max(files, key=lambda file: file.stat().st_size)
