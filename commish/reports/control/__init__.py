"""The parts of a Commission Control Document, in modules by what they settle."""
