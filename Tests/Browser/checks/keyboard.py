"""A walk through the page with the Tab key."""

from playwright.sync_api import Page

STATE = """() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  element.dataset.walked ??= String(document.querySelectorAll('[data-walked]').length);
  return {
    number: element.dataset.walked,
    name: `<${element.localName}> ${(element.getAttribute('aria-label') ?? element.textContent).replace(/\\s+/g, ' ').trim().slice(0, 60)}`,
    isSeen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    ring,
  };
}"""

REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter(element => !element.disabled && element.tabIndex >= 0 && element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}))
  .filter(element => element.dataset.walked === undefined)
  .map(element => `the Tab key doesn't reach <${element.localName}> ${element.textContent.replace(/\\s+/g, ' ').trim().slice(0, 60)}`)"""


def walk(page: Page, limit: int = 250) -> list[str]:
    """Goes through the page from its top; notes what can't be reached or seen when it has the focus."""
    problems, before = [], None
    page.emulate_media(reduced_motion="reduce")  # else the page is still scrolling when it is looked at
    page.evaluate("document.querySelectorAll('[data-walked]').forEach(e => delete e.dataset.walked)")
    for step in range(limit):
        page.keyboard.press("Tab")
        state = page.evaluate(STATE)
        if state is not None and state["number"] == before:
            problems.append(f"the focus is caught at {state['name']}")
            break
        if state is None or int(state["number"]) < step:
            break
        if not state["isSeen"]:
            problems.append(f"out of sight when it has the focus: {state['name']}")
        if not state["ring"]:
            problems.append(f"no sign of the focus: {state['name']}")
        before = state["number"]
    else:
        problems.append(f"more than {limit} stops")
    return problems + page.evaluate(REACHABLE)


def skip_link(page: Page) -> list[str]:
    """The first stop must be a link that is seen and takes the focus to the main part."""
    page.keyboard.press("Tab")
    state = page.evaluate(STATE)
    target = page.evaluate("document.activeElement?.getAttribute?.('href')")
    if state is None or not (target or "").startswith("#"):
        return [f"the first stop isn't a skip link but {state and state['name']}"]
    if not state["isSeen"]:
        return ["the skip link can't be seen when it has the focus"]
    page.keyboard.press("Enter")
    if page.evaluate("document.activeElement?.closest('main') === null || document.activeElement === document.body"):
        return [f"the skip link doesn't take the focus to the main part but to {page.evaluate('document.activeElement?.outerHTML.slice(0, 60)')}"]
    return []
