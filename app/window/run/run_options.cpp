// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include <QFormLayout>

#include "app/window/common/workspace.h"
#include "app/window/run/run_dialog.h"
#include "core/engine/algorithm.h"
#include "core/render/colormap.h"
#include "core/results/score_catalogue.h"
#include "core/session/map_name.h"
#include "core/tasks/view.h"
#include "widgets/texts/number_field.h"
#include "widgets/texts/score_meanings.h"
#include "widgets/texts/told.h"

namespace saliscope::window
{

namespace
{

QStringList colormapNames()
{
    QStringList names;
    for (const render::Colormap& colormap : render::colormaps())
        names << QString::fromUtf8(colormap.name.data(), qsizetype(colormap.name.size()));
    return names;
}

QStringList texts(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list << QString::fromStdString(word);
    return list;
}

std::vector<std::string> words(const QStringList& list)
{
    std::vector<std::string> result;
    for (const QString& word : list)
        result.push_back(word.toStdString());
    return result;
}

} // namespace

void RunDialog::addOptions()
{
    if (auto* generate = std::get_if<jobs::GenerateJob>(&m_job))
        addGenerateOptions(*generate);
    else if (auto* completeness = std::get_if<jobs::CompletenessJob>(&m_job))
        addCompletenessOptions(*completeness);
    else if (auto* scores = std::get_if<jobs::InterpretabilityJob>(&m_job))
        addInterpretabilityOptions(*scores);
    else if (auto* view = std::get_if<jobs::ViewJob>(&m_job))
        addViewOptions(*view);
    else if (auto* report = std::get_if<jobs::ReportJob>(&m_job))
        addReportOptions(*report);
    else if (auto* sweep = std::get_if<jobs::SweepJob>(&m_job))
        addSweepOptions(*sweep);
    else if (auto* compare = std::get_if<jobs::CompareJob>(&m_job))
        addCompareOptions(*compare);
    else if (auto* statistics = std::get_if<jobs::StatisticsJob>(&m_job))
        addStatisticsOptions(*statistics);
    else if (auto* convert = std::get_if<jobs::ConvertJob>(&m_job))
        addConvertOptions(*convert);
}

void RunDialog::addAlgorithms(jobs::NetworkOptions& options, bool layersOnly)
{
    QStringList titles;
    QStringList names;
    for (const engine::AlgorithmInfo& info : engine::algorithms()) {
        if (layersOnly && !info.usesTargetLayer)
            continue;
        titles << ui::told(session::algorithmTitle(info.algorithm));
        names << QString::fromUtf8(info.name);
    }
    m_fields->addSeveral(
        tr("Algorithms"), tr("Several share one pass through the network."), titles, names,
        texts(options.algorithms),
        [&options](const QStringList& chosen) { options.algorithms = words(chosen); });
}

void RunDialog::addSeed(jobs::NetworkOptions& options)
{
    m_fields->addInteger(tr("Seed"), tr("Of all that is random."), 0, 1'000'000'000,
                         int(options.seed),
                         [&options](int seed) { options.seed = std::uint64_t(seed); });
}

void RunDialog::addScoring(int& targetLabel, double& threshold)
{
    m_fields->addInteger(tr("Label"), tr("Cases with this label are scored."), 0, 1000, targetLabel,
                         [&targetLabel](int label) { targetLabel = label; });
    m_fields->addNumber(tr("Threshold"),
                        tr("Share of the map's maximum above which a pixel counts."), 0, 1,
                        threshold, [&threshold](double share) { threshold = share; });
}

void RunDialog::addOverwrite(bool& overwrite)
{
    m_fields->addCheck(tr("Start anew"),
                       tr("Otherwise what an earlier run of the same settings finished is kept."),
                       overwrite, [&overwrite](bool on) { overwrite = on; });
}

void RunDialog::addNetworkOptions(jobs::NetworkOptions& options, bool targets)
{
    addAlgorithms(options, false);
    const auto& open = m_workspace.checkpoints();
    const auto used = std::find_if(open.begin(), open.end(), [&](const auto& checkpoint) {
        return options.weight &&
               std::filesystem::absolute(checkpoint->checkpoint.path) == *options.weight;
    });
    if (used != open.end()) {
        QStringList titles = {tr("the customary one")};
        QStringList names = {QString()};
        for (const engine::LayerInfo& layer : (*used)->layers) {
            names << QString::fromStdString(layer.name);
            titles << names.back();
        }
        m_fields->addChoice(
            tr("Layer"), tr("The layer whose activation is explained."), titles, names,
            QString::fromStdString(options.targetLayer),
            [&options](const QString& layer) { options.targetLayer = layer.toStdString(); });
        if (targets && (*used)->network->outputs() > 1)
            m_fields->addChoice(
                tr("Outputs"), tr("For networks of several outputs."),
                {tr("the one with the highest score"), tr("all")},
                {QStringLiteral("highest"), QStringLiteral("all")},
                QString::fromStdString(options.targetClass),
                [&options](const QString& target) { options.targetClass = target.toStdString(); });
    }
    m_fields->addCheck(tr("Leave out cases with label 0"), tr("For networks of one output."),
                       options.positiveOnly, [&options](bool on) { options.positiveOnly = on; });
    addSeed(options);
}

void RunDialog::addGenerateOptions(jobs::GenerateJob& options)
{
    addNetworkOptions(options.network, true);
    m_fields->addChoice(
        tr("Evidence"), tr("Which evidence the maps show."),
        {tr("for the output"), tr("against it"), tr("for the side the network took")},
        {QStringLiteral("positive"), QStringLiteral("negative"), QStringLiteral("predicted")},
        QString::fromStdString(options.evidence),
        [&options](const QString& evidence) { options.evidence = evidence.toStdString(); });
    m_fields->addChoice(
        tr("Ablation-CAM"), tr("As mednet computes it, or with channels set to zero."),
        {tr("as mednet"), tr("zero")}, {QStringLiteral("reference"), QStringLiteral("zero")},
        QString::fromStdString(options.ablation),
        [&options](const QString& rule) { options.ablation = rule.toStdString(); });
    m_fields->addChoice(tr("FullGrad"),
                        tr("With every plane scaled as mednet does, or as published."),
                        {tr("as mednet"), tr("as published")},
                        {QStringLiteral("reference"), QStringLiteral("original")},
                        QString::fromStdString(options.fullGrad),
                        [&options](const QString& rule) { options.fullGrad = rule.toStdString(); });
    addOverwrite(options.overwrite);
}

void RunDialog::addCompletenessOptions(jobs::CompletenessJob& options)
{
    addNetworkOptions(options.network, true);
    QStringList percentiles;
    for (const double percentile : options.percentiles)
        percentiles << QLocale().toString(percentile);
    m_fields->addText(tr("Percentiles"),
                      tr("Up to which share of the pixels is kept, 0 to 100, with blanks between."),
                      percentiles.join(u' '), [&options](const QString& text) {
                          options.percentiles.clear();
                          for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
                              options.percentiles.push_back(
                                  ui::typedNumber(word).value_or(std::nan(""))); // is refused
                      });
    m_fields->addNumber(tr("Noise"), tr("Standard deviation of what is added to imputed pixels."),
                        0, 1, options.noise, [&options](double noise) { options.noise = noise; });
    m_fields->addChoice(tr("Equal values"), tr("As mednet does, or told apart by rank."),
                        {tr("as mednet"), tr("by rank")},
                        {QStringLiteral("reference"), QStringLiteral("rank")},
                        QString::fromStdString(options.ties),
                        [&options](const QString& ties) { options.ties = ties.toStdString(); });
}

void RunDialog::addInterpretabilityOptions(jobs::InterpretabilityJob& options)
{
    addScoring(options.targetLabel, options.threshold);
}

void RunDialog::addViewOptions(jobs::ViewJob& options)
{
    m_fields->addChoice(tr("Colours"), tr("The colour map."),
                        QStringList(tr("as fits the maps")) + colormapNames(),
                        QStringList(QLatin1String(tasks::automaticColormap)) + colormapNames(),
                        QString::fromStdString(options.colormap),
                        [&options](const QString& name) { options.colormap = name.toStdString(); });
    m_fields->addNumber(tr("Opacity"), tr("Of the map's colours."), 0, 1, options.opacity,
                        [&options](double opacity) { options.opacity = opacity; });
    m_fields->addNumber(
        tr("Threshold"), tr("Share of the map's maximum below which nothing is drawn."), 0, 1,
        options.threshold, [&options](double threshold) { options.threshold = threshold; });
    m_fields->addChoice(tr("Size"), tr("Whose pixels the pictures have."),
                        {tr("of the network's input"), tr("of the stored picture")},
                        {QStringLiteral("network"), QStringLiteral("original")},
                        QString::fromStdString(options.size),
                        [&options](const QString& size) { options.size = size.toStdString(); });
    m_fields->addCheck(tr("Boxes"), tr("Draw the radiologists' boxes."), options.showBoxes,
                       [&options](bool on) { options.showBoxes = on; });
    m_fields->addCheck(tr("Legend"), tr("Add a colour bar and a line of text."), options.legend,
                       [&options](bool on) { options.legend = on; });
    m_fields->addCheck(tr("Algorithms on one sheet"), tr("One picture per case with all maps."),
                       options.montage, [&options](bool on) { options.montage = on; });
    m_fields->addCheck(tr("All labels"), tr("Otherwise cases with label 1 only."),
                       options.allLabels, [&options](bool on) { options.allLabels = on; });
}

void RunDialog::addReportOptions(jobs::ReportJob& options)
{
    addNetworkOptions(options.network, false);
    m_fields->addChoice(tr("Colours"), tr("The colour map."), colormapNames(), colormapNames(),
                        QString::fromStdString(options.colormap),
                        [&options](const QString& name) { options.colormap = name.toStdString(); });
    m_fields->addCheck(tr("ROAD"), tr("Score by ROAD too, which takes far longer."), options.road,
                       [&options](bool on) { options.road = on; });
    m_fields->addChoice(
        tr("Language"), tr("Of the report; numbers are written as in that language."),
        {QStringLiteral("English"), QStringLiteral("Français"), QStringLiteral("Deutsch")},
        ui::languages(), QString::fromStdString(options.language),
        [&options](const QString& code) { options.language = code.toStdString(); });
    m_fields->addCheck(tr("PDF"), tr("Write the report as PDF as well."), options.pdf,
                       [&options](bool on) { options.pdf = on; });
}

void RunDialog::addSweepOptions(jobs::SweepJob& options)
{
    addAlgorithms(options.network, true);
    QStringList titles;
    QStringList names;
    for (const results::ScoreInfo& info : results::scoreCatalogue()) {
        titles << ui::scoreTitle(info.score);
        names << QString::fromUtf8(info.name);
    }
    m_fields->addChoice(tr("Best by"), tr("The score that decides which layer is best."), titles,
                        names, QString::fromStdString(options.rank),
                        [&options](const QString& score) { options.rank = score.toStdString(); });
    addScoring(options.targetLabel, options.threshold);
    m_fields->addCheck(tr("ROAD"), tr("Score by ROAD too, which takes far longer."), options.road,
                       [&options](bool on) { options.road = on; });
    addSeed(options.network);
    addOverwrite(options.overwrite);
}

} // namespace saliscope::window
