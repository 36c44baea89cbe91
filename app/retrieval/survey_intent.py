"""Whether a question asks for all documents of a collection, which no few passages can answer."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from app.core.language_packs import Combining, LanguagePack, Surveys
from app.core.languages import DEFAULT, any_of, lazy_pattern, packs, phrases
from app.core.local_time import local_time
from app.retrieval.mention_match import has_words, head_line
from app.retrieval.named_times import is_time_called, with_time, with_times
from app.retrieval.survey_limits import Limit, without_interval, without_limit
from app.retrieval.terms import content_terms, words_of_language
from app.retrieval.value_label import label_terms, share_word
from app.retrieval.written_figures import CURRENCY

_year_at_end = re.compile(r"(?P<rest>\S+)(?: \w{2,3})? (?P<year>(?:19|20)\d\d)")
"""The time of "end in 2027"."""

_quoted = re.compile(
    r"(?:[^\W\d_]+ ){0,3}[\"“„«‘] ?(?P<what>[^\"“”„«»‘’]+?) ?[\"”“»’]", re.IGNORECASE
)
"""All that is asked for, in quotation marks: mention the word “deposit”."""

Wanted = Literal["documents", "items", "values"]
"""Which documents something is true of, the values of all of them, or the value of each."""

_LONGEST_QUESTION = 300
_SHORTEST_NAME = 4

_polite = lazy_pattern(lambda: rf"^(?:{phrases(lambda pack: pack.routing.politeness)}[,\s]*)+")
_END = " \t\n.?!…。？！؟:"
_MARKS = _END + ",;،，"


class AskedOfAll(NamedTuple):
    """What is asked of every document, in the words of the question; "" if only how many there are.

    `is_negated`: the documents are wanted of which it is not true. `language` is the question's.
    `kind` is what stands before the word for the documents: "signed", or "inspection" of reports;
    `noun` is this word, if it is one for a kind of documents.
    `how` says what the values of all documents are to come to, "" if each of them is wanted.
    `is_short`: the question names no documents, so it asks for all of them only if they have these
    words, and do not answer it themselves. Only the documents are wanted whose value keeps to
    `limit`, and of `within` only those that it selects, as of "them" in "which of them".
    """

    wanted: Wanted
    about: str
    is_negated: bool = False
    language: str = DEFAULT
    kind: str = ""
    how: Combining | Literal[""] = ""
    is_short: bool = False
    limit: Limit | None = None
    within: "AskedOfAll | None" = None
    noun: str = ""

    @property
    def selects(self) -> bool:
        """Whether it asks for some of the documents."""
        return self.limit is not None or (self.wanted == "documents" and bool(self.about))

    @property
    def may_hold_in_part(self) -> bool:
        """Whether one of the things that are not all true may be: “not signed and paid”."""
        return self.is_negated and _own(self.language).joins_all(self.about)

    def is_answered_by(self, line: str) -> bool:
        """Whether a line speaks itself of what a short question asks for: “average fee: 9”."""
        return _own(self.language).says_how(self.how, line)

    def of(self, names: Iterable[str], files: Sequence[str]) -> "AskedOfAll | None":
        """The same of a collection: what all of its documents are called is no condition.

        None if another one selects those whose values or items are asked for, as "late invoices"
        do. Where documents are asked for, it stays their `kind`, or is all that is asked of them.

        Args:
            names: those of the collections.
            files: those of the documents.
        """
        if self.within:
            within = self.within.of(names, files)
            own = self._replace(within=None).of(names, files)
            return own._replace(within=within) if own and within else None
        called = [set(content_terms(name)) for name in names]
        named = Counter(term for file in files for term in set(content_terms(file)))
        called.append({term for term, count in named.items() if 2 * count >= len(files)})
        if set(content_terms(self.kind)) <= set().union(*called):
            return self._replace(kind="")
        if self.wanted != "documents":
            return None
        return self if self.about else self._replace(about=self.kind, kind="")


class Rows(NamedTuple):
    """Rows of tables beside documents, which a question may be about instead.

    `heads` are the words that their tables are headed by and the documents are not called.
    `are_called` tells whether most of the documents begin with a word.
    """

    heads: Sequence[str]
    are_called: Callable[[str], bool]


def asked_of_all(
    question: str,
    names: Iterable[str] = (),
    before: Sequence[str] = (),
    rows: Rows | None = None,
    today: date | None = None,
) -> AskedOfAll | None:
    """What a question asks of every document; None for one that search can answer.

    "This year" and "within 30 days" are those of `today`, and what ends before today has expired.

    Args:
        names: those of the collections, which may be what their documents are called ("permits").
        before: the questions of the chat so far, which "And the gutter?" changes.
        rows: those of tables, of which "which orders are open" may ask.
    """
    languages = _languages(tuple(names))
    today = today or local_time().date()
    said = (" ".join(each.split()).strip(_END + "¿¡") for each in (question, *reversed(before)))
    texts = [with_times(_polite().sub("", each), today) for each in said]
    asked = _asked(languages, texts, rows)
    asked = asked and _in_time(asked)
    return asked and _with_expiry(asked, today)


def _in_time(asked: AskedOfAll) -> AskedOfAll | None:
    """The same, of which a time is asked for by the date of what is so in it; None if it is not so.

    Of a year or a month this is only what ends then: "fixed in 2025" needs no date of its own.
    """
    words = packs()[asked.language].surveys
    if words is None or asked.wanted != "documents":
        return asked
    if spanned := without_interval(asked.about):
        about, limit = spanned
        named = asked._replace(wanted="values", about=about or words.day, limit=limit)
        return None if asked.is_negated else named
    year = _year_at_end.fullmatch(asked.about)
    about, time = (year["rest"], year["year"]) if year else with_time(asked.about)
    first = time.replace("\\-", "-")  # "2026-12" or, without a year, a pattern
    is_end = re.fullmatch(any_of(words.expires), about, re.IGNORECASE)
    if asked.is_negated or not is_end or not re.fullmatch(r"[\d-]+", first):
        return asked
    limit = Limit(">=", first, is_date=True, last=first)
    return asked._replace(wanted="values", about=about, limit=limit)


def _with_expiry(asked: AskedOfAll, today: date) -> AskedOfAll:
    """The same, of which what has expired is asked for by the date at which it does."""
    words = packs()[asked.language].surveys
    within = asked.within and _with_expiry(asked.within, today)
    if words is None or not words.expiry:
        return asked
    (about, *_), is_date = words.expiry, asked.limit and asked.limit.is_date
    if asked.wanted == "documents" and re.fullmatch(any_of(words.expired), asked.about, re.I):
        limit = Limit(">=" if asked.is_negated else "<", today.isoformat(), is_date=True)
        asked = asked._replace(wanted="values", about=about, is_negated=False, limit=limit)
    elif is_date and re.fullmatch(any_of(words.expires), asked.about, re.IGNORECASE):
        asked = asked._replace(about=about)
    return asked._replace(within=within)


def _asked(
    languages: Sequence["_Language"], said: Sequence[str], rows: Rows | None
) -> AskedOfAll | None:
    """What the first of these questions asks for, which may go on from the ones before it."""
    text, *before = said
    if len(text) > _LONGEST_QUESTION:
        return None
    are_them = before and any(each.asks_of_them(text) for each in languages)
    if are_them and (asked := _asked(languages, before, rows)):
        return _own(asked.language, languages).of_them(text, asked)
    if asked := next(filter(None, (each.asked(text, rows) for each in languages)), None):
        return asked
    if not before or not any(each.continues(text) for each in languages):
        return None
    asked = _asked(languages, before, rows)
    return asked and _own(asked.language, languages).again(text, asked)


class _Language:
    """The questions of one language, those for values before those for documents and for items.

    Args:
        names: what documents are called, too.
    """

    def __init__(self, code: str, pack: LanguagePack, words: Surveys, names: Iterable[str]) -> None:
        self.code = code
        self._words = words
        self._tables = pack.table_questions
        self._continues = self._tables.continues if self._tables else ()
        self._joining = (*pack.figures.conjunctions, *pack.contrasts) if pack.is_spaced else ()
        self._contrasts = set(pack.contrasts) - set(pack.tables.excepts) if pack.is_spaced else ()
        self._support = words_of_language(code)
        self._before, self._after = (
            (r"(?<!\w)", r"(?:(?!\w)|(?<=[’']))") if pack.is_spaced else ("", "")
        )
        self._names = [re.escape(name.strip()) for name in names]
        hows = any_of(words.hows)
        self._combined, self._short = (
            [self._compiled(form.replace("{how}", hows)) for form in forms]
            for forms in (words.combined, words.short)
        )
        extremes = [each.replace("{how}", hows) for each in words.extremes]
        self._extremes = [self._compiled(each) for each in extremes]
        self._combined += [
            self._compiled(f"{which} {extreme}") for which in words.which for extreme in extremes
        ]
        if words.weights:
            weighs = f"(?P<weighs>{any_of(words.weights)})"
            self._combined += [self._compiled(f"{which} {weighs}") for which in words.which]
        self._them = (
            re.compile(f"{any_of(words.them)}(?!\\w)", re.IGNORECASE) if words.them else None
        )
        kinds: tuple[tuple[Wanted, tuple[str, ...]], ...] = (
            ("values", words.values),
            ("documents", words.sets),
            ("items", words.items),
        )
        self._forms = [(wanted, self._compiled(form)) for wanted, forms in kinds for form in forms]
        self._excluded = [self._with_nouns(each) for each in words.excluded]

    def asked(self, text: str, rows: Rows | None = None) -> AskedOfAll | None:
        for wanted, form in self._forms:
            if (found := form.fullmatch(text)) and not self._has(self._excluded, text):
                parts = found.groupdict()
                is_row = rows and wanted == "documents" and self._are_rows(rows, parts)
                return None if is_row else self._asked(wanted, parts)
        combined = filter(None, (form.fullmatch(text) for form in self._combined))
        asked = next((self._combining(each.groupdict()) for each in combined), None)
        return asked or self._asked_shortly(text) or self._limited(text, rows)

    def _are_rows(self, rows: Rows, parts: Mapping[str, str | None]) -> bool:
        """Whether a table is headed by the kind that is asked for, or by what is asked of it.

        So "which invoices are paid" goes to a table with a column "Paid" unless most documents are
        invoices.
        """
        noun, about, words = parts.get("noun") or "", parts.get("about") or "", self._support
        if not self._is_kind(noun):
            return False
        if share_word(label_terms(words, noun), label_terms(words, *rows.heads)):
            return True
        telling = (head for head in rows.heads if label_terms(words, head))
        is_told = any(has_words(head, about, words) for head in telling)
        return is_told and not rows.are_called(noun)

    def _limited(self, text: str, rows: Rows | None) -> AskedOfAll | None:
        """The documents whose value is compared: “Which contracts have a fee over 500 EUR”."""
        told = without_limit(text, self._tables, self._support) if self._tables else None
        asked = self.asked(told[0], rows) if told else None
        if told is None or asked is None or asked.wanted != "documents" or asked.is_negated:
            return None
        about = asked.about or (self._words.day if told[1].is_date else "")
        if told[1].is_date and self._is_mail(asked.noun):  # "sent before May 2024"
            return asked._replace(wanted="values", about=self._words.day, limit=told[1])
        # "Which letters were sent before May", but not "how many invoices from Acme are over 100".
        *_, before = ["", *told[0].removesuffix(about).split()]
        is_had = re.fullmatch(any_of(self._words.having), before, re.IGNORECASE)
        is_meant = about and (told[1].is_date or is_had)
        return asked._replace(wanted="values", about=about, limit=told[1]) if is_meant else None

    def _asked_shortly(self, text: str) -> AskedOfAll | None:
        """What values come to, without a word for documents; a total is often one of its own."""
        if self.continues(text):
            return None
        found = filter(None, (form.fullmatch(text) for form in self._short))
        asked = next((self._combining(each.groupdict()) for each in found), None)
        is_told = asked and asked.how != "sum" and content_terms(asked.about, self._support)
        return asked._replace(is_short=True) if asked and is_told else None

    def _combining(self, parts: Mapping[str, str | None]) -> AskedOfAll | None:
        """What values come to; the first and last of what is no date would be something else."""
        if weighs := parts.get("weighs"):
            asked = self._asked("values", {**parts, "about": self._words.weight})
            return asked._replace(how=_meant(self._words.weights, weighs) or "")
        asked, how = self._asked("values", parts), self._how(parts["how"] or "")
        if not asked.about and how in ("first", "last"):
            asked = asked._replace(about=self._words.day)
        if not asked.about:
            return None
        is_date = parts.get("when") or re.search(any_of(self._words.dates), asked.about, re.I)
        is_meant = how and bool(is_date) == (how in ("first", "last"))
        return asked._replace(how=how) if how and is_meant else None

    def _how(self, said: str) -> Combining | None:
        return _meant(self._words.hows, said)

    def says_how(self, how: str, line: str) -> bool:
        """Whether a line has one of the words for a way to combine values."""
        return self._has([word for word, each in self._words.hows.items() if each == how], line)

    def continues(self, text: str) -> re.Match[str] | None:
        """The words by which a question goes on from the one before it: “And …”."""
        return re.match(any_of(self._continues) + r"(?!\w)", text, re.IGNORECASE)

    def asks_of_them(self, text: str) -> bool:
        """Whether a question is about those of the answer before it: “Which of them …”."""
        return bool(self._them and self._them.match(text))

    def of_them(self, text: str, before: AskedOfAll) -> AskedOfAll | None:
        """What is asked of the documents that the question before selects, or gives values of."""
        begun = self._them.match(text) if self._them else None
        if begun is None or before.wanted == "items":
            return None
        said, about = text[begun.end() :].strip(_MARKS), before.about
        value = about if before.wanted == "values" else ""
        limited = without_limit(said, self._tables, self._support) if self._tables else None
        if how := self._price_of(said, before):
            asked: AskedOfAll | None = AskedOfAll("values", value, language=self.code, how=how)
        elif form := next(filter(None, (each.fullmatch(said) for each in self._extremes)), None):
            parts = form.groupdict()
            named = [parts["about"]] if parts["about"] else [value, ""]
            each_asked = (self._combining({**parts, "about": each}) for each in named)
            asked = next(filter(None, each_asked), None)
        elif limited:
            rest, limit = limited
            about = self._without_frame(rest) or value or (self._words.day if limit.is_date else "")
            asked = AskedOfAll("values", about, language=self.code, limit=limit) if about else None
        else:
            asked = self._asked("documents", {"about": said})
            asked = asked if asked.about and not self._has(self._excluded, said) else None
        within = before if before.selects else before.within
        return asked and asked._replace(within=within, kind="" if within else before.kind)

    def _price_of(self, said: str, before: AskedOfAll) -> Combining | None:
        """What "is the cheapest" asks for of amounts of money that the question before gives."""
        is_money = before.limit and re.fullmatch(CURRENCY, before.limit.unit, re.IGNORECASE)
        named = self._without_frame(said)
        return _meant(self._words.prices, named) if is_money else None

    def again(self, text: str, before: AskedOfAll) -> AskedOfAll | None:
        """The question before it, with what this one names in its place: “And the gutter?”."""
        begun = self.continues(text)
        said = text[begun.end() :].strip(_MARKS) if begun else ""
        if other := self._asked_shortly(said):
            return other._replace(is_short=before.is_short or not before.how)
        if other_how := self._how_alone(said):
            is_alike = (other_how in ("first", "last")) == (before.how in ("first", "last"))
            return before._replace(how=other_how) if before.how and is_alike else None
        about = self._without_frame(said)
        named = content_terms(about, self._support)
        if not named or len(named) != len(about.split()):
            return None
        return before._replace(about=about)

    def _how_alone(self, said: str) -> Combining | None:
        """The way to combine values of “the highest”."""
        words = said.split()
        tails = (" ".join(words[at:]) for at in range(min(2, len(words))))
        return next(filter(None, map(self._how, tails)), None)

    def _compiled(self, form: str) -> re.Pattern[str]:
        return re.compile(self._with_nouns(form, "?P<noun>", "?P<one>"), re.IGNORECASE)

    def _with_nouns(self, form: str, several: str = "?:", one: str = "?:") -> str:
        """A form with the words for documents, of which the first are in these groups."""
        nouns = {
            "{documents}": (several, [*self._words.documents, *self._words.kinds, *self._names]),
            "{document}": (one, self._words.document),
        }
        for name, (group, words) in nouns.items():
            form = form.replace(name, f"({group}{any_of(words)})", 1)
            form = form.replace(name, f"(?:{any_of(words)})")
        return form

    def _asked(self, wanted: Wanted, parts: Mapping[str, str | None]) -> AskedOfAll:
        words, noun, about = self._words, parts.get("noun") or "", parts.get("about") or ""
        about, is_negated = self._negated(about) if wanted == "documents" else (about, False)
        for removed in (*(words.negations if is_negated else ()), *words.filler):
            about = self._replaced(removed, about)
        about = " ".join(about.split()).strip(_MARKS)
        if quoted := _quoted.fullmatch(about):
            about = quoted["what"]
        if wanted == "documents":
            about = self._of_mail(noun, about) or self._without_frame(about)
        kind = self._without_frame(" ".join((parts.get("kind") or "").split()))
        if not about and not kind and self._is_kind(noun):
            kind = noun
        called = next((each for each in (noun, parts.get("one")) if each), "")
        alike = (re.fullmatch(each, about, re.IGNORECASE) for each in words.same)
        if wanted == "documents" and not is_negated and (same := next(filter(None, alike), None)):
            about = same["about"]
            return AskedOfAll("values", about, False, self.code, kind, "same", noun=called)
        return AskedOfAll(wanted, about, is_negated, self.code, kind, noun=called)

    def _of_mail(self, noun: str, about: str) -> str:
        """What the head of e-mails is asked for, as it stands there, such as “From: Ada”; or ""."""
        if not self._is_mail(noun):
            return ""
        forms = ((head, form) for head, own in self._words.mail_heads.items() for form in own)
        for head, form in forms:
            found = re.fullmatch(form, about, re.IGNORECASE)
            what = found["what"] if found else ""
            is_name = what and len(content_terms(what, self._support)) == len(what.split())
            if is_time_called(what) if head == "Date" else is_name and not is_time_called(what):
                return head_line(head, what)
        return ""

    def _is_mail(self, noun: str) -> bool:
        return bool(re.fullmatch(any_of(self._words.mails), noun, re.IGNORECASE))

    def _negated(self, about: str) -> tuple[str, bool]:
        """What is asked for, and whether the documents are wanted of which it is not true.

        Of “neither A nor B” and “no A and no B”, this is “A or B”. In “A but no B”, the negation
        stays with what it belongs to, and “no B but A” means the same.
        """
        words = self._words
        either = words.either[0] if words.either else ""
        if words.neither and either:
            one, other = (rf"{self._before}{each}{self._after}" for each in words.neither)
            told = re.sub(rf"{one}(.+?){other}", rf"\1 {either} ", about, flags=re.IGNORECASE)
            if told != about:
                return told, True
        parts = self._joined(about)
        negated = [self._has(words.negations, each) for each in parts]
        if len(parts) > 1 and all(negated):
            return f" {either} ".join(parts), True
        if contrast := re.search(rf",?\s({any_of(self._contrasts)})\s", about, re.IGNORECASE):
            lacking, affirmed = about[: contrast.start()], about[contrast.end() :]
            if self._has(words.negations, lacking) and not self._has(words.negations, affirmed):
                return f"{affirmed} {contrast[1]} {self._lacking(lacking)}", False
        is_first = not parts or negated[0]
        return about, is_first and self._has(words.negations, about)

    def _joined(self, about: str) -> list[str]:
        """The things that words such as “and” or “but” join."""
        parts = re.split(rf",|\s(?:{any_of(self._joining)}\s)+", about, flags=re.IGNORECASE)
        return [each for each in parts if content_terms(each, self._support)]

    def _lacking(self, about: str) -> str:
        """What is denied, with the negation alone before it: “not deposit”."""
        begun = re.search(any_of(self._words.negations), about, re.IGNORECASE)
        named = self._without_frame(self._replaced(any_of(self._words.negations), about).strip())
        return f"{begun[0]} {named}" if begun else named

    def joins_all(self, about: str) -> bool:
        """Whether it joins several things, of which one is not enough."""
        return len(self._joined(about)) > 1 and not self._has(self._words.either, about)

    def _is_kind(self, noun: str) -> bool:
        """Whether it calls documents by what they are, as “invoices” does."""
        return bool(re.fullmatch(any_of(self._words.kinds), noun, re.IGNORECASE))

    def _without_frame(self, about: str) -> str:
        end = r"(?:(?<=[’'])|\s+|$)" if self._before else ""
        frame = f"(?:{any_of(self._words.frame)}{end})+"
        start = r"(?<!\S)" if self._before else ""
        return re.sub(f"^{frame}|{start}{frame}$", "", about, flags=re.IGNORECASE).strip(_MARKS)

    def _has(self, expressions: Iterable[str], text: str) -> bool:
        return self._replaced(any_of(expressions), text) != text

    def _replaced(self, expression: str, text: str) -> str:
        return re.sub(
            f"{self._before}(?:{expression}){self._after}", " ", text, flags=re.IGNORECASE
        )


def _meant(hows: Mapping[str, Combining], said: str) -> Combining | None:
    return next((how for word, how in hows.items() if re.fullmatch(word, said, re.I)), None)


@lru_cache(maxsize=8)
def _languages(names: tuple[str, ...]) -> tuple[_Language, ...]:
    own = [name for name in names if len(name.strip()) >= _SHORTEST_NAME]
    return tuple(
        _Language(code, pack, pack.surveys, own) for code, pack in packs().items() if pack.surveys
    )


def _own(language: str, languages: Sequence[_Language] = ()) -> _Language:
    return next(each for each in languages or _languages(()) if each.code == language)
