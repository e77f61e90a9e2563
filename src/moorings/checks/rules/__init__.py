"""One file a rule, named after the fault; its docstring is its documentation."""
