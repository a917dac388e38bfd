"""What is known of a file beside the pages, so that rules need not open it."""

from dataclasses import dataclass

# Over this a file is too heavy for a phone on the train, and reading does not look for what it says of itself.
LARGEST = 20_000_000


@dataclass(frozen=True, slots=True)
class FileFacts:
    """An attachment: its bytes counted and hashed, its kind by how it begins, and the words in its metadata.

    `kind` is as in a file name (pdf, docx, png …), and empty when the first bytes do not tell. `texts` are the
    values of what the file says of itself: title, author, company, program.
    """

    size: int
    sha256: str
    kind: str = ""
    texts: tuple[str, ...] = ()
