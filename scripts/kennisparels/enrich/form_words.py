"""What the form for a new pearl calls its fields, and what it says of what is filled in."""

from kennisparels.enrich import labels

# By field, in Dutch and English. Where one name means two things, the field around it stands before it.
LABELS = {
    "title": ("Titel", "Title"),
    "title_en": ("Titel in het Engels", "English title"),
    "date": ("Datum", "Date"),
    "status": ("Status", "Status"),
    "tags": ("Thema's", "Themes"),
    "countries": ("Landen", "Countries"),
    "study": ("Soort onderzoek of document", "Kind of study"),
    "summary": ("Samenvatting", "Summary"),
    "lesson": ("Les voor Nederlands beleid", "Lesson for Dutch policy"),
    "nl": ("In het Nederlands", "In Dutch"),
    "en": ("In het Engels", "In English"),
    "evidence": ("Bewijskaart", "Evidence card"),
    "strength": ("Sterkte van het bewijs", "Strength of the evidence"),
    "effects": ("Effecten", "Effects"),
    "outcome": ("Uitkomst", "Outcome"),
    "direction": ("Richting", "Direction"),
    "note": ("Toelichting", "Note"),
    "mechanism": (labels.EMMIE["mechanism"], "How it works"),
    "moderators": (labels.EMMIE["moderators"], "For whom and where"),
    "implementation": (labels.EMMIE["implementation"], "Implementation"),
    "economics": (labels.EMMIE["economics"], "Costs and benefits"),
    "references": ("Werken", "Works"),
    "type": ("Soort werk", "Kind of work"),
    "references/title": ("Titel van het werk", "Title of the work"),
    "author": ("Auteurs", "Authors"),
    "editor": ("Redacteuren", "Editors"),
    "family": ("Achternaam", "Family name"),
    "given": ("Voornaam of voorletters", "First name or initials"),
    "literal": ("Organisatie", "Organisation"),
    "non-dropping-particle": ("Tussenvoegsel", "Particle"),
    "dropping-particle": ("Voorvoegsel dat kan wegvallen", "Dropping particle"),
    "suffix": ("Toevoeging achter de naam", "Suffix"),
    "issued": ("Verschenen", "Published"),
    "publisher": ("Uitgever", "Publisher"),
    "publisher-place": ("Plaats van de uitgever", "Publisher's place"),
    "number-of-pages": ("Aantal bladzijden", "Number of pages"),
    "container-title": ("Tijdschrift, boek of site", "Journal, book or site"),
    "collection-title": ("Reeks", "Series"),
    "volume": ("Jaargang", "Volume"),
    "issue": ("Aflevering", "Issue"),
    "page": ("Bladzijden", "Pages"),
    "number": ("Nummer", "Number"),
    "genre": ("Soort in eigen woorden", "Genre"),
    "language": ("Taal van het werk", "Language"),
    "DOI": ("DOI", "DOI"),
    "ISBN": ("ISBN", "ISBN"),
    "ISSN": ("ISSN", "ISSN"),
    "URL": ("Webadres van het werk", "Web address"),
    "provenance": ("Bronnen van uw tekst", "Sources of your text"),
    "seen": ("Geraadpleegd op", "Consulted on"),
    "url": ("Webadres", "Web address"),
    "provenance/title": ("Titel van de bron", "Title of the source"),
    "review_by": ("Opnieuw bekijken voor", "Review before"),
}

# How a field is filled in where a form works otherwise than a file.
HINTS = {
    "tags": "Typ een deel van een woord, in het Nederlands of het Engels, en kies uit de lijst.",
    "countries": "Typ een land of een code en kies uit de lijst. Ook een deel van een land kan, zoals GB-ENG.",
    "nl": "Eén zin per regel.",
    "en": "Dezelfde inhoud, in het Engels.",
    "outcome": "Wat er verandert.",
}

# One item of a list.
ITEMS = {
    "references": "Werk",
    "author": "Auteur",
    "editor": "Redacteur",
    "effects": "Effect",
    "provenance": "Bron",
}

