"""The one command as its users type it."""

import os
import sys

import pytest

from small import PEARL, page, pearl, write

FIVE_FAULTS = pearl("Zie [dit](weg.md) en [[niemand]].\n", more="auteur: A\ndate: 2031-02-30\n").replace(
    "[water]", "[watr]"
)


@pytest.fixture
def docs(tmp_path):
    return write(tmp_path / "docs", {PEARL: pearl("Zie [[water]].\n"), "over/index.md": page("Over.", title="Over")})


@pytest.fixture
def site(tmp_path):
    return tmp_path / "site"


def test_build_says_what_it_did_and_where(pearls, docs, site):
    built = pearls("build", "--docs", docs, "--site", site)

    first, last = built.stdout.splitlines()[-2:]
    assert (built.returncode, built.stderr) == (0, "")
    assert first.startswith("parels: 1, thema's: 1, bevindingen: 0, seconden: ")
    assert last == f"open {site}/index.html"
    assert (site / "parels/zonder-datum/tides.html").is_file()


def test_five_faults_are_five_findings_in_one_run_with_what_to_type(pearls, docs, site):
    (docs / PEARL).write_text(FIVE_FAULTS)
    built = pearls("build", "--docs", docs, "--site", site)

    told = [line for line in built.stdout.splitlines() if " | " not in line]

    assert built.returncode == 1
    assert told == [
        f"{docs}/{PEARL}:4:8: KP100 het thema 'watr' bestaat niet",
        "    bedoelde u 'water'?",
        f"{docs}/{PEARL}:5:1: KP051 het veld `auteur` is onbekend",
        *told[3:4],
        f"{docs}/{PEARL}:6:7: KP053 de datum '2031-02-30' bestaat niet",
        "    schrijf jaar-maand-dag, bijvoorbeeld 2031-02-28",
        f"{docs}/{PEARL}:10:5: KP201 de link naar 'weg.md' leidt nergens heen",
        "    schrijf het pad naar een bestand in de tuin, gezien vanaf deze pagina",
        f"{docs}/{PEARL}:10:22: KP201 de link naar 'niemand' leidt nergens heen",
        "    schrijf de bestandsnaam van een parel of thema, zonder '.md'",
    ]
    assert built.stderr.startswith("bevindingen: 5, waarvan 5 publicatie tegenhouden;")
    assert not site.exists()


def test_a_blocked_build_leaves_the_earlier_site(pearls, docs, site):
    pearls("build", "--docs", docs, "--site", site)
    earlier = (site / "index.html").read_bytes()
    (docs / PEARL).write_text(FIVE_FAULTS)

    assert pearls("build", "--docs", docs, "--site", site).returncode == 1
    assert (site / "index.html").read_bytes() == earlier


