"""Backups are complete, encrypted and restorable, and restoring loses nothing either."""

import errno
import json
import os
import shutil
import threading
import time
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.messages import ApprovalPart, Grant, ToolCallPart, ToolResultPart
from app.core.paths import AppPaths
from app.services.machine.diagnosis import history
from app.services.machine.safekeeping import SafekeepingService
from app.store.backups.backup_writing import _NAME, LATEST, Backup, backups, unfinished
from app.store.backups.restoring import restore, salvage, wipe
from app.store.durable_files import remove_tree
from app.store.store import Store, open_store, rotate_key
from app.store.store_errors import (
    DatabaseDamagedError,
    DiskFullError,
    FolderInUseError,
    PassphraseNeeded,
    WrongPassphraseError,
)
from tests.store.conftest import PASSPHRASE
from tests.store.values import add_document, message, say


def _titles(paths: AppPaths, passphrase: str = PASSPHRASE) -> list[str]:
    store = open_store(paths, passphrase)
    titles = [each.title for each in store.conversations.summaries()]
    store.close()
    return titles


def _back_up(store: Store, file: Path) -> None:
    assert store.backups
    store.backups.write_to(file)


def test_restoring_brings_back_that_day_and_keeps_the_present_aside(
    paths: AppPaths, disk_store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "my.backup"
    disk_store.conversations.create("then")
    _back_up(disk_store, file)
    disk_store.conversations.create("now")
    disk_store.close()

    replaced = restore(paths, file, PASSPHRASE)
    assert _titles(paths) == ["then"]
    assert _titles(AppPaths(replaced)) == ["now", "then"]
    assert not paths.restoring.exists()


@pytest.mark.parametrize("is_emptied", [True, False])
def test_a_history_that_is_gone_is_no_new_one_while_there_are_backups(
    paths: AppPaths, disk_store: Store, is_emptied: bool
) -> None:
    disk_store.conversations.create("then")
    assert disk_store.backups
    backup = disk_store.backups.make().path
    disk_store.close()
    paths.database.unlink()
    if is_emptied:
        paths.database.touch()
    with pytest.raises(DatabaseDamagedError, match="missing or empty"):
        open_store(paths, PASSPHRASE)
    with pytest.raises(DatabaseDamagedError, match="missing or empty"):
        history(paths, PASSPHRASE)
    with pytest.raises(DatabaseDamagedError, match="Nothing can be recovered"):
        salvage(paths, PASSPHRASE)
    assert paths.database.exists() == is_emptied, "nothing has changed"
    restore(paths, backup, PASSPHRASE)
    assert _titles(paths) == ["then"]


def test_backup_contains_no_word_and_leaves_nothing_beside_it(
    disk_store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    say(disk_store, disk_store.conversations.create("Chat").id, "canary-in-a-chat")
    _back_up(disk_store, folder / "my.backup")
    assert [each.name for each in folder.iterdir()] == ["my.backup"]
    assert b"canary" not in (folder / "my.backup").read_bytes()


def test_a_backup_replaces_the_file_that_a_link_leads_to(
    disk_store: Store, paths: AppPaths, tmp_path: Path
) -> None:
    (disk := tmp_path / "disk").mkdir()
    (disk / "my.backup").write_text("last week's")
    (link := tmp_path / "link").symlink_to(disk / "my.backup")
    disk_store.conversations.create("then")
    _back_up(disk_store, link)
    disk_store.close()
    assert link.is_symlink()
    assert [each.name for each in disk.iterdir()] == ["my.backup"]
    restore(paths, disk / "my.backup", PASSPHRASE)
    assert _titles(paths) == ["then"]


def test_a_full_disk_of_the_data_folder_prevents_no_backup_on_another(
    disk_store: Store, paths: AppPaths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (disk := tmp_path / "disk").mkdir()

    def full(path: Path, _content: bytes) -> None:
        assert path.parent == paths.home
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("app.store.backups.backup_writing.write_file", full)
    disk_store.conversations.create("then")
    _back_up(disk_store, disk / "my.backup")
    disk_store.close()
    assert [each.name for each in disk.iterdir()] == ["my.backup"]
    restore(paths, disk / "my.backup", PASSPHRASE)
    assert _titles(paths) == ["then"]


def test_a_backup_replaces_nothing_that_is_no_file(disk_store: Store, tmp_path: Path) -> None:
    os.mkfifo(pipe := tmp_path / "pipe")
    (link := tmp_path / "link").symlink_to("pipe")
    (folder := tmp_path / "folder").mkdir()
    before = sorted(tmp_path.iterdir())
    for place in (pipe, link, folder):
        with pytest.raises(UserError, match="is not a file"):
            _back_up(disk_store, place)
    assert pipe.is_fifo() and link.is_symlink()
    assert sorted(tmp_path.iterdir()) == before


def test_backup_of_another_machine_is_restored_with_its_own_passphrase(
    tmp_path: Path, disk_store: Store, paths: AppPaths
) -> None:
    other = open_store(AppPaths(tmp_path / "other"), "another passphrase")
    other.conversations.create("from elsewhere")
    _back_up(other, tmp_path / "my.backup")
    other.close()
    disk_store.close()
    with pytest.raises(PassphraseNeeded):
        restore(paths, tmp_path / "my.backup")
    with pytest.raises(WrongPassphraseError):
        restore(paths, tmp_path / "my.backup", PASSPHRASE)
    restore(paths, tmp_path / "my.backup", "another passphrase")
    assert _titles(paths, "another passphrase") == ["from elsewhere"]


def test_restoring_brings_no_permission_and_no_request_for_one(
    tmp_path: Path, disk_store: Store, paths: AppPaths
) -> None:
    other = open_store(AppPaths(tmp_path / "other"), "another passphrase")
    chat = other.conversations.create("from elsewhere")
    parts = (
        ToolCallPart("c1", "clock", {}),
        ApprovalPart("c1", tier=4, decision="once"),
        ToolResultPart("c1", "noon"),
        ToolCallPart("c2", "read_file", {"path": "/etc/passwd"}),
        ApprovalPart("c2", tier=2, folder="/", offers=("once", "chat", "folder")),
    )
    answer = message(chat.id, role="assistant", status="waiting", parts=parts)
    other.conversations.add_message(answer)
    other.grants.add(Grant(id="g1", created=0.0, folder="/"))
    other.grants.add(Grant(id="g2", created=0.0, conversation_id=chat.id, tool="t", version="1"))
    other.grants.set_known_version("shell__run", "9")
    other.private_values.save("environments of tool servers", '{"git": {"PATH": "/evil"}}')
    other.private_values.save("instructions", "Be brief.")
    binned = other.conversations.create("in the bin")
    deleted = message(binned.id, role="assistant", status="waiting", parts=parts)
    other.conversations.add_message(deleted)
    other.grants.add(Grant(id="g3", created=0.0, conversation_id=binned.id, folder="/"))
    other.bin.put(binned.id)
    _back_up(other, tmp_path / "my.backup")
    other.close()
    disk_store.close()

    restore(paths, tmp_path / "my.backup", "another passphrase")
    store = open_store(paths, "another passphrase")
    assert store.grants.all() == ()
    assert store.grants.known_version("shell__run") == ""
    restored = store.conversations.message(answer.id)
    assert (restored.status, restored.parts) == ("interrupted", parts[:-1])
    assert store.private_values.text("environments of tool servers") == ""
    assert store.private_values.text("instructions") == "Be brief."
    store.bin.restore(binned.id)
    assert store.grants.all() == ()
    assert store.conversations.message(deleted.id).status == "interrupted"
    store.close()


def test_restoring_into_a_new_folder_and_over_a_damaged_one(
    paths: AppPaths, disk_store: Store, tmp_path: Path
) -> None:
    disk_store.conversations.create("then")
    _back_up(disk_store, tmp_path / "my.backup")
    disk_store.close()
    fresh = AppPaths(tmp_path / "fresh")
    restore(fresh, tmp_path / "my.backup", PASSPHRASE)
    assert _titles(fresh) == ["then"]

    paths.database.write_bytes(b"junk" * 5000)
    paths.key_slots.write_bytes(b"junk")
    replaced = restore(paths, tmp_path / "my.backup", PASSPHRASE)
    assert _titles(paths) == ["then"]
    assert AppPaths(replaced).database.read_bytes() == b"junk" * 5000


@pytest.mark.parametrize("damage", ["empty", "junk", "cut", "flipped"])
def test_a_bad_backup_changes_nothing(
    paths: AppPaths, disk_store: Store, tmp_path: Path, damage: str
) -> None:
    file = tmp_path / "my.backup"
    disk_store.conversations.create("now")
    _back_up(disk_store, file)
    disk_store.close()
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    damaged = {"empty": b"", "junk": b"junk" * 999, "cut": content[:-900], "flipped": content}
    file.write_bytes(bytes(damaged[damage]))
    before = paths.database.read_bytes()
    with pytest.raises(UserError, match="backup"):
        restore(paths, file, PASSPHRASE)
    assert paths.database.read_bytes() == before
    assert not paths.restoring.exists()
    assert not paths.lost_and_found.exists()
    assert _titles(paths) == ["now"]


def test_an_open_store_is_not_replaced(paths: AppPaths, disk_store: Store, tmp_path: Path) -> None:
    _back_up(disk_store, tmp_path / "my.backup")
    with pytest.raises(FolderInUseError):
        restore(paths, tmp_path / "my.backup", PASSPHRASE)
    with pytest.raises(FolderInUseError):
        wipe(paths)


def test_a_crash_while_restoring_leaves_one_or_the_other(
    paths: AppPaths, disk_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk_store.conversations.create("then")
    _back_up(disk_store, tmp_path / "my.backup")
    rotate_key(disk_store, PASSPHRASE)
    disk_store.conversations.create("now")
    disk_store.close()

    def crash(self: Path, target: Path) -> Path:
        if target == paths.database:
            raise KeyboardInterrupt
        return Path(shutil.move(self, target))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", crash)
        with pytest.raises(KeyboardInterrupt):
            restore(paths, tmp_path / "my.backup", PASSPHRASE)
    assert _titles(paths) == ["now", "then"]


def test_a_crash_while_the_present_is_copied_leaves_no_half_of_it(
    paths: AppPaths, disk_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _back_up(disk_store, tmp_path / "my.backup")
    disk_store.close()

    def crash(source: Path, target: Path) -> None:
        if source == paths.database:
            raise KeyboardInterrupt
        shutil.copy(source, target)

    monkeypatch.setattr("app.store.backups.restoring.shutil.copy2", crash)
    with pytest.raises(KeyboardInterrupt):
        restore(paths, tmp_path / "my.backup", PASSPHRASE)
    assert not paths.lost_and_found.exists()


def test_made_backups_are_listed_newest_first_and_thinned(
    paths: AppPaths, disk_store: Store
) -> None:
    assert disk_store.backups
    made = [disk_store.backups.make() for _ in range(5)]
    assert backups(paths.backups) == tuple(reversed(made[-3:]))
    assert made[-1].size_bytes == made[-1].path.stat().st_size
    shutil.copy(made[-1].path, paths.backups / "before the move.inglenook-backup")
    assert len(backups(paths.backups)) == 3


def test_renewed_backups_hold_nothing_of_what_was_deleted(
    paths: AppPaths, disk_store: Store
) -> None:
    assert disk_store.backups
    disk_store.conversations.create("kept")
    gone = disk_store.conversations.create("deleted")
    earlier = [disk_store.backups.make() for _ in range(2)]
    disk_store.conversations.delete(gone.id)
    service = SafekeepingService(disk_store)
    assert service.renew_backups() == 2
    (fresh,) = service.kept_backups()
    assert fresh not in earlier
    disk_store.close()
    restore(paths, fresh.path, PASSPHRASE)
    assert _titles(paths) == ["kept"]


def test_renewal_and_start_delete_what_killed_backups_left(
    paths: AppPaths, disk_store: Store, tmp_path: Path
) -> None:
    assert disk_store.backups
    elsewhere = tmp_path / ".my.backup.new"
    unmounted = tmp_path / "usb" / ".my.backup.new"

    def leave() -> list[Path]:
        left = [paths.backups / ".20260101T000000.000000Z.inglenook-backup.new", elsewhere]
        for folder in (*left, paths.restoring):
            folder.mkdir(parents=True)
            (folder / "inglenook.db").write_bytes(b"deleted chats")
        noted = [[str(path), elsewhere.parent.stat().st_dev] for path in (elsewhere, unmounted)]
        noted.append([str(paths.models), 0])
        paths.unfinished_copies.write_text(json.dumps(noted))
        paths.key_slots.with_suffix(".new").write_text("half a key")
        return [*left, paths.restoring, paths.key_slots.with_suffix(".new")]

    paths.models.mkdir()
    left = leave()
    assert sorted(unfinished(paths)) == sorted(left)
    disk_store.backups.renew()
    assert not any(path.exists() for path in left) and unfinished(paths) == ()
    leave()
    disk_store.close()
    open_store(paths, PASSPHRASE).close()
    assert not any(path.exists() for path in left)
    assert "usb" in paths.unfinished_copies.read_text(), "its disk may come back"
    assert paths.models.exists(), "only copies are deleted, whatever the list says"


def test_unpacked_size_of_a_backup_is_bounded(
    paths: AppPaths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "bomb.backup"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(paths.key_slots.name, "{}")
        packed.writestr(paths.database.name, bytes(64_000_000))
    sizes: list[int] = []

    def measured(folder: Path) -> None:
        sizes.append(sum(each.stat().st_size for each in folder.glob("*")))
        remove_tree(folder)

    monkeypatch.setattr("app.store.backups.restoring.remove_tree", measured)
    with pytest.raises(UserError, match="not a complete backup"):
        restore(paths, file, PASSPHRASE)
    assert max(sizes) < 2 * file.stat().st_size


@pytest.mark.parametrize("copies", ["_copy", "shutil.copy2"])
def test_full_disk_is_not_taken_for_a_bad_backup(
    paths: AppPaths,
    disk_store: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    copies: str,
) -> None:
    disk_store.conversations.create("now")
    _back_up(disk_store, tmp_path / "my.backup")
    disk_store.close()

    def full(_source: object, target: Any, *_: object) -> None:
        if isinstance(target, Path):
            (target / "half").touch()
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(f"app.store.backups.restoring.{copies}", full)
    with pytest.raises(UserError, match=r"no space left.*Free some space"):
        restore(paths, tmp_path / "my.backup", PASSPHRASE)
    assert not paths.restoring.exists()
    assert not paths.lost_and_found.exists() or not [*paths.lost_and_found.iterdir()]
    assert _titles(paths) == ["now"]


def test_a_renewal_that_fails_erases_nothing(
    disk_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert disk_store.backups
    made = disk_store.backups.make()
    stopped = CancelToken()
    stopped.cancel()
    with pytest.raises(Cancelled):
        disk_store.backups.renew(stopped)
    usage = shutil.disk_usage(disk_store.backups.folder)
    monkeypatch.setattr(
        "app.store.backups.backup_writing.shutil.disk_usage",
        lambda _path: usage._replace(free=10_000),
    )
    with pytest.raises(DiskFullError):
        disk_store.backups.renew()
    assert backups(disk_store.backups.folder) == (made,)


def test_too_little_space_for_a_backup_is_one_clear_error(
    disk_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(
        "app.store.backups.backup_writing.shutil.disk_usage",
        lambda path: usage._replace(free=10_000),
    )
    with pytest.raises(DiskFullError, match="too little free space"):
        _back_up(disk_store, tmp_path / "my.backup")
    assert not (tmp_path / "my.backup").exists()


def test_a_place_that_is_not_there_is_one_clear_error(disk_store: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        _back_up(disk_store, tmp_path / "missing" / "my.backup")


def test_wiping_leaves_models_and_settings_only(paths: AppPaths, disk_store: Store) -> None:
    assert disk_store.backups
    add_document(disk_store, "words")
    disk_store.backups.make()
    disk_store.close()
    paths.vectors.mkdir()
    (paths.vectors / "chroma.sqlite3").write_bytes(b"vectors")
    paths.settings.write_text("{}")
    paths.models.mkdir()
    wipe(paths)
    assert sorted(each.name for each in paths.home.iterdir()) == sorted(
        [paths.settings.name, paths.models.name, paths.store_lock.name]
    )
    with pytest.raises(PassphraseNeeded) as asked:
        open_store(paths)
    assert asked.value.is_new


def test_rotation_needs_the_passphrase_and_keeps_every_way(
    paths: AppPaths, disk_store: Store
) -> None:
    assert disk_store.keys
    disk_store.conversations.create("kept")
    old_key = disk_store.keys.key
    code = disk_store.keys.new_recovery_code()
    with pytest.raises(PassphraseNeeded):
        rotate_key(disk_store)
    with pytest.raises(WrongPassphraseError):
        rotate_key(disk_store, "another")
    with pytest.raises(WrongPassphraseError):
        rotate_key(disk_store, PASSPHRASE, "ABCD")
    assert disk_store.keys.key == old_key
    rotate_key(disk_store, PASSPHRASE, code)
    assert disk_store.keys.key != old_key
    disk_store.close()
    assert _titles(paths) == ["kept"]
    open_store(paths, recovery_code=code).close()


def test_rotation_that_fails_leaves_the_old_key(
    paths: AppPaths, disk_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert disk_store.keys
    old_key = disk_store.keys.key

    def fail(key: bytes) -> None:
        raise DiskFullError("full", "free")

    monkeypatch.setattr(disk_store.database, "change_key", fail)
    with pytest.raises(DiskFullError):
        rotate_key(disk_store, PASSPHRASE)
    assert disk_store.keys.key == old_key
    disk_store.close()
    assert _titles(paths) == []


def test_backup_from_before_a_rotation_still_restores(paths: AppPaths, disk_store: Store) -> None:
    disk_store.conversations.create("then")
    rotate_key(disk_store, PASSPHRASE)
    disk_store.conversations.create("now")
    disk_store.close()
    (before,) = backups(paths.backups)
    restore(paths, before.path, PASSPHRASE)
    assert _titles(paths) == ["then"]
    assert list(paths.lost_and_found.iterdir())


def _age(store: Store, backup: Backup | None = None) -> None:
    """Let a day pass since the store was made, or since its backup."""
    if backup:
        yesterday = backup.created - timedelta(days=1, minutes=1)
        backup.path.rename(backup.path.with_name(yesterday.strftime(_NAME)))
    else:
        store.database.run(lambda c: c.execute("UPDATE migration SET applied = 0"))


def test_a_backup_is_due_a_day_after_the_last_if_anything_has_changed(
    paths: AppPaths, disk_store: Store
) -> None:
    service = SafekeepingService(disk_store)
    assert service.back_up_if_due() is None
    _age(disk_store)
    made = service.back_up_if_due()
    assert made and backups(paths.backups) == (made,)
    assert service.back_up_if_due() is None
    _age(disk_store, made)
    disk_store.conversations.create("new")
    assert service.back_up_if_due()
    assert len(backups(paths.backups)) == 2


def test_backups_of_a_clock_that_was_ahead_neither_replace_nor_prevent_others(
    disk_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = disk_store.backups
    assert own
    disk_store.conversations.create("Chat")
    ahead = [own.make().path for _ in range(LATEST)]
    for number, file in enumerate(ahead):
        ahead[number] = file.rename(file.with_name(file.name.replace("20", "29", 1)))
    monkeypatch.setattr(own, "_started", lambda: datetime.now(UTC) - timedelta(days=2))
    assert own.is_due()
    made = own.make()
    assert {each.path for each in backups(own.folder)} == {made.path, *ahead}
    assert not own.is_due()
    renewed = own.renew()
    assert backups(own.folder) == (renewed,), "the others may have what was deleted"


def test_history_begun_while_the_clock_was_ahead_is_backed_up_daily(
    paths: AppPaths, disk_store: Store
) -> None:
    disk_store.database.execute("UPDATE migration SET applied = applied + 366 * 86400")
    say(disk_store, disk_store.conversations.create("new").id, "question")
    service = SafekeepingService(disk_store)
    made = service.back_up_if_due()
    assert made and backups(paths.backups) == (made,)
    made.path.rename(made.path.with_name(made.path.name.replace("20", "29", 1)))
    assert service.back_up_if_due()


def test_the_first_backup_is_due_minutes_after_the_first_message(
    paths: AppPaths, disk_store: Store
) -> None:
    service = SafekeepingService(disk_store)
    chat = disk_store.conversations.create("new")
    say(disk_store, chat.id, "question")
    assert service.back_up_if_due() is None
    disk_store.database.execute("UPDATE migration SET applied = applied - 121")
    made = service.back_up_if_due()
    assert made and backups(paths.backups) == (made,)
    say(disk_store, chat.id, "another")
    assert service.back_up_if_due() is None  # the next one in a day


def test_a_command_makes_the_first_backup_when_it_ends(paths: AppPaths, disk_store: Store) -> None:
    say(disk_store, disk_store.conversations.create("new").id, "question")
    for age_s, count in ((0, 0), (121, 1), (0, 1)):
        disk_store.database.execute("UPDATE migration SET applied = applied - ?", age_s)
        service = SafekeepingService(disk_store)
        service.start_maintenance()
        service.close()
        assert len(backups(paths.backups)) == count


def test_an_unchanged_store_is_not_backed_up_again(disk_store: Store) -> None:
    service = SafekeepingService(disk_store)
    _age(disk_store)
    made = service.back_up_if_due()
    assert made and disk_store.database.path
    long_ago = (made.created - timedelta(days=3)).timestamp()
    _age(disk_store, made)
    for path in disk_store.database.path.parent.glob("inglenook.db*"):
        os.utime(path, (long_ago, long_ago))
    assert service.back_up_if_due() is None


def test_upkeep_makes_the_days_backup_by_itself_and_ends_with_the_services(
    paths: AppPaths, disk_store: Store
) -> None:
    _age(disk_store)
    service = SafekeepingService(disk_store)
    service.start_maintenance(first_look_s=0)
    deadline = time.monotonic() + 30
    while not backups(paths.backups) and time.monotonic() < deadline:
        time.sleep(0.02)
    service.close()
    assert len(backups(paths.backups)) == 1
    assert not [each for each in threading.enumerate() if each.name == "upkeep"]


def test_upkeep_says_why_there_is_no_backup(paths: AppPaths, disk_store: Store) -> None:
    _age(disk_store)
    paths.backups.write_text("a file in the way of the folder")
    told = threading.Event()
    service = SafekeepingService(disk_store)
    service.on_backup_failed(lambda error: told.set())
    service.start_maintenance(first_look_s=0)
    assert told.wait(30)
    service.close()


def test_chats_go_on_while_a_backup_is_made(disk_store: Store) -> None:
    chat = disk_store.conversations.create("Chat")
    with disk_store.database.frozen() as path:
        before = path.read_bytes()
        for number in range(50):  # far more than what empties the log otherwise
            disk_store.conversations.save_draft(chat.id, f"{number} {'words ' * 20_000}")
        said = say(disk_store, chat.id, "meanwhile")
        disk_store.conversations.delete(disk_store.conversations.create("forgotten").id)
        assert disk_store.conversations.message(said.id) == said
        assert path.read_bytes() == before
    assert disk_store.database.problems() == ()
    log = path.with_name(f"{path.name}-wal")
    assert not log.exists() or not log.stat().st_size


def test_a_backup_can_be_cancelled(disk_store: Store, tmp_path: Path) -> None:
    assert disk_store.backups
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        disk_store.backups.write_to(tmp_path / "my.backup", cancel)
    assert list(tmp_path.glob("*my.backup*")) == []
    assert disk_store.conversations.create("goes on")


def test_restoring_takes_the_recovery_code_of_the_day(
    paths: AppPaths, disk_store: Store, tmp_path: Path
) -> None:
    assert disk_store.keys
    code = disk_store.keys.new_recovery_code()
    disk_store.conversations.create("then")
    _back_up(disk_store, tmp_path / "my.backup")
    disk_store.keys.new_recovery_code()  # today's code is another one
    disk_store.close()
    with pytest.raises(WrongPassphraseError):
        restore(paths, tmp_path / "my.backup", recovery_code="AAAA-AAAA")
    kept = restore(paths, tmp_path / "my.backup", recovery_code=code)
    assert _titles(AppPaths(kept)) == ["then"]
    assert sorted(each.name for each in tmp_path.glob(".*")) == []
