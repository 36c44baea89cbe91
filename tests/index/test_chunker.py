from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from app.index.chunker import Chunker
from app.index.index_protocol import Passage
from app.index.loaders.page import Heading, Page

pytestmark = pytest.mark.models

SIZE, OVERLAP = 40, 10


@pytest.fixture(scope="module")
def tokenizer_file(embedder_folder: Path) -> Path:
    return embedder_folder / "tokenizer.json"


@pytest.fixture(scope="module")
def chunker(tokenizer_file: Path) -> Chunker:
    return Chunker(tokenizer_file, SIZE, OVERLAP)


def cut(chunker: Chunker, text: str, *headings: Heading, offset: int = 0) -> list[Passage]:
    return list(chunker.cut(Page(text, headings), 1, offset, []))


PROSE = " ".join(f"Sentence number {n} tells of ship {n} and its cargo of tea." for n in range(40))


def test_passages_are_slices_of_the_text(chunker: Chunker) -> None:
    for passage in cut(chunker, PROSE, offset=100):
        assert PROSE[passage.char_start - 100 : passage.char_end - 100] == passage.text


def test_passages_fit_the_embedder_by_its_own_tokenizer(
    chunker: Chunker, tokenizer_file: Path
) -> None:
    tokenizer = Tokenizer.from_file(str(tokenizer_file))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    passages = cut(chunker, PROSE)
    sizes = [len(tokenizer.encode(p.text, add_special_tokens=False).ids) for p in passages]
    assert max(sizes) <= SIZE
    assert sum(sizes) / len(sizes) > SIZE / 2


def test_neighbours_overlap_by_whole_sentences(chunker: Chunker) -> None:
    passages = cut(chunker, PROSE[:1500])
    for before, after in pairwise(passages):
        shared = PROSE[after.char_start : before.char_end]
        assert shared == "" or shared.startswith("Sentence")


def test_a_heading_begins_a_passage_and_gives_it_its_path(chunker: Chunker) -> None:
    first = "Tea. " + "It is grown on hills and picked by hand every spring. " * 3
    text = f"Plants\n\n{first}\n\nCoffee\n\n" + "Coffee grows in the shade of taller trees. " * 3
    at = text.index("Coffee\n")
    passages = cut(chunker, text, Heading(0, 1, "Plants"), Heading(at, 2, "Coffee"))
    assert passages[0].headings == ("Plants",)
    assert any(p.char_start == at and p.headings == ("Plants", "Coffee") for p in passages)


def test_a_heading_in_the_first_lines_gives_its_path_too(chunker: Chunker) -> None:
    text = "ACME INC.\nCash Flows\n" + "Cash came in from sales of anvils. " * 4
    (passage, *_) = cut(chunker, text, Heading(text.index("Cash"), 2, "Cash Flows"))
    assert passage.char_start == 0 and passage.headings == ("Cash Flows",)


def test_a_line_without_end_is_cut(chunker: Chunker) -> None:
    passages = cut(chunker, "x" * 100_000)
    assert all(after.char_start <= before.char_end for before, after in pairwise(passages))
    assert (passages[0].char_start, passages[-1].char_end) == (0, 100_000)
    assert max(len(passage.text) for passage in passages) <= SIZE * 8


def test_a_heading_does_not_stand_alone_above_a_sentence_without_end(chunker: Chunker) -> None:
    text = "Item 8.01\n\n" + "and the notes due " * 60
    (first, *_) = cut(chunker, text, Heading(0, 1, "Item 8.01"))
    assert "notes" in first.text


def test_a_text_without_sentences_is_cut_between_its_words(chunker: Chunker) -> None:
    text = " ".join(f"mooring unobtainium{n} quayside" for n in range(200))
    words = {word for passage in cut(chunker, text) for word in passage.text.split(" ")}
    assert words == set(text.split())


SENTENCES = {
    "English": "The keeper of the lighthouse wrote down every ship that passed in the night. ",
    "Greek": "Ο φύλακας του φάρου κατέγραφε κάθε πλοίο που περνούσε μέσα στη νύχτα. ",
    "Arabic": "كان حارس المنارة يسجل كل سفينة تمر في الليل بالقرب من الساحل الصخري. ",
    "Chinese": "灯塔看守人记下了夜里经过的每一艘船的名字。",
}


@pytest.mark.parametrize("language", ["Greek", "Arabic", "Chinese"])
def test_a_passage_in_an_unknown_language_says_as_much_as_an_english_one(
    chunker: Chunker, language: str
) -> None:
    english, other = (
        max(passage.text.count(SENTENCES[name].strip()[:5]) for passage in passages)
        for name, passages in (
            (name, cut(chunker, SENTENCES[name] * 30)) for name in ("English", language)
        )
    )
    assert abs(english - other) <= 1


def test_a_passage_in_a_language_half_known_fits_the_window(tokenizer_file: Path) -> None:
    tokenizer = Tokenizer.from_file(str(tokenizer_file))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    text = "El guardián del faro anotaba cada barco que pasaba durante la noche. " * 30
    longest = {}
    for window in (SIZE, 2 * SIZE):
        passages = cut(Chunker(tokenizer_file, SIZE, OVERLAP, window), text)
        sizes = [len(tokenizer.encode(p.text, add_special_tokens=False).ids) for p in passages]
        longest[window] = max(sizes)
    assert longest[SIZE] <= SIZE < longest[2 * SIZE] <= 2 * SIZE


@given(text=st.text(alphabet=st.sampled_from("ab Z.\n!?。字é🙂|12-\t"), max_size=600))
def test_nothing_but_white_space_is_lost(chunker: Chunker, text: str) -> None:
    covered = bytearray(len(text))
    for passage in cut(chunker, text):
        assert text[passage.char_start : passage.char_end] == passage.text
        covered[passage.char_start : passage.char_end] = b"\1" * len(passage.text)
    assert all(is_covered or char.isspace() for is_covered, char in zip(covered, text, strict=True))
