#!/usr/bin/env bash
# Every file, script, preset, program and page that the documents name must exist.
#
#   check_names.sh SOURCE_DIR
set -uo pipefail
cd "$1" || exit 2
documents=(README.md README.vi.md CONTRIBUTING.md ARCHITECTURE.md)
failed=0

wrong() { # DOCUMENT NAME WHAT
    echo "$1: $2: $3"
    failed=1
}

code_of() { grep -oE '`[^`]+`' "$1" | tr -d '`'; }
files=$(find .ci analyzers benchmarks corpus indexer po scripts searcher tests -type f)

for document in "${documents[@]}"; do
    # Links.
    while IFS= read -r target; do
        [ -e "$target" ] || wrong "$document" "$target" "no such file"
    done < <(grep -oE '\]\([^):]+\)' "$document" | tr -d ']()')

    # Files and folders, from the top or from the folder that is spoken of.
    while IFS= read -r name; do
        case $name in build/* | *'*'*) continue ;; esac
        [ -e "$name" ] || grep -qF "/$name" <<<"$files" || wrong "$document" "$name" "no such file"
    done < <(code_of "$document" | grep -oE '^[a-zA-Z_.-]*[a-z_]+(/[a-zA-Z0-9_.*-]*)+|^[a-z_]+\.(hpp|cpp|tsv|md)$' | sort -u)

    # scripts/build, scripts/test and scripts/kill-test take a preset.
    while read -r script preset; do
        grep -q "\"name\": \"$preset\"" CMakePresets.json || wrong "$document" "$script $preset" "no such preset"
    done < <(grep -ohE 'scripts/(build|test|kill-test) [a-z]+' "$document")

    # Programs that are built, and pages of the manual.
    while IFS= read -r program; do
        grep -rqF "add_executable($program " --include=CMakeLists.txt . || wrong "$document" "$program" "no such program"
    done < <(code_of "$document" | grep -oE '^tracuu-[a-z-]+' | sort -u)
    while read -r _ page; do
        grep -q "/man/$page\.[1-9]\.md" <<<"$files" || wrong "$document" "man $page" "no such page"
    done < <(code_of "$document" | grep -E '^man [a-z]')
done

# A script that no document names is found by nobody.
for script in scripts/*; do
    grep -qF "\`$script" README.md CONTRIBUTING.md || wrong CONTRIBUTING.md "$script" "not told of"
done
exit $failed
