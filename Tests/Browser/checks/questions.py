"""What a reader sees of a page's questions."""

import io
import re

from playwright.sync_api import Page
from pypdf import PdfReader

# A question is a heading that the list of contents leads to; its answer is the rest of the box around it.
READ = """() => [...document.querySelectorAll('nav a[href^="#"]')].flatMap(link => {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const box = heading && heading.closest('main') && heading.closest('details, section, article');
  if (!box) return [];
  const copy = box.cloneNode(true);
  const words = element => element.textContent.replace(/\\s+/gu, ' ').trim();
  copy.querySelectorAll(`summary, a[href="${link.getAttribute('href')}"], button, template`).forEach(part => part.remove());
  copy.querySelector(`#${CSS.escape(heading.id)}`)?.remove();
  const closed = box.localName === 'details' && !box.open;
  const seen = [...box.querySelectorAll('p, li, td, pre')].filter(part => !part.closest('summary') && words(part));
  return [{
    id: heading.id,
    question: words(heading),
    answer: words(copy),
    closed,
    visible: seen.length > 0 && seen.every(part => part.checkVisibility({opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true}) && part.getBoundingClientRect().height > 0),
  }];
})"""


def read(page: Page) -> list[dict]:
    """The questions of the page: id, question, answer, closed, visible."""
    return page.evaluate(READ)


def hidden(page: Page) -> list[str]:
    """Questions whose answers can't be seen as the page stands."""
    found = read(page)
    problems = [f"the answer to '{entry['question']}' can't be seen" for entry in found if not entry["visible"]]
    return problems if found else ["found no question"]


def unprinted(page: Page) -> list[str]:
    """Words of questions and answers that paper doesn't show; it may show more among them, as addresses of links."""
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    paper = "".join("".join(sheet.extract_text().split()) for sheet in sheets)
    found = read(page)
    problems = [
        f"not on paper, of '{entry['question']}': {word}"
        for entry in found for word in re.findall(r"\w+", f"{entry['question']} {entry['answer']}") if word not in paper
    ]
    return problems if found else ["found no question"]
