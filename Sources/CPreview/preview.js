// Reloads the page when what it shows is another.
(() => {
  const own = document.currentScript.dataset;
  const query = new URLSearchParams({ token: own.token, page: own.page });
  const events = new EventSource("/__sitegen/events?" + query);
  events.addEventListener("state", (event) => {
    const state = JSON.parse(event.data);
    if (state.run !== own.run || state.hash !== own.hash) location.reload();
  });
})();
