#!/usr/bin/env bash
# Runs the commands of a README's ```console blocks and compares what they print with what it shows.
#
#   run_readme.sh FILE.md BIN_DIR            fails with a diff when they differ
#   run_readme.sh --update FILE.md BIN_DIR   writes what was printed into the file instead
#
# Commands are run in the file's folder on a database of their own; output and messages are shown
# together, as a terminal does. FILE.vi.md is run in Vietnamese, others in English.
set -uo pipefail

update=no
[ "$1" = --update ] && { update=yes; shift; }
readme=$(realpath "$1")
bin=$(realpath "$2")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PATH="$bin:$PATH" HOME="$work" XDG_STATE_HOME="$work/state" TRACUU_DB="$work/archive" LC_ALL=C.UTF-8
unset NO_COLOR XDG_DATA_HOME
case $readme in
    *.vi.md) export TRACUU_LANG=vi ;;
    *) export TRACUU_LANG=en ;;
esac
cd "$(dirname "$readme")" || exit 1

in_block=no
first=yes
while IFS= read -r line || [ -n "$line" ]; do
    if [ "$in_block" = no ]; then
        printf '%s\n' "$line"
        [ "$line" = '```console' ] && { in_block=yes; first=yes; }
    elif [ "$line" = '```' ]; then
        printf '%s\n' "$line"
        in_block=no
    elif [[ $line == '$ '* ]]; then
        [ "$first" = yes ] || echo
        first=no
        printf '%s\n' "$line"
        bash -c "${line#\$ }" </dev/null 2>&1
    fi
done <"$readme" | sed "s|$PWD/||g; s|$work|~|g" >"$work/actual"

if [ "$update" = yes ]; then
    cp "$work/actual" "$readme"
else
    diff -u "$readme" "$work/actual"
fi
