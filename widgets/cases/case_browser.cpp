// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/case_browser.h"

#include <algorithm>
#include <set>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "widgets/cases/case_table_view.h"
#include "widgets/cases/case_words.h"
#include "widgets/cases/filter_bar.h"
#include "widgets/cases/note_editor.h"

namespace saliscope::ui
{

namespace
{

constexpr int leastNameLetters = 9;
constexpr int mostNameLetters = 40;

} // namespace

CaseBrowser::CaseBrowser(JobRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_thumbnails(runner, this)
    , m_model(&m_thumbnails)
    , m_bar(new FilterBar(this))
    , m_view(new CaseTableView(this))
    , m_editor(new NoteEditor(this))
    , m_jobKey(QStringLiteral("cases/%1").arg(quintptr(this), 0, 16))
{
    setupLayout();
    setupView();
    setupThumbnails();
    setupMenus();
    setupShortcuts();
    connect(m_bar, &FilterBar::filterChanged, this, &CaseBrowser::refresh);
    connect(m_bar, &FilterBar::left, m_view, qOverload<>(&QWidget::setFocus));
    connect(&m_model, &CaseModel::notesChanged, this, &CaseBrowser::updateNotes);
    connect(m_editor, &NoteEditor::edited, this,
            [this] { m_model.setNotes(m_current, m_editor->notes()); });
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(300);
    connect(&m_refreshTimer, &QTimer::timeout, this, &CaseBrowser::refresh);
    updateEmptyText();
    setThumbnailSize(ThumbnailSize::Small);
}

CaseBrowser::~CaseBrowser()
{
    // They look at the model or tell of changes, which would go first otherwise.
    delete m_view;
    delete m_editor;
    delete m_bar;
}

void CaseBrowser::setDatamodule(std::shared_ptr<const data::Datamodule> datamodule)
{
    setCurrent({});
    m_opened.renew();
    m_thumbnails.reset(m_thumbnails.side(), devicePixelRatioF());
    m_labels.clear();
    m_model.setRows(datamodule ? CaseRows(datamodule) : CaseRows());
    m_position = 0;
    {
        const QSignalBlocker header(m_view->horizontalHeader());
        m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    }
    m_order = {};
    setDefaultWidths();
    updateChoices();
    {
        const QSignalBlocker blocker(m_bar);
        m_bar->setFilter({});
    }
    showRows(m_model.shown());
    m_refreshTimer.stop();
    if (!datamodule)
        return;
    Job<std::vector<int>> request;
    request.queue = QStringLiteral("cases");
    request.replaces = m_jobKey + QStringLiteral("/labels");
    request.era = m_opened.mark();
    request.work = [datamodule](JobControl&) { return labelsOf(*datamodule); };
    m_runner.run(this, std::move(request), [this](const JobResult<std::vector<int>>& result) {
        if (!result.error)
            m_labels = *result.value;
        updateChoices();
    });
}

CaseIndex CaseBrowser::current() const
{
    return m_model.rows().indexOf(m_current);
}

void CaseBrowser::setCurrent(CaseIndex index)
{
    setCurrentRow(m_model.rows().rowOf(index), true);
}

std::vector<CaseIndex> CaseBrowser::selected() const
{
    std::vector<CaseIndex> result;
    for (const int row : selectedRows())
        result.push_back(m_model.rows().indexOf(row));
    return result;
}

std::vector<CaseIndex> CaseBrowser::shown() const
{
    std::vector<CaseIndex> result;
    for (const int row : m_model.shown())
        result.push_back(m_model.rows().indexOf(row));
    return result;
}

void CaseBrowser::selectCases(const std::vector<CaseIndex>& cases)
{
    QList<int> rows;
    for (const CaseIndex index : cases)
        rows.append(m_model.rows().rowOf(index));
    m_restoring = true;
    select(rows);
    m_restoring = false;
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
    return m_model.rows().indexOf(neighbourRow(distance));
}

void CaseBrowser::setOutputNames(const QStringList& names)
{
    if (names != m_model.rows().outputNames())
        m_model.setOutputNames(names);
}

void CaseBrowser::setLogits(CaseIndex index, std::vector<float> logits,
                            metrics::Activation activation)
{
    const int row = m_model.rows().rowOf(index);
    if (row < 0)
        return;
    const bool first = !m_model.rows().hasLogits();
    m_model.setLogits(row, logits, activation);
    if (first)
        hideUnknownColumns();
    refreshIfItMatters(CaseField::Probability);
}

void CaseBrowser::addAnswers(const results::RecordedPredictions& answers)
{
    CaseRows rows = m_model.rows();
    rows.addAnswers(answers);
    takeAnswers(std::move(rows));
}

void CaseBrowser::forgetAnswers()
{
    CaseRows rows = m_model.rows();
    rows.forgetAnswers();
    takeAnswers(std::move(rows));
}

void CaseBrowser::setMapFlags(CaseIndex index, const engine::MapFlags& flags)
{
    const int row = m_model.rows().rowOf(index);
    if (row < 0)
        return;
    m_model.setFlags(row, caseFlags(flags), mapFlags);
    refreshIfItMatters(CaseField::Flags);
}

void CaseBrowser::setFailed(CaseIndex index, const QString& sentence)
{
    const int row = m_model.rows().rowOf(index);
    if (row < 0)
        return;
    m_model.setFailure(row, sentence);
    refreshIfItMatters(CaseField::Flags);
}

void CaseBrowser::setScoreColumn(ScoreColumn column)
{
    const auto datamodule = m_model.rows().datamodule();
    if (!datamodule)
        return;
    Job<ColumnValues> request;
    request.queue = QStringLiteral("cases");
    request.replaces = m_jobKey + QStringLiteral("/score/") + column.name;
    request.era = m_opened.mark();
    request.work = [datamodule, column = std::move(column)](JobControl&) {
        return scoreValues(*datamodule, column);
    };
    m_runner.run(this, std::move(request), [this](JobResult<ColumnValues> result) {
        if (!result.error)
            showScores(std::move(*result.value));
    });
}

void CaseBrowser::removeScoreColumn(const QString& name)
{
    m_model.removeScores(name);
    if (m_order.column && m_order.column->field == CaseField::Score)
        setOrder({});
}

const CaseNotes* CaseBrowser::notes(CaseIndex index) const
{
    return m_model.rows().notes(m_model.rows().rowOf(index));
}

void CaseBrowser::setNotes(CaseIndex index, const CaseNotes& notes)
{
    if (const int row = m_model.rows().rowOf(index); row >= 0)
        m_model.setNotes(row, notes);
    updateChoices();
}

std::map<std::string, CaseNotes> CaseBrowser::allNotes() const
{
    std::map<std::string, CaseNotes> result;
    const CaseRows& rows = m_model.rows();
    for (auto note = rows.allNotes().begin(); note != rows.allNotes().end(); ++note)
        result[rows.sample(note.key()).name] = note.value();
    return result;
}

void CaseBrowser::setAllNotes(const std::map<std::string, CaseNotes>& notes)
{
    const CaseRows rows = m_model.rows();
    QHash<int, CaseNotes> byRow;
    for (int row = 0; row < rows.count(); ++row)
        if (const auto found = notes.find(rows.sample(row).name);
            found != notes.end() && !(found->second == CaseNotes()))
            byRow.insert(row, found->second);
    setAllNotes(byRow);
}

void CaseBrowser::setAllNotes(const QHash<int, CaseNotes>& notes)
{
    CaseRows rows = m_model.rows();
    rows.setAllNotes(notes);
    m_model.replaceValues(rows);
    m_editor->showNotes(m_model.rows().notes(m_current) ? *m_model.rows().notes(m_current)
                                                        : CaseNotes());
    updateChoices();
    refresh();
}

const CaseFilter& CaseBrowser::filter() const
{
    return m_bar->filter();
}

void CaseBrowser::setFilter(const CaseFilter& filter)
{
    m_bar->setFilter(filter);
}

void CaseBrowser::showOnly(const QString& name, const std::vector<CaseIndex>& cases)
{
    auto rows = std::make_shared<std::vector<bool>>(std::size_t(m_model.rows().count()));
    for (const CaseIndex index : cases)
        if (const int row = m_model.rows().rowOf(index); row >= 0)
            (*rows)[std::size_t(row)] = true;
    CaseFilter filter = m_bar->filter();
    filter.pick = CaseFilter::Pick{name, rows};
    setFilter(filter);
}

const CaseOrder& CaseBrowser::order() const
{
    return m_order;
}

void CaseBrowser::setOrder(const CaseOrder& order)
{
    m_view->horizontalHeader()->setSortIndicator(
        order.column ? m_model.sectionOf(*order.column) : -1,
        order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

ThumbnailSize CaseBrowser::thumbnailSize() const
{
    return m_thumbnailSize;
}

void CaseBrowser::setThumbnailSize(ThumbnailSize size)
{
    m_thumbnailSize = size;
    const int side = size == ThumbnailSize::None ? 0 : size == ThumbnailSize::Small ? 32 : 64;
    m_thumbnails.reset(side, devicePixelRatioF());
    m_view->setIconSize(QSize(side, side));
    m_view->verticalHeader()->setDefaultSectionSize(std::max(side, m_view->fontMetrics().height()) +
                                                    6);
    m_view->viewport()->update();
    m_thumbnailTimer.start();
}

CaseRows CaseBrowser::rows() const
{
    return m_model.rows();
}

void CaseBrowser::focusFilter()
{
    m_bar->focusText();
}

void CaseBrowser::focusTags()
{
    m_editor->focusTags();
}

void CaseBrowser::toggleReviewed()
{
    const QList<int> rows = selectedRows();
    const auto reviewed = [&](int row) {
        const CaseNotes* notes = m_model.rows().notes(row);
        return notes && notes->reviewed;
    };
    const bool on = !std::all_of(rows.begin(), rows.end(), reviewed);
    for (const int row : rows) {
        CaseNotes notes = m_model.rows().notes(row) ? *m_model.rows().notes(row) : CaseNotes();
        notes.reviewed = on;
        m_model.setNotes(row, notes);
    }
}

void CaseBrowser::clearFilters()
{
    m_bar->setFilter({});
}

void CaseBrowser::refresh()
{
    m_refreshTimer.stop();
    Job<QList<int>> request;
    request.queue = QStringLiteral("cases");
    request.replaces = m_jobKey + QStringLiteral("/shown");
    request.era = m_opened.mark();
    request.work = [rows = m_model.rows(), filter = m_bar->filter(),
                    sorted = m_order](JobControl&) { return shownRows(rows, filter, sorted); };
    m_runner.run(this, std::move(request), [this](JobResult<QList<int>> result) {
        if (!result.error)
            showRows(std::move(*result.value));
    });
}

void CaseBrowser::refreshIfItMatters(CaseField field)
{
    emit valuesChanged();
    const CaseFilter& filter = m_bar->filter();
    bool matters = m_order.column && m_order.column->field == field;
    if (field == CaseField::Probability)
        matters |= filter.probability.has_value();
    if (field == CaseField::Flags)
        matters |= bool(filter.flags);
    if (field == CaseField::Tags)
        matters |= !filter.text.isEmpty() || !filter.tags.isEmpty();
    if (field == CaseField::Reviewed)
        matters |= filter.reviewed.has_value();
    if (matters && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void CaseBrowser::showRows(QList<int> rows)
{
    const QList<int> selected = selectedRows();
    m_restoring = true;
    m_model.setShown(std::move(rows));
    if (const int now = m_model.positionOf(m_current); now >= 0)
        m_position = now;
    else
        m_view->setResumeRow(m_position);
    select(selected);
    m_restoring = false;
    m_bar->setCounts(int(m_model.shown().size()), m_model.rows().count());
    updateEmptyText();
    m_thumbnailTimer.start();
    if (selectedRows().size() != selected.size())
        emit selectionChanged();
    emit shownChanged();
}

void CaseBrowser::showScores(ColumnValues values)
{
    const int columns = m_model.columnCount();
    m_model.setScores(std::move(values));
    if (m_model.columnCount() > columns) {
        setDefaultWidth(
            m_model.sectionOf({CaseField::Score, int(m_model.rows().scores().size()) - 1}));
        m_restoring = true;
        select(selectedRows()); // the new column is not in the selected ranges
        m_restoring = false;
    }
    refreshIfItMatters(CaseField::Score);
}

void CaseBrowser::takeAnswers(CaseRows rows)
{
    m_model.replaceValues(rows);
    hideUnknownColumns();
    refreshIfItMatters(CaseField::Probability);
    refreshIfItMatters(CaseField::Flags);
}

void CaseBrowser::updateChoices()
{
    FilterChoices choices;
    if (const auto& datamodule = m_model.rows().datamodule())
        for (const data::Split& split : datamodule->splits)
            choices.splits.append(QString::fromStdString(split.name));
    choices.labels = m_labels;
    choices.outputs = m_model.rows().outputs();
    std::set<QString> tags;
    for (const CaseNotes& notes : m_model.rows().allNotes())
        tags.insert(notes.tags.begin(), notes.tags.end());
    for (const QString& tag : tags)
        choices.tags.append(tag);
    m_bar->setChoices(std::move(choices));
}

void CaseBrowser::updateEmptyText()
{
    if (!m_model.rows().datamodule())
        m_view->setEmptyText(
            tr("There are no cases yet. Open a datamodule, or pictures of your own, "
               "from the File menu."));
    else if (m_model.rows().count() == 0)
        m_view->setEmptyText(tr("This datamodule has no cases."));
    else
        m_view->setEmptyText(tr("No case passes the filters."));
}

void CaseBrowser::updateNotes(int row)
{
    const CaseNotes* notes = m_model.rows().notes(row);
    if (row == m_current)
        m_editor->showNotes(notes ? *notes : CaseNotes());
    refreshIfItMatters(CaseField::Tags);
    refreshIfItMatters(CaseField::Reviewed);
    emit notesChanged(m_model.rows().indexOf(row));
}

void CaseBrowser::wantThumbnails()
{
    const auto [first, last] = m_view->visibleRows();
    QList<int> wanted;
    for (int at = std::max(0, first); at <= last; ++at)
        wanted.append(m_model.rowAt(at));
    m_thumbnails.want(m_model.rows(), wanted);
}

void CaseBrowser::setCurrentRow(int row, bool scroll)
{
    const bool changed = row != m_current;
    if (changed) {
        m_current = row;
        if (const int now = m_model.positionOf(row); now >= 0)
            m_position = now;
        const CaseNotes* notes = m_model.rows().notes(row);
        m_editor->setCase(row < 0 ? QString()
                                  : QString::fromStdString(m_model.rows().sample(row).name),
                          notes ? *notes : CaseNotes());
    }
    if (scroll) {
        m_restoring = true;
        select(row < 0 ? QList<int>() : QList<int>{row});
        m_restoring = false;
        const int at = m_model.positionOf(row);
        if (at >= 0)
            m_view->scrollTo(m_model.index(at, 0));
        emit selectionChanged();
    }
    if (changed)
        emit currentChanged(m_model.rows().indexOf(row));
}

void CaseBrowser::userMoved(const QModelIndex& index)
{
    if (!m_restoring && index.isValid())
        setCurrentRow(m_model.rowAt(index.row()), false);
}

void CaseBrowser::select(const QList<int>& rows)
{
    QList<int> positions;
    for (const int row : rows)
        if (const int at = m_model.positionOf(row); at >= 0)
            positions.append(at);
    std::sort(positions.begin(), positions.end());
    QItemSelection selection;
    const int lastColumn = m_model.columnCount() - 1;
    for (int from = 0; from < positions.size();) {
        int to = from;
        while (to + 1 < positions.size() && positions[to + 1] == positions[to] + 1)
            ++to;
        selection.append(QItemSelectionRange(m_model.index(positions[from], 0),
                                             m_model.index(positions[to], lastColumn)));
        from = to + 1;
    }
    QItemSelectionModel* selected = m_view->selectionModel();
    if (const int at = m_model.positionOf(m_current); at >= 0)
        selected->setCurrentIndex(m_model.index(at, std::max(0, selected->currentIndex().column())),
                                  QItemSelectionModel::NoUpdate);
    else
        selected->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    selected->select(selection, QItemSelectionModel::ClearAndSelect);
}

QList<int> CaseBrowser::selectedRows() const
{
    QList<int> positions;
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection())
        for (int at = range.top(); at <= range.bottom(); ++at)
            positions.append(at);
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    for (int& at : positions)
        at = m_model.rowAt(at);
    return positions;
}

int CaseBrowser::neighbourRow(int distance) const
{
    const bool shown = m_model.positionOf(m_current) >= 0;
    // What follows a case that is not shown any more has moved to its place.
    const int place = m_position + distance - (!shown && distance > 0 ? 1 : 0);
    return m_model.rowAt(place);
}

void CaseBrowser::sortBy(int section, Qt::SortOrder direction)
{
    CaseOrder wanted;
    if (section >= 0 && section < m_model.columns().size())
        wanted = {m_model.columns()[section], direction == Qt::DescendingOrder};
    if (wanted == m_order)
        return;
    m_order = wanted;
    // Columns are as narrow as their title without the arrow.
    if (section >= 0)
        m_view->setColumnWidth(section,
                               std::max(m_view->columnWidth(section),
                                        m_view->horizontalHeader()->sectionSizeHint(section)));
    refresh();
}

void CaseBrowser::setupLayout()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_bar);
    column->addWidget(m_view, 1);
    column->addWidget(m_editor);
}

void CaseBrowser::setupView()
{
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("Cases"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    setDefaultWidths();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CaseBrowser::userMoved);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_restoring)
            emit selectionChanged();
    });
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        emit activated(m_model.rows().indexOf(m_model.rowAt(index.row())));
    });
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            &CaseBrowser::sortBy);
    connect(m_view, &CaseTableView::spacePressed, this, &CaseBrowser::toggleReviewed);
}