# What the form says of a finding, by the code of the rule that the gate will apply.
MESSAGES = {
    "KP050": "Vul ‘{label}’ in.",
    "KP052": "‘{value}’ is geen landcode. Kies een land uit de lijst, of typ een code zoals NL of GB-ENG.",
    "KP053": "De datum ‘{value}’ bestaat niet. Schrijf jaar-maand-dag, bijvoorbeeld 2031-02-28.",
    "KP059": "De titel heeft {length} tekens; er passen er {limit}. Laat de rest aan de samenvatting over.",
    "KP060": "De datum {value} moet nog komen. Vul een dag tot en met vandaag in.",
    "KP061": "Deze dag komt niet na de datum van de parel. Kies een latere dag.",
    "KP062": "Een parel in knop noemt haar bronnen. Voeg een bron toe, of kies ‘zaailing’.",
    "KP063": "Bij een groenblijvende parel hoort een dag waarop iemand haar opnieuw bekijkt.",
    "KP064": "Bij een groenblijvende parel hoort een les.",
    "KP091": "Deze zaailing heeft alles wat een parel in knop heeft. Kies ‘in knop’ zodra iemand haar heeft nagelezen.",
    "KP100": "Het thema ‘{value}’ bestaat niet. Kies een thema uit de lijst.",
    "KP140": "U koos {length} thema's. Houd er hoogstens {limit} over: die waar het werk echt over gaat.",
    "KP150": "De tekst staat er in één taal. Vul ook deze taal in.",
    "KP151": "Bij deze status hoort een samenvatting.",
    "KP152": "Bij deze status hoort een titel in het Engels.",
    "KP154": "Deze tekst is gelijk aan de Nederlandse. Vertaal een van de twee.",
    "KP155": "De Nederlandse tekst heeft {nl} woorden en de Engelse {en}. Zeg in beide talen hetzelfde.",
    "KP252": "Deze naam is leeg. Vul een achternaam of een organisatie in.",
    "KP253": "Bij dit soort werk hoort ook: {label}.",
    "KP254": "‘{value}’ is geen DOI. Schrijf hem als 10.1234/abc, zonder webadres ervoor.",
    "KP255": "Het controlecijfer van dit ISBN klopt niet. Neem het over van het werk zelf.",
    "KP256": "Het controlecijfer van dit ISSN klopt niet. Neem het over van het werk zelf.",
    "KP258": "Het werk is van {value}, meer dan een jaar na de parel. Een van de twee datums klopt niet.",
    "KP260": "Zeg waar het werk te vinden is: met een DOI, webadres, ISBN of ISSN.",
    "KP301": "U noemt een sterkte. Kies dan ook het soort onderzoek, of kies ‘niet beoordeeld’.",
    "KP302": "U noemt een effect, en niemand beoordeelt het bewijs. Geeft een bron een oordeel, neem dat dan over.",
    "KP303": "Een beleidsdocument heeft zelf geen effect gemeten. Schrijf bij ‘Hoe het werkt’ wat het plan verwacht.",
    "KP304": "Bij een groenblijvende parel hoort een bewijskaart.",
    "KP455": "‘{value}’ wordt door andere programma's uitgevoerd. Haal het weg, of schrijf het in woorden.",
    "KP456": "Hier staat een teken dat niemand ziet ({value}). Haal het weg, of typ het woord opnieuw.",
}

# The parts of the form: id, heading, opening sentence, and the fields in each.
SECTIONS = (
    (
        "werk",
        "Het werk",
        "Welke publicatie presenteert uw parel? Noemt u er meer, zet dan het belangrijkste werk bovenaan.",
        ("references",),
    ),
    (
        "parel",
        "De parel",
        "Hoe heet de parel, en waar vinden lezers haar?",
        ("title", "title_en", "date", "status", "tags", "countries", "study"),
    ),
    (
        "tekst",
        "Samenvatting en les",
        "Schrijf in uw eigen woorden, alleen wat uw bronnen zeggen, met elke zin op een nieuwe regel. "
        "Een zaailing mag zonder.",
        ("summary", "lesson", "body"),
    ),
    (
        "bewijs",
        "Bewijs",
        "Wat zegt het werk over effecten? Wat u openlaat, komt op de pagina als ‘niet vermeld’.",
        ("evidence",),
    ),
    ("bronnen", "Bronnen en onderhoud", "Waar steunt uw tekst op, en tot wanneer?", ("provenance", "review_by")),
)

# The text below the fields: label in Dutch and in English, and a hint.
BACKGROUND = (
    "Achtergrond",
    "Background",
    "Wat lezers verder moeten weten, in Markdown. Koppen beginnen met twee hekjes: ‘## Kop’.",
)
