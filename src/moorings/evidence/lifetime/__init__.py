"""How long customers stay, and what they are worth while they do."""
