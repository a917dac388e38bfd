// The large way into search on the home page; without this script its links are all there is.
(function () {
  "use strict";
  var button = document.querySelector(".kp-seek-button");
  var toggle = document.getElementById("__search");
  if (!button || !toggle) return;
  button.hidden = false;
  button.addEventListener("click", function () { if (!toggle.checked) toggle.click(); });
})();
