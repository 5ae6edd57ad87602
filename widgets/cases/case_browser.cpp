// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/case_browser.h"

#include <algorithm>

#include <QHeaderView>
#include <QSignalBlocker>

#include "widgets/cases/case_browser_private.h"

namespace saliscope::ui
{

CaseBrowser::CaseBrowser(JobRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_private(std::make_unique<Private>(*this, runner))
{
    setThumbnailSize(ThumbnailSize::Small);
}

CaseBrowser::~CaseBrowser()
{
    delete m_private->view; // the view uses the model, which would otherwise be destroyed first
}

void CaseBrowser::setDatamodule(std::shared_ptr<const data::Datamodule> datamodule)
{
    Private& d = *m_private;
    setCurrent({});
    d.opened.renew();
    d.thumbnails.reset(d.thumbnails.side(), devicePixelRatioF());
    d.labels.clear();
    d.model.setRows(datamodule ? CaseRows(datamodule) : CaseRows());
    d.position = 0;
    {
        const QSignalBlocker header(d.view->horizontalHeader());
        d.view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    }
    d.order = {};
    d.setDefaultWidths();
    d.updateChoices();
    {
        const QSignalBlocker blocker(d.bar);
        d.bar->setFilter({});
    }
    d.show(d.model.shown());
    d.refreshTimer.stop();
    if (!datamodule)
        return;
    Job<std::vector<int>> request;
    request.queue = QStringLiteral("cases");
    request.replaces = d.jobKey + QStringLiteral("/labels");
    request.work = [datamodule](JobControl&) { return labelsOf(*datamodule); };
    d.runner.run(&d, std::move(request), [&d](const JobResult<std::vector<int>>& result) {
        if (!result.error)
            d.labels = *result.value;
        d.updateChoices();
    });
}

CaseIndex CaseBrowser::current() const
{
    return m_private->model.rows().indexOf(m_private->current);
}

void CaseBrowser::setCurrent(CaseIndex index)
{
    m_private->setCurrentRow(m_private->model.rows().rowOf(index), true);
}

std::vector<CaseIndex> CaseBrowser::selected() const
{
    std::vector<CaseIndex> result;
    for (const int row : m_private->selectedRows())
        result.push_back(m_private->model.rows().indexOf(row));
    return result;
}

std::vector<CaseIndex> CaseBrowser::shown() const
{
    std::vector<CaseIndex> result;
    for (const int row : m_private->model.shown())
        result.push_back(m_private->model.rows().indexOf(row));
    return result;
}

void CaseBrowser::selectCases(const std::vector<CaseIndex>& cases)
{
    QList<int> rows;
    for (const CaseIndex index : cases)
        rows.append(m_private->model.rows().rowOf(index));
    m_private->restoring = true;
    m_private->select(rows);
    m_private->restoring = false;
    emit selectionChanged();
}

void CaseBrowser::next()
{
    if (const CaseIndex index = neighbour(1); index.valid())
        setCurrent(index);
}

void CaseBrowser::previous()
{
    if (const CaseIndex index = neighbour(-1); index.valid())
        setCurrent(index);
}

CaseIndex CaseBrowser::neighbour(int distance) const
{
    return m_private->model.rows().indexOf(m_private->neighbourRow(distance));
}

void CaseBrowser::setLogits(CaseIndex index, std::vector<float> logits)
{
    const int row = m_private->model.rows().rowOf(index);
    if (row < 0)
        return;
    const bool first = !m_private->model.rows().hasLogits();
    m_private->model.setLogits(row, logits);
    if (first)
        m_private->hideUnknownColumns();
    m_private->refreshIfItMatters(CaseField::Probability);
}

void CaseBrowser::addAnswers(const results::RecordedPredictions& answers)
{
    CaseRows rows = m_private->model.rows();
    rows.addAnswers(answers);
    m_private->takeAnswers(std::move(rows));
}

void CaseBrowser::forgetAnswers()
{
    CaseRows rows = m_private->model.rows();
    rows.forgetAnswers();
    m_private->takeAnswers(std::move(rows));
}

void CaseBrowser::setMapFlags(CaseIndex index, const engine::MapFlags& flags)
{
    const int row = m_private->model.rows().rowOf(index);
    if (row < 0)
        return;
    m_private->model.setFlags(row, caseFlags(flags), mapFlags);
    m_private->refreshIfItMatters(CaseField::Flags);
}

void CaseBrowser::setFailed(CaseIndex index, const QString& sentence)
{
    const int row = m_private->model.rows().rowOf(index);
    if (row < 0)
        return;
    m_private->model.setFailure(row, sentence);
    m_private->refreshIfItMatters(CaseField::Flags);
}

void CaseBrowser::setScoreColumn(ScoreColumn column)
{
    Private& d = *m_private;
    const auto datamodule = d.model.rows().datamodule();
    if (!datamodule)
        return;
    Job<ColumnValues> request;
    request.queue = QStringLiteral("cases");
    request.replaces = d.jobKey + QStringLiteral("/score/") + column.name;
    request.era = d.opened.mark();
    request.work = [datamodule, column = std::move(column)](JobControl&) {
        return scoreValues(*datamodule, column);
    };
    d.runner.run(&d, std::move(request), [&d](JobResult<ColumnValues> result) {
        if (!result.error)
            d.showScores(std::move(*result.value));
    });
}

void CaseBrowser::removeScoreColumn(const QString& name)
{
    Private& d = *m_private;
    d.model.removeScores(name);
    if (d.order.column && d.order.column->field == CaseField::Score)
        setOrder({});
}

const CaseNotes* CaseBrowser::notes(CaseIndex index) const
{
    return m_private->model.rows().notes(m_private->model.rows().rowOf(index));
}

void CaseBrowser::setNotes(CaseIndex index, const CaseNotes& notes)
{
    if (const int row = m_private->model.rows().rowOf(index); row >= 0)
        m_private->model.setNotes(row, notes);
    m_private->updateChoices();
}

std::map<std::string, CaseNotes> CaseBrowser::allNotes() const
{
    std::map<std::string, CaseNotes> result;
    const CaseRows& rows = m_private->model.rows();
    for (auto note = rows.allNotes().begin(); note != rows.allNotes().end(); ++note)
        result[rows.sample(note.key()).name] = note.value();
    return result;
}

void CaseBrowser::setAllNotes(const std::map<std::string, CaseNotes>& notes)
{
    const CaseRows rows = m_private->model.rows();
    QHash<int, CaseNotes> byRow;
    for (int row = 0; row < rows.count(); ++row)
        if (const auto found = notes.find(rows.sample(row).name);
            found != notes.end() && !(found->second == CaseNotes()))
            byRow.insert(row, found->second);
    setAllNotes(byRow);
}

void CaseBrowser::setAllNotes(const QHash<int, CaseNotes>& notes)
{
    Private& d = *m_private;
    CaseRows rows = d.model.rows();
    rows.setAllNotes(notes);
    d.model.replaceValues(rows);
    d.editor->showNotes(d.model.rows().notes(d.current) ? *d.model.rows().notes(d.current)
                                                        : CaseNotes());
    d.updateChoices();
    d.refresh();
}

const CaseFilter& CaseBrowser::filter() const
{
    return m_private->bar->filter();
}

void CaseBrowser::setFilter(const CaseFilter& filter)
{
    m_private->bar->setFilter(filter);
}

void CaseBrowser::showOnly(const QString& name, const std::vector<CaseIndex>& cases)
{
    auto rows = std::make_shared<std::vector<bool>>(std::size_t(m_private->model.rows().count()));
    for (const CaseIndex index : cases)
        if (const int row = m_private->model.rows().rowOf(index); row >= 0)
            (*rows)[std::size_t(row)] = true;
    CaseFilter filter = m_private->bar->filter();
    filter.pick = CaseFilter::Pick{name, rows};
    setFilter(filter);
}

const CaseOrder& CaseBrowser::order() const
{
    return m_private->order;
}

void CaseBrowser::setOrder(const CaseOrder& order)
{
    m_private->view->horizontalHeader()->setSortIndicator(
        order.column ? m_private->model.sectionOf(*order.column) : -1,
        order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

ThumbnailSize CaseBrowser::thumbnailSize() const
{
    return m_private->thumbnailSize;
}

void CaseBrowser::setThumbnailSize(ThumbnailSize size)
{
    Private& d = *m_private;
    d.thumbnailSize = size;
    const int side = size == ThumbnailSize::None ? 0 : size == ThumbnailSize::Small ? 32 : 64;
    d.thumbnails.reset(side, devicePixelRatioF());
    d.view->setIconSize(QSize(side, side));
    d.view->verticalHeader()->setDefaultSectionSize(std::max(side, d.view->fontMetrics().height()) +
                                                    6);
    d.view->viewport()->update();
    d.thumbnailTimer.start();
}

CaseRows CaseBrowser::rows() const
{
    return m_private->model.rows();
}

void CaseBrowser::focusFilter()
{
    m_private->bar->focusText();
}

void CaseBrowser::focusTags()
{
    m_private->editor->focusTags();
}

void CaseBrowser::toggleReviewed()
{
    Private& d = *m_private;
    const QList<int> rows = d.selectedRows();
    const auto reviewed = [&](int row) {
        const CaseNotes* notes = d.model.rows().notes(row);
        return notes && notes->reviewed;
    };
    const bool on = !std::all_of(rows.begin(), rows.end(), reviewed);
    for (const int row : rows) {
        CaseNotes notes = d.model.rows().notes(row) ? *d.model.rows().notes(row) : CaseNotes();
        notes.reviewed = on;
        d.model.setNotes(row, notes);
    }
}

void CaseBrowser::clearFilters()
{
    m_private->bar->setFilter({});
}

} // namespace saliscope::ui
