"""One model's answers as training data for another: the questions, the answers, the card."""
