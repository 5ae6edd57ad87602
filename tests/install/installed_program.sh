#!/usr/bin/env bash
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# installed_program.sh CMAKE BUILD SOURCE: installs BUILD into a temporary folder, makes a map with
# the installed program from another folder, and fails when anything of BUILD or SOURCE was used.
set -euo pipefail

cmake=$1 build=$2 source=$3
scratch=$(mktemp --directory)
trap 'rm -rf "$scratch"' EXIT
prefix=$scratch/prefix

fail() {
    echo "FAIL: $1" >&2
    exit 1
}

"$cmake" --install "$build" --prefix "$prefix" >"$scratch/install.log" || fail "the installation"
mkdir "$scratch/elsewhere"
cd "$scratch/elsewhere"

# The loader tells of every library it opens, the engine and what it brings included.
LD_DEBUG=files LD_DEBUG_OUTPUT=$scratch/loader HOME=$scratch XDG_CONFIG_HOME=$scratch \
    "$prefix/bin/saliscope" generate pasa demo --limit 1 -q -o out || fail "generate"
cat "$scratch"/loader.* >"$scratch/opened"
grep -q "$prefix/.*libsaliscope-engine.so" "$scratch/opened" || fail "no engine in the prefix"
if grep -F -e "$build/" -e "$source/" "$scratch/opened"; then
    fail "a library of the build was opened"
fi

[[ $(find out -name '*.npy' -size 1024k -o -name '*.npy' -size 1025k | wc -l) == 1 ]] ||
    fail "there is not one map of 512 x 512 floats"
if grep -F -e "$build/" -e "$source/" out/generation.meta.json; then
    fail "a file of the build or of the sources was used"
fi
for file in share/doc/saliscope/{LICENSE,README.md,docs/README.md} share/man/man1/saliscope.1; do
    [[ -s $prefix/$file ]] || fail "$file is not installed"
done
echo "PASS: $prefix"
