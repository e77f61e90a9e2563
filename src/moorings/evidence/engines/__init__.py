"""The engines that customer data are asked on: one SQL text of each question, in each engine's own tongue."""
