// The search: loaded when a reader goes into its field. What is typed stays here.
const lang = document.documentElement.lang;

// Letters: case, accents, widths and kinds of kana don't matter.
const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i", ς: "σ", ى: "ي", ی: "ي", ک: "ك", ة: "ه" }, known = {};
const foldOne = letter => known[letter] ??= letter.toLocaleLowerCase(lang).normalize("NFKD")
	.replace(/[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\p{Cf}]/gu, "").normalize("NFKC")
	.replace(/[ァ-ヶ]/g, kana => String.fromCharCode(kana.charCodeAt() - 96)).replace(/[ぁぃぅぇぉっゃゅょゎ]/g, kana => String.fromCharCode(kana.charCodeAt() + 1)).replace(/./gu, sign => letters[sign] ?? sign);
const fold = text => Array.from(text.normalize("NFKC"), foldOne).join("");
// Umlauts written with two letters, and articles that are written to their words.
const writing = {
	de: [/([aou])e/g, "$1"], da: [/([ao])e|aa/g, (_, vowel) => vowel ?? "a"], ar: [/^[وف]?(?:[بك]?ال|لل)(?=...)/, ""],
};
writing.nb = writing.da;
writing.fa = [/^$/, ""];
const [from, to] = writing[lang.slice(0, 2)] ?? [/^$/, ""];

// Words, and pairs of signs of scripts without spaces or with particles at their words.
const wordAt = /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}]+)*/gu;
const dense = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af";
const runAt = RegExp(`[${dense}]+|[^${dense}]+`, "g"), isDense = text => text >= "\u0e00" && RegExp(`[${dense}]`).test(text[0]);
const pairs = run => run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
const splits = new Map();
/// The runs of a word as it is written, `USt-IdNr`, each with its tokens; the last is all of it in one.
const split = raw => {
	let runs = splits.get(raw);
	if (!runs) {
		const parts = raw.split(/[-\u2010\u2011]/).map(fold);
		runs = parts.flatMap(part => part.match(runAt) ?? []).map(run => isDense(run) ? { run, tokens: pairs(run) } : { run: run = run.replace(from, to), tokens: [run] });
		if (parts[1] && !runs.some(({ run }) => isDense(run))) runs.push({ run: runs.map(({ run }) => run).join(""), tokens: [runs.map(({ run }) => run).join("")], isWhole: true });
		splits.set(raw, runs);
	}
	return runs;
};
const runsOf = text => (text.match(wordAt) ?? []).flatMap(split);
const tokensOf = text => runsOf(text).flatMap(({ tokens }) => tokens);

// How many letters of one word have to be changed, left out, added or swapped to make it the beginning of another.
const rows = [0, 1, 2].map(() => new Uint8Array(256));
const mistakes = (word, other, most) => {
	let [before, last, next] = rows;
	const end = Math.min(word.length, 250);
	for (let at = 0; at <= end; at++) last[at] = at;
	let best = last[end], lowestBefore = 0;
	for (let at = 0; at < other.length && at < end + most; at++) {
		let lowest = next[0] = at + 1;
		for (let i = 0; i < end; i++) {
			let least = last[i] + (word[i] !== other[at]);
			if (last[i + 1] + 1 < least) least = last[i + 1] + 1;
			if (next[i] + 1 < least) least = next[i] + 1;
			if (i && at && word[i] === other[at - 1] && word[i - 1] === other[at] && before[i - 1] + 1 < least) least = before[i - 1] + 1;
			next[i + 1] = least;
			if (least < lowest) lowest = least;
		}
		[before, last, next] = [last, next, before];
		// From two rows that are all too high nothing comes that is lower.
		if (lowest > most && lowestBefore > most) break;
		lowestBefore = lowest;
		best = Math.min(best, last[end] + Math.min(1, Math.max(0, other.length - at - 4) / 4));
	}
	return Math.min(best, last[end]);
};

