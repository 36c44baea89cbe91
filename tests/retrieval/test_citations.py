import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Citation
from app.core.messages import CitationPart
from app.retrieval import support
from app.retrieval.citations import CitationStream
from app.retrieval.terms import content_terms
from tests.retrieval.hits import hit

SPENDING = (
    "Spending grew. Purchases of property, plant and equipment were $1,577 million in 2018, "
    "compared with $1,373 million in 2017. The dividend rose."
)
FRUIT = "Bananas are yellow and contain potassium. Apples come from Kazakhstan."
FUND = (
    "During the nine months ended June 2019 the fund bought back 408 shares. Mac sales were "
    "higher. Offset by other parts, sales of services were lower."
)
HITS = (hit(SPENDING, 1, page=60, start=100), hit(FRUIT, 2, page=2, start=900), hit(FUND, 3))


def cite(answer: str, step: int = 1000) -> tuple[str, list[CitationPart]]:
    stream = CitationStream(HITS)
    pieces: list[str | CitationPart] = []
    for start in range(0, len(answer), step):
        pieces += stream.feed(answer[start : start + step])
    pieces += stream.finish()
    text = "".join(piece for piece in pieces if isinstance(piece, str))
    return text, [piece for piece in pieces if not isinstance(piece, str)]


def test_a_supported_sentence_is_cited_without_being_asked() -> None:
    text, (part,) = cite(
        "Purchases of property, plant and equipment were $1577.00 million in 2018."
    )
    assert part.offset == len(text)
    citation = part.citation
    assert (citation.n, citation.page) == (1, 60)
    assert citation.text == SPENDING[citation.char_start - 100 : citation.char_end - 100]
    assert citation.text.startswith("Purchases") and citation.text.endswith("2017.")


@pytest.mark.parametrize(
    "answer",
    [
        "Purchases of property, plant and equipment were $1,599 million in 2018.",
        "Purchases of property, plant and equipment were $1,577 million in 2016.",
        "Apples come from Denmark [2].",
        "Bananas are not yellow [2].",
        "In the third quarter of 2019 the fund bought back 408 shares [3].",
        "Mac sales were lower, partly offset by higher services sales [3].",
        "The sky above the harbour was the colour of lead [1].",
    ],
)
def test_a_mark_that_would_be_wrong_is_not_made(answer: str) -> None:
    text, parts = cite(answer)
    assert "[" not in text
    assert not any(part.citation.is_confirmed for part in parts)


@pytest.mark.parametrize(
    "mark", [" [2]", "[2]", " [^2]", " 【2】", " [1, 2]", " [1-2]", " 【2†source】"]
)
def test_marks_of_the_model_become_citations(mark: str) -> None:
    text, parts = cite(f"Bananas contain potassium{mark}. That is all.")
    assert text == "Bananas contain potassium. That is all."
    assert [(part.citation.n, part.offset) for part in parts] == [(2, 26)]


@pytest.mark.parametrize(
    "sentences",
    [
        (  # Khmer, Burmese, Urdu, Armenian, Amharic
            "ផ្សាររាត្រីបិទពាក់កណ្តាលអធ្រាត្រ។",
            "ហាងកាហ្វេមាត់ទន្លេបើកពីម៉ោងប្រាំបីព្រឹករៀងរាល់ថ្ងៃ។",
        ),
        ("ညဈေးသည် သန်းခေါင်တွင် ပိတ်သည်။", "စာကြည့်တိုက်သည် မနက်ရှစ်နာရီတွင် ဖွင့်သည်။"),
        ("رات کا بازار آدھی رات کو بند ہوتا ہے۔", "کتب خانہ صبح آٹھ بجے کھلتا ہے۔"),
        ("Գիշերային շուկան փակվում է կեսգիշերին։", "Գրադարանը բացվում է առավոտյան ութին։"),
        ("የሌሊት ገበያው እኩለ ሌሊት ላይ ይዘጋል።", "ቤተ መጻሕፍቱ ጠዋት ሁለት ሰዓት ይከፈታል።"),
    ],
)
def test_a_sentence_ends_at_the_mark_of_its_script(sentences: tuple[str, str]) -> None:
    stream = CitationStream([hit(" ".join(sentences), 1)])
    parts = [*stream.feed(sentences[1]), *stream.finish()]
    (citation,) = [part.citation for part in parts if isinstance(part, CitationPart)]
    assert citation.char_end - citation.char_start == len(sentences[1])


