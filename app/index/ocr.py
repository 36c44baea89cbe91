"""Text recognition in pictures: RapidOCR, whose models come in its package.

The only module that imports it. Its models read Latin, Chinese and Japanese script; other scripts
come out as nothing or as nonsense, which is why a text layer is always preferred.
"""

import os
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from PIL import Image

from app.index.onnx_runtime import onnx_runtime

MAX_SIDE = 2400
"""Pictures are scaled down to this many pixels: an A4 page at 200 dots per inch."""

_LEAST_SIDE = 8
"""Below so many pixels there are no letters, and the recogniser fails."""

_DETECTION_SIDE = 1600
"""Lines are looked for in a smaller picture: it is what takes most of the memory."""

_MIN_SCORE = 0.6
"""How sure of a line the recogniser must be; below it patterns turn into letters."""

_SAME_ROW = 0.5
"""Two boxes are in one row if their middles differ by less than this share of their height."""

_WIDE_GAP = 2.5
"""From this many line heights on, a gap in a row is one between the columns of a table."""


def read_picture(picture: Image.Image) -> str:
    """The text in a picture, row by row from the top; empty if there is none."""
    import numpy as np

    small = picture.convert("RGB")
    small.thumbnail((MAX_SIDE, MAX_SIDE))
    if min(small.size) < _LEAST_SIDE:
        return ""
    # The recogniser wants blue first, as OpenCV does.
    found = _engine()(np.asarray(small)[:, :, ::-1])
    if found.txts is None:
        return ""
    lines = [
        _Line(text, box.min(axis=0).tolist(), box.max(axis=0).tolist())
        for box, text, score in zip(found.boxes, found.txts, found.scores, strict=True)
        if score >= _MIN_SCORE
    ]
    return "\n".join(_row_text(row) for row in _rows(lines))


class _Line:
    def __init__(self, text: str, top_left: Sequence[float], bottom_right: Sequence[float]) -> None:
        self.text = text
        self.left, self.top = top_left
        self.right, self.bottom = bottom_right
        self.height = self.bottom - self.top
        self.middle = (self.top + self.bottom) / 2


def _rows(lines: list[_Line]) -> list[list[_Line]]:
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

    threads = os.cpu_count() or 1
    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "EngineConfig.onnxruntime.intra_op_num_threads": threads,
            "EngineConfig.onnxruntime.enable_cpu_mem_arena": False,
            # Its own default blows small pictures up, and with them the memory they take.
            "Det.limit_type": "max",
            "Det.limit_side_len": _DETECTION_SIDE,
            "Rec.rec_batch_num": 1,  # a batch is as wide as its longest line
        }
    )