/// How like a word is to one of the index: 1 for the same, 0 for another; by endings alone.
const kin = (word, other) => {
	if (word === other) return 1;
	const length = word.length, otherLength = other.length;
	let same = 0;
	while (same < length && word[same] === other[same]) same++;
	const tail = length - same, otherTail = otherLength - same;
	if (!tail) return length > 3 ? Math.max(0.6, 0.96 - 0.05 * otherTail) : length > 1 ? Math.max(0.4, 0.3 + 0.17 * length - 0.06 * otherTail) : 0;
	if (!otherTail) return same > 3 || same > 2 && tail < 3 ? Math.max(0.45, 0.92 - 0.07 * tail) : 0;
	if (same > 3 && tail < 5 && otherTail < 5 && same >= (tail + otherTail) * 0.8) return 0.88 - 0.05 * (tail + otherTail);
	return same === 3 && tail < 3 && otherTail < 3 ? 0.62 - 0.04 * (tail + otherTail) : 0;
};
/// The same by a part of a longer word.
const part = (word, other) => {
	const [long, short] = word.length > other.length ? [word, other] : [other, word];
	if (short.length < 3 || long.length - short.length > 2 && short.length < 4) return 0;
	if (long.endsWith(short)) return long.length - short.length < 3 ? 0.7 : 0.6;
	return short.length > 4 && long.includes(short) ? 0.5 : 0;
};
/// Its letters as bits.
const lettersOf = word => {
	let bits = 0;
	for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
	return bits;
};
/// The same by letters that are wrong; each mistake brings in one letter that the other hasn't, at most.
const slip = (word, other, bits, otherBits) => {
	const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
	let missing = bits & ~otherBits;
	for (let count = most; missing && count--;) missing &= missing - 1;
	if (!most || missing || Math.abs(other.length - word.length) > most && other.length < word.length || word[0] !== other[0] && word[1] !== other[1] && word[0] !== other[1]) return 0;
	const count = mistakes(word, other, most);
	return count > most + 0.9 ? 0 : 0.8 - 0.16 * count;
};

/// Words that a word may be like, so that few have to be compared with it.
const wordList = () => {
	const all = new Set(), words = [], bits = [], beginnings = new Map();
	let text = "\n", length = 0;
	return {
		has: word => all.has(word),
		add: word => {
			if (all.has(word)) return;
			all.add(word);
			words.push(word);
			bits.push(lettersOf(word));
			for (const start of [word.slice(0, 2), word.slice(0, 3)]) {
				const others = beginnings.get(start);
				others ? others.at(-1) !== word && others.push(word) : beginnings.set(start, [word]);
			}
		},
		/// Those for `kin`.
		akin: word => beginnings.get(word.slice(0, 3)) ?? [],
		/// Those for `part`: the words that it is in, and that are in it.
		around: word => {
			const found = [];
			if (word.length < 3) return found;
			if (length < words.length) text += words.slice(length, length = words.length).join("\n") + "\n";
			for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at)) {
				const start = text.lastIndexOf("\n", at) + 1, end = text.indexOf("\n", at);
				found.push(text.slice(start, end));
				at = end;
			}
			for (let from = 0; from < word.length - 2; from++) {
				for (let to = Math.max(from + 3, from ? 0 : 5); to <= word.length; to++) {
					const piece = word.slice(from, to);
					if (all.has(piece)) found.push(piece);
				}
			}
			return found;
		},
		/// Tells of each word that it may be with letters that are wrong.
		mistyped: (word, tell) => {
			const own = lettersOf(word);
			for (let at = 0; at < words.length; at++) {
				const like = slip(word, words[at], own, bits[at]);
				if (like) tell(words[at], like);
			}
		},
	};
};

// Fields: the question, names beside its text, the title of its page, its answer.
const worths = [1, 0.9, 0.3, 0.34];

