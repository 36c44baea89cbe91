"""What the cells of a document say, as far as the document itself confirms what a model named.

The model only names short values as JSON; the program finds them in the document and takes value
and quote from there. So no quote and no value is the model's own wording.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from app.answers.modes.survey_form import DOUBT, LONGEST_VALUE, UNSURE, Named, Part, SurveyForm
from app.answers.modes.survey_items import (
    CODE,
    NEUTRAL_LINES,
    NO_NAMES,
    TELLING,
    found_cell,
    is_member,
    is_nothing,
    is_own_name,
    is_title,
    named_items,
    unclear_cell,
    values_of,
)
from app.answers.modes.survey_shared import LABELLED, without_shared
from app.core.documents import Document
from app.core.languages import DEFAULT
from app.core.surveys import CHOSEN, NUMBERS, CellItem, SurveyCell, SurveyColumn, has_list
from app.core.wording import translatable
from app.retrieval.document_kinds import titled_language
from app.retrieval.instruction_text import addresses_model_at
from app.retrieval.later_values import doubt_of
from app.retrieval.mention_match import has_words, is_in_language
from app.retrieval.terms import Words, words_of_language
from app.retrieval.value_label import (
    has_name,
    is_labelled,
    is_part_of_total,
    label_terms,
    says_label,
)
from app.retrieval.value_match import ValueFinder
from app.retrieval.written_figures import is_other_time
from app.store.search.language_detection import language_of

MOST_PARTS = 8
"""Of a longer document, those parts are read that have most of the words of the columns."""

_FEW_WORDS = 3
"""A longer text that a document does not have is a sentence of the model's own."""

_MOST_LINES = 3
"""So many lines of a document with the translated name of a mention are translated back."""

_ONE_VALUE = (*NUMBERS, "date", "text")
"""The types of which the program can read the value of a field."""


