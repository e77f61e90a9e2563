"""What the UPG reference says of a document: the same errors and warnings, in the same order, word for word."""
