"""Models at rest: files that are read whole and replaced whole."""
