// The remembered choices are the matter of early.js, which acts before anything is painted; here is what else a page can do.
(() => {
  "use strict";
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  const say = words => {
    one(".status").textContent = words;
    if (words) setTimeout(say, 6000, "");
  };
  const copy = async (words, done) => {
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      // An old browser, or a site without https.
      const box = document.createElement("textarea");
      box.value = words;
      document.body.append(box);
      box.select();
      document.execCommand("copy");
      box.remove();
    }
    say(done);
  };
  const url = one("link[rel=canonical]")?.href ?? location.href;
  const actions = {
    print: () => print(),
    share: button => navigator.share
      ? navigator.share({ title: document.title, url }).catch(() => { /* the reader thought better of it */ })
      : copy(url, button.dataset.done),
  };
  addEventListener("click", event => {
    const button = event.target.closest("[data-do]");
    if (button) actions[button.dataset.do](button);
  });

  // On paper the day of printing stands below the address, by the reader's own clock.
  const printed = one(".printed"), page = document.documentElement.lang;
  if (printed) addEventListener("beforeprint", () => {
    const day = new Date().toLocaleDateString(page === "en" ? "en-GB" : page, { dateStyle: "long" });
    printed.textContent = printed.dataset.words.replace("{0}", day);
    // Addresses behind links are printed as people read them.
    for (const link of all(".article-body a[href^=http][href*='%']")) {
      try {
        link.dataset.to = decodeURI(link.href);
      } catch {
        // Not of UTF-8: as it is written.
      }
    }
  });

  // What reads aloud is fetched when the options are opened, where the button for it is.
  if (window.speechSynthesis && one(".speech"))
    one(".reading details").addEventListener("toggle", () => import("./speech.js").then(speech => speech.offer(actions)), { once: true });

  // Citations, made from what the page says of itself when they are first asked for.
  const cite = one(".cite > div");
  cite?.parentNode.addEventListener("toggle", () => {
    const meta = name => all(`meta[name=citation_${name}]`).map(m => m.content);
    const [title] = meta("title"), authors = meta("author"), [source] = meta("journal_title"), [language] = meta("language");
    const [date] = (meta("date")[0] ?? "").split("T"), [year, month, day] = date.split("-");
    const join = (by, ...parts) => parts.filter(Boolean).join(by);
    const few = join(", ", ...authors.slice(0, 3), authors[3] && (language.startsWith("zh") ? "等" : "et al"));
    const months = "January February March April May June July August September October November December".split(" ");
    const tex = words => words.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, "\\$&");
    const today = () => { const t = new Date(); return new Date(t - t.getTimezoneOffset() * 6e4).toISOString().slice(0, 10); };
    const forms = {
      "GB/T 7714": () => join(". ", few, join(" ", title + "[N/OL].", join(", ", source, date)) + `[${today()}]`, url) + ".",
      "APA": () => {
        const by = join(", & ", authors.slice(0, -1).join(", "), authors.at(-1));
        const when = `(${join(", ", year, join(" ", months[month - 1], +day)) || "n.d."})`;
        return join(" ", ...by ? [by + ".", when + ".", title + "."] : [title + ".", when + "."], source && source + ".", url);
      },
      "BibTeX": () => join("\n",
        `@misc{${location.pathname.split("/").filter(Boolean).join("-").replace(/[^\w-]/g, "")},`,
        `  title = {{${tex(title)}}},`,
        authors[0] && `  author = {${authors.map(name => `{${tex(name)}}`).join(" and ")}},`,
        source && `  publisher = {{${tex(source)}}},`,
        year && `  year = {${year}},`,
        month && `  month = {${+month}},`,
        day && `  day = {${+day}},`,
        `  language = {${language}},\n  url = {${url}}\n}`),
      "RIS": () => join("\n",
        "TY  - NEWS", `TI  - ${title}`, ...authors.map(name => `AU  - ${name}`), source && `PB  - ${source}`,
        year && `PY  - ${year}\nDA  - ${year}/${month ?? ""}/${day ?? ""}/`, `LA  - ${language}\nUR  - ${url}\nER  - `),
      "CSL-JSON": () => JSON.stringify([{
        id: url, type: "article-newspaper", title, author: authors[0] && authors.map(literal => ({ literal })),
        "container-title": source, issued: year ? { "date-parts": [[year, month, day].filter(Boolean).map(Number)] } : undefined, language, URL: url,
      }], null, 1),
    };
    const text = document.createElement("pre");
    text.tabIndex = 0;
    cite.append(...Object.keys(forms).map(name => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.onclick = () => copy(text.textContent = forms[name](), cite.dataset.done);
      return button;
    }), text);
  }, { once: true });
})();
