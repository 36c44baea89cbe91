"""The prompts of an engine that never ran, for services that have to forget some."""

from pathlib import Path

from app.engine.client import EngineClient
from app.services.answers.prompt_caches import PromptCaches
from app.services.answers.read_prompts import ReadPrompts
from app.services.machine.settings import SettingsService
from app.store.store import Store


def unread_prompts(store: Store) -> ReadPrompts:
    settings = SettingsService(None)
    caches = PromptCaches(None, Path("/none"), settings)
    return ReadPrompts(EngineClient("engine-scripted"), caches, store.conversations, settings)
