// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/case_browser_private.h"

#include <algorithm>
#include <set>

#include <QHeaderView>
#include <QSignalBlocker>

namespace saliscope::ui
{

void CaseBrowser::Private::refresh()
{
    refreshTimer.stop();
    Job<QList<int>> request;
    request.queue = QStringLiteral("cases");
    request.replaces = jobKey + QStringLiteral("/shown");
    request.era = opened.mark();
    request.work = [rows = model.rows(), filter = bar->filter(), sorted = order](JobControl&) {
        return shownRows(rows, filter, sorted);
    };
    runner.run(this, std::move(request), [this](JobResult<QList<int>> result) {
        if (!result.error)
            show(std::move(*result.value));
    });
}

void CaseBrowser::Private::refreshIfItMatters(CaseField field)
{
    emit q.valuesChanged();
    const CaseFilter& filter = bar->filter();
    bool matters = order.column && order.column->field == field;
    if (field == CaseField::Probability)
        matters |= filter.probability.has_value();
    if (field == CaseField::Flags)
        matters |= bool(filter.flags);
    if (field == CaseField::Tags)
        matters |= !filter.text.isEmpty() || !filter.tags.isEmpty();
    if (field == CaseField::Reviewed)
        matters |= filter.reviewed.has_value();
    if (matters && !refreshTimer.isActive())
        refreshTimer.start();
}

void CaseBrowser::Private::show(QList<int> rows)
{
    const QList<int> selected = selectedRows();
    restoring = true;
    model.setShown(std::move(rows));
    if (const int now = model.positionOf(current); now >= 0)
        position = now;
    else
        view->setResumeRow(position);
    select(selected);
    restoring = false;
    bar->setCounts(int(model.shown().size()), model.rows().count());
    updateEmptyText();
    thumbnailTimer.start();
    if (selectedRows().size() != selected.size())
        emit q.selectionChanged();
    emit q.shownChanged();
}

void CaseBrowser::Private::showScores(ColumnValues values)
{
    const int columns = model.columnCount();
    model.setScores(std::move(values));
    if (model.columnCount() > columns) {
        setDefaultWidth(model.sectionOf({CaseField::Score, int(model.rows().scores().size()) - 1}));
        restoring = true;
        select(selectedRows()); // the new column is not in the selected ranges
        restoring = false;
    }
    refreshIfItMatters(CaseField::Score);
}

void CaseBrowser::Private::takeAnswers(CaseRows rows)
{
    model.replaceValues(rows);
    hideUnknownColumns();
    refreshIfItMatters(CaseField::Probability);
    refreshIfItMatters(CaseField::Flags);
}

void CaseBrowser::Private::updateChoices()
{
    FilterChoices choices;
    if (const auto& datamodule = model.rows().datamodule())
        for (const data::Split& split : datamodule->splits)
            choices.splits.append(QString::fromStdString(split.name));
    choices.labels = labels;
    choices.outputs = model.rows().outputs();
    std::set<QString> tags;
    for (const CaseNotes& notes : model.rows().allNotes())
        tags.insert(notes.tags.begin(), notes.tags.end());
    for (const QString& tag : tags)
        choices.tags.append(tag);
    bar->setChoices(std::move(choices));
}

void CaseBrowser::Private::updateEmptyText()
{
    if (!model.rows().datamodule())
        view->setEmptyText(tr("There are no cases yet. Open a datamodule, or pictures of your own, "
                              "from the File menu."));
    else if (model.rows().count() == 0)
        view->setEmptyText(tr("This datamodule has no cases."));
    else
        view->setEmptyText(tr("No case passes the filters."));
}

void CaseBrowser::Private::updateNotes(int row)
{
    const CaseNotes* notes = model.rows().notes(row);
    if (row == current)
        editor->showNotes(notes ? *notes : CaseNotes());
    refreshIfItMatters(CaseField::Tags);
    refreshIfItMatters(CaseField::Reviewed);
    emit q.notesChanged(model.rows().indexOf(row));
}

void CaseBrowser::Private::wantThumbnails()
{
    const auto [first, last] = view->visibleRows();
    QList<int> wanted;
    for (int at = std::max(0, first); at <= last; ++at)
        wanted.append(model.rowAt(at));
    thumbnails.want(model.rows(), wanted);
}

void CaseBrowser::Private::setCurrentRow(int row, bool scroll)
{
    const bool changed = row != current;
    if (changed) {
        current = row;
        if (const int now = model.positionOf(row); now >= 0)
            position = now;
        const CaseNotes* notes = model.rows().notes(row);
        editor->setCase(row < 0 ? QString() : QString::fromStdString(model.rows().sample(row).name),
                        notes ? *notes : CaseNotes());
    }
    if (scroll) {
        restoring = true;
        select(row < 0 ? QList<int>() : QList<int>{row});
        restoring = false;
        const int at = model.positionOf(row);
        if (at >= 0)
            view->scrollTo(model.index(at, 0));
        emit q.selectionChanged();
    }
    if (changed)
        emit q.currentChanged(model.rows().indexOf(row));
}

void CaseBrowser::Private::userMoved(const QModelIndex& index)
{
    if (!restoring && index.isValid())
        setCurrentRow(model.rowAt(index.row()), false);
}

void CaseBrowser::Private::select(const QList<int>& rows)
{
    QList<int> positions;
    for (const int row : rows)
        if (const int at = model.positionOf(row); at >= 0)
            positions.append(at);
    std::sort(positions.begin(), positions.end());
    QItemSelection selection;
    const int lastColumn = model.columnCount() - 1;
    for (int from = 0; from < positions.size();) {
        int to = from;
        while (to + 1 < positions.size() && positions[to + 1] == positions[to] + 1)
            ++to;
        selection.append(QItemSelectionRange(model.index(positions[from], 0),
                                             model.index(positions[to], lastColumn)));
        from = to + 1;
    }
    QItemSelectionModel* selected = view->selectionModel();
    if (const int at = model.positionOf(current); at >= 0)
        selected->setCurrentIndex(model.index(at, std::max(0, selected->currentIndex().column())),
                                  QItemSelectionModel::NoUpdate);
    else
        selected->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    selected->select(selection, QItemSelectionModel::ClearAndSelect);
}

QList<int> CaseBrowser::Private::selectedRows() const
{
    QList<int> positions;
    for (const QItemSelectionRange& range : view->selectionModel()->selection())
        for (int at = range.top(); at <= range.bottom(); ++at)
            positions.append(at);
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    for (int& at : positions)
        at = model.rowAt(at);
    return positions;
}

int CaseBrowser::Private::neighbourRow(int distance) const
{
    const bool shown = model.positionOf(current) >= 0;
    // The case that follows one that is not shown any more has moved to its position.
    const int place = position + distance - (!shown && distance > 0 ? 1 : 0);
    return model.rowAt(place);
}

void CaseBrowser::Private::sortBy(int section, Qt::SortOrder direction)
{
    CaseOrder wanted;
    if (section >= 0 && section < model.columns().size())
        wanted = {model.columns()[section], direction == Qt::DescendingOrder};
    if (wanted == order)
        return;
    order = wanted;
    // Columns are as narrow as their title without the arrow.
    if (section >= 0)
        view->setColumnWidth(section, std::max(view->columnWidth(section),
                                               view->horizontalHeader()->sectionSizeHint(section)));
    refresh();
}

} // namespace saliscope::ui
