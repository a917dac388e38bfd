"""What the engine does with a query, on gardens of a few pearls."""

import pytest

from search.asking import ask
from small import PEARL, garden_of, page, pearl

RLO = "\u202e"


def letter(title, nl="", en="", more="", below=""):
    """A pearl with a summary in both languages."""
    summary = f"summary:\n  nl: |\n    {nl or 'Niets.'}\n  en: |\n    {en or 'Nothing.'}\n"
    return pearl(title=title, more=f"{summary}{more}", below=below)


def tagged(slug, *texts):
    return letter(*texts).replace("[water]", f"[{slug}]")


def theme(nl, en, alt="", hidden=""):
    return f"---\nprefLabel: {{nl: {nl}, en: {en}}}\naltLabel: {{nl: [{alt}]}}\nhiddenLabel: [{hidden}]\n---\n"


GARDEN = {
    "parels/2031/dijken.md": letter(
        "Dijken houden het water tegen",
        "Onderzoekers maten de dijken. Een dijkdoorbraak komt zelden voor. Elke dijk kent een doorbraak.",
        "Researchers measured the dikes. A breach is rare. Every wall has its gap.",
        "date: 2031-03-07\ncountries: [NL]\n",
    ),
    "parels/2032/duinen.md": letter(
        "Duinen groeien door de wind",
        "Zand waait op en blijft liggen. Van het strand en de duinen leeft het dorp.",
        "Sand blows in and stays. The village lives off the beach.",
        "date: 2032-01-02\ncountries: [GB]\n",
    ),
    "parels/2033/om.md": letter("Het OM vervolgt stropers", "Wie schelpen raapt om te verkopen, krijgt een boete."),
    "themas/kustbeheer.md": theme("kustbeheer", "coastal management", "beheer van de kust", "kustbeheeer"),
    "over/uitleg.md": page("Hoe u hier iets vindt.", title="Uitleg over schelpen"),
}


@pytest.fixture(scope="module")
def garden():
    return garden_of(GARDEN)


def found(garden, *requests):
    return [each.slugs for each in ask(garden, *requests)]


@pytest.mark.parametrize(
    ("typed", "slugs"),
    [
        ("dijken", ["dijken"]),
        ("DIJKEN", ["dijken"]),
        ("dijk", ["dijken"]),
        ("dikes", ["dijken"]),
        ("doorbraken", ["dijken"]),
        ("dijkdoorbraken", ["dijken"]),
        ("duinn", ["duinen"]),
        ("duinne", ["duinen"]),
        ("onderzeokers", ["dijken"]),
        ("ünderzoekers", []),
        ("öndérzoekers", ["dijken"]),
        ("strenden", []),
        ("tegendijken", []),
        ("walvissen", []),
        ("OM", ["om"]),
        ("om", ["om"]),
        ("Britse duinen", ["duinen"]),
        ("dune growth", []),
    ],
)
def test_a_word_is_found_in_the_ways_that_it_can_be(garden, typed, slugs):
    assert found(garden, typed) == [slugs]


def test_both_words_count_more_than_one(garden):
    assert found(garden, "dijken onderzoekers maten duinen zand") == [["dijken", "duinen"]]


def test_an_acronym_is_not_the_same_word_in_small_letters():
    garden = garden_of(
        GARDEN
        | {
            "parels/2031/stap.md": letter("Kreken in kaart", "Het model heet SARA."),
            "parels/2032/naam.md": letter("Kreken van Sara", "Sara vaart en Sara vist. Sara woont aan zee."),
        }
    )

    assert found(garden, "SARA", "sara", "SARA kreken") == [["stap", "naam"], ["naam", "stap"], ["stap", "naam"]]


def test_a_title_that_says_it_all_beats_words_that_stand_apart():
    apart = "Helm groeit. Paarden eten geen helm. Het zand stuift. Geel is het zand. " * 3
    garden = garden_of(
        GARDEN
        | {
            "parels/2031/titel.md": letter("Helm op zand groeit"),
            "parels/2032/los.md": letter("Planten van de kust", apart, below="lesson:\n  nl: |\n    " + apart + "\n"),
        }
    )

    assert found(garden, "helm zand")[0][:2] == ["titel", "los"]


