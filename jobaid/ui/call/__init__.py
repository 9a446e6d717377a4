"""The screens for calls: the topics, and one of them with its five panels."""
