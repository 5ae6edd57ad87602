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

/// Says how a score is computed and what it cannot show, for a tooltip.
QString scoreTip(results::Score score);

/// The score in the user's locale; "–" when it is not defined.
QString scoreText(const std::optional<double>& value, int decimals = 3);

/// The reason why a map has no scores; empty when it has scores.
QString noScoreText(const engine::MapFlags& flags);

/// Makes a table look like all tables of the inspector: compact, with whole rows and without a
/// grid.
void setUpScoreTable(QTableWidget& table);
/// Makes the column as wide as its header and the widest of \p texts, which it may show from case
/// to case. The width stays, because fitting columns to their contents costs milliseconds at each
/// change.
void fitToTexts(QTableWidget& table, int column, const QStringList& texts);
/// Makes an item or changes its text. An item that shows the text already is left alone.
QTableWidgetItem& setCell(QTableWidget& table, int row, int column, const QVariant& value,
                          const QString& tip, Qt::Alignment alignment);
/// Makes the table as high as its rows, but at most as high as \p mostRows rows.
void fitToRows(QTableWidget& table, int mostRows);

} // namespace saliscope::ui
