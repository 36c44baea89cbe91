"""What all screens are made of: labels, buttons, fields, pickers, rows, pictures, panes."""
