"""Keys, backups and recovery from a terminal, over real encrypted data folders."""

import io
import os
import pty
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli import session
from app.core.messages import ImagePart
from app.core.paths import AppPaths
from app.store.durable_files import FolderLock
from app.store.store import open_store
from tests.cli.command_end import CommandEnd
from tests.cli.play import play, serving
from tests.store.values import message

CHATS = Path(__file__).parent.parent / "data" / "chat_imports"
PASSPHRASE = "correct horse battery staple"
PAGE = 4096


class Terminal:
    """Runs commands on one data folder, with a passphrase file unless told otherwise."""

    def __init__(self, home: Path, passphrase_file: Path) -> None:
        self.paths = AppPaths(home)
        self.passphrase_file = passphrase_file

    def run(self, *arguments: str, unlocks: bool = True) -> CommandEnd:
        key = ["--passphrase-file", str(self.passphrase_file)] if unlocks else []
        (end,) = play([["--home", str(self.paths.home), *key, *arguments]])
        return end

    def titles(self) -> set[str]:
        return {chat["title"] for chat in self.run("chats", "list", "--json").json}

    def refused(self, *arguments: str, unlocks: bool = True) -> str:
        """The one sentence and remedy that the command ends with."""
        end = self.run(*arguments, unlocks=unlocks)
        assert (end.status, end.stdout) == (1, "")
        assert "Traceback" not in end.stderr and end.stderr.count("\n") == 1
        return end.stderr


