#!/usr/bin/env bash
# cold-start.sh [RUNS]
# What the template language costs a new process: parsing all templates of the site and rendering one article. The medians of
# RUNS (25) runs of each process, in turns.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/bench.sh"
runs=${1:-25}
publish tests/Gazette.Benchmarks Gazette.Benchmarks
log=$(mktemp)
trap 'rm -f "$log" "$log.log"' EXIT

for process in nothing model render; do "$published" cold-start "$process"; done
load=$(cut -d' ' -f1 /proc/loadavg)
for ((run = 0; run < runs; run++)); do
  for process in nothing model render; do
    python3 "$here/measure.py" "$log" 1 "$process" Gazette /nowhere -- "$published" cold-start "$process"
  done
done

echo "$(date -u +%F), $(nproc) processors, load $load before and $(cut -d' ' -f1 /proc/loadavg) after, .NET $(dotnet --version)."
echo
"$published" cold-start table "$log"
