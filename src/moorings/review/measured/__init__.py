"""What is measured of groups of accounts, beside what is aimed at, other groups, and other times."""
