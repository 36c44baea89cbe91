"""The parts of an Office document that lead to its text, made anew where they are missing.

Programs other than Microsoft's write them last.
"""

import re
from collections.abc import Collection
from html import escape

_TYPES = "[Content_Types].xml"
_START = "_rels/.rels"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS_KIND = "application/vnd.openxmlformats-package.relationships+xml"
_KINDS = "application/vnd.openxmlformats-officedocument."

_KIND_OF = {
    r"word/document2?\.xml": "wordprocessingml.document.main",
    r"word/(styles|comments|numbering|footnotes|endnotes|settings)\.xml": r"wordprocessingml.\1",
    r"word/(header|footer)\d*\.xml": r"wordprocessingml.\1",
    r"xl/workbook\.xml": "spreadsheetml.sheet.main",
    r"xl/worksheets/sheet\d+\.xml": "spreadsheetml.worksheet",
    r"ppt/presentation\.xml": "presentationml.presentation.main",
    r"ppt/slides/(slide)\d+\.xml": r"presentationml.\1",
    r"ppt/slideLayouts/(slideLayout)\d+\.xml": r"presentationml.\1",
    r"ppt/slideMasters/(slideMaster)\d+\.xml": r"presentationml.\1",
    r"ppt/notesSlides/(notesSlide)\d+\.xml": r"presentationml.\1",
    r"ppt/charts/(chart)\d+\.xml": r"drawingml.\1",
}
_MAINS = (
    *("word/document.xml", "word/document2.xml"),
    *("xl/workbook.xml", "xl/workbook.bin", "ppt/presentation.xml"),
)
_SHEET = re.compile(r"xl/worksheets/(sheet(\d+)\.xml)")
_SLIDE = re.compile(r"ppt/slides/(slide(\d+)\.xml)")


def frame(names: Collection[str], cut: str) -> dict[str, str]:
    """The missing ones, by name, among the members `names`, of which `cut` is incomplete.

    Empty for other archives.
    """
    whole = {*names} - {cut}
    made = _list(names, whole, "xl/workbook.xml", _SHEET)
    made |= _list(names, whole, "ppt/presentation.xml", _SLIDE)
    main = next((each for each in _MAINS if each in {*names, *made}), "")
    if main and _START not in whole:
        made[_START] = _relations([("officeDocument", main)])
    if main and _TYPES not in whole:
        made[_TYPES] = _types({*names, *made})
    return made


def _list(
    names: Collection[str], whole: Collection[str], main: str, part: re.Pattern[str]
) -> dict[str, str]:
    """The member that lists sheets or slides and its relations, unless both are there."""
    folder, _, name = main.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    found = sorted(filter(None, map(part.fullmatch, names)), key=lambda each: int(each[2]))
    if not found or {main, relations}.issubset(whole):
        return {}
    kind, write = ("worksheet", _workbook) if part is _SHEET else ("slide", _presentation)
    targets = [(kind, each[0].removeprefix(f"{folder}/")) for each in found]
    return {main: write([each[1] for each in found]), relations: _relations(targets)}


def _workbook(files: list[str]) -> str:
    sheets = "".join(
        f'<sheet name="{escape(file.removesuffix(".xml"))}" sheetId="{n}" r:id="rId{n}"/>'
        for n, file in enumerate(files, start=1)
    )
    return (
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
        f' xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>'
    )


def _presentation(files: list[str]) -> str:
    slides = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in range(1, len(files) + 1))
    return (
        '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
        f' xmlns:r="{_OFFICE}"><p:sldIdLst>{slides}</p:sldIdLst></p:presentation>'
    )


def _relations(targets: list[tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{escape(target)}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _types(names: Collection[str]) -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_KINDS}{found.expand(kind)}+xml"/>'
        for name in sorted(names)
        for pattern, kind in _KIND_OF.items()
        if (found := re.fullmatch(pattern, name))
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="{_RELATIONS_KIND}"/>{overrides}</Types>'
    )
