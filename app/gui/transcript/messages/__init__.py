"""What all messages share: the column they stand in, their editor and variants."""
