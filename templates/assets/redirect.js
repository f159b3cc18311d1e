// An old address keeps its fragment: /old/#how leads to /new/#how. The refresh alone would lose it.
(function () {
  var refresh = document.querySelector('meta[http-equiv="refresh"]');
  var target = refresh && refresh.content.replace(/^[^=]*=/, "");
  if (target && location.hash && target.indexOf("#") < 0) location.replace(target + location.hash);
})();
