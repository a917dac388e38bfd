"""What the model's terms are called on the page."""

STATUS = {
    "seedling": ("zaailing", "alleen de feiten"),
    "budding": ("in knop", "samengevat uit genoemde bronnen"),
    "evergreen": ("groenblijvend", "het hele werk is gelezen en nagekeken"),
}

DOSSIER_STATUS = {
    "seedling": "een vraag en een leesroute",
    "budding": "geschreven uit de parels van de leesroute",
    "evergreen": "nagelezen door iemand die het onderwerp kent",
}

# What stands above the texts of a dossier, and in place of one that is not there.
DOSSIER = {
    "nl": {
        "answer": "Wat zeggen de parels samen?",
        "certainty": "Hoe zeker is dat?",
        "disagreement": "Waar spreken ze elkaar tegen?",
        "missing": "Wat ontbreekt er?",
        "path": "Leesroute",
        "evidence": "bewijs",
        "unasked": "De vraag is nog niet geschreven.",
        "unwritten": "Dat is nog niet geschreven.",
    },
    "en": {
        "answer": "What do the pearls say together?",
        "certainty": "How sure is that?",
        "disagreement": "Where do they disagree?",
        "missing": "What is missing?",
        "path": "Reading path",
        "evidence": "evidence",
        "unasked": "The question has yet to be written.",
        "unwritten": "This has yet to be written.",
    },
}

STUDY = {
    "systematic review": "systematisch overzicht",
    "meta-analysis": "meta-analyse",
    "experiment": "experiment",
    "evaluation": "evaluatie",
    "qualitative": "kwalitatief onderzoek",
    "survey": "enquête",
    "statistics": "statistiek",
    "policy document": "beleidsdocument",
    "handbook": "handboek",
    "other": "ander soort werk",
}

STRENGTH = {"strong": "sterk", "moderate": "matig", "limited": "beperkt", "not rated": "niet beoordeeld"}

DIRECTION = {
    "reduces": "neemt af",
    "increases": "neemt toe",
    "none": "verandert niet",
    "mixed": "wisselende uitkomsten",
    "unclear": "niet duidelijk",
}

EMMIE = {
    "mechanism": "Hoe het werkt",
    "moderators": "Voor wie en waar",
    "implementation": "Uitvoering",
    "economics": "Kosten en baten",
}

# Read from this page, and read from the other one.
RELATION = {
    "counterpart": ("Tegenhanger", "Tegenhanger"),
    "supplements": ("Aanvulling op", "Aangevuld door"),
    "follows": ("Vervolg op", "Vervolgd door"),
    "supersedes": ("Vervangt", "Vervangen door"),
    "contradicts": ("Spreekt tegen", "Tegengesproken door"),
}

# A counterpart that is about the Netherlands, read from a page that is not.
DUTCH_COUNTERPART = "Nederlandse tegenhanger"

WORK_TYPE = {
    "report": "rapport",
    "article-journal": "tijdschriftartikel",
    "article-magazine": "artikel in een blad",
    "article-newspaper": "krantenartikel",
    "article": "artikel",
    "book": "boek",
    "chapter": "hoofdstuk",
    "dataset": "gegevens",
    "legislation": "wetgeving",
    "paper-conference": "congresbijdrage",
    "post-weblog": "weblogbericht",
    "speech": "toespraak",
    "thesis": "proefschrift",
    "webpage": "webpagina",
    "document": "document",
}

SEVERITY = {"error": "fout", "warning": "waarschuwing", "hint": "tip"}

# What a list by letter says around its letters.
LIST = {
    "nl": {
        "letters": "Letters",
        "other": "Overig",
        "continued": "vervolg",
        "part": "Deel {} van {}.",
        "parts": "Delen",
        "beside": "Vorig en volgend deel",
        "previous": "Vorig deel",
        "next": "Volgend deel",
    },
    "en": {
        "letters": "Letters",
        "other": "Other",
        "continued": "continued",
        "part": "Part {} of {}.",
        "parts": "Parts",
        "beside": "Previous and next part",
        "previous": "Previous part",
        "next": "Next part",
    },
}
