"""PNG pictures of pages, made small: a palette of few colours instead of one for every pixel.

What a browser draws is text on plain ground. Nearly all of its colours are shades at the edges of
letters, and fewer of them look the same.
"""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator

__all__ = ["reduced"]

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RGB, _INDEXED = 2, 3
_BYTES = 3
"""Of one pixel."""
_MOST = 256


def reduced(png: bytes, colours: int) -> bytes:
    """The picture in its most frequent *colours*, each pixel in the nearest of them.

    Raises:
        ValueError: it is no PNG of 8-bit RGB without interlacing, or more than 256 are asked for.
    """
    if not 0 < colours <= _MOST:
        raise ValueError(f"a palette has from 1 to {_MOST} colours, not {colours}")
    width, height, rows = _read(png)
    pixels = [[row[at : at + _BYTES] for at in range(0, len(row), _BYTES)] for row in rows]
    counts = Counter(pixel for row in pixels for pixel in row)
    ordered = sorted(counts, key=lambda colour: (-counts[colour], colour))
    palette = ordered[:colours]
    place = {colour: at for at, colour in enumerate(palette)}
    for colour in ordered[colours:]:
        place[colour] = place[min(palette, key=lambda one: _apart(one, colour))]
    lines = (b"\0" + bytes(place[pixel] for pixel in row) for row in pixels)
    header = struct.pack(">IIBBBBB", width, height, 8, _INDEXED, 0, 0, 0)
    return _SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", header),
            _chunk(b"PLTE", b"".join(palette)),
            _chunk(b"IDAT", zlib.compress(b"".join(lines), 9)),
            _chunk(b"IEND", b""),
        )
    )


def _apart(one: bytes, other: bytes) -> int:
    """How far apart two colours are: the sum of squares."""
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def _read(png: bytes) -> tuple[int, int, Iterator[bytes]]:
    if not png.startswith(_SIGNATURE):
        raise ValueError("this is no PNG")
    parts = list(_chunks(png))
    width, height, *form = struct.unpack(">IIBBBBB", dict(parts)[b"IHDR"])
    if form != [8, _RGB, 0, 0, 0]:
        raise ValueError("this is no PNG of 8-bit RGB without interlacing")
    data = zlib.decompress(b"".join(content for name, content in parts if name == b"IDAT"))
    return width, height, _unfiltered(data, width * _BYTES)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at < len(png):
        (size,) = struct.unpack_from(">I", png, at)
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + size]
        at += size + 12


def _chunk(name: bytes, content: bytes) -> bytes:
    check = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)


def _unfiltered(data: bytes, length: int) -> Iterator[bytes]:
    """The rows as they were before each byte was written as a difference (PNG, section 9)."""
    above = bytearray(length)
    for start in range(0, len(data), length + 1):
        row = bytearray(data[start + 1 : start + 1 + length])
        _restore(data[start], row, above)
        yield bytes(row)
        above = row


def _restore(kind: int, row: bytearray, above: bytearray) -> None:
    for at, byte in enumerate(row):
        left, corner = (row[at - _BYTES], above[at - _BYTES]) if at >= _BYTES else (0, 0)
        row[at] = (byte + _predicted(kind, left, above[at], corner)) & 0xFF


def _predicted(kind: int, left: int, up: int, corner: int) -> int:
    """What the filter expects of a byte, from its neighbours: none, sub, up, average or Paeth."""
    if kind == 4:  # noqa: PLR2004 -- the number of the filter
        near = left + up - corner
        return min((left, up, corner), key=lambda one: abs(near - one))
    return (0, left, up, (left + up) // 2)[kind]
