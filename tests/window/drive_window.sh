#!/usr/bin/env bash
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# drive_window.sh PROGRAM SCREENSHOT FOLDER: starts the real program on the display there is, uses it
# with mouse and keys as a new user would, and leaves pictures of it in FOLDER. Fails when the
# program ends, or when a step changes nothing on the screen. packaging/take-screenshots makes the
# README's pictures of what it leaves.
set -euo pipefail

program=$1 screenshot=$2 folder=$3
scratch=$(mktemp --directory)
mkdir -p "$folder"
export XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data HOME=$scratch QT_QPA_PLATFORM=xcb

end() {
    [[ -z ${pid-} ]] || kill "$pid" 2>/dev/null || true
    rm -rf "$scratch"
}
trap end EXIT

fail() {
    echo "FAIL: $1" >&2
    exit 1
}

shot() {
    kill -0 "$pid" 2>/dev/null || fail "the program has ended before $1"
    QT_SCALE_FACTOR=1 "$screenshot" "$folder/$1.png" || fail "no screenshot of $1"
    echo "$1: $SECONDS s"
}

# differs A B: the pictures are not the same.
differs() {
    ! cmp --quiet "$folder/$1.png" "$folder/$2.png" || fail "$2 looks like $1"
}

start() {
    "$program" "$@" 2>"$scratch/stderr" &
    pid=$!
    window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$pid" --name Saliscope | tail -1)
    [[ -n $window ]] || fail "no window"
    read -r width height < <(xdotool getdisplaygeometry)
    xdotool windowmove "$window" 0 0 windowsize "$window" "$width" "$height"
    xdotool windowfocus "$window"
    sleep 2
}

press() {
    xdotool key --clearmodifiers "$@"
    sleep 1
}

# dismiss TITLE: closes the window of that title. Without a window manager nobody gives a new window
# the keyboard, nor gives it back.
dismiss() {
    local other
    other=$(xdotool search --onlyvisible --pid "$pid" --name "^$1" | tail -1)
    [[ -n $other ]] || fail "no window is called $1"
    xdotool windowfocus "$other"
    sleep 0.2
    press Escape
    xdotool windowfocus "$window"
    sleep 0.3
}

# command WORDS: finds a command in the palette and starts it.
command_named() {
    press ctrl+shift+p
    xdotool type --delay 20 "$1"
    sleep 0.5
    press Return
    xdotool windowfocus "$window"
    sleep 1
}

# The middle of the first of two panes, at the window's usual size.
over_a_pane() {
    xdotool mousemove $((width * 40 / 100)) $((height / 2))
    sleep 0.3
}

first_minute() {
    shot start-page
    press ctrl+d
    sleep 4
    shot demo
    differs start-page demo
    press Right
    sleep 1
    shot next-case
    differs demo next-case
    press c
    shot contours
    differs next-case contours
    press c c
}

mouse_in_a_pane() {
    over_a_pane
    xdotool click --repeat 4 --delay 60 4
    sleep 1
    shot zoomed
    differs next-case zoomed
    xdotool mousedown 3 mousemove_relative 60 40 mouseup 3
    sleep 1
    shot window-level
    differs zoomed window-level
    press f
    press shift+a
}

layouts() {
    press 3
    sleep 3
    shot three-panes
    differs next-case three-panes
    press 9
    sleep 20
    shot nine-panes
    differs three-panes nine-panes
    press 2
    sleep 1
}

comparison() {
    press d
    sleep 2
    shot difference
    differs next-case difference
    press d
    sleep 3
    shot compare
    press F6
    sleep 1
    shot plots
    differs compare plots
    press F6
    press F7
}

dark_theme() {
    command_named "theme dark"
    shot dark
    differs next-case dark
    press F5
    sleep 10
    shot road
    differs dark road
    press F5
    command_named "theme light"
}

sheets_and_dialogs() {
    press ctrl+shift+p
    shot palette
    dismiss "Find a command"
    press question
    shot keys
    dismiss "Keys"
    press F1
    shot meanings
    dismiss "What maps"
    press ctrl+l
    shot checkpoint
    dismiss "Inspect"
    press ctrl+o
    sleep 1
    shot datamodules
    dismiss "Open datamodule"
}

batch() {
    press ctrl+g
    sleep 3
    shot run-dialog
    press Return
    xdotool windowfocus "$window"
    sleep 5
    shot jobs
}

# Maps and scores by the command line, opened beside the demo's cases.
results() {
    cd "$scratch"
    export XDG_CONFIG_HOME=$scratch/fresh # docks where a new user has them
    "$program" generate -q pasa demo -s gradcam -s layercam -s hirescam -o maps 2>log
    for algorithm in gradcam layercam hirescam; do
        "$program" interpretability -q demo -i "maps/$algorithm" -o "scores/$algorithm" >log
    done
    start demo maps scores
    sleep 6
    press F6
    shot scatter
    xdotool mousemove 426 466 click 1 # the chooser of plots; its third line is the box plots
    sleep 1
    press Home Down Down Return
    shot box-plots
    differs scatter box-plots
    press F6 w
    press F7
    shot swipe
    differs box-plots swipe
}

quit() {
    press ctrl+q
    for _ in {1..50}; do
        kill -0 "$pid" 2>/dev/null || return 0
        sleep 0.1
    done
    fail "the program did not end"
}

start
first_minute
mouse_in_a_pane
layouts
comparison
dark_theme
sheets_and_dialogs
batch
press ctrl+w
shot start-again
quit
results
quit
pid=
echo "PASS: $(find "$folder" -name '*.png' | wc -l) pictures in $folder"
