"""Names of groups that are written once belong to the rows below them, where that is clear."""

from collections.abc import Sequence

import pytest

from app.core.outlines import filled_down


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (
            ["Aurora,,Borealis,,,Cirrus,"],
            ["Aurora,Aurora,Borealis,Borealis,Borealis,Cirrus,Cirrus"],
        ),
        (["3.1.2024,,,4.1.2024,,"], ["3.1.2024,3.1.2024,3.1.2024,4.1.2024,4.1.2024,4.1.2024"]),
        (
            ["North,,,,South,,,", "Q1,,Q2,,Q1,,Q2,", "a,b,a,b,a,b,a,b"],
            ["North,North,North,North,South,South,South,South", "Q1,Q1,Q2,Q2,Q1,Q1,Q2,Q2"],
        ),
        # A group of one row may have no second name, and does not get that of the group before.
        (
            ["North,,,South,,,East", "Q1,,Q2,Q1,,Q2,"],
            ["North,North,North,South,South,South,East", "Q1,Q1,Q2,Q1,Q1,Q2,"],
        ),
    ],
)
def test_names_of_groups_are_in_all_rows(columns: Sequence[str], expected: Sequence[str]) -> None:
    found = filled_down([each.split(",") for each in columns])
    assert [",".join(each) for each in found[: len(expected)]] == expected


@pytest.mark.parametrize(
    "column",
    [
        "Ada,Bo,,Cem,Dee,",  # some names are missing
        "late,,,,late,,",  # remarks
        ",,paid,,,unpaid,",  # nothing stands above
        "1200,,,1300,,",  # amounts of several rows together
        "Aurora,,,",  # a title
        "a,b,c",
        "",
    ],
)
def test_other_empty_cells_stay_empty(column: str) -> None:
    assert not filled_down([column.split(",")])
