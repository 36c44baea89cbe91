"""Sets, numbers and groups that are kept on the disk."""

from collections.abc import Iterator

import pytest

from app.training.bundles.spool import Spool


@pytest.fixture
def spool() -> Iterator[Spool]:
    with Spool() as spool:
        yield spool


def test_a_value_is_new_once_for_each_kind(spool: Spool) -> None:
    assert [spool.add("sft", b"a"), spool.add("sft", b"a"), spool.add("kto", b"a")] == [
        True,
        False,
        True,
    ]


def test_values_are_numbered_by_kind_in_the_order_of_their_coming(spool: Spool) -> None:
    asked = [("EMAIL", "a"), ("EMAIL", "b"), ("PHONE", "a"), ("EMAIL", "a"), ("EMAIL", "\ud800")]
    assert [spool.number(*one) for one in asked] == [1, 2, 1, 1, 3]


def test_groups_come_in_the_order_of_their_first_member(spool: Spool) -> None:
    for group, id_ in ((b"x", "1"), (b"y", "2"), (b"x", "3"), (b"x", "1")):
        spool.put(group, id_)
    found = list(spool.groups())
    assert [id_ for _, id_ in found] == ["1", "3", "2"]
    assert len({group for group, _ in found}) == 2
