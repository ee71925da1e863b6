"""Everything that is measured: `python -m bench`."""

from bench import compare, layout, tiers

compare.compare(10_000, 3)
tiers.beside_tracers(1_000, 3)
layout.main()
