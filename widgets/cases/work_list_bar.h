// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include <QWidget>

#include "core/session/work_list.h"
#include "widgets/cases/case_types.h"
#include "widgets/jobs/job_runner.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace saliscope::ui
{

class CaseBrowser;

/// Chooses a work list, narrows the case browser to it, and shows how many of its cases are
/// reviewed. Cases stay on the list as long as it is open, so that none vanishes during the work.
/// GUI thread only.
class WorkListBar final : public QWidget
{
    Q_OBJECT

public:
    /// The bar starts with the lists that come with the program.
    WorkListBar(CaseBrowser& browser, JobRunner& runner, QWidget* parent = nullptr);

    const std::vector<session::WorkList>& lists() const { return m_lists; }
    /// Replaces the lists and emits listsChanged. The open list stays open if it still exists.
    void setLists(std::vector<session::WorkList> lists);

    /// The index in lists() of the chosen list; -1: all cases.
    int chosen() const { return m_chosen; }
    /// Chooses a list; a job finds its cases. Cases that match later, when more is known, are
    /// added.
    void choose(int list);
    /// The names of the columns that the chosen list asks about.
    QStringList wantedColumns() const;
    /// Counts the cases on the list, or all cases that are shown when no list is chosen.
    session::WorkProgress progress() const;

    /// The name of \p list on the screen. Names of the program's own lists are translated.
    static QString nameOf(const session::WorkList& list);

public slots:
    /// Goes to the next case in the order shown that is not reviewed.
    void nextUnreviewed();
    /// Marks the current case as reviewed, then goes to the next one that is not.
    void reviewAndGoOn();
    void edit();

signals:
    void listsChanged();
    void chosenChanged();

private:
    void setUp();
    void fillChooser();
    void lookUp();
    void takeCases(const std::vector<int>& rows);
    void shownChanged();
    void updateProgress();
    QString missingColumns(const session::Filter& filter) const;
    std::vector<std::size_t> shownRows() const;
    std::vector<bool> reviewedRows() const;

    CaseBrowser& m_browser;
    JobRunner& m_runner;
    std::vector<session::WorkList> m_lists;
    int m_chosen = -1;
    bool m_waiting = false; ///< the job that finds the cases of the chosen list still runs
    std::vector<std::size_t> m_rows;
    QTimer* m_later = nullptr; ///< looks for further cases when more is known
    QComboBox* m_chooser = nullptr;
    QLabel* m_text = nullptr;
    QProgressBar* m_bar = nullptr;
    QToolButton* m_next = nullptr;
    QString m_jobKey;
    JobEra m_open; ///< as long as the same list is chosen
};

} // namespace saliscope::ui
