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

/// The boxes that the box panel shows.
struct ShownBoxes {
    std::vector<cases::CaseBox> boxes;
    std::vector<bool> fromSource; ///< for each box, whether the data have the same one
    bool isEdited = false;        ///< whether the boxes differ from those of the data
};

/// The boxes of the case, the scores of the current pane's map in each, and the actions for boxes.
/// The panel changes no box itself. GUI thread only.
class BoxPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BoxPanel(QWidget* parent = nullptr);

    void setBoxes(ShownBoxes shown);
    /// Sets the scores of the current pane's map; without them the panel shows no numbers.
    void setScores(const std::optional<cases::CaseScores>& scores);
    void setSelected(std::optional<int> box);
    std::optional<int> selected() const;
    /// Sets whether labels can be typed into the table.
    void setEditing(bool on);
    /// Opens the label of \p box for typing.
    void editLabel(int box);
    /// Adds a row of buttons for \p actions, and a context menu of a box.
    void setActions(const QList<QAction*>& actions);

signals:
    void boxSelected(int box);                         ///< the user selected it; -1: none
    void relabelWanted(int box, const QString& typed); ///< with the text as it was typed

private:
    void setUp();
    void setUpTable();
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
