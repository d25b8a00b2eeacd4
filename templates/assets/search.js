// Search without a server: docs/search.md.

// ---- Texts

const WORD = 1, CJK = 2; // 3 is left out, 0 separates

/** The index's table of letters. */
export function foldTable({ from, to: targets, many, word, cjk, drop }) {
  const to = Uint16Array.from({ length: 0x10000 }, (_, code) => code), kinds = new Uint8Array(0x10000), astral = [];
  // Each character is a number, from # on, without surrogates.
  const numbers = text => Array.from(text, character => {
    const code = character.codePointAt() - 35;
    return code < 0xd800 - 35 ? code : code - 0x800;
  });
  const steps = numbers(targets);
  let code = 0, target = 0;
  for (const [i, distance] of numbers(from).entries()) to[code += distance] = target += steps[i] >> 1 ^ -(steps[i] & 1);
  [word, cjk, drop].forEach((ends, i) => {
    const codes = numbers(ends);
    for (let n = 0, last = 0; n < codes.length; n += 2) {
      const first = last + codes[n];
      kinds.fill(i + 1, first, (last = first + codes[n + 1]) + 1);
      if (first > 0xffff) astral.push([first, last]);
    }
  });
  const isAstral = code => astral.some(([first, last]) => first <= code && code <= last);
  return { to, many, kind: code => kinds[code] ?? (isAstral(code) && CJK) };
}

/** A text as the index knows it, and where in the original each character stands. */
export function normalise(text, fold) {
  const all = [], at = [];
  for (let from = 0, to; from < text.length; from = to) {
    const character = String.fromCodePoint(text.codePointAt(from)), several = fold.many[character];
    to = from + character.length;
    for (const folded of several ?? (character[1] ? character : String.fromCharCode(fold.to[text.charCodeAt(from)])))
      all.push({ folded, isDigit: !several && folded >= "0" && folded <= "9", place: [from, to] });
  }
  let out = "", last, gap = "";
  all.forEach(({ folded, place }, i) => {
    let kind = fold.kind(folded.codePointAt(0));
    const isDigit = n => all[i + n]?.isDigit, isInNumber = !gap && /\d$/.test(out) && isDigit(1);
    if (folded === "." && isInNumber) kind = WORD; // 3.5
    const isThousand = folded === "," && isInNumber && isDigit(2) && isDigit(3) && !isDigit(4); // 12,345
    if (!kind && !isThousand) gap += folded;
    if (kind !== WORD && kind !== CJK) return;
    // Between Chinese characters white space is nothing.
    if (gap && out && !(last === CJK && kind === CJK && /^[ \t\u00a0\u2000-\u200a\u3000]+$/.test(gap))) folded = " " + folded;
    for (const _ of folded.split("")) at.push(place);
    out += folded;
    gap = "";
    last = kind;
  });
  return { text: out, at };
}

/** Words and Chinese runs. */
function runs(text, fold) {
  const found = [];
  let before, at = 0;
  for (const character of text) {
    const kind = character === "." ? WORD : fold.kind(character.codePointAt(0));
    if (kind && kind !== before) found.push({ isCjk: kind === CJK, characters: [], at });
    if (kind) found.at(-1).characters.push(character);
    before = kind;
    at += character.length;
  }
  return found;
}

const wordOf = run => run.characters.join("").slice(0, 40);

/** The terms of a text: words; Chinese characters and pairs. */
export function tokens(text, fold) {
  return runs(normalise(text, fold).text, fold).flatMap(run => run.isCjk
    ? run.characters.flatMap((character, i, { [i + 1]: next }) => next ? [character, character + next] : [character])
    : [wordOf(run)]);
}

