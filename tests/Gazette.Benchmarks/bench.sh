# What the scripts beside it share; they source it.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

# publish PROJECT PROGRAM: the program compiled ahead for this machine, as people install it; its path is left in $published.
publish() {
  local rid
  case $(uname -m) in
    x86_64) rid=linux-x64 ;;
    aarch64) rid=linux-arm64 ;;
    *) fail "there is no publish for a $(uname -m) yet" ;;
  esac
  dotnet publish -c Release -r "$rid" "$repository/$1" -v q >&2 || fail "$1 cannot be published"
  published=$repository/out/dotnet/publish/$(basename "$1")/release_$rid/$2
}

benchmarks() {
  dotnet run -c Release --project "$here" -- "$@"
}

# work_folder DISK CONTENT_BYTES: a new folder for sites and their output, in memory when there is room, else on disk. The times
# of what the sites are copied from are kept: a build reads a file again that changed within two seconds of the last build.
work_folder() {
  local parent=${1:-}
  if [[ -z $parent ]]; then
    parent=/dev/shm
    local room
    room=$(df --output=avail -B1 /dev/shm 2>/dev/null | tail -1) || room=0
    (( room > 20 * $2 )) || parent=${TMPDIR:-/tmp}
  fi
  work=$(mktemp -d -p "$parent" gazette-benchmark-XXXXXX)
  trap 'rm -rf "$work"' EXIT
  in_memory=no
  [[ $(stat -f -c %T "$work") == tmpfs ]] && in_memory=yes
}

# gazette_site FOLDER CORPUS: this repository's templates and settings around the corpus.
gazette_site() {
  mkdir -p "$1"
  cp -a "$repository/templates" "$repository/site.config.yml" "$1/"
  cp -a "$2" "$1/content"
  mkdir "$1/content/pages"
  # Those of the first language: what the others lead to may be in no article of the corpus.
  cp -a "$repository"/content/pages/*.md "$1/content/pages/"
}

# articles FOLDER: the articles of a corpus, oldest first.
articles() {
  (cd "$1" && find [0-9]* -name '*.md' ! -name '_index.md' | LC_ALL=C sort)
}

# edit_body CONTENT NUMBER: adds a sentence to an article in the middle of the corpus.
edit_body() {
  printf '\nSentence %d was added to this article.\n' "$2" >> "$1/$middle"
}

# add_article CONTENT NUMBER: the newest article once more, under another name and title, so that it belongs to a section, a
# source, tags and authors that have many others.
add_article() {
  sed "s/^title: .*/title: \"Added article number $2\"/" "$1/$newest" > "$1/$(dirname "$newest")/added-article-$2.md"
}