/// What can be found. Answers come later, piece by piece.
export const makeIndex = ({ pages, contact, popular, synonyms, fillers = [] }, base) => {
	const entries = pages.flatMap(({ title, category = "", url, piece, questions }) => questions.map(one => {
		const [question, names = ""] = [one].flat();
		return { title: question && title, question: question || title, names, page: question ? title : `${title} ${category}`, url, piece, answer: "", href: new URL(url, base).href };
	}));
	const starts = pages.map((start => ({ questions }) => (start += questions.length) - questions.length)(0));
	const favourites = popular.map(([page, question]) => entries[starts[page] + question]);
	if (contact) entries.push({ title: "", question: contact.title, names: contact.names, page: "", answer: contact.text, href: new URL(contact.url, base).href });
	const desk = contact && entries.at(-1), count = entries.length;
	const vocabulary = new Map(), lexicon = wordList();
	const add = (entry, field, text) => {
		for (const token of tokensOf(text)) {
			let places = vocabulary.get(token);
			if (!places) {
				vocabulary.set(token, places = []);
				if (!isDense(token)) lexicon.add(token);
			}
			if (places.at(-1) !== entry * 4 + field) places.push(entry * 4 + field);
		}
	};
	entries.forEach(({ question, names, page, answer }, number) => {
		add(number, 0, question);
		add(number, 1, names);
		add(number, 2, page);
		add(number, 3, answer);
	});
	const filling = new Set(fillers.flatMap(tokensOf)), isFilling = token => filling.has(token) || token.length < 2 && !isDense(token);
	const groups = synonyms.map(group => group.map(text => {
		const runs = runsOf(text).filter(({ isWhole }) => !isWhole);
		return { runs: runs.map(({ run }) => run), tokens: runs.flatMap(({ tokens }) => tokens), whole: runs.map(({ run }) => run).join("") };
	}));
	let found = new Map(), heads;
	const rarity = share => Math.log(1 + count / (1 + share));
	const total = () => heads ??= entries.map(({ question }) => tokensOf(question).reduce((sum, token) => (
		sum + rarity(vocabulary.get(token)?.length ?? 0) * (isFilling(token) ? 0.12 : 1)
	), 0));

	// Where a word stands, and how like it is there: in questions, weighed by the field, in all but titles.
	const fields = () => ({ head: new Float32Array(count), full: new Float32Array(count), near: new Float32Array(count) });
	const scratch = fields(), marks = new Int32Array(count);
	/// What was written into the scratch at these entries, which is emptied.
	const take = (ids, hits) => {
		const result = { ids, hits };
		for (const field in scratch) {
			const values = scratch[field], list = result[field] = new Float32Array(ids.length);
			for (let at = 0; at < ids.length; at++) {
				list[at] = values[ids[at]];
				values[ids[at]] = 0;
			}
		}
		return result;
	};
	const seek = (token, isExact) => {
		const key = token + isExact;
		if (found.has(key)) return found.get(key);
		const likes = new Map();
		if (isDense(token)) {
			if (token.length > 1 || isExact) vocabulary.has(token) && likes.set(token, 1);
			else for (const word of vocabulary.keys()) if (word.includes(token)) likes.set(word, 0.8);
		} else {
			let best = 0;
			const tryAll = (list, measure) => {
				for (const word of list) {
					const like = measure(token, word);
					if (like > (likes.get(word) ?? 0)) {
						likes.set(word, like);
						if (like > best) best = like;
					}
				}
			};
			tryAll(lexicon.akin(token), kin);
			if (!isExact) {
				tryAll(lexicon.around(token), part);
				if (best < 0.8) lexicon.mistyped(token, (word, like) => { if (like > (likes.get(word) ?? 0)) likes.set(word, like); });
			}
		}
		const ids = [], hits = [], { head, full, near } = scratch;
		for (const [word, like] of likes) {
			if (isExact && like < 0.6) continue;
			if (like > (isExact ? 0.88 : 0.5)) hits.push(word);
			for (const place of vocabulary.get(word)) {
				const entry = place >> 2, field = place & 3, worth = like * worths[field];
				if (!full[entry]) ids.push(entry);
				if (!field && like > head[entry]) head[entry] = like;
				if (worth > full[entry]) full[entry] = worth;
				if (field !== 2 && like > near[entry]) near[entry] = like;
			}
		}
		const result = take(ids, hits);
		found.set(key, result);
		return result;
	};
	/// Where all of the words stand.
	const join = (tokens, isExact) => {
		const results = tokens.map(token => seek(token, isExact));
		if (!results[1]) return results[0];
		results.forEach(({ ids, head, full, near }, number) => ids.forEach((id, at) => {
			if (!number || marks[id] === number) {
				marks[id] = number + 1;
				scratch.head[id] = number ? Math.min(scratch.head[id], head[at]) : head[at];
				scratch.full[id] = number ? Math.min(scratch.full[id], full[at]) : full[at];
				scratch.near[id] = number ? Math.min(scratch.near[id], near[at]) : near[at];
			}
		}));
		const all = results[0].ids.filter(id => marks[id] === results.length), hits = results.flatMap(({ hits }) => hits);
		for (const id of results[0].ids) {
			if (marks[id] !== results.length) scratch.head[id] = scratch.full[id] = scratch.near[id] = 0;
			marks[id] = 0;
		}
		return take(all, hits);
	};
	let weighed = new Map();
	/// A word of a query with what else means the same; both together are worth a little more.
	const weigh = ({ tokens, others }) => {
		const key = tokens.join(" ") + "\n" + others.map(({ tokens }) => tokens.join(" ")).join("\n");
		if (weighed.has(key)) return weighed.get(key);
		const own = join(tokens, false), same = others.filter(({ tokens: [first] }) => first).map(({ tokens: other, whole }) => {
			const result = join(other, true);
			// Of another phrase, `don't like it`, no word alone says what was asked for, nor do the kana between words.
			const hits = whole && other[1] && !isDense(whole) ? [] : result.hits.filter(hit => !/[\u3041-\u309f]/.test(hit));
			return { ...result, hits, worth: other.every(token => tokens.includes(token)) ? 0.95 : 0.8 };
		});
		const result = { ...fields(), own: new Set(own.hits), hits: new Set([own, ...same].flatMap(({ hits }) => hits)), share: 0 };
		for (const field of ["head", "full", "near"]) {
			const values = result[field];
			for (const { ids, worth, [field]: list } of same) for (let at = 0; at < ids.length; at++) values[ids[at]] = Math.max(values[ids[at]], worth * list[at]);
			const { ids, [field]: list } = own;
			for (let at = 0; at < ids.length; at++) {
				const one = list[at], other = values[ids[at]];
				values[ids[at]] = Math.max(one, other) + 0.2 * Math.min(one, other);
			}
		}
		for (const value of result.near) if (value > 0.5) result.share++;
		if (weighed.size > 99) weighed.clear();
		weighed.set(key, result);
		return result;
	};

	const otherWords = wordList();
	for (const { tokens } of groups.flat()) for (const token of tokens) if (!isDense(token)) otherWords.add(token);
	let meant = new Map();
	/// What a word was probably meant to be, if neither the texts nor the synonyms have it.
	const corrected = run => {
		if (isDense(run) || vocabulary.has(run) || otherWords.has(run)) return run;
		if (meant.has(run)) return meant.get(run);
		let best = run, most = 0;
		const lists = [lexicon, otherWords];
		if (!lists.some(list => list.akin(run).some(word => kin(run, word) > 0.7))) {
			for (const list of lists) list.mistyped(run, (word, like) => { if (like > most) [best, most] = [word, like]; });
		}
		meant.set(run, best);
		return best;
	};

	/// The words of a query, or several in one: each with its tokens and what else means the same.
	const termsOf = query => {
		const runs = runsOf(query).map(one => ({ ...one, meant: corrected(one.run) })), terms = [];
		const matchAt = (at, { runs: other, whole }) => {
			if (other.length === 1 && isDense(whole)) return runs[at].run.includes(whole) ? 1 : 0;
			if (other.every((run, next) => runs[at + next] && (run === runs[at + next].meant || kin(runs[at + next].meant, run) > 0.7))) return other.length;
			return runs[at].meant === whole ? 1 : 0;
		};
		for (let at = 0; at < runs.length;) {
			const matches = [];
			for (const group of groups) for (const member of group) {
				const length = matchAt(at, member);
				if (length) matches.push({ group, member, length });
			}
			const length = Math.max(1, ...matches.map(match => match.length)), span = runs.slice(at, at + length);
			const others = matches.filter(match => match.length === length).flatMap(({ group, member }) => group.filter(one => one !== member));
			const { run } = span[0];
			if (length === 1 && isDense(run)) {
				// A shorter word within a longer one is none of its own.
				let rest = run;
				const members = [...new Set(matches.map(({ member }) => member.whole))].sort((one, other) => other.length - one.length).filter(whole => rest !== (rest = rest.replaceAll(whole, " ")));
				for (const whole of members) {
					const alike = matches.filter(({ member }) => member.whole === whole).flatMap(({ group, member }) => group.filter(one => one !== member));
					terms.push({ tokens: pairs(whole), others: alike });
				}
				for (const token of span[0].tokens) if (!members.some(whole => whole.includes(token))) terms.push({ tokens: [token], others: [] });
			} else {
				const wrong = span.filter(({ run, meant }) => run !== meant);
				if (wrong[0]) others.push({ tokens: span.map(({ meant }) => meant) });
				terms.push({ tokens: span.filter(({ isWhole }) => !isWhole || !span[1]).flatMap(({ tokens }) => tokens), others });
			}
			at += length;
		}
		return terms;
	};

	const find = query => {
		const scores = new Float32Array(count), head = new Float32Array(count), near = new Float32Array(count), found = [];
		const kana = new Set((query.match(/[\u3041-\u309f]{2,}/g) ?? []).flatMap(run => pairs(fold(run))));
		let all = 0;
		for (const term of termsOf(query)) {
			const { tokens, others } = term, result = weigh(term), { share } = result;
			// Between hiragana is grammar.
			const isLight = tokens.length < 2 && kana.has(tokens[0]);
			const weight = (share ? rarity(share) : rarity(0) * (isDense(tokens[0]) ? 0.3 : 0.7)) * (tokens.every(isFilling) && !others[0] ? 0.12 : isLight ? 0.3 : 1);
			all += weight;
			found.push(result);
			for (let entry = 0; entry < count; entry++) {
				scores[entry] += weight * result.full[entry];
				head[entry] += weight * result.head[entry];
				near[entry] += weight * result.near[entry];
			}
		}
		const totals = total();
		for (let entry = 0; entry < count; entry++) scores[entry] *= 1 + 0.35 * Math.min(1, head[entry] / (totals[entry] || 1));
		const top = scores.reduce((one, other) => Math.max(one, other), 0);
		const order = [];
		for (let entry = 0; top && entry < count; entry++) {
			const score = scores[entry];
			if (score <= top * 0.3 || order.length > 9 && score <= scores[order[9]]) continue;
			let at = Math.min(order.length, 9);
			while (at && scores[order[at - 1]] < score) order[at] = order[--at];
			order[at] = entry;
		}
		// Marks are worth more at words of the reader's own.
		const worthOf = hit => isFilling(hit) || kana.has(hit) ? 0 : found.some(({ own }) => own.has(hit)) ? 4 : +found.some(({ hits }) => hits.has(hit));
		const hits = { get: worthOf, has: hit => worthOf(hit) > 0 };
		const cover = top && all ? near[order[0]] / all : 0;
		return {
			cover, hits, isDoubtful: cover < 0.42,
			entries: cover < 0.15 ? [] : order.map(entry => entries[entry]),
		};
	};
	return {
		entries, desk, favourites, find,
		/// Takes the answers of a piece in, and looks in them if it shall.
		addPiece: (texts, isSearched) => {
			pages.forEach(({ url, questions }, page) => {
				// After a change of the site, a copy of the one may be older than the other.
				const list = texts[url];
				if (list?.length !== questions.length) return;
				list.forEach(([id, text], at) => {
					const number = starts[page] + at, entry = entries[number];
					entry.answer = text;
					if (id) entry.href = new URL(url + "#" + encodeURIComponent(id), base).href;
					if (isSearched) add(number, 3, text);
				});
			});
			if (!isSearched) return;
			found = new Map();
			weighed = new Map();
			meant = new Map();
			heads = null;
		},
	};
};

