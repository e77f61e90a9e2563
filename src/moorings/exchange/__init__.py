"""Models from what people have already, and back: the four-column table, a pasted canvas, another file."""