def test_a_draft_says_so_on_every_page_and_names_what_it_leaves_out(pearls, docs, site):
    (docs / "parels/zonder-datum/torn.md").write_text("geen velden\n")
    (docs / "over/index.md").write_text(page("Zie [[torn]] en [weg](weg.md).", title="Over"))
    built = pearls("build", "--draft", "--docs", docs, "--site", site)
    pages = {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*.html")}

    assert built.returncode == 0
    assert "weggelaten, want niet te lezen: parels/zonder-datum/torn.md" in built.stderr
    assert [path for path, html in pages.items() if "Dit is een concept." not in html] == []
    assert "parels/zonder-datum/torn.html" not in pages
    assert "torn" in pages["concept.html"]
    assert "KP001" in pages["concept.html"]


def test_a_draft_copes_with_whatever_is_wrong(pearls, docs, site):
    (docs / ".pages").write_text("nav: [")
    (docs / "over/index.md").write_text(page("[a](http://[bad) ![b](https://evil.example/b.png) <div>[[tides]]</div>"))
    (docs / PEARL).write_text(pearl(more='origin: ["http://[bad"]\n'))
    built = pearls("build", "--draft", "--docs", docs, "--site", site)

    assert (built.returncode, "Traceback" in built.stderr) == (0, False)
    assert (site / "over/index.html").is_file()


def test_no_page_of_a_publication_speaks_of_a_draft(pearls, docs, site):
    pearls("build", "--docs", docs, "--site", site)

    assert [path for path in site.rglob("*.html") if "een concept" in path.read_text()] == []
    assert not (site / "concept.html").exists()


@pytest.mark.parametrize("held", ["file", "folder with files", "symlink to a folder with files"])
def test_a_folder_that_it_did_not_make_is_refused(pearls, docs, site, tmp_path, held):
    if held == "file":
        site.write_text("mine")
    elif held == "folder with files":
        site.mkdir()
        (site / "mine.txt").write_text("mine")
    else:
        (tmp_path / "other").mkdir()
        (tmp_path / "other" / "mine.txt").write_text("mine")
        site.symlink_to(tmp_path / "other")
    built = pearls("build", "--docs", docs, "--site", site)

    assert built.returncode == 2
    assert "Traceback" not in built.stderr
    assert [file.read_text() for file in tmp_path.rglob("mine.txt")] == ["mine"] * (held != "file")


@pytest.mark.parametrize("name", [".site.new", ".site.old"])
def test_a_folder_beside_it_that_it_did_not_make_is_left_alone(pearls, docs, site, name):
    (site.parent / name).mkdir()
    (site.parent / name / "mine.txt").write_text("mine")

    assert pearls("build", "--docs", docs, "--site", site).returncode == 2
    assert (site.parent / name / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize("site", ["docs/site", "docs", "."])
def test_a_site_among_its_pages_is_refused(pearls, docs, tmp_path, site):
    built = pearls("build", "--docs", docs, "--site", tmp_path / site)

    assert (built.returncode, "Traceback" in built.stderr) == (2, False)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs"]


def test_an_empty_folder_is_used(pearls, docs, site):
    site.mkdir()

    assert pearls("build", "--docs", docs, "--site", site).returncode == 0


@pytest.mark.skipif(sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="all is allowed")
def test_a_folder_without_rights_is_a_message(pearls, docs, tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    built = pearls("build", "--docs", docs, "--site", tmp_path / "locked" / "site")

    assert (built.returncode, "Traceback" in built.stderr) == (1, False)


def test_two_builds_at_once_do_not_mix(pearls, docs, site, tmp_path):
    from filelock import FileLock

    with FileLock(tmp_path / ".site.lock"):
        built = pearls("build", "--docs", docs, "--site", site)

    assert built.returncode == 2
    assert "er wordt al gebouwd" in built.stderr


def test_only_the_404_page_and_canonical_addresses_know_where_the_site_is(pearls, docs, site):
    pearls("build", "--docs", docs, "--site", site, "--url", "https://kennis.example/tuin/")
    home = (site / "index.html").read_text()

    assert 'href="/tuin/assets/' in (site / "404.html").read_text()
    assert home.count("kennis.example") == 1
    assert '<link rel="canonical" href="https://kennis.example/tuin/index.html">' in home


def test_built_pages_hold_hostile_words_as_words(pearls, docs, site):
    hostile = '</title><script>alert(1)</script>" onload=x [a](b)'
    (docs / PEARL).write_text(pearl(title=f"'{hostile}'", more="summary:\n  nl: |\n    Eb.\n  en: |\n    Ebb.\n"))
    assert pearls("build", "--docs", docs, "--site", site).returncode == 0

    assert [path for path in site.rglob("*.html") if "<script>alert" in path.read_text()] == []


def test_the_same_day_gives_the_same_site(pearls, docs, tmp_path):
    for name in ("one", "two"):
        pearls("build", "--docs", docs, "--site", tmp_path / name, SOURCE_DATE_EPOCH="1924905600")
    one, two = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (tmp_path / "one", tmp_path / "two")
    )

    assert {path for path in one.keys() | two.keys() if one.get(path) != two.get(path)} <= {
        path for path in one if path.suffix == ".gz"
    }


@pytest.mark.parametrize(
    "arguments",
    [
        ["bild"],
        ["build", "--nonsense"],
        ["build", "--docs", "no-such-folder"],
        ["build", "--today", "gisteren"],
        ["build", "--url", "kennis"],
        ["build", "--url", "http://["],
        ["check", "/"],
        ["check", "no-such-file.md"],
    ],
)
def test_usage_faults_exit_with_2(pearls, arguments):
    assert pearls(*arguments).returncode == 2


@pytest.mark.parametrize("command", ["build", "check", "new", "serve", "stage"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_command_explains_itself(pearls, command, language):
    helped = pearls(command, "--lang", language, "--help")

    assert (helped.returncode, helped.stderr) == (0, "")
    assert ("Map met de pagina's." in helped.stdout) == (language == "nl")


def test_no_colour_outside_a_terminal(pearls, docs):
    (docs / PEARL).write_text(FIVE_FAULTS)

    assert "\x1b" not in pearls("check", "--docs", docs).stdout


def test_check_of_one_folder_tells_only_of_that_folder(pearls, docs):
    (docs / PEARL).write_text(FIVE_FAULTS)
    (docs / "over/index.md").write_text(page("[a](weg.md)"))
    checked = pearls("check", docs / "over", "--docs", docs, "--lang", "en")

    assert checked.returncode == 1
    assert checked.stdout.splitlines()[-1].startswith("findings: 1, of which 1 block publication;")


def test_check_annotates_for_github(pearls, docs):
    (docs / "over/index.md").write_text(page("[a](weg.md)"))
    checked = pearls("check", "--docs", docs, "--format", "github", "--lang", "en")

    assert checked.stdout.startswith(
        f"::error file={docs}/over/index.md,line=4,col=1,title=KP201::the link to 'weg.md'"
    )