const read = async address => {
	const file = await fetch(address);
	if (!file.ok) throw Error(file.status);
	return file.json();
};

/// The search of a language. A small site's is loaded whole; of a large one, the questions first.
export const open = async address => {
	const base = new URL(address, location), data = await read(base), index = makeIndex(data, base);
	const pieces = new Map(), numbers = Array.from({ length: data.pieces }, (_, at) => at + 1);
	let isWhole = false, completing;
	const load = number => {
		if (!pieces.has(number)) pieces.set(number, read(new URL(base.href.replace(/\.json$/, `-${number}.json`))).then(texts => {
			index.addPiece(texts, false);
			return texts;
		}, error => {
			pieces.delete(number);
			throw error;
		}));
		return pieces.get(number);
	};
	const complete = () => completing ??= (async () => {
		const texts = [];
		for (const number of numbers) texts.push(await load(number));
		for (const piece of texts) {
			index.addPiece(piece, true);
			await new Promise(resolve => setTimeout(resolve));
		}
		isWhole = true;
	})().catch(error => {
		completing = null;
		throw error;
	});
	if (data.pieces < 4) await complete();
	return {
		...index,
		/// Finds by what is there, and tells what would make it better: texts to look in, or to show.
		ask: query => {
			const result = index.find(query);
			const shown = new Set(result.entries.map(({ piece }) => piece).filter(piece => piece && !pieces.has(piece)));
			const more = isWhole ? null : result.cover < 0.75 ? complete : shown.size ? () => Promise.all([...shown].map(load)) : null;
			return { ...result, more };
		},
	};
};

