"""OCR for images: RapidOCR, whose package includes its models.

The only module that imports it. Its models read Latin, Chinese and Japanese script; other scripts
come out as nothing or as nonsense, which is why a text layer is always preferred.
"""

import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from PIL import Image

from app.core.documents import Box
from app.index.limits import step_done
from app.index.onnx_model import onnx_runtime
from app.workers.processors import processors

_MAX_SIDE = 2400
"""Pictures are scaled down to this many pixels: an A4 page at 200 dpi. If one is more than twice as
long as wide, such as a scrolling screenshot, its shorter side is scaled to half as many, and it is
processed in parts of this length."""

_OVERLAP = 240
"""The overlap of two parts: more than the height of a line."""

_LEAST_SIDE = 8
"""Smaller pictures contain no letters, and make the recogniser fail."""

_DETECTION_SIDE = 1600
"""Lines are detected in a smaller picture, since detection needs the most memory."""

_MIN_SCORE = 0.6
"""The recogniser's minimum confidence in a line; below it, patterns turn into letters."""

_SAME_ROW = 0.5
"""Boxes are in the same row if their centres differ by less than this share of their height."""

_WIDE_GAP = 2.5
"""A gap in a row of at least this many line heights separates table columns."""


def reading_scale(width: float, height: float, enough: float) -> float:
    """The scale for a page or picture before OCR; `enough` for print."""
    short, long = sorted((max(width, 1.0), max(height, 1.0)))
    return max(_MAX_SIDE / long, min(enough, _MAX_SIDE / 2 / short))


class ReadPicture(NamedTuple):
    """The text in a picture, line by line from the top; empty if there is none.

    `parts` are where the recognised parts of lines are in it, and on the picture. `aspect` is the
    picture's height, in widths.
    """

    text: str = ""
    parts: tuple[tuple[int, int, Box], ...] = ()
    aspect: float = 1.0


def read_picture(picture: Image.Image) -> ReadPicture:
    scale = reading_scale(*picture.size, 1.0)
    small = picture.convert("RGB")
    small.thumbnail((math.ceil(small.width * scale), math.ceil(small.height * scale)))
    if min(small.size) < _LEAST_SIDE:
        return ReadPicture()
    is_page = max(small.size) <= _MAX_SIDE
    lines = _lines_of_page(small) if is_page else _lines_of_strip(small)
    texts: list[str] = []
    parts: list[tuple[int, int, Box]] = []
    start = 0
    for row in _rows(list(lines)):
        text = _row_text(row)
        at = 0
        for line in row:
            at = text.index(line.text, at)
            end = at + len(line.text)
            parts.append((start + at, start + end, line.box.of_picture(*small.size)))
            at = end
        texts.append(text)
        start += len(text) + 1
    return ReadPicture("\n".join(texts), tuple(parts), small.height / small.width)


class _Box(NamedTuple):
    """In pixels of the full picture."""

    left: float
    top: float
    right: float
    bottom: float

    def is_same_line(self, other: "_Box") -> bool:
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        lower = min(self.bottom - self.top, other.bottom - other.top)
        return height > lower / 2 and self.left < other.right and other.left < self.right

    def of_picture(self, width: int, height: int) -> Box:
        return Box(self.left / width, self.top / height, self.right / width, self.bottom / height)

    def with_rest(self, other: "_Box") -> "_Box":
        return _Box(*map(min, self[:2], other[:2]), *map(max, self[2:], other[2:]))


def _around(corners: Any) -> _Box:
    return _Box(*corners.min(axis=0).tolist(), *corners.max(axis=0).tolist())


def _lines_of_page(page: Image.Image) -> Iterator["_Line"]:
    found = _engine()(_pixels(page), use_det=True, use_cls=True, use_rec=True)
    if found.txts is None:
        return
    for corners, text, score in zip(found.boxes, found.txts, found.scores, strict=True):
        if score >= _MIN_SCORE:
            yield _Line(text, _around(corners))