def test_a_mark_after_the_full_stop_belongs_to_the_sentence_before() -> None:
    text, parts = cite("Bananas contain potassium. [2] Nothing else is known of them.")
    assert text == "Bananas contain potassium. Nothing else is known of them."
    assert [part.offset for part in parts] == [26]


def test_a_wrong_mark_gives_way_to_the_right_passage() -> None:
    _, (part,) = cite("Bananas contain potassium [1].")
    assert part.citation.n == 2


def test_code_and_links_keep_their_brackets() -> None:
    answer = "Use `a[1]` here.\n```py\nx[1] = 2  # [2]\n```\nSee [1](https://example.org)."
    assert cite(answer)[0] == answer


def test_questions_headings_and_lead_ins_are_not_cited() -> None:
    assert cite("# Bananas contain potassium\n\nBananas contain potassium?\n\n")[1] == []
    assert cite("Bananas contain potassium:")[1] == []


def test_a_few_words_are_read_with_the_question() -> None:
    question = "What were the purchases of property, plant and equipment in 2018?"
    for said, expected in (
        ("$1,577 million", [1]),
        ("$1,373 million", []),
        ("Globex.", []),
        ("Yes.", []),
        ("lower", []),
    ):
        stream = CitationStream(HITS, question=question)
        pieces = [*stream.feed(said), *stream.finish()]
        parts = [piece for piece in pieces if isinstance(piece, CitationPart)]
        assert [part.citation.n for part in parts if part.citation.is_confirmed] == expected


def test_a_name_alone_is_cited_where_it_stands_with_what_was_asked() -> None:
    hits = [
        hit("Ada Lovelace wrote the first program for the engine in 1843.", 1),
        hit("Ada Lovelace was born in London.", 2),
    ]
    for question, said, expected in (
        ("Who wrote the first program for the engine?", "Ada Lovelace", [1]),
        ("Who wrote the first program for the engine?", "Ada Lovelace Byron King", []),
        ("Who wrote the first program for the engine in 1999?", "Ada Lovelace", []),
        ("Who directed the film Avatar?", "Ada Lovelace", []),
    ):
        stream = CitationStream(hits, question=question)
        pieces = [*stream.feed(said), *stream.finish()]
        assert [p.citation.n for p in pieces if isinstance(p, CitationPart)] == expected


def test_what_the_question_names_may_stand_in_the_document_s_name() -> None:
    said = "Operating margin of 3M decreased in FY2022 due to raw materials."
    text = "Operating margins decreased due to raw materials. Sales rose."
    for path, question, expected in (
        ("/docs/3M_2022_10K.pdf", "Why did the operating margin of 3M change in FY2022?", [1]),
        ("/docs/3M_2021_10K.pdf", "Why did the operating margin of 3M change in FY2022?", []),
        ("/docs/3M_2022_10K.pdf", "Why did the operating margin change?", []),
    ):
        stream = CitationStream([hit(text, path=path)], question=question)
        pieces = [*stream.feed(said), *stream.finish()]
        assert [p.citation.n for p in pieces if isinstance(p, CitationPart)] == expected


ANSWER = (
    "- Bananas contain potassium [2].\n- Spending grew [1]; purchases of property, plant and "
    "equipment were $1,577 million in 2018 [1][2]. And `b[1]` is 【3】 odd [12."
    "\n\n```\n[1]\n``` End"
)


