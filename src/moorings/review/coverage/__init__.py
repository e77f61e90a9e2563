"""A coverage policy as it is read: the table of tiers, what is wrong with it, and whom it leaves out."""
