"""The user's own sentences about themselves, in four languages; no questions, no requests."""

import pytest

from app.services.chats.memory import stated_facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("I write British English. Can you check this mail?", ["I write British English."]),
        ("Hi! My company's financial year ends in September.\nWhat is Q2?",
         ["My company's financial year ends in September."]),
        ("I'm a nurse from Bergen, how do I write a CV?", []),
        ("Please remember that I use version 3.12 of Python.", ["I use version 3.12 of Python."]),
        ("I have no dairy at home. Suggest a cake.", ["I have no dairy at home."]),
        ("Ich wohne in Graz. Wie wird das Wetter?", ["Ich wohne in Graz."]),
        ("Merk dir, dass meine Chefin Ada heißt.", ["meine Chefin Ada heißt."]),
        ("我住在杭州。附近有什么好吃的？", ["我住在杭州。"]),
        ("أعمل في مستشفى. ما معنى هذه الكلمة؟", ["أعمل في مستشفى."]),
        ("Translate: I like it. The house is my castle.", []),
        ("I think this is wrong. Fix it.", []),
        ("Is my code right? my code is below", []),
        ("I work " + "very " * 60 + "hard.", []),
        ("", []),
    ],
)  # fmt: skip
def test_what_is_offered(text: str, facts: list[str]) -> None:
    assert list(stated_facts(text)) == facts
