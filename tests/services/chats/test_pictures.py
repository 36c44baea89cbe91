"""Pictures from a file to the model: read by the worker, sent with the question, kept."""

import io
from pathlib import Path

import pytest
from PIL import Image

from app.answers.request import AskRequest
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import GenerationParams
from app.core.messages import ImagePart, Message
from app.services.startup import Services
from tests.asking import finished
from tests.engine.tiny_models import write_llama_model, write_projector

PARAMS = GenerationParams(temperature=0, max_tokens=8, logit_bias={2: -1000.0})


@pytest.fixture
def seeing(services: Services, tmp_path: Path) -> Services:
    """With a model that has a projector beside it."""
    folder = tmp_path / "seeing"
    folder.mkdir()
    model = write_llama_model(folder / "tiny.gguf")
    write_projector(folder / "mmproj-F16.gguf", "idefics3")
    services.models.use(str(model))
    return services


def photo(path: Path, color: str = "red", size: tuple[int, int] = (40, 30)) -> Path:
    Image.new("RGB", size, color).save(path)
    return path


def ask(services: Services, text: str, *pictures: ImagePart, chat: str | None = None) -> Message:
    request = AskRequest(text=text, pictures=pictures, params=PARAMS, conversation_id=chat)
    return finished(services.chat.send(request, CancelToken()))


def test_a_picture_is_kept_with_its_question_and_read_once(
    seeing: Services, tmp_path: Path
) -> None:
    model = seeing.models.current()
    assert model and model.projector and model.estimate
    picture = seeing.attachments.read_picture(photo(tmp_path / "red.jpg"))
    answer = ask(seeing, "What is this?", picture)
    thread = seeing.chat.open(answer.conversation_id).thread
    assert picture in thread[0].parts
    then = ask(seeing, "And this?", chat=answer.conversation_id)
    assert answer.provenance and then.provenance
    least = answer.provenance.stats.prompt_tokens
    assert then.provenance.stats.cached_tokens >= least


def test_an_edited_question_keeps_its_picture(seeing: Services, tmp_path: Path) -> None:
    picture = seeing.attachments.read_picture(photo(tmp_path / "red.png"))
    answer = ask(seeing, "What is this?", picture)
    assert answer.parent_id
    finished(seeing.chat.edit(answer.parent_id, "What colour?", CancelToken()))
    asked = seeing.chat.open(answer.conversation_id).thread[0]
    assert picture in asked.parts
    assert asked.text == "What colour?"


@pytest.mark.models
def test_a_model_without_sight_says_so_and_later_reads_on(seeing: Services, tmp_path: Path) -> None:
    picture = seeing.attachments.read_picture(photo(tmp_path / "red.png"))
    answer = ask(seeing, "What is this?", picture)
    starter = "smollm2-135m-instruct-q4_1"
    seeing.models.use(starter)
    with pytest.raises(UserError, match="cannot see pictures") as caught:
        ask(seeing, "What is this?", picture)
    assert "vision" in caught.value.remedy
    assert ask(seeing, "Thank you.", chat=answer.conversation_id).text


def test_a_picture_is_small_upright_and_without_its_notes(
    services: Services, tmp_path: Path
) -> None:
    tall = Image.new("RGB", (3000, 1000), "blue")
    notes = tall.getexif()
    notes[0x0112] = 6  # turned by a quarter
    notes[0x010E] = "Somewhere in Bergen"
    tall.save(tmp_path / "turned.jpg", exif=notes)
    part = services.attachments.read_picture(tmp_path / "turned.jpg")
    with Image.open(io.BytesIO(part.data)) as made:
        assert made.width < made.height
        assert made.width <= 1280
    assert b"Bergen" not in part.data
    assert part.description == "turned.jpg"


@pytest.mark.parametrize(
    "size",
    [
        (400, 30_000),
        *(
            pytest.param(size, marks=pytest.mark.nightly)
            for size in ((20_000, 9_000), (30_000, 60))
        ),
    ],
)
def test_a_huge_picture_is_small_enough_to_be_shown(
    services: Services, tmp_path: Path, size: tuple[int, int]
) -> None:
    part = services.attachments.read_picture(photo(tmp_path / "huge.jpg", size=size))
    with Image.open(io.BytesIO(part.data)) as made:
        width, height = made.size
    assert width <= 1280 and height <= 8000
    assert abs(width / height - size[0] / size[1]) / (size[0] / size[1]) < 0.3


@pytest.mark.parametrize("kind", ["jpg", "tiff"])
def test_a_turned_picture_has_its_proportions(
    services: Services, tmp_path: Path, kind: str
) -> None:
    wide = Image.new("RGB", (3000, 1000), "blue")
    notes = wide.getexif()
    notes[0x0112] = 6  # turned by a quarter
    wide.save(tmp_path / f"turned.{kind}", exif=notes)
    part = services.attachments.read_picture(tmp_path / f"turned.{kind}")
    with Image.open(io.BytesIO(part.data)) as made:
        assert made.size == (1000, 3000)


def test_what_is_no_picture_says_so(services: Services, tmp_path: Path) -> None:
    text = tmp_path / "notes.png"
    text.write_text("words")
    with pytest.raises(UserError, match=r"notes\.png is not a picture"):
        services.attachments.read_picture(text)
    with pytest.raises(UserError, match="There is no file"):
        services.attachments.read_picture(tmp_path / "missing.png")
    cut = photo(tmp_path / "cut.png", size=(300, 300))
    cut.write_bytes(cut.read_bytes()[:-200])
    with pytest.raises(UserError, match="damaged"):
        services.attachments.read_picture(cut)
    assert services.attachments.read_picture(photo(tmp_path / "whole.png")).data
