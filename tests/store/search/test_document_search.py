"""Passages are found by what they stand below, those stored by an earlier version, too."""

from collections.abc import Iterator
from unicodedata import normalize

import pytest

from app.core.documents import Chunk, Document
from app.store.database import Database
from app.store.migrations import (
    m001_initial,
    m003_documents,
    m010_figures,
    m022_languages,
    m029_plain_forms,
    m030_attached_words,
)
from app.store.search import analysis
from app.store.store import Store, open_temporary_store


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_temporary_store()
    yield opened
    opened.close()


def _add(store: Store, path: str, *headings: str) -> str:
    collection_id = store.library.create_collection(path, "minilm").id
    store.library.put_document(Document("d", collection_id, path, "", 0, 0.0, "ready"))
    store.library.add_chunks([Chunk("c", "d", 0, "Purchases 1,577", 1, 0, 15, headings)])
    return collection_id


@pytest.mark.parametrize("query", ["ACME", "2018", "cash flows", "purchases"])
def test_by_file_name_heading_and_text(store: Store, query: str) -> None:
    collection_id = _add(store, "/docs/ACME_FY2018.pdf", "Statement of Cash Flows")
    assert [id_ for id_, _ in store.search.search_chunks(collection_id, query, 5).ranking] == ["c"]


def test_nothing_of_a_removed_document_is_found(store: Store) -> None:
    collection_id = _add(store, "/docs/ACME.pdf", "Cash Flows")
    store.library.remove_documents("d")
    assert store.search.search_chunks(collection_id, "ACME cash flows", 5).ranking == ()


def test_a_long_document_has_an_opening(store: Store) -> None:
    _add(store, "/docs/ACME.pdf")
    store.library.add_pages("d", [(1, 0, "Annual report of Acme Inc.")])
    assert store.library.places(["c", "gone"])["c"].opening == ""
    chunks = [Chunk(f"c{n}", "d", n, "text", 1, 0, 4, ("Risks",)) for n in range(1, 30)]
    store.library.add_chunks(chunks)
    places = store.library.places(["c", "c7"])
    assert places["c"].opening == "Annual report of Acme Inc."
    assert places["c7"].headings == ("Risks",)


def test_a_search_tells_where_stands_what_it_found(store: Store) -> None:
    collection_id = _add(store, "/docs/ACME.pdf", "Cash Flows")
    store.library.add_pages("d", [(1, 0, "Annual report of Acme Inc.")])
    chunks = [Chunk(f"c{n}", "d", n, "flows", 1 + n, 0, 5, ("Risks",)) for n in range(1, 30)]
    store.library.add_chunks(chunks)
    found = store.search.search_chunks(collection_id, "flows", 40)
    assert len(found.ranking) == 30
    assert found.places == store.library.places([id_ for id_, _ in found.ranking])
    assert found.places["c7"].opening == "Annual report of Acme Inc."
    assert store.library.paths(["d", "d", "gone"]) == {"d": "/docs/ACME.pdf"}


def _execute(database: Database, *statements: str) -> None:
    for sql in statements:
        database.run(lambda connection, sql=sql: connection.execute(sql))  # type: ignore[misc]


def test_what_an_earlier_version_stored_is_found_by_its_heading() -> None:
    database = Database.in_memory()
    try:
        _execute(database, *m001_initial.STATEMENTS)
        _execute(
            database,
            "INSERT INTO collection VALUES (1, 'k', 'things', 'minilm', 0, 0)",
            "INSERT INTO document VALUES ('d', 'k', '/ACME.pdf', '', 0, 0, 'ready', 1, '', 0)",
            "INSERT INTO chunk VALUES (7, 'c', 'd', 0, 'words', 1, 0, 5, '[\"Cash Flows\"]', 1)",
        )
        _execute(database, *m003_documents.STATEMENTS)
        sql = "SELECT rowid FROM chunk_index WHERE chunk_index MATCH ?"
        for word in ("words", "flows", "acme"):
            rows = database.run(lambda connection, w=word: connection.execute(sql, (w,)).fetchall())  # type: ignore[misc]
            assert rows == [(7,)]
    finally:
        database.close()


