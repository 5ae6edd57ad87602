#!/usr/bin/env bash
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# man_page.sh SALISCOPE PAGE GROFF: fails when the manual page has a formatting error, or lacks a
# command the program has.
set -euo pipefail

program=$1 page=$2 groff=$3

warnings=$("$groff" -ww -man -T ascii -z "$page" 2>&1)
if [ -n "$warnings" ]; then
    echo "$warnings" >&2
    exit 1
fi

commands=$("$program" --help | sed -n '/^Subcommands:/,/^$/s/^  \([a-z]\+\) .*/\1/p')
[ "$(wc -w <<<"$commands")" -ge 14 ] || { echo "FAIL: no commands in the help text" >&2; exit 1; }
text=$("$groff" -man -T ascii -P -c -P -b -P -u "$page")
for command in $commands; do
    grep -qw -- "$command" <<<"$text" || { echo "FAIL: nothing about $command" >&2; exit 1; }
done
