"""Everything that is measured: `python -m bench`."""

from bench import compare, layout

compare.compare(10_000, 3)
layout.main()
