from pathlib import Path

import pytest

from app.hub.model_records import CrashCounts


def test_a_file_is_suspect_after_two_crashes_until_it_is_chosen_or_changed(tmp_path: Path) -> None:
    file, model = tmp_path / "data" / "crashes.json", tmp_path / "model.gguf"
    model.write_bytes(b"one")
    CrashCounts(file).add(model)
    assert not CrashCounts(file).is_suspect(model)
    CrashCounts(file).add(model)
    assert CrashCounts(file).is_suspect(model)
    CrashCounts(file).clear(model)
    assert not CrashCounts(file).is_suspect(model)
    for _ in range(2):
        CrashCounts(file).add(model)
    model.write_bytes(b"another")
    assert not CrashCounts(file).is_suspect(model)


@pytest.mark.parametrize("content", [b"{broken", b'{"new": ' + b"[" * 5000 + b"]" * 5000 + b"}"])
def test_damaged_counts_are_none(tmp_path: Path, content: bytes) -> None:
    file, model = tmp_path / "crashes.json", tmp_path / "missing.gguf"
    file.write_bytes(content)
    counts = CrashCounts(file)
    assert not counts.is_suspect(model)
    counts.add(model)
    counts.add(model)
    assert CrashCounts(file).is_suspect(model)
    assert CrashCounts(None).is_suspect(model) is False
