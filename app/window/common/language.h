// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace saliscope::window
{

/// Which of languages() \p chosen means: itself, or for "system" (and for what is not known) the
/// first of the user's languages that is among them, else English.
QString languageFor(const QString& chosen);

/// Sets the language of all texts made from now on, those of Qt's own dialogs too where Qt's
/// translations are installed, and with it how numbers are written on the screen: as the user's
/// system does where it speaks that language or "system" is chosen. GUI thread, with a
/// QCoreApplication.
void applyLanguage(const QString& chosen);

} // namespace saliscope::window
