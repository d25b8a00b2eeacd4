// search.cjs GAZETTE_SITE PAGEFIND_SITE QUERY...
// Searches in both sites with Chromium on a CPU that is slowed down four times. Of the first query: requests and bytes (gzip), in a
// browser that has been on the page "not found" alone; then for each further one. The time is that from the address of the search page to the
// first results, and then from the last key to others.
const { createServer } = require("node:http"), { readFileSync, existsSync } = require("node:fs"), { gzipSync } = require("node:zlib");
const { chromium } = require("playwright-core");

const [ours, theirs, ...queries] = process.argv.slice(2);
const types = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", json: "application/json", wasm: "application/wasm" };

// Counted by the server: what a worker asks for is seen by no page.
let requests = 0, bytes = 0;

function serve(folder, port) {
  return new Promise(ready => createServer((request, answer) => {
    const path = decodeURIComponent(request.url.split("?")[0]), file = folder + path + (path.endsWith("/") ? "index.html" : "");
    if (!existsSync(file)) return answer.writeHead(404).end();
    const type = types[file.split(".").pop()] ?? "application/octet-stream", sent = gzipSync(readFileSync(file), { level: 9 });
    answer.writeHead(200, { "content-type": type, "content-encoding": "gzip", "cache-control": "max-age=600" });
    answer.end(sent);
    // The page itself, its style and its picture are there without any search.
    if (/\.(css|svg|html)$|\/search\/$/.test(path)) return;
    requests++;
    bytes += sent.length;
  }).listen(port, ready));
}

async function measured(browser, begin, search) {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } }), page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await begin(page);
  for (const query of queries) {
    [requests, bytes] = [0, 0];
    const took = await search(page, query);
    await page.waitForTimeout(1500);
    console.log(`  ${query}: ${requests} requests, ${Math.round(bytes / 1024)} KB, ${Math.round(took)} ms`);
  }
  await context.close();
}

(async () => {
  await serve(ours, 8931);
  await serve(theirs, 8932);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  console.log("Gazette");
  await measured(browser, page => page.goto("http://localhost:8931/404.html"), async (page, query) => {
    const began = Date.now();
    if (query === queries[0]) {
      await page.goto(`http://localhost:8931/search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector(".results li");
    } else {
      const before = await page.textContent(".results");
      await page.fill("form.query input", query);
      await page.waitForFunction(before => document.querySelector(".results").textContent !== before, before);
    }
    return Date.now() - began;
  });
  console.log("Pagefind");
  await measured(browser, page => page.goto("http://localhost:8932/404.html"), (page, query) => page.evaluate(async query => {
    const began = performance.now(), pagefind = await import("/pagefind/pagefind.js"), found = await pagefind.search(query);
    await Promise.all(found.results.slice(0, 10).map(result => result.data()));
    return performance.now() - began;
  }, query));
  await browser.close();
  process.exit(0);
})();
