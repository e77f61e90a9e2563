"""One verdict on a file: what the reference says of it, and what the reference does not look at."""