def test_words_side_by_side_as_typed_count_for_each_pair():
    beside = letter("Kusten", "De strandpaal van hout staat er. Oude netten liggen verderop.")
    apart = letter("Kusten", "De netten zijn van hout. Oud is het. Verderop staat een strandpaal. Oude verf.")
    garden = garden_of({"parels/2031/naast.md": beside, "parels/2032/los.md": apart})

    assert found(garden, "strandpaal van hout oude netten")[0] == ["naast", "los"]


def test_a_word_typed_in_two_counts_as_the_word():
    words = letter("Een dijk", "Een dijk is hoog. Elke doorbraak telt. Geen dijk houdt altijd.", "Rare.")
    one = letter("Vloed", "Een dijkdoorbraak komt zelden voor. Het water was hoog, en het land lag laag.", "Rare.")

    (slugs,) = found(garden_of({"parels/2031/a-words.md": words, "parels/2031/b-one.md": one}), "dijk doorbraak")

    assert slugs == ["b-one", "a-words"]


def test_a_stem_that_is_a_stop_word_finds_no_stop_word():
    pages = {
        "parels/2031/geweld.md": letter("Geweld op zee", "Dat is wel geweld."),
        "parels/2031/wel.md": letter("Wel zo"),
    }
    (asked,) = ask(garden_of(pages | {"themas/geweld.md": theme("geweld", "violence")}), "geweld")

    assert asked.slugs == ["geweld"]
    assert asked.answer["results"][0]["sentence"] == [["Dat is wel ", False], ["geweld", True], [".", False]]


def test_an_organisation_is_found_by_the_initials_of_its_name():
    named = letter("Water", "Dit komt van de Unie voor Dijken en Oevers in Zeeland.", "It is from the Union.")
    other = letter("Wind", "De Unie van dijken is klein, en Oude Zeilen ook.")
    garden = garden_of({"parels/2031/named.md": named, "parels/2031/other.md": other})

    assert found(garden, "UDOZ", "UDO", "OZ") == [["named"], [], []]


def test_who_says_the_word_and_is_about_its_theme_comes_first():
    garden = garden_of(
        GARDEN
        | {
            "parels/2031/thema.md": tagged("kustbeheer", "Langs de zee"),
            "parels/2032/woord.md": letter(
                "Langs de zee", "Beheer kost geld. Een kust is lang. Beheer van duinen, kust van zand."
            ),
            "parels/2033/beide.md": tagged("kustbeheer", "Langs de zee", "Beheer kost geld. Een kust is lang."),
        }
    )

    assert found(garden, "beheer van de kust")[0][0] == "beide"


def test_a_label_typed_in_two_words_is_a_label():
    files = {
        "themas/waterkant.md": theme("waterkant", "waterside", "oeverzorg"),
        "parels/2031/zee.md": tagged("waterkant", "De zee wint"),
    }

    assert found(garden_of(GARDEN | files), "oever zorg") == [["zee"]]


def test_a_label_of_stop_words_alone_is_asked_for_beside_the_others():
    files = {
        "themas/wat-werkt.md": theme("wat werkt", "what works"),
        "parels/2030/werkt.md": tagged("wat-werkt", "Vangen", "Dit gaat over helm."),
        "parels/2031/helm.md": letter("Helm waait"),
    }
    asked = ask(garden_of(GARDEN | files), "helm", "wat werkt helm", "what works in helm", "wat werkt walvissen")

    assert [each.slugs[0] for each in asked[:3]] == ["helm", "werkt", "werkt"]
    assert [each.answer["total"] for each in asked[3:]] == [0]
    assert [each.answer["did"] for each in asked[1:3]] == [[], [{"kind": "stopword", "from": "in", "to": ""}]]


@pytest.mark.parametrize("typed", ["hoe pakken zij dat aan?", "pakt zij dat aan bij ons", "pak aan"])
def test_a_verb_is_found_with_its_particle(typed):
    garden = garden_of(GARDEN | {"parels/2031/aanpak.md": letter("De aanpak telt")})

    assert found(garden, typed)[0] == ["aanpak"]


@pytest.mark.parametrize(
    "typed",
    [
        "hoeveel zand krijgt het dorp van de duinen?",
        "komt er zand in de duinen?",
        "what happens against sand in the duinen?",
    ],
)
def test_what_questions_are_made_of_is_not_looked_for(typed):
    other = letter("Hoeveel het krijgt en komt", "Wat er gebeurt.", "What happens against it.")
    garden = garden_of(GARDEN | {"parels/2033/vraag.md": other})

    assert found(garden, typed) == [["duinen"]]


