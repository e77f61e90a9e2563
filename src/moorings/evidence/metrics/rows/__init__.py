"""SQL of the rows that several metrics count: answers, cohorts, customers' days, contacts."""