void CaseBrowser::setDefaultWidths()
{
    for (int section = 0; section < m_model.columns().size(); ++section)
        setDefaultWidth(section);
    hideUnknownColumns();
    const int letter = m_view->fontMetrics().averageCharWidth();
    const int picture = m_thumbnails.side() + letter;
    // Split, label and the first probability stay in sight beside the name.
    m_view->fitFirstColumn(3, picture + leastNameLetters * letter,
                           picture + mostNameLetters * letter);
}

void CaseBrowser::setDefaultWidth(int section)
{
    const QFontMetrics metrics = m_view->fontMetrics();
    const CaseColumn& column = m_model.columns()[section];
    int width = metrics.horizontalAdvance(CaseWords::header(column, m_model.rows())) +
                metrics.horizontalAdvance(u'M') + 8;
    if (column.field == CaseField::Name)
        return;
    if (column.field == CaseField::Split)
        width = std::max(width, metrics.horizontalAdvance(QStringLiteral("validation")) + 8);
    if (column.field == CaseField::Flags || column.field == CaseField::Tags)
        width = metrics.averageCharWidth() * 18;
    m_view->setColumnWidth(section, width);
}

void CaseBrowser::hideUnknownColumns()
{
    const bool hidden = m_model.rows().outputs() > 1 && !m_model.rows().hasLogits();
    for (int section = 0; section < m_model.columns().size(); ++section)
        m_view->setColumnHidden(section, hidden && m_model.columns()[section].field ==
                                                       CaseField::Probability);
}

