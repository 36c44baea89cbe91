"""The dataset screen: rated answers and the training bundle made of them."""
