"""Related pearls: from the same subject, in either language, with reasons that a reader understands."""

import pytest

from bench.garden import garden as generated
from kennisparels.enrich.related import MOST, related
from kennisparels.enrich.stems import stem
from small import garden_of, pearl

THEMES = {
    "reclassering": "prefLabel: {nl: reclassering, en: probation}\naltLabel: {en: [probation service]}",
    "toezicht": "prefLabel: {nl: reclasseringstoezicht, en: probation supervision}",
    "hacken": "prefLabel: {nl: computervredebreuk, en: hacking}\naltLabel: {nl: [hacken]}",
    "cyber": "prefLabel: {nl: cybercriminaliteit, en: cybercrime}\naltLabel: {nl: [internetcriminaliteit]}",
    "herstelrecht": "prefLabel: {nl: herstelrecht, en: restorative justice}\naltLabel: {nl: [HR], en: [RJ]}",
    "bemiddeling": "prefLabel: {nl: bemiddeling, en: mediation}",
}

FIRST, SECOND = "parels/zonder-datum/a.md", "parels/zonder-datum/b.md"

# In each subject two pearls in Dutch and two in English, which share no theme.
SUBJECTS = {
    "probation": [
        ("reclassering", "Reclasseringswerkers bezoeken verdachten thuis", "De reclassering houdt contact met daders."),
        ("reclassering", "Kleine groepen voor de reclasseringswerker", "Daders zien dezelfde reclasseringswerker."),
        ("toezicht", "Officers visit people at home", "Probation officers keep in touch with offenders."),
        ("toezicht", "Small caseloads for officers", "The probation service gives offenders one officer."),
    ],
    "cyber": [
        ("cyber", "Jongeren leren hoe hacken strafbaar wordt", "Een gesprek houdt jongeren weg van hacken."),
        ("cyber", "Waarschuwing aan jongeren met een botnet", "Cybercriminaliteit begint bij spelletjes."),
        ("hacken", "Young people warned about booters", "Advertisements lowered cybercrime and hacking."),
        ("hacken", "Gaming leads some young people to crime", "Cybercrime starts with games, advertisements helped."),
    ],
    "mediation": [
        ("herstelrecht", "Slachtoffers spreken de dader", "Bemiddeling geeft slachtoffers antwoord; HR heet dat."),
        ("herstelrecht", "Een kring van buren na een ruzie", "In herstelrecht spreekt een kring van buren."),
        ("bemiddeling", "Victims meet the person who harmed them", "Restorative justice gives victims answers."),
        ("bemiddeling", "Neighbours in a circle", "RJ circles bring neighbours and victims together."),
    ],
}


@pytest.fixture(scope="module")
def found():
    files = {f"themas/{slug}.md": f"---\n{fields}\n---\n" for slug, fields in THEMES.items()}
    for subject, pearls in SUBJECTS.items():
        for letter, (tag, title, text) in zip("abcd", pearls, strict=True):
            files[path_of(subject, letter)] = written(tag, title, text, "nl" if letter in "ab" else "en")
    return related(garden_of(files))


def path_of(subject, letter):
    return f"parels/zonder-datum/{subject}-{letter}.md"


def written(tag, title, text, language):
    page = pearl(title=title, more=f"summary:\n  {language}: |\n    {text}\n").replace("[water]", f"[{tag}]")
    return page.replace("title: Tides, ", f"title: {title}, language: {language}, ")


def subject_of(path):
    return path.rpartition("/")[2].partition("-")[0]


def words(related):
    return [word.text for word in related.concepts]


def test_related_pearls_are_about_the_same_subject(found):
    strangers = {
        path: [other.pearl.path for other in others if subject_of(other.pearl.path) != subject_of(path)]
        for path, others in found.items()
    }

    assert {path: others for path, others in strangers.items() if others} == {}


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("letter", "abcd")
def test_a_pearl_is_related_to_one_in_the_other_language(found, subject, letter):
    others = {other.pearl.slug[-1] for other in found[path_of(subject, letter)]}

    assert others & set("cd" if letter in "ab" else "ab")


def test_reasons_are_shared_themes_and_words_that_readers_know(found):
    first = next(other for other in found[path_of("probation", "a")] if other.pearl.slug == "probation-b")

    assert ([theme.title for theme in first.themes], words(first)) == (
        ["reclassering"],
        ["reclasseringswerker", "dader"],
    )


def test_pearls_with_a_relation_are_not_repeated():
    first = pearl("Eb en vloed.", below="relations:\n  - {type: follows, to: b}\n")
    files = {f"parels/zonder-datum/{name}.md": pearl("Eb en vloed.", title=name) for name in "bc"}
    found = related(garden_of({"parels/zonder-datum/a.md": first, **files}))

    assert [sorted(other.pearl.slug for other in found[f"parels/zonder-datum/{name}.md"]) for name in "abc"] == [
        ["c"],
        ["c"],
        ["a", "b"],
    ]


def test_a_word_of_a_shared_theme_is_no_second_reason():
    first = related(garden_of({FIRST: pearl("Water golft."), SECOND: pearl("Water golft.")}))[FIRST][0]

    assert ([theme.title for theme in first.themes], words(first)) == (["water"], ["tides", "golft"])


def test_one_word_in_common_is_no_reason():
    files = {"themas/a.md": "---\nprefLabel: {nl: aaa, en: aaa}\n---\n"}
    files[FIRST] = pearl(title="Golven").replace("[water]", "[a]")
    files[SECOND] = pearl(title="Golven").replace("title: Tides,", "title: Havens,")

    assert set(related(garden_of(files)).values()) == {()}


def test_equal_pearls_come_in_the_order_of_their_paths():
    files = {f"parels/zonder-datum/{name}.md": pearl(title=name) for name in "gfedcba"}

    assert [other.pearl.slug for other in related(garden_of(files))["parels/zonder-datum/d.md"]] == list("abcef")


def test_a_generated_garden_has_related_pearls_everywhere():
    found = related(garden_of(generated(60)))

    lengths = {len(others) for others in found.values()}
    assert 0 not in lengths
    assert max(lengths) == MOST


@pytest.mark.parametrize(
    ("language", "forms"),
    [("nl", ["veelpleger", "veelplegers"]), ("en", ["offender", "offending"]), ("de", ["Täter", "tater"])],
)
def test_forms_of_a_word_have_one_stem(language, forms):
    assert len({stem(form, language) for form in forms}) == 1
