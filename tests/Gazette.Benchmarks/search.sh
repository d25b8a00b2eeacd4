#!/usr/bin/env bash
# search.sh CORPUS QUERY...
# Builds CORPUS (as corpus.py writes it), lets Pagefind index the same pages, and searches in both with Chromium: time and memory of
# indexing, bytes of the index, and of the first query and a second one requests and bytes, compressed as a server sends them.
# Needs npm; Pagefind and playwright-core are installed into a folder that is gone afterwards.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/bench.sh"

[[ $# -ge 2 ]] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
corpus=$(realpath "$1")
[[ -d $corpus ]] || fail "there is no folder $corpus; make one: corpus.py $corpus --articles 10000 --lang en"
shift
count=$(articles "$corpus" | wc -l)

publish src/Gazette gazette
work_folder '' "$(du -sb "$corpus" | cut -f1)"
gazette_site "$work/site" "$corpus"
npm install --silent --no-audit --no-fund --prefix "$work/npm" pagefind@1.6.0 playwright-core@1.64.1 >&2
log=$work/measurements.tsv

python3 "$here/measure.py" "$log" "$count" build Gazette "$work/site/out/site" -- "$published" build --site "$work/site" --quiet
cp -a "$work/site/out/site" "$work/other"
python3 "$here/measure.py" "$log" "$count" index Pagefind "$work/other/pagefind" -- \
  "$work/npm/node_modules/.bin/pagefind" --site "$work/other" --root-selector main
echo "$count articles; load $(cut -d' ' -f1-3 /proc/loadavg)"
while IFS=$'\t' read -r _ action tool wall cpu memory _; do
  echo "$tool, $action: $wall s, $cpu s of CPU, $((memory / 1000000)) MB at most"
done <"$log"
for index in "$work/site/out/site/search/index" "$work/other/pagefind"; do
  find "$index" -type f -printf '%s\n' |
    awk -v name="$(basename "$index")" -v count="$count" '{ sum += $1 } END { printf "%s: %d bytes an article\n", name, sum / count }'
done
NODE_PATH=$work/npm/node_modules node "$here/search.cjs" "$work/site/out/site" "$work/other" "$@"