@pytest.mark.parametrize(
    ("typed", "slugs"),
    [
        ('"het strand en de duinen"', ["duinen"]),
        ('"strand duinen"', []),
        ('"strand of de duinen"', []),
        ('"Dijken houden"', ["dijken"]),
        ('"dijken houden', ["dijken"]),
        ("“dijken houden”", ["dijken"]),
        ('"wind Zand"', []),
    ],
)
def test_a_phrase_in_quotes_is_found_as_it_stands(garden, typed, slugs):
    assert found(garden, typed) == [slugs]


@pytest.mark.parametrize(
    ("typed", "slugs"),
    [
        ("-dijken zand", ["duinen"]),
        ("zand -strand", []),
        ("zand - strand", ["duinen"]),
        ('zand -"strand en de duinen"', []),
        ('zand -"strand en de wind"', ["duinen"]),
        ("jaar:2031", ["dijken"]),
        ("jaar:2031-2032", ["duinen", "dijken"]),
        ("jaar:-2031", ["dijken"]),
        ("jaar:2032-", ["duinen"]),
        ("jaar:2031–2032", ["duinen", "dijken"]),
        ("jaar:2032-2031", ["duinen", "dijken"]),
        ("jaar: 2031", ["dijken"]),
        ("land:nederland", ["dijken"]),
        ("land:GB", ["duinen"]),
        ("land:VK", ["duinen"]),
        ('country:"United Kingdom"', ["duinen"]),
        ("thema:water jaar:2032", ["duinen"]),
        ("-jaar:2031 duinen dijken", ["duinen"]),
    ],
)
def test_the_query_language_narrows(garden, typed, slugs):
    (asked,) = ask(garden, typed)

    assert (asked.slugs, [each for each in asked.answer["did"] if each["kind"] == "syntax"]) == (slugs, [])


def test_a_theme_goes_by_all_its_names():
    garden = garden_of(GARDEN | {PEARL: tagged("kustbeheer", "Langs de zee")})
    asked = ask(garden, 'thema:"beheer van de kust"', "thema:kustbeheeer", "thema:duinen")

    assert [each.slugs for each in asked] == [["tides"], ["tides"], ["duinen"]]
    assert [[each["kind"] for each in one.answer["did"]] for one in asked] == [[], [], ["syntax"]]


def test_what_is_left_out_is_the_word_itself():
    files = {
        "parels/2031/huis.md": letter("Dijkhuis te koop", "Het staat er om het water."),
        "parels/2032/huizen.md": letter("Dijkhuizen langs de zee"),
    }
    typed = ["dijkhuis -dijk", "dijkhuis -OM", "dijkhuis -dijkhuizen"]

    assert [set(each) for each in found(garden_of(GARDEN | files), *typed)] == [{"huis", "huizen"}] * 2 + [set()]


@pytest.mark.parametrize("typed", ["kennisparel 12", "Parel nr. 12", "knowledge pearl #12", "parel 12 kreken"])
def test_a_pearl_is_asked_for_by_its_number(typed):
    files = {
        "parels/2031/eigen.md": letter("Kreken in kaart", more="number: 12\n"),
        "parels/2032/ander.md": letter("Twaalf parels", "Kennisparel 12, parel 12: 12 parels. Een parel is een parel."),
    }

    assert found(garden_of(files), typed) == [["eigen"]]


@pytest.mark.parametrize("typed", ["10.1234/AB-c.5", "https://doi.org/10.1234/ab-c.5", 'doi: "10.1234/ab-c.5"'])
def test_a_work_is_asked_for_by_its_doi(typed):
    files = {
        f"parels/2031/{slug}.md": pearl().replace("title: Tides, URL", f"title: Tides, DOI: {doi}, URL")
        for slug, doi in {"deze": "10.1234/ab-c.5", "ander": "10.1234/ab-c.6"}.items()
    }

    assert found(garden_of(files), typed) == [["deze"]]


@pytest.mark.parametrize("typed", ["2031-03-07", "7-3-2031", "07/03/2031", "dijken 7-3-2031"])
def test_a_date_in_figures_is_the_date_of_a_pearl(garden, typed):
    assert found(garden, typed, "8-3-2031") == [["dijken"], []]


