"""A first model for a founder who has one table of customers and a few hours a week."""
