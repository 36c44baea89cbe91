"""The reasons of a rating and the quality hints, in words."""

from app.core.feedback import FeedbackReason, QualityHint, Rating
from app.viewmodels.translated import translate


def reason_text(reason: FeedbackReason, rating: Rating) -> str:
    """The label of the reason's chip; style is praised or criticised depending on the rating."""
    if reason == "style":
        good, bad = translate("Feedback", "Good style"), translate("Feedback", "Bad style")
        return good if rating == "up" else bad
    return {
        "accurate": translate("Feedback", "Accurate"),
        "helpful": translate("Feedback", "Helpful"),
        "followed_instructions": translate("Feedback", "Followed instructions"),
        "wrong": translate("Feedback", "Wrong"),
        "did_not_follow": translate("Feedback", "Did not follow instructions"),
        "too_long": translate("Feedback", "Too long"),
        "refused": translate("Feedback", "Refused"),
        "unsafe": translate("Feedback", "Unsafe"),
        "other": translate("Feedback", "Something else"),
    }[reason]


def hint_name(hint: "QualityHint") -> str:
    """One or two words, for a filter."""
    return {
        "duplicate": translate("Quality", "Duplicate"),
        "too_long": translate("Quality", "Too long"),
        "empty": translate("Quality", "Empty"),
        "toxic": translate("Quality", "Toxic"),
        "wrong_source": translate("Quality", "Wrong source"),
        "personal": translate("Quality", "Personal data"),
        "control_tokens": translate("Quality", "Control tokens"),
    }[hint]


def hint_text(hint: "QualityHint") -> str:
    """What the hint says, and what it means for the bundle."""
    return {
        "duplicate": translate(
            "Quality", "The same question and answer are rated elsewhere; one row is written."
        ),
        "too_long": translate(
            "Quality", "Longer than the context of the model that answered; trainers cut it."
        ),
        "empty": translate("Quality", "The question or the answer is empty or was deleted."),
        "toxic": translate(
            "Quality", "Called unsafe by you or by a judge model; exclude or correct it."
        ),
        "wrong_source": translate(
            "Quality",
            "You marked one of its sources as wrong; it is not imitated unless you correct it.",
        ),
        "personal": translate(
            "Quality", "It contains personal data; hide it when you export the bundle."
        ),
        "control_tokens": translate(
            "Quality",
            "It contains control tokens of chat templates; the bundle keeps them from ending a "
            "turn.",
        ),
    }[hint]