@pytest.mark.parametrize(
    ("label", "typed"),
    [
        ("Top400", "top400"),
        ("artikel 151c", "artikel 151c"),
        ("strandcamera's", "strandcamera's"),
        ("1%-clubs", "1%-clubs"),
    ],
)
def test_a_label_with_a_figure_or_an_apostrophe_is_found_as_it_is_typed(label, typed):
    garden = garden_of(
        {
            "parels/2031/tij.md": tagged("tijd", "Nog iets"),
            "themas/tijd.md": theme("getijden", "tides", hidden=f'"{label}"'),
        }
    )

    assert found(garden, typed) == [["tij"]]


def test_who_asks_for_a_theme_finds_what_is_filed_under_a_narrower_one_below_its_own():
    garden = garden_of(
        {
            "parels/2031/rood.md": tagged("rood", "Hoe het licht valt"),
            "parels/2030/verf.md": tagged("kleur", "Nog iets"),
            "themas/kleur.md": theme("kleuren", "colours"),
            "themas/rood.md": theme("scharlaken", "scarlet").replace("altLabel", "broader: [kleur]\naltLabel"),
        }
    )

    assert found(garden, "kleuren", "scharlaken") == [["verf", "rood"], ["rood"]]


def test_a_mistyped_word_that_leads_to_a_theme_does_not_answer_a_query_alone():
    garden = garden_of(
        {
            "parels/2031/tij.md": tagged("tijd", "Nog iets"),
            "themas/tijd.md": theme("getijden", "tides", "vloedstroom, vloedstroommetingen"),
        }
    )
    asked = ("vloedstrom", "vloedstrom spaarrente", "vloedstroommetngen spaarrente")

    # a long word is hardly mistyped for another
    assert found(garden, *asked) == [["tij"], [], ["tij"]]


def test_an_author_is_asked_for_by_name():
    work = "author: [{family: Jansen, given: Anna}], title: Tides"
    garden = garden_of(
        {
            "parels/2031/a.md": pearl().replace("title: Tides, URL", f"{work}, URL"),
            "parels/2031/b.md": pearl("Anna Jansen"),
        }
    )

    assert found(garden, "auteur:jansen", 'auteur:"Anna Jansen"') == [["a"], ["a"]]


def test_a_wrong_filter_is_searched_as_words(garden):
    (asked,) = ask(garden, "land:duinen")

    assert asked.slugs == ["duinen"]
    assert {"kind": "syntax", "from": "land:duinen", "to": "duinen"} in asked.answer["did"]


def test_a_wrong_filter_that_is_left_out_is_left_out_as_a_word(garden):
    assert found(garden, "zand -land:strand", "zand -land:dijken") == [[], ["duinen"]]


def test_filters_narrow_and_several_values_of_one_add_up(garden):
    both = {"text": "", "filters": {"country": ["NL", "GB"]}}

    assert found(garden, both, both | {"filters": {"country": ["NL"], "year": ["2032"]}}) == [["duinen", "dijken"], []]


def test_a_facet_counts_what_each_choice_would_leave(garden):
    request = {"text": "", "filters": {"country": ["NL"]}, "facets": True}
    facets = ask(garden, request)[0].answer["facets"]

    assert [(each["value"], each["count"]) for each in facets["country"]] == [("GB", 1), ("NL", 1)]
    assert [(each["value"], each["count"]) for each in facets["year"]] == [("2031", 1), ("2032", 0)]


def test_by_date_the_newest_comes_first(garden):
    asked = {"text": "dijken maten duinen zand", "sort": "date"}

    assert found(garden, asked) == [["duinen", "dijken"]]


def test_one_language_alone_is_searched(garden):
    assert found(garden, {"text": "dikes", "only": "nl"}, {"text": "dikes", "only": "en"}) == [[], ["dijken"]]


def test_the_sentence_that_answers_is_in_the_readers_language(garden):
    dutch, english = ask(garden, "breach", {"text": "dijkdoorbraak", "reader": "en"})

    assert dutch.answer["results"][0]["sentence"] == [["Een dijkdoorbraak komt zelden voor.", False]]
    assert english.answer["results"][0]["sentence"] == [["A breach is rare.", False]]


def test_words_that_were_found_are_marked(garden):
    (asked,) = ask(garden, "dijken")

    assert asked.answer["results"][0]["title"] == [["Dijken", True], [" houden het water tegen", False]]


