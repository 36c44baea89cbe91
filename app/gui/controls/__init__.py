"""What all screens are made of: labels, buttons, fields, pickers, bars, cards, tables."""
