"""Customer data: the contract of tables, sources, mappings, engines, metrics."""
