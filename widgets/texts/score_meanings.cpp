// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "texts/score_meanings.h"

#include "session/report_texts.h"
#include "texts/told.h"

namespace saliscope
{

QString scoreTitle(Score score)
{
    return told(say(scoreInfo(score).title));
}

QString scoreMeaning(Score score)
{
    return told(scoreDefinition(score));
}

} // namespace saliscope
