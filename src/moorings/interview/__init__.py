"""The interview: what is asked, one question at a time, until a model has a row that can be used."""
