#!/usr/bin/env bash
# One archive in a database, in two, and behind two servers on loopback: searches must tell the same.
#
#   run_remote.sh BIN SAMPLES     exit status 77: there is no xapian-tcpsrv
set -euo pipefail
bin=$1 samples=$2
command -v xapian-tcpsrv >/dev/null || { echo "skipped: xapian-tcpsrv (package xapian-tools) is not installed"; exit 77; }

work=$(mktemp -d)
servers=()
trap 'kill "${servers[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT
export XDG_STATE_HOME="$work/state" TRACUU_LANG=en LC_ALL=C.UTF-8
unset TRACUU_DB

# Every second page into the other half; the whole archive names the same two sources.
mkdir "$work/first" "$work/second"
half=first
while IFS= read -r page; do
    name=${page#"$samples"/}
    mkdir -p "$(dirname "$work/$half/$name")"
    cp "$page" "$work/$half/$name"
    if [ $half = first ]; then half=second; else half=first; fi
done < <(find "$samples" -name '*.txt' | sort)
"$bin/tracuu-index" --quiet --db "$work/all" "$work/first" "$work/second"
for half in first second; do "$bin/tracuu-index" --quiet --db "$work/$half.db" "$work/$half"; done

# A server on some free port: it ends at once when the port is taken, and another one is tried. Asked to
# end, it ends its whole process group: setsid gives it one of its own.
serve() {
    local port server
    for _ in 1 2 3 4 5; do
        port=$((20000 + RANDOM))
        setsid xapian-tcpsrv --quiet --interface 127.0.0.1 --port $port "$1" >/dev/null 2>&1 &
        server=$!
        sleep 0.3
        if kill -0 $server 2>/dev/null; then
            servers+=("$server")
            echo "remote 127.0.0.1:$port" >>"$work/stub"
            return
        fi
    done
    echo "no server for $1" >&2
    return 1
}
serve "$work/first.db"
serve "$work/second.db"

tell() { "$bin/tracuu" "$@" --format json || [ $? = 1 ]; }
failed=0
compare() {
    tell "$@" --db "$work/all" >"$work/merged" 2>"$work/merged.messages"
    tell "$@" --db "$work/first.db" --db "$work/second.db" >"$work/two" 2>"$work/two.messages"
    tell "$@" --db "$work/stub" >"$work/remote" 2>"$work/remote.messages"
    for other in two remote; do
        if ! cmp "$work/merged" "$work/$other" || ! diff "$work/merged.messages" "$work/$other.messages"; then
            echo "differs ($other): $*"
            failed=1
        fi
    done
}
compare --facets 'đảng ủy phường'
compare --facets 'dang uy phuong'
compare --facets '"quán triệt"' --sort oldest
compare 'đảng*' --limit all --sort newest
compare --facets 'ward:"Định Công"'
compare 'đảng viên' --term 2020-2025 --facets
compare 'nghị quyết' --from 2020 --facet ward
compare 'không-có-từ-nào-như-thế'
compare documents
compare facets
grep -q '"total":[1-9]' <("$bin/tracuu" 'đảng ủy' --format json --db "$work/stub" 2>/dev/null)
exit $failed
