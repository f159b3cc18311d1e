// Each page is whole without this.
"use strict";
{
const lang = document.documentElement.lang;
const one = (selector, from = document) => from.querySelector(selector);
const on = (target, type, action) => target?.addEventListener(type, action);
const all = selector => [...document.querySelectorAll(selector)];
const make = (tag, name, ...children) => {
	const element = document.createElement(tag);
	element.className = name;
	element.append(...children);
	return element;
};

// The search compares without case and accents, in one form of each letter.
const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i", ى: "ي", ی: "ي", ک: "ك", ة: "ه", "’": "'", "‘": "'", "‑": "-", "\u00ad": "", ـ: "" };
const known = new Map();
const foldOne = letter => {
	if (known.has(letter)) return known.get(letter);
	const folded = letter.toLocaleLowerCase(lang).normalize("NFKD")
		.replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g, "").normalize()
		.replace(/[\u30a1-\u30f6]/g, kana => String.fromCharCode(kana.charCodeAt() - 96));
	known.set(letter, letters[folded] ?? folded);
	return known.get(letter);
};
const fold = text => Array.from(text.normalize(), foldOne).join("");

// Where words stand in a text.
const ranges = (text, words) => {
	let folded = "", index = 0;
	const places = [], found = [];
	for (const letter of text) {
		for (const unit of foldOne(letter)) { folded += unit; places.push(index); }
		index += letter.length;
	}
	places.push(index);
	for (const word of words)
		for (let at = 0; (at = folded.indexOf(word, at)) >= 0; at += word.length) found.push([places[at], places[at + word.length]]);
	return found.sort((a, b) => a[0] - b[0]);
};
const marked = (name, text, words) => {
	const parts = [];
	let end = 0;
	for (const [from, to] of ranges(text, words)) {
		if (from < end) continue;
		parts.push(text.slice(end, from), make("mark", "", text.slice(from, to)));
		end = to;
	}
	return make("span", name, ...parts, text.slice(end));
};
const excerpt = (text, words) => {
	const hit = ranges(text, words)[0]?.[0] ?? 0;
	const start = hit > 60 ? Math.min(text.indexOf(" ", hit - 50) + 1 || hit, hit) : 0;
	return (start ? "…" : "") + text.slice(start, start + 150) + (text.length > start + 150 ? "…" : "");
};

const load = async address => {
	const base = new URL(address, location);
	const { pages, synonyms } = await (await fetch(base)).json();
	return {
		synonyms: synonyms.map(group => group.map(fold)),
		entries: pages.flatMap(page => page.questions.map(([id, title, text]) => ({
			title, text, page: id && page.title, href: new URL(page.url + (id && "#" + encodeURIComponent(id)), base).href,
			fields: [title, page.title, text].map(fold),
		}))),
	};
};

// Each term is words of which one must be there; one found nowhere loses its ending.
const terms = (query, { entries, synonyms }) => {
	let rest = ` ${fold(query)} `;
	const found = [];
	for (const group of synonyms)
		for (const phrase of group)
			if (phrase.includes(" ") && rest.includes(` ${phrase} `)) {
				found.push([phrase, ...group]);
				rest = rest.replace(phrase, "");
			}
	for (const word of rest.split(/[\s\p{P}]+/u).filter(Boolean))
		found.push([word, ...synonyms.filter(group => group.includes(word)).flat()]);
	const isThere = word => entries.some(({ fields }) => fields.some(field => field.includes(word)));
	return found.map(words => {
		let [word] = words;
		if (words.some(isThere)) return words;
		for (let cut = 0; cut < 3 && word.length > 4 && !isThere(word); cut++) word = word.slice(0, -1);
		return [word];
	});
};
const score = (fields, words) => Math.max(...words.flatMap((word, index) => fields.map((field, place) => {
	const at = field.indexOf(word);
	if (at < 0) return 0;
	return ([8, 4, 2][place] + /^[\s\p{P}]?$/u.test(field.slice(at && at - 1, at))) * (index ? 0.7 : 1);
})));
const search = (query, index) => {
	const wanted = terms(query, index);
	const rank = ({ fields }) => wanted.map(words => score(fields, words)).reduce((sum, points) => sum && points && sum + points, 1);
	const ranked = wanted.length ? index.entries.map(entry => [entry, rank(entry)]).filter(pair => pair[1]).sort((a, b) => b[1] - a[1]) : [];
	return { words: wanted.flat(), results: ranked.map(pair => pair[0]) };
};

