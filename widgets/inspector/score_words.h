// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QString>
#include <QStringList>
#include <QVariant>

#include "core/engine/engine.h"
#include "core/results/score_catalogue.h"

class QTableWidget;
class QTableWidgetItem;

namespace saliscope::ui
{

/// How a score is computed and what it cannot show, for a tooltip.
QString scoreTip(results::Score score);

/// In the user's locale; "–" for a score that is not defined.
QString scoreText(const std::optional<double>& value, int decimals = 3);

/// Why a map has no scores; empty when it has.
QString noScoreText(const engine::MapFlags& flags);

/// The looks of the inspector's tables: compact, whole rows, no grid.
void setUpScoreTable(QTableWidget& table);
/// Makes the column as wide as its header and the widest of \p texts: what it shows from case to
/// case. It stays so, as sizing columns to their contents costs milliseconds at each change.
void fitToTexts(QTableWidget& table, int column, const QStringList& texts);
/// Makes or changes an item; one that shows this already is left alone.
QTableWidgetItem& setCell(QTableWidget& table, int row, int column, const QVariant& value,
                          const QString& tip, Qt::Alignment alignment);
/// As high as its rows, up to \p mostRows of them.
void fitToRows(QTableWidget& table, int mostRows);

} // namespace saliscope::ui
