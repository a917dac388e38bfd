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
    "relations": ("Verbanden met andere parels", "Relations"),
    "relations/type": ("Soort verband", "Kind of relation"),
    "to": ("Andere parel", "Other pearl"),
    "provenance": ("Bronnen van uw tekst", "Sources of your text"),
    "seen": ("Geraadpleegd op", "Consulted on"),
    "url": ("Webadres", "Web address"),
    "provenance/title": ("Titel van de bron", "Title of the source"),
    "review_by": ("Opnieuw bekijken voor", "Review before"),
}

# What a new pearl has no use for, what the form makes itself, or what is for those who work with the files, and why.
LEFT_OUT = {
    "number": "dat krijgt een nieuwe parel bij het opnemen",
    "attachments": "die komen mee als bestand; zet het webadres van een document bij het werk",
    "aliases": "die heeft een nieuwe parel nog niet",
    "origin": "dat staat alleen bij een brief die al gepubliceerd is",
    "references/id": "die maakt het formulier",
}
NAMES = {
    "number": "Het nummer",
    "attachments": "Bijlagen",
    "aliases": "Oude adressen",
    "origin": "De vindplaats van een brief",
}

# How a field is filled in where a form works otherwise than a file.
HINTS = {
    "tags": "Typ een deel van een woord, in het Nederlands of het Engels, en kies uit de lijst.",
    "countries": "Typ een land of een code en kies uit de lijst. Ook een deel van een land kan, zoals GB-ENG.",
    "nl": "Eén zin per regel.",
    "en": "Dezelfde inhoud, in het Engels.",
    "outcome": "Wat er verandert.",
    "to": "Typ een deel van de titel, in het Nederlands of het Engels, en kies uit de lijst.",
    "relations": "Lees als: deze parel is een vervolg op, of een aanvulling op, een andere parel.",
    "given": "Voornamen, of voorletters met punten.",
    "suffix": "Wat achter een naam staat, zoals Jr. of III.",
    "language": "De taal van het werk, als code: nl, en, de of fr.",
}

# One item of a list.
ITEMS = {
    "references": "Werk",
    "author": "Auteur",
    "editor": "Redacteur",
    "effects": "Effect",
    "relations": "Verband",
    "provenance": "Bron",
}

