"""Alternatives of one business, side by side."""
