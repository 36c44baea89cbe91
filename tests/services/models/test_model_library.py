"""Which files are models."""

import shutil
import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.answers.request import AskRequest
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.events import AnswerFinished, ChatEvent, StageProgress, TextAppended
from app.core.generation import GenerationParams
from app.core.messages import Message
from app.core.model_defaults import ModelDefaults
from app.core.model_spec import HubSource
from app.services.models.model_library import SwappingError
from app.services.startup import Services
from tests.engine.adapter_files import write_adapter
from tests.engine.gguf_files import STRING, text, write_gguf
from tests.engine.tiny_models import write_llama_model, write_projector, write_sliding_window_model


def test_the_eye_of_a_model_is_no_model(services: Services, tmp_path: Path) -> None:
    eye = write_gguf(tmp_path / "mmproj.gguf", [(b"general.architecture", STRING, text(b"clip"))])
    with pytest.raises(UserError, match="is a vision projector"):
        services.models.import_file(eye, CancelToken())
    assert str(eye) not in services.settings.current.imported_models


def test_an_adapter_alone_cannot_answer(services: Services, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="together with its base model"):
        services.models.use(str(write_adapter(tmp_path / "adapter.gguf")))


def test_a_fetched_model_is_deleted_with_what_only_it_needs(
    services: Services, tmp_path: Path
) -> None:
    folder = services.hub._folder / "acme" / "Tiny-GGUF"
    folder.mkdir(parents=True)
    small, large = folder / "tiny-Q4_0.gguf", folder / "tiny-Q8_0.gguf"
    for path in (small, large):
        write_llama_model(path)
    projector = write_projector(folder / "mmproj-F16.gguf", "idefics3")
    found = {m.path: m for m in services.models.models()}
    assert found[str(small)].is_ours and found[str(small)].projector == str(projector)
    assert "vision" in found[str(small)].spec.capabilities
    assert found[str(small)].spec.source == HubSource("acme/Tiny-GGUF", "", "tiny-Q4_0.gguf")
    assert services.models.verified(found[str(small)].spec.id, CancelToken()).spec.sha256
    size = small.stat().st_size
    assert services.models.remove(found[str(small)].spec.id) == size
    assert not small.exists() and projector.exists()
    both = large.stat().st_size + projector.stat().st_size
    assert services.models.remove(found[str(large)].spec.id) == both
    assert list(folder.iterdir()) == []


def test_one_file_is_one_model_whatever_its_names(services: Services, tmp_path: Path) -> None:
    path = write_llama_model(tmp_path / "mine.gguf")
    link, copy, other = (tmp_path / f"{name}.gguf" for name in ("link", "copy", "other"))
    link.symlink_to(path)
    shutil.copy(path, copy)
    write_sliding_window_model(other)
    first = services.models.import_file(path, CancelToken())
    for again in (path, link, copy):
        assert services.models.import_file(again, CancelToken()).spec.id == first.spec.id
    second = services.models.import_file(other, CancelToken())
    assert services.settings.current.imported_models == (str(path), str(other))
    (starter,) = (m for m in services.models.models() if m.spec.is_starter)
    assert services.models.import_file(Path(starter.path), CancelToken()) == starter
    assert [m.spec.id for m in services.models.models()] == [
        starter.spec.id, first.spec.id, second.spec.id,
    ]  # fmt: skip


def test_an_importance_matrix_is_no_model(services: Services, tmp_path: Path) -> None:
    model, text = write_llama_model(tmp_path / "tiny.gguf"), tmp_path / "text.txt"
    text.write_text("Rain fell on the roofs, and nobody minded. " * 30)
    matrix = services.workshop.importance(str(model), text)
    with pytest.raises(UserError, match="importance matrix"):
        services.models.import_file(matrix, CancelToken())


def test_a_file_that_is_gone_can_be_taken_off_the_list(services: Services, tmp_path: Path) -> None:
    path = write_llama_model(tmp_path / "mine.gguf")
    model = services.models.import_file(path, CancelToken())
    assert not model.is_ours
    path.unlink()
    assert services.models.remove(model.spec.id) == 0
    assert all(each.path != str(path) for each in services.models.models())


def test_a_file_that_is_used_is_on_the_list_for_as_long(services: Services, tmp_path: Path) -> None:
    path = write_llama_model(tmp_path / "mine.gguf")
    model = services.models.use(str(path))
    assert services.models.resolve(model.spec.id).path == str(path)
    assert not services.settings.current.imported_models
    services.models.remove(model.spec.id)
    assert path.exists() and all(each.path != str(path) for each in services.models.models())


