#!/usr/bin/env bash
# pictures.sh [--photographs N] [--runs N] [--program FILE]
# Makes N (200) photographs of 3000 x 2000 pixels and, in turns, the same twelve pictures of each with Gazette, Hugo and ImageMagick: four
# widths as WebP and as JPEG, three crops of 3:2 and one of 1200 x 630. Prints a table of the medians.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/bench.sh"

runs=1 count=200 published=''
while [[ $# -gt 0 ]]; do
  case $1 in
    --photographs) count=$2; shift 2 ;;
    --runs) runs=$2; shift 2 ;;
    --program) published=$(realpath "$2"); shift 2 ;;
    *) sed -n '2,5s/^# //p' "$0" >&2; exit 2 ;;
  esac
done
for tool in hugo convert; do
  command -v $tool >/dev/null || fail "$tool is missing: apt-get install hugo imagemagick"
done
[[ -n $published ]] || publish src/Gazette gazette
work_folder '' $((count * 1500000))
log=$work/measurements.tsv

echo "making $count photographs" >&2
mkdir -p "$work/photographs" "$work/hugo/layouts/_default" "$work/hugo/content" "$work/gazette/content/2024/01"
for ((i = 0; i < count; i++)); do
  if ((i % 40 == 0)); then
    convert -seed $i -size 1000x667 plasma:steelblue-tan -resize '3000x2000!' -attenuate .15 +noise Gaussian "$work/base.mpc"
  fi
  convert "$work/base.mpc" -roll "+$((i * 71 % 3000))+$((i * 37 % 2000))" -quality 92 "$work/photographs/$i.jpg"
done
rm "$work"/base.*

cp -a "$repository/templates" "$repository/site.config.yml" "$work/gazette/"
printf 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n[imaging]\nquality = 75\n' \
  > "$work/hugo/config.toml"
cat > "$work/hugo/layouts/_default/single.html" <<'HTML'
{{ $photograph := .Resources.GetMatch "*.jpg" }}
{{ range slice 320 640 1280 1920 }}
{{ ($photograph.Resize (printf "%dx webp q75" .)).RelPermalink }}
{{ ($photograph.Resize (printf "%dx jpg q75" .)).RelPermalink }}
{{ end }}
{{ range slice "320x213" "640x427" "1280x853" "1200x630" }}{{ ($photograph.Fill (printf "%s center q75" .)).RelPermalink }}{{ end }}
HTML
echo '{{ .Title }}' > "$work/hugo/layouts/_default/list.html"
for photograph in "$work"/photographs/*.jpg; do
  name=$(basename "$photograph" .jpg)
  mkdir "$work/hugo/content/p$name"
  ln "$photograph" "$work/hugo/content/p$name/a.jpg"
  printf -- '---\ntitle: "%s"\n---\n' "$name" > "$work/hugo/content/p$name/index.md"
  ln "$photograph" "$work/gazette/content/2024/01/p$name.jpg"
  printf -- '---\ntitle: "Photograph %s"\ndate: 2024-01\nsource: unknown\nsummary: One.\nimage: {file: p%s.jpg, alt: A photograph}\n---\n%s\n' \
    "$name" "$name" 'Text.' > "$work/gazette/content/2024/01/p$name.md"
done
cat > "$work/one" <<'SH'
#!/usr/bin/env bash
# One decoding; each width from the one before it.
name=$(basename "$1" .jpg) to=$2
convert "$1" -strip -quality 75 -interlace JPEG -resize 1920x \
  -write "$to/$name-1920.webp" -write "$to/$name-1920.jpg" \
  \( +clone -resize 1200x -gravity center -crop 1200x630+0+0 +repage -write "$to/$name-share.jpg" +delete \) \
  -resize 1280x -write "$to/$name-1280.webp" -write "$to/$name-1280.jpg" \
  \( +clone -gravity center -crop 1280x853+0+0 +repage -write "$to/$name-card-1280.jpg" -resize 640x \
     -write "$to/$name-card-640.jpg" -resize 320x -write "$to/$name-card-320.jpg" +delete \) \
  -resize 640x -write "$to/$name-640.webp" -write "$to/$name-640.jpg" \
  -resize 320x -write "$to/$name-320.webp" "$to/$name-320.jpg"
SH
chmod +x "$work/one"

load=$(cut -d' ' -f1 /proc/loadavg)
for ((round = 1; round <= runs; round++)); do
  echo "round $round of $runs" >&2
  rm -rf "$work"/*-site "$work/gazette/out" "$work/hugo/resources"
  mkdir "$work/convert-site"
  python3 "$here/measure.py" "$log" "$count" made Gazette "$work/gazette/out/site" -- "$published" build --site "$work/gazette" --quiet
  python3 "$here/measure.py" "$log" "$count" made Hugo "$work/hugo-site" -- \
    hugo --source "$work/hugo" --destination "$work/hugo-site" --quiet
  MAGICK_THREAD_LIMIT=1 python3 "$here/measure.py" "$log" "$count" made convert "$work/convert-site" -- \
    bash -c "ls '$work'/photographs/*.jpg | xargs -P $(nproc) -I{} '$work/one' {} '$work/convert-site'"
  rm -rf "$work/gazette/out/site"
  python3 "$here/measure.py" "$log" "$count" 'from the store' Gazette "$work/gazette/out/site" -- \
    "$published" build --site "$work/gazette" --quiet
  printf '\nMore.\n' >> "$work/gazette/content/2024/01/p0.md"
  python3 "$here/measure.py" "$log" "$count" 'one text edited' Gazette "$work/gazette/out/site" -- \
    "$published" build --site "$work/gazette" --quiet
done
echo "$(nproc) processors, load $load, $count photographs"
python3 - "$log" <<'PY'
import collections, statistics, sys
rows = collections.defaultdict(list)
for line in open(sys.argv[1]):
    size, action, tool, wall, cpu, memory, written, _ = line.split("\t")
    rows[action, tool].append((float(wall), float(cpu), int(memory), int(written), int(size)))
print("| | | wall | CPU | photographs/s | peak memory | files written |\n|---|---|--:|--:|--:|--:|--:|")
for (action, tool), values in rows.items():
    wall, cpu, memory, written, size = (statistics.median(column) for column in zip(*values))
    print(f"| {action} | {tool} | {wall:.1f} s | {cpu:.1f} s | {size / wall:.1f} | {memory / 1e6:.0f} MB | {written:.0f} |")
PY
