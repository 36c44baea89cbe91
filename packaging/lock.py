"""Write what is pinned with its hashes: the packages of the bundle, and those for training.

    python packaging/lock.py [--upgrade]

Needs `uv`. Writes packaging/pyinstaller/lock.txt and resources/training_packages.toml. The files
hold for every system and name no registry, so any mirror can serve them.
"""

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parent.parent
_FOLDER = _ROOT / "packaging" / "pyinstaller"
LOCK = _FOLDER / "lock.txt"
TRAINING_LOCK = _ROOT / "resources" / "training_packages.toml"

_WANTED = re.compile(
    r"-(cp31[1-4]-(cp31[1-4]|none)|cp3\d*-abi3|(py2\.)?py3\d*-none)-"
    r"(any|[\w.]*manylinux[\w.]*(x86_64|aarch64)|macosx\w*(arm64|universal2)|win_amd64)\.whl$"
)
"""Wheels of systems that we support."""


def main() -> None:
    """Resolve anew, keeping the pinned versions unless told to upgrade."""
    _write_bundle_lock()
    _write_training_lock()


def _write_bundle_lock() -> None:
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


def _write_training_lock() -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    torch, gguf = (
        next(each for each in project["dependencies"] if each.startswith(f"{name}>"))
        for name in ("torch", "gguf")
    )
    added = project["optional-dependencies"]["train"]
    pins = _pins(tomllib.loads(TRAINING_LOCK.read_text("utf-8"))) if TRAINING_LOCK.exists() else []
    found = _resolved([torch, gguf, *added], [] if "--upgrade" in sys.argv else pins)
    of_torch = {package["name"] for package in _resolved([torch], _pins({"found": found}))}
    entries = [_entry("torch" if one["name"] in of_torch else "others", one) for one in found]
    TRAINING_LOCK.write_text("\n".join(entries), "utf-8")


def _pins(lock: dict[str, Any]) -> list[str]:
    return [
        f"{package['name']}=={package['version']} ; {package['marker']}"
        for packages in lock.values()
        for package in packages
    ]


def _resolved(requirements: list[str], pins: list[str]) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        asked, pinned, found = (Path(folder, name) for name in ("asked", "pins", "pylock.toml"))
        asked.write_text("\n".join(requirements), "utf-8")
        pinned.write_text("\n".join(pins), "utf-8")
        command: list[str | Path] = [
            "uv", "pip", "compile", asked, "--constraint", pinned, "--universal",
            "--python-version", "3.11", "--format", "pylock.toml", "--quiet",
            "--output-file", found,
        ]  # fmt: skip
        subprocess.run(command, check=True)
        packages: list[dict[str, Any]] = tomllib.loads(found.read_text("utf-8"))["packages"]
    return packages


def _entry(part: str, package: dict[str, Any]) -> str:
    """A package with the names, sizes and hashes of its wheels."""
    wheels = [
        (wheel["url"].rpartition("/")[2], wheel["size"], wheel["hashes"]["sha256"])
        for wheel in package.get("wheels", [])
    ]
    kept = [f'  ["{name}", {size}, "{sha}"],' for name, size, sha in wheels if _WANTED.search(name)]
    assert kept, f"{package['name']} has no wheel for any system"
    heads = (f'{key} = "{package[key]}"' for key in ("name", "version", "marker"))
    return "\n".join([f"[[{part}]]", *heads, "wheels = [", *kept, "]\n"])


if __name__ == "__main__":
    main()