const box = one(".search");
if (box) {
	const input = one("input", box), list = one("[role=listbox]", box), status = one("[role=status]", box);
	let index, active = -1, timer;
	const loaded = () => index ??= load(box.dataset.index).catch(() => index = undefined);
	const choose = number => {
		active = number;
		[...list.children].forEach((option, at) => option.setAttribute("aria-selected", at === number));
		const option = list.children[number];
		option?.scrollIntoView({ block: "nearest" });
		input.setAttribute("aria-activedescendant", option?.id || "");
	};
	const show = (results, words, text) => {
		list.replaceChildren(...results.slice(0, 20).map((entry, number) => {
			const option = make("a", "", marked("title", entry.title, words), marked("excerpt", excerpt(entry.text, words), words), make("span", "source", entry.page));
			Object.assign(option, { href: entry.href, id: "_result" + number, tabIndex: -1, role: "option" });
			return option;
		}));
		list.hidden = !results.length;
		input.setAttribute("aria-expanded", !list.hidden);
		status.textContent = text;
		status.hidden = !text;
		choose(-1);
	};
	const close = () => show([], [], "");
	const ask = async () => {
		const query = input.value, data = await loaded();
		if (query !== input.value) return;
		if (!query.trim()) return close();
		if (!data) return show([], [], box.dataset.failed);
		const { results, words } = search(query, data);
		show(results, words, results.length ? box.dataset.results.replace("{n}", results.length) : box.dataset.nothing);
	};
	on(input, "input", () => { clearTimeout(timer); timer = setTimeout(ask, 60); });
	on(input, "focus", ask);
	on(input, "keydown", event => {
		const count = list.children.length;
		if (event.key === "ArrowDown" && count) choose(active + 1 < count ? active + 1 : -1);
		else if (event.key === "ArrowUp" && count) choose(active < 0 ? count - 1 : active - 1);
		else if (event.key === "Enter" && count) list.children[Math.max(active, 0)].click();
		else if (event.key === "Escape" && !status.hidden) close();
		else return;
		event.preventDefault();
	});
	on(list, "click", () => setTimeout(close));
	on(box, "focusout", event => { if (!box.contains(event.relatedTarget)) close(); });
	on(document, "keydown", event => {
		if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) return;
		event.preventDefault();
		input.focus();
	});
	box.hidden = false;
}

// The language chosen last: a hint on pages in another, never a redirect.
const remember = tag => { try { localStorage.language = tag; } catch {} };
let last;
try { last = localStorage.language; } catch {}
const choices = all(".languages a[lang], .language-list a[lang]");
for (const link of choices) on(link, "click", () => remember(link.lang));
const hint = one(".language-hint"), chosen = choices.find(link => link.lang === last);
if (hint && chosen?.hreflang && chosen.lang !== lang) {
	const [before, after] = hint.dataset.text.split("{language}");
	one("p", hint).append(before, chosen.cloneNode(true), after ?? "");
	on(one("button", hint), "click", () => { remember(lang); hint.hidden = true; });
	hint.hidden = false;
}

const menu = one(".languages details");
on(menu, "keydown", event => {
	if (event.key !== "Escape") return;
	menu.open = false;
	one("summary", menu).focus();
});
on(document, "click", event => { if (menu && !menu.contains(event.target)) menu.open = false; });

const news = one(".news");
for (const link of all(".permalink")) on(link, "click", async () => {
	try { await navigator.clipboard.writeText(link.href); } catch { return; }
	news.textContent = news.dataset.copied;
	setTimeout(() => { news.textContent = ""; }, 2500);
});

const answers = all("details.question");
const openTarget = () => {
	const target = one(":target")?.closest("details.question");
	if (!target || target.open) return;
	target.open = true;
	target.scrollIntoView();
};
if (answers.length) {
	const openAll = open => { for (const answer of answers) answer.open = open; };
	on(window, "hashchange", openTarget);
	on(window, "beforeprint", () => openAll(true));
	openTarget();
	all(".answers button").forEach((button, at) => on(button, "click", () => openAll(!at)));
	one(".answers").hidden = false;
}

// Whether the desk is open, in the reader's zone.
const hours = one("[data-hours]");
const tellHours = () => {
	const { timeZone, open } = JSON.parse(hours.dataset.hours), line = one(".now", hours);
	const minutes = text => text.split(":").reduce((sum, part) => 60 * sum + +part, 0);
	const [day, time] = new Date().toLocaleString("en-GB", { timeZone, weekday: "short", hour: "2-digit", minute: "2-digit" }).split(/,? /);
	const today = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(day);
	const spans = [-1, 0, 1, 2, 3, 4, 5, 6, 7].flatMap(ahead => open.filter(({ days }) => days.includes((today + ahead + 7) % 7 + 1)).map(({ from, to }) => {
		const start = 1440 * ahead + minutes(from) - minutes(time), length = minutes(to) - minutes(from);
		return [start, start + length + (length > 0 ? 0 : 1440)];
	}));
	const now = spans.find(([start, end]) => start <= 0 && end > 0);
	const next = Math.min(...spans.map(([start]) => start).filter(start => start > 0));
	const moment = new Date(Date.now() + 60000 * (now ? now[1] : next));
	const isToday = moment.toDateString() === new Date().toDateString();
	const text = moment.toLocaleString(lang, { weekday: isToday ? undefined : "short", hour: "numeric", minute: "2-digit" });
	line.textContent = hours.dataset[now ? "open" : "closed"].replace("{time}", text);
	line.classList.toggle("is-open", !!now);
	line.hidden = false;
};
if (hours) try { tellHours(); setInterval(tellHours, 60000); } catch {}
}
