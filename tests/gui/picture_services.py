"""What the pictures of the window show: a month of one person's chats, documents and ratings."""

import shutil
import weakref
from collections.abc import Sequence
from pathlib import Path
from tempfile import mkdtemp

import msgspec

from app.core.cancellation import CancelToken
from app.core.documents import (
    EVERYTHING,
    Chunk,
    Document,
    DocumentFilter,
    Hit,
    KnownAnswer,
    PageView,
)
from app.core.feedback import Feedback
from app.core.identifiers import new_id
from app.core.messages import TextPart
from app.core.surveys import CellItem, SurveyCell, SurveyColumn
from tests.gui.contracts import contract_page, contract_text, write_contracts
from tests.gui.filing import PAGE, SERVICES, filing_page, write_filing
from tests.gui.scripted_services import FILING, ScriptedServices, lived_in_services
from tests.viewmodels.scripted_chat import PROVENANCE, ScriptedChat
from tests.viewmodels.scripted_library import ScriptedLibrary, margin_table

_FILES = (
    ("10-Q second quarter.pdf", 31, 1_180_224),
    ("10-Q first quarter.pdf", 29, 1_143_907),
    ("10-K 2021.pdf", 82, 3_901_442),
    ("10-K 2020.pdf", 79, 3_775_018),
    ("Earnings call, July.docx", 18, 214_020),
    ("Segment figures.xlsx", 6, 88_310),
    ("Notes on margins.md", 2, 9_120),
    ("Letter to shareholders.pdf", 37, 940_113),
)
_PASSAGES = (
    (
        FILING,
        PAGE,
        ("Results of Operations", "Gross Margin"),
        "Services gross margin increased during the quarter, due primarily to higher sales, "
        f"partially offset by higher costs. {SERVICES}, partially offset by higher Services costs.",
    ),
    (
        FILING,
        PAGE,
        ("Results of Operations", "Gross Margin"),
        "Gross margin percentage: Products 34.5 % 36.0 %; Services 71.5 % 69.8 %; total gross "
        "margin percentage 43.3 % 43.3 %.",
    ),
    (
        "/home/ada/Filings/10-Q second quarter.pdf",
        20,
        ("Results of Operations", "Gross Margin"),
        "Services gross margin increased during the second quarter compared to the same quarter a "
        "year earlier due primarily to higher Services net sales and a different mix.",
    ),
    (
        "/home/ada/Filings/10-K 2021.pdf",
        41,
        ("Gross Margin", "Services Gross Margin"),
        "Services gross margin percentage increased during 2021 due primarily to a different "
        "Services mix and improved leverage, partially offset by higher Services costs.",
    ),
    (
        "/home/ada/Filings/Earnings call, July.docx",
        9,
        ("Questions",),
        "Could you talk about the drivers of the services margin? – It was mostly mix, and sales "
        "that grew faster than their costs.",
    ),
)
_HOUSEHOLD = (
    "Why is my sourdough flat?",
    "Compare the three lease offers",
    "Letter to the landlord about the heating",
    "Packing list for a week in the mountains",
)
_FILINGS = ("10-K: risk factors, year over year", "Buyback: shares and average price")


class FilingLibrary(ScriptedLibrary):
    """Finds passages of a filing and draws its page."""

    def __init__(self) -> None:
        super().__init__()
        folder = Path(mkdtemp())
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        self.filing = folder / Path(FILING).name
        self.contracts: tuple[Path, ...] = ()

    def search(
        self,
        query: str,
        collection_id: str,
        k: int = 10,
        method: str = "hybrid",
        only: DocumentFilter = EVERYTHING,
        cancel: CancelToken | None = None,
    ) -> tuple[Hit, ...]:
        found = _PASSAGES if method == "hybrid" else _PASSAGES[1:][::-1]
        return tuple(
            Hit(
                Chunk(new_id(), "filing", rank, text, page, 0, len(text), headings),
                path,
                round(0.91 / rank**0.4, 3),
                rank,
                method,  # type: ignore[arg-type]
                similarity=round(0.72 / rank**0.3, 3) if method == "hybrid" else None,
                bm25=round(14.2 / rank**0.5, 3) if method == "hybrid" and rank != 4 else None,
            )
            for rank, (path, page, headings, text) in enumerate(found, 1)
        )

    def hits(self, chunk_ids: Sequence[str]) -> tuple[Hit, ...]:
        """The first passages, of which the second holds rows of a table."""
        first = next(iter(self._documents.values()))
        return tuple(
            Hit(
                Chunk(f"chunk-{rank}", first.id if rank == 2 else "x", rank, text, page, 0, 90),
                first.path if path == FILING else path,
                1.0,
                rank,
            )
            for rank, (path, page, _headings, text) in enumerate(_PASSAGES[: len(chunk_ids)], 1)
        )

    def page(
        self, document_id: str, page: int, width: int, spans: Sequence[tuple[int, int]] = ()
    ) -> PageView:
        if (path := Path(self._documents[document_id].path)) in self.contracts:
            return contract_page(path, document_id, width, spans)
        cited = f"Services 71.5 % 69.8 %\n{SERVICES}"
        return filing_page(self.filing, document_id, width, cited)