class Reading:
    """What the model named in the parts of a document so far, and the cells that it makes.

    Of a very long document some parts are not read, unless all values of a list are wanted.
    """

    def __init__(
        self,
        document: Document,
        form: SurveyForm,
        finder: ValueFinder,
        parts: Sequence[Part],
    ) -> None:
        self.document = document
        self.translations: dict[str, str] = {}
        """Labels of this document in the language of the columns, as far as they are known, and the
        names of mentions in its own; see `foreign_names`."""
        self.likelihoods: dict[str, float] = {}
        """How likely lines say that X is one of what the only column lists; see `likelihood`."""
        self.names: dict[str, float] = {}
        """How likely texts that are alone in their lines name one of what the only column lists."""
        self._columns = form.columns
        self._words = words_of_language(form.language or DEFAULT)
        begun = " ".join(each.text for part in parts for each in part.passages[:1])
        language = language_of(begun) or titled_language(begun)
        self._language = language
        self._is_known = bool(form.language)
        self._is_foreign = self._is_known and language != form.language
        self._finder = finder
        self.has_list = has_list(form.columns)
        self._is_judged = form.is_one_list
        self._parts = parts
        self._nearness: dict[Part, dict[SurveyColumn, float]] = {}
        self.keys: list[str] = []
        self.asked_twice: set[str] = set()
        """The columns for which the model was asked again, without the others."""
        self._guesses: dict[SurveyColumn, CellItem] = {}
        """What the document has, but the model only guessed."""
        self._read: list[Part] = []
        self._named: list[dict[str, Named]] = []

    def add(self, part: Part, key: str, named: dict[str, Named]) -> None:
        self.keys.append(key)
        self._read.append(part)
        self._named.append(named)

    def overlooked(
        self, form: SurveyForm, part: Part, named: Mapping[str, Named]
    ) -> list[SurveyColumn]:
        """The columns to ask again, with fewer others, of a part of the document.

        To fill a long form, a small model copies it, or leaves out what a short document speaks of.
        """
        columns = form.copied(named, part)
        for column in self._columns if len(self._parts) == 1 else ():
            is_empty = column.name in named and is_nothing(column, named[column.name].value)
            is_asked = is_empty and column.type != "mention" and not self._reported(column)
            if is_asked and self._finder.speaks_of(column):
                columns.append(column)
        return columns

    def worded_otherwise(self, named: Mapping[str, Named]) -> list[SurveyColumn]:
        """The columns for which the model wrote a text of its own, of a short document."""
        texts = [each for each in self._columns if each.type == "text" and each.name in named]
        texts = [each for each in texts if len(str(named[each.name].value).split()) > _FEW_WORDS]
        told = [each for each in texts if self._is_named(each, named[each.name])]
        own = [each for each in told if not self.has_words_of(each.name, named[each.name])]
        return own if len(self._parts) == 1 else []

    def has_words_of(self, name: str, named: Named) -> bool:
        """Whether the document has what a model named for a column."""
        column = next(each for each in self._columns if each.name == name)
        is_value = not is_nothing(column, named.value)
        return is_value and any(named_items(column, [named], self._finder))

    @property
    def other_language(self) -> str:
        """The code of the language of the document if it is another one than the columns'."""
        return self._language if self._is_foreign else ""

    def left(self) -> Sequence[Part]:
        """The parts to read, those with most of the words of what is still missing first.

        A document says at its beginning what it is, of whom and when. Where only figures and dates
        are missing, a part without a word of them is left out.
        """
        parts = [each for each in self._parts if each not in self._read]
        if not parts or all(map(self._reported, self._columns)):
            return []
        if len(self._parts) == 1:
            return parts
        cells = self.cells()
        missing = [
            each
            for each in self._columns
            if each.type == "list" or cells[each.name].state != "found"
        ]
        if self._read:
            parts = [part for part in parts if any(self._may_say(part, each) for each in missing)]
        is_introduced = any(each.type not in NUMBERS for each in missing)
        parts.sort(
            key=lambda part: (
                is_introduced and part is self._parts[0],
                sum(self._near(part)[each] for each in missing),
            ),
            reverse=True,
        )
        most = len(parts) if self.has_list else MOST_PARTS - len(self._read)
        return parts[:most]

    def _may_say(self, part: Part, column: SurveyColumn) -> bool:
        """Whether a part can have a value of a column: a figure or date needs a word beside it."""
        is_said_otherwise = column.type not in (*NUMBERS, "date") or not self._is_known
        return is_said_otherwise or self._is_foreign or self._finder.may_say(column, part.passages)

    def _near(self, part: Part) -> dict[SurveyColumn, float]:
        if part not in self._nearness:
            near = {each: self._finder.promise(each, part.passages) for each in self._columns}
            self._nearness[part] = near
        return self._nearness[part]

    def foreign_names(self) -> set[str]:
        """The names of mentions to be told in the language of this document, such as “de: roof”."""
        names = (each.name for each in self._columns if each.type == "mention")
        return {f"{self._language}: {each}" for each in names if self.other_language}

    def _renamed(self, column: SurveyColumn) -> SurveyColumn | None:
        """A mention as it is called in the language of this document; None if that isn't known."""
        told = self.translations.get(f"{self._language}: {column.name}", "").strip(' .\n"“”„')
        known = told and len(told) <= LONGEST_VALUE
        return (
            msgspec.structs.replace(column, name=told, language=self._language) if known else None
        )

    def foreign_labels(self) -> set[str]:
        """The labels of what was found that do not tell what it is in their own language."""
        cells = [(each, self._cell(each)) for each in self._columns if self._is_foreign]
        found = [(each, cell.items[0]) for each, cell in cells if cell.state == "found"]
        labels = {
            self._finder.label(item)
            for column, item in found
            if self._has_label(column, item) and self._said_of(column, item) is None
        }
        return labels | {
            item.quote
            for column in self._columns
            if column.type == "mention" and self._is_foreign
            for item in self._confirmed(column, (), self._values_of(column))
        }

    def _values_of(self, column: SurveyColumn) -> list[str]:
        named = [each[column.name].value for each in self._named if column.name in each]
        given = (each for each in named if not is_nothing(column, each))
        return [value for each in given for value in values_of(column, each)]

    def unsaid_lines(self) -> set[str]:
        """The lines of items that have no name of the list, and neutral lines to compare with.

        A small model that is asked for a list alone names everybody whom the document names.
        """
        lines = {self._finder.line_of(each) for each in self._listed()}
        words = self._finder.words
        unsaid = {each for each in lines if each and not has_name(self._columns[0], each, words)}
        return {*unsaid, *NEUTRAL_LINES} if unsaid else set()

    def lone_values(self) -> set[str]:
        """The items that are alone in their lines, and texts that are none to compare with.

        A small model takes a heading, or a line of a form, for one of what is listed.
        """
        values = {each.value for each in self._listed() if not self._finder.line_of(each)}
        return {*values, *NO_NAMES} if values else set()

    def _listed(self) -> list[CellItem]:
        """The items of a list that is asked for alone."""
        if not self._is_judged:
            return []
        (column,) = self._columns
        named = [each[column.name] for each in self._named if column.name in each]
        return named_items(column, named, self._finder)

    def cells(self) -> dict[str, SurveyCell]:
        is_whole = len(self._read) == len(self._parts)
        read = {passage.page for part in self._read for passage in part.passages}
        pages = () if is_whole else tuple(sorted(read))
        cells = without_shared(
            {each: self._reported(each) or self._cell(each) for each in self._columns},
            self._finder,
            self._null,
            self._guesses,
        )
        return {
            column.name: msgspec.structs.replace(cell, pages=pages)
            for column, cell in cells.items()
        }

    def _reported(self, column: SurveyColumn) -> SurveyCell | None:
        """What the program reads itself: a line of a statement, a field, the words of a mention."""
        if column.type != "mention":
            if item := self._finder.reported(column):
                return SurveyCell(state="found", items=(item,))
            item = self._field(column)
            return (self._changed(column, item) or found_cell(column, [item], 0)) if item else None
        if cell := self._mentioned(column):
            return msgspec.structs.replace(cell, is_searched=True)
        other = self._renamed(column) if self._is_foreign else None
        if other is None or not self._finder.mentioned.is_told(other):
            return None
        cell = self._cell(column)
        return cell if cell.state == "found" else _FOREIGN

    def _changed(self, column: SurveyColumn, item: CellItem) -> SurveyCell | None:
        """The unclear cell of a value that may be another one by what the document says later."""
        passages = [each for part in self._parts for each in part.passages]
        later = doubt_of(column, item, passages, self._finder.words)
        return unclear_cell(_MAY_CHANGE, later) if later else None

    def _field(self, column: SurveyColumn) -> CellItem | None:
        """The value of the field that is called as a column that nothing else is said of."""
        is_told = not column.instruction or column.labels
        item = self._finder.field(column) if is_told and column.type in _ONE_VALUE else None
        return None if item and self._is_to_model(item) else item

    def _mentioned(self, column: SurveyColumn) -> SurveyCell | None:
        """A mention by its name, or the lack of it where a model could confirm nothing else."""
        if told := self._finder.mentioned.told(column):
            if told.is_so or self._is_to_model(told.item):
                return self._of_found(column, [told.item], ())
            if told.is_so is None:
                return unclear_cell(_MAY_DENY, told.item)
            denied = msgspec.structs.replace(told.item, value="no")
            return SurveyCell(state="found", items=(denied,))
        if self._finder.mentioned.lacks_head(column.name):
            return SurveyCell(state="absent")
        if compound := self._finder.mentioned.compound(column.name):
            return unclear_cell(
                translatable(f"The document has only “{compound}”, which may be something else.")
            )
        is_absent = self._finder.mentioned.is_told(column) and not self._finder.speaks_of(column)
        return SurveyCell(state="absent") if is_absent else None

    def _cell(self, column: SurveyColumn) -> SurveyCell:
        readings = [each.get(column.name) for each in self._named]
        named = [each for each in readings if each and self._is_named(column, each)]
        values = [value for each in named for value in values_of(column, each.value)]
        if found := list(self._confirmed(column, named, values)):
            return self._of_found(column, found, values)
        if named and self._is_silent(column, values):
            return SurveyCell(state="absent")
        if named:
            shown = "; ".join(values)[:LONGEST_VALUE]
            return unclear_cell(
                translatable(f"The model named “{shown}”, which nothing in the document confirms.")
            )
        if not all(readings):
            return unclear_cell(translatable("The model's answer was cut off."))
        if self._finder.speaks_of(column) and not self._is_without_value(column):
            return unclear_cell(
                translatable("The model found nothing, but the document speaks of it.")
            )
        return SurveyCell(state="absent")

    def _is_without_value(self, column: SurveyColumn) -> bool:
        """Whether a document speaks of a column without any value, though the model looked twice.

        A line with a figure may have it, whatever the model says.
        """
        is_figure = column.type in (*NUMBERS, "date")
        return column.name in self.asked_twice and not (
            is_figure and self._finder.speaks_of(column, has_figure=True)
        )

    def _is_named(self, column: SurveyColumn, named: Named) -> bool:
        """Whether a model named something that may be it.

        A guess is nothing unless the document has these words, nor is a code, a date or a figure of
        several digits that it does not have: there is no other way to write them, and a small model
        makes them up like the example.
        """
        value = str(named.value)
        if is_nothing(column, named.value):
            return False
        if column.type == "date" or (column.type in NUMBERS and TELLING.search(value)):
            return self._finder.has(column, value)
        if column.type != "text":
            return True
        is_there = any(named_items(column, [named], self._finder))
        if named.is_guess:
            return is_there and any(map(str.isalpha, value))
        return is_there or not CODE.fullmatch(value.strip())

    def _of_found(
        self, column: SurveyColumn, found: Sequence[CellItem], values: Sequence[str]
    ) -> SurveyCell:
        """The cell of values that stand in the document, if their labels say that they are its."""
        if column.type == "text" and self._null(column) > DOUBT:
            self._guesses[column] = found[0]
            return unclear_cell(translatable(f"The model only guessed “{found[0].value}”."))
        if doubt := self._doubt(column, found):
            return unclear_cell(doubt, found[0] if doubt == _MAY_DENY else None)
        labelled = [self._is_labelled(column, item) for item in found]
        if labelled[0] is None and is_other_time(column.unit, found[0]):
            labelled = [False]  # days, where months are asked for
        own = [each for each, is_own in zip(found, labelled, strict=True) if is_own]
        if own:
            own_cell = found_cell(column, own, max(0, len(values) - len(own)))
            return self._changed(column, own[0]) or own_cell
        shown = "; ".join(values) if column.type == "mention" else found[0].value
        unlabelled = unclear_cell(
            translatable(f"The words beside “{shown}” do not say that it is this.")
        )
        if self._is_judged and None in labelled:
            return unlabelled
        is_other = False in labelled or column.type == "yes/no" or self._is_unsure(column)
        is_silent = not self._is_foreign and self._is_silent(column, values)
        if is_silent or (is_other and not self._finder.speaks_of(column)):
            return SurveyCell(state="absent")
        return unlabelled

    def _is_labelled(self, column: SurveyColumn, item: CellItem) -> bool | None:
        """See `is_labelled`; what is in another language is judged by its translation.

        In the same language, a name without an instruction among others is too little to require a
        word of it, and the line of a choice was already looked at.
        """
        if column.type == "mention":
            told = self.translations.get(item.quote, "")
            is_own = not self._is_foreign or self._finder.mentioned.items(column)
            return True if is_own else has_words(column.name, told, self._words) or None
        if self._is_judged:
            return self._is_one(column, item)
        if not self._has_label(column, item) or not self._is_known:
            return True
        if (said := self._said_of(column, item)) is not None:
            return said
        if not self._is_foreign:
            is_told = column.instruction or len(self._columns) == 1  # no other one could have it
            needs_word = self._is_unsure(column) or (is_told and column.type not in CHOSEN)
            return None if needs_word else True
        label = self.translations.get(self._finder.label(item))
        return self._judged(column, item, label, self._words) if label else True

    def _is_one(self, column: SurveyColumn, item: CellItem) -> bool | None:
        """Whether the line of an item says that it is one of the list; None if it may."""
        line, words = self._finder.line_of(item), self._finder.words
        if not line and item.value in self.names:
            opening = self._parts[0].passages[0].text
            is_name = is_own_name(item.value, self.names)
            return (is_name and not is_title(item.value, opening, words)) or None
        return is_member(column, line, self.likelihoods, words)

    def _has_label(self, column: SurveyColumn, item: CellItem) -> bool:
        """Whether words beside a value have to say what it is: those of a list if it is unsure.

        Names, as those of authors, often stand alone: where others are named, a model is not sure.
        """
        is_unsure = column.type == "list" and self._is_unsure(column)
        is_name = bool(_name.fullmatch(item.value)) and self._null(column) <= DOUBT
        return column.type in LABELLED or (is_unsure and not is_name)

    def _is_unsure(self, column: SurveyColumn) -> bool:
        """Whether the model might as well have named nothing."""
        return self._null(column) > UNSURE

    def _null(self, column: SurveyColumn) -> float:
        """The log-probability with which the model would have named nothing, where it is surest."""
        named = [each[column.name] for each in self._named if column.name in each]
        return min((n.null for n in named if not is_nothing(column, n.value)), default=0.0)

    def _said_of(self, column: SurveyColumn, item: CellItem) -> bool | None:
        """What is known of a value without a translation: its unit, its line, and its label."""
        label, words = self._finder.label(item), self._finder.words
        is_own = self._finder.is_called(column, item) or self._finder.reports(column, item)
        is_own = is_own or (column.type not in CHOSEN and says_label(column, label, words))
        is_alike = column.unit and item.unit == column.unit and not is_part_of_total(column, label)
        if is_own or is_alike:
            return True
        if self._is_foreign and self._language:  # words that look alike mean something else
            return None if label_terms(words, label) else True
        if self._is_foreign:
            return self._judged(column, item, label, words) or None
        return self._judged(column, item, label, words)

    def _judged(
        self, column: SurveyColumn, item: CellItem, label: str, words: Words
    ) -> bool | None:
        alike = NUMBERS if column.type in NUMBERS else (column.type,)
        others = [each for each in self._columns if each.type in alike]
        chosen = item.value if column.type in CHOSEN else ""
        return is_labelled(column, chosen, label, others, words)

    def _is_silent(self, column: SurveyColumn, values: Sequence[str]) -> bool:
        """Whether the document says nothing of a column that the model filled, unconfirmed.

        It then names what it is unsure of, and says no of what it finds nothing about. Anything
        else is not certain: it may be what is asked for, in other words.
        """
        if self._is_unsure(column) or (column.type == "yes/no" and set(values) == {"no"}):
            return not self._finder.speaks_of(column)
        is_known = is_in_language(column, self._finder.words)
        is_lacking = is_known and not self._finder.nearness(column)  # not a word of its name
        return column.type in ("mention", "yes/no") and is_lacking

    def _doubt(self, column: SurveyColumn, found: Sequence[CellItem]) -> str:
        """Why what was found does not count; "" if it does."""
        if any(map(self._is_to_model, found)):
            return translatable("The document tries to tell the model what to answer.")
        if column.type == "mention" and self._finder.mentioned.denies(column.name, found[0]):
            return _MAY_DENY
        return ""

    def _is_to_model(self, item: CellItem) -> bool:
        passages = (each for part in self._parts for each in part.passages)
        return addresses_model_at(passages, item.char_start, item.char_end)

    def _confirmed(
        self, column: SurveyColumn, named: Sequence[Named], values: Sequence[str]
    ) -> Iterator[CellItem]:
        if column.type == "mention":
            yield from self._finder.mentions(column, values)
            if other := self._renamed(column) if self._is_foreign else None:
                yield from self._finder.mentioned.items(other)[:_MOST_LINES]
        else:
            yield from named_items(column, named, self._finder)


_name = re.compile(r"[^\W\d_a-zà-ÿ][\w.'’-]*(?: (?:[^\W\d_a-zà-ÿ][\w.'’-]*|d[aeiou]|van|von))+")
"""Several words that begin with capital letters."""

_MAY_CHANGE = translatable("The document may say that it is another value, or only a bound.")
_MAY_DENY = translatable("The document may deny it.")
_FOREIGN = unclear_cell(translatable("The document is in another language than the question."))
