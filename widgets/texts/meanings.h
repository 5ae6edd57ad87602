// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include <QString>

#include "core/engine/algorithm.h"

namespace saliscope::ui
{

/// What an algorithm's map says, and what it cannot show, in words for readers who are no
/// programmers: for help and tooltips. Scores have scoreDefinition().
struct Meaning {
    QString id; ///< "gradcam"
    QString title;
    QString says;
    QString cannotShow;
};

/// One for every algorithm, in the order of algorithms().
std::vector<Meaning> algorithmMeanings();
Meaning algorithmMeaning(engine::Algorithm algorithm);

/// What holds for every map.
std::vector<QString> everyMapCaveats();

} // namespace saliscope::ui
