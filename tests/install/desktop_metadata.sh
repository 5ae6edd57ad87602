#!/usr/bin/env bash
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# desktop_metadata.sh FOLDER: whether desktops accept the entry and the metadata in FOLDER.
set -euo pipefail

for tool in desktop-file-validate appstreamcli; do
    command -v "$tool" >/dev/null || { echo "SKIP: $tool is missing"; exit 77; }
done
complaints=$(desktop-file-validate "$1/org.saliscope.Saliscope.desktop" 2>&1)
[[ -z $complaints ]] || { echo "$complaints"; exit 1; }
appstreamcli validate --no-net "$1/org.saliscope.Saliscope.metainfo.xml"
