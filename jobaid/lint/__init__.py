"""What `check` looks for: one rule a file, and the engine that asks them all."""
