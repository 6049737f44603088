#!/usr/bin/env bash
# Runs the commands of a case file and compares what they print with what the file says.
#
#   run_case.sh CASE BIN_DIR            fails with a diff when they differ
#   run_case.sh --update CASE BIN_DIR   writes what was printed into the file instead
#
# A case is a transcript:
#   # a comment, or an empty line: kept as it is
#   $ tracuu 'quán triệt' --limit 1     a command for bash; bin/ is in PATH, $ARCHIVE is a database made
#                                       of the folder $SAMPLES, and $TRACUU_DB too
#   1. …                                its standard output; an empty line of it is shown as |
#   ! …                                 its standard error, each line after "! "
#   [1]                                 its exit status, when it is not 0
set -uo pipefail

update=no
[ "$1" = --update ] && { update=yes; shift; }
case_file=$(realpath "$1")
bin=$(realpath "$2")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PATH="$bin:$PATH" XDG_STATE_HOME="$work/state" HOME="$work" LC_ALL=C.UTF-8
export SAMPLES="${SAMPLES:-}" ARCHIVE="${ARCHIVE:-}" TRACUU_DB="${ARCHIVE:-$work/none}"
unset TRACUU_LANG NO_COLOR XDG_CONFIG_HOME XDG_DATA_HOME
mkdir "$work/folder"
cd "$work/folder" || exit 1

run() {
    local status
    bash -c "$1" >"$work/out" 2>"$work/err" </dev/null
    status=$?
    sed 's/^$/|/' "$work/out"
    [ -s "$work/out" ] && [ -n "$(tail -c1 "$work/out")" ] && echo
    sed 's/^/! /' "$work/err"
    [ "$status" -eq 0 ] || echo "[$status]"
}

while IFS= read -r line || [ -n "$line" ]; do
    case $line in
        '$ '*) printf '%s\n' "$line"; run "${line#\$ }" ;;
        '#'* | '') printf '%s\n' "$line" ;;
    esac
done <"$case_file" | sed "s|$work|WORK|g; s|${ARCHIVE:-no archive}|ARCHIVE|g; s|${SAMPLES:-no samples}|SAMPLES|g" >"$work/actual"

if [ "$update" = yes ]; then
    cp "$work/actual" "$case_file"
else
    diff -u "$case_file" "$work/actual"
fi
