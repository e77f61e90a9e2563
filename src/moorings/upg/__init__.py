"""The Unified Product Graph document: read leniently, written canonically. Nothing about customers."""
