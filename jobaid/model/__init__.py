"""What a library holds, as frozen values without any input or output."""
