"""One function for each thing that a person can ask: plain values in and out."""
