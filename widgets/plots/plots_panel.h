// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <variant>

#include <QWidget>

#include "core/base/error.h"
#include "widgets/plots/plot_figures.h"
#include "widgets/plots/plot_file.h"

class QComboBox;
class QCustomPlot;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace saliscope::ui
{

class JobRunner;
class ScatterView;

enum class PlotKind { Scatter, Histogram, Boxes, Sweep };

/// What the panel shows: a kind of plot and its columns, by their names in CaseTable, or measures.
struct PlotChoice {
    PlotKind kind = PlotKind::Scatter;
    std::string across;
    std::string up; ///< of scatter plots
    bool operator==(const PlotChoice&) const = default;
};

/// The dock of plots: cases as points to brush, histograms per split, algorithms beside each other,
/// layers of a sweep. Numbers are computed in jobs. GUI thread only.
class PlotsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PlotsPanel(JobRunner& runner, QWidget* parent = nullptr);

    /// What is known of the cases; null when none are open. Columns keep their names when they are
    /// still there.
    void setNumbers(std::shared_ptr<const CaseNumbers> numbers);
    /// Marks these rows in the scatter plot.
    void setSelected(const QList<int>& rows);
    PlotKind kind() const;
    PlotChoice choice() const;
    /// Columns, or a sweep, that are not there yet are shown once they are, unless the user chooses
    /// something else meanwhile.
    void setChoice(const PlotChoice& choice);
    ScatterView& scatter() { return *m_scatter; }
    /// What is shown where there is nothing to plot; else empty.
    QString emptyText() const;

    /// Reads a sweep.json and shows it, unless setChoice() wants something else; failed() tells
    /// what is wrong with it.
    void openSweep(const std::filesystem::path& path);
    /// Writes what is shown, which is of \p view, as .pdf, .svg or .png, on white and in English
    /// number format. Throws Error as writePlots.
    void write(const std::filesystem::path& path, const session::ViewProvenance& view) const;

signals:
    /// By a brush or a click in the scatter plot.
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
    bool m_stale = false;               ///< numbers came while nobody looked
    bool m_chosen = false;              ///< the user chose columns
    std::optional<PlotChoice> m_wanted; ///< by setChoice(), as long as it is not all there
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
};

} // namespace saliscope::ui
