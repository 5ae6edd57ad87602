// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

#include <QString>

#include "app/window/common/actions.h"

namespace saliscope::window
{

/// How well \p pattern fits \p text: its letters have to occur in order; runs and beginnings of
/// words count more. -1: not at all. Case does not matter.
int fuzzyScore(const QString& pattern, const QString& text);

/// What people coming from other programs call the action, in the window's language: "invert,
/// negative". Empty for actions that are called by their name.
QString commandWords(std::string_view action);

/// A command as it is looked for.
struct CommandTexts {
    QString place; ///< where it is found
    QString text;
    QString tip;
    QString words; ///< what others call it
};
CommandTexts commandTexts(const ActionInfo& info);

/// How well \p pattern finds the command; -1: not at all. What others call it counts most, then
/// beginnings of words of its name, letters of it, and words of its tip.
int commandScore(const CommandTexts& command, const QString& pattern);

} // namespace saliscope::window