@given(step=st.integers(1, 60))
def test_how_the_text_arrives_makes_no_difference(step: int) -> None:
    assert cite(ANSWER, step) == cite(ANSWER)


@given(st.text(alphabet=st.sampled_from("ab .[]【】12`\n^,"), max_size=60))
def test_offsets_lie_within_the_text_so_far(answer: str) -> None:
    stream = CitationStream(HITS)
    length = 0
    for piece in [*stream.feed(answer), *stream.finish()]:
        if isinstance(piece, str):
            length += len(piece)
        else:
            assert 0 <= piece.offset <= length


KENYA = (
    hit("Kenya curbs corruption with a new and independent ethics commission.", 1),
    hit("Kenya is active in sports, among them cricket, rallying and rugby union.", 2),
)


@pytest.mark.parametrize(
    ("answer", "is_cited"),
    [
        ("a new and independent ethics commission", True),
        ("cricket, rallying and rugby union", False),
        ("Also there. Kenya is active in cricket, rallying and rugby union.", True),
    ],
)
def test_a_phrase_alone_is_cited_only_where_it_answers(answer: str, is_cited: bool) -> None:
    stream = CitationStream(KENYA, question="How does Kenya curb corruption?")
    pieces = [*stream.feed(answer), *stream.finish()]
    assert any(isinstance(piece, CitationPart) for piece in pieces) is is_cited


@pytest.mark.parametrize("question", ["", "What did Purchases cost in 2018?"])
def test_the_passages_of_a_long_document_are_each_looked_at_a_few_times(
    monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    """Preparing those of a book took minutes: each was compared with the whole book."""
    looked_at = 0

    def counting(text: str, *words: object) -> list[str]:
        nonlocal looked_at
        looked_at += len(text)
        return content_terms(text)

    monkeypatch.setattr(support, "content_terms", counting)
    hits = [hit(f"{SPENDING} No. {number}.", number, page=number) for number in range(200)]
    CitationStream(hits, question=question)
    assert looked_at < 10 * sum(len(each.chunk.text) for each in hits)


TABLE = (
    "Block, Inc. Consolidated statements of operations (in millions)\n"
    "Year Ended December 31, 2021 2020\n"
    "Total net revenue 17,661 9,498\n"
    "Gross profit 4,420 2,734\n"
    "Transaction costs 2,719 1,911\n"
)
LETTER = (
    "Bitcoin revenue made up the largest part of what we sold. Customers who used more than one "
    "product brought $13.2 billion through the ecosystem. The year before it was far less."
)
COVER = (
    "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\n\nANNUAL REPORT pursuant to section 13\n\n"
    "MICROSOFT CORPORATION\n\n(Exact name of registrant as specified in its charter)"
)


def cited_for(question: str, answer: str, *texts: str) -> list[str]:
    """The text of each citation that confirms; the texts are passages of one report."""
    return [one.text for one in citations_for(question, answer, *texts) if one.is_confirmed]


def citations_for(question: str, answer: str, *texts: str) -> list[Citation]:
    hits = [hit(text, n, page=n) for n, text in enumerate(texts)]
    stream = CitationStream(hits, question=question)
    pieces = [*stream.feed(answer), *stream.finish()]
    return [piece.citation for piece in pieces if isinstance(piece, CitationPart)]


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        ("How much did customers of several products bring?", "$13.2 billion", "$13.2 billion"),
        (
            "How much did customers of several products bring?",
            "They accounted for $13.2 billion.",
            "$13.2 billion",
        ),
        ("What was the gross profit in 2021?", "It amounted to $4,420 million.", "4,420"),
        ("What was gross profit in 2020?", "$2,734 million", "2,734"),
    ],
)
def test_a_figure_is_cited_where_it_stands_for_what_was_asked(
    question: str, answer: str, words: str
) -> None:
    (text,) = cited_for(question, answer, TABLE, LETTER)
    assert words in text


