// What months and indexes do beside the remembered choices, which are the matter of early.js.
(() => {
  "use strict";
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // The calendar: arrow keys lead from day to day, up and down by weeks.
  one(".calendar")?.addEventListener("keydown", event => {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const days = all(".calendar td");
    for (let i = days.indexOf(event.target.closest("td")) + step; days[i]; i += step) {
      const link = one("a", days[i]);
      if (!link) continue;
      link.focus();
      event.preventDefault();
      break;
    }
  });

  // The indexes: a field that leaves only the names with certain letters in them, whichever page they stand on.
  const field = one("#filter");
  if (!field) return;
  const output = one("output"), index = one(".index"), found = document.createElement("ul");
  found.className = "names found";
  const plain = words => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  let names;
  // An index that is cut into pages has a file of all names.
  const load = async () => {
    const file = field.parentNode.dataset.names;
    const items = file
      ? (await (await fetch(file)).json()).map(([name, address, count]) => ({ name, href: new URL(file + "/../" + address, location), count }))
      : all(".names a", index).map(link => ({ name: link.textContent, href: link.href, count: link.nextElementSibling?.textContent }));
    for (const item of items) item.plain = plain(item.name);
    return items;
  };
  const show = async () => {
    const items = await (names ??= load().catch(fault => { names = null; throw fault; }));
    const wanted = plain(field.value.trim()), matches = items.filter(item => item.plain.includes(wanted));
    index.hidden = wanted !== "";
    if (wanted) index.before(found);
    else found.remove();
    // More than anybody looks through would only take time to lay out.
    found.replaceChildren(...matches.slice(0, 100).map(item => {
      const line = document.createElement("li"), link = document.createElement("a"), count = document.createElement("span");
      link.href = item.href;
      link.textContent = item.name;
      count.textContent = item.count;
      line.append(link, " ", count);
      return line;
    }));
    output.textContent = wanted && output.dataset[matches.length === 1 ? "one" : "other"].replace("{0}", matches.length);
  };
  field.addEventListener("input", show);
  // A browser keeps what was typed for a reader who comes back.
  if (field.value) show();
})();
