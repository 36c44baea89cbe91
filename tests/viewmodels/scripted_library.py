"""A library in memory with the interface of LibraryService, for tests of the window."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from threading import Event

import msgspec

from app.core.cancellation import CancelToken
from app.core.documents import (
    EVERYTHING,
    Chunk,
    Citation,
    Collection,
    Document,
    DocumentFilter,
    FileState,
    Hit,
    PagePlace,
    PageView,
)
from app.core.errors import UserError
from app.core.events import (
    FileFailed,
    FileIndexed,
    FileProgress,
    FilesFound,
    FileSkipped,
    IndexEvent,
    IndexFinished,
)
from app.core.identifiers import new_id
from app.core.messages import ImagePart, Message
from app.core.model_spec import ModelSpec
from app.core.tables import Figures, Table, TableCell, TableColumn, TableRow, TableSummary
from app.retrieval.asked_cells import asked_cells
from app.retrieval.passages import choose
from app.retrieval.terms import numbers
from app.services.documents.tables import Evidence, PassageTable, evidence_of, with_cells_at

PAGE_TEXT = "Services gross margin increased. Net sales rose by 5 % to 83.0 billion dollars."


class ScriptedLibrary:
    """Documents are lists in memory; `gate` holds back every page and every indexed file."""

    def __init__(self) -> None:
        self._collections: dict[str, Collection] = {}
        self._documents: dict[str, Document] = {}
        self.gate = Event()
        self.gate.set()
        self.missing_vectors: tuple[float, ...] = ()
        self.vectors_gate = Event()
        self.vectors_gate.set()
        self.pages_asked: list[tuple[str, int, int]] = []
        self.page_error: UserError | None = None
        self.png = b""
        self.left: list[IndexEvent] = []
        self.discarded: list[str] = []
        self.reranking_problem = ""
        self.vector_problem = ""
        self.vector_server = ""
        self.relevance: float | None = None
        self.tables: list[tuple[TableSummary, Table]] = []
        self.tables_listed = 0
        self.better: ModelSpec | None = None

    def better_embedder(self, collection_id: str) -> ModelSpec | None:
        return self.better

    def resume(self, cancel: CancelToken) -> Iterator[IndexEvent]:
        """What UnfinishedWork tells of: the events in `left`, the last one when `gate` opens."""
        for event in self.left:
            if event is self.left[-1]:
                self.gate.wait(10)
                cancel.raise_if_cancelled()
            yield event

    def change_vector_server(self, address: str, _cancel: CancelToken) -> None:
        self.vector_server = address

    def discard(self, collection_id: str = "") -> None:
        self.discarded.append(collection_id)

    def collections(self) -> tuple[Collection, ...]:
        return tuple(one for one in self._collections.values() if not one.is_attached)

    def create(self, name: str) -> Collection:
        if any(collection.name == name for collection in self._collections.values()):
            raise UserError(f"There already is a collection {name}.", "Choose another name.")
        collection = Collection(new_id(), name, "all-minilm-l6-v2", 0.0)
        self._collections[collection.id] = collection
        return collection

    def create_for_folder(self, folder: Path) -> Collection:
        return self.create(folder.name)

    def rename(self, collection_id: str, name: str) -> None:
        collection = self._collections[collection_id]
        self._collections[collection_id] = msgspec.structs.replace(collection, name=name)

    def delete(self, collection_id: str) -> None:
        del self._collections[collection_id]
        for document in self.documents(collection_id):
            del self._documents[document.id]

    def documents(self, collection_id: str) -> tuple[Document, ...]:
        every = self._documents.values()
        return tuple(one for one in every if one.collection_id == collection_id)

    def add_document(self, collection_id: str, path: str, **fields: object) -> Document:
        """Put a document in without indexing anything."""
        document = Document(new_id(), collection_id, path, "", 48_123, 0.0, "ready", 28, 140)
        document = msgspec.structs.replace(document, **fields)
        self._documents[document.id] = document
        self._count(collection_id)
        return document

    def add(
        self,
        paths: Sequence[Path],
        collection_id: str,
        cancel: CancelToken,
        password: str = "",
        retries_partial: bool = False,
    ) -> Iterator[IndexEvent]:
        """A file is indexed each time, unless it is not to be tried again."""
        failed: list[FileFailed] = []
        files = [file for path in paths for file in (path.iterdir() if path.is_dir() else [path])]
        yield FilesFound(collection_id, tuple(map(str, files)))
        for path in files:
            yield FileProgress(str(path), "reading", 0.5)
            self.gate.wait(10)
            cancel.raise_if_cancelled()
            if path.suffix == ".bad":
                failed.append(FileFailed(str(path), "The file is empty."))
                yield failed[-1]
            elif (known := self._known(collection_id, path)) and not retries_partial:
                yield FileSkipped(known)
            elif path.suffix == ".locked" and password != "open sesame":
                failed.append(FileFailed(str(path), "It is encrypted.", needs_password=True))
                yield failed[-1]
            else:
                is_locked = path.suffix == ".partly-locked" and not password
                added = self.add_document(collection_id, str(path))
                yield FileIndexed(added, 0.1, needs_password=is_locked)
        indexed = len(files) - len(failed)
        yield IndexFinished(len(files), indexed, 0, tuple(failed), 140, 28, 0.1)

    def _known(self, collection_id: str, path: Path) -> Document | None:
        documents = self.documents(collection_id)
        return next((one for one in documents if one.path == str(path)), None)

    def remove(self, document_id: str) -> None:
        document = self._documents.pop(document_id)
        self._count(document.collection_id)

    def remove_all(self, documents: Sequence[Document]) -> None:
        for document in documents:
            self.remove(document.id)

    def preparing(self, collection_id: str, cancel: CancelToken) -> Iterator[float]:
        yield from self.missing_vectors
        self.vectors_gate.wait(10)

    def search(
        self,
        query: str,
        collection_id: str,
        k: int = 10,
        method: str = "hybrid",
        only: DocumentFilter = EVERYTHING,
        cancel: CancelToken | None = None,
    ) -> tuple[Hit, ...]:
        if query == "nothing":
            return ()
        chosen = choose(self.documents(collection_id), only)
        found = [one for one in self.documents(collection_id) if one.id in chosen][:k]
        return tuple(
            Hit(
                Chunk(new_id(), one.id, 0, PAGE_TEXT, 21, 0, 32, ("Results", "Gross Margin")),
                one.path,
                0.9 / rank,
                rank,
                method,  # type: ignore[arg-type]
                self.relevance,
            )
            for rank, one in enumerate(found, 1)
        )

    def hits(self, chunk_ids: Sequence[str]) -> tuple[Hit, ...]:
        """Passages by id: there is one on the first document, and others are gone."""
        document = next(iter(self._documents.values()), None)
        if document is None or not chunk_ids:
            return ()
        chunk = Chunk(chunk_ids[0], document.id, 0, PAGE_TEXT, 21, 0, 32, ())
        return (Hit(chunk, document.path, 0.0, 1),)

    def page(
        self, document_id: str, page: int, width: int, spans: Sequence[tuple[int, int]] = ()
    ) -> PageView:
        self.pages_asked.append((document_id, page, width))
        self.gate.wait(10)
        if self.page_error:
            raise self.page_error
        known = self._documents.get(document_id)
        file: FileState = "missing" if known and not Path(known.path).exists() else "indexed"
        return PageView(document_id, page, 28, self.png, (), PAGE_TEXT, tuple(spans), file=file)

    def cited_page(
        self, citation: Citation, width: int, _cancel: CancelToken
    ) -> tuple[PageView, PagePlace]:
        """The words “moved” are on the page after it, and “gone” are nowhere."""
        page = citation.page + (citation.text == "moved")
        place = PagePlace(page, citation.char_start, citation.char_end)
        spans = [(place.char_start, place.char_end)] if citation.text != "gone" else []
        view = self.page(citation.document_id, page, width, spans)
        return msgspec.structs.replace(view, lacks_words=not spans), place

    def add_table(self, document: Document, table: Table) -> None:
        summary = TableSummary(
            document.id,
            document.path,
            len(self.tables),
            table.page,
            table.title,
            table.unit,
            len(table.rows),
            len(table.columns),
        )
        self.tables.append((summary, table))

    def evidence_of(self, answer: Message, hits: Sequence[Hit]) -> tuple[Evidence, ...]:
        """As LibraryService has it, over the tables that were added."""

        def parts_at(document_id: str, _start: int, _end: int) -> tuple[Table, ...]:
            return tuple(table for one, table in self.tables if one.document_id == document_id)

        return evidence_of(answer, hits, parts_at)

    def figures_for(self, question: str, hits: Sequence[Hit]) -> Figures:
        """As LibraryService has it, over the tables that were added."""
        found: dict[str, list[Table]] = {}
        for one, table in self.tables:
            found.setdefault(one.document_id, []).append(table)
        return Figures(tuple(cell.figure for cell in asked_cells(question, hits, found)))

    def numbers_in_tables(self, document_id: str) -> set[str]:
        tables = (table for one, table in self.tables if one.document_id == document_id)
        cells = (cell for table in tables for row in table.rows for cell in row.cells)
        return {each for cell in cells if cell for each in numbers(cell.text)}

    def table_summaries(self, collection_id: str) -> tuple[TableSummary, ...]:
        self.tables_listed += 1
        known = {each.id for each in self.documents(collection_id)}
        return tuple(each for each, _ in self.tables if each.document_id in known)

    def table_at(self, document_id: str, start: int, end: int) -> PassageTable | None:
        found = (table for each, table in self.tables if each.document_id == document_id)
        table = next(found, None)
        return with_cells_at(table, start, end) if table else None

    def table(self, summary: TableSummary) -> Table:
        for each, table in self.tables:
            if each == summary:
                return table
        raise UserError("This table is no longer there.", "Choose it in the list again.")

    def find_in_document(
        self, _document_id: str, words: str, _cancel: CancelToken
    ) -> tuple[PagePlace, ...]:
        """As if every third page had the words at its start."""
        found = words.lower() in PAGE_TEXT.lower() and bool(words)
        return tuple(PagePlace(page, 0, len(words)) for page in (3, 6, 9) if found)

    def _count(self, collection_id: str) -> None:
        documents = self.documents(collection_id)
        collection = self._collections[collection_id]
        self._collections[collection_id] = msgspec.structs.replace(
            collection, documents=len(documents), pages=sum(one.pages for one in documents)
        )


def citation_of(document: Document, page: int = 21) -> Citation:
    return Citation(1, new_id(), document.id, document.path, page, 0, 32, PAGE_TEXT[:32], 0.9)


def filled_library() -> ScriptedLibrary:
    """Two collections; the first holds documents in every state."""
    library = ScriptedLibrary()
    filings = library.create("Quarterly filings").id
    library.create("Household")
    library.add_document(filings, "/home/ada/Filings/AAPL-10Q-Q3-2022.pdf", size_bytes=1_204_881)
    library.add_document(filings, "/home/ada/Filings/AAPL-10Q-Q2-2022.pdf", pages=31)
    library.add_document(filings, "/home/ada/Filings/notes on margins.md", pages=1)
    library.add_document(
        filings,
        "/home/ada/Filings/scan-2019.pdf",
        state="failed",
        pages=0,
        error="No text was found: the pages are pictures.",
    )
    return library


class ScriptedAttachments:
    """An AttachmentService whose files are those of a ScriptedLibrary."""

    def __init__(self, library: ScriptedLibrary) -> None:
        self._library = library
        self._collections: dict[str, Collection] = {}
        self._unsent: dict[str, Sequence[ImagePart]] = {}

    def unsent(self, conversation_id: str) -> Sequence[ImagePart]:
        return self._unsent.get(conversation_id, ())

    def save_unsent(self, conversation_id: str, pictures: Sequence[ImagePart]) -> None:
        self._unsent[conversation_id] = pictures

    def collection(self, conversation_id: str) -> Collection:
        if conversation_id not in self._collections:
            made = self._library.create(f"attachments {conversation_id}")
            made = msgspec.structs.replace(made, is_attached=True)
            self._library._collections[made.id] = self._collections[conversation_id] = made
        return self._collections[conversation_id]

    def documents(self, conversation_id: str) -> tuple[Document, ...]:
        found = self._collections.get(conversation_id)
        return self._library.documents(found.id) if found else ()

    def remove(self, document_id: str) -> None:
        self._library.remove(document_id)

    def forget(self, conversation_id: str) -> None:
        self._collections.pop(conversation_id, None)

    def read_picture(self, path: Path) -> ImagePart:
        """A picture file as it is."""
        return ImagePart(data=path.read_bytes(), description=path.name)

    def forget_unowned(self) -> None:
        pass


_MARGINS = """
Gross margin:|Products|21,867|23,038|76,683|71,561
Gross margin:|Services|14,020|12,204|42,559|35,119
|Total gross margin|35,887|35,242|119,242|106,680
Gross margin percentage:|Products|34.5%|36.0%|36.8%|35.1%
Gross margin percentage:|Services|71.5%|69.8%|72.2%|69.6%
"""


def margin_table() -> Table:
    """Two groups of columns, and rows below two labels."""
    periods = ("Three Months Ended June 25,", "Nine Months Ended June 25,")
    columns = tuple(
        TableColumn((period, year), year) for period in periods for year in ("2022", "2021")
    )
    start = 0
    rows = []
    for line in _MARGINS.strip().splitlines():
        parent, label, *texts = line.split("|")
        cells = []
        for text in texts:
            value = Decimal(text.replace(",", "").rstrip("%"))
            cells.append(TableCell(text, value, 21, start, start + len(text)))
            start += len(text) + 1
        rows.append(TableRow(label, tuple(cells), (parent,) if parent else ()))
    return Table(21, "Gross Margin", "dollars in millions", columns, tuple(rows))
