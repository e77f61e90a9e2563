"""The words of the field as typed facts: what each means, what it is not, what it costs, and who said so."""
