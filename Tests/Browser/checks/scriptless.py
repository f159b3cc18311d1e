"""The page as it is without JavaScript; the page's context must have it switched off."""

from playwright.sync_api import Page

DEAD = """() => [...document.querySelectorAll('button, input, select, textarea, [role=button], [role=combobox], [role=searchbox], [role=listbox], [role=switch]')]
  .filter(control => !control.closest('form[action]'))
  .filter(control => control.checkVisibility({opacityProperty: true, visibilityProperty: true}) && control.getBoundingClientRect().width > 1)
  .map(control => `dead control: <${control.localName}> ${control.textContent.trim() || control.getAttribute('aria-label') || control.getAttribute('placeholder') || ''}`)"""

VAIN = """() => [...document.querySelectorAll('a')]
  .filter(link => link.checkVisibility())
  .filter(link => !link.getAttribute('href') || /^(#|javascript:.*)$/.test(link.getAttribute('href')))
  .map(link => `a link that leads nowhere: ${link.textContent.trim()}`)"""


def dead_controls(page: Page) -> list[str]:
    """Controls that can be seen, although only a script makes them work."""
    return page.evaluate(DEAD) + page.evaluate(VAIN)