TABLE = "\n".join(f"Row {n} | {n * 7} | {n * 11} | {n * 13}" for n in range(40))
PROSE = "The keeper wrote down every ship of 1872 that passed the light. " * 20


def test_a_passage_knows_how_much_of_what_it_stands_in_is_figures(store: Store) -> None:
    _add(store, "/docs/ACME.pdf")
    texts = {
        "words": (2, PROSE),
        "table": (3, TABLE),
        "last_row": (3, "Total"),
        "far": (4, "Total"),
    }
    chunks = [Chunk(id_, "d", 1, text, page, 0, 1) for id_, (page, text) in texts.items()]
    store.library.add_chunks(chunks)
    figures = {id_: place.figures for id_, place in store.library.places([*texts]).items()}
    assert figures["table"] == figures["last_row"] > 0.5
    assert figures["words"] < 0.1 and figures["far"] == 0.0


def test_what_an_earlier_version_stored_knows_its_figures() -> None:
    database = Database.in_memory()
    row = "INSERT INTO chunk (number, id, document_id, ordinal, text, page, char_start, char_end,"
    try:
        _execute(database, *m001_initial.STATEMENTS)
        _execute(database, *m003_documents.STATEMENTS)
        _execute(
            database,
            "INSERT INTO collection VALUES (1, 'k', 'things', 'minilm', 0, 0)",
            "INSERT INTO document VALUES ('d', 'k', '/ACME.pdf', '', 0, 0, 'ready', 1, '', 0)",
            f"{row} headings) VALUES (7, 'c', 'd', 0, '{TABLE}', 1, 0, 5, '[]')",
            f"{row} headings) VALUES (8, 'e', 'd', 1, 'Total', 2, 0, 5, '[]')",
        )
        _execute(database, *m010_figures.STATEMENTS)
        rows = database.run(
            lambda c: c.execute("SELECT figures FROM chunk ORDER BY number").fetchall()
        )
        assert rows[0][0] > 0.5 and rows[1][0] == 0.0
    finally:
        database.close()


CHECK = "INSERT INTO chunk_index (chunk_index, rank) VALUES ('integrity-check', 1)"
GERMAN = "Die Häuser am Hafen sind im letzten Jahr verkauft worden, und die Mieten stiegen."
FINNISH = "Talot satamassa myytiin viime vuonna ja niiden vuokrat nousivat huomattavasti."


def _add_texts(store: Store, *texts: str) -> str:
    collection_id = store.library.create_collection("houses", "minilm").id
    for n, text in enumerate(texts):
        store.library.put_document(
            Document(f"d{n}", collection_id, f"/{n}.txt", "", 0, 0.0, "ready")
        )
        store.library.add_chunks([Chunk(f"c{n}", f"d{n}", 0, text, 1, 0, len(text))])
    return collection_id


def _found(store: Store, collection_id: str, query: str) -> list[str]:
    return [id_ for id_, _ in store.search.search_chunks(collection_id, query, 5).ranking]


def test_other_forms_of_a_word_are_found_in_each_language(store: Store) -> None:
    english = "The houses at the harbour were sold last year, and the rents have risen."
    collection_id = _add_texts(store, GERMAN, FINNISH, english)
    assert _found(store, collection_id, "Welches Haus?") == ["c0"]
    assert _found(store, collection_id, "vuokra") == ["c1"]
    assert _found(store, collection_id, "house") == ["c2"]


