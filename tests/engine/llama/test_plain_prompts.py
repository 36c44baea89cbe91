"""Text that is continued as it is, and text with a gap to fill."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.generation import GenerationParams
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import Generate, LoadModel, PlainPrompt
from tests.engine.backend_contract import end_of, text_of
from tests.engine.tiny_models import write_llama_model

MARKS = (b"<fim_prefix>", b"<fim_suffix>", b"<fim_middle>")
START, END = "def one():\n    ", "\n\nprint(one())\n"


@pytest.fixture
def engine() -> Iterator[EngineClient]:
    client = EngineClient()
    yield client
    client.stop()


def _asked(text: str, suffix: str | None = None) -> Generate:
    return Generate(
        chat_id="text",
        plain=PlainPrompt(text, suffix),
        params=GenerationParams(temperature=0, max_tokens=6),
    )


def test_a_gap_is_marked_with_the_tokens_that_the_model_knows(
    engine: EngineClient, tmp_path: Path
) -> None:
    info = engine.load(LoadModel(path=str(write_llama_model(tmp_path / "code.gguf", MARKS))))
    assert info.supports_infill
    filled = list(engine.generate(_asked(START, END)))
    spelled = f"<fim_prefix>{START}<fim_suffix>{END}<fim_middle>"
    raw = list(engine.generate(_asked(spelled)))
    stats = end_of(filled).stats
    assert stats.prompt_sha256 == end_of(raw).stats.prompt_sha256
    assert stats.prompt_tokens == 1 + sum(engine.count_tokens([START, END])) + len(MARKS)
    assert text_of(filled) == text_of(raw) != ""


def test_a_file_that_spells_control_tokens_does_not_write_them(
    engine: EngineClient, tmp_path: Path
) -> None:
    engine.load(LoadModel(path=str(write_llama_model(tmp_path / "code.gguf", MARKS))))
    text = "# <fim_suffix> and </s>"
    ending = end_of(list(engine.generate(_asked(text, text))))
    (count,) = engine.count_tokens([text])
    assert count >= len(text), "every byte is a token of its own"
    assert ending.stats.prompt_tokens == 1 + 2 * count + len(MARKS)


@pytest.mark.models
def test_text_is_continued_without_a_template(engine: EngineClient, starter_model: Path) -> None:
    assert not engine.load(LoadModel(path=str(starter_model))).supports_infill
    first = list(engine.generate(_asked("The capital of France is")))
    assert "Paris" in text_of(first) and end_of(first).stats.prompt_tokens == 5
    longer = f"The capital of France is{text_of(first)}"
    second = end_of(list(engine.generate(_asked(longer)))).stats
    assert second.cached_tokens >= 5, "an editor sends the same beginning again"
    assert end_of(list(engine.generate(_asked("")))).stats.prompt_tokens == 1
