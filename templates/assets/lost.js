// Offers what an address that is not here says in words, as a query.
const link = document.querySelector(".lost a");
let path = location.pathname;
try {
  path = decodeURIComponent(path);
} catch {
  // Not of UTF-8: nothing that anybody could read.
  path = "";
}
const words = path.replace(/\.\w{1,5}$/, "").split(/[^\p{L}\p{N}]+/u).filter(word => /\p{L}/u.test(word)).slice(-8).join(" ").slice(0, 80);
if (words) {
  link.search = new URLSearchParams({ q: words });
  link.textContent = words;
  link.parentNode.hidden = false;
}
