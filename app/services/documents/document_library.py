"""Documents: collections, indexing with progress, search without a model, the page to look at."""

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from unicodedata import category

import msgspec

from app.answers.answer_gate import AnswerGate
from app.answers.evidence.known_figures import FigureFinder
from app.answers.kv_cache import KvCacheStore
from app.core.cancellation import CancelToken
from app.core.documents import (
    EVERYTHING,
    Citation,
    Collection,
    Document,
    DocumentFilter,
    Hit,
    PagePlace,
    PageView,
    SearchMethod,
)
from app.core.errors import UserError, VectorServerError
from app.core.events import FileSkipped, IndexEvent, ReadingAgain, VectorsProgress
from app.core.identifiers import new_id
from app.core.messages import Message
from app.core.model_spec import ModelSpec
from app.core.tables import Figures, Table, TableSummary, joined
from app.index.index_client import IndexClient
from app.index.index_protocol import PagePicture, tables_in
from app.retrieval.passages import PassageSource, choose, mentioned
from app.retrieval.retriever import Retriever
from app.retrieval.statements import asked_items, asked_measures
from app.retrieval.terms import numbers
from app.services.documents.collection_vectors import CollectionVectors
from app.services.documents.document_models import Embedders, RerankingService
from app.services.documents.file_discovery import discover, file_state
from app.services.documents.indexing import Indexing
from app.services.documents.rereading import Reading, Rereading
from app.services.documents.tables import (
    CitedCell,
    Evidence,
    LitCell,
    PassageTable,
    cited_cells,
    evidence_of,
    lit_cell,
    with_cells_at,
)
from app.store.documents.library_rows import LibraryRepository

_MOST_PLACES = 500
_MOST_CELLS = 1_000_000
"""More would take gigabytes of memory to show."""

_LONGEST_NAME = 260  # any file name fits
_AT_ONCE = 50  # each commit empties the log, which takes longer than to delete a document


