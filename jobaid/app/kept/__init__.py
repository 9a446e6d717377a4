"""What is kept on this computer: seen, taken along, and erased when it is old, or when somebody asks for it."""
