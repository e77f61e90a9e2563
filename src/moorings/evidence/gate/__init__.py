"""A decision table asked of many accounts at once, in the engine that holds them."""
