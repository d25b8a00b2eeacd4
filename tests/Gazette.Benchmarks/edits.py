#!/usr/bin/env python3
"""edits.py CONTENT NUMBER

Makes one random edit of a corpus, the same for the same number: a sentence of another article is added, a paragraph is taken away,
an article gets another's title, is removed, or is there once more under another name.
"""
import pathlib
import random
import re
import sys

content, number = pathlib.Path(sys.argv[1]), int(sys.argv[2])
articles = sorted(content.glob("[0-9]*/**/*.md"))
rnd = random.Random(number)
one, other = rnd.sample(articles, 2)
head, body = one.read_text("utf-8").split("---\n\n", 1)
blocks = body.strip().split("\n\n")
kind = rnd.randrange(5)
if kind == 0:
    blocks.insert(rnd.randrange(len(blocks) + 1), "Added: " + other.read_text("utf-8").split("---\n\n", 1)[1].split("\n\n")[0])
elif kind == 1 and len(blocks) > 2:
    del blocks[rnd.randrange(len(blocks))]
elif kind == 2:
    title = re.search("^title: .*$", other.read_text("utf-8"), re.M)[0]
    head = re.sub("^title: .*$", lambda _: title, head, count=1, flags=re.M)
elif kind == 3:
    one.unlink()
    sys.exit()
else:
    one = one.with_name(f"again-{number}.md")
one.write_text(head + "---\n\n" + "\n\n".join(blocks) + "\n", "utf-8")
