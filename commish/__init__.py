"""A command-line commissioning toolkit over plain files."""

__version__ = "0.1.0"
