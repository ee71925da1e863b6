"""Pure functions that rules and reports share: the thread, what is asked, layout."""
