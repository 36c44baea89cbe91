"""The default document pipelines of LlamaIndex and LangChain, each with Chroma; for peers_bench.

usage: python peer_pipelines.py llamaindex|langchain FOLDER EMBEDDER [QUESTIONS]

Runs alone, in an environment that has the two and not this program; prints one JSON object:
documents or pages read, seconds of indexing and of each search, and the ranking of each query.
With QUESTIONS, a JSON array of texts, FOLDER is one of a chunking evaluation, and the character
spans found for each question are printed.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ |= {"HF_HUB_OFFLINE": "1", "ANONYMIZED_TELEMETRY": "False"}
DEPTH = 100

Search = Callable[[str], list[str]]
Span = tuple[str, int, int]
SpanSearch = Callable[[str], list[Span]]


def json_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines() if line.strip()]


def queries(folder: Path) -> dict[str, str]:
    if (folder / "questions.jsonl").exists():
        lines = json_lines(folder / "questions.jsonl")
        return {line.get("financebench_id") or line["id"]: line["question"] for line in lines}
    return {str(line["_id"]): line["text"] for line in json_lines(folder / "queries.jsonl")}


def texts(folder: Path) -> dict[str, str]:
    corpus = next(path for path in sorted(folder.glob("corpus*.jsonl")) if "sent" not in path.name)
    return {
        str(line["_id"]): f"{line.get('title') or ''}\n{line['text']}".strip()
        for line in json_lines(corpus)
    }


def page_key(path: str, page: int) -> str:
    return f"{Path(path).stem}#page{page}"


def long_texts(folder: Path) -> dict[str, str]:
    """The long documents of a chunking evaluation, by name."""
    return {
        path.stem: path.read_text("utf-8") for path in sorted((folder / "corpora").glob("*.md"))
    }


def llamaindex(folder: Path, embedder: str) -> tuple[int, Search]:
    from llama_index.core import Document, SimpleDirectoryReader

    pdfs = sorted((folder / "pdfs").glob("*.pdf"))
    if pdfs:
        documents = SimpleDirectoryReader(input_files=pdfs).load_data()
        numbers: dict[str, int] = {}
        for document in documents:  # one for each page, in order
            name = document.metadata["file_name"]
            document.metadata["page_index"] = numbers.get(name, 0)
            numbers[name] = numbers.get(name, 0) + 1
    else:
        documents = [
            Document(text=text, metadata={"name": id_}) for id_, text in texts(folder).items()
        ]
    retriever = llamaindex_retriever(documents, embedder)

    def search(query: str) -> list[str]:
        found = [node.metadata for node in retriever.retrieve(query)]
        return [
            page_key(each["file_name"], each["page_index"]) if pdfs else each["name"]
            for each in found
        ]

    return len(documents), search


def llamaindex_spans(folder: Path, embedder: str) -> SpanSearch:
    from llama_index.core import Document

    documents = [
        Document(text=text, metadata={"name": n}) for n, text in long_texts(folder).items()
    ]
    retriever = llamaindex_retriever(documents, embedder)

    def search(query: str) -> list[Span]:
        nodes = [found.node for found in retriever.retrieve(query)]
        return [(node.metadata["name"], node.start_char_idx, node.end_char_idx) for node in nodes]

    return search


def llamaindex_retriever(documents: list[Any], embedder: str) -> Any:
    import chromadb
    from llama_index.core import Settings, StorageContext, VectorStoreIndex
    from llama_index.embeddings.huggingface import HuggingFaceEmbedding
    from llama_index.vector_stores.chroma import ChromaVectorStore

    Settings.llm = None
    Settings.embed_model = HuggingFaceEmbedding(model_name=embedder, device="cpu")
    store = ChromaVectorStore(
        chroma_collection=chromadb.EphemeralClient().create_collection("llama")
    )
    context = StorageContext.from_defaults(vector_store=store)
    index = VectorStoreIndex.from_documents(documents, storage_context=context)
    return index.as_retriever(similarity_top_k=DEPTH)


def langchain(folder: Path, embedder: str) -> tuple[int, Search]:
    from langchain_community.document_loaders import PyPDFLoader
    from langchain_core.documents import Document

    pdfs = sorted((folder / "pdfs").glob("*.pdf"))
    if pdfs:
        documents = [page for path in pdfs for page in PyPDFLoader(str(path)).load()]
    else:
        documents = [
            Document(page_content=text, metadata={"name": id_})
            for id_, text in texts(folder).items()
        ]
    database = langchain_database(documents, embedder)

    def search(query: str) -> list[str]:
        found = [each.metadata for each in database.similarity_search(query, k=DEPTH)]
        return [page_key(each["source"], each["page"]) if pdfs else each["name"] for each in found]

    return len(documents), search


def langchain_spans(folder: Path, embedder: str) -> SpanSearch:
    from langchain_core.documents import Document

    corpus = long_texts(folder)
    documents = [Document(page_content=text, metadata={"name": n}) for n, text in corpus.items()]
    database = langchain_database(documents, embedder)

    def search(query: str) -> list[Span]:
        spans = []
        for found in database.similarity_search(query, k=DEPTH):
            start = found.metadata["start_index"]
            spans.append((found.metadata["name"], start, start + len(found.page_content)))
        return spans

    return search


def langchain_database(documents: list[Any], embedder: str) -> Any:
    from langchain_chroma import Chroma
    from langchain_huggingface import HuggingFaceEmbeddings
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        chunk_size=1000, chunk_overlap=200, add_start_index=True
    )
    chunks = splitter.split_documents(documents)
    embeddings = HuggingFaceEmbeddings(model_name=embedder, model_kwargs={"device": "cpu"})
    database = Chroma(embedding_function=embeddings)
    for start in range(0, len(chunks), 5000):
        database.add_documents(chunks[start : start + 5000])
    return database


def rank(name: str, folder: Path, embedder: str) -> dict[str, Any]:
    build = {"llamaindex": llamaindex, "langchain": langchain}[name]
    started = time.perf_counter()
    pages, search = build(folder, embedder)
    indexed = time.perf_counter() - started
    run, seconds = {}, []
    for query_id, query in queries(folder).items():
        started = time.perf_counter()
        found = search(query)
        seconds.append(time.perf_counter() - started)
        run[query_id] = list(dict.fromkeys(found))
    return {"pages": pages, "index_s": indexed, "search_s": seconds, "run": run}


def spans(name: str, folder: Path, embedder: str, questions: Path) -> dict[str, Any]:
    build = {"llamaindex": llamaindex_spans, "langchain": langchain_spans}[name]
    search = build(folder, embedder)
    return {"spans": [search(question) for question in json.loads(questions.read_text())]}


def main(name: str, folder: Path, embedder: str, questions: str = "") -> None:
    if questions:
        print(json.dumps(spans(name, folder, embedder, Path(questions))))
    else:
        print(json.dumps(rank(name, folder, embedder)))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
