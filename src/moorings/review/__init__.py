"""One verdict a segment, from everything that is known."""