/** Snowball's English stem (steps 1 and 5). */
export function stem(word) {
  if (!/^[a-z]{3,}$/.test(word) || /^(news|(inn|out|cann|herr|earr)ings?)$/.test(word)) return word;
  let w = word.replace(/^([dlt])ying$/, "$1ie").replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const region = from => {
    const found = /[aeiouy][^aeiouy]/.exec(w.slice(from));
    return found ? from + found.index + 2 : w.length;
  };
  const first = region(0), second = region(first);
  const cut = (count, other = "") => w = w.slice(0, w.length - count) + other;
  const isShort = text => /^[aeiouy][^aeiouy]$|[^aeiouy][aeiouy][^aeiouywxY]$/.test(text);
  if (w.endsWith("sses")) cut(2);
  else if (/ie[ds]$/.test(w)) cut(w.length > 4 ? 2 : 1);
  else if (/[aeiouy].*[^us]s$/.test(w)) cut(1);
  const verb = /(eed|ed|ing)(ly)?$/.exec(w);
  if (verb?.[1] === "eed") {
    if (verb.index >= first) cut(verb[0].length, "ee");
  } else if (verb && /[aeiouy]/.test(w.slice(0, verb.index))) {
    cut(verb[0].length);
    if (/(at|bl|iz)$/.test(w)) w += "e";
    else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(w)) cut(1);
    else if (first >= w.length && isShort(w)) w += "e";
  }
  w = w.replace(/(.[^aeiouy])[yY]$/, "$1i");
  const last = w.length - 1, isLong = last >= second || (last >= first && !isShort(w.slice(0, -1)));
  if (w.endsWith("e") ? isLong : last >= second && w.endsWith("ll")) cut(1);
  return w.toLowerCase();
}

// ---- Queries

const LONGEST_QUERY = 256, MOST_PAIRS = 12;

/** Clauses that must all hold, each of items of which one must. */
export function parseQuery(written, fold, isTyping = false) {
  const text = written.slice(0, LONGEST_QUERY)
    .replace(/[“”„「」『』＂]/g, '"').replace(/｜/g, "|").replace(/(?<!\S)[－−]/g, "-");
  const query = { plain: normalise(text, fold).text, clauses: [], excluded: [] };
  let joins = false;
  for (const [all, minus, quoted, closed, bare] of text.matchAll(/((?<!\S)-)?(?:"([^"]*)("?)|(\|+|[^\s"|]+))/g)) {
    if (/^(\|+|OR|ＯＲ)$/.test(bare)) {
      joins = query.clauses.length;
      continue;
    }
    const isOpen = isTyping && text.endsWith(all) && !closed;
    const item = itemOf(normalise(bare ?? quoted, fold).text, bare === undefined, isOpen, fold);
    if (!item) continue;
    if (minus) query.excluded.push(item);
    else if (joins) query.clauses.at(-1).push(item);
    else query.clauses.push([item]);
    joins = false;
  }
  return query;
}

/** A word or phrase: terms it needs, and that help in ranking; check: only the text proves it. */
function itemOf(plain, isQuoted, isOpen, fold) {
  const parts = runs(plain, fold), [first] = parts, needs = new Set(), helps = new Set();
  if (!first) return null;
  if (!parts[1] && !first.isCjk) {
    const word = wordOf(first), isEnglish = !isQuoted && /^[a-z]{3,}$/.test(word);
    return { word, stem: isEnglish && stem(word), isOpen: isOpen && word.length > 1, needs: [word], helps: [], check: false };
  }
  const isMixed = parts.some(part => part.isCjk);
  parts.forEach(({ isCjk, characters: all }, i) => {
    if (!isCjk) {
      // Beside Chinese a word may be cut off: 增长5 is found in 增长5.2%.
      const isWhole = (!isMixed || i > 0) && (!isMixed && !isOpen || i + 1 < parts.length);
      (isWhole ? needs : helps).add(wordOf(parts[i]));
    } else if (!all[1]) needs.add(all[0]);
    else {
      // Of a long run only as many pairs as cover it.
      const last = all.length - 2;
      for (let at = 0; at < last && needs.size < MOST_PAIRS; at += last > 2 ? 2 : 1) needs.add(all[at] + all[at + 1]);
      needs.add(all[last] + all[last + 1]);
    }
  });
  const check = parts.length > 1 || first.characters.length > 2;
  return { phrase: plain, needs: [...needs], helps: [...helps], isWhole: !isMixed, isOpen, check };
}

const accepts = (item, term) =>
  term === item.word || (item.stem && stem(term) === item.stem) || (item.isOpen && term.startsWith(item.word));

/** Where an item stands in a normalised text. */
function placesOf(item, text, fold) {
  if (item.word)
    return runs(text, fold).filter(run => !run.isCjk && accepts(item, wordOf(run)))
      .map(({ at, characters }) => [at, at + characters.length]);
  const places = [], inWord = i => text[i] === "." || fold.kind(text.charCodeAt(i)) === WORD;
  for (let at = -1; (at = text.indexOf(item.phrase, at + 1)) >= 0;) {
    const end = at + item.phrase.length;
    if (!item.isWhole || (!inWord(at - 1) && (item.isOpen || !inWord(end)))) places.push([at, end]);
  }
  return places;
}

