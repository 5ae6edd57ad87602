// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The run dialog's fields of jobs on results alone: compare, statistics, convert.

#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>

#include "app/window/common/workspace.h"
#include "app/window/run/run_dialog.h"
#include "widgets/texts/number_field.h"

namespace saliscope::window
{

namespace
{

/// What \p text says as a number; none where it says nothing.
template <typename Number>
std::optional<Number> numberOf(const QString& text)
{
    const std::optional<double> value = ui::typedNumber(text);
    return value ? std::optional(Number(*value)) : std::nullopt;
}

} // namespace

void RunDialog::addPlaces()
{
    const auto add = [this](QLineEdit*& field, const QString& label, const QString& title,
                            const QString& hint) {
        field = new QLineEdit(this);
        field->setPlaceholderText(hint);
        m_form->addRow(label, folderField(*field, title));
    };
    if (m_kind == RunKind::Statistics) {
        add(m_maps, tr("Scores in"), tr("Folders of scores"),
            tr("folders or files, with a semicolon between; NAME=PATH gives a name"));
        m_maps->setText(m_workspace.request().results.filter(QStringLiteral(".json")).join(u';'));
        return;
    }
    const QString hint = tr("a folder or store of maps; PLACE:SET is one set of several");
    const auto& sets = m_workspace.resultSets();
    const bool isPair = m_kind == RunKind::Compare;
    add(m_maps, isPair ? tr("First maps") : tr("Maps in"), tr("Folder of maps"), hint);
    if (!sets.empty())
        m_maps->setText(sets.front().folder);
    if (!isPair)
        return;
    add(m_second, tr("Second maps"), tr("Folder of the second maps"), hint);
    if (sets.size() > 1 && sets.back().folder != sets.front().folder)
        m_second->setText(sets.back().folder);
}

void RunDialog::readPlaces()
{
    const std::string first = m_maps->text().trimmed().toStdString();
    if (auto* compare = std::get_if<jobs::CompareJob>(&m_job)) {
        compare->first = first;
        compare->second = m_second->text().trimmed().toStdString();
    } else if (auto* convert = std::get_if<jobs::ConvertJob>(&m_job)) {
        convert->from = first;
    } else if (auto* statistics = std::get_if<jobs::StatisticsJob>(&m_job)) {
        statistics->results.clear();
        for (const QString& word : m_maps->text().split(u';', Qt::SkipEmptyParts))
            statistics->results.push_back(word.trimmed().toStdString());
    }
}

QString RunDialog::whatPlaceIsMissing() const
{
    if (!m_maps->text().trimmed().isEmpty() &&
        (m_second == nullptr || !m_second->text().trimmed().isEmpty()))
        return {};
    return m_kind == RunKind::Statistics ? tr("Name at least one folder of scores.")
           : m_kind == RunKind::Compare  ? tr("Name two folders or stores of maps.")
                                         : tr("Name the folder or store of maps.");
}

void RunDialog::addPlots(jobs::PlotOptions& plots)
{
    m_fields->addCheck(tr("Plots"), tr("Write plots beside the results."), plots.wanted,
                       [&plots](bool on) { plots.wanted = on; });
}

void RunDialog::addCompareOptions(jobs::CompareJob& options)
{
    m_fields->addText(
        tr("Tolerance"),
        tr("Maps that differ by more, or lack a counterpart, count as failed. "
           "Empty: none do."),
        {}, [&options](const QString& text) { options.tolerance = numberOf<double>(text); });
    m_fields->addText(tr("Label of the boxes"), tr("Use boxes with this label only. Empty: all."),
                      {},
                      [&options](const QString& text) { options.boxLabel = numberOf<int>(text); });
    addPlots(options.plots);
}

void RunDialog::addStatisticsOptions(jobs::StatisticsJob& options)
{
    m_fields->addNumber(tr("Small boxes below"), tr("Share of the picture that boxes cover."), 0, 1,
                        options.smallBelow,
                        [&options](double share) { options.smallBelow = share; });
    m_fields->addNumber(tr("Large boxes from"), tr("Share of the picture that boxes cover."), 0, 1,
                        options.largeFrom, [&options](double share) { options.largeFrom = share; });
    m_fields->addInteger(tr("Resamples"), tr("Of the bootstrap behind the intervals."), 1,
                         10'000'000, options.resamples,
                         [&options](int count) { options.resamples = count; });
    m_fields->addInteger(tr("Seed"), tr("Of all that is random."), 0, 1'000'000'000,
                         int(options.seed),
                         [&options](int seed) { options.seed = std::uint64_t(seed); });
    m_fields->addInteger(tr("Input size"), tr("Of the network, in pixels."), 1, 8192,
                         options.inputSize, [&options](int size) { options.inputSize = size; });
    addPlots(options.plots);
}

void RunDialog::addConvertOptions(jobs::ConvertJob& options)
{
    m_fields->addCheck(tr("Replace"), tr("Replace what is there."), options.overwrite,
                       [&options](bool on) { options.overwrite = on; });
}

} // namespace saliscope::window