const make = (tag, children, more) => {
	const element = Object.assign(document.createElement(tag), more);
	element.append(...children);
	return element;
};

/// The text, cut to about `room` letters, with marks at what was hit.
const marked = (text, hits, room) => {
	const marks = [];
	for (const { 0: raw, index } of text.matchAll(wordAt)) {
		const runs = split(raw);
		if (!runs.some(({ run }) => isDense(run))) {
			const worth = Math.max(...runs.map(({ tokens }) => hits.get(tokens[0]) ?? 0));
			if (worth) marks.push([index, index + raw.length, worth]);
			continue;
		}
		const signs = [...raw].map(foldOne), starts = [];
		let at = index;
		for (const sign of raw) starts.push(at, at += sign.length);
		signs.forEach((sign, number) => {
			const next = signs[number + 1], both = next && hits.get(sign + next), worth = both || hits.get(sign);
			if (worth) marks.push([starts[number * 2], starts[number * 2 + (both ? 3 : 1)], worth]);
		});
	}
	// The piece with most of them.
	let from = 0, most = 0;
	if (text.length > room) for (const [start] of marks) {
		const worth = marks.reduce((sum, [one, , worth]) => sum + (one >= start && one < start + room * 0.7 ? worth : 0), 0);
		if (worth > most) [from, most] = [Math.max(0, start - room / 4 | 0), worth];
	}
	// No word is cut, nor one with an apostrophe; where words stand without spaces, any sign may be the last.
	const isInside = at => at > 0 && at < text.length && [at - 1, at].every(one => /[^\s\u0e00-\u2018\u201a-\uffff]/.test(text[one]));
	while (isInside(from)) from--;
	if (text[from] === " ") from++;
	let to = Math.min(text.length, from + room);
	while (isInside(to)) to++;
	const pieces = [from ? "…" : ""];
	let at = from;
	for (const [start, end] of marks) {
		if (start < from || start >= to) continue;
		if (start < at) {
			// Marks of pairs of signs overlap.
			if (end > at) pieces.at(-1).append?.(text.slice(at, end));
		} else {
			pieces.push(text.slice(at, start), make("mark", [text.slice(start, end)]));
		}
		at = Math.max(at, end);
	}
	const rest = text.slice(at, Math.max(at, to));
	return [...pieces, ...to < text.length ? [rest.replace(/[\s.,;:·、。，]+$/, ""), "…"] : [rest]];
};

