// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include "core/results/score_catalogue.h"

namespace saliscope::ui
{

/// The title of a score (ScoreInfo), translated.
QString scoreTitle(results::Score score);

/// ScoreInfo's definition in the user's language: what the score is and what it cannot show. Begins
/// with a small letter, to follow the title.
QString scoreMeaning(results::Score score);

} // namespace saliscope::ui
