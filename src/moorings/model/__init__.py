"""The business model, read from a document and written to one."""
