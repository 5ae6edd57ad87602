// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/panes/comparison_texts.h"

#include <algorithm>
#include <cmath>

#include <QLocale>

#include "core/metrics/probability.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/pane_content.h"

namespace saliscope::window
{

namespace
{

constexpr int decimals = 3;

/// Everybody sees at a glance which way it goes.
std::string signedNumber(double value)
{
    const QString size = QLocale().toString(std::abs(value), 'f', decimals);
    return ((value < 0 ? u'−' : u'+') + size).toStdString();
}

Message orNone(const std::optional<double>& value)
{
    return value ? number(*value, decimals) : say("not defined");
}

} // namespace

QString shortChoiceText(const session::MapChoice& choice, const ui::PaneChoices& choices)
{
    QStringList parts = {ui::algorithmText(choice)};
    if (choice.hidden || !choice.existingSet.empty())
        return parts.first();
    if (engine::algorithmInfo(choice.algorithm).usesTargetLayer)
        parts << ui::layerText(choice, choices);
    if (choice.evidence != engine::Evidence::Positive)
        parts << ui::evidenceText(choice.evidence);
    const auto index = std::size_t(choice.checkpoint);
    if (index < choices.checkpoints.size()) {
        const QStringList& outputs = choices.checkpoints[index].outputs;
        if (outputs.size() > 1)
            parts << ui::explainedText(choice.output, choice.contrast, outputs);
        if (choices.checkpoints.size() > 1)
            parts << choices.checkpoints[index].name;
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString reasonLeftOut(const FetchedMap& map)
{
    if (!map.error.isEmpty())
        return map.error;
    if (!map.map)
        return ui::told(say("The map is being computed."));
    return ui::mapWarning(*map.map);
}

QString comparisonText(const metrics::MapComparison& comparison)
{
    return ui::told(say("Largest difference: %1. Mean difference: %2.\n"
                        "Rank correlation (Spearman): %3.\n"
                        "Structural similarity (SSIM): %4.\n"
                        "Overlap of the strongest tenths (IoU): %5.",
                        number(comparison.largestDifference, decimals),
                        number(comparison.meanDifference, decimals), orNone(comparison.spearman),
                        orNone(comparison.ssim), orNone(comparison.topOverlap)));
}

QString probabilityText(const std::vector<FetchedMap>& maps, const ui::PaneChoices& choices)
{
    const FetchedMap* first = nullptr;
    QStringList lines;
    std::vector<int> seen;
    for (const FetchedMap& map : maps) {
        const auto index = std::size_t(map.choice.checkpoint);
        if (!map.map || map.map->logits.empty() || !map.choice.existingSet.empty() ||
            index >= choices.checkpoints.size() ||
            std::find(seen.begin(), seen.end(), map.choice.checkpoint) != seen.end())
            continue;
        seen.push_back(map.choice.checkpoint);
        if (first == nullptr)
            first = &map;
        const auto output = std::size_t(first->map->output);
        if (output >= map.map->logits.size())
            continue; // a network for other questions
        const double value = metrics::probabilityOf(map.map->logits, output, map.map->activation);
        const std::string name = choices.checkpoints[index].name.toStdString();
        if (first == &map) {
            lines << ui::told(say("%1: probability %2.", name, number(value, decimals)));
            continue;
        }
        const double change =
            value - metrics::probabilityOf(first->map->logits, output, first->map->activation);
        lines << ui::told(say("%1: probability %2, a change of %3.", name, number(value, decimals),
                              signedNumber(change)));
    }
    return lines.size() < 2 ? QString() : lines.join(u'\n');
}

} // namespace saliscope::window
