"""What a file in `resources/languages` may hold; see `app.core.languages`.

Strings in lists of phrases are regular expressions.
"""

from collections.abc import Mapping
from typing import Literal

from app.core.request_words import Clock, Phrases, Routing, Search, Sums, Units
from app.core.resources import ResourceTable

PeriodLength = Literal["month", "quarter", "year"]
Statistic = Literal["count", "least", "most", "median", "deviation", "change"]


class Refusals(ResourceTable, frozen=True):
    """What is said instead of an answer.

    `text` is for what nothing in the whole collection comes near, the others for what the passages
    that were read do not confirm.
    """

    text: str
    unconfirmed: str
    of_pages: str
    all_read: str
    nearest: str


class Figures(ResourceTable, frozen=True):
    """Words around the figures of a text.

    `scales` multiply a figure, and `money_scales` one beside a currency, as "m" does.
    `conjunctions` join figures and years, `ranges` the first and last of several years; `breaks`
    begin a statement that may be about another year, `year_words` stand between years, `about`
    before a figure, and `limits` before one that is a bound. `months_like_words` are the numbers of
    months whose abbreviations are words of other languages, such as "out". `ordinals` end the
    number of a day, and `of` follows it. `rises` and `falls` are the beginnings of verbs of change,
    whose values follow `change_from` and `change_to`. `counts` are the words for numbers, `times`
    those for units of time, from seconds to years, and `sizes` those for masses and lengths by
    their symbols; `rates` precede what an amount is paid for, `regularly` say once for each of
    `times` that it is paid for it, as "monthly" does, and `net` and `gross` say that tax is not in
    it, or is. `eaches` say of an amount that it is that of one of several, and `formerly` asks for
    what a figure was before. `until` precedes the time when it changed, and `since` what it has
    been ever since. `partitives` follow a number of some of those before. `parts_by_space`:
    thousands may be parted by spaces, as in 1 050.
    """

    scales: Mapping[str, int] = {}
    money_scales: Mapping[str, int] = {}
    percent: Phrases = ()
    months: Phrases = ()
    months_like_words: Mapping[str, int] = {}
    ordinals: Phrases = ()
    of: Phrases = ()
    conjunctions: Phrases = ()
    ranges: Phrases = ()
    breaks: Phrases = ()
    year_words: Phrases = ()
    about: Phrases = ()
    limits: Phrases = ()
    respectively: Phrases = ()
    rises: Phrases = ()
    falls: Phrases = ()
    change_from: Phrases = ()
    change_to: Phrases = ()
    periods: Mapping[str, str] = {}
    counts: Mapping[str, int] = {}
    times: Phrases = ()
    quantities: Phrases = ()
    sizes: Mapping[str, str] = {}
    rates: Phrases = ()
    regularly: Phrases = ()
    eaches: Phrases = ()
    formerly: Phrases = ()
    until: Phrases = ()
    since: Phrases = ()
    net: Phrases = ()
    gross: Phrases = ()
    partitives: Phrases = ()
    parts_by_space: bool = False


class SupportWords(ResourceTable, frozen=True):
    """The words by which a sentence is compared with a passage.

    `function_words` say nothing of a subject, `openers` start sentences and so are capitalised
    without being names, and `decisive` words make a sentence true or false as numbers do. `yes`
    begins an answer. `only_if` and `unless` precede conditions that a sentence must not leave out,
    `ifs` are the words of any condition. `lacking` are negations of the word after them alone. What
    ends with `roles` is another party than what begins alike: an employee is no employer.
    `superlatives` ask for one of several, which no row of a table tells of itself. What somebody
    `supposed` need not be so. `toward` precedes the one to whom something is given or said.
    """

    function_words: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    decisive: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    yes: Phrases = ()
    ifs: Phrases = ()
    lacking: frozenset[str] = frozenset()
    only_if: Phrases = ()
    unless: Phrases = ()
    roles: Phrases = ()
    superlatives: Phrases = ()
    supposed: Phrases = ()
    toward: Phrases = ()


