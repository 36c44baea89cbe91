"""The KV caches of an engine that never ran, for services that have to evict some."""

from pathlib import Path

from app.answers.kv_cache import KvCacheFiles, KvCacheStore
from app.engine.engine import Engines
from app.engine.engine_client import EngineClient
from app.store.store import Store
from tests.engine.scripted_worker import SCRIPTED


def no_kv_caches(store: Store) -> KvCacheStore:
    files = KvCacheFiles(None, Path("/none"))
    engine = EngineClient(command=SCRIPTED)
    return KvCacheStore(Engines(engine, engine), files, store.conversations)
