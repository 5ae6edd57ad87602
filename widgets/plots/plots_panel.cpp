// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plots_panel.h"

#include <algorithm>

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>

#include <qcustomplot.h>

#include "widgets/jobs/job_runner.h"
#include "widgets/plots/plot_colours.h"
#include "widgets/plots/scatter_view.h"

namespace saliscope::ui
{

namespace
{

constexpr QSize scatterCell = {720, 540};
/// Plots side by side.
constexpr int figureColumns = 3;

bool isEmpty(const std::monostate&)
{
    return true;
}

bool isEmpty(const std::vector<HistogramPlot>& plots)
{
    return plots.empty();
}

/// There are scores, but none of them is a number.
bool isEmpty(const std::vector<BoxPlot>& plots)
{
    return std::all_of(plots.begin(), plots.end(), [](const BoxPlot& plot) {
        return std::all_of(plot.boxes.begin(), plot.boxes.end(),
                           [](const ScoreBox& box) { return box.count == 0; });
    });
}

bool isEmpty(const std::vector<IntervalPlot>& plots)
{
    const auto hasMean = [](const IntervalSeries& series) {
        return std::any_of(series.means.begin(), series.means.end(),
                           [](const std::optional<double>& mean) { return mean.has_value(); });
    };
    return std::none_of(plots.begin(), plots.end(), [&](const IntervalPlot& plot) {
        return std::any_of(plot.series.begin(), plot.series.end(), hasMean);
    });
}

} // namespace

PlotsPanel::PlotsPanel(JobRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_jobKey(QStringLiteral("plots %1").arg(quintptr(this)))
{
    setUpBar();
    setUpPages();
    refresh();
}

void PlotsPanel::setNumbers(std::shared_ptr<const CaseNumbers> numbers)
{
    m_numbers = std::move(numbers);
    m_stale = !isVisible();
    if (m_stale)
        return;
    fillColumns();
    refresh();
}

void PlotsPanel::showEvent(QShowEvent* event)
{
    if (m_stale) {
        m_stale = false;
        fillColumns();
        refresh();
    }
    QWidget::showEvent(event);
}

void PlotsPanel::setSelected(const QList<int>& rows)
{
    m_scatter->setSelected(rows);
}

PlotKind PlotsPanel::kind() const
{
    return PlotKind(m_kind->currentIndex());
}

PlotChoice PlotsPanel::choice() const
{
    const bool hasUp = kind() == PlotKind::Scatter;
    return {kind(), m_first->currentData().toString().toStdString(),
            hasUp ? m_second->currentData().toString().toStdString() : std::string()};
}

void PlotsPanel::setChoice(const PlotChoice& choice)
{
    m_wanted = choice;
    m_chosen = m_chosen || !choice.across.empty();
    {
        const QSignalBlocker blocker(m_kind);
        m_kind->setCurrentIndex(int(choice.kind));
    }
    fillColumns();
    refresh();
}

int PlotsPanel::chosenColumn(const QComboBox& box) const
{
    if (!m_numbers)
        return -1;
    const std::string name = box.currentData().toString().toStdString();
    const auto& all = m_numbers->table.columns;
    const auto found =
        std::find_if(all.begin(), all.end(),
                     [&](const session::CaseTable::Column& column) { return column.name == name; });
    return found == all.end() ? -1 : int(found - all.begin());
}

void PlotsPanel::refresh()
{
    m_second->setVisible(kind() == PlotKind::Scatter);
    m_openSweep->setVisible(kind() == PlotKind::Sweep);
    m_count->clear();
    m_figure = {};
    m_shown.renew();
    if (kind() == PlotKind::Sweep) {
        updateSweep();
        return;
    }
    if (!m_numbers || m_numbers->table.cases == 0) {
        sayEmpty(tr("No cases are open."));
        return;
    }
    if (kind() == PlotKind::Scatter) {
        updateScatter();
    } else if (kind() == PlotKind::Histogram) {
        if (const int column = chosenColumn(*m_first); column >= 0)
            compute(
                [column](const CaseNumbers& numbers) { return columnHistograms(numbers, column); });
    } else if (m_first->count() == 0) {
        sayEmpty(tr("There are no scores yet. Compute them with Run › Interpretability… or Run › "
                    "Completeness…, or open results with File › Open results…"));
    } else {
        compute([measure =
                     m_first->currentData().toString().toStdString()](const CaseNumbers& numbers) {
            return std::vector<BoxPlot>{measureBoxes(numbers, measure)};
        });
    }
}

void PlotsPanel::updateScatter()
{
    const int across = chosenColumn(*m_first);
    const int up = chosenColumn(*m_second);
    if (across < 0 || up < 0)
        return;
    const QList<int> selected = m_scatter->selected();
    m_scatter->setPlot(columnScatter(*m_numbers, across, up));
    m_scatter->setSelected(selected);
    const ScatterPlot& plot = m_scatter->plot();
    int known = 0;
    for (int row = 0; row < plot.x.size(); ++row)
        known += plot.isShown(row) ? 1 : 0;
    if (known == 0) {
        sayEmpty(tr("No case has both of these values yet. Cases get a probability when they are "
                    "shown or computed, and scores with Run › Interpretability… or File › Open "
                    "results…"));
        return;
    }
    m_count->setText(
        tr("%1 of %n case(s)", nullptr, int(plot.x.size())).arg(locale().toString(known)));
    m_pages->setCurrentWidget(m_scatter);
    m_export->setEnabled(true);
}

void PlotsPanel::updateSweep()
{
    const int score = m_first->currentIndex();
    if (!m_sweep || score < 0 || score >= int(m_sweep->scores.size())) {
        sayEmpty(tr("No sweep is open. Run → Layer sweep scores the maps of every layer; its "
                    "result, or the sweep.json of an earlier one, is shown here."));
        return;
    }
    showFigure(std::vector<IntervalPlot>{sweepPlot(*m_sweep, std::size_t(score))});
}

void PlotsPanel::compute(const std::function<Figure(const CaseNumbers&)>& work)
{
    Job<Figure> job;
    job.queue = QStringLiteral("files");
    job.replaces = m_jobKey;
    job.era = m_shown.mark();
    job.work = [numbers = m_numbers, work](JobControl&) { return work(*numbers); };
    m_count->setText(tr("Computing…"));
    m_runner.run(this, std::move(job), [this](const JobResult<Figure>& result) {
        m_count->clear();
        if (result.error)
            emit failed(*result.error);
        else
            showFigure(*result.value);
    });
}

void PlotsPanel::showFigure(Figure figure)
{
    m_figure = std::move(figure);
    if (std::visit([](const auto& plots) { return isEmpty(plots); }, m_figure)) {
        sayEmpty(kind() == PlotKind::Histogram
                     ? tr("No case has this value yet. Cases get a probability when they are shown "
                          "or computed, and scores with Run › Interpretability… or File › Open "
                          "results…")
                     : tr("No score of this kind is a number in the results that are open: scores "
                          "of empty maps and of cases without boxes are not defined."));
        return;
    }
    m_pages->setCurrentWidget(m_plot);
    m_export->setEnabled(true);
    draw();
}

void PlotsPanel::draw()
{
    const PlotSheet shown = sheet();
    if (shown.count == 0)
        return;
    m_plot->clearItems();
    m_plot->clearPlottables();
    shown.draw(*m_plot, 0, shown.count, std::min(shown.count, figureColumns));
    adoptPalette(*m_plot, palette());
    m_plot->replot();
}

PlotSheet PlotsPanel::sheet() const
{
    PlotSheet sheet;
    const auto part = [](const auto& plots, int first, int shown) {
        return std::decay_t<decltype(plots)>(plots.begin() + first, plots.begin() + first + shown);
    };
    if (m_pages->currentWidget() == m_scatter) {
        sheet.count = 1;
        sheet.cell = scatterCell;
        sheet.draw = [this](QCustomPlot& plot, int, int, int) {
            drawScatter(plot, m_scatter->plot(), m_scatter->selected());
        };
    } else if (const auto* histograms = std::get_if<std::vector<HistogramPlot>>(&m_figure)) {
        sheet.count = int(histograms->size());
        sheet.draw = [=](QCustomPlot& plot, int first, int shown, int columns) {
            drawHistograms(plot, part(*histograms, first, shown), columns);
        };
    } else if (const auto* boxes = std::get_if<std::vector<BoxPlot>>(&m_figure)) {
        sheet.count = int(boxes->size());
        sheet.draw = [=](QCustomPlot& plot, int first, int shown, int columns) {
            drawBoxPlots(plot, part(*boxes, first, shown), columns);
        };
    } else if (const auto* sweep = std::get_if<std::vector<IntervalPlot>>(&m_figure)) {
        sheet.count = int(sweep->size());
        sheet.draw = [=](QCustomPlot& plot, int first, int shown, int columns) {
            drawIntervalPlots(plot, part(*sweep, first, shown), columns);
        };
    }
    return sheet;
}

void PlotsPanel::write(const std::filesystem::path& path, const session::ViewProvenance& view) const
{
    writePlots(path, m_pages->currentWidget() == m_empty ? PlotSheet() : sheet(), figureColumns,
               view);
}

void PlotsPanel::sayEmpty(const QString& text)
{
    m_empty->setText(text);
    m_pages->setCurrentWidget(m_empty);
    m_export->setEnabled(false);
}

QString PlotsPanel::emptyText() const
{
    return m_pages->currentWidget() == m_empty ? m_empty->text() : QString();
}

void PlotsPanel::openSweep(const std::filesystem::path& path)
{
    Job<results::SweepCurves> job;
    job.queue = QStringLiteral("files");
    job.work = [path](JobControl&) { return results::readSweepCurves(path); };
    m_runner.run(this, std::move(job), [this](const JobResult<results::SweepCurves>& result) {
        if (result.error) {
            emit failed(*result.error);
            return;
        }
        m_sweep = *result.value;
        setChoice(m_wanted.value_or(PlotChoice{PlotKind::Sweep, {}, {}}));
    });
}

void PlotsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LocaleChange)
        draw();
    QWidget::changeEvent(event);
}

} // namespace saliscope::ui