class Shares(ResourceTable, frozen=True):
    """Shares in a table: they rarely have the unit that it gives for all others.

    `unit` is theirs, and `unit_each` that of amounts for `each` share. `excepted` is what the
    table calls both, `named` and `counted` what rows and columns call shares and numbers of them.
    In what is excepted, `scaled` says the (?P<scale>…) of numbers of shares.
    """

    unit: str
    unit_each: str
    each: str
    excepted: str
    named: str
    counted: str
    scaled: str


class Tables(ResourceTable, frozen=True):
    """Words in and around tables.

    Labels of rows of totals begin with `totals`, or are `total_rows`; those of averages are
    `average_rows`, those of other `statistic_rows` stand below the rows that they tell of, and so
    do notes, which begin with `note_rows`. Parts of the row above begin with `part_rows`, what is
    deducted with `deducted`; rows with the figures of the year before are called
    `earlier_rows`. `continued` continues a title. `page_headers` are lines above a
    table that are not its title. Numbers below `code_heads` are names, not quantities, those below
    `running_heads` running totals, such as meter readings, and those below `change_heads` changes
    from the row before. Sheets and rows with planned amounts are called one of `plans`.

    A unit is a scale of numbers or a name of a currency, perhaps of other `amounts`, introduced by
    `leads` ("in"), and joined by `of`; or one of `units` or of `percent`, or `percent_of`
    something; `stated` precedes the latter in a sentence. `unit_lines` are whole units. What
    follows `excepts` has another unit, except for `plain_words`, which may stand anywhere.
    `unit_heads` are heads of the column with the unit of each row; rows of `counts` have none.

    A period ends at a date or year that follows `spans`. `remarks` may follow a period;
    `prior_years` are heads of the column for the year before the one beside it.
    """

    totals: Phrases = ()
    total_rows: Phrases = ()
    average_rows: Phrases = ()
    statistic_rows: Mapping[Statistic, str] = {}
    note_rows: Phrases = ()
    part_rows: Phrases = ()
    code_heads: Phrases = ()
    running_heads: Phrases = ()
    change_heads: Phrases = ()
    earlier_rows: Phrases = ()
    plans: Phrases = ()
    deducted: Phrases = ()
    continued: Phrases = ()
    page_headers: Phrases = ()
    scales: Phrases = ()
    currencies: Phrases = ()
    amounts: Phrases = ()
    leads: Phrases = ()
    of: Phrases = ()
    units: Phrases = ()
    unit_lines: Phrases = ()
    percent: Phrases = ()
    percent_of: Phrases = ()
    stated: Phrases = ()
    excepts: Phrases = ()
    plain_words: tuple[str, ...] = ()
    unit_heads: Phrases = ()
    counts: Phrases = ()
    spans: Phrases = ()
    remarks: Phrases = ()
    prior_years: Phrases = ()
    shares: Shares | None = None


class Facts(ResourceTable, frozen=True):
    """How sentences begin that ask to remember the rest, or state something lasting of oneself."""

    asked: Phrases = ()
    stated: Phrases = ()


class Instructions(ResourceTable, frozen=True):
    """What a text says to a language model; {model}, {output} and {orders} stand for those."""

    model: str = ""
    output: str = ""
    orders: str = ""
    phrases: Phrases = ()


class Names(ResourceTable, frozen=True):
    """What stands around the names of people.

    `titles` precede a name, as `introduced` and `called` do in what a person says of themselves,
    and `greetings` and `closings` in letters. `particles` are parts of names. `not_people` make a
    name that of something else; after `place_starts` and in `places` it is a place's. `common` are
    words that are also names.
    """

    titles: Phrases = ()
    introduced: Phrases = ()
    called: Phrases = ()
    greetings: Phrases = ()
    closings: Phrases = ()
    particles: tuple[str, ...] = ()
    not_people: tuple[str, ...] = ()
    place_starts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    common: tuple[str, ...] = ()


