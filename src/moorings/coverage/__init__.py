"""Who is entitled to which relationship: criteria, ladders, gaps, overlaps."""
