"""Write packaging/pyinstaller/lock.txt: every package of the bundle, pinned with its hashes.

    python packaging/lock.py [--upgrade]

Needs `uv`. The file holds for every system and names no registry, so any mirror can serve it.
"""

import re
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_FOLDER = _ROOT / "packaging" / "pyinstaller"
LOCK = _FOLDER / "lock.txt"


def main() -> None:
    """Resolve anew, keeping the pinned versions unless told to upgrade."""
    command: list[str | Path] = [
        "uv", "pip", "compile", _ROOT / "pyproject.toml", _FOLDER / "build_tools.txt",
        "--extra", "starter", "--override", _FOLDER / "left_out.txt", "--universal",
        "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate",
        "--no-emit-index-url", "--quiet", "--output-file", LOCK, *sys.argv[1:],
    ]  # fmt: skip
    subprocess.run(command, check=True)
    LOCK.write_text(without_excluded(LOCK.read_text("utf-8")), "utf-8")


def without_excluded(lock: str) -> str:
    """The lock without packages whose marker never holds: what left_out.txt excludes."""
    entries = re.split(r"\n(?=\S)", lock.strip())
    return "".join(f"{e}\n" for e in entries if "'never'" not in e.partition("\\")[0])


if __name__ == "__main__":
    main()
