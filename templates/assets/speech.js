// Read aloud: block by block, with the place shown; a table row by row.
const one = selector => document.querySelector(selector);
const speech = window.speechSynthesis, bar = one(".speech");

const kinds = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,tr,caption,figcaption,pre,blockquote,details";
const silent = "sup[id],[role=doc-backlink],rt,rp,figcaption small";
const blockOf = element => element.closest("tr") ?? element.closest(kinds);

const isChinese = lang => /^zh/i.test(lang);
const han = /(\p{sc=Han}(?:[\p{sc=Han}\d\s.,%，。、；：？！“”‘’《》（）—…]*[\p{sc=Han}。？！”》）])?)/u;

// What ends in a point and ends no sentence.
const short = /(?:^|[^\p{L}])(?:\p{Lu}|\p{L}\.\p{L}|Mrs?|Ms|Dr|Prof|Gen|Sen|Gov|Rep|Rev|Hon|Capt|Col|Lt|Sgt|St|Mt|Nos?|Vol|pp?|Fig|Art|Sec|Dept|Co|Corp|Inc|Ltd|vs|cf|ca|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

function sentences(text, lang) {
  const parts = Intl.Segmenter
    ? Array.from(new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text), part => part.segment)
    : text.match(/[^]+?(?:[。！？]+[”’」』）]*|[.!?]+["”’)]*\s+(?=["“‘(]*[\p{Lu}\p{Lo}\d])|$)/gu);
  const whole = [""];
  for (const part of parts) {
    const last = whole.length - 1;
    if (!whole[last] || short.test(whole[last])) whole[last] += part;
    else whole.push(part);
  }
  // Some engines fall silent in long sentences: these are cut behind a comma or between two words, but never in a number.
  return whole.flatMap(part => part.match(/[^]{1,200}$|[^]{1,200}(?:[,;:]\s|[，；：、])|[^]{1,199}\D\s|[^]{1,200}/g));
}

// What a block says, as [language, words]. Blocks hold blocks: each says only the words that are its own.
function sayings(block) {
  const runs = [], walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let cell;
  const add = (lang, text) => {
    const last = runs[runs.length - 1];
    if (last && last[0] === lang) last[1] += text;
    else runs.push([lang, text]);
  };
  while (walk.nextNode()) {
    const words = walk.currentNode.data.replace(/\s+/g, " "), parent = walk.currentNode.parentElement;
    if (parent.closest(silent) || blockOf(parent) !== block || words === " " && !runs.length) continue;
    const lang = parent.closest("[lang]").lang, next = parent.closest("td,th");
    if (cell && next && next !== cell) add(lang, isChinese(lang) ? "；" : "; ");
    cell = next ?? cell;
    // Han characters within another language are for a Chinese voice, though nobody marked them.
    if (/^(zh|ja|ko)/i.test(lang)) add(lang, words);
    else words.split(han).forEach((part, i) => part && add(i % 2 ? "zh-Hans" : lang, part));
  }
  return runs.flatMap(([lang, text]) => sentences(text, lang).map(part => [lang, part.trim()]))
    .filter(([, part]) => /[\p{L}\p{N}]/u.test(part));
}

function utterance([lang, text]) {
  const saying = new SpeechSynthesisUtterance(text);
  // Engines know Chinese by country, and take the wrong voice for what they do not know.
  const tag = !isChinese(lang) ? lang : /hant|tw|hk/i.test(lang) ? "zh-TW" : "zh-CN";
  const voice = length => speech.getVoices().find(({ lang }) => lang.replace("_", "-").slice(0, length) === tag.slice(0, length));
  saying.lang = tag;
  saying.voice = voice(9) ?? voice(2) ?? null;
  return saying;
}

export function offer(actions) {
  const door = one("[data-do=speak]"), pause = one("[data-do=pause]"), words = [pause.textContent, pause.dataset.other];
  // What nobody holds may be forgotten before it has been said.
  let blocks = [], at = 0, turn = 0, held;
  const read = i => {
    const mine = ++turn, block = blocks[at = i];
    speech.cancel();
    one(".spoken")?.classList.remove("spoken");
    bar.hidden = !block;
    pause.textContent = words[0];
    if (!block) return;
    block.classList.add("spoken");
    block.scrollIntoView({ block: "center" });
    one(".place").textContent = `${i + 1} / ${blocks.length}`;
    held = sayings(block).map(utterance);
    const last = held[held.length - 1];
    last.onend = last.onerror = () => { if (mine === turn) read(i + 1); };
    held.forEach(saying => speech.speak(saying));
  };
  Object.assign(actions, {
    speak: () => {
      blocks = [...document.querySelectorAll(`.kicker,h1,.subtitle,.withdrawn p,.lead figcaption,.article-body :is(${kinds})`)]
        .filter(block => blockOf(block) === block && sayings(block).length);
      read(0);
    },
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
