"""Marks texts in the lower layers that the window shows translated."""


def translatable(text: str) -> str:
    """`text` as it is: a constant or an f-string, which the catalogues of translations collect.

    The two sentences of a UserError are collected without it. `app.viewmodels.translated`
    recognises such a text and says it in the window's language.
    """
    return text