class PersonalData(ResourceTable, frozen=True):
    """What stands around personal data other than names.

    The name of a street begins with `street_starts`, ends with `street_endings`, or precedes
    `street_types`; `crossings` are corners of two, each written {street}. `residences` precede an
    address, `flats` the number of a flat, and `boxes` that of a post box. `particles` are parts of
    names of places. `not_regions` stand before numbers that are no postal code. `hours` follow a
    time of day, `born` precede a date of birth, `phones` a phone number, and `passwords` and
    `secrets` what nobody else may know.
    """

    street_types: Phrases = ()
    street_endings: Phrases = ()
    street_starts: Phrases = ()
    crossings: Phrases = ()
    residences: Phrases = ()
    flats: Phrases = ()
    boxes: Phrases = ()
    particles: Phrases = ()
    not_regions: Phrases = ()
    hours: Phrases = ()
    born: Phrases = ()
    phones: Phrases = ()
    passwords: Phrases = ()
    secrets: Phrases = ()


Combining = Literal["mean", "sum", "max", "min", "first", "last", "same"]
"""What values are combined to: "first" and "last" are those of dates, "same" those of several."""


class SurveySentences(ResourceTable, frozen=True):
    """What precedes and follows the documents and values that an answer counts and lists.

    `read`, `unclear` and `failed` together are the coverage. `words` and `others` say how many
    documents were answered by searching for the words of the question, and how many with a model.
    `of_kind` and `no_kind` say what became of the word before the one for the documents. `combined`
    says what the values of all documents come to, by the meaning of a word of `hows`, and `alike`
    which of them several documents have. `not_all` tells how "not signed and paid" was read.
    `otherwise` are the documents whose value does not keep to a limit or is a no, `other_kind`
    those that are not what the question calls documents, and `not_named` those that an answer
    before did not name.
    """

    found: str
    absent: str
    values: str
    all: str
    uncertain: str
    more: str
    read: str
    unclear: str
    failed: str
    stopped: str
    words: str
    others: str
    of_kind: str
    no_kind: str
    not_all: str
    combined: Mapping[Combining, str] = {}
    alike: str = ""
    otherwise: str = ""
    other_kind: str = ""
    not_named: str = ""


