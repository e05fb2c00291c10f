"""Debian's Chromium without a window, steered over the WebDriver protocol.

Needs the packages chromium and chromium-driver, and nothing from Python but
its own library.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
import urllib.request
from pathlib import Path

from environment import Unavailable

SECONDS = 120


class Browser:
    """One browser with one page; use it in a `with`."""

    def __enter__(self) -> Browser:
        driver, chromium = shutil.which("chromedriver"), shutil.which("chromium")
        if not driver or not chromium:
            raise Unavailable("chromium is missing; install it with: apt-get install chromium chromium-driver")
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.driver = subprocess.Popen(
            [driver, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        try:
            for line in self.driver.stdout:
                if started := re.search(r"successfully on port (\d+)", line):
                    break
            else:
                raise Unavailable("chromedriver does not start")
            self.url = f"http://127.0.0.1:{started[1]}/session"
            # Nothing is loaded but our own files, so root may do without the sandbox.
            options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
            options += [f"--user-data-dir={self.profile.name}"]
            wanted = {
                "goog:chromeOptions": {"binary": chromium, "args": options},
                "timeouts": {"script": SECONDS * 1000},
            }
            session = self.call("POST", "", {"capabilities": {"alwaysMatch": wanted}})
            self.url += "/" + session["sessionId"]
        except BaseException:
            self.stop_driver()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self.call("DELETE", "")
        finally:
            self.stop_driver()

    def stop_driver(self) -> None:
        self.driver.terminate()
        self.driver.wait()
        self.driver.stdout.close()
        self.profile.cleanup()

    def call(self, method: str, path: str, body: dict | None = None):
        request = urllib.request.Request(
            self.url + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        # Never through a proxy: the driver listens on this machine only.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=SECONDS) as answer:
                return json.load(answer)["value"]
        except OSError as error:
            raise Unavailable(f"the browser does not do {path or 'start'}: {error}") from error

    def open(self, page: Path) -> None:
        self.call("POST", "/url", {"url": page.resolve().as_uri()})

    def run(self, script: str):
        """The value of a script; it may return a promise."""
        return self.call("POST", "/execute/sync", {"script": script, "args": []})

    def devtools(self, command: str, **parameters: object):
        return self.call("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def view(
        self, width: int, height: int = 900, scale: float = 1, mobile: bool = False, scheme: str = "light"
    ) -> None:
        """Shows the page on a screen of this size, in light or dark."""
        self.devtools(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=mobile
        )
        self.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
