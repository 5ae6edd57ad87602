// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QPointF>

#include "widgets/viewer/pane_content.h"

namespace saliscope::ui
{

/// The values at the place under the cursor, for the status bar.
struct ProbeReading {
    QPointF position;                 ///< in pixels of the picture
    std::optional<float> image;       ///< 0..1; none outside the picture
    std::optional<float> map;         ///< as in the map's file; none outside it or without one
    std::optional<float> rawMap;      ///< before scaling
    std::optional<double> percentile; ///< share of the map's values below this one, 0..100
    std::optional<int> boxLabel;      ///< of the smallest box there
};

/// Reads the values of a pane's content at a place. It remembers the last map's values for the
/// percentiles.
class Probe final
{
public:
    ProbeReading read(const PaneContent& content, QPointF picture);

private:
    std::shared_ptr<const cases::CaseMap> m_map;
    Image m_values; ///< the values in that map's file
};

} // namespace saliscope::ui
