// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QWidget>

#include "core/data/datamodule.h"
#include "core/engine/engine.h"
#include "widgets/cases/case_filter.h"
#include "widgets/cases/case_types.h"

class QMenu;

namespace saliscope::results
{
struct RecordedPredictions;
} // namespace saliscope::results

namespace saliscope::ui
{

class JobRunner;

enum class ThumbnailSize { None, Small, Medium };

/// The dock of cases: table, thumbnails, filters, tags and notes. GUI thread only. Filtering and
/// sorting are jobs: what they change is shown, and told by shownChanged, a moment later.
class CaseBrowser final : public QWidget
{
    Q_OBJECT

public:
    /// Thumbnails are decoded by \p runner with the priority Ahead.
    explicit CaseBrowser(JobRunner& runner, QWidget* parent = nullptr);
    ~CaseBrowser() override;

    /// Null for none. Notes, scores and filters of the one before are forgotten; no case is
    /// current.
    void setDatamodule(std::shared_ptr<const data::Datamodule> datamodule);

    CaseIndex current() const;
    /// Also when the filters hide it: then next() goes to what would follow it.
    void setCurrent(CaseIndex index);
    std::vector<CaseIndex> selected() const; ///< in the order shown
    std::vector<CaseIndex> shown() const;    ///< what the filters leave, in the order shown
    void selectCases(const std::vector<CaseIndex>& cases);
    void next(); ///< of those shown
    void previous();
    /// The neighbours in the order shown, for computing ahead.
    CaseIndex neighbour(int distance) const;

    void setLogits(CaseIndex index, std::vector<float> logits);
    void setMapFlags(CaseIndex index, const engine::MapFlags& flags);
    /// What a run noted of the cases, in their order, where it is not known from setLogits().
    void addAnswers(const results::RecordedPredictions& answers);
    /// Forgets probabilities and flags: another network answers from now on.
    void forgetAnswers();
    /// An empty sentence takes the mark away.
    void setFailed(CaseIndex index, const QString& sentence);
    /// Replaces a column of the same name; it appears once a job has sorted it in.
    void setScoreColumn(ScoreColumn column);
    void removeScoreColumn(const QString& name);

    /// Null when there are none. Valid until notes of any case change.
    const CaseNotes* notes(CaseIndex index) const;
    void setNotes(CaseIndex index, const CaseNotes& notes);
    std::map<std::string, CaseNotes> allNotes() const; ///< by name of sample
    /// Replaces all, without notesChanged.
    void setAllNotes(const std::map<std::string, CaseNotes>& notes);
    /// The same by row of rows(), in no time.
    void setAllNotes(const QHash<int, CaseNotes>& notes);

    const CaseFilter& filter() const;
    void setFilter(const CaseFilter& filter);
    /// Shows, of what the filters leave, only \p cases; a chip \p name takes that away.
    void showOnly(const QString& name, const std::vector<CaseIndex>& cases);
    const CaseOrder& order() const;
    void setOrder(const CaseOrder& order);
    ThumbnailSize thumbnailSize() const;
    void setThumbnailSize(ThumbnailSize size);

    /// Everything known of the cases, for plots and work lists; a cheap copy.
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
    /// Something else became known of a case: probabilities, flags, scores.
    void valuesChanged();
    /// The context menu of the selected cases is about to be shown: others may add to it.
    void contextMenuAboutToShow(QMenu* menu);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace saliscope::ui
