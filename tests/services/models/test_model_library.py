"""Which files are models."""

from pathlib import Path

import pytest

from app.core.errors import UserError
from app.services.startup import Services
from tests.engine.adapter_files import write_adapter
from tests.engine.gguf_files import STRING, text, write_gguf
from tests.engine.tiny_models import write_llama_model, write_projector


def test_the_eye_of_a_model_is_no_model(services: Services, tmp_path: Path) -> None:
    eye = write_gguf(tmp_path / "mmproj.gguf", [(b"general.architecture", STRING, text(b"clip"))])
    with pytest.raises(UserError, match="turns pictures into tokens"):
        services.models.import_file(eye)
    assert str(eye) not in services.settings.current.imported_models


def test_an_adapter_alone_cannot_answer(services: Services, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="together with the model"):
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
    assert found[str(small)].is_fetched and found[str(small)].projector == str(projector)
    assert "vision" in found[str(small)].spec.capabilities
    size = small.stat().st_size
    assert services.models.remove(found[str(small)].spec.id) == size
    assert not small.exists() and projector.exists()
    both = large.stat().st_size + projector.stat().st_size
    assert services.models.remove(found[str(large)].spec.id) == both
    assert list(folder.iterdir()) == []


def test_a_file_that_is_gone_can_be_taken_off_the_list(services: Services, tmp_path: Path) -> None:
    path = write_llama_model(tmp_path / "mine.gguf")
    model = services.models.import_file(path)
    assert not model.is_fetched
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