def _terminal(folder: Path) -> Terminal:
    file = folder / "passphrase"
    file.write_text(PASSPHRASE + "\n")
    return Terminal(folder / "home", file)


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the chats of two exports in it, behind a passphrase."""
    terminal = _terminal(tmp_path_factory.mktemp("lived_in"))
    for export in ("chatgpt.json", "claude.json"):
        assert terminal.run("chats", "import", str(CHATS / export), "--json").json["chats"]
    return terminal.paths.home


@pytest.fixture
def terminal(tmp_path: Path, lived_in: Path) -> Terminal:
    """A copy of that folder."""
    terminal = _terminal(tmp_path)
    shutil.copytree(lived_in, terminal.paths.home)
    return terminal


@pytest.fixture
def large(terminal: Terminal) -> Terminal:
    """The same with a picture that takes a while to copy."""
    store = open_store(terminal.paths, PASSPHRASE)
    (chat, *_) = store.conversations.summaries()
    store.conversations.add_message(message(chat.id, parts=(ImagePart(bytes(16_000_000)),)))
    store.close()
    return terminal


def _files(paths: AppPaths) -> dict[str, bytes]:
    kept = (paths.database, paths.key_slots)
    return {path.name: path.read_bytes() for path in kept}


def _damage(paths: AppPaths, page: int) -> bytes:
    with paths.database.open("rb+") as file:
        file.seek(page * PAGE + 100)
        file.write(bytes(64))
    return paths.database.read_bytes()


def test_what_was_stored_is_there_for_the_passphrase_only(terminal: Terminal) -> None:
    assert terminal.titles()
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(terminal.paths.database).execute("SELECT * FROM sqlite_schema")
    before = _files(terminal.paths)
    assert "are locked" in terminal.refused("chats", "list", "--json", unlocks=False)
    terminal.passphrase_file.write_text("another one")
    assert "This passphrase is not correct." in terminal.refused("chats", "list")
    assert _files(terminal.paths) == before


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b""])
def test_a_passphrase_file_of_no_use_is_one_sentence(
    terminal: Terminal, content: bytes | None
) -> None:
    if content is None:
        terminal.passphrase_file.unlink()
    else:
        terminal.passphrase_file.write_bytes(content)
    before = _files(terminal.paths)
    terminal.refused("chats", "list")
    assert _files(terminal.paths) == before


def test_the_passphrase_is_changed_with_the_recovery_code_too(
    terminal: Terminal, tmp_path: Path
) -> None:
    titles = terminal.titles()
    code = terminal.run("key", "recovery-code", "--json").json["recovery_code"]
    chosen = tmp_path / "chosen"
    chosen.write_text("a second passphrase")
    command = ("key", "passphrase", str(chosen), "--recovery-code")
    wrong = code[:-1] + ("A" if code[-1] == "B" else "B")
    assert "recovery code" in terminal.refused(*command, wrong, unlocks=False)
    assert terminal.titles() == titles
    assert terminal.run(*command, code, "--json", unlocks=False).json == {"changed": True}
    assert "is not correct" in terminal.refused("chats", "list")
    terminal.passphrase_file.write_text("a second passphrase")
    assert terminal.titles() == titles


def test_a_fresh_recovery_code_ends_the_one_before(terminal: Terminal, tmp_path: Path) -> None:
    old, new = (terminal.run("key", "recovery-code").stdout.strip() for _ in range(2))
    chosen = tmp_path / "chosen"
    chosen.write_text("x")
    for code, status in ((old, 1), (new, 0)):
        command = ("key", "passphrase", str(chosen), "--recovery-code", code)
        assert terminal.run(*command, unlocks=False).status == status


def test_a_changed_key_opens_with_the_same_passphrase_and_its_backup_restores(
    terminal: Terminal,
) -> None:
    titles, before = terminal.titles(), _files(terminal.paths)
    code = terminal.run("key", "recovery-code", "--json").json["recovery_code"]
    assert terminal.run("key", "rotate", "--recovery-code", code, "--json").json == {
        "rotated": True
    }
    after = _files(terminal.paths)
    assert all(after[name] != before[name] for name in before)
    assert terminal.titles() == titles
    (backup,) = terminal.run("backups", "--json").json["backups"]
    restored = terminal.run("restore", backup["path"], "--recovery-code", code, "--json")
    assert Path(restored.json["kept"]).is_dir()
    assert terminal.titles() == titles
    # The code was given along with the change of key, so it opens what came after, too.
    assert terminal.run("key", "rotate", "--json").status == 0
    assert "recovery code" in terminal.refused("rescue", "--recovery-code", code, unlocks=False)


def test_a_backup_brings_back_that_day(terminal: Terminal, tmp_path: Path) -> None:
    titles, file = terminal.titles(), tmp_path / "my.backup"
    assert terminal.run("backup", str(file), "--json").json["size_bytes"] == file.stat().st_size
    for chat in terminal.run("chats", "list", "--json").json:
        assert terminal.run("chats", "delete", chat["chat"]).status == 0
    assert terminal.titles() == set()
    kept = Path(terminal.run("restore", str(file), "--json").json["kept"])
    assert terminal.titles() == titles
    terminal.paths = AppPaths(kept)
    assert terminal.titles() == set()


@pytest.mark.parametrize("bad", ["junk", "wrong passphrase", "missing"])
def test_a_backup_that_does_not_open_changes_nothing(
    terminal: Terminal, tmp_path: Path, bad: str
) -> None:
    file = tmp_path / "my.backup"
    assert terminal.run("backup", str(file)).status == 0
    before = _files(terminal.paths)
    if bad == "junk":
        file.write_bytes(b"junk" * 1000)
    elif bad == "missing":
        file.unlink()
    else:
        terminal.passphrase_file.write_text("another one")
    end = terminal.run("restore", str(file))
    assert end.status == (2 if bad == "missing" else 1) and end.stdout == ""
    assert _files(terminal.paths) == before
    assert not terminal.paths.lost_and_found.exists()


@pytest.mark.parametrize("way", ["passphrase", "recovery code"])
def test_a_damaged_database_is_told_kept_and_rescued(terminal: Terminal, way: str) -> None:
    code = terminal.run("key", "recovery-code", "--json").json["recovery_code"]
    damaged = _damage(terminal.paths, terminal.paths.database.stat().st_size // PAGE // 2)
    log = terminal.paths.database.with_name(f"{terminal.paths.database.name}-wal")
    log.write_bytes(bytes(32))  # as a crash leaves it, after which the file is checked
    told = terminal.refused("chats", "list")
    assert "damaged" in told and "rescue" in told
    assert terminal.paths.database.read_bytes() == damaged
    by_code = way == "recovery code"
    more = ("--recovery-code", code) if by_code else ()
    result = terminal.run("rescue", "--json", *more, unlocks=not by_code)
    assert {table["name"] for table in result.json["tables"]} >= {"conversation", "message"}
    assert AppPaths(Path(result.json["kept"])).database.read_bytes() == damaged
    assert "Rescued" in result.stderr and str(result.json["kept"]) in result.stderr
    assert terminal.run("chats", "list").status == 0


@pytest.mark.parametrize("command", ["chats list", "rescue", "backup FILE", "key rotate"])
def test_a_database_without_its_key_file_gets_no_fresh_one(
    terminal: Terminal, tmp_path: Path, command: str
) -> None:
    for file in terminal.paths.home.glob("keyslots*"):
        file.unlink()
    before = terminal.paths.database.read_bytes()
    told = terminal.refused(*command.replace("FILE", str(tmp_path / "my.backup")).split())
    assert "key file" in told and "backup" in told
    assert terminal.paths.database.read_bytes() == before
    assert not terminal.paths.key_slots.exists()


def test_nothing_new_begins_in_place_of_a_lost_database_until_the_rest_is_wiped(
    terminal: Terminal,
) -> None:
    for file in terminal.paths.home.glob(f"{terminal.paths.database.name}*"):
        file.unlink()
    for command in (["chats", "list"], ["memory", "add", "I live on Ellan."]):
        assert "missing or empty" in terminal.refused(*command)
    assert "Nothing can be recovered" in terminal.refused("rescue")
    assert not terminal.paths.database.exists()
    assert terminal.run("wipe", "--yes").status == 0
    assert terminal.titles() == set()


@pytest.mark.parametrize("command", [["chats", "list"], ["rescue"], ["wipe", "--yes"]])
def test_a_folder_that_another_process_has_open_is_left_alone(
    terminal: Terminal, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "_PATIENCE_S", 0.2)
    before = _files(terminal.paths)
    lock = FolderLock(terminal.paths.store_lock)
    try:
        assert "already running" in terminal.refused(*command)
    finally:
        lock.release()
    assert _files(terminal.paths) == before


def test_deleted_chat_stays_in_the_bin_until_it_is_restored_or_erased(terminal: Terminal) -> None:
    first, second, *_ = terminal.run("chats", "list", "--json").json
    deleted = terminal.run("chats", "delete", first["chat"], "--json")
    assert deleted.json == {"deleted": first["chat"], "ratings": 0, "is_erased": False}
    assert "In the bin until 2" in deleted.stderr and "chats restore" in deleted.stderr
    assert first["title"] not in terminal.titles()
    (binned,) = terminal.run("chats", "bin", "--json").json
    assert (binned["chat"], binned["title"]) == (first["chat"], first["title"])
    assert binned["erased"] - binned["deleted"] == 30 * 24 * 3600
    restored = terminal.run("chats", "restore", first["chat"], "--json")
    assert restored.json == {"restored": first["chat"]}
    assert first["title"] in terminal.titles()
    terminal.run("chats", "delete", first["chat"])
    terminal.run("chats", "delete", second["chat"])
    assert terminal.run("chats", "empty-bin", "--json").json == {"erased": 2}
    assert "no chat" in terminal.refused("chats", "restore", first["chat"])


def test_forgetting_a_fact_says_what_backups_hold(terminal: Terminal) -> None:
    fact = terminal.run("memory", "add", "I live in Bergen.").stdout.strip()
    terminal.run("backups", "--renew")
    removed = terminal.run("memory", "remove", fact, "--json")
    assert removed.json == {"removed": fact}
    assert "Backups that still hold it: 1" in removed.stderr


def test_erasing_says_what_backups_hold_and_renewing_erases_it(terminal: Terminal) -> None:
    first, second, *_ = terminal.run("chats", "list", "--json").json
    assert "Backups" not in terminal.run("chats", "delete", first["chat"]).stderr
    assert terminal.run("key", "rotate").status == 0  # makes a backup first
    assert "Backups keep it" in terminal.run("chats", "delete", second["chat"]).stderr
    deleted = terminal.run("chats", "delete", "--now", second["chat"], "--json")
    assert deleted.json == {"deleted": second["chat"], "ratings": 0, "is_erased": True}
    assert "Backups that still hold it: 1" in deleted.stderr and "--renew" in deleted.stderr
    renewed = terminal.run("backups", "--renew", "--json")
    (backup,) = renewed.json["backups"]
    assert "older backups erased: 1" in renewed.stderr
    assert terminal.run("restore", backup["path"]).status == 0
    assert second["title"] not in terminal.titles()


def test_wiping_asks_and_leaves_no_chat_key_or_backup(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert terminal.run("key", "rotate").status == 0
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    (end,) = play([["--home", str(terminal.paths.home), "wipe"]])
    assert end.status != 0 and terminal.titles()
    assert terminal.run("wipe", "--yes", "--json").json == {"wiped": str(terminal.paths.home)}
    assert not terminal.paths.database.exists() and not terminal.paths.backups.exists()
    assert not list(terminal.paths.home.glob("keyslots*"))
    assert terminal.titles() == set()


def test_on_a_terminal_the_passphrase_is_asked_for_and_not_shown(tmp_path: Path) -> None:
    home = str(tmp_path / "home")
    typed = f"{PASSPHRASE}\n{PASSPHRASE}\n"
    shown, _ = _typed(home, "chats", "import", str(CHATS / "chatgpt.json"), keys=typed)
    assert "Choose a passphrase" in shown and PASSPHRASE not in shown
    assert "inglenook key recovery-code" in shown
    shown, status = _typed(home, "chats", "list", keys=f"{PASSPHRASE}\n")
    assert status == 0 and "How photosynthesis works" in shown and PASSPHRASE not in shown
    shown, status = _typed(home, "chats", "list", keys="another one\n")
    assert status == 1 and "is not correct" in shown
    shown, status = _typed(home, "rescue", "--recovery-code", "-", keys="ABCD-EFGH\n")
    assert status == 1 and "Recovery code" in shown and "ABCD-EFGH" not in shown


def test_a_running_program_asks_on_the_terminal_of_the_client(terminal: Terminal) -> None:
    home = str(terminal.paths.home)
    titles = terminal.titles()
    with serving("--home", home, "--passphrase-file", str(terminal.passphrase_file)):
        shown, status = _typed(home, "chats", "list", keys=f"{PASSPHRASE}\n")
        assert status == 0 and all(title in shown for title in titles)
        assert PASSPHRASE not in shown
        shown, status = _typed(home, "chats", "list", keys="guess\n")
        assert status == 1 and "This passphrase is not correct." in shown


def _typed(home: str, *arguments: str, keys: str) -> tuple[str, int]:
    """What a terminal shows while `keys` are typed into a command, and its status."""
    master, slave = pty.openpty()
    try:
        with subprocess.Popen(
            [sys.executable, "-m", "app", "--home", home, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            close_fds=True,
        ) as process:
            os.close(slave)
            shown = _answered(master, keys.splitlines(keepends=True))
        return shown, process.returncode
    finally:
        os.close(master)


def _answered(master: int, lines: list[str]) -> str:
    """All that is shown; a line is typed whenever a question ends with a colon."""
    shown, read = "", _until_closed(master)
    while piece := read():
        shown += piece
        if lines and shown.rstrip(" ").endswith(":"):
            os.write(master, lines.pop(0).encode())
    return shown


def _until_closed(master: int) -> Callable[[], str]:
    def read() -> str:
        try:
            return os.read(master, 4096).decode()
        except OSError:  # Linux says so when the other side has closed
            return ""

    return read


@pytest.mark.parametrize(
    ("command", "is_begun"),
    [
        (("backup", "{out}/my.backup"), "out/.my.backup.new/inglenook.db"),
        pytest.param(
            ("backups", "--renew"), "home/backups/.*.new/inglenook.db", marks=pytest.mark.nightly
        ),
        pytest.param(
            ("key", "rotate"), "home/backups/.*.new/inglenook.db", marks=pytest.mark.nightly
        ),
        (("restore", "{out}/before.backup"), "home/restoring/inglenook.db"),
    ],
)
def test_killed_command_leaves_no_copy_for_longer_than_until_the_next_start(
    large: Terminal, tmp_path: Path, command: tuple[str, ...], is_begun: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    large.run("backup", str(out / "before.backup"))
    assert (out / "before.backup").stat().st_mode & 0o777 == 0o600
    arguments = [word.format(out=out) for word in command]
    copy = _kill_once_there_is(large, arguments, tmp_path, is_begun)

    shown = large.run("backups", "--json", unlocks=False).json
    assert shown["unfinished"] == [str(copy.parent)]
    assert copy.exists(), "listing needs no key and changes nothing"
    assert large.run("chats", "list", "--json").json
    assert not copy.parent.exists()
    assert large.run("backups", "--json", unlocks=False).json["unfinished"] == []
    assert not large.paths.unfinished_copies.exists()


def _kill_once_there_is(
    terminal: Terminal, arguments: list[str], folder: Path, pattern: str
) -> Path:
    """Run a command in a real process and kill it in the middle of writing the file `pattern`."""
    command = [sys.executable, "-m", "app", "--home", str(terminal.paths.home)]
    command += ["--passphrase-file", str(terminal.passphrase_file), *arguments]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        while process.poll() is None:
            found = [path for path in folder.glob(pattern) if path.stat().st_size]
            if found:
                os.kill(process.pid, signal.SIGKILL)
                break
        assert process.wait() == -signal.SIGKILL, process.stderr and process.stderr.read()
    return found[0]
