#!/usr/bin/env bash
# Installs a build under a fresh prefix and uses the programs from elsewhere, through symlinks: they must
# find their data, and nothing of the build tree.
#
#   run_installed.sh CMAKE BUILD_DIR SAMPLES
set -euo pipefail
cmake=$1 build=$2 samples=$3

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$cmake" --install "$build" --prefix "$work/prefix" >/dev/null
mkdir "$work/links" "$work/elsewhere"
ln -s "$work/prefix/bin/tracuu" "$work/prefix/bin/tracuu-index" "$work/links/"
cd "$work/elsewhere"
export TRACUU_DB="$work/archive" HOME="$work" LC_ALL=C.UTF-8
unset TRACUU_DATA TRACUU_LANG

"$work/links/tracuu-index" --quiet "$samples"
"$work/links/tracuu" dang uy phuong --ward 'dinh cong' --limit 1 2>messages
grep -q 'bài' messages # the catalogue was found
printf 'đảng viên\n' | "$work/links/tracuu" analyze --words | grep -qx 'đảng_viên'
