// Loaded once the desk is near: what is open now, in the reader's zone; minutes of the week are the desk's.
const lang = document.documentElement.lang;

export const tell = place => {
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
