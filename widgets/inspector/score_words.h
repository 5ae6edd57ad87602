// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QString>

#include "engine/engine.h"
#include "metrics/score_catalogue.h"

class QTableWidget;

namespace saliscope
{

/// How a score is computed and what it cannot show, for a tooltip.
QString scoreTip(Score score);

/// In the user's locale; "–" for a score that is not defined.
QString scoreText(const std::optional<double>& value, int decimals = 3);

/// Why a map has no scores; empty when it has.
QString noScoreText(const MapFlags& flags);

/// The looks of the inspector's tables: compact, whole rows, no grid.
void setUpScoreTable(QTableWidget& table);
/// As high as its rows, up to \p mostRows of them.
void fitToRows(QTableWidget& table, int mostRows);

} // namespace saliscope
