// The large way into search on the home page; without this script its links are all there is.
(function () {
  "use strict";
  var button = document.querySelector(".kp-seek-button");
  var field = document.querySelector("[data-md-component=search-query]");
  var toggle = document.getElementById("__search");
  // from a file share the search index cannot be read
  if (!button || !field || !toggle || location.protocol === "file:") return;
  button.hidden = false;
  button.addEventListener("click", function () {
    if (!toggle.checked) toggle.click();
    field.focus();
  });
})();
