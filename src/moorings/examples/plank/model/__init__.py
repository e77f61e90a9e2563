"""What Plank decided about the relationships with its customers."""
