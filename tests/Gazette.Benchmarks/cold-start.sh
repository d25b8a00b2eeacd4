#!/usr/bin/env bash
# cold-start.sh
# What the template language costs a new process: parsing all templates of the site and rendering one article.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/bench.sh"
publish tests/Gazette.Benchmarks Gazette.Benchmarks
"$published" cold-start
