"""The best mix: which relationship for whom, and where to put the thresholds."""
