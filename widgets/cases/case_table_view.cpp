// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/case_table_view.h"

#include <algorithm>

#include <QApplication>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace saliscope::ui
{

namespace
{

/// Shortens a name: its folders go first, then its extension, then its first letters, because cases
/// differ in the rest.
class NameDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QWidget* widget = option->widget;
        const QStyle* style = widget == nullptr ? QApplication::style() : widget->style();
        const int room =
            style->subElementRect(QStyle::SE_ItemViewItemText, option, widget).width() -
            2 * (style->pixelMetric(QStyle::PM_FocusFrameHMargin, option, widget) + 1);
        const auto isTooLong = [&] {
            return option->fontMetrics.horizontalAdvance(option->text) > room;
        };
        for (qsizetype slash = option->text.indexOf(u'/'); slash >= 0 && isTooLong();
             slash = option->text.indexOf(u'/', 2))
            option->text = u'…' + option->text.mid(slash);
        // A DICOM UID has numbers between dots, not an extension.
        const QString ending = QFileInfo(option->text).suffix();
        if (isTooLong() && !ending.isEmpty() && ending.front().isLetter())
            option->text = QFileInfo(option->text).completeBaseName();
        option->textElideMode = Qt::ElideLeft;
    }
};

} // namespace

CaseTableView::CaseTableView(QWidget* parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setItemDelegateForColumn(0, new NameDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        if (section == 0 && !m_isFitting)
            m_fits = false;
    });
}

void CaseTableView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void CaseTableView::fitFirstColumn(int companions, int least, int most)
{
    m_companions = companions;
    m_least = least;
    m_most = most;
    m_fits = true;
    fitFirstColumn();
}

void CaseTableView::fitFirstColumn()
{
    if (!m_fits)
        return;
    int room = viewport()->width();
    for (int section = 1; section <= m_companions; ++section)
        room -= columnWidth(section);
    m_isFitting = true;
    setColumnWidth(0, std::clamp(room, m_least, m_most));
    m_isFitting = false;
}

std::pair<int, int> CaseTableView::visibleRows() const
{
    const int first = rowAt(0);
    if (first < 0)
        return {-1, -1};
    const int last = rowAt(viewport()->height() - 1);
    return {first, last < 0 ? model()->rowCount() - 1 : last};
}

QModelIndex CaseTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int column = std::max(0, currentIndex().column());
    if (action == MoveHome)
        return model()->index(0, column);
    if (action == MoveEnd)
        return model()->index(model()->rowCount() - 1, column);
    if (!currentIndex().isValid() && action == MoveNext)
        return {}; // the table receives the focus; that alone opens no case
    if (!currentIndex().isValid() && (action == MoveDown || action == MoveUp)) {
        const int row = action == MoveDown ? m_resumeRow : m_resumeRow - 1;
        return model()->index(std::clamp(row, 0, std::max(0, model()->rowCount() - 1)), 0);
    }
    return QTableView::moveCursor(action, modifiers);
}

void CaseTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !(event->modifiers() & Qt::ControlModifier))
        emit spacePressed();
    else
        QTableView::keyPressEvent(event);
}

void CaseTableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!model() || model()->rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const int margin = fontMetrics().height();
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void CaseTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitFirstColumn();
    emit visibleRowsChanged();
}

void CaseTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    emit visibleRowsChanged();
}

} // namespace saliscope::ui
