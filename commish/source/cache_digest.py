"""Digests: what tells whether a file, or anything else, is still the same."""

from collections.abc import Iterable
from hashlib import sha256

__all__ = ["digest_of", "digest_over"]


def digest_of(content: bytes) -> bytes:
    """The digest of some bytes: 32 bytes by SHA-256, which nobody can make two files agree in."""
    return sha256(content).digest()


def digest_over(parts: Iterable[bytes]) -> bytes:
    """One digest over several parts, each with its length, so that none runs into the next."""
    whole = sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()
