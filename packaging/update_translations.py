"""Update the translation catalogues in resources/i18n from the texts in the sources.

Run it before a release: until then a new text is shown in English. Each catalogue (.ts) is XML that
Qt Linguist opens and any editor can fill in; `build_hook.py` compiles it to the .qm file that the
program loads. The English catalogue holds only plural forms, which follow from its sources:
`%n page(s)`. messages.json lists the sentences of the layers below the view models (see
lower_layers), by which the window recognises them.

Prints the texts that are not translated yet and exits with 1 if there are any. With `--count` it
changes nothing and prints how many are missing in each language.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from lower_layers import Sentences, messages

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "i18n"
LANGUAGES = ("en", "ar", "de", "es", "fr", "zh_CN")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", action="store_true", help="only count what is not translated")
    if parser.parse_args().count:
        return _count_untranslated()
    _update(CATALOGUES)
    for language in LANGUAGES:
        _run("pyside6-lrelease", "-silent", str(_catalogue(CATALOGUES, language)))
    untranslated = [line for each in LANGUAGES for line in _untranslated(CATALOGUES, each)]
    print("\n".join(untranslated))
    return 1 if untranslated else 0


def _count_untranslated() -> int:
    with tempfile.TemporaryDirectory() as temporary:
        folder = shutil.copytree(CATALOGUES, Path(temporary, "i18n"))
        _update(folder)
        for language in LANGUAGES:
            print(f"{language}: {sum(1 for _ in _untranslated(folder, language))} untranslated")
    return 0


def _catalogue(folder: Path, language: str) -> Path:
    return folder / f"inglenook_{language}.ts"


def _update(folder: Path) -> None:
    found = messages(ROOT / "app")
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in found)
    (folder / "messages.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8", newline="\n")
    for language in LANGUAGES:
        catalogue = _catalogue(folder, language)
        _collect(catalogue, language, found)
        if language == "en":
            _write_english_plurals(catalogue)


def _collect(catalogue: Path, language: str, found: list[Sentences]) -> None:
    folders = (ROOT / "app" / "gui", ROOT / "app" / "viewmodels")
    sources = sorted(str(file) for folder in folders for file in folder.rglob("*.py"))
    extent = ["-pluralonly"] if language == "en" else []
    options = ["-silent", "-source-language", "en", "-target-language", language]
    # A text that only resembles another one would come with a wrong translation.
    options += ["-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext"]
    with tempfile.TemporaryDirectory() as temporary:
        lower = Path(temporary, "messages.py")
        lower.write_text(_as_module(found), encoding="utf-8")
        _run("pyside6-lupdate", *extent, *options, *sources, str(lower), "-ts", str(catalogue))


def _as_module(found: list[Sentences]) -> str:
    """A module that asks for each sentence, as lupdate reads it."""
    sentences = sorted({sentence for each in found for sentence in each})
    return "".join(f'translate("Messages", {json.dumps(each)})\n' for each in sentences)


def _write_english_plurals(catalogue: Path) -> None:
    tree = ET.parse(catalogue)
    for message in tree.iter("message"):
        counted = message.findtext("source", "").replace("%n", "%Ln")  # grouped: 1,234 pages
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        one, many = translation.findall("numerusform")
        one.text, many.text = (counted.replace("(s)", end) for end in ("", "s"))
    ET.indent(tree, "    ")
    text = ET.tostring(tree.getroot(), encoding="unicode")
    header = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    catalogue.write_text(f"{header}{text}\n", encoding="utf-8")


def _untranslated(folder: Path, language: str) -> Iterator[str]:
    for context in ET.parse(_catalogue(folder, language)).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                name, source = context.findtext("name"), message.findtext("source")
                yield f"{language}: not translated: {name}: {source}"


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([Path(sys.executable).with_name(tool), *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main())
