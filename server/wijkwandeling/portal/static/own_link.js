// The code stands behind the #, so that no server and no log sees it in an address. Here it goes into the form.
const code = decodeURIComponent(location.hash.slice(1));
const field = document.getElementById("code");
if (code && field && !field.value && !document.getElementById("fout")) {
  field.value = code;
  document.getElementById("open").requestSubmit();
}
