"""What the sources ask of this part of a business model, each point looked up in the model."""
