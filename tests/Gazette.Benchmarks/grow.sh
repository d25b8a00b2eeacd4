#!/usr/bin/env bash
# grow.sh [--runs N] [--disk DIR] [SIZE...]
# Measures Gazette, published from this checkout, at growing sizes (1000 3000 10000 30000 100000): a clean build, one after
# nothing changed, one after an edit, one after an article was added. Writes the medians of N runs (3) and their graph into
# README.md and growth.svg beside it.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/bench.sh"

runs=3 disk='' sizes=()
while [[ $# -gt 0 ]]; do
  case $1 in
    --runs) runs=$2; shift 2 ;;
    --disk) disk=$2; shift 2 ;;
    [1-9]*) sizes+=("$1"); shift ;;
    *) sed -n '2,5s/^# //p' "$0" >&2; exit 2 ;;
  esac
done
[[ ${#sizes[@]} -gt 0 ]] || sizes=(1000 3000 10000 30000 100000)
IFS=$'\n' sizes=($(sort -n <<<"${sizes[*]}")); unset IFS

publish src/Gazette gazette
work_folder "$disk" $((sizes[-1] * 8192))
log=$work/measurements.tsv

# build ACTION [OPTION]
build() {
  python3 "$here/measure.py" "$log" "$size" "$1" Gazette "$work/out-$round" -- \
    "$published" build --site "$work/site" --output "$work/out-$round" --quiet "${@:2}"
}

load=$(cut -d' ' -f1 /proc/loadavg)
for size in "${sizes[@]}"; do
  python3 "$here/corpus.py" "$work/corpus" --articles "$size" --lang mix >&2
  gazette_site "$work/site" "$work/corpus"
  rm -rf "$work/corpus"
  middle=$(articles "$work/site/content" | sed -n "$((size / 2 + 1))p")
  newest=$(articles "$work/site/content" | tail -1)
  sleep 3
  for ((round = 1; round <= runs; round++)); do
    build clean --clean
    build unchanged
    edit_body "$work/site/content" "$round"
    build edited
    add_article "$work/site/content" "$round"
    build added
    rm -rf "$work/out-$round"
  done
  rm -rf "$work/site"
done

machine="$(date -u +%F), $(nproc) processors, $(awk '/MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo) GiB, files in"
machine+=" $([[ $in_memory == yes ]] && echo memory || echo "a folder on disk"), load $load before and $(cut -d' ' -f1 /proc/loadavg) after, .NET $(dotnet --version)."
benchmarks growth "$log" "$machine" "$here"
