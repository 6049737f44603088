#!/usr/bin/env bash
# The JSON that the programs print must have the fields that tracuu-format(5) tells, in that order.
#
#   check_format.sh SOURCE_DIR BIN_DIR     needs jq
set -uo pipefail
source=$(realpath "$1")
bin=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TRACUU_DB="$work/archive" HOME="$work" LC_ALL=C.UTF-8 TRACUU_LANG=en
manual=$(tr -d ' \n' <"$source/searcher/man/tracuu-format.5.md")
failed=0

told() { # WHAT PATH: the object at PATH of the JSON on standard input
    local fields
    fields=$(jq -sr ".[0] | $2 | keys_unsorted | map(tojson) | join(\",\")")
    [[ -n $fields && $manual == *"{$fields}"* ]] && return
    echo "$1: the manual does not tell {$fields}"
    failed=1
}

told_in_table() { # WHAT PATH: each field is in the first column of a table
    local field
    while IFS= read -r field; do
        grep -qE "^\|([^|]*[ ,])?$field[ ,]" "$source/searcher/man/tracuu-format.5.md" && continue
        echo "$1: the manual does not tell $field"
        failed=1
    done < <(jq -sr ".[0] | $2 | keys_unsorted[]")
}

index() { "$bin/tracuu-index" "$@" --format json 2>/dev/null; }
ask() { "$bin/tracuu" "$@" --format json 2>/dev/null; }

page=$source/corpus/samples/long-bien/viet-hung/2020-12-22-trien-khai-chuong-trinh-01-ctr-qu.txt
: >"$work/empty.txt"
index "$source/corpus/samples" "$work/empty.txt" >"$work/run"
told "a run" . <"$work/run"
told "a skipped article" '.skipped[0]' <"$work/run"
index explain "$page" | told "explain" .
index explain "$page" | told "a place" '.places[0]'
index explain "$work/empty.txt" | told "explain of what is skipped" .
index status >"$work/status"
told "tracuu-index status" . <"$work/status"
for list in sources runs wards terms skipped; do told "$list of status" ".$list[0]" <"$work/status"; done
index check | told "check" .
index compact | told "compact" .

ask 01-CTr/QU --facets >"$work/search"
told_in_table "a search" . <"$work/search"
told_in_table "a hit" '.hits[0]' <"$work/search"
told "a term of a hit" '[.hits[].terms[]][0]' <"$work/search"
told "a document of a hit" '.hits[0].documents[0]' <"$work/search"
told "a count" '.facets.year[0]' <"$work/search"
ask 'mttq phường 01-CTr/QU' --explain >"$work/explained"
told_in_table "a search explained" . <"$work/explained"
told_in_table "a hit explained" '.hits[0]' <"$work/explained"
told "explain of a search" .explain <"$work/explained"
told "a word" '.explain.words[0]' <"$work/explained"
told "a form of a word" '.explain.words[0].forms[0]' <"$work/explained"
told "a part of the query" '.hits[0].why[0]' <"$work/explained"
ask documents 01-CTr/QU >"$work/documents"
told "documents" . <"$work/documents"
told "a document" '.documents[0]' <"$work/documents"
told "a ward of a document" '.documents[0].wards[0]' <"$work/documents"
ask status | told "tracuu status" .
ask fields | told "fields" '.[0]'
printf '"mở\n' | ask --queries - | told "a query that is not understood" .
printf 'Chỉ thị 35-CT/TW\n' | ask analyze --tokens | told "a token" '.[0]'
printf 'Chỉ thị 35-CT/TW\n' | ask analyze --documents | told "a document in a text" '.[0]'

for verb in search documents; do
    columns=$("$bin/tracuu" $verb 01-CTr/QU --format csv --no-bom 2>/dev/null | head -1 | tr -d '\r')
    [[ -n $columns && $manual == *"$columns"* ]] || { echo "CSV of $verb: the manual does not tell $columns"; failed=1; }
done
exit $failed
