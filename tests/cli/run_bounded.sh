#!/usr/bin/env bash
# Analyses lines and one endless line in memory that holds neither: what `tracuu analyze` takes must
# not grow with what it reads.
#
#   run_bounded.sh BIN_DIR SANITIZERS
#
# Address space is what a shell can limit; a program that sanitizers watch maps terabytes of it, so
# there the test is skipped (77).
set -uo pipefail
[ -z "$2" ] || exit 77
export PATH="$1:$PATH" LC_ALL=C.UTF-8

limit=100000 # KiB; the program, its libraries, the lexicon and two parts of a line take 80,000
sentence='Đảng ủy phường quán triệt Chỉ thị số 35-CT/TW ngày 14/6/2024, họp lúc 14h00. '

failed=0
bounded() { # MEGABYTES MODE…
    local megabytes=$1 shape status
    shift
    for shape in 'in lines' 'in one line'; do
        yes "$sentence" | head -c "${megabytes}000000" |
            if [ "$shape" = 'in lines' ]; then cat; else tr -d '\n'; fi |
            (ulimit -v "$limit" && tracuu analyze "$@") >/dev/null
        status=("${PIPESTATUS[@]}")
        if [ "${status[3]}" -ne 0 ]; then
            printf 'tracuu analyze %s, %s MB %s: exit status %s\n' "$*" "$megabytes" \
                "$shape" "${status[3]}"
            failed=1
        fi
    done
}

bounded 3 --tokens --format json
bounded 12 --words
bounded 24 --fold
bounded 8 --documents
exit "$failed"
