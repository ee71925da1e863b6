"""Files to values: reading, schemas, places, links."""
