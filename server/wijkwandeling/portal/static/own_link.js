// The code stands behind the #, so that no server and no log sees it in an address. Here it goes into the form.
function open() {
  const code = decodeURIComponent(location.hash.slice(1));
  const field = document.getElementById("code");
  if (code && field && !field.value && !document.getElementById("fout")) {
    field.value = code;
    document.getElementById("open").requestSubmit();
  }
}

open();
// Who pastes the link while this page is open changes only what is behind the #.
addEventListener("hashchange", open);
