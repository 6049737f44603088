#!/usr/bin/env bash
# The manual and the programs must name the same options, verbs, fields, exit statuses and variables.
#
#   check_options.sh SOURCE_DIR BIN_DIR
set -uo pipefail
source=$(realpath "$1")
bin=$(realpath "$2")
tracuu=$source/searcher/man/tracuu.1.md
index=$source/indexer/man/tracuu-index.1.md
query=$source/searcher/man/tracuu-query.7.md
export TRACUU_LANG=en LC_ALL=C.UTF-8
failed=0

same() { # WHAT PROGRAM'S MANUAL'S: two lists, a name a line
    diff <(sort -u <<<"$2") <(sort -u <<<"$3") >/dev/null && return
    echo "$1: < the program has, > the manual has"
    diff <(sort -u <<<"$2") <(sort -u <<<"$3") | grep '^[<>]'
    failed=1
}

options() { grep -oE -- '--[a-z][a-z-]*'; }
in_bold() { grep -oE '\*\*\\--[a-z-]+' "$1" | tr -d '*\\'; }

same "options of tracuu" "$("$bin/tracuu" complete option)" "$(in_bold "$tracuu")"
same "options in its --help" "$("$bin/tracuu" --help | options)" "$(in_bold "$tracuu")"
same "options of tracuu-index" "$("$bin/tracuu-index" --help | options)" "$(in_bold "$index")"

# A verb of the manual stands in bold after the program's name, a twin of one after "Vietnamese twins".
for verb in $("$bin/tracuu" complete verb); do
    grep -qF "**$verb**" "$tracuu" || { echo "verb $verb: not in $tracuu"; failed=1; }
done

same "fields" "$("$bin/tracuu" fields | cut -c1-38 | tr -s ' :' '\n' | grep .)" \
    "$(grep '^| \*\*' "$query" | cut -d'|' -f2,3 | grep -oE '[a-z]+:' | tr -d :)"

same "exit statuses of tracuu-index" "$(grep -oE '= [0-9]+' "$source/indexer/exit_status.hpp" | tr -d '= ')" \
    "$(sed -n '/^# EXIT STATUS/,/^# [^E]/s/^\*\*\([0-9]*\)\*\*$/\1/p' "$index")"

# Every variable that is read, in one page or the other.
folders=("$source"/{analyzers,corpus,indexer,searcher})
while IFS= read -r variable; do
    grep -qF "\$$variable" "$tracuu" "$index" || { echo "variable $variable: in no manual"; failed=1; }
done < <(grep -rhoE '"(TRACUU_[A-Z]+|XDG_(DATA|STATE)_HOME|PAGER|NO_COLOR)"' --include='*.cpp' "${folders[@]}" | tr -d '"' | sort -u)

# As it was made, where pandoc was there: a "$" is no mathematics.
for page in "$bin"/../share/man/man1/*.1; do
    [ -e "$page" ] || continue
    grep -qF '$TRACUU_DB' "$page" || { echo "$page: has lost the names of variables"; failed=1; }
done
exit $failed