void CaseBrowser::setupThumbnails()
{
    m_thumbnailTimer.setSingleShot(true);
    m_thumbnailTimer.setInterval(50);
    connect(&m_thumbnailTimer, &QTimer::timeout, this, &CaseBrowser::wantThumbnails);
    connect(m_view, &CaseTableView::visibleRowsChanged, this, [this] { m_thumbnailTimer.start(); });
    connect(&m_thumbnails, &Thumbnails::arrived, &m_model, &CaseModel::pictureArrived);
}

void CaseBrowser::setupMenus()
{
    connect(m_bar->viewMenu(), &QMenu::aboutToShow, this, &CaseBrowser::fillViewMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &CaseBrowser::showContextMenu);
    QHeaderView* header = m_view->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint& place) {
                m_bar->viewMenu()->popup(header->viewport()->mapToGlobal(place));
            });
}

void CaseBrowser::setupShortcuts()
{
    auto* find =
        new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_bar, &FilterBar::focusText);
}

void CaseBrowser::fillViewMenu()
{
    QMenu* menu = m_bar->viewMenu();
    menu->clear();
    menu->addSection(tr("Pictures"));
    const std::pair<ThumbnailSize, QString> sizes[] = {
        {ThumbnailSize::None, tr("No pictures")},
        {ThumbnailSize::Small, tr("Small pictures")},
        {ThumbnailSize::Medium, tr("Medium pictures")}};
    for (const auto& [size, text] : sizes) {
        QAction* action = menu->addAction(text, this, [this, size] { setThumbnailSize(size); });
        action->setCheckable(true);
        action->setChecked(size == m_thumbnailSize);
    }
    menu->addSection(tr("Columns"));
    for (int section = 1; section < m_model.columns().size(); ++section) {
        QAction* action =
            menu->addAction(CaseWords::header(m_model.columns()[section], m_model.rows()));
        action->setCheckable(true);
        action->setChecked(!m_view->isColumnHidden(section));
        connect(action, &QAction::toggled, m_view,
                [this, section](bool shown) { m_view->setColumnHidden(section, !shown); });
    }
}

