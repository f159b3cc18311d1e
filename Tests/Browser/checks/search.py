"""The search box, as a reader uses it: a combobox with a list of results."""

from playwright.sync_api import Page, expect

from browser import until

BOX = "input[role=combobox]"

OPTIONS = """() => {
  const box = document.querySelector('input[role=combobox]');
  const list = document.getElementById(box.getAttribute('aria-controls'));
  return [...list?.querySelectorAll('[role=option]') ?? []].filter(option => option.checkVisibility()).map(option => {
    const link = option.matches('a') ? option : option.querySelector('a') ?? option.closest('a');
    return {
      text: option.textContent.replace(/\\s+/g, ' ').trim(),
      href: link?.href ?? (option.dataset.href ? new URL(option.dataset.href, document.baseURI).href : null),
      marks: [...option.querySelectorAll('mark')].map(mark => mark.textContent),
    };
  });
}"""


# What is found, and what is said of it.
ANSWER = "[...document.querySelectorAll('[role=listbox], [role=status]')].map(part => part.textContent).join('')"


def search(page: Page, query: str) -> list[dict]:
    """Types the query into the page's search box and gives the results in their order: text, href, marks."""
    box = page.locator(BOX)
    expect(box).to_be_visible()
    box.fill("")
    until(page, f"{ANSWER} === ''")
    box.press_sequentially(query)
    until(page, f"{ANSWER} !== ''")
    wait_for_rest(page)
    return page.evaluate(OPTIONS)


def wait_for_rest(page: Page, settled: int = 250):
    """Waits until the answer has stopped changing: what has been typed of the query so far may have one too."""
    before, still = None, 0
    while still < settled:
        page.wait_for_timeout(50)
        now = page.evaluate(ANSWER)
        still, before = (still + 50 if now == before else 0), now


def pattern(page: Page) -> list[str]:
    """Where the box, with results shown, isn't what the ARIA pattern of a combobox asks for."""
    return page.evaluate("""() => {
      const box = document.querySelector('input[role=combobox]');
      const problems = [];
      const list = document.getElementById(box.getAttribute('aria-controls'));
      if (!box.labels?.length && !box.getAttribute('aria-label') && !box.getAttribute('aria-labelledby')) problems.push('the box has no name');
      if (box.getAttribute('aria-expanded') !== 'true') problems.push('aria-expanded is not true');
      if (!['list', 'both'].includes(box.getAttribute('aria-autocomplete'))) problems.push('aria-autocomplete is missing');
      if (list?.getAttribute('role') !== 'listbox') problems.push('aria-controls leads to no listbox');
      else {
        if (!list.getAttribute('aria-label') && !list.getAttribute('aria-labelledby')) problems.push('the listbox has no name');
        for (const option of list.querySelectorAll('[role=option]')) if (!option.id) problems.push('an option has no id');
      }
      if (!document.querySelector('[role=status], [aria-live]')) problems.push('no status tells how many were found');
      return problems;
    }""")


def active(page: Page) -> dict | None:
    """The option that the box names as the active one."""
    return page.evaluate("""() => {
      const box = document.querySelector('input[role=combobox]');
      const option = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
      const list = document.getElementById(box.getAttribute('aria-controls'));
      return option && {
        number: [...list.querySelectorAll('[role=option]')].indexOf(option),
        isSelected: option.getAttribute('aria-selected') === 'true',
        isFocused: document.activeElement === box,
      };
    }""")
