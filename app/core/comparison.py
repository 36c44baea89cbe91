"""What differs between two documents, or two versions of one."""

from typing import Literal, get_args

import msgspec

ChangeKind = Literal["changed", "added", "removed", "moved"]
CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)


class ChangeSide(msgspec.Struct, frozen=True):
    """The words of one document that a change is about.

    `char_start`/`char_end` index the document's extracted text; `words` are the spans in it of the
    words that the other document does not have there, and `marks` the same in `text`. `section` is
    the heading above. `table`, `row` and `column` are set if it is a cell of a table.
    """

    page: int
    text: str
    char_start: int
    char_end: int
    words: tuple[tuple[int, int], ...] = ()
    marks: tuple[tuple[int, int], ...] = ()
    section: str = ""
    table: str = ""
    row: str = ""
    column: str = ""

    @property
    def marked_figures(self) -> tuple[str, ...]:
        """The marked words that have digits."""
        marked = (self.text[start:end] for start, end in self.marks)
        return tuple(words for words in marked if any(map(str.isdecimal, words)))


class Change(msgspec.Struct, frozen=True):
    """`a` is None for what was added, `b` for what was removed."""

    kind: ChangeKind
    a: ChangeSide | None
    b: ChangeSide | None

    @property
    def figures(self) -> tuple[tuple[str, str], ...]:
        """The figures that were replaced: each as it was, and as it is now."""
        if not self.a or not self.b:
            return ()
        before, after = self.a.marked_figures, self.b.marked_figures
        return tuple(zip(before, after, strict=True)) if len(before) == len(after) else ()


class Comparison(msgspec.Struct, frozen=True):
    """The changes from the document at path `a` to that at path `b`, in their order.

    `missing` is what could not be read of either and was not compared; "" if nothing.
    """

    a: str
    b: str
    changes: tuple[Change, ...]
    missing: str = ""