class Surveys(ResourceTable, frozen=True):
    """Questions that only all documents of a collection answer, each without its last mark.

    Each has a part (?P<about>…): what is true of the documents wanted, or is wanted of them. `sets`
    ask which documents there are, which may also be told by (?P<kind>…) before the word for them,
    `items` for the values of all of them, `values` for the value of each. {documents} stands for
    `documents` or `kinds` of them, and {document} for one. Each of `families` has the words for
    documents of one kind, as leases are contracts. What begins with `opposites` is said by a no to
    the rest, as "unpaid" is by "Paid: no". `mails` are words for e-mails, of whose heads
    `mail_heads` ask with (?P<what>…). `spans` are words for years, months, weeks and days, by how
    many before or after this one ("-1 weeks"), or for as many as they say ("+ days"). `expired` is
    what ends before today, by the date that `expires` asks for and fields call `expiry`.
    `negations` ask for documents of which the rest of the question is not true. `filler` says
    nothing, and neither does `frame` around what a document says. A question with something
    `excluded` asks for more than whether a document says it, such as a comparison. `value_words`
    are what any number, amount or date is called, `nothing` what a model says instead of a value,
    and `sums` the lines of sums and taxes below a list of goods; `parts_of_total` are those of them
    that are less than what has to be paid. `none` are whole values of fields that say no, and
    `undecided` begin those of what is not known yet; `amends` say that a value is another one now.
    `denials` precede what is not so, "has not been", and `until_now` ends it: "paid yet". Two
    words, each before one of two things, are `neither`: "neither paid nor signed". `limits` are the
    heads of columns of what a measured value may be. `either` joins things of which one is enough;
    `dates` and `addresses` are what any date or e-mail address is called. `combined` ask for what
    the values of all documents come to, and {how} in them stands for the words of `hows`: mean,
    sum, max, min, and of dates first and last. `short` do so without naming documents. With
    (?P<when>…), both ask for a date. `extremes` ask for the documents with the highest or the first
    of all values, after `which` document, or after `them`, the words for those of the answer
    before. `prices` are words for the highest and lowest of amounts of money. `weights` ask for
    those of what is called a `weight`. `same` ask for documents that have something in common.
    `day` is what the date of a document is called. `having` precede the value that documents have:
    "with a fee over 500".
    """

    said: SurveySentences
    either: tuple[str, ...] = ()
    dates: Phrases = ()
    addresses: Phrases = ()
    value_words: tuple[str, ...] = ()
    nothing: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    undecided: Phrases = ()
    denials: Phrases = ()
    until_now: Phrases = ()
    amends: Phrases = ()
    neither: Phrases = ()
    sums: Phrases = ()
    parts_of_total: Phrases = ()
    limits: Phrases = ()
    documents: Phrases = ()
    kinds: Phrases = ()
    document: Phrases = ()
    families: Phrases = ()
    opposites: Phrases = ()
    mails: Phrases = ()
    mail_heads: Mapping[Literal["From", "To", "Date"], Phrases] = {}
    years: Mapping[str, int] = {}
    spans: Mapping[str, str] = {}
    expired: Phrases = ()
    expires: Phrases = ()
    expiry: tuple[str, ...] = ()
    sets: Phrases = ()
    items: Phrases = ()
    values: Phrases = ()
    combined: Phrases = ()
    short: Phrases = ()
    hows: Mapping[str, Combining] = {}
    which: Phrases = ()
    having: Phrases = ()
    them: Phrases = ()
    extremes: Phrases = ()
    prices: Mapping[str, Combining] = {}
    weights: Mapping[str, Combining] = {}
    weight: str = ""
    same: Phrases = ()
    day: str = ""
    negations: Phrases = ()
    filler: Phrases = ()
    frame: Phrases = ()
    excluded: Phrases = ()


class ComparisonSentences(ResourceTable, frozen=True):
    """What is said of the changes from one document to another.

    `changes` counts those of each kind, and `more` those that are not shown.
    """

    changes: str
    same: str
    added: str
    removed: str
    moved: str
    more: str


class Comparisons(ResourceTable, frozen=True):
    """Questions for what two documents differ in, each without its last mark.

    Those of `asks` name them, in place of {a} and {b}; those of `both` mean the only two there are.
    """

    said: ComparisonSentences
    asks: Phrases
    both: Phrases


