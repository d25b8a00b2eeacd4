// oracle.cjs SITE CONTENT QUERIES
// Asks the search of a site, in Chromium, for pieces of its articles' texts, and compares what may be found (recall) and the first page
// (precision) with a look through all texts, which are read from the Markdown and not from the pages.
const { createServer } = require("node:http"), { readFileSync, readdirSync, existsSync } = require("node:fs");
const { chromium } = require("playwright-core");

const [site, content, count] = process.argv.slice(2);

// Random, but the same each time: Mulberry32.
let state = 18;
function random(below) {
  state = state + 0x6d2b79f5 | 0;
  let mixed = Math.imul(state ^ state >>> 15, state | 1);
  mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
  return Math.floor(((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32 * below);
}
const oneOf = list => list[random(list.length)];

// Tags that are shown under another name.
const renamed = new Set([...readFileSync(`${content}/../site.config.yml`, "utf8").matchAll(/aliases: \[(.*?)\]/g)]
  .flatMap(([, names]) => names.split(", ")));

/** What a reader sees of an article: title, tags, authors, summary and body, a line for each block. */
function textOf(markdown) {
  const [, head, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(markdown);
  const names = [...head.matchAll(/^(?:title|summary|tags|source): (.*)$|^ +- (.*)$/gm)].map(([, one, other]) => one ?? other);
  const plain = body.replace(/\]\([^)]*\)/g, "").replace(/^(?:[>#|\s-]|\d+\. )+/gm, "").replace(/[*_`\\[\]]/g, "").replace(/\|/g, "\n");
  const shown = names.flatMap(name => /^\[/.test(name) ? name.slice(1, -1).split(", ").map(tag => tag.replaceAll('"', "")) : name)
    .filter(name => !renamed.has(name));
  return [...shown, plain].join("\n").normalize("NFKC").toLowerCase();
}

const articles = readdirSync(content, { recursive: true }).filter(path => /^\d.*\.md$/.test(path) && !path.endsWith("_index.md")).sort()
  .map(path => ["/" + path.slice(0, -3) + "/", textOf(readFileSync(`${content}/${path}`, "utf8"))])
  .filter(([address]) => existsSync(`${site}${address}index.html`));

const chinese = articles.filter(([, text]) => /\p{Script=Han}{8}/u.test(text));
const english = articles.filter(([, text]) => /[a-z]{3,} [a-z]{3,} [a-z]{3,}/.test(text));
const queries = [];
for (let i = 0; chinese.length && i < count; i++) {
  const run = oneOf(oneOf(chinese)[1].match(/\p{Script=Han}+/gu)), from = random(run.length);
  const piece = run.slice(from, from + 1 + random(8));
  queries.push([piece, [piece], false]);
}
for (let i = 0; english.length && i < count; i++) {
  const text = oneOf(english)[1], words = () => oneOf(text.match(/(?<![\p{L}\p{N}'])[a-z]{2,}(?: [a-z]{2,})*(?![\p{L}\p{N}'])/gu)).split(" ");
  const run = words(), from = random(run.length), phrase = run.slice(from, from + 2 + random(3)).join(" "), pair = [oneOf(words()), oneOf(words())];
  queries.push([[`"${run[from]}"`, [run[from]]], [pair.map(word => `"${word}"`).join(" "), pair], [`"${phrase}"`, [phrase]]][i % 3].concat(true));
}

const server = createServer((request, answer) => {
  const path = decodeURIComponent(request.url.split("?")[0]), file = site + path + (path.endsWith("/") ? "index.html" : "");
  if (path === "/oracle.json") return answer.end(JSON.stringify({ articles, queries }));
  if (!existsSync(file)) return answer.writeHead(404).end();
  answer.writeHead(200, { "content-type": path.endsWith(".js") ? "text/javascript" : path.endsWith("/") ? "text/html" : "application/octet-stream" });
  answer.end(readFileSync(file));
});

async function ask() {
  const { articles, queries } = await (await fetch("/oracle.json")).json(), { search } = await import("/assets/search.js");
  // Each page is loaded once, however often it is read; those parsed last are kept.
  const load = fetch, loaded = new Map(), parse = DOMParser.prototype.parseFromString, parsed = new Map();
  window.fetch = async (address, options) => {
    if (!loaded.has(address)) loaded.set(address, (await load(address, options)).arrayBuffer());
    return new Response(await loaded.get(address));
  };
  DOMParser.prototype.parseFromString = function (html, type) {
    if (parsed.size > 500) parsed.clear();
    if (!parsed.has(html)) parsed.set(html, parse.call(this, html, type));
    return parsed.get(html);
  };
  const isLetter = letter => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
  const texts = articles.map(([address, text]) => [address, text.replace(/[ \u3000]+(?=\p{Script=Han})|(?<=\p{Script=Han})[ \u3000]+/gu, "")]);
  const holds = (text, words, isWord) => {
    for (let at = -1; (at = text.indexOf(words, at + 1)) >= 0;)
      if (!isWord || (!isLetter(text[at - 1]) && !isLetter(text[at + words.length]))) return true;
    return false;
  };
  const known = new Set(articles.map(([address]) => address)), faults = [], addresses = [];
  let expectedInAll = 0, foundInAll = 0, shown = 0, right = 0;
  for (const [query, needles, isWord] of queries) {
    const expected = new Set(texts.filter(([, text]) => needles.every(words => holds(text, words, isWord))).map(([address]) => address));
    const { index, ranked, results } = await search("/", query);
    if (!addresses.length)
      for (const name of index.segments.flatMap(({ cards }) => cards.match(/.{8}/g)))
        addresses.push(...(await index.file(name + ".json")).map(([address]) => address));
    const may = new Set(Array.from(ranked, id => addresses[id]));
    const missed = [...expected].filter(address => !may.has(address));
    // Pages of the editors are no articles.
    const found = results.map(({ href }) => decodeURIComponent(new URL(href, location).pathname)).filter(address => known.has(address));
    const wrong = found.filter(address => !expected.has(address));
    expectedInAll += expected.size;
    foundInAll += expected.size - missed.length;
    shown += found.length;
    right += found.length - wrong.length;
    if (missed.length) faults.push(`${query} misses ${missed.length}: ${missed[0]}`);
    if (wrong.length) faults.push(`${query} wrongly finds ${wrong[0]}`);
  }
  return { queries: queries.length, recall: foundInAll / expectedInAll, precision: right / shown, expectedInAll, shown, faults: faults.slice(0, 10) };
}

server.listen(8933, async () => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  const page = await browser.newPage();
  await page.goto("http://localhost:8933/search/");
  const { queries: asked, recall, precision, expectedInAll, shown, faults } = await page.evaluate(ask);
  console.log(`${articles.length} articles, ${asked} queries: recall ${recall} of ${expectedInAll} results, precision ${precision} of ${shown} shown`);
  for (const fault of faults) console.log("  " + fault);
  await browser.close();
  process.exit(faults.length || !asked ? 1 : 0);
});
