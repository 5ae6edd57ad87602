// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QWidget>

#include "tasks/case_scores.h"

class QLabel;
class QTableWidget;

namespace saliscope
{

/// A pane's map, as far as scores are concerned.
struct ScoredMap {
    QString title;                      ///< "LayerCAM · fc8"
    std::shared_ptr<const CaseMap> map; ///< null: none, or not there yet
    bool operator==(const ScoredMap&) const = default;
};

/// How the map of each pane meets the boxes of the current case, in one table. It computes at once
/// what changed: under a millisecond for each pane. GUI thread only.
class ScoresPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ScoresPanel(QWidget* parent = nullptr);

    /// Another case: \p picture is the size of its picture, none while it is not there.
    void setPicture(std::optional<Size> picture);
    /// One for each pane, in order.
    void setMaps(std::vector<ScoredMap> maps);
    void setCurrentPane(int pane);
    /// In pixels of the case's picture.
    void setBoxes(std::vector<CaseBox> boxes);
    /// Of the overlap, as a share of each map's maximum.
    void setThreshold(double threshold);

    /// Of a pane; none without map, picture or where the map's flags forbid it.
    const std::optional<CaseScores>& scores(int pane) const;

signals:
    void paneChosen(int pane);
    void scoresChanged();

private:
    struct Row {
        ScoredMap shown;
        QString problem;
        std::unique_ptr<CaseScorer> scorer;
        std::optional<CaseScores> scores;
    };

    void setUp();
    void prepare(Row& row) const;
    void computeAll();
    void compute(Row& row) const;
    void fill();
    void fillRow(int index);
    void fillText();

    QTableWidget* m_table = nullptr;
    QLabel* m_note = nullptr;
    std::vector<Row> m_rows;
    std::vector<CaseBox> m_boxes;
    std::optional<Size> m_picture;
    double m_threshold = 0.2;
    int m_current = 0;
};

} // namespace saliscope
