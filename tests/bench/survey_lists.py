"""Questions in chat that list a role (inspectors, suppliers…), over documents of known truth.

A third of the documents call the role by the word of the question, a third say only what was done
("visited by Agnes Corrigan"), a third do not have it; all name people or firms of other roles.
Rules are made with "build", "kept" and "fresh", and measured with "unseen", which no rule was
looked at with, and then "later".

exact       share of the questions whose count is the true one
recall      share of the true names that are listed
cited       share of the listed names with a citation that holds them
invented    share of the listed names that are not true ones
silent      share of the true names that are not listed and whose document is not called unclear
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from app.core.documents import Collection
from app.services.startup import Services
from tests.bench.survey_questions import answered, items_of

_PEOPLE = (
    "Agnes Corrigan", "Jonas Reuter", "Claire Dubois", "Mehmet Aydin", "Ingrid Solberg",
    "Paul Lefebvre", "Hanna Vogt", "Thomas Okafor", "Lucie Martin", "Piotr Zielinski",
    "Nora Lindqvist", "Samuel Adeyemi", "Rosa Marchetti", "Erik Haugen", "Leila Haddad",
)  # fmt: skip
_FIRMS = (
    "Halden Marine Ltd", "Nordlicht Werke GmbH", "Ateliers Vasseur SARL", "Copperfield & Sons",
    "Brunner Elektro AG", "Moulins de l'Orne SA", "Tideway Foods Inc", "Falk Spedition GmbH",
    "Greenhollow Timber LLC", "Verrerie Lambert SAS", "Ostrava Steel a.s.", "Pinecrest Optics Inc",
)  # fmt: skip
_GOODS = (
    "steel hinges", "oak boards", "copper pipe", "roof tiles", "paint rollers", "window putty",
    "ceiling lamps", "rubber seals", "garden chairs", "fire doors", "water meters", "wall anchors",
)  # fmt: skip
_FOOD = (
    "red lentils", "sour cream", "white beans", "spring onions", "olive oil", "smoked ham",
    "dried plums", "brown sugar", "black pepper", "apple vinegar",
)  # fmt: skip

Half = Literal["build", "kept", "fresh", "unseen", "later"]


class ListQuestion(NamedTuple):
    """A question, and how documents say who or what it asks for; {0} is a name or several.

    `word` has a word of the question, `said` has none; `others` name {1} and {2} of other roles.
    """

    half: Half
    text: str
    title: str
    names: Sequence[str]
    word: Sequence[str]
    said: Sequence[str]
    others: Sequence[str]
    most: int = 2


LISTS = (
    ListQuestion(
        "build", "List all inspectors named in the notes.", "Note on the boiler house", _PEOPLE,
        ("Inspector: {0}.", "The inspectors were {0}."),
        ("Visited on 3 May 2024 by {0}.", "{0} checked the valves and the pressure."),
        ("{1} opened the gate.", "The building belongs to {2}.", "A copy goes to {1}."),
    ),
    ListQuestion(
        "build", "List all suppliers named in the letters.", "Letter about the delivery", _FIRMS,
        ("Our supplier {0} has confirmed the date.", "Suppliers: {0}."),
        ("The goods were delivered by {0}.", "{0} sold us the boards and sends the rest."),
        ("The freight was insured by {1}.", "Our customer {2} waits.", "Rent is due to {1}."),
    ),
    ListQuestion(
        "build", "List all attendees of the meetings in the minutes.", "Minutes of the board",
        _PEOPLE,
        ("Attendees: {0}.", "The meeting had these attendees: {0}."),
        ("Present: {0}.", "{0} took part."),
        ("Excused: {1}.", "The report by {2} was postponed.", "{1} is to be invited in June."),
        3,
    ),
    ListQuestion(
        "build", "List all authors named in the reports.", "Report on the groundwater", _PEOPLE,
        ("Author: {0}.", "The authors are {0}."),
        ("Written by {0}.", "This report was drawn up by {0}."),
        ("Printed by {1}.", "We thank {2} for the maps.", "Requested by {1}."),
    ),
    ListQuestion(
        "build", "List all products mentioned in the e-mails.", "Dear Sir or Madam,", _GOODS,
        ("The products I need are {0}.", "I ask about your products {0}."),
        ("Please send us {0}.", "The {0} arrived damaged."),
        ("We met at the harbour in May.", "Please answer by Friday.", "My office is in Galway."),
    ),
    ListQuestion(
        "build", "Listez tous les fournisseurs nommés dans les lettres.", "Lettre", _FIRMS,
        ("Notre fournisseur {0} a confirmé la date.", "Fournisseurs : {0}."),
        ("La marchandise a été livrée par {0}.", "{0} nous a vendu les planches."),
        ("Le transport est assuré par {1}.", "Notre client {2} attend.", "Le loyer est dû à {1}."),
    ),
    ListQuestion(
        "kept", "List all drivers named in the reports.", "Report of the day", _PEOPLE,
        ("Driver: {0}.", "The drivers were {0}."),
        ("{0} took the lorry to Galway.", "The van was steered by {0}."),
        ("{1} loaded the boxes.", "{2} signed for the goods.", "The depot was locked by {1}."),
    ),
    ListQuestion(
        "kept", "List all tenants named in the contracts.", "Agreement on the premises", _FIRMS,
        ("Tenant: {0}.", "The tenants {0} keep the rooms clean."),
        ("The rooms are let to {0}.", "{0} pays the rent on the third working day."),
        ("The house belongs to {1}.", "The heating is serviced by {2}.", "Landlord: {1}."),
    ),
    ListQuestion(
        "kept", "List all sponsors mentioned in the reports.", "Report on the summer fair", _FIRMS,
        ("Sponsors: {0}.", "We had {0} as sponsors."),
        ("{0} paid for the stage.", "The fair was financed by {0}."),
        ("The tents came from {1}.", "{2} complained of the noise.", "Cleaning was done by {1}."),
    ),
    ListQuestion(
        "kept", "List all witnesses named in the reports.", "Report on the accident", _PEOPLE,
        ("Witness: {0}.", "The witnesses are {0}."),
        ("{0} saw the collision from the pavement.", "The fall was observed by {0}."),
        ("The car belongs to {1}.", "The report was typed by {2}.", "{1} repaired the fence."),
    ),
    ListQuestion(
        "kept", "List all materials mentioned in the orders.", "Order for the workshop", _GOODS,
        ("Materials: {0}.", "These materials are needed: {0}."),
        ("Use {0} for the west wall.", "We need {0} by Monday."),
        ("The key is at the porter's lodge.", "Work begins at seven.", "Ask in the office first."),
    ),
    ListQuestion(
        "kept", "Listen Sie alle Prüfer auf, die in den Berichten genannt werden.",
        "Bericht über den Kessel", _PEOPLE,
        ("Prüfer: {0}.", "Die Prüfer waren {0}."),
        ("Besichtigt am 3. Mai 2024 von {0}.", "{0} kontrollierte die Ventile."),
        ("{1} öffnete das Tor.", "Das Haus gehört {2}.", "Eine Kopie geht an {1}."),
    ),
    ListQuestion(
        "fresh", "Who are the trainers?", "Course of the week", _PEOPLE,
        ("Trainer: {0}.", "The trainers of this course are {0}."),
        ("{0} taught the group how to weld.", "The course was given by {0}."),
        ("{1} booked the room.", "{2} was ill and did not come.", "The fee was paid by {1}."),
    ),
    ListQuestion(
        "fresh", "Which tools are used in the documents?", "Work sheet", _GOODS,
        ("Tools: {0}.", "Take these tools: {0}."),
        ("Work with {0}.", "You need {0} for this step."),
        ("Wear gloves.", "The work takes two hours.", "Lock the door afterwards."),
    ),
    ListQuestion(
        "fresh", "List all donors mentioned in the letters.", "Letter of the museum", _FIRMS,
        ("Donor: {0}.", "Our donors this year were {0}."),
        ("{0} gave us the painting.", "The clock was presented to the museum by {0}."),
        ("{1} cleaned the frames.", "The guide was printed by {2}.", "{1} asks for a catalogue."),
    ),
    ListQuestion(
        "fresh", "Wer sind die Mieter?", "Übergabe der Wohnung", _PEOPLE,
        ("Mieter: {0}.", "Die Mieter {0} haben die Schlüssel."),
        ("Die Wohnung ist an {0} vermietet.", "{0} zahlt die Miete monatlich."),
        ("Das Haus gehört {1}.", "{2} liest die Zähler ab.", "Den Garten pflegt {1}."),
    ),
    ListQuestion(
        "fresh", "Nenne alle Fahrer in den Berichten.", "Bericht über die Lieferung", _PEOPLE,
        ("Fahrer: {0}.", "Die Fahrer waren {0}."),
        ("{0} fuhr den Lastwagen nach Emden.", "Am Steuer saß {0}."),
        ("{1} belud den Wagen.", "{2} nahm die Ware an.", "Das Lager verschloss {1}."),
    ),
    ListQuestion(
        "fresh", "Listez tous les témoins nommés dans les rapports.", "Rapport", _PEOPLE,
        ("Témoin : {0}.", "Les témoins sont {0}."),
        ("{0} a vu l'accident depuis le trottoir.", "La chute a été observée par {0}."),
        ("La voiture appartient à {1}.", "{2} a rédigé ce rapport.", "{1} a réparé la clôture."),
    ),
    ListQuestion(
        "fresh", "¿Quiénes son los inquilinos?", "Acta de entrega", _FIRMS,
        ("Inquilino: {0}.", "Los inquilinos son {0}."),
        ("El local está alquilado a {0}.", "{0} paga el alquiler cada mes."),
        ("El edificio pertenece a {1}.", "{2} limpia la escalera.", "Propietario: {1}."),
    ),
    ListQuestion(
        "fresh", "Enumera todos los autores nombrados en los informes.", "Informe", _PEOPLE,
        ("Autor: {0}.", "Los autores son {0}."),
        ("Escrito por {0}.", "{0} redactó este informe."),
        ("Impreso por {1}.", "Agradecemos los mapas a {2}.", "Lo encargó {1}."),
    ),
    ListQuestion(
        "unseen", "Who are the speakers?", "Seminar on timber frames", _PEOPLE,
        ("Speaker: {0}.", "The speakers of the day are {0}."),
        ("{0} gives a talk on joints.", "The lecture will be held by {0}."),
        ("{1} pays for lunch.", "{2} hands out the badges.", "The hall was booked by {1}."),
    ),
    ListQuestion(
        "unseen", "List all carriers named in the documents.", "Shipment to Bergen", _FIRMS,
        ("Carrier: {0}.", "The carriers are {0}."),
        ("{0} takes the containers to Bergen.", "The goods are shipped by {0}."),
        ("Consignee: {1}.", "The cargo is insured with {2}.", "{1} pays the customs duty."),
    ),
    ListQuestion(
        "unseen", "Which ingredients are used?", "Supper of the club", _FOOD,
        ("Ingredients: {0}.", "The ingredients are {0}."),
        ("Stir in {0}.", "Fry {0} for ten minutes."),
        ("Serve it on warm plates.", "It takes an hour.", "Wash the big pot at once."),
    ),
    ListQuestion(
        "unseen", "Wer sind die Teilnehmer?", "Kurs am Samstag", _PEOPLE,
        ("Teilnehmer: {0}.", "Die Teilnehmer waren {0}."),
        ("{0} besuchte den Kurs.", "Angemeldet und gekommen: {0}."),
        ("{1} vermietet den Raum.", "{2} hat abgesagt.", "Das Essen lieferte {1}."),
    ),
    ListQuestion(
        "unseen", "Nenne alle Käufer in den Verträgen.", "Vertrag über ein Boot", _PEOPLE,
        ("Käufer: {0}.", "Die Käufer sind {0}."),
        ("{0} erwirbt das Boot für 4.000 Euro.", "Das Boot geht in das Eigentum von {0} über."),
        ("Verkäufer: {1}.", "{2} hat das Boot begutachtet.", "Der Liegeplatz gehört {1}."),
    ),
    ListQuestion(
        "unseen", "Qui sont les propriétaires ?", "État des lieux", _FIRMS,
        ("Propriétaire : {0}.", "Les propriétaires sont {0}."),
        ("La maison appartient à {0}.", "{0} a acheté l'immeuble en 2019."),
        ("Locataire : {1}.", "{2} entretient le jardin.", "Les clés ont été remises à {1}."),
    ),
    ListQuestion(
        "unseen", "Listez tous les médecins nommés dans les rapports.", "Rapport", _PEOPLE,
        ("Médecin : {0}.", "Les médecins sont {0}."),
        ("{0} a examiné le genou.", "L'opération a été pratiquée par {0}."),
        ("{1} a accompagné sa mère.", "Le dossier est classé par {2}.", "Une copie pour {1}."),
    ),
    ListQuestion(
        "unseen", "Enumera todos los vendedores nombrados en los contratos.", "Contrato", _FIRMS,
        ("Vendedor: {0}.", "Los vendedores son {0}."),
        ("{0} vende la máquina por 900 euros.", "La máquina fue entregada por {0}."),
        ("Comprador: {1}.", "{2} revisó el motor.", "El taller pertenece a {1}."),
    ),
    ListQuestion(
        "later", "List all lenders named in the letters.", "Letter about a loan", _FIRMS,
        ("Lender: {0}.", "The lenders are {0}."),
        ("{0} gave the credit of 40,000 EUR.", "The money comes from {0}."),
        ("The machine was built by {1}.", "The borrower is {2}.", "{1} looks after the accounts."),
    ),
    ListQuestion(
        "later", "Who are the nurses?", "Night report of ward 3", _PEOPLE,
        ("Nurse: {0}.", "The nurses on duty were {0}."),
        ("{0} changed the dressings.", "The drips were set by {0}."),
        ("{1} fell in the bathroom.", "{2} came to see her husband.", "Doctor on call: {1}."),
    ),
    ListQuestion(
        "later", "List all spices mentioned in the notes.", "Note on the store room",
        ("black pepper", "ground cumin", "bay leaves", "sweet paprika", "dried thyme", "saffron"),
        ("Spices: {0}.", "The spices that we have left are {0}."),
        ("{0} ran out and must be bought.", "We season the soup with {0}."),
        ("The shelf is loose.", "The cellar is damp.", "The key hangs beside the door."),
    ),
    ListQuestion(
        "later", "Nennen Sie alle Zeugen in den Berichten.", "Bericht über den Unfall", _PEOPLE,
        ("Zeuge: {0}.", "Die Zeugen sind {0}."),
        ("{0} hat den Sturz gesehen.", "Beobachtet wurde der Unfall von {0}."),
        ("Das Fahrrad gehört {1}.", "{2} hat den Bericht getippt.", "Den Zaun repariert {1}."),
    ),
    ListQuestion(
        "later", "Listez tous les acheteurs nommés dans les contrats.", "Contrat", _FIRMS,
        ("Acheteur : {0}.", "Les acheteurs sont {0}."),
        ("Le terrain est vendu à {0}.", "{0} paie le prix de 90 000 euros."),
        ("Vendeur : {1}.", "{2} a mesuré le terrain.", "Le notaire écrit à {1}."),
    ),
    ListQuestion(
        "later", "¿Quiénes son los profesores?", "Curso de la semana", _PEOPLE,
        ("Profesor: {0}.", "Los profesores son {0}."),
        ("{0} enseña a soldar.", "La clase la da {0}."),
        ("{1} paga la comida.", "{2} llegó tarde.", "La sala la reservó {1}."),
    ),
)  # fmt: skip
_AND = {
    "List ": " and ", "Wh": " and ", "Listez": " et ", "Listen": " und ", "Wer": " und ",
    "Nenn": " und ", "¿": " y ", "Enumera": " y ", "Qui": " et ",
}  # fmt: skip


class Listed(NamedTuple):
    """A document, and the names that it should be listed with."""

    text: str
    names: tuple[str, ...]


def documents(question: ListQuestion, count: int, seed: int) -> Iterator[Listed]:
    """So many documents; a third each with the word, only with what was done, and without."""
    chance = random.Random(f"{question.text} {seed}")
    joint = next(word for start, word in _AND.items() if question.text.startswith(start))
    for number in range(count):
        others = chance.sample(_FIRMS if question.names is _FIRMS else _PEOPLE, 12)
        own = others[2:] if question.names in (_FIRMS, _PEOPLE) else question.names
        names = chance.sample(own, chance.randint(1, question.most))
        told = joint.join(filter(None, (", ".join(names[:-1]), names[-1])))
        forms = (question.word, question.said, ())[number % 3]
        lines = chance.sample(question.others, 2)
        if forms:
            lines.insert(chance.randint(0, 2), chance.choice(forms))
        text = "\n".join((question.title, *(line.format(told, *others) for line in lines)))
        yield Listed(text, tuple(names) if forms else ())


class Judged(NamedTuple):
    is_exact: bool
    wanted: int
    listed: int
    items: int
    cited: int
    silent: int


def ask_lists(
    services: Services,
    index: Callable[[str, Sequence[Listed]], Collection],
    half: Half,
    count: int,
    seed: int,
) -> Iterator[tuple[ListQuestion, Judged, str]]:
    """Each question of a half about so many documents, how its answer is judged, and its text."""
    for question in LISTS:
        if question.half != half:
            continue
        made = list(documents(question, count, seed))
        collection = index(question.text[:40], made)
        answer = answered(services, question.text, collection.id)
        items = items_of(answer)
        names = {name.rstrip(".") for each in made for name in each.names}
        listed = {item.text.rstrip(".") for item in items}
        told = re.search(r"\d+", answer.text)
        unclear = set(re.findall(r"^- (\d{5})\.txt", answer.text, re.MULTILINE))
        yield (
            question,
            Judged(
                is_exact=told is not None and int(told[0]) == len(names) and listed == names,
                wanted=len(names),
                listed=len(listed & names),
                items=len(items),
                cited=sum(any(item.text in each.text for each in item.cited) for item in items),
                silent=len(
                    {
                        name
                        for number, each in enumerate(made)
                        for name in each.names
                        if name.rstrip(".") not in listed and f"{number:05}" not in unclear
                    }
                ),
            ),
            answer.text,
        )
