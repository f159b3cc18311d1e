"""axe-core, with every `details` opened: axe doesn't see what is closed."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

# All rules of axe that it has on by itself, best practice among them, and the size of targets of WCAG 2.2.
RUN = """async selector => {
  const found = await axe.run(selector ?? document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}});
  return found.violations.flatMap(rule => rule.nodes.map(node =>
    `${rule.id} (${rule.impact}): ${rule.help}: ${node.target.join(' ')}: ${(node.failureSummary ?? '').replace(/\\s+/g, ' ')}`));
}"""

OPEN = """selector => {
  const closed = [...document.querySelectorAll(selector)].filter(details => !details.open);
  closed.forEach(details => { details.removeAttribute('name'); details.open = true; });
  return closed.length;
}"""

# What the page shows may be fading in, and axe would measure the colours in between.
SETTLE = "() => Promise.all(document.getAnimations().filter(a => a.effect?.getComputedTiming().endTime < 5000).map(a => a.finished.catch(() => 0)))"


def problems(page: Page) -> list[str]:
    """axe's violations on the page with its answers opened, and then in its header with the menus opened.

    A menu lies upon the page: what it covers for the moment isn't a fault of the page.
    """
    page.evaluate(AXE)
    page.evaluate(OPEN, "details:not(header details)")
    page.evaluate(SETTLE)
    found = page.evaluate(RUN, None)
    if page.evaluate(OPEN, "header details"):
        page.evaluate(SETTLE)
        found += page.evaluate(RUN, "header")
    return found
