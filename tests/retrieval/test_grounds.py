import pytest

from app.retrieval.grounds import Grounds, is_denial
from tests.retrieval.hits import hit

SPENDING = hit(
    "In 2018 Acme spent $1,577 million on property, plant and equipment. The dividend rose.",
    path="/docs/acme_report.pdf",
)
FINAL = hit("Jul 13, 2019. Simona Halep beat Serena Williams in the Wimbledon final.", 2)
FRUIT = hit("Bananas are yellow and contain potassium.", 3)
HALL = hit("At most 240 people may enter the hall.", 4)
HITS = (SPENDING, FINAL, FRUIT, HALL)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What did Acme spend on equipment in 2018?", "Acme spent $1577 million in 2018."),
        ("What did Acme spend on equipment in 2018?", "$1,577 million"),
        ("Who won the Wimbledon final in 2019?", "Simona Halep"),
        ("Who won the Wimbledon final in 2019?", "Simona Halep won the Wimbledon final in 2019."),
        ("What do bananas contain?", "- They contain potassium."),
        ("How many people may enter the hall?", "240"),
    ],
)
def test_what_a_passage_says_is_held(question: str, sentence: str) -> None:
    assert Grounds(question, HITS).supports(sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What did Acme spend on equipment in 2018?", "Acme spent $1,599 million in 2018."),
        ("Who won the Wimbledon final in 2019?", "Angelique Kerber won it."),
        ("Who won the Wimbledon final in 2021?", "Simona Halep"),
        ("Who won the Wimbledon final in 2017?", "Garbiñe Muguruza won the final in 2017."),
        ("Who was president of Brazil in 2010?", "Simona Halep"),
        ("What do bananas contain?", "They contain dietary fibre and plenty of vitamins."),
    ],
)
def test_what_no_passage_says_is_not(question: str, sentence: str) -> None:
    assert not Grounds(question, HITS).supports(sentence)


def test_a_yes_is_not_said_by_what_denies_it() -> None:
    question = "Did Acme change its accounting policies in 2018?"
    denied = hit("There was no change of Acme's accounting policies in 2018. The dividend rose.", 4)
    grounds = Grounds(question, [denied, FRUIT])
    assert grounds.supports("No, Acme did not change its accounting policies in 2018.")
    assert not grounds.supports("Yes, Acme changed its accounting policies in 2018.")


def test_a_yes_needs_half_of_the_question_beside_each_other() -> None:
    question = "Did Acme change the supplier of its paper and its accounting policies?"
    grounds = Grounds(question, [hit("Acme has accounting policies.", 4), FRUIT])
    assert not grounds.supports("Yes, Acme did change the supplier of its paper.")


def test_a_question_about_something_else_is_not_worth_reading_for() -> None:
    assert Grounds("Where do bananas get their potassium?", HITS).can_answer()
    assert not Grounds("Which boundary layer separates first?", HITS).can_answer()
    assert not Grounds("Anything?", []).can_answer()


def test_passages_that_a_tool_brings_count() -> None:
    grounds = Grounds("What do bananas contain?", [SPENDING])
    assert not grounds.supports("Bananas contain potassium.")
    grounds.add([FRUIT])
    assert grounds.supports("Bananas contain potassium.")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The passages do not mention the year.", True),
        ("There is no information about pets in the lease.", True),
        ("The answer cannot be determined from the text.", True),
        ("The documents do not mention 2017, but it was 5 million.", False),
        ("Bananas do not contain iron.", False),
    ],
)
def test_a_denial_says_nothing_else(sentence: str, expected: bool) -> None:
    assert is_denial(sentence) is expected


def test_a_bare_name_must_stand_beside_what_was_asked() -> None:
    text = (
        "Serena Williams opened the shop. It sells shoes. The street is long. It leads to the sea. "
        "Angelique Kerber won the singles at Wimbledon in 2018."
    )
    grounds = Grounds("Who won the singles at Wimbledon in 2018?", [hit(text)])
    assert grounds.supports("Angelique Kerber")
    assert not grounds.supports("Serena Williams")


def test_a_digit_must_stand_beside_what_was_asked() -> None:
    cups = hit("Team, location and cups won. Blues | STL | 1. Flyers | PHI | 2. Leafs | TOR | 13.")
    grounds = Grounds("How many cups has Montreal won?", [cups, FRUIT])
    assert not grounds.supports("Montreal won 1 cup.")
    assert Grounds("How many cups have the Flyers won?", [cups, FRUIT]).supports(
        "The Flyers won 2 cups."
    )


GAME = (
    "The defense gave up 308 points that season. The team played in Denver. Its coach had been "
    "there before. The stadium opened in 2001. Jared Allen had 136 career sacks."
)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("308", True),
        ("308 points", True),
        ("The defense gave up 308 points.", True),
        ("136", False),
        ("The defense gave up 136 points.", False),
        ("2001", False),
    ],
)
def test_a_figure_is_near_what_was_asked(claim: str, expected: bool) -> None:
    grounds = Grounds("How many points did the defense give up?", [hit(GAME)])
    assert grounds.supports(claim) is expected
