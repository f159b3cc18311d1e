"use strict";
// What `SiteGen serve` adds to a page while it is shown: reload, mistakes, and where its translations stand.
// Whatever comes from files is set as text, never as markup.
{
const { token, page, run, hash } = document.currentScript.dataset;
const root = document.documentElement;
const ask = (name, more = {}) => `/__sitegen/${name}?${new URLSearchParams({ token, page, ...more })}`;
const on = (target, type, act) => target.addEventListener(type, act);
const make = (tag, more, ...children) => {
	const element = Object.assign(document.createElement(tag), more);
	element.append(...children.filter(child => child != null));
	return element;
};
const label = (element, names) => {
	for (const [name, value] of Object.entries(names)) if (value != null) element.setAttribute(name, value);
	return element;
};
const count = (number, one) => `${number.toLocaleString("en")} ${one}${number === 1 ? "" : "s"}`;

// What this tab remembers: whether the bar is hidden or open, what was closed, where the reader was.
const memory = {
	get(name) { try { return JSON.parse(sessionStorage.getItem("sitegen-preview-" + name)); } catch { return null; } },
	set(name, value) { try { sessionStorage.setItem("sitegen-preview-" + name, JSON.stringify(value)); } catch {} },
};

// Where the reader is: what is open, and how far the nearest id is from the top of the window.
const folds = () => [...document.querySelectorAll("details")].map((fold, number) => [fold.id || fold.querySelector("summary [id]")?.id || number, fold]);
const leave = () => {
	const near = [...document.body.querySelectorAll("[id]")].map(element => [element.id, element.getBoundingClientRect()])
		.filter(([, box]) => box.height > 1 && box.top < innerHeight).sort((a, b) => Math.abs(a[1].top) - Math.abs(b[1].top))[0];
	memory.set("place", {
		page, top: scrollY, near: scrollY > 0 && near ? [near[0], near[1].top] : null,
		folds: folds().map(([key, fold]) => [key, fold.open]), changes: opened(),
	});
	history.scrollRestoration = "manual";
	location.reload();
};
const place = memory.get("place");
memory.set("place", null);
const comeBack = () => {
	const open = new Map(place.folds);
	for (const [key, fold] of folds()) if (open.has(key) && fold.open !== open.get(key)) fold.open = open.get(key);
	const near = place.near && document.getElementById(place.near[0]);
	scrollTo({ top: near ? scrollY + near.getBoundingClientRect().top - place.near[1] : place.top, behavior: "instant" });
};
if (place?.page === page) {
	comeBack();
	// Once more when the browser and the site's own script have gone to the address's fragment.
	on(window, "load", () => {
		comeBack();
		requestAnimationFrame(() => {
			comeBack();
			history.scrollRestoration = "auto";
		});
	});
}

// Style sheets change places without a reload. The old one goes when the new one is there.
const plain = path => path.replace(/\.[0-9a-f]{10}(?=\.css$)/, "");
const dress = sheets => {
	const links = [...document.querySelectorAll("link[rel~=stylesheet]")].map(link => [new URL(link.href).pathname, link]);
	for (const path of sheets) {
		const same = links.filter(([other]) => plain(other) === plain(path)), last = same.at(-1);
		if (!last || last[0] === path) continue;
		const fresh = Object.assign(last[1].cloneNode(), { href: path });
		on(fresh, "load", () => same.forEach(([, link]) => link.remove()));
		on(fresh, "error", () => fresh.remove());
		last[1].after(fresh);
	}
};

// The stream of what the program built. A tab that nobody looks at has none.
let stream, waiting, shown = -1;
const say = text => { if (status.textContent !== text) status.textContent = text; };
const disconnect = () => {
	clearTimeout(waiting);
	stream?.close();
	stream = null;
};
const connect = () => {
	disconnect();
	if (document.hidden) return;
	stream = new EventSource(ask("events"));
	on(stream, "state", event => hear(JSON.parse(event.data)));
	on(stream, "error", () => {
		disconnect();
		retry();
	});
};
// A program that was started again doesn't know the token: this page is one of its past.
const retry = (after = 250) => {
	waiting = setTimeout(async () => {
		const answer = await fetch(ask("state"), { cache: "no-store" }).catch(() => null);
		if (document.hidden) return;
		if (answer?.ok) connect();
		else if (answer?.status === 403 && memory.get("refused") !== run) {
			memory.set("refused", run);
			leave();
		} else {
			say("SiteGen isn’t running");
			retry(Math.min(after * 2, 2000));
		}
	}, after);
};
const hear = news => {
	say("");
	// The same build never asks twice, so that no mistake makes a page reload for ever.
	const reason = [news.run, news.number, news.hash].join(" ");
	if ((news.run !== run || news.hash !== hash) && memory.get("reason") !== reason) {
		memory.set("reason", reason);
		return leave();
	}
	dress(news.css);
	if (shown < news.number) look();
};
const look = async () => {
	const answer = await fetch(ask("state"), { cache: "no-store" }).catch(() => null);
	if (!answer?.ok) return;
	const state = await answer.json();
	if (state.run !== run || state.number <= shown) return;
	shown = state.number;
	show(state);
};

// The frame: a bar at the bottom, with room for it behind the page's end, and a dialog for mistakes.
const host = label(make("sitegen-preview", { hidden: true }), { lang: "en", dir: "ltr" });
const shadow = host.attachShadow({ mode: "open" });
const sheet = make("link", { rel: "stylesheet", href: "/__sitegen/preview.css" });
const button = (text, act, more) => label(make("button", { type: "button", onclick: act }, text), more ?? {});
const status = label(make("p", { className: "status" }), { role: "status" });
const facts = make("div", { className: "facts" });
const mistakes = button("", () => dialog.showModal(), { "aria-haspopup": "dialog" });
const panel = label(make("div", { className: "panel", id: "questions", hidden: true, tabIndex: 0 }), { role: "region", "aria-label": "Questions of this page" });
const translated = make("a", { href: "/__sitegen/translations", hidden: true }, "Translations");
const toggle = button("Questions", () => unfold(panel.hidden), { "aria-controls": "questions", "aria-expanded": "false" });
const hide = button("Hide", () => shrink(!bar.classList.contains("small")));
const bar = label(make("aside", {}, panel, make("div", { className: "line" }, facts, status, make("div", { className: "buttons" }, mistakes, toggle, translated, hide))), { "aria-label": "SiteGen preview" });
const room = make("div", { className: "room" });
const title = make("h2", { id: "title" });
const note = make("p", { className: "note" }, "The page is the last good version.");
const list = label(make("ol", { tabIndex: 0 }), { "aria-labelledby": "title" });
const dialog = label(make("dialog", {}, make("div", { className: "head" }, title, button("Close", () => dialog.close())), note, list), { "aria-labelledby": "title" });

const unfold = isOpen => {
	panel.hidden = !isOpen;
	toggle.setAttribute("aria-expanded", isOpen);
	memory.set("open", isOpen);
};
const shrink = isSmall => {
	bar.classList.toggle("small", isSmall);
	hide.textContent = isSmall ? "Show preview bar" : "Hide";
	memory.set("small", isSmall);
};

// Mistakes. What was closed stays closed until other ones are found.
const most = 200;
const where = ({ path, line, column }) => [path, line, column].filter(part => part || part === 0).join(":");
const item = mistake => make("li", { className: mistake.severity },
	make("p", {}, make("b", {}, mistake.severity), " ", make("span", { className: "where" }, where(mistake))),
	make("p", {}, mistake.message, " ", make("code", {}, mistake.id)),
	mistake.excerpt ? make("pre", {}, mistake.excerpt.replace(/\n$/, "")) : null,
	mistake.hint ? make("p", { className: "hint" }, mistake.hint) : null,
);
let wasGood = true;
const blame = ({ good, failure, diagnostics }) => {
	const kinds = ["error", "warning", "note"].map(kind => [kind, diagnostics.filter(({ severity }) => severity === kind)]);
	const errors = kinds[0][1], sorted = kinds.flatMap(([, some]) => some);
	const counts = [failure && "build failed", ...kinds.map(([kind, some]) => some.length && count(some.length, kind))].filter(Boolean).join(", ");
	mistakes.textContent = counts;
	mistakes.hidden = !counts;
	mistakes.className = good ? "warning" : "error";
	title.textContent = counts;
	note.hidden = good;
	list.replaceChildren(
		...failure ? [make("li", { className: "error" }, make("p", {}, failure))] : [],
		...sorted.slice(0, most).map(item),
		...sorted.length > most ? [make("li", {}, make("p", {}, `${(sorted.length - most).toLocaleString("en")} more in the terminal.`))] : [],
	);
	const closed = JSON.stringify([failure, errors]);
	dialog.onclose = () => { if (!good) memory.set("closed", closed); };
	if (good) {
		memory.set("closed", null);
		if (!wasGood || !counts) dialog.close();
	} else if (counts && memory.get("closed") !== closed && !dialog.open) dialog.showModal();
	wasGood = good;
};

// The page's source, and each question with its translations.
const opened = () => [...panel.querySelectorAll(".change[open]")].map(fold => fold.dataset.id);
let keep = place?.page === page ? place.changes : [], told = "";
const words = { source: "original", current: "current", unreviewed: "not reviewed", stale: "stale", missing: "missing", orphan: "not in the original" };
const badge = (text, kind) => make("span", { className: "badge " + kind }, text);
const translations = ({ links }, { languages, page: { language: own } }) => make("ul", {}, ...languages.map(({ tag, name, isReleased }) => {
	const link = links.find(({ language }) => language === tag), state = link?.state ?? "missing";
	const more = state === "current" || state === "source" ? null : ` ${words[state]}`;
	const entry = link ? make("a", { href: link.path }, tag, more) : make("span", {}, tag, more);
	entry.className = state;
	entry.title = [name, words[state], isReleased ? null : "language not released"].filter(Boolean).join(", ");
	if (tag === own) entry.setAttribute("aria-current", "true");
	return make("li", {}, entry);
}));
// The space before words stands before their mark. What takes the place of something stands beside it.
const mark = ({ kind, text }, number, pieces) => {
	if (kind === "same") return [text];
	const [, space, words] = text.match(/^(\s*)([^]*)$/);
	return [kind === "added" && pieces[number - 1]?.kind === "removed" ? " " : space, make(kind === "added" ? "ins" : "del", {}, words)];
};
const side = (head, text, lang) => make("section", {}, make("h4", {}, head), make("p", { lang, dir: "auto" }, ...text));
const difference = ({ id, change }, { languages: [source], page: { language } }) => {
	const fold = make("details", { className: "change", open: keep.includes(id) },
		make("summary", {}, "What changed"),
		change.isKnown ? null : make("p", {}, "The text that was translated isn’t in the site’s git history. This is the original as it is."),
		make("div", { className: "sides" }, side(`Original (${source.tag})`, change.pieces.flatMap(mark), source.tag), change.translation == null ? null : side(`Translation (${language})`, [change.translation], language)));
	fold.dataset.id = id;
	return fold;
};
const reveal = ({ id }) => {
	const fold = document.getElementById(id)?.closest("details");
	if (fold) fold.open = true;
};
const row = (question, state) => make("li", {},
	make("h3", { dir: "auto", lang: question.state === "missing" ? state.languages[0].tag : state.page.language }, question.state === "missing" ? question.heading : make("a", { href: "#" + encodeURIComponent(question.id), onclick: () => reveal(question) }, question.heading)),
	badge(words[question.state], question.state),
	translations(question, state),
	question.change ? difference(question, state) : null,
);
const tell = state => {
	const { page: about } = state, news = JSON.stringify([about, state.languages]);
	if (told === news) return;
	if (told) keep = opened();
	told = news;
	toggle.hidden = !about?.questions.length;
	translated.hidden = state.languages.length < 2;
	if (toggle.hidden) panel.hidden = true;
	if (!about) return facts.replaceChildren(make("span", {}, "SiteGen preview"));
	const states = Object.keys(words).map(kind => [kind, about.questions.filter(question => question.state === kind).length]).filter(([, number]) => number);
	facts.replaceChildren(
		make("code", {}, about.source),
		...about.isDraft ? [badge("draft", "draft")] : [],
		...about.isReleased ? [] : [badge("unreleased language", "draft")],
		...about.isFallback ? [badge("text of another language", "draft")] : [],
		...states.map(([kind, number]) => badge(`${number.toLocaleString("en")} ${words[kind]}`, kind)),
	);
	panel.replaceChildren(make("ol", {}, ...about.questions.map(question => row(question, state))));
};
const show = state => {
	blame(state);
	tell(state);
};

// Put together. It stands behind the body, where no theme lays it out.
mistakes.hidden = toggle.hidden = true;
unfold(memory.get("open") === true);
shrink(memory.get("small") === true);
for (const type of ["load", "error"]) on(sheet, type, () => { host.hidden = false; });
shadow.append(sheet, room, bar, dialog);
root.append(host);
new ResizeObserver(() => { room.style.blockSize = `${bar.offsetHeight}px`; }).observe(bar);
on(document, "visibilitychange", () => document.hidden ? disconnect() : connect());
on(window, "pagehide", disconnect);
on(window, "pageshow", event => { if (event.persisted) connect(); });
connect();
}
