#!/usr/bin/env bash
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# drive_results.sh PROGRAM SCREENSHOT FOLDER: maps and scores of the demo by the command line, opened
# in the window on the display there is; pictures of a swipe and of box plots of the scores in FOLDER.
set -euo pipefail

program=$1 screenshot=$2 folder=$3
scratch=$(mktemp --directory)
mkdir -p "$folder"
export XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data HOME=$scratch QT_QPA_PLATFORM=xcb
trap 'kill "${pid-}" 2>/dev/null || true; rm -rf "$scratch"' EXIT

press() {
    xdotool key --clearmodifiers "$@"
    sleep 2
}

cd "$scratch"
"$program" generate -q pasa demo -s gradcam -s layercam -s hirescam -o maps
for algorithm in gradcam layercam hirescam; do
    "$program" interpretability -q demo -i maps/$algorithm -o scores/$algorithm >log
done
"$program" demo maps scores &
pid=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$pid" --name Saliscope | tail -1)
xdotool windowmove "$window" 0 0 windowsize "$window" 1280 720 windowfocus "$window"
sleep 8
press F6
xdotool mousemove 426 466 click 1 # the chooser of plots; its third line is the box plots
press Home Down Down Return
QT_SCALE_FACTOR=1 "$screenshot" "$folder/box-plots.png"
press F6
press w
press F7
QT_SCALE_FACTOR=1 "$screenshot" "$folder/swipe.png"
