#!/usr/bin/env bash
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# drive_window.sh PROGRAM SCREENSHOT FOLDER: starts the real program on the display there is, uses it
# with mouse and keys as a new user would, and leaves pictures of it in FOLDER. Fails when the
# program ends, or when a step changes nothing on the screen. packaging/take-screenshots makes the
# documents' pictures of what it leaves.
set -euo pipefail

program=$1 screenshot=$2 folder=$3
scratch=$(mktemp --directory)
mkdir -p "$folder"
export XDG_RUNTIME_DIR=$scratch XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data HOME=$scratch QT_QPA_PLATFORM=xcb

end() {
    [[ -z ${pid-} ]] || kill "$pid" 2>/dev/null || true
    rm -rf "$scratch"
}
trap end EXIT

fail() {
    echo "FAIL: $1" >&2
    exit 1
}

take() {
    kill -0 "$pid" 2>/dev/null || fail "the program has ended before $1"
    QT_SCALE_FACTOR=1 "$screenshot" "$folder/$1.png" || fail "no screenshot of $1"
}

# shot NAME [OTHER]: a picture of the screen once it stands still, and is not that called OTHER.
shot() {
    local tries
    for tries in {1..150}; do
        take "$1"
        if [[ -z ${2-} ]] || ! cmp --quiet "$folder/$1.png" "$folder/$2.png"; then
            mv "$folder/$1.png" "$scratch/earlier.png"
            sleep 0.25
            take "$1"
            if cmp --quiet "$folder/$1.png" "$scratch/earlier.png"; then
                echo "$1: $SECONDS s"
                return
            fi
        fi
        sleep 0.1
    done
    fail "$1 looks like ${2-} or does not come to rest ($tries pictures)"
}

start() {
    "$program" "$@" 2>"$scratch/stderr" &
    pid=$!
    window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$pid" --name Saliscope | tail -1)
    [[ -n $window ]] || fail "no window"
    read -r width height < <(xdotool getdisplaygeometry)
    xdotool windowmove "$window" 0 0 windowsize "$window" "$width" "$height"
    xdotool windowfocus "$window"
    sleep 0.5
}

press() {
    xdotool key --clearmodifiers "$@"
    sleep 0.2
}

# into TITLE: gives the keyboard to the window of that title once it is there.
into() {
    local other
    for _ in {1..50}; do
        other=$(xdotool search --onlyvisible --pid "$pid" --name "^$1" | tail -1) || true
        if [[ -n $other ]] && xdotool windowfocus "$other" 2>/dev/null; then
            sleep 0.3
            return
        fi
        sleep 0.1
    done
    fail "no window is called $1"
}

# answer TEXT: types it in place of what the field holds, and accepts.
answer() {
    press ctrl+a
    xdotool type --delay 10 "$1"
    press Return
    xdotool windowfocus "$window" 2>/dev/null || true # a blind reading hides it
    sleep 0.3
}

# wait_for FILE: until it is there.
wait_for() {
    for _ in {1..100}; do
        [[ ! -s $1 ]] || return 0
        sleep 0.1
    done
    fail "nothing was written to $1"
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
    sleep 0.5
}

# The middle of the first of two panes, at the window's usual size.
over_a_pane() {
    xdotool mousemove $((width * 40 / 100)) $((height / 2))
    sleep 0.3
}

first_minute() {
    shot start-page
    press ctrl+d
    sleep 2 # both maps
    shot demo start-page
    press Right
    shot next-case demo
    press c
    shot contours next-case
    press c c
}

mouse_in_a_pane() {
    over_a_pane
    xdotool click --repeat 4 --delay 60 4
    shot zoomed next-case
    xdotool mousedown 3 mousemove_relative 60 40 mouseup 3
    shot window-level zoomed
    press f
    press shift+a
}

layouts() {
    press 3
    shot three-panes next-case
    press 9
    shot nine-panes three-panes
    press 2
    sleep 1
}

comparison() {
    press d
    shot difference next-case
    press d
    shot compare
    press F6
    shot plots compare
    press F6
    press F7
}

