// Search over the index in search/index/, without a server: the words of a query are looked up in shards of the index, and what
// only the text can tell is read in the pages themselves. First the functions and the engine, which give data; then the page.

// ---------------------------------------------------------------- Texts

const SEPARATES = 0, WORD = 1, CJK = 2, DROPPED = 3;

/** The fold table (fold.json) in a form that is quick to ask. */
export function foldTable({ one, many, word, cjk, drop }) {
  const to = Uint16Array.from({ length: 0x10000 }, (_, code) => code), kinds = new Uint8Array(0x10000), astral = [];
  for (const group of one) for (let i = 1; i < group.length; i++) to[group.charCodeAt(i)] = group.charCodeAt(0);
  const mark = (pairs, kind) => {
    const codes = [...pairs].map(character => character.codePointAt(0));
    for (let i = 0; i < codes.length; i += 2)
      if (codes[i] > 0xffff) astral.push([codes[i], codes[i + 1]]);
      else kinds.fill(kind, codes[i], codes[i + 1] + 1);
  };
  mark(word, WORD);
  mark(cjk, CJK);
  mark(drop, DROPPED);
  const kind = code => code <= 0xffff ? kinds[code] : astral.some(([first, last]) => first <= code && code <= last) ? CJK : SEPARATES;
  return { to, many: new Map(Object.entries(many)), kind };
}

const isDigit = character => character >= "0" && character <= "9";
const isWhite = character => /[ \t\u00a0\u2000-\u200a\u3000]/.test(character);

/**
 * A text as the index knows it: word characters, Chinese characters, single spaces.
 * at[i] is where in the original the character at i begins, end[i] where it ends.
 */
export function normalise(text, fold) {
  const characters = [], kinds = [], starts = [], ends = [];
  for (let i = 0; i < text.length;) {
    const code = text.codePointAt(i), size = code > 0xffff ? 2 : 1, character = text.substr(i, size);
    const folded = fold.many.get(character) ?? (size === 1 ? String.fromCharCode(fold.to[code]) : character);
    for (const each of folded) {
      const kind = fold.kind(each.codePointAt(0));
      if (kind === DROPPED) continue;
      characters.push(each);
      kinds.push(kind);
      starts.push(i);
      ends.push(i + size);
    }
    i += size;
  }
  let out = "", last = SEPARATES, gap = 0; // gap: nothing, 1 white space alone, 2 something else
  const at = [], end = [];
  const add = (character, i) => {
    for (let unit = 0; unit < character.length; unit++) {
      at.push(starts[i]);
      end.push(ends[i]);
    }
    out += character;
  };
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i];
    let kind = kinds[i];
    if (kind === SEPARATES) {
      const digit = n => isDigit(characters[i + n] ?? "");
      if (character === "," && digit(-1) && digit(1) && digit(2) && digit(3) && !digit(4)) continue; // 12,345
      if (character === "." && digit(-1) && digit(1)) kind = WORD; // 3.5
      else {
        gap = Math.max(gap, isWhite(character) ? 1 : 2);
        continue;
      }
    }
    if (gap && out && !(gap === 1 && last === CJK && kind === CJK)) add(" ", i);
    add(character, i);
    gap = 0;
    last = kind;
  }
  return { text: out, at, end };
}

/** The words and the Chinese runs of a normalised text, as code points, and where they stand in it. */
function runs(text, fold) {
  const found = [];
  let open = null, before = SEPARATES, at = 0;
  for (const character of text) {
    const kind = character === "." ? WORD : fold.kind(character.codePointAt(0));
    if (kind !== SEPARATES) {
      if (kind !== before) found.push(open = { cjk: kind === CJK, characters: [], at });
      open.characters.push(character);
    }
    before = kind;
    at += character.length;
  }
  return found;
}

const wordOf = run => run.characters.join("").slice(0, 40);

