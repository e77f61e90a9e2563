"""Statistics of what differs and why: pure functions of counts, sums and lifetimes, each with its source."""
