// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

#include "core/base/image.h"
#include "core/cases/case_view.h"
#include "core/metrics/interpretability_scores.h"

namespace saliscope::cases
{

/// How a map meets the boxes of a case, as long as both are on the screen.
struct CaseScores {
    metrics::Interpretability all; ///< its boxes are those that count, in order
    std::vector<int> boxIndices;   ///< of which of the boxes given each of all.boxes is
    bool scored =
        false; ///< false: no box is left, so only all.lowest and all.highest mean something
};

/// Scores one map again and again while a threshold moves or a box is dragged. Unedited boxes give
/// the numbers of `saliscope interpretability` to the last bit. Under a millisecond per call for
/// a map of 512×512. Threads: safe to share.
class CaseScorer final
{
public:
    /// \p map is the map on the network's input (inputMap), \p picture the size of the case's
    /// picture (CasePicture::image), which \p padding made a square. Throws Error Mismatch when the
    /// map is not one square plane or the picture is empty, Damaged for values that are not finite.
    CaseScorer(Image map, Size picture, data::Padding padding = data::Padding::Square);

    /// \p boxes are in pixels of the case's picture and may have fractions or reach beyond it;
    /// edges are cut to whole pixels of the map as those of the source are.
    CaseScores scores(std::span<const CaseBox> boxes,
                      const metrics::InterpretabilityOptions& options) const;

    const Image& map() const { return m_map; }

private:
    Image m_map;
    Size m_picture;
    data::Padding m_padding;
};

} // namespace saliscope::cases
