"""Which graphics cards a build of llama.cpp knows, told from the names of its files."""

from pathlib import Path

import pytest

from app.engine.native_build import gpu_backends
from app.services.machine.diagnosis import unused_gpu

CPU = ("CPU: some processor",)


def test_backends_are_told_by_their_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("libggml-base.so", "libggml-cpu.so", "libggml-cuda.so", "ggml-vulkan.dll"):
        (tmp_path / name).touch()
    monkeypatch.setenv("LLAMA_CPP_LIB_PATH", str(tmp_path))
    gpu_backends.cache_clear()
    try:
        assert gpu_backends() == ("cuda", "vulkan")
        assert "knows cuda and vulkan, but finds no such card" in unused_gpu(CPU)
        assert unused_gpu((*CPU, "CUDA0: a card")) == ""
    finally:
        gpu_backends.cache_clear()
