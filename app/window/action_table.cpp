// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <array>

#include "window/actions.h"

// lupdate collects the table's texts by this macro.
#define T(text) QT_TRANSLATE_NOOP("ActionTable", text)

namespace saliscope
{

namespace
{

constexpr auto passed = KeyUse::Passed;

constexpr MenuInfo allMenus[] = {
    {"file", T("&File")},
    {"file/recent", T("Open &recent")},
    {"file/boxes", T("Export &boxes")},
    {"view", T("&View")},
    {"view/layout", T("&Layout")},
    {"view/links", T("Lin&ks")},
    {"view/docks", T("&Panels")},
    {"view/theme", T("&Theme")},
    {"view/language", T("Lan&guage")},
    {"case", T("&Case")},
    {"case/boxes", T("&Boxes")},
    {"run", T("&Run")},
    {"tools", T("&Tools")},
    {"help", T("&Help")},
};

constexpr ActionInfo allActions[] = {
    {"open-demo", "file", T("Open &demo"), "Ctrl+D",
     T("Open 20 synthetic radiographs with boxes and a network trained on others like them."),
     "demo"},
    {"open-datamodule", "file", T("&Open datamodule…"), "Ctrl+O",
     T("Choose a registered datamodule, or a split list or folder."), "datamodule"},
    {"open-images", "file", T("Open &images…"), "Ctrl+I",
     T("Choose picture files: PNG, JPEG, BMP or TIFF."), "images"},
    {"open-folder", "file", T("Open &folder…"), "Ctrl+Shift+O",
     T("Choose a folder of pictures; all below it are opened."), "open"},
    {"open-checkpoint", "file", T("Open chec&kpoint…"), "Ctrl+K",
     T("Choose a trained network's file or training folder."), "checkpoint"},
    {"open-results", "file", T("Open re&sults…"), "Ctrl+R",
     T("Choose a folder of maps, or completeness.json or interpretability.json, made earlier."),
     "results"},
    {"", "file", "", "", "", ""},
    {"export-view", "file", T("&Export view…"), "Ctrl+E",
     T("Write the panes with their legends as PNG or PDF."), "export"},
    {"export-boxes-split", "file/boxes", T("&Split list…"), "",
     T("Write all boxes, edited ones in place of the data's, as a split list that can be opened."),
     ""},
    {"export-boxes-coco", "file/boxes", T("&COCO…"), "",
     T("Write all boxes, edited ones in place of the data's, as COCO's JSON."), ""},
    {"export-boxes-csv", "file/boxes", T("&Table…"), "",
     T("Write all boxes, edited ones in place of the data's, as CSV."), ""},
    {"copy-picture", "file", T("&Copy picture"), "Ctrl+C",
     T("Copy the current pane with its legend."), "copy"},
    {"", "file", "", "", "", ""},
    {"start-page", "file", T("S&tart page"), "Ctrl+W",
     T("Go back to the start page; running jobs go on."), "home"},
    {"quit", "file", T("&Quit"), "Ctrl+Q", T("Close the window."), "quit"},

    {"layout-1", "view/layout", T("&1 pane"), "1", T("Show one pane."), "layout1", true},
    {"layout-2", "view/layout", T("&2 panes"), "2", T("Show two panes side by side."), "layout2",
     true},
    {"layout-3", "view/layout", T("&3 panes"), "3", T("Show three panes side by side."), "layout3",
     true},
    {"layout-4", "view/layout", T("&4 panes"), "4", T("Show two rows of two panes."), "layout4",
     true},
    {"layout-6", "view/layout", T("&6 panes"), "6", T("Show two rows of three panes."), "layout6",
     true},
    {"layout-9", "view/layout", T("&9 panes"), "9", T("Show three rows of three panes."), "layout9",
     true},
    {"link-pan", "view/links", T("Link &pan and zoom"), "Alt+P",
     T("All panes show the same part of the picture."), "link-pan", true},
    {"link-window", "view/links", T("Link &window and level"), "Alt+W",
     T("All panes have the same brightness and contrast."), "link-window", true},
    {"link-cursor", "view/links", T("Link &cursor"), "Alt+C",
     T("A cross marks the place under the pointer in all panes."), "link-cursor", true},
    {"fit", "view", T("&Fit picture"), "F", T("Show the whole picture in each pane."), "fit"},
    {"pixels", "view", T("&Actual pixels"), "P",
     T("One pixel of the picture is one of the screen."), "pixels"},
    {"zoom-in", "view", T("Zoom &in"), "Ctrl++; Ctrl+=; +", T("Enlarge the picture."), "zoom-in"},
    {"zoom-out", "view", T("Zoom &out"), "Ctrl+-; -", T("Make the picture smaller."), "zoom-out"},
    {"", "view", "", "", "", ""},
    {"style", "view", T("Next overlay &style"), "C",
     T("Go from colours to contours, to both, and back."), "style"},
    {"hold", "view", T("&Hide overlay while held"), "H",
     T("As long as the key is down, the radiograph is shown alone."), "hide", false, KeyUse::Held},
    {"boxes", "view", T("Show &boxes"), "Shift+B", T("Show or hide the radiologists' boxes."),
     "boxes", true},
    {"smooth", "view", T("S&mooth maps"), "S",
     T("Interpolate maps as result files do, or show the true cells of their layer."), "cells",
     true},
    {"", "view", "", "", "", ""},
    {"theme-system", "view/theme", T("As the &system"), "", T("Light or dark as the desktop is."),
     "", true},
    {"theme-light", "view/theme", T("&Light"), "", T("Dark text on light grey."), "", true},
    {"theme-dark", "view/theme", T("&Dark"), "", T("Light text on dark grey."), "", true},
    {"language-system", "view/language", T("As the &system"), "",
     T("Use the desktop's language where there are texts in it, else English."), "", true},
    // A language is called by its own name, whatever the others are in.
    {"language-en", "view/language", "&English", "", T("Show all texts in English."), "", true},
    {"language-fr", "view/language", "&Français", "", T("Show all texts in French."), "", true},
    {"language-de", "view/language", "&Deutsch", "", T("Show all texts in German."), "", true},
    {"full-screen", "view", T("F&ull screen"), "F11", T("Use the whole screen, or go back."),
     "full-screen", true},

    {"next", "case", T("&Next case"), "Right; Down", T("Go to the next case of the list."), "next",
     false, passed},
    {"previous", "case", T("&Previous case"), "Left; Up", T("Go to the case before."), "previous",
     false, passed},
    {"first", "case", T("&First case"), "Home", T("Go to the first case of the list."), "first",
     false, passed},
    {"last", "case", T("&Last case"), "End", T("Go to the last case of the list."), "last", false,
     passed},
    {"", "case", "", "", "", ""},
    {"reviewed", "case", T("Mark &reviewed"), "R",
     T("Mark the case as looked at, or take the mark away."), "reviewed", true},
    {"undo", "case", T("&Undo"), "Ctrl+Z", T("Take back the last edit of a box of this case."),
     "undo"},
    {"redo", "case", T("Re&do"), "Ctrl+Shift+Z", T("Do again what was taken back."), "redo"},
    {"edit-boxes", "case/boxes", T("&Edit boxes"), "B",
     T("Draw, move, resize and delete boxes on the panes; the data's own are never changed."),
     "edit-boxes", true},
    {"box-add", "case/boxes", T("&Add box"), "Insert",
     T("Put a box into the middle; arrows move it, with Ctrl they resize it."), "box-add"},
    {"box-delete", "case/boxes", T("&Delete box"), "Del", T("Delete the selected box."),
     "box-delete"},
    {"box-label", "case/boxes", T("Change &label"), "L",
     T("Type another label for the selected box."), "tag"},
    {"box-next", "case/boxes", T("&Next box"), ".", T("Select the next box."), ""},
    {"box-previous", "case/boxes", T("&Previous box"), ",", T("Select the box before."), ""},
    {"box-revert", "case/boxes", T("&Back to the data's boxes"), "",
     T("Take back all edits of this case."), "revert"},
    {"tags", "case", T("Edit &tags…"), "T", T("Give the case words to find it by."), "tag"},

    {"run-generate", "run", T("&Generate maps…"), "Ctrl+G",
     T("Write saliency maps of many cases as files."), "maps"},
    {"run-completeness", "run", T("&Completeness…"), "",
     T("Score maps by ROAD: does the network's answer follow the pixels a map calls important?"),
     "completeness"},
    {"run-interpretability", "run", T("&Interpretability…"), "",
     T("Score maps against the radiologists' boxes."), "interpretability"},
    {"run-view", "run", T("Export &overlays…"), "", T("Draw maps over many cases as pictures."),
     "overlays"},

    {"inspect", "tools", T("&Inspect checkpoint…"), "Ctrl+L",
     T("Show the network's layers and choose the one the current pane explains."), "inspect"},
    {"data-folders", "tools", T("&Data folders…"), "",
     T("Say where the pictures of the registered databases are."), "folders"},
    {"devices", "tools", T("D&evices…"), "", T("Choose what the networks run on."), "devices"},

    {"keys", "help", T("&Keys"), "?", T("List all keys."), "keyboard"},
    {"explain", "help", T("What maps and scores &mean"), "F1",
     T("What each algorithm and score says, and what it cannot show."), "help"},
    {"commands", "help", T("&Find a command…"), "Ctrl+Shift+P",
     T("Search everything the window can do."), "palette"},
    {"", "help", "", "", "", ""},
    {"about", "help", T("&About Saliscope"), "", T("Versions, licence, and what it is not for."),
     "about"},
};

} // namespace

std::span<const ActionInfo> actionTable()
{
    return allActions;
}

std::span<const MenuInfo> menuTable()
{
    return allMenus;
}

} // namespace saliscope
