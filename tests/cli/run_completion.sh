#!/usr/bin/env bash
# What bash offers after a few typed lines; $ARCHIVE is a database of the samples.
#
#   run_completion.sh SCRIPT BIN_DIR
set -uo pipefail
export PATH="$2:$PATH" TRACUU_DB="$ARCHIVE" LC_ALL=C.UTF-8
# shellcheck source=/dev/null
source "$1"

failed=0
offers() { # EXPECTED WORD…: what is offered for the last word, joined by '|'
    local expected=$1 actual
    shift
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    COMPREPLY=()
    _tracuu
    actual=$(IFS='|' && printf '%s' "${COMPREPLY[*]}")
    if [ "$actual" != "$expected" ]; then
        printf 'after "%s"\n  expected: %s\n  offered:  %s\n' "$*" "$expected" "$actual"
        failed=1
    fi
}

offers 'search|show|similar|status' tracuu s
offers '--facet|--facets|--fold|--format|--from' tracuu họp --f
offers 'Long Biên' tracuu --quan 'long b'
offers 'Long Biên' tracuu --district "'Long"
offers '2015-2020' tracuu --term 2015
offers 'newest' tracuu họp --sort n
offers '01-CTr/ĐU|01-CTr/QU' tracuu --doc 01-ct
offers '' tracuu họp đảng
exit "$failed"
