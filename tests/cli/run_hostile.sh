#!/usr/bin/env bash
# An archive that tries to command the terminal: ESC, CSI, OSC, BEL, C1 controls, overrides of writing
# direction, in every field, in a file's name and in the query. Nothing of it may reach what people
# read, and what scripts read must parse.
#
#   run_hostile.sh BIN_DIR
set -uo pipefail
bin=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PATH="$bin:$PATH" HOME="$work" XDG_STATE_HOME="$work/state" LC_ALL=C.UTF-8
unset TRACUU_LANG XDG_CONFIG_HOME XDG_DATA_HOME
cd "$work" || exit 1
failed=0

evil=$'\e[31m\e]0;tên\a\x9b2J\xc2\x9b2J\xe2\x80\xae\xe2\x81\xa7\xe2\x80\xa8\b\x7f\r'
escaped='\u001b[31m\u001b]0;t\u0007\u009b2J\u202e\u2067\u2028\b\u007f\r\u0000'
source="kho$evil"
mkdir "$source"
record() {
    printf '{"id":"%s","title":"Quán triệt%s nghị quyết 01-CTr/QU","body":"Đảng ủy%s phường Sài Đồng, quận Long Biên quán triệt nghị quyết.","author":"A%s","category":"B%s","url":"http://x/%s","date":"2020-12-15","la":"%s"}\n' \
        "$1" "$escaped" "$escaped" "$escaped" "$escaped" "$escaped" "$escaped"
}
{ record "a$escaped"; record "=cmd$escaped"; printf '{"id":"c%s"}\n' "$escaped"; } >"$source/tin.jsonl"
printf 'Tin tức\n\nHọp%s chi bộ\nNgày đăng 16/12/2020 | 13:57\n\nĐảng bộ%s phường quán triệt.\n' "$evil" "$evil" \
    >"$source/trang$evil.txt"
printf '\x00\x01%s' "$evil" >"$source/hong$evil.html"
printf 'a%s\n' "$evil" >"queries$evil"

# Bytes that no text for people holds: C0 but tab and line end, DEL, C1 controls, bare bytes above
# 0x7F, separators and directions.
controls='[\x00-\x08\x0B-\x1F\x7F]|\xC2[\x80-\x9F]|\xE2\x80[\xA8-\xAE]|\xE2\x81[\xA6-\xA9]'
check_text() {
    "$@" >out 2>&1 </dev/null
    if LC_ALL=C grep -qaP "$controls" out; then
        echo "a control character in the output of: ${*@Q}"
        LC_ALL=C grep -aP "$controls" out | head -3 | cat -v
        failed=1
    fi
    iconv -f UTF-8 -t UTF-8 out >/dev/null 2>&1 || { echo "no UTF-8 from: ${*@Q}"; failed=1; }
}
if python3 -c '' 2>/dev/null; then
    parse() { python3 -c 'import json, sys
for line in sys.stdin.buffer.read().decode("utf-8").split("\n"):
    if line: json.loads(line)'; }
elif command -v jq >/dev/null; then
    parse() { jq . >/dev/null; }
else
    parse() { cat >/dev/null; }
fi
check_json() {
    parse < <("$@" 2>/dev/null </dev/null) || { echo "JSON of this does not parse: ${*@Q}"; failed=1; }
}

for language in vi en; do
    export TRACUU_LANG=$language
    rm -rf "db$evil"
    check_text tracuu-index --db "db$evil" "$source"
    check_text tracuu-index --db "db$evil" "$source"
    check_text tracuu-index --db "db$evil" "không có$evil"
    check_text tracuu-index status --db "db$evil"
    check_text tracuu-index check --db "db$evil"
    check_text tracuu-index explain "$source/tin.jsonl"
    check_text tracuu-index explain "$source/hong$evil.html"
    check_text tracuu-index "--$evil"
    check_text tracuu-index status --db "khác$evil"
    for arguments in 'quán triệt' 'đảng --explain' "quán$evil triệt --explain" '--facets' 'quán --timeline' \
        "\"quán$evil" "quan triêt$evil" "x$evil" "--ward|x$evil" "--from|x$evil" "--sort|x$evil" "--$evil" \
        "--term|x$evil" "--doc|x$evil" "--doc|9-CT/TW$evil" "--queries|x$evil" "--delimiter|$evil" "--facet|$evil" \
        "--limit|$evil" "--lang|$evil" "--color|$evil" "date:x$evil" "ward:x$evil" "phường:\"$evil" "show|x$evil" \
        "show|1|--marks" "similar|1" "similar|x$evil" "documents" "documents|x$evil" status "status|x$evil" \
        "complete|doc|$evil" "complete|ward" "a -b$evil" "NOT $evil" "$evil AND"; do
        IFS='|' read -ra words <<<"${arguments// --/|--}"
        check_text tracuu --db "db$evil" "${words[@]}"
    done
    check_text tracuu --db "khác$evil" x
done
if command -v script >/dev/null; then
    # A terminal has no author's text byte for byte.
    script -qec "env PAGER=cat TERM=dumb $(printf '%q ' tracuu --db "db$evil" --no-pager --color never show "a[31m")" \
        /dev/null </dev/null 2>&1 | tr -d '\r' >screen
    id=$(tracuu --db "db$evil" quán --format json --limit 1 | sed 's/^.*"hits":\[{"id":"\([^"]*\)".*$/\1/')
    [ -n "$id" ] || { echo 'no hit to show'; failed=1; }
    if LC_ALL=C grep -qaP "$controls" screen; then echo 'show on a terminal:'; cat -v screen; failed=1; fi
fi

check_json tracuu-index status --db "db$evil" --format json
check_json tracuu-index check --db "db$evil" --format json
check_json tracuu-index explain "$source/tin.jsonl" --format json
check_json tracuu-index --db "db$evil" "$source" --format json
for arguments in "quán$evil" "đảng|--facets|--explain" "--limit|all" "--format|jsonl" "show|1" "similar|1" documents status; do
    IFS='|' read -ra words <<<"$arguments"
    check_json tracuu --db "db$evil" --format json "${words[@]}"
done
check_json tracuu --db "db$evil" --queries "queries$evil"
tracuu analyze --tokens --format json <"$source/trang$evil.txt" | parse || failed=1

# No cell that a spreadsheet would run.
if tracuu --db "db$evil" quán --format csv --no-bom 2>/dev/null | LC_ALL=C grep -qaE '(^|,)"?[=+@-]'; then
    echo 'a cell that a spreadsheet would run'
    failed=1
fi
exit $failed
