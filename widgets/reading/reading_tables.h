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

/// Tables of how far readings agree with the boxes and with each other: in words for the screen,
/// with full numbers for files. The first row holds the headings.
struct ReadingTable {
    std::vector<QStringList> rows;
};

/// Turns a name in Reading::maps into the name that the screen shows.
using MapTitle = std::function<QString(const std::string& map)>;

/// One row for each reader and map.
ReadingTable boxAgreementTable(const std::vector<session::Reading>& readings,
                               const session::BoxesOf& boxesOf, const MapTitle& title);

/// One row for each pair of readers; only the headings when there is no pair.
ReadingTable readerAgreementTable(const std::vector<session::Reading>& readings,
                                  const session::BoxesOf& boxesOf);

/// Both tables, one below the other, in English and with full numbers, for CSV.
results::TextTable agreementFile(const std::vector<session::Reading>& readings,
                                 const session::BoxesOf& boxesOf);

} // namespace saliscope::ui
