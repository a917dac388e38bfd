"""`build --offline`: the site as one file for a file share."""

from zipfile import ZipFile

import pytest

from small import PEARL, pearl, write


@pytest.fixture(scope="module")
def built(pearls, tmp_path_factory):
    """A small garden built and packed twice; the folder in which both lie."""
    folder = tmp_path_factory.mktemp("offline")
    docs = write(folder / "docs", {PEARL: pearl()})
    for name in ("one", "two"):
        result = pearls("build", "--docs", docs, "--site", folder / name, "--offline", folder / name / "../tuin.zip")
        assert result.returncode == 0, result.stderr
        (folder / "tuin.zip").rename(folder / f"{name}.zip")
    return folder


def test_it_holds_what_a_share_has_use_for(built):
    with ZipFile(built / "one.zip") as packed:
        names = {name.removeprefix("tuin/") for name in packed.namelist()}
    site = {path.relative_to(built / "one").as_posix() for path in (built / "one").rglob("*") if path.is_file()}

    assert site - names == {".kennisparels", "404.html", "sitemap.xml", "sitemap.xml.gz"}
    assert names <= site


def test_the_same_site_gives_the_same_file(built):
    assert (built / "one.zip").read_bytes() == (built / "two.zip").read_bytes()


def test_without_a_name_it_lies_beside_the_site(pearls, tmp_path):
    docs = write(tmp_path / "docs", {PEARL: pearl()})
    result = pearls("build", "--offline", "--docs", docs, "--site", tmp_path / "site")

    assert (tmp_path / "site.zip").is_file()
    assert "site.zip" in result.stdout


def test_findings_leave_an_earlier_file_alone(pearls, tmp_path):
    docs = write(tmp_path / "docs", {PEARL: pearl("[[niemand]]")})
    (tmp_path / "site.zip").write_text("earlier")

    assert pearls("build", "--docs", docs, "--site", tmp_path / "site", "--offline").returncode == 1
    assert (tmp_path / "site.zip").read_text() == "earlier"
