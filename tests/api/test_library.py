"""Our own endpoints: what the documents say, with the words that it rests on."""

import base64
import json
import struct
from pathlib import Path

import msgspec
import pytest

from app.answers.request import AskRequest
from app.core.cancellation import CancelToken
from app.services.startup import Services
from tests.api.conftest import Api, openai_client
from tests.asking import finished

pytestmark = pytest.mark.models

FACT = "The lighthouse of Port Ellan was first lit on 14 March 1871 by Agnes Corrigan."


@pytest.fixture(scope="module")
def harbour(services: Services, tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("documents") / "handbook.md"
    file.write_text(f"# Harbour handbook\n\n{FACT} It stands 41 metres above the sea.\n")
    collection = services.library.create("Port Ellan / harbour")
    for _ in services.library.add([file], collection.id, CancelToken()):
        pass
    return "Port%20Ellan%20%2F%20harbour"


def test_a_search_finds_the_words(api: Api, harbour: str) -> None:
    (collection,) = api.client.get("/collections").json()["data"]
    assert (collection["name"], collection["documents"]) == ("Port Ellan / harbour", 1)
    body = {"query": "When was the lighthouse lit?", "k": 3}
    hits = api.client.post(f"/collections/{harbour}/search", json=body).json()["hits"]
    assert hits[0]["rank"] == 1 and FACT in hits[0]["text"]
    text = Path(hits[0]["path"]).read_text()
    assert text[hits[0]["char_start"] : hits[0]["char_end"]] == hits[0]["text"]


@pytest.mark.nightly
def test_an_answer_cites_and_leaves_nothing_behind(
    api: Api, harbour: str, services: Services
) -> None:
    body = {"question": "When was the lighthouse of Port Ellan first lit?", "temperature": 0}
    answer = api.client.post(f"/collections/{harbour}/answers", json=body).json()
    assert "1871" in answer["answer"] and "[1]" in answer["answer"]
    assert FACT in answer["citations"][0]["text"] and answer["chat"] is None
    assert services.chat.conversations() == ()
    stored = api.client.post(f"/collections/{harbour}/answers", json=body | {"store": True}).json()
    (kept,) = services.chat.conversations()
    assert kept.id == stored["chat"]
    services.chat.delete(kept.id)


@pytest.mark.nightly
def test_the_same_seed_gives_the_same_answer_in_chat_and_api_over_any_copy_of_the_file(
    api: Api, services: Services, tmp_path: Path
) -> None:
    rooms = ("The boiler room has number 12.", "The chapel is on the hill.", FACT)
    words = "Every year the harbour master writes about the weather, the boats and the fishermen. "
    text = "\n\n".join(f"# Part {n}\n\n{words * 12}{rooms[n % 3]}" for n in range(24))
    (tmp_path / "handbook.md").write_text(text)
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "handbook.md").write_text(text)
    question, seed = "Describe the lighthouse of Port Ellan and its harbour master.", 7
    named = services.library.create("annual")
    temporary = services.library.create_temporary()
    for collection, folder in ((named, tmp_path), (temporary, tmp_path / "copy")):
        list(services.library.add([folder / "handbook.md"], collection.id, CancelToken()))
    body = {"question": question, "seed": seed, "temperature": 0.9, "max_tokens": 24}
    answers = [api.client.post("/collections/annual/answers", json=body).json()["answer"]]
    params = msgspec.structs.replace(
        services.chat._requests.usual_params(has_documents=True),
        seed=seed, temperature=0.9, max_tokens=24,
    )  # fmt: skip
    for collection in (named, temporary, named):
        request = AskRequest(text=question, collection_id=collection.id, params=params)
        answer = finished(services.chat.send(request, CancelToken()))
        answers.append(answer.text_with_marks)
        services.chat.delete(answer.conversation_id)
    services.library.delete(temporary.id)
    services.library.delete(named.id)
    assert len(answers[0]) > 40 and len(set(answers)) == 1


@pytest.mark.nightly
def test_an_answer_names_the_documents_that_it_was_written_without(
    api: Api, services: Services, tmp_path: Path
) -> None:
    (folder := tmp_path / "trees").mkdir()
    (folder / "a.pdf").write_bytes(b"%PDF-1.7 and no more")
    (folder / "b.txt").write_text("Oaks are felled in winter.")
    collection = services.library.create("trees")
    for _ in services.library.add([folder], collection.id, CancelToken()):
        pass
    body = {"question": "When are they felled?", "max_tokens": 1}
    answer = api.client.post("/collections/trees/answers", json=body).json()
    services.library.delete(collection.id)
    assert answer["not_read"] == {"waiting": 0, "failed": 1, "partial": 0}


def test_a_streamed_answer_ends_with_the_whole(api: Api, harbour: str) -> None:
    body = {"question": "When was the lighthouse of Port Ellan first lit?", "stream": True}
    lines = api.client.post(f"/collections/{harbour}/answers", json=body).text.split("\n\n")
    assert lines[-2] == "data: [DONE]"
    events = [json.loads(line.removeprefix("data: ")) for line in lines[:-2]]
    text = "".join(event["text"] for event in events if event["type"] == "text")
    assert events[-1]["type"] == "answer" and events[-1]["answer"]["answer"].startswith(text[:20])


def test_a_summary_reads_everything(api: Api, harbour: str) -> None:
    body = {"question": "Summarise it.", "mode": "summarise", "max_tokens": 24, "temperature": 0}
    answer = api.client.post(f"/collections/{harbour}/answers", json=body).json()
    assert answer["mode"] == "summarise" and answer["answer"]
    refused = api.client.post(f"/collections/{harbour}/answers", json=body | {"mode": "sing"})
    assert refused.status_code == 400 and refused.json()["error"]["param"] == "mode"


