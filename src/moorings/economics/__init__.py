"""What serving customers costs, and from which revenue it pays."""
