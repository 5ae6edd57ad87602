// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/pane_choices.h"

#include <array>

#include "core/session/map_name.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

namespace
{

const QString separator = QStringLiteral(" · ");

/// As evidenceText, for readers who do not see the list.
constexpr std::array evidenceNames = {sayable("evidence for the output"),
                                      sayable("evidence against the output"),
                                      sayable("evidence for what was predicted")};

} // namespace

QString whyNotAlgorithm(const PaneChoices& choices, int index, engine::Algorithm algorithm)
{
    if (std::size_t(index) >= choices.checkpoints.size())
        return {};
    const auto& refused = choices.checkpoints[std::size_t(index)].refused;
    const auto found = refused.find(algorithm);
    return found == refused.end() ? QString()
                                  : told(say("%1 cannot explain this network: %2.",
                                             session::algorithmTitle(algorithm), found->second));
}

QString algorithmText(const session::MapChoice& choice)
{
    if (choice.hidden)
        return told(say("Picture alone"));
    if (!choice.existingSet.empty())
        return QString::fromStdString(choice.existingSet);
    return told(session::algorithmTitle(choice.algorithm));
}

QString layerText(const session::MapChoice& choice, const PaneChoices& choices)
{
    if (!choice.layer.empty())
        return QString::fromStdString(choice.layer);
    const auto index = std::size_t(choice.checkpoint);
    return index < choices.checkpoints.size() ? choices.checkpoints[index].defaultLayer : QString();
}

QString explainedText(int output, std::optional<int> contrast, const QStringList& outputs)
{
    const auto isKnown = [&](int index) { return index >= 0 && index < outputs.size(); };
    const bool hasContrast = contrast && isKnown(*contrast);
    if (!isKnown(output) && !hasContrast)
        return {};
    const QString first = isKnown(output) ? outputs[output] : told(say("highest output"));
    return hasContrast ? first + QStringLiteral(" − ") + outputs[*contrast] : first;
}

QString gridText(const QString& layer, const cases::CaseMap* map)
{
    if (!map || map->cells.empty())
        return layer;
    const QString grid = QStringLiteral("%1×%2").arg(map->cells.width).arg(map->cells.height);
    return layer.isEmpty() ? grid : layer + QStringLiteral(" · ") + grid;
}

QString evidenceText(engine::Evidence evidence)
{
    switch (evidence) {
    case engine::Evidence::Positive:
        break;
    case engine::Evidence::Negative:
        return told(say("against"));
    case engine::Evidence::Predicted:
        return told(say("as predicted"));
    }
    return told(say("for"));
}

bool showsAgainst(const cases::CaseMap* map)
{
    return map != nullptr && !map->isSigned && map->evidenceSign < 0;
}

QString choiceText(const session::MapChoice& choice, const PaneChoices& choices,
                   const cases::CaseMap* map)
{
    QStringList parts = {algorithmText(choice)};
    if (choice.hidden)
        return parts.first();
    if (!choice.existingSet.empty()) {
        parts << gridText({}, map);
        if (showsAgainst(map))
            parts << told(say(evidenceNames[std::size_t(engine::Evidence::Negative)]));
    }
    if (choice.existingSet.empty() && engine::algorithmInfo(choice.algorithm).usesTargetLayer)
        parts << gridText(layerText(choice, choices), map);
    const auto index = std::size_t(choice.checkpoint);
    if (choice.existingSet.empty() && index < choices.checkpoints.size()) {
        const PaneChoices::CheckpointChoice& checkpoint = choices.checkpoints[index];
        const int output = map ? map->output : choice.output;
        if (checkpoint.outputs.size() > 1)
            parts << explainedText(output, choice.contrast, checkpoint.outputs);
        parts << (choice.evidence == engine::Evidence::Predicted && showsAgainst(map)
                      ? told(say("evidence for what was predicted: against the output"))
                      : told(say(evidenceNames[std::size_t(choice.evidence)])));
        if (choices.checkpoints.size() > 1)
            parts << checkpoint.name;
    }
    if (map && map->progress)
        parts << told(say("preview"));
    parts.removeAll(QString()); // parts that are not known yet
    return parts.join(separator);
}

QString distinctTitle(const QString& title, const QString& other)
{
    QStringList parts = title.split(separator);
    const QStringList others = other.split(separator);
    const QString first = parts.takeFirst();
    parts.removeIf([&](const QString& part) { return others.contains(part); });
    parts.prepend(first);
    return parts.join(separator);
}

} // namespace saliscope::ui
