"""What the default question-answering pipelines of LlamaIndex and LangChain would ask a model.

PYTHON -m tests.bench.peer_answers llamaindex|langchain CASES.jsonl EMBEDDER [PDFS]

PYTHON is an interpreter with both (see peers_bench) and langchain-classic. CASES come from
`answers_bench cases`. Each case is asked of its own passages, or of the folder PDFS, with a model
that only writes down what it is sent. Prints a line for each: the case with its `messages`.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Messages = list[dict[str, str]]
Ask = Callable[[str], Messages]

_CONTEXT = 8192


def llamaindex(texts: list[str], pdfs: list[Path], embedder: str) -> Ask:
    from llama_index.core import Document, Settings, SimpleDirectoryReader, VectorStoreIndex
    from llama_index.core.base.llms.types import ChatMessage, ChatResponse, LLMMetadata
    from llama_index.core.llms import CompletionResponse, CustomLLM
    from llama_index.embeddings.huggingface import HuggingFaceEmbedding

    asked: list[Messages] = []

    class Recorder(CustomLLM):  # type: ignore[misc]
        @property
        def metadata(self) -> Any:
            return LLMMetadata(context_window=_CONTEXT, num_output=256, is_chat_model=True)

        def chat(self, messages: Any, **_: Any) -> Any:
            asked.append([{"role": m.role.value, "content": m.content} for m in messages])
            return ChatResponse(message=ChatMessage(role="assistant", content="-"))

        def complete(self, *_: Any, **__: Any) -> Any:
            return CompletionResponse(text="-")

        def stream_complete(self, *_: Any, **__: Any) -> Any:
            raise NotImplementedError

    Settings.llm = Recorder()
    if not isinstance(Settings._embed_model, HuggingFaceEmbedding):
        Settings.embed_model = HuggingFaceEmbedding(model_name=embedder, device="cpu")
    documents = [Document(text=text) for text in texts]
    documents += SimpleDirectoryReader(input_files=pdfs).load_data() if pdfs else []
    engine = VectorStoreIndex.from_documents(documents).as_query_engine()

    def ask(question: str) -> Messages:
        engine.query(question)
        return asked[-1]

    return ask


def langchain(texts: list[str], pdfs: list[Path], embedder: str) -> Ask:
    from langchain_chroma import Chroma
    from langchain_classic.chains import RetrievalQA
    from langchain_community.document_loaders import PyPDFLoader
    from langchain_core.documents import Document
    from langchain_core.language_models import FakeListChatModel
    from langchain_huggingface import HuggingFaceEmbeddings
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    asked: list[Messages] = []
    roles = {"system": "system", "human": "user"}

    class Recorder(FakeListChatModel):  # type: ignore[misc]
        def _call(self, messages: Any, *_: Any, **__: Any) -> str:
            asked.append([{"role": roles[m.type], "content": m.content} for m in messages])
            return "-"

    documents = [Document(page_content=text) for text in texts]
    documents += [page for path in pdfs for page in PyPDFLoader(str(path)).load()]
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    chunks = splitter.split_documents(documents)
    embeddings = HuggingFaceEmbeddings(model_name=embedder, model_kwargs={"device": "cpu"})
    database = Chroma(f"case{len(asked)}", embeddings)
    database.reset_collection()
    for start in range(0, len(chunks), 5000):
        database.add_documents(chunks[start : start + 5000])
    chain = RetrievalQA.from_chain_type(
        Recorder(responses=["-"]), retriever=database.as_retriever()
    )

    def ask(question: str) -> Messages:
        chain.invoke(question)
        return asked[-1]

    return ask


def main(name: str, cases: Path, embedder: str, pdfs: Path | None) -> None:
    build = {"llamaindex": llamaindex, "langchain": langchain}[name]
    files = sorted(pdfs.glob("*.pdf")) if pdfs else []
    shared = build([], files, embedder) if files else None
    for line in cases.read_text("utf-8").splitlines():
        case = json.loads(line)
        ask = shared or build(case["passages"], [], embedder)
        messages = ask(case["question"])
        print(json.dumps({"pipeline": name, **case, "messages": messages}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4]) if sys.argv[4:] else None)
