"""What differs between two models, in sentences that a manager would say."""