/** The terms of a text, in order; of Chinese each character, followed by the pair that begins with it. */
export function tokens(text, fold) {
  return runs(normalise(text, fold).text, fold).flatMap(run => run.cjk
    ? run.characters.flatMap((character, i) => i + 1 < run.characters.length ? [character, character + run.characters[i + 1]] : [character])
    : [wordOf(run)]);
}

const SPECIAL = {
  skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli",
  only: "onli", singly: "singl", sky: "sky", news: "news", howe: "howe", atlas: "atlas", cosmos: "cosmos", bias: "bias", andes: "andes",
};
const endings = list => list.split(" ").map(pair => pair.split(":"));
const SECOND = endings(
  "ational:ate tional:tion enci:ence anci:ance abli:able entli:ent ization:ize izer:ize ation:ate ator:ate alism:al aliti:al " +
  "alli:al fulness:ful ousness:ous ousli:ous iveness:ive iviti:ive biliti:ble bli:ble logi:log fulli:ful lessli:less");
const THIRD = endings("ational:ate tional:tion alize:al icate:ic iciti:ic ical:ic ful: ness:");

/** The stem of an English word, by Snowball's English rules (https://snowballstem.org/algorithms/english/stemmer.html). */
export function stem(word) {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  if (Object.hasOwn(SPECIAL, word)) return SPECIAL[word];
  let w = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const region = from => {
    const found = /[aeiouy][^aeiouy]/.exec(w.slice(from));
    return found ? from + found.index + 2 : w.length;
  };
  const first = /^(gener|commun|arsen)/.exec(w)?.[0].length ?? region(0), second = region(first);
  const ends = (suffix, from = 0) => w.endsWith(suffix) && w.length - suffix.length >= from;
  const swap = (suffix, other) => w = w.slice(0, w.length - suffix.length) + other;
  const isShort = text => /^[aeiouy][^aeiouy]$|[^aeiouy][aeiouy][^aeiouywxY]$/.test(text);

  if (ends("sses")) swap("es", "");
  else if (/ie[ds]$/.test(w)) w = w.slice(0, w.length > 4 ? -2 : -1);
  else if (/[aeiouy].*[^us]s$/.test(w) && !/^[^aeiouy]*[aeiouy]s$/.test(w)) w = w.slice(0, -1);
  if (/^(inn|out|cann)ing$|^(her|ear)ring$|^(pro|ex|suc)ceed$/.test(w)) return w;

  const verb = /(eed|ed|ing)(ly)?$/.exec(w);
  if (verb?.[1] === "eed") {
    if (ends(verb[0], first)) swap(verb[0], "ee");
  } else if (verb && /[aeiouy]/.test(w.slice(0, verb.index))) {
    swap(verb[0], "");
    if (/(at|bl|iz)$/.test(w)) w += "e";
    else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(w)) w = w.slice(0, -1);
    else if (first >= w.length && isShort(w)) w += "e";
  }
  w = w.replace(/(.[^aeiouy])[yY]$/, "$1i");

  const replace = (list, more) => {
    const [suffix, other] = list.find(([suffix]) => w.endsWith(suffix)) ?? [];
    if (suffix === undefined) more();
    else if (ends(suffix === "logi" ? "ogi" : suffix, first)) swap(suffix, other);
  };
  replace(SECOND, () => {
    if (ends("li", first) && /[cdeghkmnrt]li$/.test(w)) swap("li", "");
  });
  replace(THIRD, () => {
    if (ends("ative", second)) swap("ative", "");
  });
  const fourth = /(ement|ment|ent|ance|ence|able|ible|ant|ism|ate|iti|ous|ive|ize|al|er|ic)$/.exec(w) ?? /(?<=[st])ion$/.exec(w);
  if (fourth && ends(fourth[0], second)) swap(fourth[0], "");
  if (ends("e", second) || (ends("e", first) && !isShort(w.slice(0, -1)))) swap("e", "");
  else if (ends("l", second) && w.endsWith("ll")) swap("l", "");
  return w.toLowerCase();
}
