"""A review drawn: text, JSON, one page of HTML with its charts, CSV."""
