// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>

#include "widgets/cases/case_browser.h"
#include "widgets/cases/case_model.h"
#include "widgets/cases/case_table_view.h"
#include "widgets/cases/filter_bar.h"
#include "widgets/cases/note_editor.h"
#include "widgets/cases/thumbnails.h"
#include "widgets/jobs/job_runner.h"

namespace saliscope::ui
{

/// The parts of a CaseBrowser, and the functions that connect them.
class CaseBrowser::Private final : public QObject
{
    Q_OBJECT

public:
    Private(CaseBrowser& browser, JobRunner& jobRunner);

    void setupView();
    void setupLayout();
    void setupThumbnails();
    void setupMenus();
    void setupShortcuts();
    void setDefaultWidths();
    void setDefaultWidth(int section);
    void showScores(ColumnValues values);
    /// Takes over \p rows, which differ from the model's only in probabilities and flags.
    void takeAnswers(CaseRows rows);
    /// Hides the probabilities of networks with many outputs while none is known.
    void hideUnknownColumns();

    /// Filters and sorts in a job.
    void refresh();
    /// Does the same soon, if values of \p field decide which cases are shown or in which order.
    void refreshIfItMatters(CaseField field);
    void show(QList<int> rows);
    void updateChoices();
    void updateEmptyText();
    void updateNotes(int row);
    void wantThumbnails();
    void fillViewMenu();
    void showContextMenu(const QPoint& place);
    void addTagToSelected();
    void copyNames();

    void setCurrentRow(int row, bool scroll);
    void userMoved(const QModelIndex& index);
    void select(const QList<int>& rows);
    QList<int> selectedRows() const;      ///< in the order shown
    int neighbourRow(int distance) const; ///< -1: none
    void sortBy(int section, Qt::SortOrder order);

    CaseBrowser& q;
    JobRunner& runner;
    Thumbnails thumbnails;
    CaseModel model;
    FilterBar* bar;
    CaseTableView* view;
    NoteEditor* editor;
    CaseOrder order;
    ThumbnailSize thumbnailSize = ThumbnailSize::Small;
    std::vector<int> labels;
    int current = -1; ///< row
    int position = 0; ///< its position, or its last position when it is not shown
    bool restoring = false;
    QTimer refreshTimer;
    QTimer thumbnailTimer;
    JobEra opened;  ///< as long as the same cases are open
    QString jobKey; ///< so that browsers do not replace each other's jobs
};

} // namespace saliscope::ui
