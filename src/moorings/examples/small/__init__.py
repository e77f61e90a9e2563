"""Small cases, a point each: no relationship at all, a few rich clients, people who keep one another company."""
