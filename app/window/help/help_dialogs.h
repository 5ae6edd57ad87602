// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;
class QWidget;

namespace saliscope::window
{

/// All keys of the table of actions and of the panes' mouse, on one sheet.
void showKeySheet(QWidget* parent);

/// What each algorithm and score means, and what it cannot show.
void showMeanings(QWidget* parent);

/// Closes what of these \p parent still shows.
void closeHelp(QWidget& parent);

/// Versions, licence, notice. \p engine is the engine's version, or why there is none.
void showAbout(QWidget* parent, const QString& engine);

} // namespace saliscope::window
