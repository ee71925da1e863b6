"""Papers: report models, the block tree, and one backend a format."""
