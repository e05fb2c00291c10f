#!/usr/bin/env python3
"""Pictures of HTML documents, as a reader has them: screen, phone, paper.

Writes NAME-screen.png, NAME-phone.png, NAME-dark.png (each the whole page) and
NAME-print-1.png and so on (each sheet) into a folder, to look at documents and
for docs/img.

Exit status: 0 done; 2 wrong use; 3 a picture could not be made.
"""

from __future__ import annotations

import argparse
import base64
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from browser import Browser
from environment import Unavailable, files_below, stop

VIEWS = {
    "screen": {"width": 1280},
    "phone": {"width": 390, "height": 844, "scale": 2, "mobile": True},
    "dark": {"width": 1280, "scheme": "dark"},
}


def whole_page(browser: Browser) -> bytes:
    size = browser.devtools("Page.getLayoutMetrics")["cssContentSize"]
    shot = browser.devtools("Page.captureScreenshot", captureBeyondViewport=True, clip={**size, "scale": 1})
    return base64.b64decode(shot["data"])


def sheets(browser: Browser, resolution: int) -> list[bytes]:
    """The sheets that the browser would print, with the document's own paper size and margins."""
    if not shutil.which("pdftoppm"):
        raise Unavailable("pdftoppm is missing; install it with: apt-get install poppler-utils")
    pdf = browser.devtools("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]
    with tempfile.TemporaryDirectory() as folder:
        printed = Path(folder) / "printed.pdf"
        printed.write_bytes(base64.b64decode(pdf))
        subprocess.run(["pdftoppm", "-png", "-r", str(resolution), printed, Path(folder) / "sheet"], check=True)
        return [sheet.read_bytes() for sheet in sorted(Path(folder).glob("*.png"))]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path, metavar="FILE|FOLDER")
    parser.add_argument("-o", "--out", type=Path, default=Path("."), metavar="FOLDER")
    parser.add_argument("--view", action="append", choices=[*VIEWS, "print"], help="default: screen, phone and print")
    parser.add_argument("--resolution", type=int, default=80, help="dots per inch of the sheets (default: 80)")
    arguments = parser.parse_args()

    try:
        files = files_below(arguments.paths, "*.html")
        arguments.out.mkdir(parents=True, exist_ok=True)
        with Browser() as browser:
            for file in files:
                browser.open(file)
                for view in arguments.view or ("screen", "phone", "print"):
                    browser.view(**VIEWS.get(view, VIEWS["screen"]))
                    if view == "print":
                        pictures = {f"print-{n}": s for n, s in enumerate(sheets(browser, arguments.resolution), 1)}
                    else:
                        pictures = {view: whole_page(browser)}
                    for name, picture in pictures.items():
                        target = arguments.out / f"{file.stem}-{name}.png"
                        target.write_bytes(picture)
                        print(target)
    except (Unavailable, OSError, subprocess.CalledProcessError) as error:
        return stop(str(error))
    return 0


if __name__ == "__main__":
    sys.exit(main())
