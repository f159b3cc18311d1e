"""Boxes: nothing wider than the screen, and right-to-left pages mirrored."""

from playwright.sync_api import Page

# The innermost boxes that stick out, other than those in a box that scrolls by itself.
WIDE = """width => {
  const problems = [];
  const root = document.documentElement;
  if (root.scrollWidth > width) problems.push(`the page is ${root.scrollWidth} px wide on a screen of ${width} px`);
  for (const element of [root, document.body]) {
    const overflow = getComputedStyle(element).overflowX;
    if (overflow === 'hidden' || overflow === 'clip') problems.push(`<${element.localName}> hides what is too wide`);
  }
  const scrolls = element => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) return true;
    return false;
  };
  const sticksOut = element => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.bottom > 0 && (box.right > width + 1 || box.left < -1);
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (!sticksOut(element) || !element.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    if ([...element.children].some(sticksOut) || element.closest('svg') !== null && element.localName !== 'svg' || scrolls(element)) continue;
    const box = element.getBoundingClientRect();
    problems.push(`<${element.localName} class="${element.className}"> reaches from ${Math.round(box.left)} to ${Math.round(box.right)} px of ${width}: ${element.textContent.trim().slice(0, 40)}`);
  }
  return problems;
}"""

# The edge of the text or box that the reading direction begins with, and the one that it ends with.
EDGES = """() => {
  const text = element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const boxes = [...range.getClientRects()].filter(box => box.width > 0);
    return boxes.length ? {left: Math.min(...boxes.map(b => b.left)), right: Math.max(...boxes.map(b => b.right))} : null;
  };
  const box = element => { const b = element.getBoundingClientRect(); return b.width > 0 ? {left: b.left, right: b.right} : null; };
  const one = (name, selector, measure, side) => {
    const element = document.querySelector(selector);
    const edges = element && measure(element);
    return edges ? [[name, {...edges, side}]] : [];
  };
  const contents = [...document.querySelectorAll('nav')].find(nav => nav.querySelector('a[href^="#"]'));
  contents?.setAttribute('data-contents', '');
  const found = Object.fromEntries([
    ...one('site name', 'header a[href]', box, 'start'),
    ...one('language menu', 'header nav:has(summary)', box, 'end'),
    ...one('heading', 'main h1', text, 'start'),
    ...one('question', 'main h2', text, 'start'),
    ...one('contents', '[data-contents] li', text, 'start'),
    ...one('footer', 'footer p, footer li, footer a', text, 'start'),
  ]);
  return {width: document.documentElement.clientWidth, direction: getComputedStyle(document.body).direction, found};
}"""


def wide(page: Page, width: int) -> list[str]:
    """What doesn't fit into `width` CSS pixels, which must be the width of the page's viewport."""
    return page.evaluate(WIDE, width)


def edges(page: Page) -> dict:
    """Where the known parts of the page begin and end."""
    return page.evaluate(EDGES)


TURN = "document.querySelectorAll('[dir=ltr]:not(bdi)').forEach(element => { element.dir = 'rtl'; })"


def turn(page: Page):
    """Turns the page around, its words as they are: what isn't mirrored then can't be blamed on the words."""
    page.evaluate(TURN)


def mirrored(left_to_right: dict, right_to_left: dict, tolerance: float = 2) -> list[str]:
    """What doesn't stand at the mirrored place; both are `edges` of the same page at the same width."""
    problems = []
    if right_to_left["direction"] != "rtl":
        problems.append(f"the body's direction is {right_to_left['direction']}")
    width = right_to_left["width"]
    for name, here in left_to_right["found"].items():
        there = right_to_left["found"].get(name)
        if there is None:
            problems.append(f"{name}: only in the page from left to right")
            continue
        begins = here["left"] if here["side"] == "start" else left_to_right["width"] - here["right"]
        mirror = width - there["right"] if here["side"] == "start" else there["left"]
        if abs(begins - mirror) > tolerance:
            problems.append(f"{name}: {begins:.0f} px from its edge, but {mirror:.0f} px in the mirrored page")
    if not left_to_right["found"]:
        problems.append("found no part of the page to compare")
    return problems


STILL = """() => {
  const slow = value => value.split(',').some(part => parseFloat(part) > (part.includes('ms') ? 20 : 0.02));
  const problems = [];
  for (const element of document.querySelectorAll('*')) for (const pseudo of [null, '::before', '::after']) {
    const style = getComputedStyle(element, pseudo);
    if (style.animationName !== 'none' && slow(style.animationDuration)) problems.push(`<${element.localName} class="${element.className}"> is animated`);
    if (slow(style.transitionDuration) && !/^(none|(color|background-color|border-color|opacity|outline-color|fill|stroke|text-decoration-color)(, |$))/.test(style.transitionProperty))
      problems.push(`<${element.localName} class="${element.className}"> moves by a transition of ${style.transitionProperty}`);
  }
  if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth') problems.push('the page scrolls smoothly');
  return [...new Set(problems)];
}"""


def moving(page: Page) -> list[str]:
    """What moves although the reader prefers reduced motion, which the page's context must say."""
    return page.evaluate(STILL)
