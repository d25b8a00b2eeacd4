#!/usr/bin/env bash
# compare.sh CORPUS [--runs N] [--disk DIR]
# Builds CORPUS (as corpus.py writes it) with Gazette, published from this checkout, and with Hugo, in turns, N times (3), and
# prints a table of the medians. Sites and output lie in memory when there is room, else, or with --disk, in a new folder below
# a folder on disk. Every clean build writes under a new name, so that no tool pays for another's deletions.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/bench.sh"

runs=3 disk='' corpus=''
while [[ $# -gt 0 ]]; do
  case $1 in
    --runs) runs=$2; shift 2 ;;
    --disk) disk=$2; shift 2 ;;
    -*) fail "there is no option $1" ;;
    *) corpus=$1; shift ;;
  esac
done
[[ -n $corpus ]] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
[[ -d $corpus ]] || fail "there is no folder $corpus; make one: corpus.py $corpus --articles 10000 --lang mix"
hugo=${HUGO:-hugo}
command -v "$hugo" >/dev/null || fail "Hugo is missing: install it (apt-get install hugo), or name it: HUGO=/path/to/hugo $0 ..."
corpus=$(realpath "$corpus")

newest=$(articles "$corpus" | tail -1)
count=$(articles "$corpus" | wc -l)
(( count > 0 )) || fail "$corpus holds no articles"
middle=$(articles "$corpus" | sed -n "$((count / 2 + 1))p")

publish src/Gazette gazette
work_folder "$disk" "$(du -sb "$corpus" | cut -f1)"
log=$work/measurements.tsv
gazette_site "$work/gazette" "$corpus"

# Hugo gives years and months pages of their own only where an _index.md lies.
cp -a "$here/hugo" "$work/hugo"
cp -a "$corpus" "$work/hugo/content"
for month in "$work"/hugo/content/[0-9]*/[0-9]*/; do
  mm=$(basename "$month") yyyy=$(basename "$(dirname "$month")")
  printf -- '---\ntitle: "%s"\n---\n' "$yyyy" > "$work/hugo/content/$yyyy/_index.md"
  printf -- '---\ntitle: "%s-%s"\n---\n' "$yyyy" "$mm" > "$work/hugo/content/$yyyy/$mm/_index.md"
done

# build ACTION [OPTION]: both tools, one after the other, into the output folders of this round.
build() {
  echo "  $1" >&2
  python3 "$here/measure.py" "$log" "$count" "$1" Gazette "$work/gazette-$round" -- \
    "$published" build --site "$work/gazette" --output "$work/gazette-$round" --quiet "${@:2}"
  python3 "$here/measure.py" "$log" "$count" "$1" Hugo "$work/hugo-$round" -- \
    "$hugo" --source "$work/hugo" --cacheDir "$work/hugo-cache" --destination "$work/hugo-$round" --quiet
}

load=$(cut -d' ' -f1 /proc/loadavg)
for ((round = 1; round <= runs; round++)); do
  echo "round $round of $runs" >&2
  build clean --clean
  build unchanged
  for site in gazette hugo; do edit_body "$work/$site/content" "$round"; done
  build edited
  for site in gazette hugo; do add_article "$work/$site/content" "$round"; done
  build added
  # On disk a deletion would slow down what comes after it.
  [[ $in_memory == no ]] || rm -rf "$work/gazette-$round" "$work/hugo-$round"
done

echo "$(date -u +%F), $(nproc) processors, $(awk '/MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo) GiB, output in" \
  "$([[ $in_memory == yes ]] && echo memory || echo "files on disk"), load $load before and $(cut -d' ' -f1 /proc/loadavg) after;" \
  ".NET $(dotnet --version), $("$hugo" version | cut -d' ' -f1,2)."
echo
benchmarks table "$log"
