#!/usr/bin/env bash
# Indexing from end to end beside scriptindex, recollindex and SQLite FTS5 on the same text, as a Markdown table.
#
#   benchmarks/index_bench.sh BIN [ARCHIVE]    BIN has tracuu-index and tracuu-make-corpus;
#                                              ARCHIVE is .jsonl or .jsonl.xz with id, title, body;
#                                              without one, 3,000 articles are made up
#
# Also measured: a run with nothing changed, and one with every hundredth record changed. A peer that is
# not installed is left out with a line that says so. Counts are checked: a fast wrong answer is none.
set -euo pipefail
bin=$(realpath "$1") archive=${2:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 HOME="$work" RECOLL_CONFDIR="$work/recoll"

case $archive in
    "") "$bin/tracuu-make-corpus" 3000 >"$work/archive.jsonl" ;;
    *.xz) xz -dc "$archive" >"$work/archive.jsonl" ;;
    *) cp "$archive" "$work/archive.jsonl" ;;
esac
# The same text for the peers: a record each for scriptindex, a file each for recollindex.
python3 - "$work" <<'PYTHON'
import csv, json, os, sys
work = sys.argv[1]
os.mkdir(work + "/files")
text = 0
with open(work + "/omega.dump", "w") as dump, open(work + "/fts.csv", "w", newline="") as table:
    rows = csv.writer(table)
    for number, line in enumerate(open(work + "/archive.jsonl")):
        article = json.loads(line)
        title, body = article["title"], article["body"]
        text += len(title.encode()) + len(body.encode())
        dump.write("id=%s\ntitle=%s\nbody=%s\n\n" % (article["id"], title, body.replace("\n", "\n=")))
        rows.writerow([title, body])
        folder = "%s/files/%03d" % (work, number // 500)
        os.makedirs(folder, exist_ok=True)
        with open("%s/%d.txt" % (folder, number), "w") as page:
            page.write(title + "\n\n" + body + "\n")
with open(work + "/figures", "w") as out:
    out.write("%d %d\n" % (number + 1, text))
PYTHON
read -r articles text_bytes <"$work/figures"
cat >"$work/omega.script" <<'SCRIPT'
id : boolean=Q unique=Q
title : field=title index=S index
body : field=body index
SCRIPT
mkdir "$RECOLL_CONFDIR"
printf 'topdirs = %s/files\nindexstemminglanguages =\nloglevel = 1\n' "$work" >"$RECOLL_CONFDIR/recoll.conf"
# The made files must be older than the indexer's doubt about times that may yet change.
touch -d '1 hour ago' "$work/archive.jsonl"

# measured NAME COMMAND...: sets wall, cpu (seconds) and peak (MB)
measured() {
    local out="$work/time"
    shift
    /usr/bin/time -o "$out" -f '%e %U %S %M' "$@" >"$work/stdout" 2>"$work/stderr" || { cat "$work/stderr" >&2; exit 1; }
    read -r wall user system peak <"$out"
    cpu=$(awk "BEGIN { print $user + $system }")
    peak=$((peak / 1024))
}
row() { # NAME DATABASE
    local bytes
    bytes=$(du -sb "$2" | cut -f1)
    awk -v name="$1" -v wall="$wall" -v cpu="$cpu" -v peak="$peak" -v size="$bytes" -v text="$text_bytes" 'BEGIN {
        printf "| %s | %.2f | %.2f | %.1f | %d | %.2f |\n", name, wall, cpu, text / 1e6 / wall, peak, size / text }'
}
expect() { [ "$2" = "$3" ] || { echo "$1: $2 instead of $3" >&2; exit 1; }; }

echo "Indexing $articles articles, $(awk "BEGIN { printf \"%.1f\", $text_bytes / 1e6 }") MB of text, $(nproc) cores, Xapian $(pkg-config --modversion xapian-core 2>/dev/null || echo '?')"
echo
echo "| run | seconds | CPU seconds | MB/s | peak MB | database / text |"
echo "|---|---:|---:|---:|---:|---:|"
index=("$bin/tracuu-index" --quiet --format json --db "$work/tracuu" "$work/archive.jsonl")
count() { grep -o "\"$1\":[0-9]*" "$work/stdout" | cut -d: -f2; }
measured first "${index[@]}"
expect added "$(count added)" "$articles"
first=$wall
row "tracuu-index, first build" "$work/tracuu"
measured second "${index[@]}"
expect unchanged "$(count unchanged)" "$articles"
row "tracuu-index, nothing changed" "$work/tracuu"
sed -i '0~100s/"title": *"/&Sửa: /' "$work/archive.jsonl"
touch -d '30 minutes ago' "$work/archive.jsonl"
measured third "${index[@]}"
expect replaced "$(count replaced)" "$((articles / 100))"
row "tracuu-index, 1 % changed" "$work/tracuu"

without() { echo "| $1: not installed, left out | | | | | |"; }
if command -v scriptindex >/dev/null; then
    measured scriptindex scriptindex --overwrite "$work/omega" "$work/omega.script" "$work/omega.dump"
    row "scriptindex" "$work/omega"
    slower=" $(awk "BEGIN { printf \"%.1f times scriptindex\", $wall / $first }")"
else without scriptindex; fi
if command -v recollindex >/dev/null; then
    measured recollindex recollindex -z
    row "recollindex" "$RECOLL_CONFDIR/xapiandb"
    slower="${slower:+$slower,} $(awk "BEGIN { printf \"%.1f times recollindex\", $wall / $first }")"
else without recollindex; fi
if command -v sqlite3 >/dev/null; then
    printf 'create virtual table a using fts5(title, body);\n.mode csv\n.import %s a\n' "$work/fts.csv" >"$work/fts.sql"
    measured fts5 sqlite3 -init "$work/fts.sql" "$work/fts.db" "select count(*) from a"
    expect FTS5 "$(tail -1 "$work/stdout" | tr -d '\r')" "$articles"
    row "SQLite FTS5" "$work/fts.db"
else without sqlite3; fi
echo
[ -z "${slower:-}" ] || echo "The first build is as fast as$slower."
