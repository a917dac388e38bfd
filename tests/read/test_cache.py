"""The cache saves time and changes no result."""

import os
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kennisparels.check import check, local_flaws
from kennisparels.read import cache as cache_module
from kennisparels.read import read_garden
from kennisparels.read.cache import Cache
from small import PEARL, TODAY, page, pearl, write

PATHS = (PEARL, "over/a.md", "over/b.md", "themas/zand.md")
TEXTS = (
    page("See [b](b.md).\n"),
    page("## Eb\n", title="Eb"),
    pearl("[[water]]\n"),
    pearl(more="summary:\n  nl: |\n    Eb.\n"),
    "---\nprefLabel: {nl: zand, en: sand}\n---\n",
    "no fields\n",
    "---\ntitle: no\n---\n",
    "---\ntitle: [\n---\n",
)


@pytest.fixture(autouse=True)
def key_folder(tmp_path_factory, monkeypatch):
    """The user's own folder, with the key in it."""
    folder = tmp_path_factory.mktemp("state")
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    return folder


@pytest.fixture
def docs(tmp_path):
    return write(tmp_path / "docs", {"over/a.md": page("See [b](b.md).\n"), PEARL: pearl("[[water]]\n")})


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "cache"


def cached(docs, folder):
    return read_garden(docs, TODAY, cache=Cache(folder))


def is_used(docs, folder):
    """Whether a run with this cache reads no page anew."""
    with Cache(folder) as known:
        read_garden(docs, TODAY, cache=known)
        return not known.changed


@settings(derandomize=True, deadline=None, database=None, max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(PATHS), st.sampled_from([*TEXTS, None])), max_size=12))
def test_a_cached_run_gives_what_an_uncached_run_gives(edits):
    with TemporaryDirectory() as place:
        docs, folder = write(Path(place, "docs"), {}), Path(place, "cache")
        for path, text in edits:
            if text is None:
                (docs / path).unlink(missing_ok=True)
            else:
                write(docs, {path: text})

            known, anew = read_garden(docs, TODAY, cache=Cache(folder, local_flaws)), read_garden(docs, TODAY)
            assert replace(known, checked={}) == anew
            assert check(known) == check(anew)


def test_a_second_run_reads_nothing_anew(docs, folder):
    cached(docs, folder)

    assert is_used(docs, folder)


def test_the_same_text_under_another_path_is_another_page(docs, folder):
    cached(docs, folder)
    (docs / "over/a.md").rename(docs / "over/c.md")

    assert cached(docs, folder) == read_garden(docs, TODAY)


def _empty(file):
    file.write_bytes(b"")


def _cut(file):
    file.write_bytes(file.read_bytes()[:-1])


def _turn(file):
    raw = file.read_bytes()
    file.write_bytes(raw[:-2] + bytes([raw[-2] ^ 1]) + raw[-1:])


def _swap(file):
    others = [other for other in file.parent.iterdir() if other != file]
    file.write_bytes(others[0].read_bytes())


def _deny(file):
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("damage", [_empty, _cut, _turn, _swap, _deny])
def test_a_damaged_cache_is_ignored(docs, folder, damage):
    cached(docs, folder)
    for file in list(folder.iterdir()):
        damage(file)

    assert cached(docs, folder) == read_garden(docs, TODAY)


@pytest.mark.parametrize("damage", [_empty, _cut, _turn])
def test_a_damaged_cache_is_written_again(docs, folder, damage):
    cached(docs, folder)
    for file in folder.iterdir():
        damage(file)
    cached(docs, folder)

    assert is_used(docs, folder)


class _Trap:
    def __reduce__(self):
        return os.abort, ()


def test_what_another_user_signed_is_not_unpickled(docs, folder, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "theirs"))
    theirs = Cache(folder)
    theirs.after = {shard: {b"": _Trap()} for shard in range(16)}
    theirs.changed = set(range(16))
    with theirs:
        pass
    monkeypatch.undo()

    assert cached(docs, folder) == read_garden(docs, TODAY)


def test_what_other_code_wrote_is_not_used(docs, folder, monkeypatch):
    cached(docs, folder)
    monkeypatch.setattr(cache_module, "_fingerprint", lambda: b"0" * 16)

    assert not is_used(docs, folder)


def test_without_a_place_for_the_key_nothing_is_kept(docs, folder, key_folder, monkeypatch):
    file = key_folder / "file"
    file.write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(file))

    assert cached(docs, folder) == read_garden(docs, TODAY)
    assert not folder.exists()


@pytest.mark.skipif(os.name == "nt", reason="rights are others on Windows")
def test_the_key_is_for_its_owner_only(docs, folder, key_folder):
    cached(docs, folder)

    assert (key_folder / "kennisparels/cache-key").stat().st_mode & 0o077 == 0


def test_old_gardens_make_way(docs, folder):
    for number in range(6):
        cached(docs, folder / str(number))

    assert len(list(folder.iterdir())) == 4


def test_the_command_keeps_and_refuses_a_cache(pearls, tmp_path):
    docs = write(tmp_path / "docs", {"over/a.md": page("[b](b.md)\n")})
    runs = [pearls("check", "--docs", docs, *more).stdout for more in ((), (), ("--no-cache",))]

    assert runs[0] == runs[1] == runs[2] != ""
