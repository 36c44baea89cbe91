"""Documents of known truth for surveys: notes, invoices, contracts, filings and mails."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from app.core.surveys import SurveyColumn

LANGUAGES = ("en", "de", "fr")
_MISSING = 0.25
"""The share of values that a document does not give."""

_PEOPLE = (
    "Agnes Corrigan", "Jonas Reuter", "Claire Dubois", "Mehmet Aydin", "Ingrid Solberg",
    "Paul Lefebvre", "Hanna Vogt", "Thomas Okafor", "Lucie Martin", "Piotr Zielinski",
)  # fmt: skip
_FIRMS = (
    "Halden Marine Ltd", "Nordlicht Werke GmbH", "Ateliers Vasseur SARL", "Copperfield & Sons",
    "Brunner Elektro AG", "Moulins de l'Orne SA", "Tideway Foods Inc", "Falk Spedition GmbH",
    "Greenhollow Timber LLC", "Verrerie Lambert SAS",
)  # fmt: skip
_PLACES = ("Ellan", "Lübeck", "Rouen", "Port Talbot", "Regensburg", "Annecy", "Galway", "Erfurt")
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}

Truth = str | None
_Values = dict[str, tuple[str, str]]
"""The true value by key, and how the document writes it."""


class Sample(NamedTuple):
    """A document: its kind and text, and the true value of each column, None where it has none.

    Values of lists are joined by semicolons.
    """

    kind: str
    language: str
    text: str
    truth: Mapping[str, Truth]


COLUMNS: Mapping[str, tuple[SurveyColumn, ...]] = {
    "notes": (
        SurveyColumn(name="Site", instruction="the place that was visited"),
        SurveyColumn(name="Inspector", instruction="who made the visit"),
        SurveyColumn(name="Visit date", type="date", instruction="day of the visit"),
        SurveyColumn(name="Temperature", type="number", unit="°C"),
        SurveyColumn(name="Defects", type="list", instruction="what was found broken"),
        SurveyColumn(name="Closed", type="yes/no", instruction="whether the site was closed"),
        SurveyColumn(name="Next visit", type="date", instruction="day of the next visit"),
        SurveyColumn(name="Risk", type="choice", choices=("low", "medium", "high")),
    ),
    "invoices": (
        SurveyColumn(name="Supplier", instruction="the company that sends the invoice"),
        SurveyColumn(name="Invoice number"),
        SurveyColumn(name="Invoice date", type="date"),
        SurveyColumn(name="Due date", type="date", instruction="until when to pay"),
        SurveyColumn(name="Total", type="money", instruction="the total amount to pay"),
        SurveyColumn(name="VAT rate", type="number", unit="%"),
        SurveyColumn(name="Items", type="list", instruction="names of the goods"),
        SurveyColumn(name="Discount", type="money", instruction="discount granted"),
    ),
    "contracts": (
        SurveyColumn(name="Landlord"),
        SurveyColumn(name="Tenant"),
        SurveyColumn(name="Start date", type="date", instruction="when the lease begins"),
        SurveyColumn(name="Monthly rent", type="money"),
        SurveyColumn(name="Notice period", type="number", unit="months"),
        SurveyColumn(name="Renewal", type="yes/no", instruction="does it renew automatically?"),
        SurveyColumn(name="Deposit", type="money", instruction="the security deposit"),
        SurveyColumn(name="Court", instruction="the city of the competent court"),
    ),
    "filings": (
        SurveyColumn(name="Company"),
        SurveyColumn(name="Year end", type="date", instruction="last day of the fiscal year"),
        SurveyColumn(name="Revenue", type="money", instruction="of the year reported on"),
        SurveyColumn(name="Net income", type="money", instruction="of the year reported on"),
        SurveyColumn(name="Employees", type="number", instruction="number of employees"),
        SurveyColumn(name="Auditor", instruction="the person or firm that audited"),
        SurveyColumn(name="Dividend", type="money", instruction="dividend per share"),
        SurveyColumn(name="Headquarters", instruction="city of the headquarters"),
    ),
    "mails": (
        SurveyColumn(name="Sender", instruction="the person who wrote the mail"),
        SurveyColumn(name="Order number"),
        SurveyColumn(name="Product", instruction="the product the mail is about"),
        SurveyColumn(
            name="Kind",
            type="choice",
            choices=("order", "complaint", "cancellation"),
            instruction="what the sender wants",
        ),
        SurveyColumn(name="Amount", type="money", instruction="the amount of money mentioned"),
        SurveyColumn(name="Reply by", type="date", instruction="when an answer is expected"),
        SurveyColumn(name="Phone", instruction="the sender's phone number"),
        SurveyColumn(name="Urgent", type="yes/no", instruction="whether it is said to be urgent"),
    ),
}

_GOODS = {
    "en": ("steel hinges", "oak boards", "copper pipe", "roof tiles", "paint rollers", "cable"),
    "de": ("Stahlscharniere", "Eichenbretter", "Kupferrohr", "Dachziegel", "Farbroller", "Kabel"),
    "fr": ("charnières", "planches de chêne", "tube de cuivre", "tuiles", "rouleaux", "câble"),
}
_DEFECTS = {
    "en": ("cracked window", "leaking pipe", "loose railing", "rusty ladder", "broken lamp"),
    "de": ("gesprungenes Fenster", "undichtes Rohr", "loses Geländer", "rostige Leiter"),
    "fr": ("vitre fendue", "tuyau percé", "rampe desserrée", "échelle rouillée"),
}
_RISKS = {
    "en": {"low": "low", "medium": "medium", "high": "high"},
    "de": {"low": "gering", "medium": "mittel", "high": "hoch"},
    "fr": {"low": "faible", "medium": "moyen", "high": "élevé"},
}
_WANTS = {
    "en": {
        "order": "I would like to order {product}.",
        "complaint": "I must complain: {product} arrived damaged.",
        "cancellation": "Please cancel my order of {product}.",
    },
    "de": {
        "order": "Ich möchte {product} bestellen.",
        "complaint": "Ich muss mich beschweren: {product} kam beschädigt an.",
        "cancellation": "Bitte stornieren Sie meine Bestellung von {product}.",
    },
    "fr": {
        "order": "Je voudrais commander {product}.",
        "complaint": "Je dois me plaindre : {product} est arrivé endommagé.",
        "cancellation": "Veuillez annuler ma commande de {product}.",
    },
}

# {key} is a value; a line is left out if its value is missing. Lines without keys distract.
_LINES: Mapping[str, Mapping[str, Sequence[str]]] = {
    "notes": {
        "en": (
            "Site: {Site}", "Visited on {Visit date} by {Inspector}.",
            "It was {Temperature} °C in the hall; 40 chairs were counted.",
            "Found broken: {Defects}.", "{Closed}", "We come again on {Next visit}.",
            "The risk is {Risk}.", "The coffee machine was installed on 2 January 2019.",
        ),
        "de": (
            "Ort: {Site}", "Besucht am {Visit date} von {Inspector}.",
            "In der Halle waren es {Temperature} °C; 40 Stühle wurden gezählt.",
            "Schadhaft: {Defects}.", "{Closed}", "Der nächste Besuch ist am {Next visit}.",
            "Das Risiko ist {Risk}.", "Die Kaffeemaschine steht dort seit 2. Januar 2019.",
        ),
        "fr": (
            "Lieu : {Site}", "Visite du {Visit date} par {Inspector}.",
            "Il faisait {Temperature} °C dans la salle ; 40 chaises ont été comptées.",
            "Trouvé cassé : {Defects}.", "{Closed}", "Prochaine visite le {Next visit}.",
            "Le risque est {Risk}.", "La machine à café date du 2 janvier 2019.",
        ),
    },
    "invoices": {
        "en": (
            "{Supplier}", "INVOICE {Invoice number}", "Date: {Invoice date}",
            "Bill to: Harbour Trust, 12 Quay Street", "For {Items}.", "Net amount: {net}",
            "VAT {VAT rate} %", "Discount: {Discount}", "Total due: {Total}",
            "Please pay by {Due date}.", "Your customer number is 40817.",
        ),
        "de": (
            "{Supplier}", "RECHNUNG Nr. {Invoice number}", "Datum: {Invoice date}",
            "An: Hafenstiftung, Kaistraße 12", "Für {Items}.", "Nettobetrag: {net}",
            "MwSt. {VAT rate} %", "Rabatt: {Discount}", "Gesamtbetrag: {Total}",
            "Zahlbar bis {Due date}.", "Ihre Kundennummer ist 40817.",
        ),
        "fr": (
            "{Supplier}", "FACTURE n° {Invoice number}", "Date : {Invoice date}",
            "À : Fondation du Port, 12 rue du Quai", "Pour {Items}.", "Montant net : {net}",
            "TVA {VAT rate} %", "Remise : {Discount}", "Total à payer : {Total}",
            "À régler avant le {Due date}.", "Votre numéro de client est 40817.",
        ),
    },
    "contracts": {
        "en": (
            "LEASE AGREEMENT", "between {Landlord} (the landlord)", "and {Tenant} (the tenant).",
            "1. The lease begins on {Start date}.",
            "2. The rent is {Monthly rent} per month, payable on the third working day.",
            "3. The tenant pays a deposit of {Deposit}.",
            "4. Either party may give notice of {Notice period} months.", "5. {Renewal}",
            "6. The tenant keeps the premises clean and reports damage within 14 days.",
            "7. The courts of {Court} are competent.",
            "8. Changes to this contract are made in writing. The keys were handed over in 3 sets.",
        ),
        "de": (
            "MIETVERTRAG", "zwischen {Landlord} (Vermieter)", "und {Tenant} (Mieter).",
            "1. Das Mietverhältnis beginnt am {Start date}.",
            "2. Die Miete beträgt monatlich {Monthly rent}, zahlbar am dritten Werktag.",
            "3. Der Mieter zahlt eine Kaution von {Deposit}.",
            "4. Die Kündigungsfrist beträgt {Notice period} Monate.", "5. {Renewal}",
            "6. Der Mieter hält die Räume sauber und meldet Schäden binnen 14 Tagen.",
            "7. Gerichtsstand ist {Court}.",
            "8. Änderungen bedürfen der Schriftform. Die Schlüssel wurden in 3 Sätzen übergeben.",
        ),
        "fr": (
            "CONTRAT DE BAIL", "entre {Landlord} (le bailleur)", "et {Tenant} (le locataire).",
            "1. Le bail commence le {Start date}.",
            "2. Le loyer mensuel est de {Monthly rent}, payable le troisième jour ouvrable.",
            "3. Le locataire verse un dépôt de garantie de {Deposit}.",
            "4. Le préavis est de {Notice period} mois.", "5. {Renewal}",
            "6. Le locataire entretient les lieux et signale tout dégât sous 14 jours.",
            "7. Les tribunaux de {Court} sont compétents.",
            "8. Toute modification est écrite. Les clés ont été remises en 3 jeux.",
        ),
    },
    "filings": {
        "en": (
            "ANNUAL REPORT of {Company}", "For the fiscal year ended {Year end}",
            "Revenue was {Revenue}, compared with {before} a year earlier.",
            "Net income was {Net income}.", "At year end we had {Employees} employees.",
            "The financial statements were audited by {Auditor}.",
            "A dividend of {Dividend} per share was paid.",
            "Our headquarters are in {Headquarters}.",
            "We operate 17 warehouses and were founded in 1954.",
        ),
        "de": (
            "GESCHÄFTSBERICHT der {Company}", "Geschäftsjahr zum {Year end}",
            "Der Umsatz betrug {Revenue}, im Vorjahr {before}.",
            "Der Jahresüberschuss betrug {Net income}.",
            "Zum Jahresende hatten wir {Employees} Beschäftigte.",
            "Der Abschluss wurde von {Auditor} geprüft.",
            "Je Aktie wurde eine Dividende von {Dividend} gezahlt.",
            "Unser Hauptsitz ist in {Headquarters}.",
            "Wir betreiben 17 Lager und wurden 1954 gegründet.",
        ),
        "fr": (
            "RAPPORT ANNUEL de {Company}", "Exercice clos le {Year end}",
            "Le chiffre d'affaires était de {Revenue}, contre {before} l'année précédente.",
            "Le bénéfice net était de {Net income}.",
            "À la fin de l'année, nous comptions {Employees} salariés.",
            "Les comptes ont été audités par {Auditor}.",
            "Un dividende de {Dividend} par action a été versé.",
            "Notre siège est à {Headquarters}.",
            "Nous exploitons 17 entrepôts et avons été fondés en 1954.",
        ),
    },
    "mails": {
        "en": (
            "Dear Sir or Madam,", "{Kind}", "My order number is {Order number}.",
            "It is about {Amount}.", "{Urgent}", "I expect your answer by {Reply by}.",
            "You can call me at {Phone}.", "I wrote to you before, on 3 February 2020.",
            "Regards, {Sender}",
        ),
        "de": (
            "Sehr geehrte Damen und Herren,", "{Kind}", "Meine Bestellnummer ist {Order number}.",
            "Es geht um {Amount}.", "{Urgent}", "Ich erwarte Ihre Antwort bis {Reply by}.",
            "Sie erreichen mich unter {Phone}.", "Ich schrieb Ihnen schon am 3. Februar 2020.",
            "Mit freundlichen Grüßen, {Sender}",
        ),
        "fr": (
            "Madame, Monsieur,", "{Kind}", "Mon numéro de commande est {Order number}.",
            "Il s'agit de {Amount}.", "{Urgent}", "J'attends votre réponse avant le {Reply by}.",
            "Vous pouvez m'appeler au {Phone}.", "Je vous ai déjà écrit le 3 février 2020.",
            "Cordialement, {Sender}",
        ),
    },
}  # fmt: skip
_SAID = {
    ("Closed", "yes"): {
        "en": "The site was closed.", "de": "Der Ort wurde geschlossen.",
        "fr": "Le site a été fermé.",
    },
    ("Closed", "no"): {
        "en": "The site was not closed.", "de": "Der Ort wurde nicht geschlossen.",
        "fr": "Le site n'a pas été fermé.",
    },
    ("Renewal", "yes"): {
        "en": "The lease renews automatically for one year.",
        "de": "Der Vertrag verlängert sich automatisch um ein Jahr.",
        "fr": "Le bail est renouvelé automatiquement pour un an.",
    },
    ("Renewal", "no"): {
        "en": "The lease does not renew automatically.",
        "de": "Der Vertrag verlängert sich nicht automatisch.",
        "fr": "Le bail n'est pas renouvelé automatiquement.",
    },
    ("Urgent", "yes"): {
        "en": "The matter is urgent.", "de": "Die Sache ist dringend.",
        "fr": "L'affaire est urgente.",
    },
    ("Urgent", "no"): {
        "en": "The matter is not urgent.", "de": "Die Sache ist nicht dringend.",
        "fr": "L'affaire n'est pas urgente.",
    },
}  # fmt: skip


def samples(kind: str, count: int, seed: int) -> Iterator[Sample]:
    """So many documents of a kind, in turn of the languages; the same for the same seed."""
    chance = random.Random(f"{kind} {seed}")
    for number in range(count):
        yield _sample(kind, LANGUAGES[number % len(LANGUAGES)], chance)


def _sample(kind: str, language: str, chance: random.Random) -> Sample:
    values = {column.name: _value(column, language, chance) for column in COLUMNS[kind]}
    always = COLUMNS[kind][0].name
    given = {
        name: value
        for name, value in values.items()
        if name == always or chance.random() >= _MISSING
    }
    if kind == "mails":  # what the mail wants is said of its product
        product = values["Product"]
        kind_of = values["Kind"][0]
        given["Product"] = product
        given["Kind"] = (kind_of, _WANTS[language][kind_of].format(product=product[1]))
    lines = []
    for line in _LINES[kind][language]:
        keys = [name for name in (*values, "net", "before") if f"{{{name}}}" in line]
        extra = {name: _money(language, chance)[1] for name in ("net", "before")}
        if all(name in given or name in extra for name in keys):
            for name in keys:
                written = given[name][1] if name in given else extra[name]
                line = line.replace(f"{{{name}}}", written)
            lines.append(line)
        else:
            for name in keys:
                given.pop(name, None)
    truth = {
        column.name: given[column.name][0] if column.name in given else None
        for column in COLUMNS[kind]
    }
    return Sample(kind, language, "\n".join(lines), truth)


def _value(column: SurveyColumn, language: str, chance: random.Random) -> tuple[str, str]:
    """A true value, and how a document in this language writes it."""
    choices = ("yes", "no") if column.type == "yes/no" else column.choices
    if choices:
        value = chance.choice(choices)
        written = {"Risk": _RISKS[language].get(value, "")}
        return value, written.get(column.name) or _SAID.get((column.name, value), {}).get(
            language, ""
        )
    if make := _MAKERS.get(column.type) or _MAKERS.get(column.name):
        return make(language, chance)
    names = _NAMES.get(column.name, _PEOPLE)
    value = chance.choice(_GOODS[language] if column.name == "Product" else names)
    return value, value


def _date(language: str, chance: random.Random) -> tuple[str, str]:
    year, month, day = chance.randint(2020, 2026), chance.randint(1, 12), chance.randint(1, 28)
    name = _MONTHS[language].split()[month - 1]
    iso = f"{year}-{month:02}-{day:02}"
    ways = {
        "en": (f"{day} {name} {year}", f"{name} {day}, {year}", iso),
        "de": (f"{day}. {name} {year}", f"{day:02}.{month:02}.{year}"),
        "fr": (f"{day} {name} {year}", f"{max(day, 13):02}/{month:02}/{year}"),
    }
    written = chance.choice(ways[language])
    if "/" in written:
        iso = f"{year}-{month:02}-{max(day, 13):02}"
    return iso, written


def _money(language: str, chance: random.Random) -> tuple[str, str]:
    value = chance.randint(2000, 9_000_000) / 100
    number = _grouped(value, language)[1]
    ways = {"en": f"${number}", "de": f"{number} EUR", "fr": f"{number} €"}
    return f"{value:.2f}", ways[language]


def _grouped(value: float, language: str) -> tuple[str, str]:
    text = f"{value:,.2f}" if isinstance(value, float) else f"{value:,}"
    marks = {"en": ",.", "de": ".,", "fr": "\u202f,"}[language]
    return text.replace(",", ""), text.translate(str.maketrans(",.", marks))


def _decimal(value: float, language: str) -> tuple[str, str]:
    return f"{value:g}", f"{value:g}" if language == "en" else f"{value:g}".replace(".", ",")


def _listed(names: Sequence[str], language: str, chance: random.Random) -> tuple[str, str]:
    chosen = chance.sample(names, chance.randint(2, 3))
    joint = {"en": " and ", "de": " und ", "fr": " et "}[language]
    return "; ".join(sorted(chosen)), f"{', '.join(chosen[:-1])}{joint}{chosen[-1]}"


def _number(_language: str, chance: random.Random) -> tuple[str, str]:
    year, number = chance.randint(2020, 2025), chance.randint(100, 9999)
    made = f"{chance.choice('ABKR')}-{year}-{number}"
    return made, made


def _phone(_language: str, chance: random.Random) -> tuple[str, str]:
    area, own = chance.randint(100, 999), chance.randint(10**5, 10**6)
    made = f"+{chance.randint(30, 49)} {area} {own}"
    return made, made


_MAKERS: Mapping[str, Callable[[str, random.Random], tuple[str, str]]] = {
    "date": _date,
    "money": _money,
    "Temperature": lambda language, chance: _decimal(chance.randint(50, 300) / 10, language),
    "VAT rate": lambda language, chance: _decimal(chance.choice((5.5, 7, 19, 20)), language),
    "Notice period": lambda language, chance: _decimal(chance.choice((1, 2, 6, 9)), language),
    "Employees": lambda language, chance: _grouped(chance.randint(1100, 98000), language),
    "Defects": lambda language, chance: _listed(_DEFECTS[language], language, chance),
    "Items": lambda language, chance: _listed(_GOODS[language], language, chance),
    "Invoice number": _number,
    "Order number": _number,
    "Phone": _phone,
}
_NAMES = {
    **dict.fromkeys(("Site", "Headquarters", "Court"), _PLACES),
    **dict.fromkeys(("Supplier", "Company", "Auditor", "Landlord"), _FIRMS),
}