def pictured_services() -> ScriptedServices:
    """Chats in folders, filings with the page behind a citation, 38 rated answers."""
    library = FilingLibrary()
    write_filing(library.filing)
    services = lived_in_services(library=library, filing=str(library.filing))
    collection = services.library.collections()[0]
    for name, pages, size in _FILES:
        path = f"/home/ada/Filings/{name}"
        services.library.add_document(collection.id, path, pages=pages, size_bytes=size)
    services.library.add_document(
        collection.id,
        "/home/ada/Filings/10-Q 2019, locked.pdf",
        state="failed",
        pages=0,
        size_bytes=1_002_113,
        error="“10-Q 2019, locked.pdf” is protected with a password. Enter its password to add it.",
    )
    _add_tables(services.library, collection.id)
    completions = services.blind_voting._completions
    completions.say = lambda model, question: _SAID[model] if "thesis" in question else model
    _fill_folders(services)
    _rate(services)
    _add_talk_of_margins(services.chat)
    return services


_TITLES = (
    ("Condensed Consolidated Statements of Operations", 4, "in millions, except per share"),
    ("Net sales by reportable segment", 19, "dollars in millions"),
    ("Share repurchases", 39, "in millions, except number of shares, in thousands"),
    (
        "Fair value of cash, cash equivalents and marketable securities by significant category",
        9,
        "",
    ),
)


SURVEY_COLUMNS = (
    SurveyColumn(name="Company", instruction="the company that reports"),
    SurveyColumn(name="Revenue", type="money", unit="M USD"),
    SurveyColumn(name="Net income", type="money", unit="M USD"),
    SurveyColumn(name="Signed on", type="date"),
    SurveyColumn(name="Auditor"),
)
_SURVEY_VALUES = {
    "Company": ("Apple Inc.",),
    "Revenue": ("82959", "97278", "123945", "365817", "274515"),
    "Net income": ("19442", "25010", "34630", "94680", "57411"),
    "Signed on": ("2022-07-28", "2022-04-28", "2022-01-27", "2021-10-28", "2020-10-29"),
    "Auditor": ("Ernst & Young LLP",),
}


def survey_answer(document: Document, column: SurveyColumn) -> SurveyCell:
    """What one of the pictured documents says; some do not say everything."""
    number = sum(map(ord, document.path))
    if column.name == "Auditor" and "10-Q" in document.path:
        return SurveyCell(state="absent", pages=(1, 2, 3, 21))
    if column.name == "Net income" and "Letter" in document.path:
        return SurveyCell(state="unclear", note="The document speaks of it.", pages=(4, 9))
    if column.name == "Signed on" and not document.path.endswith(".pdf"):
        return SurveyCell(state="absent")
    values = _SURVEY_VALUES[column.name]
    value = values[number % len(values)]
    quote = f"{column.name}: {value}"
    item = CellItem(value, column.unit, quote, PAGE, 0, len(quote), 0, len(quote))
    return SurveyCell(state="found", items=(item,))


