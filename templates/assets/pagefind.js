"use strict";
// Puts Pagefind in the place of the built-in search; only on sites that say `search: pagefind`.
{
const input = document.querySelector("[data-bundle]");
let loading;
// What Pagefind thinks of a part of a page: the parts of all pages are sorted by it, not by their pages.
const worth = ({ weighted_locations: places, locations = [] }) => (
	places ? places.reduce((sum, { balanced_score: score, weight }) => sum + (score ?? weight ?? 1), 0) : locations.length
);
if (input) input.find = async query => {
	const pagefind = await (loading ??= import(input.dataset.bundle + "pagefind.js").catch(error => { loading = null; throw error; }));
	const { results } = await pagefind.search(query);
	const pages = await Promise.all(results.slice(0, 9).map(result => result.data()));
	const parts = pages.flatMap(({ meta, sub_results }, number) => sub_results.map(part => ({ meta, part, worth: worth(part) * (results[number].score ?? 1) })));
	return parts.sort((a, b) => b.worth - a.worth).map(({ meta, part: { title, plain_excerpt, url } }) => (
		{ title: meta.title === title ? "" : meta.title, question: title, answer: plain_excerpt, href: url }
	));
};
}