def test_function_words_of_a_question_do_not_find_texts_too_short_to_have_a_language(
    store: Store,
) -> None:
    collection_id = _add_texts(
        store,
        "El inquilino paga la renta de la casa el primer día de cada mes y no después.",
        "La piscina de la ciudad está cerrada los lunes y los martes por la mañana.",
        "El perro de la vecina ladra por la noche y no deja dormir a los niños.",
        "En la de",
    )
    assert _found(store, collection_id, "¿Qué paga el inquilino en la casa de la playa?") == ["c0"]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("２０２４年度のＩＳＯ認証を取得しました。", "ISO 2024"),
        ("商品名をﾃﾞｰﾀに記録する。", "データ"),
        ("第Ⅲ章は㈱北海の規則です。", "株北海"),
        (normalize("NFD", "서울 지점의 임대료는 매달 지급한다."), "임대료"),
        ("ﺍﻟﻌﻘﺪ ﻳﻨﺘﻬﻲ ﻓﻲ ﻧﻬﺎﻳﺔ ﺍﻟﺴﻨﺔ", "العقد"),
        ("The oﬃce ﬁles are on the third ﬂoor.", "office floor"),
        ("The com\u00adpany re\u00adported its earnings.", "company reported"),
    ],
)
def test_characters_are_found_however_they_are_drawn(store: Store, text: str, query: str) -> None:
    collection_id = _add_texts(store, text, "The keeper wrote down every ship that passed.")
    for asked in (query, normalize("NFKD", query), text):
        assert _found(store, collection_id, asked)[0] == "c0"
    store.library.remove_documents("d0")
    store.library._database.execute(CHECK)


def test_what_an_earlier_version_indexed_as_drawn_is_found_by_plain_characters(
    store: Store,
) -> None:
    database = store.library._database
    _execute(database, *m022_languages.STATEMENTS[2:])  # after those for a new column
    collection_id = _add_texts(
        store, "２０２４年度のＩＳＯ認証", "ISO certificates of 2024", GERMAN
    )
    assert _found(store, collection_id, "ISO") == ["c1"]
    _execute(database, *m029_plain_forms.STATEMENTS)
    database.execute(CHECK)
    assert set(_found(store, collection_id, "ISO")) == {"c0", "c1"}
    assert _found(store, collection_id, "Haus") == ["c2"]


def test_a_word_that_an_earlier_version_indexed_with_what_is_attached_is_found_alone(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = store.library._database
    with monkeypatch.context() as earlier:
        earlier.setattr(analysis, "_attached", lambda _language: None)
        analysis._tokens.cache_clear()
        collection_id = _add_texts(store, "החוזה נחתם בירושלים לפני שנה ושכר הדירה עלה.", GERMAN)
    analysis._tokens.cache_clear()
    assert _found(store, collection_id, "חוזה") == []
    _execute(database, *m030_attached_words.STATEMENTS)
    database.execute(CHECK)
    assert _found(store, collection_id, "ירושלים") == ["c0"]
    assert _found(store, collection_id, "Haus") == ["c1"]


def test_a_row_of_a_table_has_the_language_of_its_document(store: Store) -> None:
    collection_id = store.library.create_collection("houses", "minilm").id
    store.library.put_document(Document("d", collection_id, "/d.txt", "", 0, 0.0, "ready"))
    chunks = [
        Chunk("c0", "d", 0, GERMAN, 1, 0, len(GERMAN)),
        Chunk("c1", "d", 1, "Wohnungen 17,5 12,3", 1, 0, 5),
    ]
    store.library.add_chunks(chunks)
    assert _found(store, collection_id, "Wohnung") == ["c1"]


def test_passages_of_an_earlier_version_are_found_before_and_after_they_get_a_language(
    store: Store,
) -> None:
    collection_id = _add_texts(store, GERMAN, "The keeper wrote down every ship that passed.")
    database = store.library._database
    database.execute("UPDATE chunk SET language = NULL")
    assert _found(store, collection_id, "Häuser") == ["c0"]
    assert _found(store, collection_id, "Haus") == []
    assert store.library.detect_languages(limit=1)
    assert _found(store, collection_id, "Haus") == ["c0"]
    assert _found(store, collection_id, "ships") == ["c1"]
    assert store.library.detect_languages() and not store.library.detect_languages()
    database.execute(CHECK)
    store.library.remove_documents("d0")
    database.execute(CHECK)
    assert _found(store, collection_id, "Haus") == []