void CaseBrowser::showContextMenu(const QPoint& place)
{
    if (!m_view->selectionModel()->hasSelection())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Reviewed or not"), QKeySequence(Qt::Key_Space), this,
                    &CaseBrowser::toggleReviewed);
    menu->addAction(tr("Add a tag\u2026"), this, &CaseBrowser::addTagToSelected);
    menu->addAction(tr("Copy the names"), this, &CaseBrowser::copyNames);
    emit contextMenuAboutToShow(menu);
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

void CaseBrowser::addTagToSelected()
{
    const QList<int> rows = selectedRows();
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add a tag"));
    dialog->setLabelText(tr("Tag for %Ln selected case(s):", nullptr, int(rows.size())));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, rows](const QString& text) {
        const QStringList tags = tagsFromText(text);
        for (const int row : rows) {
            CaseNotes notes = m_model.rows().notes(row) ? *m_model.rows().notes(row) : CaseNotes();
            for (const QString& tag : tags)
                if (!notes.tags.contains(tag))
                    notes.tags.append(tag);
            m_model.setNotes(row, notes);
        }
        updateChoices();
    });
    dialog->open();
}

void CaseBrowser::copyNames()
{
    QStringList names;
    for (const int row : selectedRows())
        names.append(QString::fromStdString(m_model.rows().sample(row).name));
    QGuiApplication::clipboard()->setText(names.join(u'\n'));
}

} // namespace saliscope::ui