def test_what_is_chosen_for_one_model_holds_for_it_alone(
    services: Services, tmp_path: Path
) -> None:
    models = services.models
    mine = models.import_file(write_llama_model(tmp_path / "mine.gguf"), CancelToken()).spec.id
    starter = models.models()[0].spec.id
    chosen = ModelDefaults(context_length=512, sampling={"temperature": 0.1})
    models.set_defaults(mine, chosen)
    assert services.settings.current.model_defaults == {mine: chosen}
    assert models.ready(mine, CancelToken()).load.context_length == 512
    assert models.ready(starter, CancelToken()).load.context_length == 8192
    assert (models.params(mine).temperature, models.params(starter).temperature) == (0.1, 0.7)
    assert services.chat._requests.usual_params(has_documents=False, model=mine).temperature == 0.1
    models.set_defaults(mine, ModelDefaults())
    assert services.settings.current.model_defaults == {}


def test_a_model_larger_than_the_free_memory_is_asked_about(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = services.models
    model = models.import_file(write_llama_model(tmp_path / "mine.gguf"), CancelToken())
    monkeypatch.setattr("app.services.models.model_library.available_memory", lambda: 1000)
    assert models.lacks_room(models.resolve(model.spec.id))
    with pytest.raises(SwappingError, match="read from the disk again") as caught:
        models.loadable(model.spec.id, CancelToken())
    assert "--allow-swapping" in caught.value.remedy
    models.use(model.spec.id, may_swap=True)
    assert models.loadable(model.spec.id, CancelToken()).load.path == model.path


def test_size_date_and_context_come_from_the_file(services: Services, tmp_path: Path) -> None:
    path = write_llama_model(tmp_path / "mine.gguf")
    model = services.models.import_file(path, CancelToken())
    assert model.spec.size_bytes == path.stat().st_size
    assert model.changed == path.stat().st_mtime


def test_a_file_that_the_catalogue_knows_is_called_by_its_name_there(
    services: Services, tmp_path: Path
) -> None:
    starter = Path(services.models.resolve("smollm2-135m-instruct-q4_1").path)
    linked = tmp_path / starter.name
    linked.symlink_to(starter)
    assert services.models.resolve(str(linked)).spec.name == "SmolLM2 135M Instruct"
    changed = tmp_path / "changed.gguf"
    changed.write_bytes(starter.read_bytes() + bytes(64))
    services.models.import_file(changed, CancelToken())
    names = [model.spec.name for model in services.models.models()]
    assert names == ["SmolLM2 135M Instruct"] * 2


def test_the_template_is_shown_and_looked_through(services: Services, tmp_path: Path) -> None:
    path = write_sliding_window_model(tmp_path / "mine.gguf", "{{ messages.__class__ }}")
    seen = services.workshop.template(str(path), CancelToken())
    assert seen.source == "{{ messages.__class__ }}"
    assert [each.kind for each in seen.findings] == ["reaches_out"]


@pytest.mark.models
def test_each_of_two_answers_is_made_with_its_own_model(
    services: Services, chat_model: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.gguf"
    other.symlink_to(chat_model)

    def asked(model: Path) -> AskRequest:
        params = GenerationParams(max_tokens=12)
        return AskRequest(text="Name a colour.", model=str(model), params=params)

    waiting = threading.Event()

    def made(events: Iterable[ChatEvent]) -> Message:
        for event in events:
            if isinstance(event, StageProgress) and event.stage == "waiting":
                waiting.set()
            if isinstance(event, AnswerFinished):
                return event.answer
        raise AssertionError("an answer ends with AnswerFinished")

    first = services.chat.send(asked(chat_model), CancelToken())
    while not isinstance(next(first), TextAppended):
        pass
    with ThreadPoolExecutor(1) as pool:
        second = pool.submit(lambda: made(services.chat.send(asked(other), CancelToken())))
        assert waiting.wait(60)
        while not services.models.loading.turns._waiting:
            pass
        answers = [made(first), second.result(60)]
    ids = [answer.provenance.model_id for answer in answers if answer.provenance]
    assert ids == [services.models.resolve(str(path)).spec.id for path in (chat_model, other)]
    assert len(set(ids)) == 2


def test_a_file_without_weights_is_not_imported(services: Services, tmp_path: Path) -> None:
    """As llama.cpp's own vocabularies, which load but cannot answer."""
    vocabulary = write_gguf(tmp_path / "vocabulary.gguf", tensors=())
    with pytest.raises(UserError, match="no weights"):
        services.models.import_file(vocabulary, CancelToken())
    assert str(vocabulary) not in services.settings.current.imported_models