class TableQuestions(ResourceTable, frozen=True):
    """Words of questions whose answer is computed from the rows of a table.

    `hows` are the words for each way to combine values; "how many" ask for the sum of a column or
    else for the number of rows. Rows are grouped by the column after `by`, or `which` at the
    beginning, perhaps after `before_which`. `filler` says nothing, nor do `steps`, which may be
    done, unless rows are counted. `eaches` are those words of `by` that ask for each group.
    `continues` begins what changes the question before, and `those` are words for the rows that it
    asked for. `glued` are written in one word with a column. `said` names what was computed, and
    `notes` what the workbench remarks. `who` asks for rows, by a column called one of `who_heads`
    if there is any, and `rows` if no column is named.
    `compares` and `dates` are the words for each operator, before a number and before a date. Those
    of `differences` ask for a "difference", "change" or "share", or tell a "rise" or "fall"; "more"
    are comparatives; "base" and "from" precede what another value is compared with. `yes` and `no`
    are all values of some columns. `others` begin the label of a row of all that has none of its
    own. `rates` are in heads of columns that are not added up, `date_heads` whole heads of dates.
    `persons` are words for the rows of a table with a column called by one of `person_heads`;
    `amount_heads` are plain heads of amounts. `worth` is what things come to by their prices, which
    `costs` name and ask for; `spending` asks for these, too, `received` for the opposite. Columns
    of both are called by `spent_heads` and `received_heads`. `times` ask for the "first", "last" or
    "next" date, or "when". `quantities` are heads of how many things a row is about. `periods` name
    those by which dates are grouped. `charts` begin a question for a chart, in which `drawn` is
    shown if nothing else is said. `measures` are units, of which no rows are counted, and what
    follows `amount_of` is asked for by how much. `most` asks for what has the largest or smallest
    sum, and `owed` for what is left or not paid, as columns of states call it, too. `reasons` ask
    why. `opposites` begin words for the opposite: "unpaid".
    """

    hows: Mapping[str, Phrases]
    by: Phrases
    which: Phrases
    before_which: Phrases
    filler: Phrases
    steps: Phrases
    eaches: Phrases
    continues: Phrases
    said: Mapping[str, str]
    notes: Mapping[str, str]
    who: Phrases
    rows: Phrases
    compares: Mapping[str, Phrases]
    dates: Mapping[str, Phrases]
    differences: Mapping[str, Phrases]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    times: Mapping[str, Phrases]
    quantities: Phrases
    periods: Mapping[PeriodLength, str]
    charts: Phrases
    drawn: str
    reasons: Phrases
    rates: Phrases = ()
    date_heads: Phrases = ()
    persons: Phrases = ()
    worth: Phrases = ()
    costs: Phrases = ()
    spending: Phrases = ()
    received: Phrases = ()
    spent_heads: Phrases = ()
    received_heads: Phrases = ()
    those: Phrases = ()
    amount_of: Phrases = ()
    measures: Phrases = ()
    most: Phrases = ()
    owed: Phrases = ()
    person_heads: Phrases = ()
    who_heads: Phrases = ()
    amount_heads: Phrases = ()
    glued: Phrases = ()
    opposites: Phrases = ()
    others: Phrases = ()


class LanguagePack(ResourceTable, frozen=True):
    """All that is known of one language.

    `letters` is the range of letters that only this language has. Others are recognised by
    `common_words`. `is_spaced` says whether words are separated by spaces. `support` is absent if
    nothing can check the support of a sentence in this language. `sentence_ends` are the marks at
    the ends of its sentences besides . ! ? and …, and `title_words` is what a title is called.
    `heading_styles` are the names of a word processor's styles of headings, before their level.
    `hyphenated` are the short words within compounds, which keep their hyphen at a line's end.
    `questions` are about nothing in particular: what an embedder makes of them is what it makes of
    any question in this language. `joins_words`: compounds are written as one word. `attached` is
    what may be written before a word without a space, such as an article; a change of it needs a
    migration that builds the full-text index again.
    """

    name: str
    refusals: Refusals
    questions: tuple[str, ...]
    is_spaced: bool = True
    joins_words: bool = False
    attached: str = ""
    letters: str = ""
    common_words: str = ""
    support: SupportWords | None = None
    denials: Phrases = ()
    contrasts: Phrases = ()
    abbreviations: Phrases = ()
    sentence_ends: str = ""
    title_words: tuple[str, ...] = ()
    heading_styles: Phrases = ()
    hyphenated: tuple[str, ...] = ()
    clock: Clock = Clock()
    sums: Sums = Sums()
    units: Units = Units(())
    routing: Routing = Routing()
    search: Search = Search()
    figures: Figures = Figures()
    tables: Tables = Tables()
    facts: Facts = Facts()
    instructions: Instructions = Instructions()
    names: Names = Names()
    personal: PersonalData = PersonalData()
    table_questions: TableQuestions | None = None
    surveys: Surveys | None = None
    comparisons: Comparisons | None = None
