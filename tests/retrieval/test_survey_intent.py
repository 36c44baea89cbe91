"""Which questions are asked of every document of a collection."""

import tomllib
from pathlib import Path

import pytest

from app.retrieval.survey_intent import AskedOfAll, asked_of_all

QUESTIONS = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "survey_questions.toml").read_text("utf-8")
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "How many of the contracts have a termination clause?",
            AskedOfAll("documents", "termination clause"),
        ),
        ("Which invoices have no due date?", AskedOfAll("documents", "due date", True)),
        ("Please list all suppliers named in the invoices.", AskedOfAll("items", "suppliers")),
        ("What is the total of each invoice?", AskedOfAll("values", "total")),
        (
            "Quelles factures n'ont pas d'échéance ?",
            AskedOfAll("documents", "échéance", True, "fr"),
        ),
        (
            "How many of the inspection reports found a leaking roof?",
            AskedOfAll("documents", "inspection leaking roof"),
        ),
        (
            "Wie viele Berichte beschreiben Schimmel?",
            AskedOfAll("documents", "Schimmel", language="de"),
        ),
        ("Which signed contracts have a deposit?", AskedOfAll("documents", "signed deposit")),
        ("How many documents are there?", AskedOfAll("documents", "")),
        ("How many invoices are there?", AskedOfAll("documents", "invoices")),
    ],
)
def test_what_is_asked_of_every_document(question: str, expected: AskedOfAll) -> None:
    assert asked_of_all(question) == expected


@pytest.mark.parametrize("language", QUESTIONS["second"])
@pytest.mark.parametrize("half", ["first", "second"])
def test_questions_for_all_documents_are_recognised(half: str, language: str) -> None:
    questions = QUESTIONS[half][language]
    missed = [each for each in questions if asked_of_all(each) is None]
    assert len(missed) <= 0.1 * len(questions), missed


@pytest.mark.parametrize("language", QUESTIONS["other"])
def test_questions_that_search_answers_are_left_to_it(language: str) -> None:
    assert not [each for each in QUESTIONS["other"][language] if asked_of_all(each)]


def test_documents_may_be_called_what_their_collection_is() -> None:
    question = "How many permits were refused?"
    assert asked_of_all(question) is None
    assert asked_of_all(question, ["Permits"]) == AskedOfAll("documents", "refused")


def test_what_all_documents_of_a_collection_are_called_is_no_condition() -> None:
    question = "How many of the inspection reports found a leaking roof?"
    assert asked_of_all(question, ["inspections"]) == AskedOfAll("documents", "leaking roof")
    assert asked_of_all("How many signed contracts are there?", ["Contracts"]) == AskedOfAll(
        "documents", "signed"
    )