PURCHASE = (
    "The purchase consideration of $45 million is subject to customary adjustments. It includes "
    "contingent consideration of $13 million, to be paid in cash within two years. Goodwill of "
    "$5.0 billion was recognized for the 364-day loan. Interest is due on March 31."
)


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("The purchase consideration of ${} million is subject to customary adjustments.", 45, 13),
        ("It includes contingent consideration of ${} million, to be paid in cash.", 13, 45),
        ("Goodwill of $5.0 billion was recognized for the {}-day loan.", 364, 31),
    ],
)
def test_a_number_of_the_same_passage_that_something_else_is_said_of_is_not_confirmed(
    sentence: str, right: int, wrong: int
) -> None:
    question = "What does the 10-K of May 5 say of the purchase?"
    assert len(cited_for(question, sentence.format(right), PURCHASE, LETTER)) == 1
    assert cited_for(question, sentence.format(wrong), PURCHASE, LETTER) == []


@pytest.mark.parametrize("amount", ["$10.0 billion", "$5.0 billion"])
def test_a_number_of_the_question_that_is_no_amount_there_does_not_confirm_one(
    amount: str,
) -> None:
    left = "As of September 30, the company has $6.1 billion remaining under the program."
    question = "Did the company buy back shares in Q5 2023, as its 10-K says?"
    answer = f"As of September 30, the company has {amount} remaining under the program."
    assert cited_for(question, answer, left, LETTER) == []


@pytest.mark.parametrize(("year", "count"), [(2023, 1), (2022, 0)])
def test_a_year_of_the_question_is_not_confirmed_where_another_one_is_told(
    year: int, count: int
) -> None:
    bought = "On May 31, 2023, the company bought a maker of packaging machines from New Zealand."
    answer = f"In {year}, the company bought a maker of packaging machines from New Zealand."
    question = "What did the company buy in 2023 and 2022?"
    assert len(cited_for(question, answer, bought, "Its fiscal year 2022 was quiet.")) == count


QUARTERS = """Kennzahl | Q1 | Q2 | Q3 | Q4
EBIT margin in % | 5.4 | 5.8 | 6.5 | 7.0"""


@pytest.mark.parametrize(("answer", "count"), [("6.5 %", 0), ("7.0 %", 1)])
def test_a_figure_of_another_quarter_is_not_confirmed(answer: str, count: int) -> None:
    question = "What was the EBIT margin in Q4?"
    assert len(cited_for(question, answer, QUARTERS, LETTER)) == count


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("What was the revenue of the Kesselbach company in the year 2025?", 0),
        ("Wie hoch war der Auftragseingang der Kesselbach GmbH im Jahr 2025?", 1),
    ],
)
def test_a_figure_alone_is_not_confirmed_in_another_language(question: str, count: int) -> None:
    told = (
        "Die Kesselbach GmbH erzielte im Jahr 2025 einen Auftragseingang von 51,2 Mio. EUR. "
        "Der Auftragsbestand lag zum Jahresende bei 19,8 Mio. EUR und damit über dem des Vorjahres."
    )
    assert len(cited_for(question, "51,2 Mio. EUR", told, told.replace("51,2", "46,7"))) == count


