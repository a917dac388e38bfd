// The file handed over: saved by the browser, and what its writer can do with it then.
(function () {
  "use strict";
  var kp = window.kpForm;

  kp.save = function (name, text) {
    var link = linkTo(URL.createObjectURL(new Blob([text], { type: "text/markdown" })), "");
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  };

  // `path` has the folder below docs and the name; `guide` is the address of the page that says how to hand it in.
  kp.saved = function (path, text, rules, guide) {
    var told = document.createDocumentFragment();
    told.append(paragraph("Uw browser heeft " + path.name + " opgeslagen, meestal in de map Downloads. Er is niets verstuurd."));
    var where = paragraph("Het bestand hoort in de map docs/" + path.folder + "/. ");
    if (guide) where.append(linkTo(guide, "Zo dient u het in"), ".");
    told.append(where);
    if (rules.newFile) told.append(offer(path, text, rules));
    return told;
  };

  // Where the repository's host begins a new file; the text goes along when the address can hold it.
  function offer(path, text, rules) {
    var bare = rules.newFile.replace(/\/?$/, "/") + path.folder.replace("parels/", "") + "?filename=" + encodeURIComponent(path.name);
    var whole = bare + "&value=" + encodeURIComponent(text);
    var fits = whole.length <= rules.longestAddress;
    var link = linkTo(fits ? whole : bare, "Of begin het bestand op " + new URL(bare).hostname);
    var told = paragraph("");
    link.rel = "noreferrer";
    told.append(link, fits
      ? ": naam en tekst staan er dan al in. Die gaan daarbij naar die site."
      : ": alleen de naam staat er dan al in, want uw tekst is te lang voor een adres. Kies eerst ‘Kopieer de tekst’ en plak haar daar.");
    return told;
  }

  function linkTo(address, words) {
    var link = document.createElement("a");
    link.href = address;
    link.textContent = words;
    return link;
  }

  function paragraph(words) {
    var element = document.createElement("p");
    element.textContent = words;
    return element;
  }
})();
