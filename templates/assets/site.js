// The remembered choices are applied by early.js before anything is painted.
(() => {
  "use strict";
  const root = document.documentElement;
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // The reading options show what is remembered, also after a change in another tab.
  const follow = () => all(".reading input[type=radio]").forEach(input => {
    const value = root.dataset[input.name];
    if (value) input.checked = input.value === value;
  });
  // A table that is too wide scrolls by itself, and so the keyboard must reach it.
  const tables = () => all(".article-body table").forEach(table => {
    table.tabIndex = table.scrollWidth > table.clientWidth ? 0 : -1;
  });
  addEventListener("pageshow", follow);
  addEventListener("resize", tables);
  addEventListener("change", tables);
  tables();
  addEventListener("storage", event => {
    if (event.key !== "reading") return;
    try { Object.assign(root.dataset, JSON.parse(event.newValue)); } catch { /* not ours */ }
    follow();
  });
  follow();

  const status = one(".status");
  const say = words => {
    status.textContent = "";
    setTimeout(() => { status.textContent = words; }, 50);
    setTimeout(() => { status.textContent = ""; }, 6000);
  };
  const copy = async (words, done) => {
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      // An old browser, or a page that is not served over https.
      const box = Object.assign(document.createElement("textarea"), { value: words });
      document.body.append(box);
      box.select();
      document.execCommand("copy");
      box.remove();
    }
    say(done);
  };
  const address = () => one("link[rel=canonical]")?.href ?? location.href;

  const actions = {
    print: () => print(),
    share: async button => {
      if (!navigator.share) return copy(address(), button.dataset.done);
      try { await navigator.share({ title: one("h1").textContent, url: address() }); } catch { /* the reader thought better of it */ }
    },
  };
  document.addEventListener("click", event => {
    const button = event.target.closest?.("[data-do]");
    if (button) actions[button.dataset.do]?.(button);
  });

  // Read aloud: paragraph by paragraph, with the place shown.
  const speech = window.speechSynthesis, bar = one(".speech"), door = one("[data-do=speak]");
  if (speech && window.SpeechSynthesisUtterance && bar && door) {
    const kinds = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,td,th,figcaption,pre";
    const blocks = all(`h1,.subtitle,.withdrawn p,.article-body :is(${kinds})`, one("main"))
      .filter(block => block.textContent.trim() && !one(kinds, block));
    const pause = one("[data-do=pause]"), words = [pause.textContent, pause.dataset.other];
    let at = -1, turn = 0;
    const mark = i => {
      all(".spoken").forEach(block => block.classList.remove("spoken"));
      const block = blocks[i];
      bar.hidden = !block;
      pause.textContent = words[0];
      if (!block) return;
      block.classList.add("spoken");
      block.scrollIntoView({ block: "center" });
      one(".place").textContent = `${i + 1} / ${blocks.length}`;
    };
    const read = i => {
      const mine = ++turn;
      speech.cancel();
      at = blocks[i] ? i : -1;
      mark(at);
      if (at < 0) return;
      // Some engines fall silent in long texts, so a paragraph is spoken in sentences.
      const parts = blocks[i].textContent.trim().match(/[^。！？.!?]{1,200}[。！？.!?]*\s*|[。！？.!?]+/g) ?? [];
      parts.forEach((part, n) => {
        const saying = new SpeechSynthesisUtterance(part);
        saying.lang = blocks[i].closest("[lang]").lang;
        if (n === parts.length - 1) saying.onend = () => { if (mine === turn) read(i + 1); };
        speech.speak(saying);
      });
    };
    Object.assign(actions, {
      speak: () => read(0),
      skip: () => read(at + 1),
      stop: () => { read(-1); door.focus(); },
      pause: () => {
        const goOn = pause.textContent === words[1];
        speech[goOn ? "resume" : "pause"]();
        pause.textContent = words[goOn ? 0 : 1];
      },
    });
    door.hidden = false;
    addEventListener("pagehide", () => speech.cancel());
  }

  // Citations, made from what the page says of itself.
  const cite = one(".cite");
  if (cite) {
    const meta = name => all(`meta[name=citation_${name}]`).map(m => m.content);
    const [title] = meta("title"), authors = meta("author"), [source] = meta("journal_title"), [language] = meta("language");
    const date = (meta("date")[0] ?? "").slice(0, 10), [year, month, day] = date.split("-");
    const url = address(), chinese = language.startsWith("zh");
    const few = authors.length > 3 ? [...authors.slice(0, 3), chinese ? "等" : "et al."] : authors;
    const months = "January February March April May June July August September October November December".split(" ");
    const tex = words => words.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, "\\$&");
    const today = () => { const t = new Date(); return new Date(t - t.getTimezoneOffset() * 6e4).toISOString().slice(0, 10); };
    const lines = (...parts) => parts.filter(Boolean).join("\n");
    const forms = {
      "GB/T 7714": () => `${few.length ? few.join(", ") + ". " : ""}${title}[N/OL].${source || date ? " " : ""}${[source, date].filter(Boolean).join(", ")}[${today()}]. ${url}.`,
      "APA": () => {
        const when = !year ? "n.d." : [year, month && [months[month - 1], day && +day].filter(Boolean).join(" ")].filter(Boolean).join(", ");
        return authors.length
          ? `${authors.length > 1 ? authors.slice(0, -1).join(", ") + ", & " : ""}${authors.at(-1)}. (${when}). ${title}. ${source ? source + ". " : ""}${url}`
          : `${title}. (${when}). ${source ? source + ". " : ""}${url}`;
      },
      "BibTeX": () => lines(
        `@misc{${location.pathname.split("/").filter(Boolean).join("-").replace(/[^\w-]/g, "") || "article"},`,
        `  title = {{${tex(title)}}},`,
        authors.length && `  author = {${authors.map(name => `{${tex(name)}}`).join(" and ")}},`,
        source && `  publisher = {${tex(source)}},`,
        year && `  year = {${year}},`,
        month && `  month = {${+month}},`,
        day && `  day = {${+day}},`,
        `  language = {${language}},`,
        `  url = {${url}}`,
        "}"),
      "RIS": () => lines(
        "TY  - NEWS", `TI  - ${title}`, ...authors.map(name => `AU  - ${name}`), source && `PB  - ${source}`,
        year && `PY  - ${year}`, year && `DA  - ${year}/${month ?? ""}/${day ?? ""}/`, `LA  - ${language}`, `UR  - ${url}`, "ER  - "),
      "CSL-JSON": () => JSON.stringify([{
        id: url, type: "article-newspaper", title, author: authors.length ? authors.map(literal => ({ literal })) : undefined,
        "container-title": source, issued: year ? { "date-parts": [[year, month, day].filter(Boolean).map(Number)] } : undefined, language, URL: url,
      }], null, 2),
    };
    const box = one("div", cite), text = document.createElement("pre");
    text.tabIndex = 0;
    box.append(...Object.keys(forms).map(name => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: name });
      button.onclick = () => { text.textContent = forms[name](); copy(text.textContent, box.dataset.done); };
      return button;
    }), text);
  }

  // The calendar: arrow keys lead from day to day, up and down by weeks.
  one(".calendar")?.addEventListener("keydown", event => {
    const days = all(".calendar td"), here = days.indexOf(event.target.closest("td"));
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    for (let i = here + step; days[i]; i += step) {
      const link = one("a", days[i]);
      if (!link) continue;
      link.focus();
      event.preventDefault();
      break;
    }
  });
})();
