#!/usr/bin/env python3
"""Makes the pictures of docs/img from the sample's documents: on a screen, on a phone, on sheets of paper.

They are small: few colours, with a palette, and of a long page only its beginning.

Exit status: 0 done; 2 wrong use; 3 a picture could not be made.
"""

from __future__ import annotations

import argparse
import base64
import itertools
import struct
import subprocess
import sys
import zlib
from collections import Counter
from pathlib import Path

from browser import Browser
from environment import Unavailable, stop
from shown_pages import VIEWS, sheets

# Name, document of the sample, what is shown of it: views and sheets.
PICTURES = (
    ("abrechnung", "versand/05558008-billerbeck/abrechnung-*.html", ("screen", "phone", "print-1", "print-2")),
    ("vorlage", "vorlagen/05558008-billerbeck.html", ("phone", "print-1", "print-2", "print-3")),
    ("kreis", "vorlagen/kreis.html", ("screen", "print-1", "print-2", "print-3")),
    ("index", "intern/index.html", ("screen", "dark", "phone", "print-1")),
    ("freigabe", "intern/freigabe.html", ("screen", "print-1")),
    ("rechnung", "versand/05558008-billerbeck/rechnung-*.html", ("screen", "phone", "print-1")),
    ("pruefung", "versand/05558008-billerbeck/pruefung-*.html", ("screen", "print-1")),
)
# How high at most, in the page's own pixels, and how much smaller than the page.
HEIGHT = {"screen": 1500, "dark": 1500, "phone": 1300}
SCALE = {"screen": 0.7, "dark": 0.7, "phone": 1}
DOTS = 84
COLOURS = 64


def shot(browser: Browser, view: str) -> bytes:
    size = VIEWS[view] | {"scale": 1}
    browser.view(**size)
    height = min(browser.run("return document.documentElement.scrollHeight"), HEIGHT[view])
    clip = {"x": 0, "y": 0, "width": size["width"], "height": height, "scale": SCALE[view]}
    return base64.b64decode(browser.devtools("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"])


# -- Pictures with a palette ------------------------------------------------------------------------


def chunks(png: bytes):
    at = 8
    while at < len(png):
        (length,), name = struct.unpack(">I", png[at:at + 4]), png[at + 4:at + 8]
        yield name, png[at + 8:at + 8 + length]
        at += 12 + length


def rows(png: bytes) -> tuple[int, list[list[bytes]]]:
    """Width, and the colours of each row."""
    parts = list(chunks(png))
    width, _, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", parts[0][1])
    if depth != 8 or kind not in (2, 6) or interlaced:
        raise Unavailable("a picture is of no form that is known here")
    size = 3 if kind == 2 else 4
    data = zlib.decompress(b"".join(part for name, part in parts if name == b"IDAT"))
    before, lines = bytearray(width * size), []
    for start in range(0, len(data), width * size + 1):
        line, method = bytearray(data[start + 1:start + 1 + width * size]), data[start]
        for i in range(len(line)) if method else ():
            left, up = line[i - size] if i >= size else 0, before[i]
            corner = before[i - size] if i >= size else 0
            if method == 4:
                guess = left + up - corner
                nearest = min(((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner)))[2]
            else:
                nearest = (left, up, (left + up) // 2)[method - 1]
            line[i] = (line[i] + nearest) & 255
        before = line
        lines.append([bytes(line[i:i + 3]) for i in range(0, len(line), size)])
    return width, lines


def with_palette(png: bytes) -> bytes:
    """The same picture in its most frequent colours, each other colour as the nearest of them."""
    width, lines = rows(png)
    counts = Counter(itertools.chain.from_iterable(lines))
    # Neighbouring shades count as one, so that edges of letters do not use up the palette.
    frequent: dict[bytes, bytes] = {}
    for colour, _ in counts.most_common():
        frequent.setdefault(bytes(c >> 4 for c in colour), colour)
        if len(frequent) == COLOURS:
            break
    palette = list(frequent.values())
    nearest = {colour: min(range(len(palette)), key=lambda i: sum((a - b) ** 2 for a, b in zip(colour, palette[i], strict=True)))
               for colour in counts}
    data = b"".join(b"\0" + bytes(nearest[colour] for colour in line) for line in lines)
    parts = ((b"IHDR", struct.pack(">IIBBBBB", width, len(lines), 8, 3, 0, 0, 0)), (b"PLTE", b"".join(palette)),
             (b"IDAT", zlib.compress(data, 9)), (b"IEND", b""))
    return png[:8] + b"".join(
        struct.pack(">I", len(part)) + name + part + struct.pack(">I", zlib.crc32(name + part)) for name, part in parts)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="what `abrechnung build input/2025` wrote")
    parser.add_argument("out", type=Path, help="docs/img; pictures in it are replaced")
    arguments = parser.parse_args()
    try:
        arguments.out.mkdir(parents=True, exist_ok=True)
        for old in arguments.out.glob("*.png"):
            old.unlink()
        with Browser() as browser:
            for name, pattern, shown in PICTURES:
                file = next(iter(sorted(arguments.folder.glob(pattern))), None)
                if file is None:
                    raise Unavailable(f"{arguments.folder} holds no {pattern}")
                browser.open(file)
                browser.view(**VIEWS["screen"])
                printed = sheets(browser, DOTS)
                for view in shown:
                    number = int(view.removeprefix("print-")) if view.startswith("print-") else 0
                    if number > len(printed):
                        raise Unavailable(f"{file} has only {len(printed)} sheets; change PICTURES")
                    picture = with_palette(printed[number - 1] if number else shot(browser, view))
                    target = arguments.out / f"{name}-{view}.png"
                    target.write_bytes(picture)
                    print(f"{target} {len(picture) // 1024} kB")
    except (Unavailable, OSError, subprocess.CalledProcessError) as error:
        return stop(str(error))
    return 0


if __name__ == "__main__":
    sys.exit(main())