@dataclass(eq=False)
class LibraryService:
    """Everything about documents except answers."""

    _store: LibraryRepository
    _index: IndexClient
    _vectors: CollectionVectors
    _retriever: Retriever
    _gate: AnswerGate
    _embedders: Embedders
    _reranking: RerankingService
    _kv_caches: KvCacheStore

    def __post_init__(self) -> None:
        self._reading = Reading(
            self._store, self._index, self._vectors, self._kv_caches, self._gate, threading.Lock()
        )

    def collections(self) -> tuple[Collection, ...]:
        """The named collections, without those that belong to a command or a chat."""
        return tuple(c for c in self.lasting_collections() if not c.is_attached)

    def lasting_collections(self) -> tuple[Collection, ...]:
        """The named collections and those of attached files."""
        return tuple(c for c in self._store.collections() if not c.is_temporary)

    def named(self, name: str) -> Collection:
        """Raises UserError if there is no collection of this name."""
        collection = self._store.find_collection(name)
        if collection and not collection.is_attached:
            return collection
        known = ", ".join(c.name for c in self.collections()) or "none yet"
        raise UserError(f"There is no collection named {name}.", f"Known collections: {known}.")

    def create(self, name: str, is_temporary: bool = False) -> Collection:
        """Raises UserError if the name is taken or invalid."""
        return self._store.create_collection(_usable(name), self._embedders.key, is_temporary)

    def named_or_new(self, name: str) -> Collection:
        found = self._store.find_collection(name) or self._store.find_collection(_usable(name))
        return found or self.create(name)

    def create_temporary(self) -> Collection:
        """A nameless collection that is deleted at the next start at the latest."""
        return self.create(f"temporary {new_id()}", is_temporary=True)

    def create_for_folder(self, folder: Path) -> Collection:
        """A new collection with the name of a folder, numbered if that is taken."""
        stem = folder.name or "Documents"  # a whole drive has no name
        taken = {collection.name for collection in self.collections()}
        names = (stem if number == 1 else f"{stem} ({number})" for number in range(1, 10_000))
        return self.create(next(name for name in names if name not in taken))

    def rename(self, collection_id: str, name: str) -> None:
        """Raises UserError if the name is taken or invalid."""
        self._store.rename_collection(collection_id, _usable(name))

    def delete(self, collection_id: str) -> None:
        """Delete the collection with the text, vectors and index entries of its files.

        Raises VectorServerError if its vectors cannot be deleted now; nothing is deleted then.
        """
        self._vectors.remove_collection(collection_id)
        caches = self._kv_caches.using(collection_id)
        self._store.delete_collection(collection_id)
        self._vectors.remove_collection(collection_id)  # those added in the background meanwhile
        self._kv_caches.evict(caches)

    def better_embedder(self, collection_id: str) -> ModelSpec | None:
        """An embedder for the languages of a collection, if the one in use does not know them."""
        return self._embedders.better_for(self._store.languages(collection_id))

    def change_embedder(self, model_id: str, cancel: CancelToken) -> None:
        """Change the embedder, also for later sessions.

        Vectors are recomputed by `UnfinishedWork.resume` or when first needed. Raises UserError if
        it is missing or damaged, and Cancelled; the current one then stays.
        """
        self._vectors.change_embedder(model_id, cancel)

    @property
    def vector_server(self) -> str:
        """The address of the server that stores the vectors; "" for this machine."""
        return self._embedders.vector_server

    def change_vector_server(self, address: str, cancel: CancelToken) -> None:
        """Store the vectors on a Chroma server, also in later sessions; "" for this machine.

        They are recomputed there by `UnfinishedWork.resume` or when first needed. Raises UserError
        if it is not a Chroma server or does not answer, and Cancelled; the current location then
        stays.
        """
        self._vectors.change_server(address.strip().rstrip("/"), cancel)

    @property
    def vector_problem(self) -> str:
        """Why documents are searched only by words; "" if all is well."""
        return self._vectors.problem

    def is_indexing(self, collection_id: str) -> bool:
        """Whether documents are being added: a search finds what has been read of them so far."""
        return self._vectors.is_indexing(collection_id)

    @property
    def reranking_problem(self) -> str:
        """Why searches run without the chosen reranker; "" if all is well."""
        return self._reranking.problem

    def documents(self, collection_id: str) -> tuple[Document, ...]:
        return self._store.documents(collection_id)

    def add(
        self,
        paths: Sequence[Path],
        collection_id: str,
        cancel: CancelToken,
        password: str = "",
        exclude: Sequence[str] = (),
        retries_partial: bool = False,
    ) -> Iterator[IndexEvent]:
        """Index files and folders; unchanged files are skipped, bad ones reported.

        `password` opens encrypted files; `exclude` are name patterns to skip in folders. If
        `retries_partial`, unchanged files with damaged or missing parts are read again.

        Ends with IndexFinished. Raises UserError if no path exists, and Cancelled;
        what is indexed stays, and adding the same files again resumes from there.
        """
        files = discover(paths, exclude)
        yield from self.add_files(files, collection_id, cancel, password, retries_partial)

    def add_files(
        self,
        files: Sequence[Path],
        collection_id: str,
        cancel: CancelToken,
        password: str = "",
        retries_partial: bool = False,
    ) -> Iterator[IndexEvent]:
        """Like `add`, for files already discovered; files deleted since are reported.

        Raises Cancelled, and KeyError if the collection is gone.
        """
        name = self._store.collection(collection_id).name
        for done in self.preparing(collection_id, cancel):
            yield VectorsProgress(name, done)
        # A password may open what stayed locked.
        retries_partial = retries_partial or bool(password)
        indexing = Indexing(self._reading, collection_id, password, retries_partial)
        yield from indexing.run(files, cancel)

    def read_again(
        self, collection_id: str, cancel: CancelToken
    ) -> Iterator[ReadingAgain | FileSkipped]:
        """Read again what an older version of the reader has read; see `Rereading.run`."""
        yield from Rereading(self._reading).run(self._store.collection(collection_id), cancel)

    def remove(self, document_id: str) -> None:
        """Delete a document: its text, vectors and index entries."""
        self.remove_all([self._store.document(document_id)])

    def remove_all(self, documents: Sequence[Document]) -> None:
        """Delete documents of one collection, at the cost of deleting one."""
        ids = [document.id for document in documents]
        chunk_ids: list[str] = []
        for start in range(0, len(ids), _AT_ONCE):
            chunk_ids += self._store.remove_documents(*ids[start : start + _AT_ONCE])
        if documents:
            self._vectors.remove(documents[0].collection_id, chunk_ids)
            self._kv_caches.evict_passages(documents[0].collection_id, chunk_ids)

    def preparing(self, collection_id: str, cancel: CancelToken) -> Iterator[float]:
        """Compute missing vectors, for example after a change of embedder.

        Yields the share done, and nothing if none is missing. Raises UserError if there is no
        embedder, and Cancelled.
        """
        with suppress(VectorServerError):  # computed later; until then, words are compared
            yield from self._vectors.completing(collection_id, cancel)

    def search(
        self,
        query: str,
        collection_id: str,
        k: int = 10,
        method: SearchMethod = "hybrid",
        only: DocumentFilter = EVERYTHING,
        cancel: CancelToken | None = None,
    ) -> tuple[Hit, ...]:
        """The passages that retrieval finds, best first, without asking a model.

        Among the documents that pass `only`, it searches those that `query` names after an @, if
        any. Raises UserError if no document passes `only`, and Cancelled.
        """
        documents = self.chosen(collection_id, only)
        if "@" in query:
            named = mentioned(query, self._store.documents(collection_id))
            within = tuple(id_ for id_ in named if not documents or id_ in documents)
            if named and not within:
                return ()
            documents = within or documents
        hits = self._retriever.search(collection_id, query, k, method, documents, cancel)
        is_reranked = any(hit.relevance is not None for hit in hits)
        if method != "hybrid" or is_reranked or not asked_items(query):
            return hits
        among = self._store.documents(collection_id) if asked_measures(query) else ()
        asked = [each for each in among if not documents or each.id in documents]
        return FigureFinder(self._store).moved_up(query, hits, asked)

    def languages(self, collection_id: str) -> dict[str, int]:
        """How many passages are in each language, as far as these are determined; most first."""
        found = self._store.languages(collection_id)
        return dict(sorted(found.items(), key=lambda each: -each[1]))

    def chosen(self, collection_id: str, only: DocumentFilter) -> tuple[str, ...]:
        """The ids of the documents that pass a filter; empty means all documents.

        Raises UserError if no document passes.
        """
        return choose(self._store.documents(collection_id), only) if only != EVERYTHING else ()

    def page(
        self,
        document_id: str,
        page: int,
        width: int,
        spans: Sequence[tuple[int, int]] = (),
    ) -> PageView:
        """A page with character spans highlighted: as a picture or, without one, as text.

        With the heads of a cell of a table, if that is the only span. The text is also used if the
        file has been moved or deleted. Raises UserError if the document was removed.
        """
        document = self._existing(document_id)
        start, text = self._store.page_text(document_id, page)
        file = file_state(document)
        picture = PagePicture(png=b"", pages=document.pages)
        if file == "indexed":
            with suppress(OSError, UserError):  # locked or damaged: fall back to its text
                path = Path(document.path)
                picture = self._index.render_page(path, page, width, spans, start)

        def inside(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
            return tuple(
                (max(begin - start, 0), min(end - start, len(text)))
                for begin, end in spans
                if begin < start + len(text) and end > start
            )

        lit = LitCell()
        if len(spans) == 1:
            lit = lit_cell(self._store.table_parts_at(document_id, *spans[0]), page, *spans[0])
        return PageView(
            document_id,
            page,
            document.pages,
            picture.png,
            lit.boxes or picture.boxes,
            text,
            inside(spans),
            picture.actual_width,
            tuple(head.box for head in lit.heads if head.box),
            inside((head.char_start, head.char_end) for head in lit.heads),
            lit.is_cell,
            file,
        )

    def cited_page(
        self, citation: Citation, width: int, cancel: CancelToken
    ) -> tuple[PageView, PagePlace]:
        """The page with the cited words, and where they are now.

        If the document was read again without them, the page where they were, with nothing
        highlighted. If it was removed, the words alone; UserError if these are not known.
        """
        was = PagePlace(citation.page, citation.char_start, citation.char_end)
        try:
            pages = self._existing(citation.document_id).pages
        except UserError:
            if not citation.text:
                raise
            words = ((0, len(citation.text)),)
            alone = PageView(citation.document_id, was.page, 0, text=citation.text, spans=words)
            return msgspec.structs.replace(alone, file="removed"), was
        if place := self.place_of(citation, cancel):
            span = (place.char_start, place.char_end)
            return self.page(citation.document_id, place.page, width, [span]), place
        view = self.page(citation.document_id, min(was.page, max(pages, 1)), width)
        return msgspec.structs.replace(view, lacks_words=True), was

    def tables(self, collection_id: str) -> Iterator[tuple[str, Table]]:
        """The tables of all documents of a collection, each with the path of its document."""
        for document in self._store.documents(collection_id):
            for table in self._store.tables(document.id):
                yield document.path, table

    def table_summaries(self, collection_id: str) -> tuple[TableSummary, ...]:
        """The tables of all documents of a collection, without their cells."""
        documents = self._store.documents(collection_id)
        return tuple(each for one in documents for each in self._store.table_summaries(one))

    def table(self, summary: TableSummary) -> Table:
        """A table from the list; of a huge one, the first rows.

        Raises UserError if its document was removed or read again.
        """
        table = self._store.table(summary.document_id, summary.number, _MOST_CELLS)
        if table is None:
            raise UserError("This table is no longer there.", "Choose it in the list again.")
        return table

    def table_at(self, document_id: str, start: int, end: int) -> PassageTable | None:
        """The table that has cells between two characters of a document, with these marked.

        Of a huge one, only the rows around them.
        """
        number = self._store.table_number_at(document_id, start, end)
        if number is None:
            return None
        table = self._store.table(document_id, number, _MOST_CELLS)
        if table and (found := with_cells_at(table, start, end)).used:
            return found
        parts = self._store.table_parts_at(document_id, start, end)
        return with_cells_at(joined(parts), start, end) if parts else None

    def cited_cells(self, answer: Message) -> tuple[CitedCell, ...]:
        """The cells of tables that the cited figures of an answer are in."""
        return tuple(cited_cells(answer, self._store.table_parts_at))

    def figures_for(self, question: str, hits: Sequence[Hit]) -> Figures:
        """The figures that a question asks for, from the documents of these passages."""
        return FigureFinder(self._store).find(question, hits)

    def numbers_in_tables(self, document_id: str) -> set[str]:
        """The numbers in the tables of a document, as they are compared."""
        rows = (row for table in self._store.tables(document_id) for row in table.rows)
        return {each for row in rows for cell in row.cells if cell for each in numbers(cell.text)}

    def hits(self, chunk_ids: Sequence[str]) -> tuple[Hit, ...]:
        """Stored passages in the given order, which is also their numbering."""
        return PassageSource(self._store).hits(chunk_ids)

    def evidence_of(self, answer: Message, hits: Sequence[Hit]) -> tuple[Evidence, ...]:
        """The passages that an answer was given, each with its quotes and the rows of tables."""
        return evidence_of(answer, hits, self._store.table_parts_at)

    def tables_of_file(
        self, path: Path, password: str, cancel: CancelToken, on_missing: Callable[[str], None]
    ) -> Iterator[Table]:
        """The tables in a file, which is not indexed. Raises UserError and Cancelled."""
        yield from tables_in(self._index.read(path, password, cancel), on_missing)

    def find_in_document(
        self, document_id: str, words: str, cancel: CancelToken
    ) -> tuple[PagePlace, ...]:
        """The places of `words` in order, ignoring case and line breaks; at most 500.

        Raises Cancelled, and UserError if the document was removed.
        """
        if not words.strip():
            return ()
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
        found: list[PagePlace] = []
        for page in range(1, max(self._existing(document_id).pages, 1) + 1):
            cancel.raise_if_cancelled()
            with suppress(KeyError):  # an empty page
                start, text = self._store.page_text(document_id, page)
                found += [
                    PagePlace(page, start + place.start(), start + place.end())
                    for place in pattern.finditer(text)
                ]
            if len(found) >= _MOST_PLACES:
                break
        return tuple(found[:_MOST_PLACES])

    def place_of(self, citation: Citation, cancel: CancelToken) -> PagePlace | None:
        """Where the cited words are now: they may have moved since, if the file was read again.

        None if they are nowhere in it. A citation without words is where it was. Raises Cancelled.
        """
        cited = PagePlace(citation.page, citation.char_start, citation.char_end)
        if not citation.text:
            return cited
        with suppress(KeyError):
            start, text = self._store.page_text(citation.document_id, citation.page)
            if text[cited.char_start - start : cited.char_end - start] == citation.text:
                return cited
        return min(
            self.find_in_document(citation.document_id, citation.text, cancel),
            key=lambda place: abs(place.char_start - cited.char_start),
            default=None,
        )

    def _existing(self, document_id: str) -> Document:
        try:
            return self._store.document(document_id)
        except KeyError:
            raise UserError(
                "This document has been removed from its collection.",
                "Add its file again to see it.",
            ) from None


def _usable(name: str) -> str:
    """The name on one line, without invisible characters. Raises UserError."""
    words = " ".join(name.split())
    if not words:
        raise UserError("A collection needs a name.", "Enter a name.")
    if len(words) > _LONGEST_NAME or any(category(letter) in ("Cc", "Cs") for letter in words):
        raise UserError(
            f"A collection's name can have at most {_LONGEST_NAME} printable characters.",
            "Choose another name.",
        )
    return words
