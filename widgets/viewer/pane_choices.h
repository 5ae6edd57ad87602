// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/cases/case_view.h"
#include "core/session/display_settings.h"
#include "core/session/evidence_strength.h"
#include "widgets/viewer/layer_tree.h"

namespace saliscope::ui
{

/// The choices in the panes' headers.
struct PaneChoices {
    struct CheckpointChoice {
        QString name;
        std::vector<engine::LayerInfo> layers;
        QString defaultLayer;
        QStringList outputs;   ///< names of the outputs, one per logit
        LayerOffer offer = {}; ///< the layers with those that cannot be explained
        std::string sha256 = {};
        /// Algorithms that cannot explain it, with a clause that says why.
        std::map<engine::Algorithm, Message> refused = {};
    };
    std::vector<CheckpointChoice> checkpoints;
    QStringList existingSets;
    /// What runs found in their cases, to compare this one with.
    std::vector<std::shared_ptr<const session::CohortEvidence>> cohorts = {};
};

/// Why \p algorithm cannot explain the checkpoint \p index, as a sentence; empty where it can, and
/// where there is no such checkpoint.
QString whyNotAlgorithm(const PaneChoices& choices, int index, engine::Algorithm algorithm);

/// "Grad-CAM", the name of a set of existing maps, or "Picture alone".
QString algorithmText(const session::MapChoice& choice);

/// "Pneumonia" or "Pneumonia − Effusion": what is explained, where it is known; of \p outputs.
QString explainedText(int output, std::optional<int> contrast, const QStringList& outputs);

/// The layer of a choice: its own, or the checkpoint's default layer.
QString layerText(const session::MapChoice& choice, const PaneChoices& choices);

/// "fc8 · 31×31": the layer and the cells of \p map; without a map only the layer.
QString gridText(const QString& layer, const cases::CaseMap* map);

/// "for", "against" or "as predicted".
QString evidenceText(engine::Evidence evidence);

/// Whether \p map shows what speaks against an output. False without a map, and for signed ones.
bool showsAgainst(const cases::CaseMap* map);

/// Describes the whole choice, for the legend of a picture.
QString choiceText(const session::MapChoice& choice, const PaneChoices& choices,
                   const cases::CaseMap* map);

/// \p title without the parts that \p other has as well, except for its beginning. Side by side in
/// little space, titles then still tell two maps apart.
QString distinctTitle(const QString& title, const QString& other);

} // namespace saliscope::ui
