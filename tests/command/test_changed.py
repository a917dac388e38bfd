"""`--changed` tells of what differs from the main branch, and of what that touches."""

import subprocess

import pytest

from kennisparels.check import check
from kennisparels.command.changed import NoCheckoutError, changed_paths, touched
from kennisparels.model.finding import Finding, sentence
from kennisparels.model.rule import SURROUNDINGS
from kennisparels.read import read_garden
from small import PEARL, TODAY, page, pearl, write

LINKS = "parels/zonder-datum/links.md"
UNSURE = "parels/zonder-datum/unsure.md"
RELATION = "relations:\n  - {{type: follows, to: {}}}\n"
FAULTY = page("[a](weg.md)")
SAND = SURROUNDINGS["themas/water.md"].replace("water", "sand").replace("Sea ", "Wet ")


def git(folder, *words):
    wishes = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", folder, *wishes, *words], check=True, capture_output=True)


@pytest.fixture
def docs(tmp_path):
    """A garden on a branch of its own: on the main branch all is well but for one old fault."""
    docs = write(
        tmp_path / "garden" / "docs",
        {
            PEARL: pearl("Zie [[links]].\n"),
            "themas/sand.md": SAND,
            LINKS: pearl(title="Links", more="aliases: [old-links]\n"),
            "over/old.md": FAULTY,
            "over/to-b.md": page("[b](b.md)"),
            "over/b.md": page(),
            "over/alias.md": page("[[old-links]]"),
            "bijlagen/plan.pdf": b"%PDF-",
        },
    )
    git(docs.parent, "init", "-b", "main")
    git(docs.parent, "add", ".")
    git(docs.parent, "commit", "-m", "The garden")
    git(docs.parent, "switch", "-c", "branch")
    return docs


def told(docs):
    """Paths of the findings that block, of those that are told."""
    garden = read_garden(docs, TODAY)
    findings = touched(check(garden), garden, changed_paths(docs))
    return sorted({finding.path for finding in findings if finding.blocks})


def test_what_did_not_change_is_not_told(docs):
    assert told(docs) == []


def test_a_saved_change_counts(docs):
    (docs / "over/b.md").write_text(FAULTY)

    assert told(docs) == ["over/b.md"]


def test_a_staged_change_counts(docs):
    (docs / "over/b.md").write_text(FAULTY)
    git(docs, "add", ".")

    assert told(docs) == ["over/b.md"]


def test_a_commit_on_the_branch_counts(docs):
    (docs / "over/b.md").write_text(FAULTY)
    git(docs, "commit", "-am", "Change")

    assert told(docs) == ["over/b.md"]


def test_an_untracked_page_counts(docs):
    (docs / "over/néw.md").write_text(FAULTY)

    assert told(docs) == ["over/néw.md"]


def test_a_change_on_the_main_branch_since_does_not_count(docs):
    git(docs, "switch", "main")
    (docs / "over/b.md").write_text(FAULTY)
    git(docs, "commit", "-am", "Change")
    git(docs, "switch", "branch")
    (docs / "over/c.md").write_text(FAULTY)

    assert told(docs) == ["over/c.md"]


def test_the_main_branch_of_the_origin_goes_before_our_own(docs):
    git(docs, "update-ref", "refs/remotes/origin/main", "main")
    git(docs, "switch", "main")
    (docs / "over/b.md").write_text(FAULTY)
    git(docs, "commit", "-am", "Change")

    assert told(docs) == ["over/b.md"]


def test_a_removed_page_touches_what_links_to_it(docs):
    (docs / "over/b.md").unlink()

    assert told(docs) == ["over/to-b.md"]


def test_a_renamed_pearl_touches_what_names_it(docs):
    file = docs / LINKS
    file.rename(file.with_name("right.md"))
    git(docs, "add", ".")

    assert told(docs) == [PEARL]


def test_a_renamed_page_touches_what_links_to_it(docs):
    (docs / "over/b.md").rename(docs / "over/c.md")
    git(docs, "add", ".")

    assert told(docs) == ["over/to-b.md"]


def test_a_dropped_alias_touches_what_uses_it(docs):
    (docs / LINKS).write_text(pearl(title="Links"))

    assert told(docs) == ["over/alias.md"]


def test_a_removed_theme_touches_its_pearls(docs):
    (docs / "themas/water.md").unlink()

    assert told(docs) == [LINKS, PEARL]


