"""The pictures of the documentation: sharp, small, and made small without a loss that is seen."""

import struct
import zlib
from html import escape
from pathlib import Path

import pytest

from docs.generate.parts.terminal import answer
from docs.generate.pictures.annotations import Annotation, annotations, page
from docs.generate.pictures.palette import reduced

_MOST = 200_000


@pytest.mark.parametrize("name", ["board-paper.png", "annotations.png"])
def test_the_pictures_are_sharp_and_small(name: str, root: Path) -> None:
    picture = (root / "docs" / "pictures" / name).read_bytes()
    width, height = struct.unpack_from(">II", picture, 16)
    assert width > 1600
    assert height > 1000
    assert len(picture) <= _MOST


@pytest.mark.slow("pictures")
def test_what_is_drawn_beside_a_change_is_what_github_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer("commish init . --sample south-tyneside-homelessness")
    drawn = page()
    printed = answer("commish validate --format github").shown
    told = [one for one in annotations(printed) if one.file == "agreements/st-consortium.yaml"]
    assert len(told) > 1
    for one in told:
        if one.level == "error":
            assert f"<b>{escape(one.title)}</b>{escape(one.text)}</div>" in drawn
    assert drawn.count('<div class="box error">') == 2
    assert drawn.count('<tr class="in">') == drawn.count('<tr class="out">') == 2


def test_annotations_are_read_as_github_reads_them() -> None:
    said = "::error file=a%2Cb.yaml,line=3,title=X001 y::50%25 of::it%0Athere\nNo more.\n"
    [told] = annotations(said)
    assert told == Annotation("error", "a,b.yaml", 3, "X001 y", "50% of::it\nthere")


def test_a_picture_in_few_colours_keeps_the_most_frequent_of_them() -> None:
    """Each row is filtered in another way, as browsers do; nearly white becomes white."""
    white, blue, off = b"\xff\xff\xff", b"\x11\x22\x99", b"\xfe\xff\xff"
    rows = [white + white + blue, white + off + blue, *[white + blue + blue] * 3]
    small = reduced(_png(rows), 2)
    palette, indexes = _palette(small)
    assert palette == [blue, white]
    assert [[palette[at] for at in row] for row in indexes] == [
        [white, white, blue],
        [white, white, blue],
        *[[white, blue, blue]] * 3,
    ]
    assert reduced(_png(rows), 3) != small


@pytest.mark.parametrize(("png", "colours"), [(b"GIF89a", 8), (b"", 0), (b"", 257)])
def test_only_a_picture_and_a_palette_that_can_be_are_taken(png: bytes, colours: int) -> None:
    with pytest.raises(ValueError, match=r"no PNG|palette has from 1 to 256"):
        reduced(png, colours)


def _png(rows: list[bytes]) -> bytes:
    width = len(rows[0]) // 3
    above = bytes(len(rows[0]))
    lines = []
    for kind, row in enumerate(rows):
        lines.append(bytes([kind]) + _filtered(kind, row, above))
        above = row
    header = struct.pack(">IIBBBBB", width, len(rows), 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(lines))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _filtered(kind: int, row: bytes, above: bytes) -> bytes:
    def expected(at: int) -> int:
        left, corner = (row[at - 3], above[at - 3]) if at > 2 else (0, 0)
        up = above[at]
        near = left + up - corner
        paeth = min((left, up, corner), key=lambda one: abs(near - one))
        return (0, left, up, (left + up) // 2, paeth)[kind]

    return bytes((byte - expected(at)) & 0xFF for at, byte in enumerate(row))


def _chunk(name: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + check


def _palette(png: bytes) -> tuple[list[bytes], list[bytes]]:
    """The palette of a picture, and the numbers of its rows."""
    found: dict[bytes, bytes] = {}
    at = 8
    while at < len(png):
        (size,) = struct.unpack_from(">I", png, at)
        found[png[at + 4 : at + 8]] = png[at + 8 : at + 8 + size]
        at += size + 12
    width, height = struct.unpack_from(">II", found[b"IHDR"])
    data = zlib.decompress(found[b"IDAT"])
    colours = [found[b"PLTE"][at : at + 3] for at in range(0, len(found[b"PLTE"]), 3)]
    return colours, [data[row * (width + 1) + 1 :][:width] for row in range(height)]
