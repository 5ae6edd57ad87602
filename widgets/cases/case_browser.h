// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QTimer>
#include <QWidget>

#include "core/data/datamodule.h"
#include "core/engine/engine.h"
#include "widgets/cases/case_filter.h"
#include "widgets/cases/case_model.h"
#include "widgets/cases/case_types.h"
#include "widgets/cases/thumbnails.h"
#include "widgets/jobs/job_runner.h"

class QMenu;

namespace saliscope::results
{
struct RecordedPredictions;
} // namespace saliscope::results

namespace saliscope::ui
{

class CaseTableView;
class FilterBar;
class NoteEditor;

enum class ThumbnailSize { None, Small, Medium };

/// The dock of cases: table, thumbnails, filters, tags and notes. Filtering and sorting run as
/// jobs, so their effect appears a moment later, with the signal shownChanged. GUI thread only.
class CaseBrowser final : public QWidget
{
    Q_OBJECT

public:
    /// \p runner decodes the thumbnails, with the priority Ahead.
    explicit CaseBrowser(JobRunner& runner, QWidget* parent = nullptr);
    ~CaseBrowser() override;

    /// Opens a datamodule, or none when it is null. Forgets the notes, scores and filters of the
    /// former one. No case is current afterwards.
    void setDatamodule(std::shared_ptr<const data::Datamodule> datamodule);

    CaseIndex current() const;
    /// Makes a case the current one, even when the filters hide it. In that case next() goes to the
    /// case that would follow it.
    void setCurrent(CaseIndex index);
    std::vector<CaseIndex> selected() const; ///< in the order shown
    std::vector<CaseIndex> shown() const; ///< the cases that pass the filters, in the order shown
    void selectCases(const std::vector<CaseIndex>& cases);
    void next(); ///< the next of the cases that are shown
    void previous();
    /// The current case's neighbours in the order shown, for computing ahead.
    CaseIndex neighbour(int distance) const;

    void setLogits(CaseIndex index, std::vector<float> logits,
                   metrics::Activation activation = metrics::Activation::Sigmoid);
    /// Names the outputs of the first checkpoint in the headers.
    void setOutputNames(const QStringList& names);
    void setMapFlags(CaseIndex index, const engine::MapFlags& flags);
    /// Adds what a run recorded of the cases, in their order, where setLogits() has not set it.
    void addAnswers(const results::RecordedPredictions& answers);
    /// Forgets probabilities and flags, because another network makes the predictions from now on.
    void forgetAnswers();
    /// Marks a case with the reason why it failed. An empty sentence removes the mark.
    void setFailed(CaseIndex index, const QString& sentence);
    /// Adds a column of scores, or replaces the one of the same name. It appears once a job has
    /// filled it.
    void setScoreColumn(ScoreColumn column);
    void removeScoreColumn(const QString& name);

    /// The notes of a case; null when it has none. Valid until the notes of any case change.
    const CaseNotes* notes(CaseIndex index) const;
    void setNotes(CaseIndex index, const CaseNotes& notes);
    std::map<std::string, CaseNotes> allNotes() const; ///< by name of sample
    /// Replaces the notes of all cases. Does not emit notesChanged.
    void setAllNotes(const std::map<std::string, CaseNotes>& notes);
    /// Replaces the notes of all cases, given by row of rows(). Takes no time.
    void setAllNotes(const QHash<int, CaseNotes>& notes);

    const CaseFilter& filter() const;
    void setFilter(const CaseFilter& filter);
    /// Narrows the cases that pass the filters to \p cases. A chip called \p name removes this
    /// again.
    void showOnly(const QString& name, const std::vector<CaseIndex>& cases);
    const CaseOrder& order() const;
    void setOrder(const CaseOrder& order);
    ThumbnailSize thumbnailSize() const;
    void setThumbnailSize(ThumbnailSize size);

    /// Everything known of the cases, for plots and work lists. Copying it is cheap.
    CaseRows rows() const;

public slots:
    void focusFilter();
    void focusTags();
    void toggleReviewed(); ///< of the selected cases
    void clearFilters();

signals:
    void currentChanged(saliscope::ui::CaseIndex index);
    void activated(saliscope::ui::CaseIndex index); ///< double click, Return
    void selectionChanged();
    void shownChanged();
    void notesChanged(saliscope::ui::CaseIndex index);
    /// Something else is known of a case now: probabilities, flags or scores.
    void valuesChanged();
    /// The context menu of the selected cases is about to be shown; receivers may add to it.
    void contextMenuAboutToShow(QMenu* menu);

private:
    void setupView();
    void setupLayout();
    void setupThumbnails();
    void setupMenus();
    void setupShortcuts();
    void setDefaultWidths();
    void setDefaultWidth(int section);
    void showScores(ColumnValues values);
    /// \p rows are the model's with other probabilities and flags.
    void takeAnswers(CaseRows rows);
    /// Probabilities of many outputs, while none is known.
    void hideUnknownColumns();

    /// Filters and sorts in a job.
    void refresh();
    /// The same, soon, if values of \p field decide what is shown or in which order.
    void refreshIfItMatters(CaseField field);
    void showRows(QList<int> rows);
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

    JobRunner& m_runner;
    Thumbnails m_thumbnails;
    CaseModel m_model;
    FilterBar* m_bar;
    CaseTableView* m_view;
    NoteEditor* m_editor;
    CaseOrder m_order;
    ThumbnailSize m_thumbnailSize = ThumbnailSize::Small;
    std::vector<int> m_labels;
    int m_current = -1; ///< row
    int m_position = 0; ///< where it is, or was when it was shown
    bool m_restoring = false;
    QTimer m_refreshTimer;
    QTimer m_thumbnailTimer;
    JobEra m_opened;  ///< as long as the same cases are open
    QString m_jobKey; ///< so that browsers do not replace each other's jobs
};

} // namespace saliscope::ui