/** A text in pieces, [words, isMarked]: all, or `room` narrow letters where most items are. */
export function mark(text, query, fold, room = Infinity) {
  const normal = normalise(text, fold), find = item => placesOf(item, normal.text, fold);
  const places = query.clauses.flat()
    .flatMap(item => find(item).map(([from, to]) => [normal.at[from][0], normal.at[to - 1][1], item])).sort(([a], [b]) => a - b);
  const width = at => text.charCodeAt(at) < 0x2e80 ? 1 : 2;
  let [first] = places, most = 0;
  for (const [i, place] of places.entries()) {
    const near = new Set(places.slice(i, i + 20).filter(other => other[1] < place[0] + room / 2).map(other => other[2])).size;
    if (near > most) [first, most] = [place, near];
  }
  const [from, to] = first ?? [0, 0];
  const isInside = at => /^(.[\udc00-\udfff]|[\w\u00c0-\u024f]{2})/.test(text.slice(at - 1, at + 1));
  let begin = room < Infinity ? from : 0, end = to, left = room;
  while (begin > 0 && left > room * 0.7) left -= width(--begin);
  while (begin && begin < from && isInside(begin)) begin++;
  while (end < text.length && left > 0) left -= width(end++);
  while (end > to && isInside(end)) end--;

  const pieces = [];
  const add = (from, to, isMarked) => {
    if (to > from && pieces.at(-1)?.[1] === isMarked) pieces.at(-1)[0] += text.slice(from, to);
    else if (to > from) pieces.push([text.slice(from, to), isMarked]);
  };
  let at = begin;
  for (const [from, to] of places) {
    if (from >= end || to <= at) continue;
    add(at, from, false);
    add(Math.max(at, from), to, true);
    at = to;
  }
  add(at, end, false);
  return [...begin > 0 ? [["…", false]] : [], ...pieces, ...end < text.length ? [["…", false]] : []];
}

// ---- The index

const MOST_SHARDS = 2, FACETS_IN_FILE = 8192, PATIENCE = 15000;

/** The message is missing, damaged, slow or offline. */
export class Fault extends Error { }

