from app.engine.llama.drafter import RepeatFinder

TEXT = list(range(100, 160))


def finder_after(*tokens: int) -> RepeatFinder:
    finder = RepeatFinder()
    for token in (*TEXT, *tokens):
        finder.add(token)
    return finder


def test_what_followed_last_time_comes_next() -> None:
    finder = finder_after(100, 101, 102)
    assert list(finder.following(3)) == [103, 104, 105]
    assert finder.add(103)
    assert list(finder.following(3)) == [104, 105, 106]


def test_two_tokens_are_too_few_and_new_text_has_no_place() -> None:
    assert list(finder_after(100, 101).following(3)) == []
    assert finder_after(1, 2, 3, 4).add(5) is None


def test_the_longest_match_counts_and_of_those_the_latest() -> None:
    finder = RepeatFinder()
    for token in (9, 1, 2, 3, 50, 8, 1, 2, 3, 60, 7, 1, 2, 3, 70, 9, 1, 2, 3):
        finder.add(token)
    assert list(finder.following(1)) == [50]
    finder = RepeatFinder()
    for token in (1, 2, 3, 50, 1, 2, 3, 60, 1, 2, 3):
        finder.add(token)
    assert list(finder.following(1)) == [60]


def test_the_longer_it_agrees_the_likelier_it_goes_on() -> None:
    finder = finder_after(*TEXT[:3])
    seen = [finder.likeness]
    for token in TEXT[3:20]:
        finder.add(token)
        seen.append(finder.likeness)
    assert seen[0] == "short"
    assert seen[5:13] == ["medium"] * 8
    assert seen[13:] == ["long"] * 5


def test_it_goes_on_after_another_word() -> None:
    finder = finder_after(100, 101, 102, 103)
    assert finder.add(1) is False  # in place of 104
    assert finder.likeness == "skipped"
    assert list(finder.following(2)) == [105, 106]


def test_a_word_that_was_replaced_is_replaced_again() -> None:
    finder = RepeatFinder()
    code = [1, 2, 3, 77, 4, 5, 6, 77, 7, 8, 9, 77, 10]
    for token in code:
        finder.add(token)
    for token in (1, 2, 3, 88, 4, 5):
        finder.add(token)
    assert list(finder.following(4)) == [6, 88, 7, 8]
    assert finder.add(6)
    assert finder.add(77) is False  # not this time
    assert list(finder.following(4)) == [7, 8, 9, 77]


def test_it_comes_back_after_an_insertion() -> None:
    finder = finder_after(100, 101, 102, 103, 1, 2, 3, 104, 105)
    assert finder.likeness == "resumed"
    assert list(finder.following(2)) == [106, 107]


def test_a_text_that_repeats_itself_is_followed_into_its_own_end() -> None:
    finder = RepeatFinder()
    for token in [1, 2, 3] * 3:
        finder.add(token)
    assert list(finder.following(10)) == [1, 2, 3]
    assert all(finder.add(token) for token in [1, 2, 3] * 20)
