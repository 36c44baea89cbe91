"""Build everything that is given to people: `python packaging/build.py`.

Run with the Python of a source install (`pip install -e ".[starter]"`). Makes, in build/packages:

    inglenook/          the program in one folder, with its starter model and embedder
    reports/            sizes, the SBOM, the hashes
    *.deb, *.AppDir     on Linux, with --linux-packages

See docs/packaging.md for macOS and Windows, and for what each step needs.
"""

import argparse
import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYINSTALLER = ROOT / "packaging" / "pyinstaller"
LOCK = PYINSTALLER / "lock.txt"


def main() -> None:
    """Build what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "packages")
    parser.add_argument("--linux-packages", action="store_true", help="also .deb and AppDir")
    parser.add_argument(
        "--this-cpu",
        action="store_true",
        help="take llama.cpp as pip has built it for this processor: not to be given away",
    )
    options = parser.parse_args()
    out: Path = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("SOURCE_DATE_EPOCH", _commit_time())
    os.environ["PYTHONHASHSEED"] = "0"  # PyInstaller writes sets in the order of their hashes

    python = _environment(out / "env", is_for_this_cpu=options.this_cpu)
    sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]
    from bundle import finish
    from starter_models import prepare

    prepare(out / "models")
    _run([python, ROOT / "packaging" / "icons.py", out / "icons"])
    _freeze(python, out)
    finish(out, python)
    if options.linux_packages:
        _run([ROOT / "packaging" / "linux" / "packages.sh", out])


def _environment(folder: Path, is_for_this_cpu: bool) -> Path:
    """A virtual environment with exactly what the lock names; made once for each lock."""
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    lock = LOCK.read_text("utf-8")
    made_from = f"{hashlib.sha256(lock.encode()).hexdigest()} {is_for_this_cpu}"
    stamp = folder / "made-from"
    if stamp.is_file() and stamp.read_text() == made_from:
        return python
    venv.create(folder, clear=True, with_pip=True)
    pip: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--no-deps"]
    pip += ["--require-hashes", "-r"]
    if not is_for_this_cpu:
        # A processor that lacks what this one has must run it, too: AVX2 and no more on x86-64.
        only_llama = folder / "llama.txt"
        only_llama.write_text(_entry(lock, "llama-cpp-python"), "utf-8")
        os.environ["CMAKE_ARGS"] = "-DGGML_NATIVE=OFF"
        _run([*pip, only_llama, "--no-cache-dir"])
    _run([*pip, LOCK])
    stamp.write_text(made_from)
    return python


def _entry(lock: str, package: str) -> str:
    """The lines of one package in the lock."""
    start = lock.index(f"\n{package}==") + 1
    lines = lock[start:].splitlines()
    end = next(number for number, line in enumerate(lines) if not line.endswith("\\")) + 1
    return "\n".join(lines[:end]) + "\n"


def _freeze(python: Path, out: Path) -> None:
    os.environ["INGLENOOK_MODELS"] = str(out / "models")
    _run(
        [
            python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
            "--distpath", out, "--workpath", out / "work", PYINSTALLER / "inglenook.spec",
        ]
    )  # fmt: skip


def _commit_time() -> str:
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def _run(command: list[str | Path]) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
