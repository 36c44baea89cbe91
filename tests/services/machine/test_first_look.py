"""What the first frame is drawn with is what the settings say, and never an error."""

from pathlib import Path

import pytest

from app.core.look import Look
from app.services.machine.data_folder import read_look
from app.services.machine.settings_file import SettingsService


def test_the_first_frame_looks_as_the_settings_say(tmp_path: Path) -> None:
    service = SettingsService(tmp_path / "settings.json")
    service.update(
        theme="dark", language="de", scale_percent=150, density="compact", font_family="Noto Serif"
    )
    assert read_look(tmp_path / "settings.json") == service.current.look
    assert service.current.look == Look("dark", "de", 150, "compact", "Noto Serif")


def test_without_a_file_it_is_the_usual_look(tmp_path: Path) -> None:
    assert read_look(tmp_path / "settings.json") == Look() == SettingsService(None).current.look


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b"[" * 9000])
def test_a_broken_file_is_no_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    assert read_look(tmp_path / "settings.json") == Look()


def test_only_what_cannot_be_used_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "purple", "scale_percent": true, "density": "compact", "new": 1}')
    assert read_look(path) == Look(density="compact")


@pytest.mark.parametrize("scale", [-5, 0, 99, 251, 100_000])
def test_a_scale_that_would_hide_the_window_is_not_taken(tmp_path: Path, scale: int) -> None:
    path = tmp_path / "settings.json"
    path.write_text(f'{{"theme": "dark", "scale_percent": {scale}}}')
    assert read_look(path) == Look(theme="dark") == SettingsService(path).current.look
