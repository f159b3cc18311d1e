// Loaded when a reader scrolls: which question of the list is being read.
const spots = [...document.querySelectorAll(".contents a")].map(link => [link, document.getElementById(decodeURIComponent(link.hash.slice(1)))]);
const topOf = spot => spot?.getBoundingClientRect().top;
const follow = () => {
	const isEnd = scrollY && scrollY + innerHeight > document.documentElement.scrollHeight - 4;
	const here = isEnd && spots.find(([link, spot]) => link.hash === location.hash && topOf(spot) > 0) || spots.findLast(([, spot]) => topOf(spot) < (isEnd ? innerHeight : 160));
	for (const one of spots) one === here ? one[0].setAttribute("aria-current", "location") : one[0].removeAttribute("aria-current");
};
addEventListener("scroll", follow);
follow();
