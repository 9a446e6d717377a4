"""The pieces that screens are made of. Content reaches the screen through them only, and only as plain text."""
