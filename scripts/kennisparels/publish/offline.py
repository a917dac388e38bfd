"""The site as one file, to be unpacked on a file share; the same site always gives the same bytes."""

from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kennisparels.publish.site_folder import MARKER

# What a web server alone has use for.
_FOR_SERVERS = {MARKER, "404.html", "sitemap.xml", "sitemap.xml.gz", "opensearch.xml"}
_READABLE = 0o100644 << 16
_EARLIEST = date(1980, 1, 1)  # a zip knows no day before


def pack(site: Path, file: Path, day: date) -> None:
    """Writes the site's files into a zip, below a folder of its name; an earlier zip stays until this one is whole."""
    told = (*max(day, _EARLIEST).timetuple()[:3], 0, 0, 0)
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.new")
    try:
        with ZipFile(fresh, "w") as packed:
            for path in paths:
                name = path.relative_to(site).as_posix()
                if name in _FOR_SERVERS:
                    continue
                info = ZipInfo(f"{file.stem}/{name}", told)
                info.external_attr = _READABLE
                packed.writestr(info, path.read_bytes(), ZIP_DEFLATED, 9)
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