dark_theme() {
    command_named "theme dark"
    shot dark next-case
    press F5
    sleep 2 # the curves
    shot road dark
    xdotool mousemove $((width - 40)) 562 mousedown 1 mousemove_relative -- -50 0
    shot scrubbed road
    xdotool mouseup 1
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
    shot datamodules
    dismiss "Open datamodule"
}

batch() {
    press ctrl+g
    shot run-dialog
    press Return
    xdotool windowfocus "$window"
    shot jobs
}

# Maps and scores by the command line.
compute() {
    cd "$scratch"
    "$program" generate -q pasa demo -s gradcam -s layercam -s hirescam -o maps 2>log
    for algorithm in gradcam layercam hirescam; do
        "$program" interpretability -q demo -i "maps/$algorithm" -o "scores/$algorithm" >log
    done
}

# They are opened beside the demo's cases.
results() {
    cd "$scratch"
    export XDG_CONFIG_HOME=$scratch/fresh # docks where a new user has them
    wait "$computing" || fail "the command line has computed nothing"
    start demo maps scores
    sleep 3
    press F6
    shot scatter
    xdotool mousemove 426 466 click 1 # the chooser of plots; its third line is the box plots
    sleep 1
    press Home Down Down Return
    shot box-plots scatter
    press F6 w
    press F7
    shot swipe box-plots
}

# A box is drawn on the first pane; the inspector's scores follow.
boxes() {
    press Escape F7 b
    shot editing swipe
    xdotool mousemove 440 300 mousedown 1 mousemove_relative 20 20 mousemove_relative 20 20 mouseup 1
    shot box-drawn editing
    press ctrl+z
    shot box-undone box-drawn
    press ctrl+shift+z b
}

# The first work list; its next unreviewed case, and that one reviewed.
triage() {
    xdotool mousemove 118 100 click 1
    sleep 0.3
    press Home Down Return
    shot work-list box-undone
    press n shift+n
    shot reviewed work-list
}

report() {
    press ctrl+p
    into "Folder for the report"
    mkdir report
    answer "$scratch/report"
    for _ in {1..100}; do
        [[ -z $(find report -name '*.pdf' -size +10k) ]] || return 0
        sleep 0.1
    done
    fail "no report was written"
}

# One picture read, then the program is killed: the next start offers all of that again.
reading_and_crash() {
    press ctrl+s
    into "Save session"
    answer "$scratch/work.saliscope"
    wait_for work.saliscope
    press ctrl+alt+b
    into "Start blind reading"
    answer "Reader"
    into "Blind reading"
    shot blind-reading reviewed
    press 0 3
    shot answered blind-reading
    press Return
    shot second-picture answered
    kill -9 "$pid"
    wait "$pid" 2>/dev/null || true
    start
    shot lost-session second-picture
    xdotool mousemove $((width - 163)) 36 click 1
    shot restored lost-session
    press ctrl+alt+n
    into "Blind reading"
    xdotool windowmove "$(xdotool search --onlyvisible --pid "$pid" --name "^Blind" | tail -1)" 0 0
    shot reading-goes-on restored
    xdotool mousemove $((width - 140)) $((height - 19)) click 1 # Pause
    into ".*Saliscope"
    shot reading-paused reading-goes-on
}

languages() {
    local text last=reading-paused
    for text in Deutsch Français English; do
        into ".*Saliscope" # another window each time
        press ctrl+shift+p
        xdotool type --delay 20 "$text"
        sleep 0.3
        press Return
        shot "in-$text" "$last"
        last=in-$text
    done
}

quit() {
    press ctrl+q
    for _ in {1..50}; do
        kill -0 "$pid" 2>/dev/null || return 0
        sleep 0.1
    done
    fail "the program did not end"
}

compute &
computing=$!
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
boxes
triage
report
reading_and_crash
languages
# It would ask whether to save the session.
kill "$pid"
pid=
echo "PASS: $(find "$folder" -name '*.png' | wc -l) pictures in $folder"
