"""Made-up companies to try things on: a model, customer data, and the truths that were planted in them."""