def test_a_name_taken_twice_is_told_wherever_it_is_found(docs):
    other = docs / "parels/2031/links.md"
    other.parent.mkdir()
    other.write_text(pearl(title="Links").replace("status", "date: 2031-01-01\nstatus"))

    assert LINKS in told(docs)


def test_a_removed_attachment_touches_its_pearl(docs):
    more = "attachments:\n  - {title: Plan, file: plan.pdf, rights: mag}\n"
    (docs / PEARL).write_text(pearl(more=more))
    git(docs, "commit", "-am", "Attach")
    git(docs, "branch", "-f", "main", "HEAD")
    (docs / "bijlagen/plan.pdf").unlink()

    assert told(docs) == [PEARL]


@pytest.mark.parametrize(
    ("changed", "pages"),
    [
        ("themas/water.md", {"themas/water.md", "themas/sand.md", PEARL, LINKS, UNSURE}),
        ("themas/sand.md", {"themas/sand.md", UNSURE}),
        (LINKS, {LINKS, "over/alias.md", PEARL, UNSURE}),
        (PEARL, {PEARL, LINKS, UNSURE}),
        ("over/b.md", {"over/b.md", "over/to-b.md", UNSURE}),
        ("bijlagen/plan.pdf", {"over/old.md"}),
    ],
)
def test_which_pages_a_change_touches(docs, changed, pages):
    files = {
        "themas/sand.md": SAND.replace("---\npref", "---\nbroader: [water]\npref"),
        PEARL: pearl(more=RELATION.format("old-links")),
        LINKS: pearl(title="Links", more="aliases: [old-links]\n" + RELATION.format("tides")),
        UNSURE: pearl(more=RELATION.format("gone")).replace("water", "mud"),  # any page may once have been `gone`
        "over/old.md": page("[plan](../bijlagen/plan.pdf)"),
    }
    garden = read_garden(write(docs, files), TODAY)
    findings = [Finding(path, 1, 1, "KP600", "hint", sentence("")) for path in garden.by_path]

    assert {finding.path for finding in touched(findings, garden, frozenset([changed]))} == pages


def test_a_folder_named_by_a_link_is_the_same_folder(docs, tmp_path):
    (docs / "over/b.md").write_text(FAULTY)
    (tmp_path / "link").symlink_to(docs)

    assert changed_paths(tmp_path / "link") == {"over/b.md"}


def test_what_git_tells_its_hooks_leads_nobody_astray(docs, monkeypatch):
    (docs / "over/b.md").write_text(FAULTY)
    monkeypatch.setenv("GIT_DIR", ".git")

    assert changed_paths(docs) == {"over/b.md"}


def test_without_a_main_branch_there_is_nothing_to_compare_with(docs):
    git(docs, "branch", "-D", "main")

    with pytest.raises(NoCheckoutError, match="main"):
        changed_paths(docs)


def test_the_command_tells_of_what_changed(pearls, docs):
    (docs / "over/b.md").write_text(FAULTY)
    checked = pearls("check", "--changed", "--docs", docs, "--format", "concise")

    assert (checked.returncode, checked.stdout.count("KP201")) == (1, 1)


def test_outside_a_checkout_it_says_so(pearls, tmp_path):
    docs = write(tmp_path / "docs", {PEARL: pearl()})
    checked = pearls("check", "--changed", "--docs", docs, GIT_CEILING_DIRECTORIES=str(tmp_path.parent))

    assert checked.returncode == 2
    assert "hoort niet bij een git-repository" in " ".join(checked.stderr.split())


ODD = page("Eb...\n")


@pytest.fixture
def odd(docs):
    """The same on its main branch, with a page there that could be repaired."""
    write(docs, {"over/odd.md": ODD})
    git(docs.parent, "add", ".")
    git(docs.parent, "commit", "-m", "An odd page")
    git(docs.parent, "branch", "-f", "main")
    return docs


def test_only_what_changed_is_repaired(pearls, odd):
    write(odd, {"over/new.md": ODD})
    pearls("check", "--fix", "--changed", "--docs", odd)

    assert (odd / "over/new.md").read_text(encoding="utf-8") == page("Eb…\n")
    assert (odd / "over/odd.md").read_text(encoding="utf-8") == ODD


@pytest.mark.parametrize("choice", ["--fix", "--diff"])
def test_where_nothing_changed_nothing_is_repaired(pearls, odd, choice):
    run = pearls("check", choice, "--changed", "--docs", odd)

    assert run.returncode == 0
    assert (odd / "over/odd.md").read_text(encoding="utf-8") == ODD
