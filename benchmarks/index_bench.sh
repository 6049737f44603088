#!/usr/bin/env bash
# Indexing from end to end beside scriptindex, recollindex and SQLite FTS5 on the same text, as a Markdown table.
#
#   benchmarks/index_bench.sh BIN [ARCHIVE]    BIN has tracuu, tracuu-index and tracuu-make-corpus;
#                                              ARCHIVE is .jsonl or .jsonl.xz with id, title, body;
#                                              without one, 3,000 articles are made up
#
# Also measured: a run with nothing changed, and two with every hundredth record changed: a word before its
# title, a sentence before its body. A peer that is not installed is left out with a line that says so. A fast
# wrong answer is none: the articles taken in are counted, and what each finds of a few words is compared.
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
mkdir "$work/files"
jq -r '"id=\(.id)\ntitle=\(.title)\nbody=\(.body | gsub("\n"; "\n="))\n"' "$work/archive.jsonl" >"$work/omega.dump"
jq -r '[.title, .body] | @csv' "$work/archive.jsonl" >"$work/fts.csv"
jq -rj '"\(.title)\n\n\(.body)\n\u0001"' "$work/archive.jsonl" | awk -v folder="$work/files" 'BEGIN { RS = "\001" }
    NR % 500 == 1 { into = sprintf("%s/%03d", folder, NR / 500); system("mkdir " into) }
    { name = sprintf("%s/%d.txt", into, NR); printf "%s", $0 >name; close(name) }'
articles=$(wc -l <"$work/archive.jsonl")
text_bytes=$(jq '(.title | utf8bytelength) + (.body | utf8bytelength)' "$work/archive.jsonl" | awk '{ sum += $1 } END { printf "%d", sum }')
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
row "tracuu-index, 1 % of titles changed" "$work/tracuu"
sed -i '50~100s/"body": *"/&Câu thêm ở đầu bài. /' "$work/archive.jsonl"
touch -d '20 minutes ago' "$work/archive.jsonl"
measured fourth "${index[@]}"
expect replaced "$(count replaced)" "$(((articles + 50) / 100))"
row "tracuu-index, 1 % of bodies changed" "$work/tracuu"

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
    printf 'create virtual table a using fts5(title, body, tokenize="unicode61 remove_diacritics 0");\n.mode csv\n.import %s a\n' "$work/fts.csv" >"$work/fts.sql"
    measured fts5 sqlite3 -init "$work/fts.sql" "$work/fts.db" "select count(*) from a"
    expect FTS5 "$(tail -1 "$work/stdout" | tr -d '\r')" "$articles"
    row "SQLite FTS5" "$work/fts.db"
else without sqlite3; fi
echo
[ -z "${slower:-}" ] || echo "The first build is as fast as$slower."

# A peer may miss a word in a thousand: one that is written with combining marks or in the other tone placement.
expect_nearly() { [ $((1000 * ($3 - $2))) -ge 0 ] && [ $((1000 * ($3 - $2))) -le "$3" ] || expect "$@"; }
# No word asked for is in what was changed above.
in_xapian() { xapian-delve -t "$2" "$1" 2>/dev/null | sed -n 's/.*(termfreq \([0-9]*\),.*/\1/p'; }
echo
echo "Articles found, after the changes in tracuu, which touch none of these words. recollindex removes the marks: nghị,"
echo "nghỉ and nghi are one word to it."
echo
echo "| word | tracuu | scriptindex | FTS5 | recollindex |"
echo "|---|---:|---:|---:|---:|"
for word in đảng nghị phường; do
    ours=$("$bin/tracuu" --db "$work/tracuu" --format json --limit 0 "$word" 2>/dev/null | jq .total)
    omega=- fts5=- recoll=-
    if [ -e "$work/omega" ]; then
        omega=$(in_xapian "$work/omega" "$word")
        expect_nearly "scriptindex, $word" "${omega:-0}" "$ours"
    fi
    if [ -e "$work/fts.db" ]; then
        fts5=$(sqlite3 "$work/fts.db" "select count(*) from a where a match '\"$word\"'")
        expect_nearly "FTS5, $word" "$fts5" "$ours"
    fi
    if [ -e "$RECOLL_CONFDIR/xapiandb" ]; then
        recoll=$(in_xapian "$RECOLL_CONFDIR/xapiandb" "$(sed 's/ả/a/; s/ị/i/; s/ư/u/; s/ờ/o/' <<<"$word")")
    fi
    echo "| $word | $ours | ${omega:-0} | $fts5 | ${recoll:-0} |"
done
