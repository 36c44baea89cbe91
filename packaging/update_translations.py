"""Bring resources/i18n up to date with the texts of the window, and compile the catalogues.

The English catalogue holds only plural forms, which follow from its sources: `%n page(s)`.
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "i18n"
ENGLISH = CATALOGUES / "inglenook_en.ts"


def main() -> None:
    for catalogue in {ENGLISH, *CATALOGUES.glob("*.ts")}:
        _collect(catalogue)
        if catalogue == ENGLISH:
            _write_english_plurals()
        _run("pyside6-lrelease", str(catalogue))


def _collect(catalogue: Path) -> None:
    folders = (ROOT / "app" / "gui", ROOT / "app" / "viewmodels")
    sources = sorted(str(file) for folder in folders for file in folder.rglob("*.py"))
    extent = ["-pluralonly", "-target-language", "en"] if catalogue == ENGLISH else []
    options = ["-source-language", "en", "-locations", "none", "-no-obsolete"]
    _run("pyside6-lupdate", *extent, *options, *sources, "-ts", str(catalogue))


def _write_english_plurals() -> None:
    tree = ET.parse(ENGLISH)
    for message in tree.iter("message"):
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        one, many = translation.findall("numerusform")
        one.text, many.text = source.replace("(s)", ""), source.replace("(s)", "s")
    ET.indent(tree, "    ")
    text = ET.tostring(tree.getroot(), encoding="unicode")
    header = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    ENGLISH.write_text(f"{header}{text}\n", encoding="utf-8")


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([Path(sys.executable).with_name(tool), *arguments], check=True)


if __name__ == "__main__":
    main()
