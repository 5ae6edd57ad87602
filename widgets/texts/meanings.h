// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include <QString>

#include "engine/algorithm.h"

namespace saliscope
{

/// What a map or a number says, and what it cannot show, in words for readers who are no
/// programmers. The one place for help, tooltips and reports.
struct Meaning {
    QString id; ///< "gradcam", "energy", …
    QString title;
    QString says;
    QString cannotShow;
};

/// One for every algorithm, in the order of algorithms().
std::vector<Meaning> algorithmMeanings();
Meaning algorithmMeaning(Algorithm algorithm);

/// "energy", "lift", "focus", "pointing", "overlap", "morf", "lerf", "road".
std::vector<Meaning> scoreMeanings();
/// Empty texts for an unknown \p id.
Meaning scoreMeaning(const QString& id);

/// What holds for every map.
std::vector<QString> generalCaveats();

} // namespace saliscope
