// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <vector>

#include <QStringList>

#include "core/results/text_table.h"
#include "core/session/reading.h"

namespace saliscope::ui
{

/// What readings have in common with the boxes and with each other, in words for the screen and
/// with full numbers for files. The first row holds headings.
struct ReadingTable {
    std::vector<QStringList> rows;
};

/// What the screen calls a map of Reading::maps.
using MapTitle = std::function<QString(const std::string& map)>;

/// One row for each reader and map.
ReadingTable boxAgreementTable(const std::vector<session::Reading>& readings,
                               const session::BoxesOf& boxesOf, const MapTitle& title);

/// One row for each pair of readers; no more than the headings when there is none.
ReadingTable readerAgreementTable(const std::vector<session::Reading>& readings,
                                  const session::BoxesOf& boxesOf);

/// Both below each other, in English and with full numbers, for CSV.
results::TextTable agreementFile(const std::vector<session::Reading>& readings,
                                 const session::BoxesOf& boxesOf);

} // namespace saliscope::ui
