"""Settings survive restarts and broken files."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.core.errors import UserError
from app.core.settings import Settings
from app.services.machine.settings_file import SettingsService
from app.store.store import Store


def test_a_change_is_there_after_a_restart_and_listeners_hear_of_it(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    service = SettingsService(path)
    heard: list[Settings] = []
    service.on_change(heard.append)
    service.update(theme="dark", passages=9)
    assert (SettingsService(path).current.theme, heard[0].passages) == ("dark", 9)


def test_changes_at_the_same_time_are_all_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    service = SettingsService(path)
    models = [f"/models/{number}.gguf" for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        for _ in pool.map(lambda model: service.add_to("imported_models", model), models):
            pass
    assert set(SettingsService(path).current.imported_models) == set(models)
    service.add_to("imported_models", models[0])
    service.take_from("imported_models", models[1])
    assert len(service.current.imported_models) == 39


def test_a_wrong_value_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    service = SettingsService(tmp_path / "settings.json")
    with pytest.raises(UserError, match="theme"):
        service.update(theme="purple")
    assert service.current == Settings()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b'{"theme": 7}',
        b"\xff\xfe",
        b'{"theme": "\xff"}',
        b'{"new": ' + b"[" * 2000 + b"]" * 2000 + b"}",
    ],
)
def test_a_broken_file_is_set_aside_not_lost(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert SettingsService(path).current == Settings()
    assert (tmp_path / "settings.broken").read_bytes() == content


@pytest.mark.parametrize("earlier", ["none", "a file", "a full folder"])
def test_a_folder_in_its_place_is_set_aside_whatever_was_before(
    tmp_path: Path, earlier: str
) -> None:
    path, broken = tmp_path / "settings.json", tmp_path / "settings.broken"
    path.mkdir()
    (path / "mine").write_text("kept")
    if earlier == "a file":
        broken.write_text("of last time")
    elif earlier == "a full folder":
        broken.mkdir()
        (broken / "mine").write_text("of last time")
    service = SettingsService(path)
    assert service.current == Settings() and service.problem
    service.update(theme="dark")
    assert SettingsService(path).current.theme == "dark"
    texts = [one.read_text() for one in tmp_path.rglob("*") if one.is_file() and one != path]
    assert sorted(texts) == ["kept"] + ["of last time"] * (earlier != "none")


def test_one_invalid_value_does_not_reset_the_other_settings(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    stored = '{"theme": "dark", "scale_percent": 9000, "params": {"top_k": 7, "temperature": 99}}'
    path.write_text(stored)
    service = SettingsService(path)
    assert (service.current.theme, service.current.params.top_k) == ("dark", 7)
    assert service.current.params.temperature == Settings().params.temperature
    assert service.problem and "scale_percent, temperature" in service.problem.what
    assert (tmp_path / "settings.broken").read_text() == stored
    again = SettingsService(path)
    assert again.current == service.current and again.problem is None


def test_a_path_that_is_none_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"imported_models": ["/a\\u0000b.gguf", "/c.gguf"]}')
    service = SettingsService(path)
    assert service.current.imported_models == ("/c.gguf",) and not service.problem


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ('"threads": 1e999', "threads"),
        ('"threads": NaN', "threads"),
        ('"params": 5', "params"),
        ('"threads": "\\ud800"', "threads"),
        ('"server_address": "http://[::1"', "server_address"),
        ('"hub_endpoint": "http://127.0.0.1:99999"', "hub_endpoint"),
        ('"engine_library": "/tmp/a\\u0000b"', "engine_library"),
    ],
)
def test_a_value_that_is_none_costs_only_its_own_setting(
    tmp_path: Path, wrong: str, named: str
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(f'{{"theme": "dark", {wrong}, "sends_on_enter": false}}')
    service = SettingsService(path)
    assert service.current == Settings(theme="dark", sends_on_enter=False)
    assert service.problem and f"their defaults: {named}." in service.problem.what
    assert SettingsService(path).current == service.current


def test_what_became_of_a_broken_file_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": 7}')
    problem = SettingsService(path).problem
    assert problem and "theme" in problem.what and "settings.broken" in problem.remedy
    assert SettingsService(path).problem is None
    path.write_text("{")
    problem = SettingsService(path, is_kept=False).problem
    assert problem and str(path) in problem.remedy


def test_unknown_keys_of_a_newer_version_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark", "from_the_future": true}')
    assert SettingsService(path).current.theme == "dark"


def test_without_a_file_nothing_is_written(tmp_path: Path) -> None:
    SettingsService(None).update(theme="dark")
    assert not list(tmp_path.iterdir())


def test_a_temporary_session_reads_what_it_does_not_change(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    SettingsService(path).update(theme="dark")
    session = SettingsService(path, is_kept=False)
    assert session.current.theme == "dark"
    assert session.update(theme="light") == session.current
    assert SettingsService(path).current.theme == "dark"
    path.write_text("{")
    assert SettingsService(path, is_kept=False).current.theme == "system"
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.json"]


def test_instructions_are_stored_encrypted_not_in_the_file(tmp_path: Path, store: Store) -> None:
    path, private = tmp_path / "settings.json", store.private_values
    SettingsService(path).update(system_prompt="canary of an earlier version", passages=9)
    assert "canary" in path.read_text()
    service = SettingsService(path, private=private)
    assert service.current.system_prompt == "canary of an earlier version"
    assert "canary" not in path.read_text()
    service.update(system_prompt="canary of today")
    service.update(theme="dark")
    assert "canary" not in path.read_text()
    current = SettingsService(path, private=private).current
    assert (current.system_prompt, current.theme, current.passages) == (
        "canary of today",
        "dark",
        9,
    )
    service.update(system_prompt="")
    assert store.database.rows("SELECT * FROM private_value") == []
    assert SettingsService(path, private=private).current.system_prompt == ""


@pytest.mark.parametrize("content", ['{"passages": "many"}', "{"])
def test_damaged_file_costs_no_instructions(tmp_path: Path, store: Store, content: str) -> None:
    path, private = tmp_path / "settings.json", store.private_values
    SettingsService(path, private=private).update(system_prompt="Be brief.")
    path.write_text(content)
    assert SettingsService(path, private=private).current.system_prompt == "Be brief."
    assert SettingsService(path, private=private).current.system_prompt == "Be brief."


def test_temporary_session_changes_no_instructions(tmp_path: Path, store: Store) -> None:
    path = tmp_path / "settings.json"
    SettingsService(path, private=store.private_values).update(system_prompt="Be brief.")
    SettingsService(path, is_kept=False).update(system_prompt="Be long.")
    kept = SettingsService(path, private=store.private_values).current
    assert kept.system_prompt == "Be brief."
