// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/texts/score_meanings.h"

#include "widgets/texts/told.h"

namespace saliscope::ui
{

QString scoreTitle(results::Score score)
{
    return told(say(results::scoreInfo(score).title));
}

QString scoreMeaning(results::Score score)
{
    return told(say(results::scoreInfo(score).definition));
}

} // namespace saliscope::ui
