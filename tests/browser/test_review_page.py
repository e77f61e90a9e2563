"""The page in a real browser: nothing clipped or overlapping, no network, no script, accessible, good on paper."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

import needs
from moorings.render.html import review_html
from render.sample_review import hostile_review, sample_review

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
REVIEWS = {"sample": sample_review, "hostile": hostile_review}
WIDTHS = pytest.mark.parametrize("width", [1280, 768, 390])
EVERY_REVIEW = pytest.mark.parametrize("name", list(REVIEWS))

WIDTHS_OF_PAGE = "[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]"
CLIPPED = """() => [...document.querySelectorAll('main *, header *')]
  .filter(one => one.closest('svg') === null && one.getClientRects().length && !one.closest('thead'))
  .filter(one => {
    const style = getComputedStyle(one);
    return style.display !== 'inline' && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
  })
  .map(one => `${one.tagName}.${one.className}: ${one.textContent.trim().slice(0, 60)}`)"""
OUTSIDE = """() => [...document.querySelectorAll('main *, header *')]
  .filter(one => one.getClientRects().length && !one.closest('thead'))
  .filter(one => {
    const box = one.getBoundingClientRect();
    return box.right > document.scrollingElement.clientWidth + 1 || box.left < -1;
  })
  .map(one => `${one.tagName}: ${one.textContent.trim().slice(0, 60)}`)"""
OVERLAPPING = """() => [...document.querySelectorAll('svg[role=img]')].flatMap(svg => {
  const labels = [...svg.querySelectorAll('text')].filter(one => one.getClientRects().length);
  const boxes = labels.map(one => [one.textContent, one.getBoundingClientRect()]);
  const frame = svg.getBoundingClientRect();
  const over = boxes.flatMap(([text, a], index) => boxes.slice(index + 1)
    .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3)
    .map(([other]) => `${text} | ${other}`));
  const out = boxes.filter(([, a]) => a.left < frame.left - 1 || a.right > frame.right + 1)
    .map(([text]) => `outside: ${text}`);
  return [...over, ...out];
})"""
AXE = "() => axe.run().then(found => found.violations.map(one => [one.id, one.nodes.map(node => node.html)]))"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(needs.chromium()), args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The written pages, by name."""
    folder = tmp_path_factory.mktemp("pages")
    files = {name: folder / f"{name}.html" for name in REVIEWS}
    for name, file in files.items():
        file.write_text(review_html(REVIEWS[name]()), "utf-8")
    return files


def opened(browser: Browser, file: Path, width: int, **options: Any) -> Page:
    """Return the page, open in a window so wide."""
    page = browser.new_context(viewport={"width": width, "height": 900}, **options).new_page()
    page.goto(file.as_uri())
    return page


def reader_of_pdf() -> str:
    """Return the path of a program that reads the text of a PDF, or say why the test cannot run."""
    found = shutil.which("pdftotext")
    if found is None:
        say = pytest.fail if os.environ.get("CI") else pytest.skip
        say("pdftotext is not installed; run `scripts/install_system.sh`")
    return found


@WIDTHS
@EVERY_REVIEW
def test_nothing_is_clipped_and_nothing_overlaps(
    browser: Browser, pages: dict[str, Path], name: str, width: int
) -> None:
    page = opened(browser, pages[name], width)
    for details in page.query_selector_all("details"):
        details.evaluate("one => one.open = true")
    inside, outside = page.evaluate(WIDTHS_OF_PAGE)
    assert inside <= outside
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(CLIPPED) == []
    assert page.evaluate(OVERLAPPING) == []


def test_it_is_whole_without_script_and_asks_for_nothing(browser: Browser, pages: dict[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(pages["sample"].as_uri())
    assert asked == [pages["sample"].as_uri()]
    assert said == []
    assert page.get_by_role("heading", name="Self-serve teams").first.is_visible()
    assert not page.get_by_text("A-2221").is_visible()
    page.get_by_text("19 more").click()
    assert page.get_by_text("A-2221").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(browser: Browser, pages: dict[str, Path], scheme: Any, width: int) -> None:
    script = needs.node() / "axe-core" / "axe.min.js"
    page = opened(browser, pages["sample"], width, color_scheme=scheme, bypass_csp=True)
    page.add_script_tag(path=str(script))
    assert page.evaluate(AXE) == []


def test_the_table_stays_a_table_on_a_telephone(browser: Browser, pages: dict[str, Path]) -> None:
    page = opened(browser, pages["sample"], 390)
    table = page.get_by_role("table", name="What was decided, and what happens")
    assert table.get_by_role("row").count() == 4
    assert table.get_by_role("cell", name="annual revenue at least £100,000 a year").is_visible()


def test_no_printed_page_is_blank_or_cut(browser: Browser, pages: dict[str, Path], tmp_path: Path) -> None:
    reader = reader_of_pdf()
    page = opened(browser, pages["sample"], 1280)
    file = tmp_path / "review.pdf"
    page.pdf(path=str(file), prefer_css_page_size=True)
    text = subprocess.run([reader, "-layout", file, "-"], capture_output=True, check=True, text=True).stdout
    sheets = text.split("\f")[:-1]
    assert 4 <= len(sheets) <= 12
    assert min(len(sheet.split()) for sheet in sheets) > 20
    for words in ("Named success manager", "£690,000", "nobody: from £20,000 to below £24,000", "E-1031"):
        assert words in text