async function get(address, form, cache = "default") {
  try {
    const answer = await fetch(address, { cache, signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) throw new Fault("missing");
    return await answer[form]();
  } catch (fault) {
    if (fault instanceof Fault) throw fault;
    throw new Fault({ SyntaxError: "damaged", TimeoutError: "slow" }[fault.name] ?? "offline");
  }
}

/** The postings of wanted terms in a shard, and its heads. */
export function readShard(bytes, docs, wanted) {
  const end = bytes.length - 4, utf8 = new TextDecoder();
  const insist = truth => {
    if (!truth) throw new Fault("damaged");
  };
  let sum = 0x811c9dc5, at = 0;
  for (let i = 0; i < end; i++) sum = Math.imul(sum ^ bytes[i], 0x01000193);
  insist(end > 0 && new DataView(bytes.buffer, bytes.byteOffset + end).getInt32(0, true) === sum);
  const number = () => {
    for (let value = 0, scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      insist(at <= end && scale < 2 ** 30);
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const length = number(), heads = bytes.subarray(at, at += length), counts = [], letters = [], term = new Uint8Array(512);
  for (let count = number(); count > 0; count--) {
    const head = bytes[at++], shared = head >> 4, more = (head & 15) || number();
    insist(at + more < end && more < 400);
    term.set(bytes.subarray(at, at += more), shared);
    letters.push(...term.subarray(0, shared + more), 10);
    counts.push(number());
  }
  // At once: term by term is slow.
  const names = utf8.decode(Uint8Array.from(letters)).split("\n"), last = names.findLastIndex(wanted);

  let bit = at * 8;
  const ones = () => {
    for (let count = 0; ; count += 24, bit += 24) {
      insist(bit < end * 8);
      const i = bit >> 3, window = bytes[i] << 24 | bytes[i + 1] << 16 | bytes[i + 2] << 8 | bytes[i + 3];
      const run = Math.clz32(~(window << (bit & 7)));
      if (run >= 24) continue;
      bit += run + 1;
      return count + run;
    }
  };
  const terms = new Map();
  for (const [n, df] of counts.slice(0, last + 1).entries()) {
    insist(df > 0 && df <= docs);
    const low = Math.max(0, 31 - Math.clz32(docs * 11 / (df * 16))), name = names[n];
    const found = wanted(name) && { docs: new Uint32Array(df), levels: new Uint8Array(df) };
    for (let i = 0, doc = -1; i < df; i++) {
      let gap = ones();
      for (let left = low; left > 0; left--, bit++) gap = gap * 2 + (bytes[bit >> 3] >> (7 - (bit & 7)) & 1);
      doc += gap + 1;
      const level = ones();
      if (found) [found.docs[i], found.levels[i]] = [doc, level];
    }
    insist(!found || found.docs[df - 1] < docs);
    if (found) terms.set(name, found);
  }
  return { terms, heads: new Map(length && terms.size ? Object.entries(JSON.parse(utf8.decode(heads))) : []) };
}

async function load(base) {
  const files = new Map(), index = { base, docs: 0 };
  index.file = (name, form = "json") => {
    const file = files.get(name) ?? get(`${base}search/index/${name}`, form);
    files.set(name, file);
    file.catch(() => files.delete(name));
    return file;
  };
  const manifest = await get(base + "search/index/manifest.json", "json", "no-cache");
  const parts = [manifest.fold, ...manifest.segments.map(({ table }) => table)];
  const [fold, ...tables] = await Promise.all(parts.map(part => part.shards ? part : index.file(part + ".json")));
  index.fold = foldTable(fold);
  index.labels = { section: manifest.sections, source: manifest.sources };
  index.segments = manifest.segments.map(({ docs, years }, i) => {
    const segment = { ...tables[i], docs, first: index.docs, keys: tables[i].keys.split("\n"), years: new Uint16Array(docs) };
    for (const [year, first] of years) segment.years.fill(year, first);
    index.docs += docs;
    return segment;
  });
  const years = [...new Set(manifest.segments.flatMap(({ years }) => years.map(([year]) => year)))].sort((a, b) => a - b);
  index.ageOf = year => years.indexOf(year) / (years.length - 1 || 1);
  return index;
}

/** Postings by term and kept results by document. */
async function lookUp(index, { keys, shards, docs, first }, items) {
  const shardOf = term => keys.findLastIndex(key => key <= term), wanted = new Set(), terms = new Map(), heads = new Map();
  const tests = items.map(item => {
    // The words of a stem begin alike, but for its last e or i.
    const from = item.stem ? item.stem.replace(/(?<=..)[ei]$/, "") : item.word, all = [...item.needs, ...item.helps];
    const near = !item.word ? [] : item.isOpen ? [item.word, item.word + "\uffff"] : item.stem ? [item.word, from, from + "\uffff"] : [];
    for (const shard of [...all.map(shardOf), ...[...new Set(near.map(shardOf))].slice(0, MOST_SHARDS)]) wanted.add(shard);
    return term => all.includes(term) || (item.word && term.startsWith(from) && accepts(item, term));
  });
  await Promise.all([...wanted].map(async shard => {
    const bytes = new Uint8Array(await index.file(shards.substr(shard * 8, 8) + ".bin", "arrayBuffer"));
    const read = readShard(bytes, docs, term => tests.some(test => test(term)));
    for (const [term, postings] of read.terms) {
      terms.set(term, postings);
      for (const [doc, card, text] of read.heads.get(term) ?? []) heads.set(doc + first, { card, text });
    }
  }));
  return { terms, heads };
}

// ---- The engine

const CHECKED_AT_ONCE = 100, FIELDS = ["section", "source", "author", "language", "kind"];
const indexes = new Map();

/** Searches. Options: isTyping; sort ("date"); first (how many results); values of year and FIELDS. Throws a Fault. */
export async function search(base, written, options = {}) {
  for (let isAnew = false; ; isAnew = true) {
    try {
      if (isAnew || !indexes.has(base)) indexes.set(base, load(base));
      const found = await find(await indexes.get(base), written, options);
      found.results = await found.next(options.first ?? 10);
      return found;
    } catch (fault) {
      indexes.delete(base);
      if (isAnew || /slow|offline/.test(fault.message)) throw fault;
    }
  }
}

/** Gives items the scores of all documents, by segment; null where only the text can tell. */
async function score(index, { clauses, excluded }) {
  const { segments, docs } = index, items = [...clauses.flat(), ...excluded], heads = new Map();
  const read = await Promise.all(segments.map(async segment => {
    // Beside rarer terms, those of nearly every document are left to the text.
    const isRare = term => !Object.hasOwn(segment.common, term);
    const hasRare = clauses.some(items => items.every(item => item.needs.some(isRare)));
    const asked = items.map(item => ({ ...item, needs: item.needs.filter(term => !hasRare || isRare(term)) }));
    const found = await lookUp(index, segment, asked.filter(item => item.needs[0]));
    for (const [doc, head] of found.heads) heads.set(doc, head);
    return { asked, terms: found.terms };
  }));
  const vocabulary = [...new Set(read.flatMap(({ terms }) => [...terms.keys()]))];
  items.forEach((item, n) => {
    // Each term by itself; of a word all that it stands for together.
    const alike = item.word ? vocabulary.filter(term => accepts(item, term)) : [];
    const groups = [...item.needs, ...item.helps].map(term => [term, ...alike]);
    const needs = read.map(({ asked }) => asked[n].needs), hits = segments.map(({ docs }) => new Uint8Array(docs));
    item.scores = segments.map((segment, s) => needs[s][0] ? new Float32Array(segment.docs) : null);
    for (const group of groups) {
      let df = 0;
      const impacts = segments.map((segment, s) => {
        const best = new Uint8Array(segment.docs);
        for (const term of group) {
          const { docs, levels } = read[s].terms.get(term) ?? { docs: [] };
          for (let i = 0; i < docs.length; i++) {
            if (!best[docs[i]]) df++;
            best[docs[i]] = Math.max(best[docs[i]], levels[i] + 1);
          }
        }
        return best;
      });
      const idf = Math.log(1 + (docs - df + 0.5) / (df + 0.5));
      item.scores.forEach((scores, s) => scores && impacts[s].forEach((impact, doc) => {
        scores[doc] += impact * idf;
        if (impact && needs[s].includes(group[0])) hits[s][doc]++;
      }));
    }
    item.scores.forEach((scores, s) => scores?.forEach((_, doc) => hits[s][doc] < needs[s].length && (scores[doc] = 0)));
  });
  return { heads, check: items.some(item => item.check || item.scores.includes(null)) };
}

/** Ranks what a query may find. */
async function find(index, written, { isTyping, sort, ...options }) {
  const { base, fold, segments } = index, query = parseQuery(written, fold, isTyping), { clauses, excluded } = query;
  const wanted = ["year", ...FIELDS].filter(field => options[field]), results = new Map(), failed = new Set();
  const segmentOf = id => segments.findLastIndex(({ first }) => first <= id);
  const fileOf = (kind, { [kind]: names }, number) => index.file(names.substr(number * 8, 8) + ".json");
  const loadFacets = () => Promise.all(segments.map(async segment => segment.facetFiles = await Promise.all(
    Array.from({ length: segment.facets.length / 8 }, (_, i) => fileOf("facets", segment, i)))));
  const valuesOf = (field, segment, doc) => {
    if (field === "year") return [segment.years[doc]];
    const file = segment.facetFiles[Math.floor(doc / FACETS_IN_FILE)], ids = [file[field][doc % FACETS_IN_FILE]].flat();
    return ids.filter(id => id >= 0).map(id => file.names[field][id]);
  };
  const [{ heads, check }] = await Promise.all([score(index, query), wanted.some(field => field !== "year") && loadFacets()]);

  // Numbers that sort by score, then by date.
  const keys = [], candidates = [], failures = [], none = [];
  segments.forEach((segment, s) => {
    const scoresOf = items => items.map(({ scores }) => scores[s]), all = clauses.map(scoresOf);
    const never = scoresOf(excluded.filter(({ check }) => !check));
    const isWanted = (field, doc) => valuesOf(field, segment, doc).some(value => `${value}` === options[field]);
    for (let doc = 0; doc < segment.docs; doc++) {
      let fit = 0;
      for (const any of all) {
        let best = 0;
        for (const scores of any) best = Math.max(best, scores ? scores[doc] : 1e-9);
        fit = best && fit + best;
        if (!best) break;
      }
      if (!fit || (never[0] && never.some(scores => scores?.[doc]))) continue;
      const fails = wanted[0] ? wanted.filter(field => !isWanted(field, doc)) : none;
      candidates.push(segment.first + doc);
      failures.push(fails);
      fit *= sort === "date" ? 0 : 4096 * (1 + 0.1 * index.ageOf(segment.years[doc]));
      if (!fails[0]) keys.push(Math.round(fit) * 2 ** 27 + segment.first + doc);
    }
  });
  const ranked = Float64Array.from(keys).sort().reverse().map(key => key % 2 ** 27);
  const countsOf = field => {
    const counts = new Map(), add = value => counts.set(value, (counts.get(value) ?? 0) + 1);
    let s = 0;
    for (const [i, id] of candidates.entries()) {
      while (segments[s + 1]?.first <= id) s++;
      if (failed.has(id) || (failures[i][0] && failures[i].some(other => other !== field))) continue;
      const segment = segments[s], doc = id - segment.first;
      if (field === "year") add(segment.years[doc]);
      else valuesOf(field, segment, doc).forEach(add);
    }
    return [...counts].sort(([, a], [, b]) => b - a);
  };

  const read = async result => result.texts ??= textsOf(await get(result.href, "text"));
  const holds = (item, text) => placesOf(item, text, fold).length > 0;
  const isProved = async (result, s, doc) => {
    const { titles, body, labels } = await read(result);
    const all = [result.title, ...titles, ...result.flags & 1 ? [] : [body, ...labels]].join("\n");
    const texts = all.split("\n").map(text => normalise(text, fold).text);
    const isIn = item => item.scores[s]?.[doc] !== 0 && ((item.scores[s] && !item.check) || texts.some(text => holds(item, text)));
    return clauses.every(items => items.some(isIn)) && !excluded.some(isIn);
  };
  const prove = async id => {
    if (results.has(id)) return results.get(id);
    const s = segmentOf(id), doc = id - segments[s].first, head = heads.get(id);
    const card = head?.card ?? (await fileOf("cards", segments[s], Math.floor(doc / segments[s].size)))[doc % segments[s].size];
    const [address, title, date, section, source, flags, language, words] = card;
    const href = base + address.slice(1).split("/").map(encodeURIComponent).join("/");
    const result = { href, title, words, date, section, source, flags, language, excerpt: head?.text };
    const proved = !check || await isProved(result, s, doc) ? result : null;
    if (!proved) failed.add(id);
    results.set(id, proved);
    return proved;
  };
  const proveAll = ids => Promise.all(Array.from(ids, prove));
  let given = 0;
  return {
    query, index, ranked, countsOf,
    get count() { return ranked.length - failed.size; },
    get isExact() { return !check || results.size === ranked.length; },
    get hasMore() { return given < ranked.length; },
    /** The next results, or fewer. */
    async next(count) {
      const next = [], isFirst = given === 0, limit = given + CHECKED_AT_ONCE;
      while (next.length < count && given < ranked.length && given < limit) {
        const batch = ranked.slice(given, given += count - next.length);
        next.push(...(await proveAll(batch)).filter(Boolean));
      }
      const isQuery = ({ title }) => normalise(title, fold).text === query.plain;
      return isFirst && sort !== "date" ? next.sort((a, b) => isQuery(b) - isQuery(a)) : next;
    },
    async countExactly(progress = () => { }, signal) {
      for (let at = 0; at < ranked.length && !signal?.aborted; at += 8) {
        await proveAll(ranked.slice(at, at + 8));
        progress(Math.min(at + 8, ranked.length), ranked.length);
      }
    },
    async facets() {
      await loadFacets();
      return Object.fromEntries(FIELDS.map(field => [field, countsOf(field)]));
    },
    mark: text => mark(text, query, fold),
    async excerptOf(result, room) {
      if (result.flags & 1) return [];
      if (result.texts || result.excerpt === undefined) {
        const { titles, body, labels } = await read(result);
        const isHit = text => clauses.flat().some(item => holds(item, normalise(text, fold).text));
        result.excerpt = [body, ...titles, ...labels].find(isHit) ?? body;
      }
      return mark(result.excerpt.trim(), query, fold, result.texts ? room : Infinity);
    },
  };
}

const BLOCK = new RegExp("^(P|H[1-6]|[UOD]L|LI|D[TD]|BLOCKQUOTE|FIGURE|(FIG)?CAPTION|TABLE|THEAD|TBODY|TFOOT|TR|PRE|SECTION|" +
  "ARTICLE|ASIDE|HEADER|FOOTER|DIV|HR|BR|DETAILS|SUMMARY|ADDRESS|NAV|MAIN)$");

/** The texts of an article's page, as the index takes them. */
export function textsOf(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const read = ({ data, tagName, childNodes }) => {
    if (!tagName) return (data ?? "").replace(/[\n\r]/g, " ");
    if (/^(VIDEO|AUDIO|SCRIPT|STYLE)$/.test(tagName)) return "";
    const around = /^T[DH]$/.test(tagName) ? " " : BLOCK.test(tagName) ? "\n" : "";
    return around + Array.from(childNodes, read).join("") + around;
  };
  const all = selector => Array.from(page.querySelectorAll(selector), read);
  return {
    titles: all(".kicker, .subtitle"), body: all(".article-body").join("\n"),
    labels: [...all(".article-meta a:not(:has(time)), .tags a"), page.querySelector("meta[name=description]")?.content ?? ""],
  };
}

// ---- The page

/** Shows in the search page what its address asks for. */
function start(page) {
  const one = selector => document.querySelector(selector), { dataset: words } = page;
  const { lang } = document.documentElement, language = lang === "en" ? "en-GB" : lang, form = one(".query"), box = form.q;
  const [status, list, more, exact, years, filters] =
    ["found", "results", "next", "exact", "years", "filters"].map(name => one("." + name));
  const selects = [...page.querySelectorAll("select")], number = new Intl.NumberFormat(language).format, dates = [];
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);
  const make = (name, content, members) => {
    const element = Object.assign(document.createElement(name), members);
    element.append(...[content ?? []].flat());
    return element;
  };
  const marked = pieces => pieces.map(([text, isMarked]) => isMarked ? make("mark", text) : text);
  let address, found, turn = 0, shown = 0, timer, counting;

  const dateText = date => {
    const [year, month, day] = date.slice(0, 10).split("-");
    const form = { year: "numeric", month: month && "long", day: day && "numeric", timeZone: "UTC" };
    return (dates[date.length] ??= new Intl.DateTimeFormat(language, form)).format(Date.UTC(year, month - 1 || 0, day ?? 1));
  };
  const label = (field, value) => {
    if (field === "language") return new Intl.DisplayNames(language, { type: field }).of(value);
    const names = found.index.labels[field]?.[value] ?? {};
    return field === "kind" ? words[value] : names[lang] ?? Object.values(names)[0] ?? value;
  };

  // Other texts are read in view.
  const watcher = new IntersectionObserver(entries => entries.forEach(async ({ isIntersecting, target }) => {
    if (!isIntersecting) return;
    watcher.unobserve(target);
    const pieces = await target.found.excerptOf(target.result, 170).catch(() => []);
    target.append(...marked(pieces));
  }), { rootMargin: "200px" });
  const show = results => {
    const items = results.map(result => {
      const { title, flags, date, section, source } = result, excerpt = make("p", [], { found, result, lang: result.language });
      const name = title ? [...marked(found.mark(title)), flags & 8 ? "…" : ""] : result.words || words.untitled;
      const facts = flags & 4 ? [] : [
        date ? make("time", dateText(date), { dateTime: date }) : words.undated, section && label("section", section),
        source ? label("source", source) : words.unknown].filter(Boolean).flatMap((fact, i) => i ? [" · ", fact] : [fact]);
      const badges = ["withdrawn", "machine", "page"].filter((_, i) => flags & 1 << i)
        .flatMap(name => [" ", make("em", words[name], { className: "badge" })]);
      watcher.observe(excerpt);
      const link = make("a", name, { href: result.href, lang: result.language });
      return make("li", [make("h2", link), make("small", [...facts, ...badges]), excerpt]);
    });
    list.append(...items);
    shown += results.length;
    return items[0]?.querySelector("a");
  };
  const tell = () => {
    const { count, isExact, query } = found, form = (isExact ? "exact" : "about") + (count === 1 ? "One" : "Other");
    status.textContent = fill(words[!query.clauses[0] ? "empty" : count ? form : "none"], number(count));
    more.hidden = !found.hasMore;
    exact.hidden = isExact;
    const bars = found.countsOf("year"), most = bars[0]?.[1], year = address.get("year");
    years.hidden = bars.length < 2 && !year;
    years.lastElementChild.replaceChildren(...bars.sort(([a], [b]) => a - b).map(([value, count]) => {
      const bar = make("i");
      bar.style.height = `${count / most * 3}em`;
      const name = `${value || words.undatedYear}`;
      const members = { type: "button", value, ariaPressed: `${value}` === year };
      return make("li", make("button", [bar, name, make("small", number(count))], members));
    }));
  };
  const showFacets = async () => {
    if (!filters.open || !found?.count) return;
    const facets = await found.facets();
    for (const select of selects) {
      const { name } = select, chosen = address.get(name) ?? "", counts = facets[name];
      if (!counts) continue;
      if (chosen && !counts.some(([value]) => value === chosen)) counts.push([chosen, 0]);
      select.replaceChildren(select.options[0], ...counts.slice(0, 200).map(([value, count]) =>
        make("option", `${label(name, value)} (${number(count)})`, { value })));
      select.value = chosen;
    }
  };
  const showDates = async query => {
    const form = /^(\d{4})(?:[-/.年](\d\d?)(?:[-/.月](\d\d?))?)?[年月日]?$/;
    const [, year, month, day] = form.exec(query.normalize("NFKC").trim()) ?? [];
    const line = one(".dates"), mine = turn, date = [year, month, day].filter(Boolean).map(part => part.padStart(2, "0"));
    line.replaceChildren();
    if (!year) return;
    const href = `${words.home}${date.slice(0, 2).join("/")}/`;
    if (!(await fetch(href, { method: "HEAD" }).catch(() => ({}))).ok || mine !== turn) return;
    line.append(make("a", fill(words.calendar, dateText(date.join("-"))), { href: day ? `${href}#d${+day}` : href }));
  };
  const fail = fault => status.replaceChildren(
    words[fault.message] ?? words.damaged, " ", make("button", words.again, { type: "button", onclick: () => run() }));
  async function run(isTyping = false, first = 10) {
    const mine = ++turn, query = address.get("q") ?? "";
    counting?.abort();
    page.hidden = !query.trim();
    if (page.hidden) return;
    page.ariaBusy = true;
    const slow = setTimeout(() => status.textContent = words.searching, 300);
    try {
      const next = await search(words.base, query, { ...Object.fromEntries(address), isTyping, first });
      if (mine !== turn) return;
      [found, shown] = [next, 0];
      list.replaceChildren();
      show(found.results);
      tell();
      showDates(query);
      await showFacets();
      for (let tries = 4; tries-- && shown < first && found.hasMore;) {
        const results = await next.next(first - shown);
        if (mine !== turn) return;
        show(results);
        tell();
      }
      if (!next.isExact && next.count <= 40) await next.countExactly();
      if (mine === turn) tell();
    } catch (fault) {
      if (mine === turn) fail(fault);
    } finally {
      clearTimeout(slow);
      if (mine === turn) page.ariaBusy = false;
    }
  }

  const read = () => {
    address = new URLSearchParams(location.search);
    box.value = address.get("q") ?? "";
    filters.open ||= FIELDS.some(field => address.has(field));
    for (const select of selects) select.value = address.get(select.name) ?? "";
    run(false, history.state?.shown);
  };
  let wasTyping = false;
  const go = (changes, isTyping = false) => {
    const before = `${address}`;
    for (const [name, value] of Object.entries(changes)) value ? address.set(name, value) : address.delete(name);
    run(isTyping);
    const change = isTyping && wasTyping ? "replaceState" : "pushState";
    wasTyping = isTyping;
    // It is slow: while files are on their way.
    if (before !== `${address}`) setTimeout(() => history[change](null, "", `?${address}`));
  };
  const typed = event => {
    clearTimeout(timer);
    // Nothing while characters are composed.
    if (!event.isComposing) timer = setTimeout(() => go({ q: box.value }, true), 20);
  };
  box.addEventListener("input", typed);
  box.addEventListener("compositionend", () => typed({}));
  form.addEventListener("submit", event => {
    event.preventDefault();
    clearTimeout(timer);
    go({ q: box.value });
  });
  page.addEventListener("change", ({ target: { name, value } }) => go({ [name]: value }));
  years.addEventListener("click", ({ target }) => {
    const button = target.closest("button"), year = button?.value;
    if (button) go({ year: button.ariaPressed === "true" ? "" : year });
  });
  filters.addEventListener("toggle", () => showFacets().catch(fail));
  more.addEventListener("click", async () => {
    try {
      show(await found.next(20))?.focus();
      tell();
      history.replaceState({ shown }, "");
    } catch (fault) {
      fail(fault);
    }
  });
  exact.addEventListener("click", async () => {
    if (counting) return counting.abort();
    counting = new AbortController();
    exact.textContent = words.stop;
    const progress = (done, all) => status.textContent = fill(words.counting, number(done), number(all));
    await found.countExactly(progress, counting.signal).then(tell, fail);
    counting = null;
    exact.textContent = words.exactly;
  });
  addEventListener("popstate", read);
  one(".unable").hidden = true;
  read();
}

const page = globalThis.document?.querySelector(".search-page");
if (page) start(page);
