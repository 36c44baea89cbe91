"""Labels for the reasons of a rating."""

from PySide6.QtCore import QCoreApplication

from app.core.feedback import FeedbackReason, Rating

translate = QCoreApplication.translate


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
