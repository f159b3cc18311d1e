// An old address keeps its query and its fragment: /old/?x=1#how leads to /new/?x=1#how. The refresh
// alone would lose them.
(function () {
  var refresh = document.querySelector('meta[http-equiv="refresh"]');
  var target = refresh && refresh.content.replace(/^[^=]*=/, "");
  if (!target) return;
  var end = target.indexOf("#");
  var path = end < 0 ? target : target.slice(0, end);
  var query = path.indexOf("?") < 0 ? location.search : "";
  var hash = end < 0 ? location.hash : target.slice(end);
  if (path + query + hash !== target) location.replace(path + query + hash);
})();
