"use strict";
// Each banner on its days alone, and not again once it was closed. This runs before the banners are read, so that nothing moves when they change.
const now = new Date(), today = new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
const memory = (act, { dataset }, value) => { try { return localStorage[act]("help-banner-" + dataset.key, value); } catch {} };
const look = () => {
	for (const banner of document.querySelectorAll(".banner")) {
		const { from, until } = banner.dataset, button = banner.querySelector("button");
		banner.querySelector("small")?.remove();
		if (today < from || today > until || memory("getItem", banner)) banner.remove();
		else if (button?.hidden) {
			button.hidden = false;
			button.onclick = () => {
				memory("setItem", banner, today);
				banner.remove();
				document.querySelector("main").focus({ preventScroll: true });
			};
		}
	}
};
const watcher = new MutationObserver(look);
watcher.observe(document.body, { childList: true, subtree: true });
document.addEventListener("DOMContentLoaded", () => watcher.disconnect());
