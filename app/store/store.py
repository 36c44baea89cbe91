"""The whole store: opened in the one safe order, closed at once."""

from app.core.paths import AppPaths
from app.store.backups import Backups
from app.store.conversations import ConversationRepository
from app.store.database import Database, peek, problems
from app.store.errors import DatabaseDamagedError
from app.store.feedback import FeedbackRepository
from app.store.folder_lock import FolderLock
from app.store.key_slots import KeySlots
from app.store.library import LibraryRepository
from app.store.migrations import MIGRATIONS, migrate, missing
from app.store.search import SearchRepository
from app.store.unlock import unlock


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
        self.library = LibraryRepository(database)
        self.feedback = FeedbackRepository(database)
        self.search = SearchRepository(database)

    def close(self) -> None:
        """Let go of the database, its key and the folder; a second call does nothing."""
        self.database.close()
        if self._lock:
            self._lock.release()


def open_store(
    paths: AppPaths, passphrase: str | None = None, recovery_code: str | None = None
) -> Store:
    """Unlock and open a data folder, which is created if need be.

    Raises one of app.store.errors; whatever it is, no file has been deleted or replaced.
    """
    lock = FolderLock(paths.store_lock)
    try:
        keys = unlock(paths, passphrase, recovery_code)
        database = _open_database(paths, keys)
    except BaseException:
        lock.release()
        raise
    store = Store(database, keys, Backups(paths.backups, database, keys), lock)
    try:
        _bring_up_to_date(store)
    except BaseException:
        store.close()
        raise
    return store


def open_temporary_store() -> Store:
    """An empty store in memory: nothing of it ever touches the disk."""
    store = Store(Database.in_memory())
    _bring_up_to_date(store)
    return store


def _open_database(paths: AppPaths, keys: KeySlots) -> Database:
    """Open with the active key or, after an interrupted change of key, with the pending one."""
    *others, last = keys.keys
    for key in others:
        try:
            return _open_with(paths, keys, key)
        except DatabaseDamagedError:
            continue  # which is what a wrong key looks like
    try:
        return _open_with(paths, keys, last)
    except DatabaseDamagedError as error:
        found = peek(paths.database, last, problems)
        what = f"The database file is damaged ({found[0]})." if found else error.what
        raise DatabaseDamagedError(what, error.remedy) from error


def _open_with(paths: AppPaths, keys: KeySlots, key: bytes) -> Database:
    if paths.database.exists() and paths.database.stat().st_size:
        peek(paths.database, key, missing)  # refuses a newer database before anything changes
    database = Database.open(paths.database, key)
    try:
        keys.settle(key)
    except BaseException:
        database.close()
        raise
    return database


def _bring_up_to_date(store: Store) -> None:
    steps = store.database.run(missing)
    if store.backups and 0 < len(steps) < len(MIGRATIONS):
        store.backups.make()
    migrate(store.database)
    store.conversations.mark_interrupted()