def test_what_was_done_is_said(garden):
    mistyped, missing, label = ask(garden, "onderzeokers", "walvissen", "coastal management")

    assert mistyped.answer["did"] == [{"kind": "typo", "from": "onderzeokers", "to": "onderzoekers"}]
    assert [mistyped.answer["missing"], missing.answer["missing"]] == [[], ["walvissen"]]
    assert [each["address"] for each in label.answer["elsewhere"]] == ["themas/kustbeheer.html"]


def test_a_guess_at_a_mistyped_word_that_no_pearl_has_is_not_offered(garden):
    (asked,) = ask(garden, "kustbeheier")

    assert (asked.answer["total"], asked.answer["did"], asked.answer["missing"]) == (0, [], ["kustbeheier"])


def test_each_word_says_the_theme_that_it_led_to():
    tagged = letter("Zand en water", "Zand ligt in het water.").replace("[water]", "[water, kustbeheer]")
    (asked,) = ask(garden_of(GARDEN | {PEARL: tagged}), "water kustbeheeer")

    assert asked.answer["did"] == [{"kind": "concept", "from": "kustbeheeer", "to": "kustbeheer"}]


def test_a_word_that_other_pages_have_is_no_slip_of_itself(garden):
    (asked,) = ask(garden, "dijken onderzoekers maten uitleg")

    assert (asked.slugs, asked.answer["missing"], asked.answer["did"]) == (["dijken"], ["uitleg"], [])


def test_nothing_found_claims_no_slip_and_offers_whole_words():
    garden = garden_of(GARDEN | {PEARL: letter("Het onderzoeken")})
    nothing, short = ask(garden, "onderzoekerd walvissen potvissen", "OMA zant")

    assert (nothing.answer["total"], nothing.answer["did"]) == (0, [])
    assert nothing.answer["missing"] == ["onderzoekerd", "walvissen", "potvissen"]
    assert set(nothing.answer["near"]) <= {"onderzoekers", "onderzoeken"} != set()
    assert short.answer["near"] == []


def test_what_was_found_is_offered_without_what_was_not(garden):
    one, none, every = (each.answer["less"] for each in ask(garden, "zand walvis potvis", "walvis potvis", "zand"))

    assert (one, none, every) == ("zand", "", "")


def test_a_word_too_long_for_any_text_is_missing(garden):
    (asked,) = ask(garden, "d" * 200)

    assert (asked.answer["total"], len(asked.answer["missing"])) == (0, 1)


def test_signs_alone_ask_for_nothing(garden):
    assert [each.answer["isAsked"] for each in ask(garden, "%", '"-" 💧', "zand", "-zand")] == [
        False,
        False,
        True,
        True,
    ]


def test_zero_results_name_words_and_themes_that_are_near(garden):
    (asked,) = ask(garden, "kustbehoud")

    assert (asked.answer["total"], asked.answer["themes"]) == (
        0,
        [{"nl": "kustbeheer", "en": "coastal management", "address": "themas/kustbeheer.html"}],
    )


HOSTILE = [
    "constructor",
    "__proto__",
    "hasOwnProperty toString valueOf",
    "<img src=x onerror=alert(1)>",
    "\\ [ ( * + ? . ^ $ | {2}",
    '" "" """ -"',
    "- -- -: : thema: land: jaar: auteur:",
    "-thema:water",
    "jaar:9999-0000",
    f"{RLO}nekjid{RLO}",
    "\ud800 \udfff dijken\ud83d",
    "💧🌊 𐌰𐌱𐌲",
    "\u0000\u0001\t\n",
    "a" * 10_000,
    "dijken " * 2_000,
    '"' * 10_000,
    "ﬁ ﷺ İI ß ẞ",
]


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_no_query_breaks_it(garden, typed):
    total = len(GARDEN)

    assert 0 <= ask(garden, typed)[0].answer["total"] <= total


@pytest.mark.parametrize(
    "word", ["constructor", "__proto__", "hasOwnProperty", "İstanbul", "𐌰𐌱𐌲𐌳", "(a+)+$", "<b>vet</b>"]
)
def test_a_hostile_title_is_found_and_shown_as_it_is(word):
    title = f"Over {word} en zo"
    garden = garden_of({"parels/2031/a.md": pearl(title=f"'{title}'"), "parels/2031/b.md": pearl(title="Iets anders")})

    (asked,) = ask(garden, word)

    assert asked.slugs == ["a"]
    assert "".join(text for text, _is_hit in asked.answer["results"][0]["title"]) == title


def test_an_empty_garden_answers():
    assert ask(garden_of({}), "water")[0].answer["total"] == 0
