"""The memory estimate against what llama.cpp then allocates, one process per load.

`python -m tests.bench.fit_bench MODEL.gguf…` prints a Markdown table. What llama.cpp allocates is
the sum of the buffer sizes in its own log.
"""

import ctypes
import re
import subprocess
import sys
from itertools import product
from pathlib import Path

from app.core.engine_options import EngineOptions
from app.engine.gguf.gguf_header import read_whole_header
from app.engine.gguf.memory_estimate import estimate_memory

CONTEXTS = (512, 2048, 8192, 16384)
CACHE_BITS = (16, 8)
_MIB = 1024 * 1024
_SIZE = re.compile(r"(model|KV|output|compute|RS) buffer size = +([\d.]+) MiB")


def main(models: list[Path]) -> None:
    """Measure every model at every context and print the table."""
    print("| model | context | bits | weights | KV | compute | estimate | llama.cpp | error |")
    print("|---|---|---|---|---|---|---|---|---|")
    worst = 0.0
    for path in models:
        header = read_whole_header(path)
        for context, bits in product(CONTEXTS, CACHE_BITS):
            estimate = estimate_memory(header, context, 2**40, _options(bits))
            if estimate.context_length != context:
                continue
            parts = _measured(path, context, bits)
            if "compute" not in parts:  # not every model can have cells of 8 bits
                continue
            total = sum(parts.values())
            told = (estimate.total - estimate.process) / _MIB
            error = told / total - 1
            worst = max(worst, abs(error))
            kv = parts.get("KV", 0) + parts.get("RS", 0)
            rest = parts.get("compute", 0) + parts.get("output", 0)
            print(
                f"| {path.stem} | {context} | {bits} "
                f"| {estimate.weights / _MIB:.1f} / {parts['model']:.1f} "
                f"| {estimate.kv_cache / _MIB:.1f} / {kv:.1f} "
                f"| {estimate.compute / _MIB:.1f} / {rest:.1f} "
                f"| {told:.1f} | {total:.1f} | {error:+.1%} |",
                flush=True,
            )
    print(f"\nLargest error: {worst:.1%} (each cell: estimated / allocated, MiB).")


def _options(cache_bits: int) -> EngineOptions:
    return EngineOptions(threads=2, quantizes_cache=cache_bits == 8)


def _measured(path: Path, context: int, bits: int) -> dict[str, float]:
    asked = ["--load", str(path), str(context), str(bits)]
    command = [sys.executable, "-m", "tests.bench.fit_bench", *asked]
    log = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    parts: dict[str, float] = {}
    for kind, size in _SIZE.findall(log):
        parts[kind] = parts.get(kind, 0.0) + float(size)
    return parts


def _load(path: Path, context: int, bits: int) -> None:
    import llama_cpp

    from app.core.cancellation import CancelToken
    from app.engine.llama.llama_context import LlamaContext
    from app.engine.llama.llama_model import LlamaModel

    model = LlamaModel(path, 0, lambda _: None, CancelToken())

    @llama_cpp.llama_log_callback  # type: ignore[untyped-decorator]
    def log(_level: int, text: bytes | None, _data: object) -> None:
        print((text or b"").decode("utf-8", "replace"), end="")

    llama_cpp.llama_log_set(log, ctypes.c_void_p(0))
    # Once more, now that the log is ours: the first load set the program's own.
    again = llama_cpp.llama_model_load_from_file(
        str(path).encode(), llama_cpp.llama_model_default_params()
    )
    LlamaContext(again, context, _options(bits)).free()
    llama_cpp.llama_model_free(again)
    model.free()


if __name__ == "__main__":
    if sys.argv[1] == "--load":
        _load(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
    else:
        main([Path(name) for name in sys.argv[1:]])
