// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/help/command_words.h"

#include <algorithm>

#include <QCoreApplication>
#include <QStringList>

// lupdate collects the table's texts by this macro.
#define T(text) QT_TRANSLATE_NOOP("CommandWords", text)

namespace saliscope::window
{

namespace
{

struct OtherWords {
    const char* action;
    const char* words;
};

constexpr OtherWords otherWords[] = {
    {"open-images", T("load, import, read, dicom, png, jpeg, scan, picture, browse")},
    {"open-folder", T("load, import, directory, batch")},
    {"open-checkpoint", T("model, network, weights, load model, onnx")},
    {"open-results", T("maps, heat map, scores, import results")},
    {"open-datamodule", T("dataset, data set, database")},
    {"export-view", T("save picture, save image, screenshot, figure, png, pdf, svg, publication")},
    {"copy-picture", T("screenshot, clipboard, snapshot")},
    {"case-report", T("print, paper, summary, html")},
    {"run-report", T("print all, summary, batch report")},
    {"save-session", T("save work, project, workspace")},
    {"open-session", T("project, workspace, restore")},
    {"quit", T("exit, close window")},
    {"start-page", T("home, close cases, welcome")},
    {"layout-1", T("single, one view")},
    {"layout-2", T("split, side by side, compare")},
    {"layout-4", T("grid, tile")},
    {"link-cursor", T("crosshair, pointer, cross hair")},
    {"link-pan", T("synchronise, sync, lock views")},
    {"link-window", T("sync brightness")},
    {"fit", T("zoom to fit, whole picture, fit to window")},
    {"reset-view", T("reset, original, revert view, default view")},
    {"pixels", T("100 %, 1:1, actual size, full resolution")},
    {"zoom-in", T("magnify, magnifier, larger, enlarge, bigger, loupe")},
    {"zoom-out", T("smaller, shrink, reduce")},
    {"style", T("contours, outline, iso lines, heat map style")},
    {"hold", T("toggle overlay, hide heat map")},
    {"hide-map", T("overlay off, no heat map, hide overlay, original picture, remove map")},
    {"boxes", T("annotations, bounding box, ground truth, show labels")},
    {"smooth", T("interpolate, pixelated, blur, cells, grid")},
    {"window-auto", T("brightness, contrast, auto level, window level, windowing, exposure")},
    {"window-reset", T("brightness, contrast, default window, level")},
    {"window-inverse", T("invert, negative, reverse grey")},
    {"opacity-more", T("opacity, transparency, alpha, intensity, stronger heat map")},
    {"opacity-less", T("opacity, transparency, alpha, fainter, weaker heat map")},
    {"evidence-for", T("positive, supports, why")},
    {"evidence-against", T("negative evidence, contradicts, why not")},
    {"weak-evidence", T("normalise, normalize, strength, cohort")},
    {"shared-scale",
     T("same scale, compare colours, common range, normalise, colour bar, color bar")},
    {"theme-dark", T("dark mode, night, black")},
    {"theme-light", T("light mode, bright, white")},
    {"language-en", T("language, English")},
    {"language-fr", T("language, French")},
    {"language-de", T("language, German")},
    {"wheel-cases", T("scroll, mouse wheel")},
    {"wheel-zoom", T("scroll, mouse wheel")},
    {"maximise", T("enlarge pane, single view, maximize")},
    {"hide-panels", T("side bar, sidebar, distraction free, hide docks, more room")},
    {"full-screen", T("presentation, kiosk, fullscreen, slide show")},
    {"next", T("forward, next picture, next image, skip")},
    {"previous", T("back, previous picture, previous image")},
    {"reviewed", T("done, seen, check off, finished")},
    {"undo", T("revert, take back")},
    {"edit-boxes", T("draw, annotate, annotation, roi, region, mark")},
    {"tags", T("label case, keyword, flag, comment, bookmark, star")},
    {"start-reading", T("blind, study, quiz, rate")},
    {"run-generate", T("batch, save maps, heat maps for all, process all, saliency")},
    {"run-completeness", T("road, deletion, insertion, faithfulness")},
    {"run-interpretability", T("pointing game, iou, localisation, localization, score maps")},
    {"run-view", T("save overlays, render all, export all")},
    {"run-sweep", T("best layer, which layer")},
    {"swipe", T("curtain, wipe, slider")},
    {"blink", T("flicker, toggle between")},
    {"difference", T("subtract, minus, diff")},
    {"consensus", T("average, mean, combine")},
    {"disagreement", T("variance, deviation, uncertainty")},
    {"inspect", T("layers, architecture, summary of the model")},
    {"statistics", T("p value, significance, confidence interval, test")},
    {"convert", T("hdf5, npy, format")},
    {"data-folders", T("paths, preferences, settings, directories")},
    {"devices", T("gpu, cuda, cpu, preferences, settings")},
    {"keys", T("shortcuts, keyboard, hotkeys, cheat sheet")},
    {"explain", T("help, manual, documentation, what does it mean, glossary")},
    {"about", T("version, licence, license, citation")},
};

#undef T

constexpr int startOfWord = 8;
constexpr int inARow = 5;
constexpr int sameWords = 2000; ///< above any score of letters
constexpr int beginningsOfOthers = 1000;
constexpr int beginningsOfName = 500;

/// Whether each word of \p pattern begins a word of \p sentence.
bool hasWords(const QString& sentence, const QString& pattern)
{
    const QStringList words = pattern.split(u' ', Qt::SkipEmptyParts);
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [&](const QString& word) {
        for (auto at = sentence.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = sentence.indexOf(word, at + 1, Qt::CaseInsensitive))
            if (at == 0 || !sentence[at - 1].isLetterOrNumber())
                return true;
        return false;
    });
}

/// Whether one of the words, or the words together, is what was typed.
bool isAmong(const QString& words, const QString& pattern)
{
    for (const QString& each : words.split(u','))
        if (each.trimmed().compare(pattern.trimmed(), Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

} // namespace

int fuzzyScore(const QString& pattern, const QString& text)
{
    int score = 0;
    int from = 0;
    int last = -2;
    for (const QChar letter : pattern) {
        if (letter.isSpace())
            continue;
        const int at = int(text.indexOf(letter, from, Qt::CaseInsensitive));
        if (at < 0)
            return -1;
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            score += startOfWord;
        if (at == last + 1)
            score += inARow;
        ++score;
        last = at;
        from = at + 1;
    }
    return score;
}

QString commandWords(std::string_view action)
{
    const auto* found = std::find_if(std::begin(otherWords), std::end(otherWords),
                                     [&](const OtherWords& row) { return row.action == action; });
    return found == std::end(otherWords)
               ? QString()
               : QCoreApplication::translate("CommandWords", found->words);
}

CommandTexts commandTexts(const ActionInfo& info)
{
    return {Actions::menuTitle(info.menu), Actions::plainText(info), Actions::tip(info),
            commandWords(info.id)};
}

int commandScore(const CommandTexts& command, const QString& pattern)
{
    const int letters = std::max(fuzzyScore(pattern, command.text),
                                 fuzzyScore(pattern, command.place + u' ' + command.text));
    if (pattern.trimmed().isEmpty())
        return letters;
    const int more = std::max(0, letters);
    if (isAmong(command.words, pattern) ||
        command.text.compare(pattern.trimmed(), Qt::CaseInsensitive) == 0)
        return sameWords + more;
    if (hasWords(command.words, pattern))
        return beginningsOfOthers + more;
    if (hasWords(command.text, pattern))
        return beginningsOfName + more;
    return letters < 0 && hasWords(command.tip, pattern) ? 0 : letters;
}

} // namespace saliscope::window
