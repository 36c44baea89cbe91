"""What is done to the folder that PyInstaller made, and what is said about it."""

import hashlib
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

_MIB = 1 << 20


def finish(out: Path, python: Path) -> None:
    """Merge equal libraries, give all files one time, and write `out/reports`."""
    folder = out / "inglenook"
    reports = out / "reports"
    reports.mkdir(exist_ok=True)
    merged = _merge_equal_files(folder)
    _set_times(folder, int(os.environ["SOURCE_DATE_EPOCH"]))
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]
    (reports / "sizes.md").write_text(_size_table(folder, files, merged), "utf-8")
    (reports / "SHA256SUMS").write_text(_hashes(out, files), "utf-8")
    _write_sbom(python, reports / "sbom.cdx.json")


def _merge_equal_files(folder: Path) -> int:
    """Wheels hold no links, so a library with three names is in them three times. The bytes saved.

    Links, not hard links, so that archives and the loader see one file.
    """
    if sys.platform == "win32":
        return 0
    saved = 0
    for parent in {path.parent for path in folder.rglob("*.so*")}:
        by_content: dict[tuple[int, str], Path] = {}
        for path in sorted(parent.glob("*.so*"), key=lambda each: len(each.name)):
            if path.is_symlink() or not path.is_file():
                continue
            content = (path.stat().st_size, _sha256(path))
            first = by_content.setdefault(content, path)
            if first != path:
                saved += content[0]
                path.unlink()
                path.symlink_to(first.name)
    return saved


def _set_times(folder: Path, seconds: int) -> None:
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (seconds, seconds), follow_symlinks=False)


def _size_table(folder: Path, files: list[Path], merged: int) -> str:
    """Megabytes by part, largest first; parts below one megabyte together."""
    sizes: dict[str, int] = defaultdict(int)
    for path in files:
        parts = path.relative_to(folder).parts
        inner = parts[1:] if parts[0] == "_internal" else parts
        sizes[inner[0] if len(inner) > 1 else f"{Path(inner[0]).name}"] += path.stat().st_size
    total = sum(sizes.values())
    large = {name: size for name, size in sizes.items() if size >= _MIB}
    rows = [("all", total), *sorted(large.items(), key=lambda item: -item[1])]
    rows.append(("everything below 1 MiB", total - sum(large.values())))
    lines = [f"| {name} | {size / _MIB:.1f} |" for name, size in rows]
    saved = f"{merged / _MIB:.1f} MiB of equal libraries became links."
    return "\n".join(["| part | MiB |", "|---|---|", *lines, "", saved, ""])


def _hashes(out: Path, files: list[Path]) -> str:
    """In the format of sha256sum: `sha256sum --check reports/SHA256SUMS` in `out`."""
    return "".join(f"{_sha256(path)}  {path.relative_to(out).as_posix()}\n" for path in files)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write_sbom(python: Path, target: Path) -> None:
    """CycloneDX, of the environment that the folder was made from. Needs cyclonedx-bom here."""
    root = Path(__file__).resolve().parent.parent
    program = Path(sys.executable).with_name("cyclonedx-py")
    subprocess.run(
        [
            program, "environment", python, "--pyproject", root / "pyproject.toml",
            "--output-reproducible", "--output-file", target,
        ],
        check=True,
    )  # fmt: skip
