#!/usr/bin/env bash
# Runs every command that a document shows.
#
#   run_readme.sh FILE.md BIN_DIR            fails with a diff, or with what a command said, when they differ
#   run_readme.sh --update FILE.md BIN_DIR   writes what was printed into the file instead
#
# - A ```console block is a session: what follows "$ " is run, and what a terminal shows of what it prints,
#   messages among it, must be what the document shows.
# - A ```sh block and a `tracuu …` within a line show commands alone: each must succeed. FILE stands for an
#   article, ID for its id, QUERY for two words. The blocks have a database of their own, as they show a first run.
# - <!-- not run: WHERE ELSE --> on the line before a block leaves it out.
#
# The samples lie in ~/tin-bai. Where the document has them beside it (corpus/samples), its commands are run in
# its folder, and its session begins without a database; a man page is run at home on an archive of ~/tin-bai.
# FILE.vi.md is run in Vietnamese, others in English.
set -uo pipefail

update=no
[ "$1" = --update ] && { update=yes; shift; }
readme=$(realpath "$1")
bin=$(realpath "$2")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/home"
export PATH="$bin:$PATH" HOME="$work/home" XDG_STATE_HOME="$work/state" TRACUU_DB="$work/archive" LC_ALL=C.UTF-8
unset NO_COLOR XDG_CONFIG_HOME XDG_DATA_HOME
case $readme in
    *.vi.md) export TRACUU_LANG=vi ;;
    *) export TRACUU_LANG=en ;;
esac

folder=$(dirname "$readme")
if [ -d "$folder/corpus/samples" ]; then
    cp -r "$folder/corpus/samples" "$HOME/tin-bai"
    cd "$folder" || exit 1
else
    cp -r "$folder/../../corpus/samples" "$HOME/tin-bai"
    cd "$HOME" || exit 1
    tracuu-index --quiet tin-bai || exit 1
fi
page=$(find "$HOME/tin-bai" -name '*.txt' | LC_ALL=C sort | head -1)

must_succeed() { # COMMAND [DATABASE]: a failure is told at the end
    local command=${1//FILE/$page}
    command=${command//ID/${page#"$HOME/tin-bai/"}}
    command=${command//QUERY/nghị quyết}
    (cd "$HOME" && TRACUU_DB=${2:-$TRACUU_DB} bash -c "$command") </dev/null >"$work/said" 2>&1 && return
    printf '%s fails with status %s:\n%s\n' "$1" $? "$(cat "$work/said")" >>"$work/failures"
}

run_spans() { # the `tracuu …` of a line
    local span
    grep -oE '`tracuu(-index)? [^`]+`' <<<"$1" | while IFS= read -r span; do must_succeed "${span//\`/}"; done
}

block=none
skipped=no
first=yes
while IFS= read -r line || [ -n "$line" ]; do
    if [ $block = console ] && [[ $line == '$ '* ]]; then
        [ $first = yes ] || echo
        first=no
        printf '%s\n' "$line"
        bash -c "${line#\$ }" </dev/null 2>&1
        continue
    fi
    [ $block = console ] && [ "$line" != '```' ] && continue # what the command printed then
    printf '%s\n' "$line"
    case $block:$line in
        *:'```') if [ $block = none ]; then block=other; else block=none; fi ;;
        none:'```console') block=console first=yes ;;
        none:'```sh') if [ $skipped = yes ]; then block=other; else block=sh; fi ;;
        none:'```'*) block=other ;;
        none:'    '*) ;;
        none:*) run_spans "$line" ;;
        sh:?*) must_succeed "$line" "$work/archive-of-blocks" ;;
    esac
    [[ $line == '<!-- not run: '*' -->' ]] && skipped=yes || skipped=no
done <"$readme" >"$work/printed"
sed "s|\r$||; s|$HOME|~|g; s|$PWD/||g; s|$work|~|g" "$work/printed" >"$work/actual"

if [ -e "$work/failures" ]; then
    cat "$work/failures"
    exit 1
fi
if [ $update = yes ]; then
    cp "$work/actual" "$readme"
else
    diff -u "$readme" "$work/actual"
fi
