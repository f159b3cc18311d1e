"use strict";
// Each page is whole without this.
{
const lang = document.documentElement.lang;
const one = (selector, from = document) => from.querySelector(selector);
const all = selector => [...document.querySelectorAll(selector)];
const on = (target, type, act) => target?.addEventListener(type, act);

// The language menu closes by Escape, and when the reader goes on.
const menu = one("header details");
const leave = target => { if (target && menu?.contains(target) === false) menu.open = false; };
on(document, "click", event => leave(event.target));
on(menu, "focusout", event => leave(event.relatedTarget));
on(menu, "toggle", () => {
	const nav = menu.closest("[data-script]");
	if (nav) import(nav.dataset.script).then(({ fill }) => fill(nav)).catch(() => {});
});
on(menu, "keydown", event => {
	if (event.key !== "Escape") return;
	menu.open = false;
	one("summary", menu).focus();
});

// The language chosen last, or else the browser's, is offered in its own words; no page opens by itself.
const memory = (act, ...tag) => { try { return localStorage[act]("help-language", ...tag); } catch {} };
on(document, "click", event => {
	const link = event.target.closest("[data-choice] a, .hint a"), tag = link?.hreflang || link?.lang;
	if (tag) memory("setItem", tag);
});
const wanted = memory("getItem") ?? navigator.language, hint = one(".hint");
if (hint && wanted !== lang && wanted.split("-")[0] !== lang) on(window, "load", () => import(hint.dataset.script).catch(() => {}));

// Which question of the list is being read is told to who reads on.
const contents = one(".contents[data-script]");
if (contents) addEventListener("scroll", () => import(contents.dataset.script).catch(() => {}), { once: true });

// On a phone the field of the home page moves up, so that results stand above the keyboard.
on(one(".hero input"), "focus", ({ target }) => { if (innerWidth < 700) target.closest(".search").scrollIntoView(); });

// What was done is told: the address of a question was copied, a vote was sent.
const toast = one(".toast");
const say = text => {
	toast.textContent = text;
	setTimeout(() => toast.replaceChildren(), 4000);
};
for (const link of all(".permalink")) on(link, "click", () => navigator.clipboard?.writeText(link.href).then(() => say(toast.dataset.copied), () => {}));
on(document, "submit", ({ target }) => { if (target.dataset.thanks) say(target.dataset.thanks); });

// What is open now is told when the desk is near.
for (const place of all(".now")) {
	const near = new IntersectionObserver(async seen => {
		if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
		near.disconnect();
		try {
			const { tell } = await import(place.dataset.script);
			tell(place);
			setInterval(tell, 6e4, place);
		} catch {}
	}, { rootMargin: "100%" });
	near.observe(place.parentElement);
}

// The search is loaded when it is wanted: by a reader who goes into its field, or comes back to what was found.
const box = one(".search[role]");
if (box) {
	const input = one("input", box);
	let loading;
	const style = () => new Promise(done => {
		const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: input.dataset.style, onload: done, onerror: done });
		document.head.append(link);
	});
	const load = () => loading ??= Promise.all([import(input.dataset.script), style()]).then(([{ attach }]) => attach(box), () => {
		loading = null;
		one("[role=status]", box).textContent = input.dataset.failed;
	});
	one("div.field", box).hidden = false;
	on(input, "focus", load);
	on(input, "input", load);
	on(document, "keydown", event => {
		if (event.key !== "/" || event.target.closest("input")) return;
		event.preventDefault();
		input.focus();
	});
	if (history.state?.query) load();
}
}