def _lines_of_strip(strip: Image.Image) -> Iterator["_Line"]:
    """Lines are detected in one part after the other, but recognised as a whole."""
    boxes: list[_Box] = []
    for part in _parts(strip):
        found = _engine()(_pixels(strip.crop(part)), use_det=True, use_cls=False, use_rec=False)
        for corners in [] if found.boxes is None else found.boxes + part[:2]:
            box = _around(corners)
            for other in filter(box.is_same_line, list(boxes)):
                boxes.remove(other)
                box = box.with_rest(other)
            boxes.append(box)
        step_done()
    for box in boxes:
        found = _engine()(_pixels(strip.crop(box)), use_det=False, use_cls=False, use_rec=True)
        for text, score in zip(found.txts or (), found.scores or (), strict=True):
            if score >= _MIN_SCORE:
                yield _Line(text, box)
        step_done()


def _parts(strip: Image.Image) -> Iterator[tuple[int, int, int, int]]:
    """Left, top, right and bottom of each part, along the longer side."""
    width, height = strip.size
    for start in range(0, max(strip.size) - _OVERLAP, _MAX_SIDE - _OVERLAP):
        end = start + _MAX_SIDE
        yield (
            (0, start, width, min(end, height))
            if height > width
            else (start, 0, min(end, width), height)
        )


def _pixels(picture: Image.Image) -> Any:
    """In BGR order, as OpenCV and the recogniser expect."""
    import numpy as np

    return np.ascontiguousarray(np.asarray(picture)[:, :, ::-1])


class _Line:
    def __init__(self, text: str, box: _Box) -> None:
        self.text = text
        self.box = box
        self.left, self.right = box.left, box.right
        self.height = box.bottom - box.top
        self.middle = (box.top + box.bottom) / 2


_FEWEST_PARTS, _STEEPEST, _CLEARLY = 12, 35, 1.15
"""Slopes up to 3.5 % (two degrees) are looked for; one that is 15 % better than none is taken."""


def slope_of(parts: Sequence[tuple[float, float, float]]) -> float:
    """How far lines fall to the right, in their length: pages are rarely scanned quite level.

    That by which the middles of parts fall into the fewest lines, if it is clearly better than 0.

    Args:
        parts: of lines: their middles from the left and from the top, and their heights.
    """
    if len(parts) < _FEWEST_PARTS:
        return 0.0
    line = max(sorted(height for _, _, height in parts)[len(parts) // 2] / 2, 1e-4)

    def evenness(slope: float) -> int:
        lines = Counter(round((down - slope * across) / line) for across, down, _ in parts)
        return sum(count**2 for count in lines.values())

    found = {step / 1000: evenness(step / 1000) for step in range(-_STEEPEST, _STEEPEST + 1)}
    most = max(found.values())
    best = [slope for slope, even in found.items() if even == most]
    return best[len(best) // 2] if most > _CLEARLY * found[0.0] else 0.0


def _rows(lines: list[_Line]) -> list[list[_Line]]:
    slope = slope_of([((each.left + each.right) / 2, each.middle, each.height) for each in lines])
    for each in lines:
        each.middle -= slope * (each.left + each.right) / 2
    rows: list[list[_Line]] = []
    for line in sorted(lines, key=lambda line: line.middle):
        if rows and line.middle - rows[-1][-1].middle < _SAME_ROW * line.height:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _row_text(row: list[_Line]) -> str:
    text = row[0].text
    for before, line in pairwise(row):
        is_column = line.left - before.right > _WIDE_GAP * line.height
        text += (" | " if is_column else " ") + line.text
    return text


@cache
def _engine() -> Any:
    onnx_runtime()
    from rapidocr import RapidOCR

    threads = processors()
    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.max_side_len": sys.maxsize,  # lines may be of any length
            "EngineConfig.onnxruntime.intra_op_num_threads": threads,
            "EngineConfig.onnxruntime.enable_cpu_mem_arena": False,
            # Its default enlarges small pictures, and their memory use.
            "Det.limit_type": "max",
            "Det.limit_side_len": _DETECTION_SIDE,
            "Rec.rec_batch_num": 1,  # batches are padded to the longest line
        }
    )
