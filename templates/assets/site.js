"use strict";
// All that pages do by script. Each part looks for its markup and is silent where there is none.
(() => {
  const page = document, language = page.documentElement.lang;
  const one = (selector, within = page) => within.querySelector(selector);
  const all = selector => [...page.querySelectorAll(selector)];
  const on = (target, type, act) => target?.addEventListener(type, act);
  const make = (name, children, properties) => {
    const element = Object.assign(page.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // The language menu closes by Escape, by a click elsewhere, and when the focus leaves it.
  const menu = one("header details");
  const leave = target => { if (target && menu && !menu.contains(target)) menu.open = false; };
  on(page, "click", event => leave(event.target));
  on(menu, "focusout", event => leave(event.relatedTarget));
  on(menu, "keydown", event => {
    if (event.key !== "Escape") return;
    menu.open = false;
    one("summary", menu).focus();
  });

  // The language that the reader chose last is offered on pages in another one.
  const memory = (act, ...value) => { try { return localStorage[act]("help-language", ...value); } catch { return null; } };
  on(page, "click", event => {
    const link = event.target.closest("[data-choice] a, .hint a");
    if (link) memory("setItem", link.lang);
  });
  const hint = one(".hint"), chosen = memory("getItem");
  const other = chosen !== language && all(".languages a[hreflang]").find(link => link.lang === chosen);
  if (hint && other) {
    const [before, after] = hint.dataset.text.split("{language}");
    one("p", hint).append(before, other.cloneNode(true), after);
    hint.hidden = false;
    on(one("button", hint), "click", () => {
      memory("setItem", language);
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
  on(page, "click", event => { if (event.target.closest("a")) setTimeout(reveal); });
  reveal();
  for (const button of all(".toggle button")) {
    button.parentElement.hidden = false;
    on(button, "click", () => { for (const answer of all(".folded details")) answer.open = button.value === "open"; });
  }

  // The address of a question, copied.
  const toast = one(".toast");
  for (const link of all(".permalink")) on(link, "click", async event => {
    if (!navigator.clipboard || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(link.href);
      history.replaceState(null, "", link.href);
      toast.textContent = toast.dataset.copied;
      setTimeout(() => { toast.textContent = ""; }, 4000);
    } catch { location = link.href; }
  });

  // What is open now, in the reader's zone. The minutes of the week are those at the desk.
  const tell = place => {
    const { timeZone, open } = JSON.parse(place.dataset.hours), now = Date.now() - Date.now() % 6e4;
    const spans = open.flatMap(({ days, from, to }) => days.map(day => [from, to].map(time => day * 1440 + time.slice(0, 2) * 60 + +time.slice(3))));
    const atDesk = time => {
      const clock = new Date(new Date(time).toLocaleString("en-US", { timeZone, hourCycle: "h23" }));
      return (clock.getDay() || 7) * 1440 + clock.getHours() * 60 + clock.getMinutes();
    };
    const isOpen = time => spans.some(([from, to]) => from <= atDesk(time) && atDesk(time) < to);
    // The clocks may change until then, by an hour.
    const edges = spans.flat().flatMap(edge => [-60, 0, 60].map(shift => now + ((edge - atDesk(now) + 20160) % 10080 + shift) * 6e4));
    const next = edges.sort().find(time => time > now && isOpen(time) !== isOpen(now));
    if (!next) return;
    const then = new Date(next), weekday = then.getDay() === new Date(now).getDay() ? undefined : "short";
    const digits = /\d/.test(place.parentElement.textContent) ? "-u-nu-latn" : "";
    const time = then.toLocaleString(language + digits, { weekday, hour: "numeric", minute: "2-digit" });
    place.textContent = place.dataset[isOpen(now) ? "open" : "closed"].replace("{time}", time);
    place.classList.toggle("open", isOpen(now));
    place.hidden = false;
  };
  for (const place of all(".now")) try {
    tell(place);
    setInterval(tell, 6e4, place);
  } catch { /* a zone that this browser doesn't know */ }

  // Search. Texts and queries are folded alike: case, accents, widths and the two kana don't matter.
  const input = one("[role=combobox]");
  if (!input) return;
  const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i", ς: "σ", ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه" };
  const signs = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\p{Cf}]/gu;
  const fold = text => text.toLocaleLowerCase(language).normalize("NFKD").replace(signs, "").normalize("NFKC")
    .replace(/[^\0-\x7f]/g, letter => letters[letter] ?? letter)
    .replace(/[ァ-ヶ]/g, kana => String.fromCharCode(kana.charCodeAt() - 96))
    .replace(/[٠-٩۰-۹]/g, digit => digit.charCodeAt() & 15);
  const isDense = text => /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(text);
  const wordsOf = text => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

  // A way to find a word. A synonym must begin one, and be one if it is short: IVA isn't in "private".
  const way = (text, isSynonym) => {
    const inside = wordsOf(text).join("[^\\p{L}\\p{N}]+");
    const begin = (isDense(text) ? "" : "(?<![\\p{L}\\p{N}])") + inside + (isSynonym && text.length < 5 ? "(?!\\p{L})" : "");
    return { begin: RegExp(begin, "u"), inside: RegExp(isSynonym ? begin : inside, "gu"), worth: isSynonym ? 0.7 : 1 };
  };
  const rank = (text, { begin, inside, worth }) => worth * (begin.test(text) ? 1 : text.search(inside) < 0 ? 0 : 0.8);

  // A question counts before an answer, and this before the page's title. Each word must be found: one that isn't
  // is cut at its end or, in a script without spaces, into its parts.
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
      const same = synonyms.filter(group => group.includes(word)).flat().map(other => way(other, true));
      if (seek([way(word), ...same])) continue;
      const parts = isDense(word) ? Array.from(new Intl.Segmenter(language, { granularity: "word" }).segment(word), ({ segment }) => segment) : [];
      if (parts.length > 1) words.push(...parts);
      else if (isDense(word) || ![1, 2, 3].some(cut => word.length - cut > 3 && seek([way(word.slice(0, -cut))]))) return [[], []];
    }
    const found = entries.map((entry, number) => ({ ...entry, score: scores[number] })).filter(({ score }) => score);
    return [found.sort((a, b) => b.score - a.score), used];
  };

  // The text with its matches in <mark>, cut to about `room` characters.
  const marked = (text, ways, room) => {
    const pieces = text.match(/.[\p{M}ﾞﾟ]*/gsu) ?? [], folded = pieces.map(fold), hits = [];
    const origins = folded.flatMap((piece, number) => Array(piece.length).fill(number));
    for (const { inside } of ways) for (const { index, 0: hit } of folded.join("").matchAll(inside)) for (let i = hit.length; i--; ) hits[origins[index + i]] = true;
    const isGap = at => !pieces[at] || /\s/.test(pieces[at]) || isDense(pieces[at]);
    let from = Math.max(0, hits.indexOf(true) - (room >> 2)), to = from + room;
    while (!isGap(from - 1)) from--;
    while (!isGap(to)) to++;
    const shown = pieces.slice(from, to).map((piece, at) => hits[from + at] ? `\0${piece}\0` : piece).join("").replaceAll("\0\0", "");
    return [from ? "…" : "", ...shown.split("\0").map((part, at) => at % 2 ? make("mark", [part]) : part), pieces[to] ? "…" : ""];
  };

  const { index: address, bundle, found: counted, nothing, failed } = input.dataset;
  const box = input.closest(".search"), list = one("[role=listbox]"), options = list.children, status = one("[role=status]", box);
  let loading, waiting, active;

  const load = async () => {
    if (bundle) return import(bundle + "pagefind.js");
    const file = await fetch(address), { pages, synonyms } = await file.json();
    const entries = pages.flatMap(({ title, url, questions }) => questions.map(([id, question, answer]) => (
      { title, question, answer, href: new URL(url + (id && "#" + id), file.url), texts: [id && fold(question), fold(answer), fold(title)] }
    )));
    return { entries, synonyms: synonyms.map(group => group.map(fold)) };
  };
  const ask = async query => {
    const index = await (loading ??= load());
    if (!bundle) return find(query, index);
    const pages = await Promise.all((await index.search(query)).results.slice(0, 9).map(result => result.data()));
    const found = pages.flatMap(({ meta, sub_results }) => sub_results.map(part => ({ title: meta.title, question: part.title, answer: part.plain_excerpt, href: part.url })));
    return [found, wordsOf(query).map(word => way(word))];
  };

  const choose = number => {
    if (active) active.ariaSelected = null;
    active = options[number];
    if (active) active.ariaSelected = true;
    active?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", active?.id ?? "");
  };
  const show = (text, found = []) => {
    list.replaceChildren(...found);
    choose();
    status.textContent = text;
    input.ariaExpanded = found.length > 0;
  };
  const search = async () => {
    clearTimeout(waiting);
    const query = fold(input.value.trim());
    if (!query) return show("");
    try {
      const [found, ways] = await ask(query);
      if (query !== fold(input.value.trim())) return;
      show(found.length ? counted.replace("{n}", found.length) : nothing, found.slice(0, 24).map(({ title, question, answer, href }, number) => make("a", [
        make("b", marked(question, ways, 300)), " ", make("small", [title]), " ", make("span", marked(answer, ways, 150)),
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
    const at = [...options].indexOf(active), { length } = options;
    const goal = { ArrowDown: (at + 1) % length, ArrowUp: at < 0 ? length - 1 : at - 1, Home: 0, End: length - 1 }[event.key];
    if (event.key === "Enter" && !event.isComposing) {
      if (!active) await search();
      (active ?? options[0])?.click();
    } else if (event.key === "Escape") show("");
    else if (length && goal !== undefined && (active || goal || /^A/.test(event.key))) {
      event.preventDefault();
      choose(goal);
    }
  });
  on(page, "keydown", event => {
    if (event.key !== "/" || event.target.closest("input, textarea")) return;
    event.preventDefault();
    input.focus();
  });
})();
