"""A headless Chromium with an empty profile; what it logs and what it asks for is written down."""

from pathlib import Path

import pytest
from attrs import define, field
from playwright.sync_api import BrowserContext, Page, sync_playwright

from arnews import analyze

HERE = Path(__file__).parent
CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_addoption(parser):
    parser.addoption("--screenshots", type=Path, help="where the documentation's screenshots are written")


@pytest.fixture(scope="session")
def screenshots(request, tmp_path_factory):
    return request.config.getoption("--screenshots") or tmp_path_factory.mktemp("screenshots")


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as started:
        yield started


@define
class Window:
    """A page of the browser, and what happened in it."""

    page: Page
    complaints: list[str] = field(factory=list)
    requests: list[str] = field(factory=list)

    def show(self, path, fragment=""):
        self.page.goto(path.as_uri() + fragment)
        return self.page


@pytest.fixture
def open_window(playwright, tmp_path):
    """Give a function that opens a window: width, height, and what a context of Playwright takes."""
    opened: list[BrowserContext] = []

    def open_it(width=1280, height=900, **options):
        context = playwright.chromium.launch_persistent_context(
            tmp_path / f"profile{len(opened)}",
            executable_path=CHROMIUM,
            headless=True,
            args=FLAGS,
            viewport={"width": width, "height": height},
            accept_downloads=True,
            **options,
        )
        context.set_default_timeout(5000)
        opened.append(context)
        window = Window(context.pages[0])
        window.page.on("console", lambda said: window.complaints.append(said.text))
        window.page.on("pageerror", lambda error: window.complaints.append(str(error)))
        window.page.on("dialog", lambda dialog: (window.complaints.append(dialog.message), dialog.dismiss()))
        window.page.on("request", lambda asked: window.requests.append(asked.url))
        return window

    yield open_it
    for context in opened:
        context.close()


@pytest.fixture(scope="session")
def doc():
    text = (HERE / "article.txt").read_text(encoding="utf-8")
    return analyze(text, published="2024-12-04", extractors="all")


@pytest.fixture(scope="session")
def article(doc, tmp_path_factory):
    path = tmp_path_factory.mktemp("pages") / "article.html"
    path.write_text(doc.to_html(), encoding="utf-8")
    return path
