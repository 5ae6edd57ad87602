// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QWidget>

#include "core/cases/case_scores.h"

class QLabel;
class QTableWidget;

namespace saliscope::ui
{

/// A pane's map, for the table of scores.
struct ScoredMap {
    QString title;                             ///< "LayerCAM · fc8"
    std::shared_ptr<const cases::CaseMap> map; ///< null: none, or not available yet
    bool operator==(const ScoredMap&) const = default;
};

/// The case that is scored.
struct ScoredCase {
    std::optional<Size> picture; ///< size of the case's picture; none while it is not available
    std::vector<cases::CaseBox> boxes; ///< boxes in pixels of that picture
    std::vector<ScoredMap> maps;       ///< one for each pane, in order
    bool operator==(const ScoredCase&) const = default;
};

/// One table of how the map of each pane agrees with the boxes of the current case. Changes are
/// computed at once, in less than a millisecond per pane. GUI thread only.
class ScoresPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ScoresPanel(QWidget* parent = nullptr);

    void setCase(ScoredCase shown);
    void setCurrentPane(int pane);
    /// Sets the threshold of the overlap, as a share of each map's maximum; 0, which would make the
    /// overlap that with the whole picture, stands for the usual one.
    void setThreshold(double threshold);

    /// The scores of a pane; none when the map or the picture is missing, or when the map's flags
    /// forbid scores.
    const std::optional<cases::CaseScores>& scores(int pane) const;

signals:
    void paneChosen(int pane);
    void scoresChanged();

private:
    struct Row {
        QString problem;
        std::unique_ptr<cases::CaseScorer> scorer;
        std::optional<cases::CaseScores> scores;
    };

    void setUp();
    void prepare(Row& row, const cases::CaseMap* map) const;
    void compute(Row& row) const;
    void fill();
    void fillPane(int pane);
    void selectCurrent();
    void fillText();

    QTableWidget* m_table = nullptr;
    QLabel* m_note = nullptr;
    ScoredCase m_case;
    std::vector<Row> m_rows; ///< rows for the case's maps
    double m_threshold = 0.2;
    int m_current = 0;
};

} // namespace saliscope::ui
