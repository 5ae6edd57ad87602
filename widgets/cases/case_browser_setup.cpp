// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/case_browser_private.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

#include "widgets/cases/case_words.h"

namespace saliscope::ui
{

namespace
{
constexpr int leastNameLetters = 9;
constexpr int mostNameLetters = 40;
} // namespace

CaseBrowser::Private::Private(CaseBrowser& browser, JobRunner& jobRunner)
    : QObject(&browser)
    , q(browser)
    , runner(jobRunner)
    , thumbnails(jobRunner, this)
    , model(&thumbnails)
    , bar(new FilterBar(&browser))
    , view(new CaseTableView(&browser))
    , editor(new NoteEditor(&browser))
    , jobKey(QStringLiteral("cases/%1").arg(quintptr(this), 0, 16))
{
    setupLayout();
    setupView();
    setupThumbnails();
    setupMenus();
    setupShortcuts();
    connect(bar, &FilterBar::filterChanged, this, &Private::refresh);
    connect(bar, &FilterBar::left, view, qOverload<>(&QWidget::setFocus));
    connect(&model, &CaseModel::notesChanged, this, &Private::updateNotes);
    connect(editor, &NoteEditor::edited, this,
            [this] { model.setNotes(current, editor->notes()); });
    refreshTimer.setSingleShot(true);
    refreshTimer.setInterval(300);
    connect(&refreshTimer, &QTimer::timeout, this, &Private::refresh);
    updateEmptyText();
}

void CaseBrowser::Private::setupLayout()
{
    auto* column = new QVBoxLayout(&q);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(bar);
    column->addWidget(view, 1);
    column->addWidget(editor);
}

void CaseBrowser::Private::setupView()
{
    view->setModel(&model);
    view->setAccessibleName(tr("Cases"));
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    setDefaultWidths();
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &Private::userMoved);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!restoring)
            emit q.selectionChanged();
    });
    connect(view, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        emit q.activated(model.rows().indexOf(model.rowAt(index.row())));
    });
    connect(view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &Private::sortBy);
    connect(view, &CaseTableView::spacePressed, &q, &CaseBrowser::toggleReviewed);
}

void CaseBrowser::Private::setDefaultWidths()
{
    for (int section = 0; section < model.columns().size(); ++section)
        setDefaultWidth(section);
    hideUnknownColumns();
    const int letter = view->fontMetrics().averageCharWidth();
    const int picture = thumbnails.side() + letter;
    // Split, label and the first probability stay visible beside the name.
    view->fitFirstColumn(3, picture + leastNameLetters * letter,
                         picture + mostNameLetters * letter);
}

void CaseBrowser::Private::setDefaultWidth(int section)
{
    const QFontMetrics metrics = view->fontMetrics();
    const CaseColumn& column = model.columns()[section];
    int width = metrics.horizontalAdvance(CaseWords::header(column, model.rows())) +
                metrics.horizontalAdvance(u'M') + 8;
    if (column.field == CaseField::Name)
        return;
    if (column.field == CaseField::Split)
        width = std::max(width, metrics.horizontalAdvance(QStringLiteral("validation")) + 8);
    if (column.field == CaseField::Flags || column.field == CaseField::Tags)
        width = metrics.averageCharWidth() * 18;
    view->setColumnWidth(section, width);
}

void CaseBrowser::Private::hideUnknownColumns()
{
    const bool hidden = model.rows().outputs() > 1 && !model.rows().hasLogits();
    for (int section = 0; section < model.columns().size(); ++section)
        view->setColumnHidden(section,
                              hidden && model.columns()[section].field == CaseField::Probability);
}

void CaseBrowser::Private::setupThumbnails()
{
    thumbnailTimer.setSingleShot(true);
    thumbnailTimer.setInterval(50);
    connect(&thumbnailTimer, &QTimer::timeout, this, &Private::wantThumbnails);
    connect(view, &CaseTableView::visibleRowsChanged, this, [this] { thumbnailTimer.start(); });
    connect(&thumbnails, &Thumbnails::arrived, &model, &CaseModel::pictureArrived);
}

void CaseBrowser::Private::setupMenus()
{
    connect(bar->viewMenu(), &QMenu::aboutToShow, this, &Private::fillViewMenu);
    connect(view, &QWidget::customContextMenuRequested, this, &Private::showContextMenu);
    QHeaderView* header = view->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint& place) {
                bar->viewMenu()->popup(header->viewport()->mapToGlobal(place));
            });
}

void CaseBrowser::Private::setupShortcuts()
{
    auto* find =
        new QShortcut(QKeySequence::Find, &q, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, bar, &FilterBar::focusText);
}

void CaseBrowser::Private::fillViewMenu()
{
    QMenu* menu = bar->viewMenu();
    menu->clear();
    menu->addSection(tr("Pictures"));
    const std::pair<ThumbnailSize, QString> sizes[] = {
        {ThumbnailSize::None, tr("No pictures")},
        {ThumbnailSize::Small, tr("Small pictures")},
        {ThumbnailSize::Medium, tr("Medium pictures")}};
    for (const auto& [size, text] : sizes) {
        QAction* action = menu->addAction(text, this, [this, size] { q.setThumbnailSize(size); });
        action->setCheckable(true);
        action->setChecked(size == thumbnailSize);
    }
    menu->addSection(tr("Columns"));
    for (int section = 1; section < model.columns().size(); ++section) {
        QAction* action =
            menu->addAction(CaseWords::header(model.columns()[section], model.rows()));
        action->setCheckable(true);
        action->setChecked(!view->isColumnHidden(section));
        connect(action, &QAction::toggled, view,
                [this, section](bool shown) { view->setColumnHidden(section, !shown); });
    }
}

void CaseBrowser::Private::showContextMenu(const QPoint& place)
{
    if (!view->selectionModel()->hasSelection())
        return;
    auto* menu = new QMenu(&q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Reviewed or not"), QKeySequence(Qt::Key_Space), &q,
                    &CaseBrowser::toggleReviewed);
    menu->addAction(tr("Add a tag\u2026"), this, &Private::addTagToSelected);
    menu->addAction(tr("Copy the names"), this, &Private::copyNames);
    emit q.contextMenuAboutToShow(menu);
    menu->popup(view->viewport()->mapToGlobal(place));
}

void CaseBrowser::Private::addTagToSelected()
{
    const QList<int> rows = selectedRows();
    auto* dialog = new QInputDialog(&q);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add a tag"));
    dialog->setLabelText(tr("Tag for %Ln selected case(s):", nullptr, int(rows.size())));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, rows](const QString& text) {
        const QStringList tags = tagsFromText(text);
        for (const int row : rows) {
            CaseNotes notes = model.rows().notes(row) ? *model.rows().notes(row) : CaseNotes();
            for (const QString& tag : tags)
                if (!notes.tags.contains(tag))
                    notes.tags.append(tag);
            model.setNotes(row, notes);
        }
        updateChoices();
    });
    dialog->open();
}

void CaseBrowser::Private::copyNames()
{
    QStringList names;
    for (const int row : selectedRows())
        names.append(QString::fromStdString(model.rows().sample(row).name));
    QGuiApplication::clipboard()->setText(names.join(u'\n'));
}

} // namespace saliscope::ui
