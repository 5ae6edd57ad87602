// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include "app/window/cases/map_fetcher.h"
#include "core/metrics/map_comparison.h"
#include "widgets/viewer/pane_choices.h"

namespace saliscope::window
{

/// "LayerCAM · fc8": with output, side and checkpoint only where there is something to choose.
QString shortChoiceText(const session::MapChoice& choice, const ui::PaneChoices& choices);

/// Why a map has no rank correlations and no part in a mean; empty when nothing is wrong.
QString reasonLeftOut(const FetchedMap& map);

/// "Largest difference 0.42, mean 0.03. …", in sentences.
QString comparisonText(const metrics::MapComparison& comparison);

/// The probability each of \p maps' checkpoints gives the same output, and the changes from the
/// first; empty when there are not two checkpoints among them.
QString probabilityText(const std::vector<FetchedMap>& maps, const ui::PaneChoices& choices);

} // namespace saliscope::window
