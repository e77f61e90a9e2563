"""What the command's exit code says."""

DONE = 0
FINDINGS = 1
WRONG_INPUT = 2
CANNOT_KNOW = 3
BUG = 70
INTERRUPTED = 130
