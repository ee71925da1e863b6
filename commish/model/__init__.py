"""The domain: commissions and all that hangs on them, as frozen plain Python."""
