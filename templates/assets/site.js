"use strict";
// Each page is whole without this.
{
const lang = document.documentElement.lang;
const one = (selector, from = document) => from.querySelector(selector);
const all = selector => [...document.querySelectorAll(selector)];
const on = (target, type, act) => target?.addEventListener(type, act);
const make = (tag, children, more) => {
	const element = Object.assign(document.createElement(tag), more);
	element.append(...children);
	return element;
};

// The language menu closes by Escape, and when the reader goes on.
const menu = one("header details");
const leave = target => { if (target && menu?.contains(target) === false) menu.open = false; };
on(document, "click", event => leave(event.target));
on(menu, "focusout", event => leave(event.relatedTarget));
on(menu, "keydown", event => {
	if (event.key !== "Escape") return;
	menu.open = false;
	one("summary", menu).focus();
});

// The language chosen last is offered elsewhere.
const memory = (act, ...tag) => { try { return localStorage[act]("help-language", ...tag); } catch {} };
on(document, "click", event => {
	const link = event.target.closest("[data-choice] a, .hint a");
	if (link) memory("setItem", link.lang);
});
const hint = one(".hint"), last = memory("getItem");
const other = last !== lang && all(".languages a[hreflang]").find(link => link.lang === last);
if (hint && other) {
	const [before, after] = hint.dataset.text.split("{language}");
	one("p", hint).append(before, other.cloneNode(true), after);
	hint.hidden = false;
	on(one("button", hint), "click", () => {
		memory("setItem", lang);
		hint.hidden = true;
	});
}

// Answers that open one by one.
const reveal = () => {
	const answer = one(":target")?.closest("details");
	if (!answer || answer.open) return;
	answer.open = true;
	answer.scrollIntoView();
};
on(window, "hashchange", reveal);
on(document, "click", event => { if (event.target.closest("a")) setTimeout(reveal); });
on(window, "load", reveal);
for (const button of all(".toggle button")) {
	button.parentElement.hidden = false;
	on(button, "click", () => { for (const answer of all(".folded details")) answer.open = button.value === "open"; });
}

// The address of a question, copied.
const toast = one(".toast");
for (const link of all(".permalink")) on(link, "click", async () => {
	try { await navigator.clipboard.writeText(link.href); } catch { return; }
	toast.textContent = toast.dataset.copied;
	setTimeout(() => toast.replaceChildren(), 4000);
});

// What is open now, in the reader's zone; minutes of the week are the desk's.
const tell = place => {
	const { timeZone, open } = JSON.parse(place.dataset.hours), now = Date.now() - Date.now() % 6e4;
	const spans = open.flatMap(({ days, from, to }) => days.map(day => [from, to].map(time => day * 1440 + time.slice(0, 2) * 60 + +time.slice(3))));
	const atDesk = time => {
		const clock = new Date(new Date(time).toLocaleString("en-US", { timeZone, hourCycle: "h23" }));
		return (clock.getDay() || 7) * 1440 + clock.getHours() * 60 + clock.getMinutes();
	};
	const isOpen = time => spans.some(([from, to]) => from <= atDesk(time) && atDesk(time) < to), isNow = isOpen(now);
	// The clocks may change by an hour.
	const edges = spans.flat().flatMap(edge => [-60, 0, 60].map(shift => now + ((edge - atDesk(now) + 20160) % 10080 + shift) * 6e4));
	const next = edges.sort().find(time => time > now && isOpen(time) !== isNow);
	if (!next) return;
	const then = new Date(next), weekday = then.getDay() === new Date().getDay() ? undefined : "long";
	place.textContent = place.dataset[isNow ? "open" : "closed"].replace("{time}", then.toLocaleString(lang, { weekday, hour: "numeric", minute: "2-digit" }));
	place.classList.toggle("open", isNow);
	place.hidden = false;
};
for (const place of all(".now")) try {
	tell(place);
	setInterval(tell, 6e4, place);
} catch {}

// Search. Case, accents, widths and kinds of kana don't matter.
const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i", ς: "σ", ى: "ي", ی: "ي", ک: "ك", ة: "ه" }, known = {};
const foldOne = letter => known[letter] ??= letter.toLocaleLowerCase(lang).normalize("NFKD")
	.replace(/[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\p{Cf}]/gu, "").normalize("NFKC")
	.replace(/[ァ-ヶ]/g, kana => String.fromCharCode(kana.charCodeAt() - 96)).replace(/./gu, sign => letters[sign] ?? sign);
const fold = text => Array.from(text.normalize("NFKC"), foldOne).join("");
const wordsOf = text => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
const isDense = text => /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/.test(text);

// Short synonyms of letters must be whole: IVA isn't in "private".
const way = (text, isOther) => {
	const inside = wordsOf(text).join("\\P{L}+");
	const begin = (isDense(text) ? "" : "(?<!\\p{L})") + inside + (isOther && text.length < 5 && text < "\u0e00" ? "(?!\\p{L})" : "");
	return { begin: RegExp(begin, "u"), inside: RegExp(isOther ? begin : inside, "gu"), worth: isOther ? 0.7 : 1 };
};
const rank = (text, { begin, inside, worth }) => worth * (begin.test(text) ? 1 : text.search(inside) < 0 ? 0 : 0.8);

// Questions count before answers, and these before titles of pages. What isn't found is cut: a word at its end, unspaced words apart.
const find = (query, { entries, synonyms }) => {
	const words = synonyms.flat().includes(query) ? [query] : wordsOf(query), used = [];
	let scores = entries.map(({ texts }) => words.length && 1 + texts[0].includes(query));
	const seek = ways => {
		const ranks = entries.map(({ texts }) => Math.max(...texts.flatMap((text, kind) => ways.map(way => rank(text, way) / 9 ** kind))));
		if (!ranks.some(Boolean)) return false;
		scores = scores.map((score, number) => score * ranks[number]);
		return used.push(...ways);
	};
	for (const word of words) {
		const same = synonyms.filter(group => group.includes(word)).flat();
		if (seek([way(word), ...same.map(other => way(other, true))])) continue;
		const parts = isDense(word) ? Array.from(new Intl.Segmenter(lang, { granularity: "word" }).segment(word), part => part.segment) : [];
		if (parts[1]) words.push(...parts);
		else if (![1, 2, 3].some(cut => word.length - cut > 3 && seek([way(word.slice(0, -cut))]))) return [[], []];
	}
	const order = [...entries.keys()].filter(number => scores[number]).sort((a, b) => scores[b] - scores[a]);
	return [order.map(number => entries[number]), used];
};

// The text, cut to about `room` letters, with marks.
const marked = (text, ways, room) => {
	const pieces = [...text], folded = pieces.map(foldOne), hits = [];
	const origins = folded.flatMap((piece, number) => Array(piece.length).fill(number));
	for (const { inside, worth } of ways) if (worth === 1 || !hits.length) for (const { index, 0: hit } of folded.join("").matchAll(inside)) for (let i = hit.length; i--; ) hits[origins[index + i]] = true;
	const isInWord = at => /[^\s\u0e00-\uffff]/.test(pieces[at] ?? "");
	let from = Math.max(0, hits.indexOf(true) - room / 4), to = from + room;
	while (isInWord(from - 1)) from--;
	while (isInWord(to)) to++;
	const shown = pieces.slice(from, to).map((piece, at) => hits[from + at] ? `\0${piece}\0` : piece).join("").replaceAll("\0\0", "");
	return [from ? "…" : "", ...shown.split("\0").map((part, at) => at % 2 ? make("mark", [part]) : part), pieces[to] ? "…" : ""];
};

const box = one(".search[role]");
if (box) {
	const input = one("input", box), list = one("[role=listbox]", box), options = list.children, status = one("[role=status]", box);
	const { index: address, found, nothing, failed } = input.dataset;
	let loading, waiting, active;
	const load = async () => {
		const file = await fetch(address), { pages, synonyms } = await file.json();
		const entries = pages.flatMap(({ title, url, questions }) => questions.map(([id, question, answer]) => (
			{ title, question, answer, href: new URL(url + (id && "#" + id), file.url), texts: [id && question, answer, title].map(fold) }
		)));
		return { entries, synonyms: synonyms.map(group => group.map(fold)) };
	};
	// Another search puts itself into `input.find`.
	const ask = async query => input.find ? [await input.find(query), wordsOf(query).map(word => way(word))] : find(query, await (loading ??= load()));
	const choose = number => {
		active = options[number];
		for (const option of options) option.setAttribute("aria-selected", option === active);
		active?.scrollIntoView({ block: "nearest" });
		input.setAttribute("aria-activedescendant", active?.id ?? "");
	};
	const show = (text, links = []) => {
		list.replaceChildren(...links);
		choose();
		status.textContent = text;
		input.setAttribute("aria-expanded", links.length > 0);
	};
	const search = async () => {
		clearTimeout(waiting);
		const { value } = input, query = fold(value.trim());
		try {
			const [entries, ways] = query ? await ask(query) : [[]];
			if (value === input.value) show(!query ? "" : entries[0] ? found.replace("{n}", entries.length) : nothing, entries.slice(0, 24).map(({ title, question, answer, href }, number) => make("a", [
				make("b", marked(question, ways, 400)), " ", make("small", [title]), " ", make("span", marked(answer, ways, 160)),
			], { href, id: "_result" + number, tabIndex: -1, role: "option" })));
		} catch {
			loading = null;
			show(failed);
		}
	};
	one("div.field", box).hidden = false;
	on(input, "focus", search);
	on(input, "input", () => {
		clearTimeout(waiting);
		waiting = setTimeout(search, 90);
	});
	on(box, "focusout", event => { if (!box.contains(event.relatedTarget)) show(""); });
	on(list, "click", () => show(""));
	on(input, "keydown", async event => {
		const { key } = event, { length } = options, at = [...options].indexOf(active);
		const goal = { ArrowDown: (at + 1) % length, ArrowUp: at < 0 ? length - 1 : at - 1, Home: active && 0, End: active && length - 1 }[key];
		if (key === "Escape") show("");
		else if (key === "Enter" && !event.isComposing) {
			if (!active) await search();
			(active ?? options[0])?.click();
		} else if (length && goal !== undefined) {
			event.preventDefault();
			choose(goal);
		}
	});
	on(document, "keydown", event => {
		if (event.key !== "/" || event.target.closest("input")) return;
		event.preventDefault();
		input.focus();
	});
}
}
