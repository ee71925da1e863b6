"""The parts of a board paper, in modules by what they tell."""
