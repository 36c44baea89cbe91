"""The models screen and the pickers of the top bar."""
