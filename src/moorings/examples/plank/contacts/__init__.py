"""The contacts with Plank's customers: those that were declared, and those that nobody decided."""