@pytest.mark.parametrize(
    ("answer", "count"),
    [
        ("The ratio of net debt to EBITDA was 2.5 at the end of September.", 0),
        ("The ratio of net debt to EBITDA has to be below 2.5.", 1),
        ("2.5", 1),
    ],
)
def test_a_bound_of_a_figure_does_not_confirm_the_figure(answer: str, count: int) -> None:
    told = "The covenant (a ratio of net debt to EBITDA below 2.5) was met with 1.3 in September."
    question = "What was the ratio of net debt to EBITDA?"
    assert len(cited_for(question, answer, told, LETTER)) == count


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What was the gross profit in 2021?", "$4,421 million"),  # stands nowhere
        ("What was the gross profit in 2021?", "$2,734 million"),  # of the other year
        ("What was the gross profit in 2021?", "$2,719 million"),  # of another row
        ("What was the gross profit in 2019?", "$4,420 million"),
        ("How much did customers of several products bring?", "It was not $13.2 billion."),
        ("What was Square's gross profit in 2021?", "Squarespace made $4,420 million."),
    ],
)
def test_a_figure_of_something_else_is_not_confirmed(question: str, answer: str) -> None:
    assert cited_for(question, answer, TABLE, LETTER) == []


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("$2,734 million", ["Gross profit 4,420 2,734"]),
        ("Squarespace made $2,719 million.", ["Transaction costs 2,719 1,911"]),
        ("$4,421 million", []),
        ("In 2021 it had 2 products.", []),  # years and single digits stand anywhere
    ],
)
def test_a_figure_that_stands_in_a_passage_is_cited_there_in_any_case(
    answer: str, found: list[str]
) -> None:
    citations = citations_for("What was the gross profit in 2021?", answer, TABLE, LETTER)
    assert [one.text.strip() for one in citations] == found
    assert all(one.score == 0 and one.mark == "[1?]" for one in citations)


@pytest.mark.parametrize(
    "question", ["Which company filed this annual report?", "What is the name of the registrant?"]
)
def test_a_name_on_the_cover_is_cited(question: str) -> None:
    (text,) = cited_for(question, "Microsoft Corporation", COVER, LETTER)
    assert text == "MICROSOFT CORPORATION"
    assert cited_for(question, "Macrosoft Corporation", COVER, LETTER) == []


PLOTS = hit(
    "Plot | Size | Holder | Since | Rent | Shed | Notes\n"
    "1A | 120 | June Abbott | 2011 | £48.00 | yes\n"
    "2 | 240 | Oskar Lind | 2019 | £96.00 | yes | paid 2026-05-03\n"
    "3A | 118 | Priya Nair | 2023 | £47.20 | no | £20 received\n"
    "4 | 250 | Gwen Hughes | 1998 | £100.00 | no"
)


@pytest.mark.parametrize(
    ("question", "answer", "confirmed"),
    [
        ("Which holders have a shed?", "1. June Abbott\n2. Priya Nair\n", ["June Abbott"]),
        ("Who has held a plot the longest?", "June Abbott", []),  # one row does not tell
        ("Who has held a plot the longest?", "June Abbott has held plot 1A the longest.", []),
        ("Which holders pay less rent than £50?", "June Abbott", []),  # nor which others do
        ("Which plots have a rent over £50?", "June Abbott has a rent of £48.00.", []),
        ("Which holders have a size above 200?", "1. Oskar Lind\n", []),
        ("How much rent does Oskar Lind pay?", "2026-05-03", []),
        ("When did Oskar Lind pay?", "2026-05-03", ["2026-05-03"]),
        ("How much rent does Oskar Lind pay?", "£96.00", ["£96.00"]),
        ("How much does Priya Nair still owe?", "Priya Nair still owes £20.", []),
        (
            "What was received of Priya Nair?",
            "£20 was received of Priya Nair.",
            ["£20 was received of Priya Nair."],
        ),
    ],
)
def test_a_row_tells_only_of_itself(question: str, answer: str, confirmed: list[str]) -> None:
    stream = CitationStream([PLOTS], question=question)
    pieces = [*stream.feed(answer), *stream.finish()]
    text = "".join(piece for piece in pieces if isinstance(piece, str))
    parts = [piece for piece in pieces if isinstance(piece, CitationPart)]
    ends = [part.offset for part in parts if part.citation.is_confirmed]
    assert [text[:end].split("\n")[-1].split(". ")[-1] for end in ends] == confirmed


def test_a_sentence_is_cited_once() -> None:
    text = "Bananas contain potassium, as the market report says."
    assert len(cited_for("What do bananas contain?", f"{text} [1][2]", text, text, LETTER)) == 1
    assert len(cited_for("", f"{text} [1, 2]", text, text)) == 1