def add_contracts(services: ScriptedServices) -> None:
    """Two versions of a contract in a collection of their own."""
    library = services.library
    assert isinstance(library, FilingLibrary)
    library.contracts = write_contracts(library.filing.parent)
    collection = library.create("Contracts")
    for number, path in enumerate(library.contracts):
        library.add_document(collection.id, str(path), pages=1, size_bytes=21_000, modified=number)
        services.comparison.texts[str(path)] = contract_text(path)


def _add_tables(library: ScriptedLibrary, collection_id: str) -> None:
    first, *others = library.documents(collection_id)
    library.add_table(first, margin_table())
    for number, (title, page, unit) in enumerate(_TITLES):
        table = msgspec.structs.replace(margin_table(), title=title, page=page, unit=unit)
        library.add_table(others[number % 2], table)


def known_answers() -> tuple[KnownAnswer, ...]:
    name = Path(FILING).name
    return (
        KnownAnswer("What was the gross margin percentage of services?", name, PAGE, "71.5%"),
        KnownAnswer("What drove the decrease of the products margin?", name, PAGE),
        KnownAnswer("How many shares were bought back?", "10-Q second quarter.pdf", 14),
        KnownAnswer("Which risks are new since last year?", "10-K 2021.pdf", 12),
        KnownAnswer("What was said about currencies?", "Earnings call, July.docx"),
    )


def _fill_folders(services: ScriptedServices) -> None:
    chat, chats = services.chat, services.chat_list
    household = chats.create_folder("Household")
    filings = chats.create_folder("Quarterly filings")
    by_title = {one.title: one.id for one in chat.conversations()}
    for title in _HOUSEHOLD[:2]:
        chats.move(by_title[title], household.id)
    for number, title in enumerate((*_HOUSEHOLD[2:], "Recipe for 24 people", "Bike insurance")):
        chats.move(chat.start(title, days_ago=9 + number), household.id)
    for number in range(12):
        title = _FILINGS[number] if number < len(_FILINGS) else f"Filing {number + 1}"
        chats.move(chat.start(title, days_ago=12 + number), filings.id)


_RATED = (
    ("How did the gross margin of services change?", "It rose from 69.8 % to 71.5 %.", "up"),
    ("Why is my sourdough flat?", "The starter was too young: feed it twice a day.", "up"),
    ("Summarise the lease in five points.", "The lease is a contract between two sides.", "down"),
    ("Write a regex for our invoice numbers.", r"Use `^INV-\d{4}-\d{5}$`, anchored.", "up"),
    ("Which offer is the cheapest over three years?", "Offer B, by 1,140 € in total.", "up"),
    ("Translate the second paragraph.", "Here is the whole text in German …", "down"),
)


def _rate(services: ScriptedServices) -> None:
    for number in range(38):
        question, answer, rating = _RATED[number % len(_RATED)]
        feedback = Feedback(message_id=f"r{number}", rating=rating)  # type: ignore[arg-type]
        if rating == "down":
            feedback = msgspec.structs.replace(feedback, reasons=("did_not_follow",))
        services.feedback.save(question, answer if number < 6 else f"{answer} ({number})", feedback)


_TALKS = (
    (
        "Thesis chapter 3 outline",
        "How wide should the margin of a thesis be?",
        "Leave a margin of 3 cm at the binding side and 2.5 cm elsewhere.",
    ),
    (
        "Übersetzung Mietvertrag",
        "Was heißt “margin of interpretation”?",
        "Der Spielraum bei der Auslegung; “margin” ist hier kein Rand.",
    ),
    (
        "10-K: risk factors, year over year",
        "Which risks touch the gross margin?",
        "Component costs, currencies and mix: each can lower the gross margin.",
    ),
)


def _add_talk_of_margins(chat: ScriptedChat) -> None:
    by_title = {one.title: one.id for one in chat.conversations()}
    for title, question, answer in _TALKS:
        chat.add(by_title[title], "user", (TextPart(question),))
        chat.add(by_title[title], "assistant", (TextPart(answer),), provenance=PROVENANCE)


