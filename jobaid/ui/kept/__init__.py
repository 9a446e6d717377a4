"""What jobaid keeps: shown, taken along, and erased."""
