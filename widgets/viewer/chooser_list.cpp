// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/chooser_list.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

namespace saliscope::ui
{

namespace
{

constexpr std::size_t shortList = 16;
constexpr int rowsShown = 14;

} // namespace

void showBeside(QWidget& popup, const QWidget& anchor)
{
    QPoint at = anchor.mapToGlobal(QPoint(0, anchor.height()));
    const QRect screen = anchor.screen()->availableGeometry();
    if (at.y() + popup.height() > screen.bottom())
        at.setY(std::max(screen.top(), at.y() - popup.height() - anchor.height()));
    at.setX(
        std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - popup.width())));
    popup.move(at);
    popup.show();
}

ChooserList::ChooserList(const std::vector<Chooser::Item>& items, int current, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(2);
    if (items.size() > shortList)
        addFilter();
    layout->addWidget(m_list);
    m_list->setAccessibleName(parent->accessibleName());
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    fill(items, current);
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::itemClicked, this, &ChooserList::choose);
}

void ChooserList::addFilter()
{
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &ChooserList::filter);
    layout()->addWidget(m_filter);
}

void ChooserList::fill(const std::vector<Chooser::Item>& items, int current)
{
    for (const Chooser::Item& item : items) {
        auto* row = new QListWidgetItem(
            item.note.isEmpty() ? item.text : tr("%1 – %2").arg(item.text, item.note), m_list);
        if (item.obstacle.isEmpty())
            continue;
        row->setFlags(row->flags() & ~(Qt::ItemIsEnabled | Qt::ItemIsSelectable));
        row->setToolTip(item.obstacle);
        row->setData(Qt::AccessibleDescriptionRole, item.obstacle);
    }
    m_list->setCurrentRow(current);
    const int width = m_list->sizeHintForColumn(0) + 36;
    const int rows = std::min<int>(rowsShown, int(items.size()));
    m_list->setFixedSize(std::max(width, parentWidget()->width()),
                         rows * m_list->sizeHintForRow(0) + 4);
}

void ChooserList::popUp()
{
    resize(sizeHint()); // adjustSize() leaves room that a short list does not need
    showBeside(*this, *parentWidget());
    (m_filter ? static_cast<QWidget*>(m_filter) : m_list)->setFocus();
    m_list->scrollToItem(m_list->currentItem());
}

void ChooserList::filter(const QString& text)
{
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool fits = m_list->item(row)->text().contains(text, Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!fits);
        if (fits && first < 0 && m_list->item(row)->flags().testFlag(Qt::ItemIsEnabled))
            first = row;
    }
    m_list->setCurrentRow(first);
}

void ChooserList::choose()
{
    const int row = m_list->currentRow();
    if (row >= 0 && !m_list->item(row)->flags().testFlag(Qt::ItemIsEnabled))
        return;
    close();
    if (row >= 0)
        emit chosen(row);
}

bool ChooserList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose();
        return true;
    }
    if (key == Qt::Key_Escape) {
        close();
        return true;
    }
    const bool moves = key == Qt::Key_Down || key == Qt::Key_Up;
    if (watched == m_filter && moves) {
        m_list->setFocus();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace saliscope::ui
