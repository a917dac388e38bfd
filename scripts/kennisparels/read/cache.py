"""What reading gave for a page before, by its path and content. A cache saves time and changes no result.

It is kept as pickles, the fastest form by far. Unpickling runs what a pickle says, and a pull request could
bring one along; so each file is signed with a key that lives outside the checkout, in the user's own folder,
and nothing is unpickled that was not written here, by this user, with this very code.
"""

import hmac
import os
import pickle
import sys
from collections import defaultdict
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

import pydantic
import pydantic_core
import pyromark
import yaml

from kennisparels.read.reading import CheckPage, Reading

_PACKAGE = Path(__file__).parents[1]
_LEANS_ON = (pydantic, pydantic_core, pyromark, yaml)
_SHARDS = 16  # files; a changed page costs the writing of one
_SIGNATURE = 32  # bytes
_GARDENS = 4  # folders of pages; the oldest make way

_Shard = dict[bytes, Reading]


class Cache:
    """The readings of one garden's last run; without a folder nothing is known and nothing is kept."""

    def __init__(self, folder: Path | None = None, check_page: CheckPage | None = None) -> None:
        self.folder = folder
        self.check_page = check_page
        self.key = _signing_key() if folder else None
        self.before: dict[int, _Shard] = {}
        self.after: dict[int, _Shard] = defaultdict(dict)
        self.changed: set[int] = set()

    def __enter__(self) -> "Cache":
        return self

    def get(self, path: str, raw: bytes) -> Reading | None:
        """What reading gave for these bytes under this path, or None."""
        if not self.key:
            return None
        shard, name = _shard(path), _name(path, raw)
        if shard not in self.before:
            self.before[shard] = self._load(shard)
        known = self.before[shard].get(name)
        if known:
            self.after[shard][name] = known
        return known

    def keep(self, path: str, raw: bytes, reading: Reading) -> Reading:
        """The same reading, which a later run will find."""
        if self.key:
            if self.check_page and reading.page:
                reading = reading._replace(flaws=self.check_page(reading.page))
            shard = _shard(path)
            self.after[shard][_name(path, raw)] = reading
            self.changed.add(shard)
        return reading

    def __exit__(self, kind: type[BaseException] | None, *_more: object) -> None:
        if kind or not self.key:
            return
        with suppress(OSError):  # a disk that is full or cannot be written to makes the next run slow, not wrong
            for shard in sorted(self.changed):
                self._save(shard)
            if self.changed:
                _make_way(self.folder)

    def _load(self, shard: int) -> _Shard:
        with suppress(OSError):
            written = self._file(shard).read_bytes()
            signature, pickled = written[:_SIGNATURE], memoryview(written)[_SIGNATURE:]
            if hmac.compare_digest(signature, self._sign(pickled)):
                return pickle.loads(pickled)
        return {}

    def _save(self, shard: int) -> None:
        pickled = pickle.dumps(self.after[shard], pickle.HIGHEST_PROTOCOL)
        self.folder.mkdir(parents=True, exist_ok=True)
        # into place in one step: another run sees the file from before, or this one
        fresh = self.folder / f".{shard:02}-{os.getpid()}"
        fresh.write_bytes(self._sign(pickled) + pickled)
        fresh.replace(self._file(shard))

    def _file(self, shard: int) -> Path:
        return self.folder / f"{shard:02}"

    def _sign(self, pickled: bytes | memoryview) -> bytes:
        # the code is signed along: what other code has written is as foreign as what another user has
        return blake2b(pickled, digest_size=_SIGNATURE, key=self.key, salt=_fingerprint()).digest()


def cache_for(docs: Path, root: Path, check_page: CheckPage | None = None) -> Cache:
    """The cache of the garden in `docs`, below the checkout `root`; what `check_page` says is kept with each page."""
    garden = blake2b(os.fsencode(docs.resolve()), digest_size=8).hexdigest()
    return Cache(root / ".cache" / "kennisparels" / garden, check_page)


def _shard(path: str) -> int:
    return blake2b(path.encode(), digest_size=1).digest()[0] % _SHARDS


def _name(path: str, raw: bytes) -> bytes:
    return blake2b(path.encode() + b"\0" + raw, digest_size=20).digest()


@cache
def _fingerprint() -> bytes:
    """The code that reads and checks: ours, and the packages that it leans on."""
    found = blake2b(sys.version.encode(), digest_size=16)
    for file in sorted(file for part in ("model", "read", "check") for file in _PACKAGE.glob(f"{part}/*.py")):
        found.update(file.name.encode() + b"\0" + file.read_bytes())
    for package in _LEANS_ON:
        found.update(f"{package.__name__} {package.__version__}".encode())
    return found.digest()


def _signing_key() -> bytes | None:
    """This user's key, made at the first use; without a folder to keep it in there is no cache."""
    file = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state", "kennisparels", "cache-key")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError), open(file, "xb", opener=_for_me_only) as fresh:
            fresh.write(os.urandom(_SIGNATURE))
        key = file.read_bytes()
        return key if len(key) == _SIGNATURE else None
    return None


def _for_me_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _make_way(folder: Path) -> None:
    """Removes the folders of gardens that were not checked for longest."""
    gardens = sorted(folder.parent.iterdir(), key=lambda garden: garden.stat().st_mtime, reverse=True)
    for garden in gardens[_GARDENS:]:
        for file in garden.iterdir():
            file.unlink(missing_ok=True)
        garden.rmdir()
