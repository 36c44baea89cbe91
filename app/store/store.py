"""The whole store: opened in the one safe order, closed at once."""

from app.core.paths import AppPaths
from app.core.wording import translatable
from app.store.backups.backup_writing import Backups, backups, remove_unfinished
from app.store.chats.assistant_rows import AssistantRepository, MemoryRepository, PromptRepository
from app.store.chats.bin import BinRepository
from app.store.chats.conversations import ConversationRepository, FolderRepository
from app.store.chats.transfers import TransferRepository
from app.store.damage import first_pages, inspection
from app.store.damage.inspection import Check, due_check, record_full_check, was_closed
from app.store.database import Connection, Database, Repository, erasure, peek
from app.store.documents.collection_records import (
    AttachmentRepository,
    KnownAnswerRepository,
    PartNoteRepository,
    WatchedFolderRepository,
)
from app.store.documents.library_rows import LibraryRepository
from app.store.documents.survey_rows import SurveyRepository
from app.store.durable_files import FolderLock
from app.store.feedback.ratings import (
    BlindComparisonRepository,
    FeedbackRepository,
    JudgementRepository,
)
from app.store.feedback.trainings import TrainingMarks, TrainingRepository
from app.store.grants import GrantRepository
from app.store.keys import slot_file
from app.store.keys.slots import KeySlots, has_content, unlock
from app.store.migrations import MIGRATIONS, migrate, missing
from app.store.search.full_text import SearchRepository
from app.store.store_errors import DatabaseDamagedError


class PrivateValues(Repository):
    """Texts by name, of plain files and of what has no table, that may only be stored encrypted."""

    def text(self, name: str) -> str:
        """The text of this name; "" if there is none."""
        sql = "SELECT text FROM private_value WHERE name = ?"
        return str(self._database.value(sql, name, default=""))

    @erasure
    def save(self, connection: Connection, name: str, text: str) -> None:
        """Replace the text, of which nothing remains; "" deletes it."""
        connection.execute("DELETE FROM private_value WHERE name = ?", (name,))
        if text:
            connection.execute("INSERT INTO private_value VALUES (?, ?)", (name, text))


class Store:
    """The repositories of one database. A store in memory has neither `keys` nor `backups`."""

    def __init__(
        self,
        database: Database,
        keys: KeySlots | None = None,
        backups: Backups | None = None,
        lock: FolderLock | None = None,
    ) -> None:
        self.database = database
        self.keys = keys
        self.backups = backups
        self._lock = lock
        self.conversations = ConversationRepository(database)
        self.bin = BinRepository(database)
        self.folders = FolderRepository(database)
        self.prompts = PromptRepository(database)
        self.library = LibraryRepository(database)
        self.attachments = AttachmentRepository(database)
        self.part_notes = PartNoteRepository(database)
        self.feedback = FeedbackRepository(database)
        self.training_marks = TrainingMarks(database)
        self.trainings = TrainingRepository(database)
        self.judgements = JudgementRepository(database)
        self.blind_comparisons = BlindComparisonRepository(database)
        self.surveys = SurveyRepository(database)
        self.known_answers = KnownAnswerRepository(database)
        self.memory = MemoryRepository(database)
        self.search = SearchRepository(database)
        self.watched_folders = WatchedFolderRepository(database)
        self.grants = GrantRepository(database)
        self.transfers = TransferRepository(database)
        self.assistants = AssistantRepository(database)
        self.private_values = PrivateValues(database)

    def close(self) -> None:
        """Close the database and release its key and the folder; a second call does nothing."""
        self.database.close()
        if self._lock:
            if self.keys and self.database.path:
                paths = AppPaths(self.database.path.parent)
                first_pages.save(paths.database, self.keys.key, paths.first_pages)
            self._lock.release()
            self._lock = None


def open_store(
    paths: AppPaths, passphrase: str | None = None, recovery_code: str | None = None
) -> Store:
    """Unlock and open a data folder, which is created if needed.

    Raises one of app.store.store_errors; no file has been deleted or replaced then.
    """
    lock = FolderLock(paths.store_lock)
    try:
        remove_unfinished(paths)
        check_not_lost(paths)
        keys = unlock(paths, passphrase, recovery_code)
        database = _open_database(paths, keys)
    except BaseException:
        lock.release()
        raise
    store = Store(database, keys, Backups(paths, database, keys), lock)
    try:
        _bring_up_to_date(store)
    except BaseException:
        store.close()
        raise
    return store