/// Makes the field a combobox ([ARIA](https://www.w3.org/WAI/ARIA/apg/patterns/combobox/)).
export const attach = box => {
	const input = box.querySelector("input"), list = box.querySelector("[role=listbox]"), status = box.querySelector("[role=status]");
	const { index: address, doubt, nothing, failed, popular } = input.dataset, counted = JSON.parse(input.dataset.found);
	const options = () => [...list.querySelectorAll("[role=option]")];
	const on = (target, type, act) => target.addEventListener(type, act);
	const countText = number => (counted[new Intl.PluralRules(lang).select(number)] ?? counted.other).replace("{n}", number.toLocaleString(lang));
	let loading, waiting, active;
	// Another search puts itself into `input.find`.
	const ask = async query => {
		if (input.find) {
			const entries = await input.find(query), tokens = new Set(tokensOf(query));
			return { entries: entries.slice(0, 10), hits: new Map(entries.flatMap(({ question, answer }) => tokensOf(question + " " + answer)).filter(token => [...tokens].some(one => token.startsWith(one))).map(token => [token, 1])) };
		}
		// One that failed before is tried again.
		if (!await loading) loading = open(address).catch(() => { loading = null; });
		const search = await loading;
		if (!search) throw Error(failed);
		return search.ask(query);
	};
	// What stands beside the text is shown if it was asked for, and the text doesn't have it.
	const excerpt = ({ piece, names, answer }, hits) => {
		const isHit = text => tokensOf(text).some(token => hits.has(token));
		return piece && names && isHit(names) && !isHit(answer) ? names : answer;
	};
	const option = (entry, hits, number) => make("a", [
		make("b", marked(entry.question, hits, 400)), " ", ...entry.title ? [make("small", [entry.title]), " "] : [], make("span", marked(excerpt(entry, hits), hits, 160)),
	], { href: entry.href, id: "_result" + number, tabIndex: -1, role: "option" });
	const choose = one => {
		active = one;
		for (const other of options()) other.setAttribute("aria-selected", other === active);
		active?.scrollIntoView({ block: "nearest" });
		input.setAttribute("aria-activedescendant", active?.id ?? "");
	};
	const show = (text, children = []) => {
		list.replaceChildren(...children);
		choose();
		if (status.textContent !== text) status.textContent = text;
		input.setAttribute("aria-expanded", children.length > 0);
	};
	/// What leads on where nothing was found: the desk, and what many ask.
	const ways = async () => {
		if (!await loading) return [];
		const { desk, favourites } = await loading, hits = new Map(), label = make("p", [popular], { id: "_offered", role: "presentation" });
		const group = make("div", [label, ...favourites.map((entry, number) => option({ ...entry, answer: "" }, hits, number + 1))], { role: "group" });
		group.setAttribute("aria-labelledby", "_offered");
		return [...desk ? [option(desk, hits, 0)] : [], ...favourites[0] ? [group] : []];
	};
	const remember = query => history.replaceState({ ...history.state, query }, "");
	// What the first key needs is loaded while the reader thinks.
	const prepare = () => { if (!input.find) loading ??= open(address).catch(() => { loading = null; }); };
	const search = async () => {
		clearTimeout(waiting);
		const { value } = input, query = value.trim();
		const isLate = () => value !== input.value;
		try {
			if (!query) return show("");
			let result = await ask(query);
			while (!isLate()) {
				const { entries, hits, isDoubtful, more } = result, chosen = active?.href;
				// What more texts may find is waited for before it is said that nothing is there.
				if (entries[0] || !more) show(entries[0] ? isDoubtful ? doubt : countText(entries.length) : nothing ?? countText(0), entries[0] ? entries.map((entry, number) => option(entry, hits, number)) : await ways());
				if (chosen) choose(options().find(({ href }) => href === chosen));
				if (!more) break;
				await more();
				result = await ask(query);
			}
		} catch {
			if (!isLate()) show(failed);
		}
	};
	const close = () => show("");
	on(input, "focus", () => {
		prepare();
		search();
	});
	on(input, "input", () => {
		clearTimeout(waiting);
		waiting = setTimeout(search, 90);
		if (history.state?.query && !input.value) remember();
	});
	on(box, "focusout", event => { if (!box.contains(event.relatedTarget)) close(); });
	on(list, "click", event => {
		if (!event.target.closest("a")) return;
		// A reader who comes back finds what was found.
		remember(input.value);
		close();
	});
	on(input, "keydown", async event => {
		const { key } = event, all = options(), { length } = all, at = all.indexOf(active);
		const goal = { ArrowDown: (at + 1) % length, ArrowUp: at < 0 ? length - 1 : at - 1, Home: active && 0, End: active && length - 1 }[key];
		if (key === "Escape") close();
		else if (key === "Enter" && !event.isComposing) {
			if (!active) await search();
			(active ?? options()[0])?.click();
		} else if (length && goal !== undefined) {
			event.preventDefault();
			choose(all[goal]);
		}
	});
	const recall = () => {
		if (!history.state?.query) return;
		input.value = history.state.query;
		search();
	};
	on(window, "popstate", recall);
	on(window, "pageshow", ({ persisted }) => { if (persisted) recall(); });
	on(document, "click", ({ target }) => { if (!box.contains(target)) close(); });
	prepare();
	if (input === document.activeElement && input.value) search();
	else recall();
};
