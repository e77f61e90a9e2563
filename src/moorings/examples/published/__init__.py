"""Policies that companies publish in their handbooks: facts and figures with their sources, in our own words."""
