"""A desktop job aid for people who answer customers."""

__version__ = "0.1.0"
