// Loaded where pages share their language menu: its links stand once, on a page for all languages, to which the menu leads without this.
const lang = document.documentElement.lang;
let filled;

const read = async list => {
	const shared = list.querySelector("a");
	const file = await fetch(shared.href), page = new DOMParser().parseFromString(await file.text(), "text/html");
	const entries = [...page.querySelectorAll(".choices a")].map(link => {
		const { lang: tag, dir } = link.closest("[lang]"), entry = document.createElement("li");
		Object.assign(link, { lang: tag, dir });
		if (tag === lang) link.setAttribute("aria-current", "page");
		entry.append(link);
		return entry;
	});
	if (!entries[0]) return;
	const isHeld = document.activeElement === shared;
	list.replaceChildren(...entries);
	if (isHeld) list.querySelector("a").focus();
};

// Once; anew if the links couldn't be had.
export const fill = menu => filled ??= read(menu.querySelector("ul")).catch(() => { filled = undefined; });
