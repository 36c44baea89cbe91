"""Search finds words in every script and takes whatever is typed for words."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.identifiers import new_id
from app.store.search.full_text import SearchRepository
from app.store.store import Store
from tests.store.values import add_document, say

TEXTS = {
    "en": "The quick brown fox jumps over the lazy dog, naïvely.",
    "zh": "我们使用机器学习来翻译文本。",
    "ja": "東京タワーで待ち合わせしましょう。",
    "th": "ประเทศไทยมีอาหารอร่อยมาก",
    "ko": "학교에서 친구를 만났습니다.",
    "hi": "हिन्दी भारत की भाषा है।",
    "ar": "القاهرة هي عاصمة مصر.",
    "ru": "Москва — столица России.",
}


@pytest.mark.parametrize(
    ("query", "language"),
    [
        ("quick", "en"),
        ("QUICK fox", "en"),
        ("laz", "en"),
        ("naively", "en"),
        ("学习", "zh"),
        ("机器学习", "zh"),
        ("习", "zh"),
        ("タワー", "ja"),
        ("東京", "ja"),
        ("อาหาร", "th"),
        ("ไทย", "th"),
        ("학교", "ko"),
        ("हिन्दी", "hi"),
        ("عاصمة", "ar"),
        ("столица", "ru"),
    ],
)
def test_messages_are_found_in_every_script(store: Store, query: str, language: str) -> None:
    chat = store.conversations.create("Chat")
    said = {name: say(store, chat.id, text).id for name, text in TEXTS.items()}
    (match,) = store.search.search_messages(query)
    assert match.message_id == said[language]
    marked = [match.snippet[start:end].casefold() for start, end in match.spans]
    assert marked
    assert all(piece in TEXTS[language].casefold() for piece in marked)


@pytest.mark.parametrize("query", ["quick cat", "学机", "ไทยอร่อย", "", "?!", "\x00"])
def test_messages_without_every_word_are_not_found(store: Store, query: str) -> None:
    chat = store.conversations.create("Chat")
    for text in TEXTS.values():
        say(store, chat.id, text)
    assert store.search.search_messages(query) == ()


def test_newest_message_comes_first_and_the_limit_holds(store: Store) -> None:
    chat = store.conversations.create("Title")
    said = [say(store, chat.id, f"apples {number}").id for number in range(5)]
    found = store.search.search_messages("apple", limit=3)
    assert [match.message_id for match in found] == said[:1:-1]
    assert {match.title for match in found} == {"Title"}


def test_a_long_message_is_shown_around_the_found_word(store: Store) -> None:
    chat = store.conversations.create("Chat")
    say(store, chat.id, "word " * 500 + "needle" + " word" * 500)
    (match,) = store.search.search_messages("needle")
    (span,) = match.spans
    assert match.snippet[slice(*span)] == "needle"
    assert len(match.snippet) < 300


def test_changed_and_deleted_text_is_no_longer_found(store: Store) -> None:
    chat = store.conversations.create("Chat")
    said = say(store, chat.id, "before 机器")
    store.conversations.update_message(said.id, (), "complete")
    assert store.search.search_messages("before") == ()
    other = say(store, chat.id, "after 学习")
    store.conversations.delete(chat.id)
    assert store.search.search_messages("学习") == ()
    assert store.database.problems() == ()
    assert other.id not in [match.message_id for match in store.search.search_messages("after")]


def test_best_chunk_comes_first_and_any_word_may_match(store: Store) -> None:
    collection = store.library.create_collection("Papers", "minilm")
    once = add_document(store, "the wing of an aircraft in flight over water", collection.id)
    twice = add_document(store, "wings bend; a wing in flutter bends the wing", collection.id)
    for number in range(6):
        add_document(store, f"the boundary layer {number}", collection.id)
    found = store.search.search_chunks(collection.id, "what bends the wings?", 5).ranking
    assert [chunk_id for chunk_id, _ in found] == [twice.id, once.id]
    scores = [score for _, score in found]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0


def test_chunks_in_unspaced_scripts_match_by_pairs_of_characters(store: Store) -> None:
    collection = store.library.create_collection("Papers", "minilm")
    chunks = {name: add_document(store, text, collection.id) for name, text in TEXTS.items()}
    (best, *_) = store.search.search_chunks(collection.id, "机器怎么学习？", 3).ranking
    assert best[0] == chunks["zh"].id


def test_a_chinese_character_alone_counts_besides_the_pairs_of_them(store: Store) -> None:
    collection = store.library.create_collection("Papers", "minilm")
    for text in ("铁路由三家公司管理。", "北京市有六百家书店。", "他们昨天去了海边。"):
        add_document(store, text, collection.id)
    long = add_document(store, "铁路全长三千公里，经过许多城市。", collection.id)
    (best, *_) = store.search.search_chunks(collection.id, "铁路的长度", 3).ranking
    assert best[0] == long.id


def test_only_the_chosen_collection_and_documents_are_searched(store: Store) -> None:
    here = store.library.create_collection("Here", "minilm")
    there = store.library.create_collection("There", "minilm")
    first = add_document(store, "apples and pears", here.id)
    second = add_document(store, "apples and plums", here.id)
    third = add_document(store, "apples and figs", there.id)

    def found(collection_id: str, *documents: str) -> set[str]:
        hits = store.search.search_chunks(collection_id, "apples", 9, documents).ranking
        return {chunk_id for chunk_id, _ in hits}

    assert found(here.id) == {first.id, second.id}
    assert found(there.id) == {third.id}
    assert found(here.id, second.document_id) == {second.id}


def test_a_word_of_every_chunk_is_left_out_unless_it_is_all_there_is(store: Store) -> None:
    collection = store.library.create_collection("Papers", "minilm")
    for number in range(8):
        add_document(store, f"the chapter {number}", collection.id)
    needle = add_document(store, "the needle", collection.id)
    found = store.search.search_chunks(collection.id, "the needle", 20).ranking
    assert [chunk_id for chunk_id, _ in found] == [needle.id]
    assert len(store.search.search_chunks(collection.id, "the", 20).ranking) == 9


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(
    query=st.text()
    | st.text(alphabet="\"*()-^:{}+'\\ ab 机")
    | st.sampled_from(["NEAR(a b)", "a AND", "NOT a", "text:a", 'a"b', "a* b*", "-a", "{text}:a"])
)
def test_nothing_that_is_typed_is_syntax(store: Store, query: str) -> None:
    if not store.library.collections():
        add_document(store, "a b NEAR text AND 机", store.library.create_collection("P", "m").id)
        say(store, store.conversations.create("Chat").id, "a b NEAR text AND 机")
    (collection,) = store.library.collections()
    for match in store.search.search_messages(query):
        assert all(0 <= start < end <= len(match.snippet) for start, end in match.spans)
    store.search.search_chunks(collection.id, query, 3)


def test_typed_operators_are_words(store: Store) -> None:
    chat = store.conversations.create("Chat")
    said = say(store, chat.id, "salt AND pepper, near(est) shop")
    assert store.search.search_messages("AND pepper")[0].message_id == said.id
    assert store.search.search_messages("salt NOT pepper") == ()


def test_a_pasted_page_is_a_query_too(store: Store) -> None:
    chat = store.conversations.create("Chat")
    say(store, chat.id, "word")
    collection = store.library.create_collection("P", "m")
    page = " ".join(f"word{number}" for number in range(100_000))
    assert store.search.search_messages(page) == ()
    assert store.search.search_chunks(collection.id, page, 3).ranking == ()


def test_of_too_many_chunks_those_with_rare_words_are_scored(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    collection = store.library.create_collection("Papers", "minilm")
    common = [add_document(store, f"wing and tail {n}", collection.id).id for n in range(20)]
    for number in range(40):
        add_document(store, f"chapter {number}", collection.id)
    rare = add_document(store, "flutter of the gust", collection.id).id
    best = add_document(store, "flutter of the wing", collection.id).id

    def found(query: str) -> list[str]:
        return [id_ for id_, _ in store.search.search_chunks(collection.id, query, 100).ranking]

    everything = found("wing flutter")
    assert everything[:2] == [best, rare] and set(everything[2:]) == set(common)
    monkeypatch.setattr("app.store.search.full_text._LARGE", 20)
    monkeypatch.setattr("app.store.search.full_text._SCORED", 10)
    assert found("wing flutter") == [best, rare]  # the common word still tells them apart
    assert set(found("wing flutterr")) == set(common[:10])  # no chunk has the rarest word
    assert set(found("wing")) == set(common[:10])  # there is nothing rarer to go by


def test_a_sample_tells_which_words_of_a_large_collection_are_common(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    collection = store.library.create_collection("Papers", "minilm")
    texts = ["wing and tail" if number % 4 else "tail and gust" for number in range(80)]
    ids = [add_document(store, text, collection.id).id for text in [*texts, "wing flutter"]]

    def found(query: str) -> set[str]:
        return {id_ for id_, _ in store.search.search_chunks(collection.id, query, 100).ranking}

    exact = [found(query) for query in ("wing flutter", "gust flutter", "wing")]
    assert exact[0] == {ids[-1]} and len(exact[1]) == 21 and len(exact[2]) == 61
    monkeypatch.setattr("app.store.search.full_text._FEW", 10)
    monkeypatch.setattr("app.store.search.full_text._SLICES", 4)
    monkeypatch.setattr("app.store.search.full_text._SLICE", 8)
    store.search._frequencies.clear()
    assert [found(query) for query in ("wing flutter", "gust flutter", "wing")] == exact


def test_unless_there_are_few_chunks_words_of_most_of_them_are_left_out(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    collection = store.library.create_collection("Papers", "minilm")
    texts = ["gust", *["wing tail"] * 14, "tail", *["flap"] * 16, *["rib"] * 8]
    ids = [add_document(store, text, collection.id).id for text in texts]

    def found() -> set[str]:
        hits = store.search.search_chunks(collection.id, "flap tail wing gust", 100).ranking
        return {id_ for id_, _ in hits}

    assert found() == set(ids[:32])
    monkeypatch.setattr("app.store.search.full_text._SMALL", 20)
    assert found() == set(ids[:16])  # the three rarest are in 30 places, all four in 46


def test_a_collection_ranks_alike_beside_others(store: Store) -> None:
    texts = ["the keel of the boat", "keel", "a mast for a boat and a mast", "sail " * 30, "mast"]
    queries = ("keel boat", "mast", "sail keel", "boat mast sail")

    def collection(named: str) -> tuple[str, dict[str, str]]:
        id_ = store.library.create_collection(named, "minilm").id
        return id_, {add_document(store, text, id_).id: text for text in texts}

    def found(id_: str, named: dict[str, str]) -> list[list[tuple[str, float]]]:
        rankings = [store.search.search_chunks(id_, query, 9).ranking for query in queries]
        return [[(named[chunk], round(score, 9)) for chunk, score in each] for each in rankings]

    first = collection("Boats")
    alone = found(*first)
    others = store.library.create_collection("Others", "minilm").id
    for number in range(30):
        add_document(store, f"{'keel ' * number}of another kind", others)
    assert found(*first) == alone
    assert found(*collection("Boats again")) == alone


WORDS = ("keel", "mast", "boats", "sailing", "機械", "学習", "naïve", "2018")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.randoms(use_true_random=False))
def test_what_was_read_of_the_index_is_never_used_for_a_later_one(
    store: Store, chance: random.Random
) -> None:
    """Not even if a text is replaced by one of as many words."""
    collection_id = store.library.create_collection(new_id(), "minilm").id
    documents: list[str] = []
    for _ in range(8):
        if documents and chance.random() < 0.5:
            gone = documents.pop(chance.randrange(len(documents)))
            store.library.remove_documents(gone)
        text, query = (" ".join(chance.choices(WORDS, k=4)) for _ in range(2))
        documents.append(add_document(store, text, collection_id).document_id)
        found = store.search.search_chunks(collection_id, query, 20)
        assert found == SearchRepository(store.database).search_chunks(collection_id, query, 20)
    store.library.delete_collection(collection_id)
