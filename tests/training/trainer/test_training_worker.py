"""What libraries report in words of their own is told as what happened."""

import shutil
from collections import namedtuple
from pathlib import Path
from typing import Any

import pytest

from app.core.errors import UserError
from app.training.trainer.training_worker import explained

_Usage = namedtuple("_Usage", "total used free")


@pytest.mark.parametrize(
    ("error", "free", "told"),
    [
        (OSError(28, "No space left on device"), 0, "no space left for the training's files"),
        (RuntimeError("PytorchStreamWriter failed writing file"), 0, "no space left"),
        (RuntimeError("DefaultCPUAllocator: not enough memory"), 1 << 40, "not enough memory"),
    ],
)
def test_a_full_disk_and_missing_memory_are_said(
    error: Exception, free: int, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage: Any = lambda _folder: _Usage(1 << 40, 0, free)  # noqa: E731
    monkeypatch.setattr(shutil, "disk_usage", usage)
    explanation = explained(error, tmp_path)
    assert isinstance(explanation, UserError) and told in str(explanation)


def test_another_error_is_ours(tmp_path: Path) -> None:
    error = ValueError("of a library")
    assert explained(error, tmp_path) is error