_SAID = {
    "qwen3-4b": """Most universities ask for:

| Side | Margin |
|---|---:|
| Binding (left) | 3 – 4 cm |
| Right, top, bottom | 2.5 cm |

With `geometry` in LaTeX:

```latex
\\usepackage[left=3.5cm, right=2.5cm, top=2.5cm, bottom=2.5cm]{geometry}
```

Look into the rules of your faculty first: some count the binding apart.
""",
    "smollm2": """The margin of a thesis is an important part of a thesis. It should be wide \
enough to be read, and it should not be too wide. A margin of **1 inch** on all sides is common \
in many universities, and it is easy to set in a word processor.

There are several things to consider:

1. The size of the paper.
2. The size of the font.
3. What your university says.
""",
}

LEASES = """Over three years, **offer B** is the cheapest by 1,140 €, although its rent is higher:

| | Offer A | Offer B | Offer C |
|---|---:|---:|---:|
| Rent per month | 1,020 € | 1,065 € | 990 € |
| Heating and water | 190 € | 95 € | 210 € |
| Deposit | 3,060 € | 2,130 € | 2,970 € |
| Agent's fee | – | – | 1,980 € |
| Rise per year | 2 % | 1 % | 3 % |
| **Three years** | **44,540 €** | **42,190 €** | **46,950 €** |

What could change this:

- Offer A lets you leave after one year; B and C bind you for two.
- The heating of C is electric. At 0.35 €/kWh its 210 € are rather 240 €.
- B counts the cellar as living space: ask for the *Wohnflächenberechnung*.
"""


def add_lease_chat(chat: ScriptedChat) -> str:
    """A question answered with a table."""
    title = "Which lease is the cheapest?"
    id_ = chat.start(title)
    chat.add(id_, "user", (TextPart("Compare the three lease offers over three years."),))
    chat.add(id_, "assistant", (TextPart(LEASES),), provenance=PROVENANCE)
    return title


_STEPS = (
    ("I want to learn the accordion. Where do I start?",
     "With the left hand alone: the *Stradella* basses. Ten minutes a day beat an hour a week."),
    ("Which basses first?",
     "C, G and F with their major chords. Play bass–chord, bass–chord, slowly and evenly."),
    ("How do I count a waltz?",
     "**One**-two-three: the bass on one, the chord on two and three. Keep the bellows going."),
    ("When should the bellows turn?",
     "At the end of a phrase, never within one. Mark the turns in the notes before you play."),
    ("Can you plan four weeks?",
     "1. **Week 1:** basses C, G, F; bellows without notes.\n"
     "2. **Week 2:** waltz and march, left hand only.\n"
     "3. **Week 3:** the right hand, five notes, one tune.\n"
     "4. **Week 4:** both hands, half the tempo, two tunes."),
    ("And if I only have five minutes on some days?",
     "Then play one line three times without a mistake. It counts as practice, and it is the kind "
     "that stays."),
)  # fmt: skip


def add_long_chat(chat: ScriptedChat) -> str:
    """Sixty turns."""
    title = "Learning the accordion"
    id_ = chat.start(title)
    for number in range(60):
        question, answer = _STEPS[number % len(_STEPS)]
        chat.add(id_, "user", (TextPart(question),))
        chat.add(id_, "assistant", (TextPart(answer),), provenance=PROVENANCE)
    return title


_ARABIC = """ارتفع هامش الربح الإجمالي للخدمات من **69.8 %** إلى **71.5 %** خلال الربع، أي بمقدار \
1.7 نقطة مئوية، ويرجع ذلك أساسًا إلى تغيّر مزيج الخدمات.

| هامش الربح | الربع الثالث 2022 | الربع الثالث 2021 | التغيّر |
|---|---:|---:|---:|
| الخدمات | 71.5 % | 69.8 % | +1.7 |
| المنتجات | 34.5 % | 36.0 % | −1.5 |

لحساب الفرق بنفسك:

```python
change = 71.5 - 69.8
print(f"{change:.1f} pp")
```
"""


def add_arabic_chat(chat: ScriptedChat) -> str:
    """A chat that is read from right to left, with a table and code."""
    title = "هامش ربح الخدمات"
    id_ = chat.start(title)
    chat.add(id_, "user", (TextPart("كيف تغيّر هامش ربح الخدمات في التقرير 10-Q؟"),))
    chat.add(id_, "assistant", (TextPart(_ARABIC),), provenance=PROVENANCE)
    for other in ("مراجعة عقد العمل", "رسالة إلى المالك"):
        chat.start(other, days_ago=1)
    return title
