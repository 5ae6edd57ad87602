// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <vector>

#include <QList>
#include <QWidget>

#include "core/cases/case_scores.h"

class QAction;
class QLabel;
class QTableWidget;

namespace saliscope::ui
{

/// What the box panel shows.
struct ShownBoxes {
    std::vector<cases::CaseBox> boxes;
    std::vector<bool> fromSource; ///< for each box: as the data have it
    bool isEdited = false;        ///< the list differs from that of the data
};

/// The boxes of the case with how the current pane's map meets each, and what can be done to them.
/// It changes nothing itself. GUI thread only.
class BoxPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BoxPanel(QWidget* parent = nullptr);

    void setBoxes(ShownBoxes shown);
    /// Of the current pane; none: no numbers.
    void setScores(const std::optional<cases::CaseScores>& scores);
    void setSelected(std::optional<int> box);
    std::optional<int> selected() const;
    /// Labels can be typed into the table.
    void setEditing(bool on);
    /// The label of \p box becomes a field to type into.
    void editLabel(int box);
    /// A row of buttons for \p actions, and the context menu of a box.
    void setActions(const QList<QAction*>& actions);

signals:
    void boxSelected(int box);                         ///< by the user; -1: none
    void relabelWanted(int box, const QString& typed); ///< whatever was typed

private:
    void setUp();
    void fill();
    void fillRow(int row, const metrics::BoxScores* scores);
    void fillNote();

    QTableWidget* m_table = nullptr;
    QLabel* m_note = nullptr;
    QWidget* m_buttons = nullptr;
    ShownBoxes m_shown;
    std::optional<cases::CaseScores> m_scores;
    std::optional<int> m_selected;
    bool m_isEditing = false;
};

} // namespace saliscope::ui