# What the form says of a finding, by the code of the rule that the gate will apply.
MESSAGES = {
    "KP050": "Vul ‘{label}’ in.",
    "KP052": "‘{value}’ is geen landcode. Kies een land uit de lijst, of typ een code zoals NL of GB-ENG.",
    "KP053": "De datum ‘{value}’ bestaat niet. Schrijf jaar-maand-dag, {example}.",
    "KP059": "De titel heeft {length} tekens; er passen er {limit}. Laat de rest aan de samenvatting over.",
    "KP060": "De datum {value} moet nog komen. Vul een dag tot en met vandaag in.",
    "KP061": "Deze dag komt niet na de datum van de parel. Kies een latere dag.",
    "KP062": "Een parel in knop noemt haar bronnen. Voeg een bron toe, of kies ‘zaailing’.",
    "KP063": "Bij een groenblijvende parel hoort een dag waarop iemand haar opnieuw bekijkt.",
    "KP064": "Bij een groenblijvende parel hoort een les.",
    "KP090": "Het aantal zinnen in de samenvatting is {count}. Schrijf er twee tot vijf, elk op een eigen regel.",
    "KP091": "Deze zaailing heeft alles wat een parel in knop heeft. Kies ‘in knop’ zodra iemand haar heeft nagelezen.",
    "KP100": "Het thema ‘{value}’ bestaat niet. Kies een thema uit de lijst.",
    "KP140": "U koos {length} thema's. Houd er hoogstens {limit} over: die waar het werk echt over gaat.",
    "KP141": "‘{value}’ is ruimer dan ‘{other}’, dat u ook koos. Laat het weg, tenzij het werk over het geheel gaat.",
    "KP150": "De tekst staat er in één taal. Vul ook deze taal in.",
    "KP151": "Bij deze status hoort een samenvatting.",
    "KP152": "Bij deze status hoort een titel in het Engels.",
    "KP154": "Deze tekst is gelijk aan de Nederlandse. Vertaal een van de twee.",
    "KP155": "De Nederlandse tekst heeft {nl} woorden en de Engelse {en}. Zeg in beide talen hetzelfde.",
    "KP201": "‘{value}’ is geen pagina van deze site. Zet tussen de dubbele haken de naam van een parel of thema.",
    "KP203": "‘{value}’ heeft hoofdletters die de bestandsnaam niet heeft. Schrijf {name}.",
    "KP206": "‘{value}’ is geen webadres. Schrijf het hele adres, vanaf https:// en zonder spaties.",
    "KP232": "‘{value}’ staat los in de tekst. Schrijf [wat daar te lezen is]({value}).",
    "KP233": "‘{value}’ zegt niet waar de link heen gaat. Zet tussen de haken wat daar te lezen is.",
    "KP252": "Deze naam is leeg. Vul een achternaam of een organisatie in.",
    "KP253": "Bij dit soort werk hoort dit ook. Vul het in als u het weet.",
    "KP254": "‘{value}’ is geen DOI. Schrijf hem zonder webadres ervoor, {example}.",
    "KP255": "Het controlecijfer van dit ISBN klopt niet. Neem het over van het werk zelf.",
    "KP256": "Het controlecijfer van dit ISSN klopt niet. Neem het over van het werk zelf.",
    "KP257": "‘{value}’ hoort hier zo niet. Vul één persoon in, voorletters met punten, niet alles in hoofdletters.",
    "KP258": "Het werk is van {value}, meer dan een jaar na de parel. Een van de twee datums klopt niet.",
    "KP260": "Zeg waar het werk te vinden is: met een DOI, webadres, ISBN of ISSN.",
    "KP301": "U noemt een sterkte. Kies dan ook het soort onderzoek, of kies ‘niet beoordeeld’.",
    "KP302": "U noemt een effect, en niemand beoordeelt het bewijs. Geeft een bron een oordeel, neem dat dan over.",
    "KP303": "Een beleidsdocument heeft zelf geen effect gemeten. Schrijf bij ‘Hoe het werkt’ wat het plan verwacht.",
    "KP304": "Bij een groenblijvende parel hoort een bewijskaart.",
    "KP350": "De parel ‘{value}’ bestaat niet. Kies een parel uit de lijst.",
    "KP352": "Dit verband met ‘{value}’ staat er al. Verwijder een van de twee.",
    "KP450": "‘{value}’ wordt gelezen als HTML. Haal het weg; vet schrijft u als **vet** en cursief als *cursief*.",
    "KP452": "Een link kan niet met ‘{value}’ beginnen. Schrijf een webadres vanaf https://.",
    "KP454": "‘{value}’ haalt een andere pagina of een programma binnen. Haal het weg.",
    "KP455": "‘{value}’ wordt door andere programma's uitgevoerd. Haal het weg, of schrijf het in woorden.",
    "KP456": "Hier staat een teken dat niemand ziet ({value}). Haal het weg, of typ het woord opnieuw.",
    "KP500": "Hier staat een e-mailadres: {value}. Haal het weg, of noem de contactpagina van de organisatie.",
    "KP501": "Hier staat een telefoonnummer: {value}. Haal het weg, of noem de contactpagina van de organisatie.",
    "KP502": "‘{value}’ kan een burgerservicenummer zijn. Haal het weg.",
    "KP503": "‘{value}’ is het nummer van een bankrekening. Haal het weg.",
    "KP553": "De kop ‘{value}’ begint met één hekje, en dat is voor de titel. Schrijf twee hekjes.",
    "KP600": "Het woord ‘{value}’ staat hier twee keer achter elkaar.",
    "KP601": "Tussen twee woorden staat meer dan één spatie.",
    "KP602": "‘{value}’ heeft verkeerde aanhalingstekens. Schrijf ‘…’ om een citaat, en ’ als weglatingsteken.",
    "KP603": "‘{value}’ heeft rechte aanhalingstekens. Mooier zijn gekrulde: ‘…’.",
    "KP604": "Hier staan drie losse punten. Schrijf …, dat is één teken.",
    "KP606": "De zin ‘{value}’ heeft {count} woorden. Maak er twee zinnen van.",
    "KP607": "De zin ‘{value}’ heeft {count} bijzinnen. Maak er twee zinnen van.",
}

# What it says of the file's name: the first is also said of a name that is not there.
FILE_MESSAGES = {
    "KP014": "De bestandsnaam past niet in een adres. Gebruik kleine letters, cijfers en streepjes.",
    "KP058": "Er is al een pagina met de naam ‘{value}’. Kies een andere bestandsnaam.",
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
    (
        "bronnen",
        "Bronnen en verbanden",
        "Waar steunt uw tekst op, en bij welke andere parels hoort deze parel?",
        ("provenance", "relations", "review_by"),
    ),
)

# The text below the fields: label in Dutch and in English, and a hint.
BACKGROUND = (
    "Achtergrond",
    "Background",
    "Wat lezers verder moeten weten, in Markdown. Koppen beginnen met twee hekjes: ‘## Kop’.",
)
