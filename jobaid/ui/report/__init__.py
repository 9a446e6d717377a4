"""Saying that something on the screen is wrong, or that it helped."""
