// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include "metrics/score_catalogue.h"

namespace saliscope
{

/// ScoreInfo's title in the user's language.
QString scoreTitle(Score score);

/// scoreDefinition() in the user's language: what the score is and what it cannot show. Begins with
/// a small letter, to follow the title.
QString scoreMeaning(Score score);

} // namespace saliscope
