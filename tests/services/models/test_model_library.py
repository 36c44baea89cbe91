"""Which files are models."""

from pathlib import Path

import pytest

from app.core.errors import UserError
from app.services.startup import Services
from tests.engine.adapter_files import write_adapter
from tests.engine.gguf_files import STRING, text, write_gguf


def test_the_eye_of_a_model_is_no_model(services: Services, tmp_path: Path) -> None:
    eye = write_gguf(tmp_path / "mmproj.gguf", [(b"general.architecture", STRING, text(b"clip"))])
    with pytest.raises(UserError, match="turns pictures into tokens"):
        services.models.import_file(eye)
    assert str(eye) not in services.settings.current.imported_models


def test_an_adapter_alone_cannot_answer(services: Services, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="together with the model"):
        services.models.use(str(write_adapter(tmp_path / "adapter.gguf")))
