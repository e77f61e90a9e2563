"""Observed against declared: who, how much, since when."""
