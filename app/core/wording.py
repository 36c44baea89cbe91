"""Marks texts in the lower layers that the window shows translated."""


def translatable(text: str) -> str:
    """Returns `text` unchanged and marks it, a constant or an f-string, for translation.

    The two sentences of a UserError are collected without it. `app.viewmodels.translated`
    recognises such texts and translates them into the window's language.
    """
    return text
