// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plots_panel.h"

#include <algorithm>

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include "widgets/jobs/job_runner.h"
#include "widgets/plots/plot_colours.h"
#include "widgets/plots/plot_style.h"
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

void PlotsPanel::setUpBar()
{
    m_kind = new QComboBox(this);
    m_kind->addItems({tr("Scatter"), tr("Histograms"), tr("Box plots"), tr("Layer sweep")});
    m_kind->setAccessibleName(tr("Kind of plot"));
    m_first = new QComboBox(this);
    m_first->setAccessibleName(tr("What is plotted"));
    m_second = new QComboBox(this);
    m_second->setAccessibleName(tr("What is plotted upwards"));
    m_openSweep = new QToolButton(this);
    m_openSweep->setText(tr("Open sweep…"));
    m_openSweep->setToolTip(tr("Open the sweep.json that the command “saliscope sweep” wrote."));
    m_export = new QToolButton(this);
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Write the plot as PDF, SVG or PNG."));
    m_count = new QLabel(this);
    for (QComboBox* box : {m_first, m_second})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        fillColumns();
        refresh();
    });
    for (QComboBox* box : {m_first, m_second}) {
        connect(box, &QComboBox::currentIndexChanged, this, &PlotsPanel::refresh);
        connect(box, &QComboBox::activated, this, [this] {
            m_chosen = true;
            m_wanted.reset();
        });
    }
    connect(m_kind, &QComboBox::activated, this, [this] { m_wanted.reset(); });
    connect(m_openSweep, &QToolButton::clicked, this, &PlotsPanel::openSweepWanted);
    connect(m_export, &QToolButton::clicked, this, &PlotsPanel::exportWanted);
}

void PlotsPanel::setUpPages()
{
    m_pages = new QStackedWidget(this);
    m_pages->setMinimumHeight(220); // with less, axes leave no room for what they are of
    m_scatter = new ScatterView(m_pages);
    m_plot = new QCustomPlot(m_pages);
    shortenAxisNames(*m_plot);
    hideWideLegends(*m_plot);
    m_plot->setAccessibleName(tr("Plot"));
    m_empty = new QLabel(m_pages);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    for (QWidget* page : {static_cast<QWidget*>(m_scatter), static_cast<QWidget*>(m_plot),
                          static_cast<QWidget*>(m_empty)})
        m_pages->addWidget(page);
    connect(m_scatter, &ScatterView::brushed, this, &PlotsPanel::brushed);
    connect(m_scatter, &ScatterView::activated, this, &PlotsPanel::activated);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 0);
    for (QWidget* part : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_first),
                          static_cast<QWidget*>(m_second), static_cast<QWidget*>(m_openSweep),
                          static_cast<QWidget*>(m_count)})
        bar->addWidget(part);
    bar->addStretch(1);
    bar->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(bar);
    column->addWidget(m_pages, 1);
}

void PlotsPanel::fill(QComboBox& box, const std::vector<std::pair<QString, QString>>& entries)
{
    const QSignalBlocker blocker(box);
    const QVariant before = box.currentData();
    box.clear();
    for (const auto& [title, name] : entries)
        box.addItem(title, name);
    box.setCurrentIndex(std::max(0, box.findData(before)));
    box.setVisible(!entries.empty());
}

void PlotsPanel::fillColumns()
{
    std::vector<std::pair<QString, QString>> entries;
    if (kind() == PlotKind::Sweep && m_sweep) {
        for (const results::SweepScoreCurves& score : m_sweep->scores)
            entries.emplace_back(columnTitle(results::scoreInfo(score.score).name),
                                 QString::fromLatin1(results::scoreInfo(score.score).name));
    } else if (kind() == PlotKind::Boxes && m_numbers) {
        for (const std::string& measure : comparedMeasures(*m_numbers))
            entries.emplace_back(columnTitle(measure), QString::fromStdString(measure));
    } else if (m_numbers && kind() != PlotKind::Sweep) {
        for (std::size_t i = 0; i < m_numbers->table.columns.size(); ++i)
            entries.emplace_back(m_numbers->titles[qsizetype(i)],
                                 QString::fromStdString(m_numbers->table.columns[i].name));
    }
    fill(*m_first, entries);
    if (kind() == PlotKind::Scatter) {
        fill(*m_second, entries);
        if (!m_chosen && m_numbers) {
            const QSignalBlocker first(m_first);
            const QSignalBlocker second(m_second);
            const auto [across, up] = usualScatter(*m_numbers);
            m_first->setCurrentIndex(across);
            m_second->setCurrentIndex(up);
        }
    }
    takeWanted();
}

void PlotsPanel::takeWanted()
{
    if (!m_wanted)
        return;
    bool complete = kind() != PlotKind::Sweep || m_sweep;
    for (const auto& [box, name] :
         {std::pair(m_first, m_wanted->across), std::pair(m_second, m_wanted->up)}) {
        const QSignalBlocker blocker(box);
        const int place = box->findData(QString::fromStdString(name));
        if (place >= 0)
            box->setCurrentIndex(place);
        complete = complete && (place >= 0 || name.empty());
    }
    if (complete)
        m_wanted.reset();
}

} // namespace saliscope::ui
