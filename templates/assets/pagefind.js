"use strict";
// Puts Pagefind in the place of the built-in search; only on sites that say `search: pagefind`.
{
const input = document.querySelector("[data-bundle]");
let loading;
if (input) input.find = async query => {
	const pagefind = await (loading ??= import(input.dataset.bundle + "pagefind.js").catch(error => { loading = null; throw error; }));
	const { results } = await pagefind.search(query);
	const pages = await Promise.all(results.slice(0, 9).map(result => result.data()));
	return pages.flatMap(({ meta, sub_results }) => sub_results.map(({ title, plain_excerpt, url }) => (
		{ title: meta.title, question: title, answer: plain_excerpt, href: url }
	)));
};
}
