// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include <QWidget>

#include "core/session/work_list.h"
#include "widgets/cases/case_types.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace saliscope::ui
{

class CaseBrowser;
class JobRunner;

/// Chooses a work list, narrows the case browser to it, and tells how far one has come. A list's
/// cases stay on it as long as it is open, so that none vanishes while one works.
/// GUI thread only.
class WorkListBar final : public QWidget
{
    Q_OBJECT

public:
    /// Starts with the lists that come with the program.
    WorkListBar(CaseBrowser& browser, JobRunner& runner, QWidget* parent = nullptr);

    const std::vector<session::WorkList>& lists() const { return m_lists; }
    /// Also told by listsChanged. A list that is open stays open if it is still there.
    void setLists(std::vector<session::WorkList> lists);

    /// A place in lists(); -1: all cases.
    int chosen() const { return m_chosen; }
    /// Looks its cases up in a job. Those that join it later, as more becomes known, are added.
    void choose(int list);
    /// What the chosen list asks about: names of columns.
    QStringList wantedColumns() const;
    /// Of the cases on the list, or of all that are shown.
    session::WorkProgress progress() const;

    /// What users call \p list: those of the program are translated.
    static QString nameOf(const session::WorkList& list);

public slots:
    /// Goes to the next case, in the order shown, that is not reviewed.
    void nextUnreviewed();
    /// Marks the current case as reviewed first.
    void reviewAndGoOn();
    void edit();

signals:
    void listsChanged();
    void chosenChanged();

private:
    void setUp();
    void fillChooser();
    void lookUp();
    void takeCases(int list, const std::vector<int>& rows);
    void shownChanged();
    void updateProgress();
    QString missingColumns(const session::Filter& filter) const;
    std::vector<std::size_t> shownRows() const;
    std::vector<bool> reviewedRows() const;

    CaseBrowser& m_browser;
    JobRunner& m_runner;
    std::vector<session::WorkList> m_lists;
    int m_chosen = -1;
    bool m_waiting = false; ///< for the cases of the chosen list
    std::vector<std::size_t> m_rows;
    QTimer* m_later = nullptr; ///< looks again, now that more is known
    QComboBox* m_chooser = nullptr;
    QLabel* m_text = nullptr;
    QProgressBar* m_bar = nullptr;
    QToolButton* m_next = nullptr;
    QString m_jobKey;
};

} // namespace saliscope::ui
