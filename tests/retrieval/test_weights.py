import msgspec
import pytest

from app.core.paths import resource_path
from app.retrieval.weights import decode, weights
from tests.bench.refit_weights import with_value

TEXT = resource_path("weights.toml").read_text("utf-8")


def test_a_misspelt_or_missing_weight_is_an_error() -> None:
    for text in (TEXT.replace("page = ", "pages = "), TEXT.replace("page = 0.25\n", "")):
        with pytest.raises(msgspec.ValidationError):
            decode(text)


def test_every_weight_says_where_it_comes_from() -> None:
    for paragraph in TEXT.split("\n[")[1:]:
        assert paragraph.splitlines()[1].startswith("#"), paragraph


def test_a_support_that_is_contradicted_is_never_enough() -> None:
    support = weights().support
    assert support.contradiction < support.unnamed


def test_refitting_changes_one_number_and_keeps_all_comments() -> None:
    changed = with_value(TEXT, "names.title", 0.3)
    assert decode(changed).names.title == 0.3
    assert msgspec.structs.replace(decode(changed), names=weights().names) == weights()
    assert [line for line in changed.splitlines() if line.startswith("#")] == [
        line for line in TEXT.splitlines() if line.startswith("#")
    ]