def open_temporary_store() -> Store:
    """An empty store in memory, which never touches the disk."""
    store = Store(Database.in_memory())
    _bring_up_to_date(store)
    return store


def check_not_lost(paths: AppPaths) -> None:
    """Raises DatabaseDamagedError if there is no database, but was one.

    A first start that was killed may leave an empty file, but never a part of a page.
    """
    is_cut_off = has_content(paths) and paths.database.stat().st_size < first_pages.PAGE
    if is_cut_off or (not has_content(paths) and _was_used(paths)):
        raise DatabaseDamagedError(
            "The database file is missing or empty, although this data folder was in use.",
            "Put the file back or restore a backup; to begin anew, run inglenook wipe.",
        )


def _was_used(paths: AppPaths) -> bool:
    """Whether anything is left of what is only made once there is a database."""
    slots = slot_file.read(paths.key_slots)
    return bool(
        (slots and slots.has_opened)
        or paths.first_pages.exists()
        or any(paths.vectors.glob("*"))
        or backups(paths.backups)
    )


def _open_database(paths: AppPaths, keys: KeySlots) -> Database:
    """Open with the active key or, after an interrupted rotation, with the pending one."""
    *others, last = keys.keys
    for key in others:
        try:
            return _open_with(paths, keys, key)
        except DatabaseDamagedError:
            continue  # a wrong key looks like this
    try:
        return _open_with(paths, keys, last)
    except DatabaseDamagedError as error:
        found = inspection.check(paths.database, last, is_full=True)
        what = translatable(f"The database file is damaged ({found[0]}).") if found else error.what
        raise DatabaseDamagedError(what, error.remedy) from error


def _open_with(paths: AppPaths, keys: KeySlots, key: bytes) -> Database:
    checked = _check_if_due(paths, key)
    if paths.database.exists() and was_closed(paths.database):  # otherwise the log has newer pages
        first_pages.save(paths.database, key, paths.first_pages)
    database = Database.open(paths.database, key)
    try:
        keys.settle(key)
        if checked == "full":
            database.run(record_full_check)
    except BaseException:
        database.close()
        raise
    return database


def _check_if_due(paths: AppPaths, key: bytes) -> Check:
    if not has_content(paths):
        return "none"
    was_ended_well = was_closed(paths.database)

    def work(connection: Connection) -> Check:
        missing(connection)  # refuses a newer database before anything changes
        return due_check(connection, was_ended_well)

    due = peek(paths.database, key, work)
    if due == "none":
        return due
    if found := inspection.check(paths.database, key, is_full=due == "full"):
        raise DatabaseDamagedError(
            f"The database file is damaged ({found[0]}).",
            "Restore a backup, or rescue what can be read; the damaged file is kept aside.",
        )
    return due


def _bring_up_to_date(store: Store) -> None:
    steps = store.database.run(missing)
    is_new = len(steps) == len(MIGRATIONS)
    if store.backups and steps and not is_new:
        store.backups.make()
    migrate(store.database)
    if is_new:
        store.database.run(record_full_check)
    if store.keys:
        store.keys.record_opening()
    store.conversations.mark_interrupted()


def rotate_key(
    store: Store, passphrase: str | None = None, recovery_code: str | None = None
) -> None:
    """Re-encrypt the open `store` under a new key, after making a backup under the old one.

    If the process dies midway, the store still opens as before. Without its `recovery_code` the
    recovery slot is dropped, and a new code must be issued.

    Raises PassphraseNeeded, WrongPassphraseError, DiskFullError or another UserError; the store
    then stays open with its old key.
    """
    keys, backups = store.keys, store.backups
    assert keys and backups, "a store in memory has no key"
    backups.make()
    old_key = keys.key
    new_key = keys.begin_rotation(passphrase, recovery_code)
    try:
        store.database.change_key(new_key)
    except BaseException:
        keys.settle(old_key)
        raise
    keys.settle(new_key)
    backups.forget_first_pages()
