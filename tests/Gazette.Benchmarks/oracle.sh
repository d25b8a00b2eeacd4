#!/usr/bin/env bash
# oracle.sh CORPUS [QUERIES [EDITS]]
# Builds CORPUS (as corpus.py writes it) and asks its search, in Chromium, for QUERIES (5,000) random pieces of Chinese articles and as
# many words, pairs and phrases of English ones; a look through all texts says what must be found. Then again after EDITS (200)
# random edits, each built on top of the last. Ends with 1 where anything was missed or wrongly found. Needs npm.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/bench.sh"

[[ $# -ge 1 ]] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
corpus=$(realpath "$1") queries=${2:-5000} edits=${3:-200}
[[ -d $corpus ]] || fail "there is no folder $corpus; make one: corpus.py $corpus --articles 10000 --lang zh"

publish src/Gazette gazette
work_folder '' "$(du -sb "$corpus" | cut -f1)"
gazette_site "$work/site" "$corpus"
npm install --silent --no-audit --no-fund --prefix "$work/npm" playwright-core@1.64.1 >&2

ask() {
  NODE_PATH=$work/npm/node_modules node "$here/oracle.cjs" "$work/site/out/site" "$work/site/content" "$queries"
}

"$published" build --site "$work/site" --quiet 2>"$work/said" || { cat "$work/said" >&2; exit 1; }
ask
(( edits > 0 )) || exit 0
for ((i = 1; i <= edits; i++)); do
  python3 "$here/edits.py" "$work/site/content" "$i"
  # An edit may leave links that lead nowhere: that is complained of, and the site is built.
  "$published" build --site "$work/site" --quiet 2>"$work/said" || [[ $? == 1 ]] || { cat "$work/said" >&2; exit 1; }
done
echo "after $edits edits, each built on top of the last:"
ask
