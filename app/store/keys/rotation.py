"""Changing the database key, which makes every lost copy of the old one worthless."""

from app.store.store import Store


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
