// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cases/case_scores.h"

#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/data/model_input.h"

namespace saliscope::cases
{

CaseScorer::CaseScorer(Image map, Size picture, data::Padding padding)
    : m_map(std::move(map))
    , m_picture(picture)
    , m_padding(padding)
{
    if (m_map.width != m_map.height || picture.width <= 0 || picture.height <= 0)
        throw Error(ErrorKind::Mismatch, "scores", say("a square map and a picture are needed"));
    metrics::interpretability(m_map, {}, {});
}

CaseScores CaseScorer::scores(std::span<const CaseBox> boxes,
                              const metrics::InterpretabilityOptions& options) const
{
    std::vector<data::InputBox> transformed;
    CaseScores result;
    for (std::size_t index = 0; index < boxes.size(); ++index) {
        const CaseBox& box = boxes[index];
        const data::FractionalBox edges{box.label, box.x, box.y, box.x + box.width,
                                        box.y + box.height};
        const std::optional<data::InputBox> onMap =
            data::transformBox(edges, m_picture, m_map.width, m_padding);
        if (!onMap || (options.boxLabel && *options.boxLabel != box.label))
            continue;
        transformed.push_back(*onMap);
        result.boxIndices.push_back(static_cast<int>(index));
    }
    result.all = metrics::interpretability(m_map, transformed, options);
    result.scored = !transformed.empty();
    return result;
}

} // namespace saliscope::cases
