// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <variant>

#include <QWidget>

#include "core/base/error.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/plots/plot_figures.h"
#include "widgets/plots/plot_file.h"

class QComboBox;
class QCustomPlot;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace saliscope::ui
{

class ScatterView;

enum class PlotKind { Scatter, Histogram, Boxes, Sweep };

/// What the plots panel shows: a kind of plot, and either columns (by their names in CaseTable) or
/// a measure.
struct PlotChoice {
    PlotKind kind = PlotKind::Scatter;
    std::string across;
    std::string up; ///< scatter plots only
    bool operator==(const PlotChoice&) const = default;
};

/// The dock of plots: cases as points that can be selected by dragging, histograms per split,
/// algorithms side by side, layers of a sweep. Jobs compute the numbers. GUI thread only.
class PlotsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PlotsPanel(JobRunner& runner, QWidget* parent = nullptr);

    /// Sets the numbers of the cases; null when no cases are open. The chosen columns stay chosen
    /// if the new numbers have columns of the same names.
    void setNumbers(std::shared_ptr<const CaseNumbers> numbers);
    /// Marks \p rows in the scatter plot.
    void setSelected(const QList<int>& rows);
    PlotKind kind() const;
    PlotChoice choice() const;
    /// Columns or a sweep that are not available yet are shown as soon as they are, unless the user
    /// has chosen something else by then.
    void setChoice(const PlotChoice& choice);
    ScatterView& scatter() { return *m_scatter; }
    /// The sentence that the panel shows when there is nothing to plot; empty when there is a plot.
    QString emptyText() const;

    /// Reads a sweep.json and shows it, unless setChoice() asked for something else. Emits failed()
    /// when the file cannot be used.
    void openSweep(const std::filesystem::path& path);
    /// Writes the plot, which shows \p view, as .pdf, .svg or .png, on white and in English number
    /// format. Throws Error as writePlots.
    void write(const std::filesystem::path& path, const session::ViewProvenance& view) const;

signals:
    /// The user selected rows in the scatter plot, by dragging or by a click.
    void brushed(const QList<int>& rows);
    void activated(int row); ///< double click
    void openSweepWanted();
    void exportWanted();
    void failed(const saliscope::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    using Figure = std::variant<std::monostate, std::vector<HistogramPlot>, std::vector<BoxPlot>,
                                std::vector<IntervalPlot>>;

    void setUpBar();
    void setUpPages();
    void fillColumns();
    void takeWanted();
    void fill(QComboBox& box, const std::vector<std::pair<QString, QString>>& entries);
    void refresh();
    void updateScatter();
    void updateSweep();
    void compute(const std::function<Figure(const CaseNumbers&)>& work);
    void showFigure(Figure figure);
    void draw();
    void sayEmpty(const QString& text);
    int chosenColumn(const QComboBox& box) const;
    PlotSheet sheet() const;

    JobRunner& m_runner;
    std::shared_ptr<const CaseNumbers> m_numbers;
    std::optional<results::SweepCurves> m_sweep;
    Figure m_figure;
    bool m_stale = false;               ///< new numbers arrived while the panel was hidden
    bool m_chosen = false;              ///< the user chose columns
    std::optional<PlotChoice> m_wanted; ///< what setChoice() asked for and is not available yet
    QComboBox* m_kind = nullptr;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    QToolButton* m_openSweep = nullptr;
    QToolButton* m_export = nullptr;
    QLabel* m_count = nullptr;
    QStackedWidget* m_pages = nullptr;
    ScatterView* m_scatter = nullptr;
    QCustomPlot* m_plot = nullptr;
    QLabel* m_empty = nullptr;
    QString m_jobKey;
    JobEra m_shown; ///< as long as the same plot is wanted
};

} // namespace saliscope::ui
