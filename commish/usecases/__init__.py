"""The Python API: paths in, values out, no printing."""
