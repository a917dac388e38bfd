"""Texts that grow with a number, each to catch work that grows faster: loops, lookups, regular expressions."""

HEAVY = {
    "links": lambda n: "[a](b.md) " * n,
    "wiki links": lambda n: "[[a|b]] " * n,
    "images in images": lambda n: "![" * n + "a" + "](b)" * n,
    "links in sentences": lambda n: "Zie [a](b.md) hier. " * n,
    "links after abbreviations": lambda n: "dr. A. [a](b) " * n,
    "links in one sentence": lambda n: "Zie é [a](b.md) hier " * n,
    "reference links": lambda n: "".join(f"[a{i}]: b\n" for i in range(n)) + "\n" + "[a1] " * n,
    "addresses": lambda n: "<http://a> " * n,
    "headings of one name": lambda n: "## Kop\n\n" * n,
    "headings with a number": lambda n: "## Kop_1\n\n" * n,
    "headings without a name": lambda n: "## ?\n\n" * n,
    "tables": lambda n: "| a |\n|---|\n| b |\n\n" * n,
    "tables without rows": lambda n: "| a |\n|---|\n\n" * n,
    "rows": lambda n: "| a |\n|---|\n" + "| b |\n" * n,
    "columns": lambda n: "|a" * n + "|\n" + "|-" * n + "|\n",
    "tags": lambda n: "<b id='c'>x</b> " * n,
    "open tags": lambda n: "<div>\n" + "<a " * n + "\n</div>",
    "open ids": lambda n: "<div>\n<a" + " id='" * n + "\n</div>",
    "brackets": lambda n: "[" * n + "](" * n,
    "emphasis": lambda n: "**a*" * n,
    "ticks": lambda n: " ".join("`" * (i % 50) for i in range(n)),
    "quotes": lambda n: ">" * n + "a",
    "lists in lists": lambda n: "- " * n + "a",
    "footnotes": lambda n: "".join(f"[^{i}]: x\n\n" for i in range(n)),
    "stops": lambda n: "[a](b)" + ". " * n + '?"' * n,
    "spaces": lambda n: "a." + "\u00a0" * n + "b",
    "one line": lambda n: "é" * n,
    "one line of tag": lambda n: "<div " + " " * n + "\n" + "<div " * n,
    "code": lambda n: "    a\n" * n,
    "line ends": lambda n: "\n" * n,
    "fences": lambda n: "```\n" * n,
    "rules": lambda n: "---\n" * n,
    "comments": lambda n: "<!--" * n,
    "not a line end": lambda n: "a\u2028b\x85" * n,
}

TRAPS = {
    "addresses of people": lambda n: "a@" * n + " " + "a." * n + "@a",
    "figures": lambda n: "1 " * n + "1-" * n + "1." * n,
    "capitals": lambda n: "NL " * n + "A" * n,
    "one word again and again": lambda n: "eb " * n,
    "commas": lambda n: "die, dat, " * n,
    "quotes in words": lambda n: "'\"´`" * n,
    "attributes": lambda n: "<a " + "on='x' " * n + ">",
    "braces": lambda n: "{{" * n + "{%" * n,
    "hidden characters": lambda n: "\u200b\u202e" * n,
    "addresses in text": lambda n: "https://" * n + " http://a.b " * n,
    "hyphens": lambda n: "-" * n + " a-" * n,
}

# Every sign that some pattern looks for, alone and where it opens something.
_OPENINGS = (
    "[[a|[a](|](|](b |[^|![|http://a |www.|<a |{: |die |eb, |NL91|06-|1. |1-|A. |<!--|&#|a\n|# a\n\n|**a|hier |x@"
)
_SIGNS = (*"aé1 \t\u00a0.,:;!?…\"'“‘´`~@#$%&*()[]{}<>/\\|_-+=^–\u200b", *_OPENINGS.split("|"))
SIGNS = {f"only {sign!r}": lambda n, sign=sign: sign * n for sign in _SIGNS}
