"""All services scripted, and a history that looks like a month of real use."""

from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from app.core.documents import Citation, Document
from app.core.errors import UserError
from app.core.messages import (
    AttachmentPart,
    CitationPart,
    ContextPart,
    ReasoningPart,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from app.core.settings import Settings
from app.engine.remote.remote_engine import RemoteEngine
from app.hub.catalogue import ModelCatalogue
from app.hub.installed import InstalledModels
from app.hub.network_gate import NetworkGate
from app.services.chats.assistants import AssistantService
from app.services.chats.branches import BranchService
from app.services.chats.chat_list import ChatListService
from app.services.chats.chat_transfer import ChatTransferService
from app.services.chats.memory import MemoryService
from app.services.documents.attachments import AttachmentService
from app.services.machine.local_api import ApiAddress, ApiServer, LocalApiService
from app.services.machine.settings_file import SettingsService
from app.services.models.adapters import AdapterService
from app.services.models.engine_library import EngineLibrary
from app.services.models.hub import HubService
from app.services.models.model_library import ModelsService
from app.services.models.model_server import ServerService
from app.services.models.model_workshop import ModelWorkshop
from app.services.startup import Services
from tests.no_kv_caches import no_kv_caches
from tests.viewmodels.scripted_chat import PROVENANCE, ScriptedChat
from tests.viewmodels.scripted_comparison import ScriptedComparison
from tests.viewmodels.scripted_document_models import ScriptedDocumentModels
from tests.viewmodels.scripted_feedback import ScriptedExport, ScriptedFeedback, ScriptedJudging
from tests.viewmodels.scripted_jobs import ScriptedJobs
from tests.viewmodels.scripted_library import ScriptedAttachments, ScriptedLibrary
from tests.viewmodels.scripted_models import ScriptedModels
from tests.viewmodels.scripted_safekeeping import ScriptedKeys, ScriptedSafekeeping
from tests.viewmodels.scripted_surveys import ScriptedSurveys
from tests.viewmodels.scripted_trainings import ScriptedTrainings
from tests.viewmodels.scripted_translations import ScriptedTranslations
from tests.viewmodels.scripted_trials import ScriptedCompletions, scripted_trial, scripted_voting
from tests.viewmodels.scripted_tuning import ScriptedTuning

FILING = "/home/ada/Filings/10-Q third quarter.pdf"
MARGIN_ANSWER = (
    "Services gross margin percentage rose from **69.8 %** to **71.5 %** in the quarter, while "
    "products fell from 36.0 % to 34.5 %. The filing attributes the services change to a "
    "different mix and higher sales, offset by costs.\n\n"
    "| Gross margin | Q3 2022 | Q3 2021 | Change |\n"
    "|---|---:|---:|---:|\n"
    "| Services | 71.5 % | 69.8 % | +1.7 pp |\n"
    "| Products | 34.5 % | 36.0 % | −1.5 pp |\n"
)
CODE_ANSWER = """Two things make this robust: anchor the pattern, and let the amount be optional.

```python
import re

INVOICE = re.compile(r"^INV-(?P<year>\\d{4})-(?P<number>\\d{5})$")


def parse(line: str) -> tuple[int, int] | None:
    \"\"\"The year and the running number, or None if the line is no invoice number.\"\"\"
    found = INVOICE.match(line.strip())
    return (int(found["year"]), int(found["number"])) if found else None
```

It accepts `INV-2024-00317` and refuses the rest:

1. a year of two digits,
2. a number with letters in it,
3. anything *before* or *after* the number.

> Keep the pattern in one place: a second copy will be forgotten.
"""


def no_server(_address: ApiAddress) -> ApiServer:
    raise UserError("The port is taken.", "Choose another port.")


class ScriptedServices(SimpleNamespace):
    """The scripted parts by the names that Services gives them."""

    chat: ScriptedChat
    library: ScriptedLibrary
    models: ScriptedModels
    feedback: ScriptedFeedback
    export: ScriptedExport
    settings: SettingsService
    trainings: ScriptedTrainings
    assistants: AssistantService


def ungated(_host: str, _purpose: str) -> "nullcontext[None]":
    return nullcontext()


def scripted_services(
    settings: Settings | None = None, library: ScriptedLibrary | None = None
) -> ScriptedServices:
    """Empty: no conversation, no document; the models are those of ScriptedModels."""
    chosen = SettingsService(None)
    chosen.current = settings or chosen.current
    chat = ScriptedChat()
    models = ScriptedModels()
    library, feedback = library or ScriptedLibrary(), ScriptedFeedback()
    document_models, jobs = ScriptedDocumentModels(), ScriptedJobs()
    return ScriptedServices(
        chat=chat,
        document_models=document_models,
        branches=BranchService(chat.store, no_kv_caches(chat.store)),
        chat_list=ChatListService(
            chat.store,
            no_kv_caches(chat.store),
            cast("AttachmentService", attached := ScriptedAttachments(library)),
        ),
        attachments=attached,
        titles=SimpleNamespace(suggest=lambda _id, _cancel: ""),
        library=library,
        unfinished=library,
        library_evaluation=scripted_trial(library),
        collection_choice=SimpleNamespace(about=lambda _question, _cancel: None),
        comparison=ScriptedComparison(),
        quote_translation=ScriptedTranslations(),
        surveys=ScriptedSurveys(library),
        models=models,
        hub=HubService(NetworkGate(), ModelCatalogue(()), chosen, Path("/none/hub")),
        engine_maintenance=ScriptedTuning(),
        adapters=AdapterService(
            cast("ModelsService", models),
            InstalledModels(ModelCatalogue(()), None),
            chosen,
            chat.store.assistants,
        ),
        workshop=ModelWorkshop(cast("ModelsService", models)),
        feedback=feedback,
        export=ScriptedExport(),
        judging=ScriptedJudging(feedback, jobs.measure),
        teaching=jobs,
        evaluation=jobs,
        trainings=ScriptedTrainings(),
        blind_voting=scripted_voting(chat.store, ScriptedCompletions(), models),
        memory=MemoryService(chat.store.memory, chosen, no_kv_caches(chat.store)),
        settings=chosen,
        watching=SimpleNamespace(
            watched=lambda: (), watch=lambda *_: None, unwatch=lambda *_: None
        ),
        assistants=AssistantService(chat.store),
        transfer=ChatTransferService(chat.store),
        tools=SimpleNamespace(tools=lambda **_: (), grants=lambda: (), servers=lambda **_: ()),
        safekeeping=ScriptedSafekeeping(ScriptedKeys()),
        kv_caches=SimpleNamespace(size_bytes=lambda: 0, evict_all=lambda: None),
        network=NetworkGate(),
        api=LocalApiService(no_server),
        servers=ServerService(RemoteEngine(ungated), chosen),
        engine_library=EngineLibrary(cast("ModelsService", models), chosen),
        close=lambda: None,
    )


def as_services(scripted: ScriptedServices) -> Services:
    """The same object as the type that the window expects."""
    return cast("Services", scripted)


def lived_in_services(
    settings: Settings | None = None,
    library: ScriptedLibrary | None = None,
    filing: str = FILING,
) -> ScriptedServices:
    """With conversations of many kinds; the one about margins is the newest."""
    services = scripted_services(settings, library)
    _add_titles(services.chat)
    add_code_chat(services.chat)
    add_margin_chat(services, filing)
    return services


def citation(
    number: int, text: str, page: int = 21, document_id: str = "filing", path: str = FILING
) -> Citation:
    return Citation(number, f"chunk-{number}", document_id, path, page, 120, 210, text, 0.8)


def add_margin_chat(services: ScriptedServices, filing: str = FILING) -> str:
    """A question on a document, answered with citations and a table; then one with a tool."""
    chat = services.chat
    collection = services.library.create("Quarterly filings")
    document = services.library.add_document(collection.id, filing)
    id_ = chat.start("10-Q: services margin", collection.id)
    attachment = AttachmentPart(document.id, filing, 28)
    question = TextPart(
        "How did the gross margin of services change, and what is the difference in percentage "
        "points?"
    )
    context = ContextPart("m", ("a", "b", "c", "d", "e"))
    asked = chat.add(id_, "user", (attachment, question, context))
    first = TextPart("The services margin went up by 1.7 percentage points.")
    chat.add(id_, "assistant", (first,), parent=asked.id, provenance=PROVENANCE)
    chat.add(
        id_,
        "assistant",
        (
            ReasoningPart("The table has both quarters, so I subtract the percentages.", 4.2),
            TextPart(MARGIN_ANSWER),
            _mark(1, "71.5 %** in the quarter", document),
            _mark(1, "36.0 % to 34.5 %", document),
            _mark(2, "offset by costs", document),
        ),
        parent=asked.id,
        provenance=PROVENANCE,
    )
    add_tool_turn(chat, id_)
    return id_


def add_tool_turn(chat: ScriptedChat, conversation_id: str) -> None:
    chat.add(conversation_id, "user", (TextPart("And what is 83.0 × 0.715, exactly?"),))
    chat.add(
        conversation_id,
        "assistant",
        (
            ReasoningPart("A product: I let the calculator do it.", 1.1),
            ToolCallPart("c1", "calculator", {"expression": "83.0 * 0.715"}),
            ToolResultPart("c1", "59.345"),
            TextPart("83.0 × 0.715 = **59.345**."),
        ),
        provenance=PROVENANCE,
    )


def add_code_chat(chat: ScriptedChat) -> str:
    id_ = chat.start("Regex for invoice numbers", days_ago=0.01)
    chat.add(id_, "user", (TextPart("Write a regex for our invoice numbers, with a parser."),))
    chat.add(id_, "assistant", (TextPart(CODE_ANSWER),), provenance=PROVENANCE)
    return id_


MATH_ANSWER = r"""The integral of $e^{-x^2}$ over the whole line is

$$\int_{-\infty}^{\infty} e^{-x^2}\,dx = \sqrt{\pi}.$$

Square it and change to polar coordinates, where $dx\,dy = r\,dr\,d\theta$:

$$
\begin{aligned}
I^2 &= \int_0^{2\pi}\int_0^{\infty} e^{-r^2} r\,dr\,d\theta \\
    &= 2\pi \cdot \frac{1}{2} = \pi
\end{aligned}
$$

| term | value |
|---|---|
| $\Gamma(1/2)$ | $\sqrt{\pi}$ |

It costs $5 or $10, which is no formula; \(a^2 + b^2 = c^2\) is one.
"""


def add_math_chat(chat: ScriptedChat) -> str:
    id_ = chat.start("Gaussian integral")
    chat.add(id_, "user", (TextPart("What is the Gaussian integral?"),))
    chat.add(id_, "assistant", (TextPart(MATH_ANSWER),), provenance=PROVENANCE)
    return id_


def _add_titles(chat: ScriptedChat) -> None:
    chat.start("Thesis chapter 3 outline", days_ago=12, is_pinned=True)
    for title, days in (
        ("Übersetzung Mietvertrag", 0.02),
        ("Why is my sourdough flat?", 1),
        ("Compare the three lease offers", 1.1),
        ("Letter to the landlord about the heating and the broken window", 3),
        ("مراجعة عقد العمل", 4),
        ("Packing list for a week in the mountains", 6),
    ):
        chat.start(title, days_ago=days)


def _mark(number: int, after: str, document: Document) -> CitationPart:
    texts = {
        1: "Services 71.5 % 69.8 %. Products and Services gross margin and gross margin "
        "percentage for the three- and nine-month periods were as follows.",
        2: "Services gross margin percentage increased due primarily to a different Services "
        "mix, partially offset by higher Services costs.",
    }
    offset = MARGIN_ANSWER.index(after) + len(after)
    found = citation(number, texts[number], document_id=document.id, path=document.path)
    return CitationPart(found, offset)
