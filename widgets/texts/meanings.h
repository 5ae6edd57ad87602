// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include <QString>

#include "core/engine/algorithm.h"

namespace saliscope::ui
{

/// What an algorithm's map says and what it cannot show, for help and tooltips, in words for
/// readers who do not program. For scores, see scoreDefinition().
struct Meaning {
    QString id; ///< "gradcam"
    QString title;
    QString says;
    QString cannotShow;
};

/// The meanings of all algorithms, in the order of algorithms().
std::vector<Meaning> algorithmMeanings();
Meaning algorithmMeaning(engine::Algorithm algorithm);

/// The caveats that hold for every map.
std::vector<QString> everyMapCaveats();

} // namespace saliscope::ui