def test_a_collection_that_is_not_there(api: Api) -> None:
    for action, body in (("search", {"query": "x"}), ("answers", {"question": "x"})):
        answer = api.client.post(f"/collections/nowhere/{action}", json=body)
        assert answer.status_code == 404
        assert answer.json()["error"]["code"] == "collection_not_found"


def test_vectors_of_like_texts_are_near(api: Api) -> None:
    client = openai_client(api)
    texts = ["A cat sleeps.", "A kitten is napping.", "The bond market fell."]
    made = client.embeddings.create(model="all-minilm-l6-v2", input=texts)  # in base64, unasked
    cat, kitten, bonds = (each.embedding for each in made.data)
    assert _dot(cat, cat) == pytest.approx(1, abs=1e-3)
    assert _dot(cat, kitten) > _dot(cat, bonds) + 0.2
    assert made.usage.prompt_tokens > 10
    one = api.client.post("/embeddings", json={"input": texts[0], "encoding_format": "float"})
    packed = api.client.post("/embeddings", json={"input": texts[0], "encoding_format": "base64"})
    data = base64.b64decode(packed.json()["data"][0]["embedding"])
    floats = one.json()["data"][0]["embedding"]
    assert list(struct.unpack(f"<{len(floats)}f", data)) == pytest.approx(floats)


def test_embeddings_say_what_they_cannot_do(api: Api) -> None:
    for body, status in (
        ({"input": []}, 400),
        ({"input": [1, 2]}, 400),
        ({"input": "x", "dimensions": 7}, 400),
        ({"input": "x", "model": "text-embedding-3-small"}, 404),
    ):
        answer = api.client.post("/embeddings", json=body)
        assert answer.status_code == status and answer.json()["error"]["message"]


def _dot(left: list[float], right: list[float]) -> float:
    return sum(a * b for a, b in zip(left, right, strict=True))


def test_two_documents_of_a_collection_are_compared(
    api: Api, services: Services, tmp_path: Path
) -> None:
    paths = [tmp_path / "old.md", tmp_path / "new.md"]
    for path, text in zip(paths, (FACT, FACT.replace("1871", "1872")), strict=True):
        path.write_text(text)
    collection = services.library.create("versions")
    list(services.library.add(paths, collection.id, CancelToken()))
    body = {"a": str(paths[0]), "b": str(paths[1])}
    [change] = api.client.post("/collections/versions/compare", json=body).json()["changes"]
    assert (change["kind"], change["a"]["page"]) == ("changed", 1)
    assert "1871" in change["a"]["text"] and "1872" in change["b"]["text"]
    unknown = api.client.post("/collections/versions/compare", json=body | {"b": "nothing.md"})
    assert unknown.status_code == 404 and unknown.json()["error"]["param"] == "b"
    services.library.delete(collection.id)


def test_a_question_for_all_documents_leaves_no_survey_behind_unless_it_is_stored(
    api: Api, services: Services, tmp_path: Path
) -> None:
    (folder := tmp_path / "letters").mkdir()
    for name in ("north", "south"):
        (folder / f"{name}.txt").write_text(f"Dear Agnes, the {name} lighthouse is lit.")
    collection = services.library.create("letters")
    list(services.library.add([folder], collection.id, CancelToken()))
    body = {"question": "Which letters mention a lighthouse?"}
    answer = api.client.post("/collections/letters/answers", json=body).json()
    assert (answer["mode"], answer["finish_reason"]) == ("survey", "stop")
    assert answer["answer"].endswith("2 of 2 documents read; 2 answered.")
    assert services.surveys.all() == ()
    stored = api.client.post("/collections/letters/answers", json=body | {"store": True}).json()
    assert [each.name for each in services.surveys.all()] == ["letters: lighthouse"]
    (listed,) = api.client.get("/surveys").json()["data"]
    assert (listed["name"], listed["collection"]) == ("letters: lighthouse", "letters")
    services.chat.delete(stored["chat"])
    services.library.delete(collection.id)


@pytest.mark.nightly
def test_a_survey_asks_every_document_and_is_kept(
    api: Api, harbour: str, services: Services
) -> None:
    body = {"name": "Lights", "columns": [{"name": "First lit", "type": "date"}]}
    asked = api.client.post(f"/collections/{harbour}/surveys", json=body).json()
    (row,) = asked["rows"]
    cell = row["cells"]["First lit"]
    assert cell["state"] in ("found", "absent", "unclear")
    assert cell["quote"] in (FACT, None)
    assert (asked["coverage"]["documents"], asked["coverage"]["read"]) == (1, 1)
    assert [each["name"] for each in api.client.get("/surveys").json()["data"]] == ["Lights"]
    assert api.client.get("/surveys/Lights").json() == asked
    streamed = api.client.post(f"/collections/{harbour}/surveys", json=body | {"stream": True})
    events = [line.removeprefix("data: ") for line in streamed.text.splitlines() if line]
    assert json.loads(events[-2])["coverage"] == asked["coverage"] and events[-1] == "[DONE]"
    services.surveys.delete(services.surveys.named("Lights").id)
    assert api.client.get("/surveys/Lights").status_code == 404
    wrong = api.client.post("/collections/nowhere/surveys", json=body)
    assert wrong.json()["error"]["code"] == "collection_not_found"
    refused = api.client.post(
        f"/collections/{harbour}/surveys", json=body | {"columns": [{"name": "A", "typ": "date"}]}
    )
    assert refused.status_code == 400 and refused.json()["error"]["param"] == "columns[0]"
