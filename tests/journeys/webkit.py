"""A real WebKit, the engine of every browser on an iPhone, as Debian builds it: WebKitGTK, steered by WebDriver.

It has no camera, no location and no profile that outlives it; those stay with Chromium and with the manual sheet
(``tests/manual/PHONES.md``). Storage, service worker, locks and sending are WebKit's own.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from selenium.common.exceptions import (
    ElementClickInterceptedException,
    ElementNotInteractableException,
    StaleElementReferenceException,
    TimeoutException,
)
from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.service import Service

PATIENCE_SECONDS = 60
MINI_BROWSER = Path("/usr/lib") / f"{os.uname().machine}-linux-gnu" / "webkit2gtk-4.1" / "MiniBrowser"
PRESSABLE = "*[self::button or self::a or self::label]"
# A screen that is just coming or going.
NOT_YET = (ElementClickInterceptedException, ElementNotInteractableException, StaleElementReferenceException)
# Without the session bus and the portals that a desktop has and a server has not.
ALONE = {
    "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    "GDK_BACKEND": "x11",
    "GTK_A11Y": "none",
    "GTK_USE_PORTAL": "0",
    "LIBGL_ALWAYS_SOFTWARE": "1",
    "NO_AT_BRIDGE": "1",
}


def program(name: str) -> str:
    found = shutil.which(name)
    if not found:
        raise FileNotFoundError(f"The journey in WebKit needs {name}. Give this command: .ci/ensure-webkit")
    return found


@dataclass
class WebKit:
    """One browser with one tab; elements are found by the words that a walker reads on them."""

    _screen: subprocess.Popen[bytes] | None = None
    _driver: WebKitGTK | None = None
    _home: tempfile.TemporaryDirectory[str] = field(default_factory=tempfile.TemporaryDirectory)

    @property
    def driver(self) -> WebKitGTK:
        assert self._driver
        return self._driver

    def start(self) -> None:
        display = self._open_screen()
        options = WebKitGTKOptions()
        options.binary_location = str(MINI_BROWSER)
        options.add_argument("--automation")
        environment = os.environ | ALONE | {"DISPLAY": display, "HOME": self._home.name}
        service = Service(executable_path=program("WebKitWebDriver"), env=environment)
        self._driver = WebKitGTK(options=options, service=service)
        self._driver.set_script_timeout(PATIENCE_SECONDS)
        self._driver.set_window_rect(0, 0, 360, 820)

    def stop(self) -> None:
        if self._driver:
            self._driver.quit()
        if self._screen:
            self._screen.terminate()
            self._screen.wait(PATIENCE_SECONDS)
        self._home.cleanup()

    def goes_to(self, address: str) -> None:
        self.driver.get(address)

    def reloads(self) -> None:
        self.driver.refresh()

    def presses(self, words: str) -> None:
        """The first button, link or choice with these words that can be pressed."""
        path = f"//{PRESSABLE}[contains(normalize-space(.), {json.dumps(words)})]"

        def pressed() -> bool:
            for each in self.driver.find_elements(By.XPATH, path):
                if each.is_displayed():
                    each.click()
                    return True
            return False

        self.waits(f"“{words}” to press", pressed)

    def chooses(self, words: str) -> None:
        """Presses the choice with these words until it is chosen: it may just move when the finger comes down."""
        path = f"//label[contains(normalize-space(.), {json.dumps(words)})]//input[@type='radio']"

        def chosen() -> bool:
            choice = self.driver.find_element(By.XPATH, path)
            if not choice.is_selected():
                self.presses(words)
            return bool(choice.is_selected())

        self.waits(f"“{words}” chosen", chosen)

    def writes(self, label: str, text: str) -> None:
        path = f"//*[@id=//label[contains(normalize-space(.), {json.dumps(label)})]/@for]"
        field = self.driver.find_element(By.XPATH, path)
        field.send_keys(text)
        self.waits(f"“{text}” in the field", lambda: field.get_property("value") == text)

    def chooses_file(self, file: Path) -> None:
        """What the gallery does to the page: its hidden field gets a file."""
        self.driver.find_element(By.CSS_SELECTOR, "input[type=file]").send_keys(str(file))

    def sees(self, words: str) -> None:
        """Waits until the words stand on the screen; AssertionError with what stood there when they stay away."""
        self.waits(f"“{words}” on the screen", lambda: words in self.text)

    def misses(self, words: str) -> None:
        """Waits until the words are gone."""
        self.waits(f"end of “{words}”", lambda: words not in self.text)

    def waits(self, wish: str, holds: Callable[[], Any]) -> Any:
        """What ``holds`` answers as soon as it is true."""
        waiting = WebDriverWait(self.driver, PATIENCE_SECONDS, 0.1, ignored_exceptions=NOT_YET)
        try:
            return waiting.until(lambda _: holds())
        except TimeoutException as error:
            raise AssertionError(f"still no {wish}; the screen says:\n{self.text}") from error

    @property
    def text(self) -> str:
        # WebDriver's own answer leaves out what is cut off after three lines.
        return " ".join(self.driver.execute_script("return document.body.innerText").split())

    def runs(self, function: str, *arguments: Any) -> Any:
        """The answer of an async JavaScript function in the page; AssertionError with what it threw."""
        script = f"""
          const [inputs, done] = arguments;
          ({function})(...inputs).then((answer) => done({{ answer }}), (error) => done({{ error: String(error) }}));
        """
        outcome = self.driver.execute_async_script(script, list(arguments))
        assert "error" not in outcome, outcome["error"]
        return outcome.get("answer")

    def _open_screen(self) -> str:
        """A screen that nobody sees; the name under which X knows it."""
        reading, writing = os.pipe()
        command = [program("Xvfb"), "-displayfd", str(writing), "-screen", "0", "800x900x24", "-nolisten", "tcp"]
        self._screen = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as told:
            return f":{told.readline().strip()}"
