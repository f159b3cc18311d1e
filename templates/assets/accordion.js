"use strict";
// Answers that open one by one.
{
const answers = [...document.querySelectorAll(".folded details")], toggle = document.querySelector(".toggle button");
const reveal = () => {
	const answer = document.querySelector(":target")?.closest("details");
	if (!answer || answer.open) return;
	answer.open = true;
	answer.scrollIntoView();
};
window.addEventListener("hashchange", reveal);
document.addEventListener("click", event => { if (event.target.closest("a")) setTimeout(reveal); });
window.addEventListener("load", reveal);
if (toggle) {
	const words = [toggle.textContent, toggle.dataset.close], areOpen = () => answers.every(answer => answer.open);
	toggle.parentElement.hidden = false;
	toggle.addEventListener("click", () => {
		const open = !areOpen();
		for (const answer of answers) answer.open = open;
	});
	for (const answer of answers) answer.addEventListener("toggle", () => toggle.textContent = words[+areOpen()]);
}
}
