// Loaded for readers whose language may be another than the page's.
const lang = document.documentElement.lang;
const memory = (act, ...tag) => { try { return localStorage[act]("help-language", ...tag); } catch {} };
const one = (selector, from = document) => from.querySelector(selector);

const offer = async () => {
	const menu = one(".languages[data-script]");
	if (menu) await (await import(menu.dataset.script)).fill(menu);
	const links = [...document.querySelectorAll(".languages a[hreflang], .choices a[hreflang]")], last = memory("getItem");
	const kind = tag => {
		const { language, script } = new Intl.Locale(tag.replace(/^no\b/, "nb")).maximize();
		return language + script;
	};
	const meant = tag => links.find(link => link.hreflang === tag) ?? links.find(link => kind(link.hreflang) === kind(tag));
	const link = (last ? [last] : navigator.languages).map(meant).find(Boolean);
	if (!link || link.hreflang === lang) return;
	// The words stand on the page that is offered.
	const file = await fetch(link.href), page = new DOMParser().parseFromString(await file.text(), "text/html");
	const hint = one(".hint", page), [before, after] = hint.dataset.text.split("{language}");
	hint.lang = link.hreflang;
	hint.dir = page.documentElement.dir;
	one("p", hint).append(before, link.cloneNode(true), after);
	one("header").append(hint);
	hint.hidden = false;
	one("button", hint).addEventListener("click", () => {
		memory("setItem", lang);
		hint.remove();
	});
};
offer().catch(() => {});
