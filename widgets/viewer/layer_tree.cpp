// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/layer_tree.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/checkpoint/checkpoint.h"
#include "widgets/texts/layer_kinds.h"
#include "widgets/texts/shown.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

namespace
{

enum Column { NameColumn, KindColumn, ShapeColumn, GridColumn, columnCount };

constexpr int layerRole = Qt::UserRole;        ///< name; empty for a mere group
constexpr int obstacleRole = Qt::UserRole + 1; ///< why it cannot be explained
constexpr int noteLines = 2;

QString gridOf(const engine::LayerInfo& info)
{
    return info.grid.width > 0 ? QStringLiteral("%1×%2").arg(info.grid.width).arg(info.grid.height)
                               : QString();
}

/// What is typed may be a part of the path, of the kind or of the grid.
bool isFound(const QTreeWidgetItem& item, const QString& text)
{
    const QString name = item.data(NameColumn, layerRole).toString();
    return !name.isEmpty() && (name.contains(text, Qt::CaseInsensitive) ||
                               item.text(KindColumn).contains(text, Qt::CaseInsensitive) ||
                               item.text(GridColumn).contains(text, Qt::CaseInsensitive));
}

/// The last part of \p path; a number, which says nothing by itself, with the part before.
QString ownName(const QString& path)
{
    const QStringList parts = path.split(u'.');
    bool isNumber = false;
    parts.last().toInt(&isNumber);
    return isNumber && parts.size() > 1 ? parts[parts.size() - 2] + u'.' + parts.last()
                                        : parts.last();
}

bool canBeChosen(const QTreeWidgetItem& item)
{
    return !item.data(NameColumn, layerRole).toString().isEmpty() &&
           item.data(NameColumn, obstacleRole).toString().isEmpty();
}

} // namespace

LayerTree::LayerTree(QWidget* parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_note(new QLabel(this))
{
    m_search->setPlaceholderText(tr("Search layers"));
    m_search->setAccessibleName(tr("Search layers"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_tree->setAccessibleName(tr("Layers in order of execution"));
    m_tree->setHeaderLabels({tr("Layer"), tr("Kind"), tr("Shape"), tr("Grid")});
    m_tree->headerItem()->setToolTip(GridColumn, tr("How many places a map has there."));
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(false);
    for (int column = 0; column < columnCount; ++column)
        m_tree->header()->setSectionResizeMode(
            column, column == NameColumn ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    m_tree->installEventFilter(this);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_note->setMinimumHeight(noteLines * m_note->fontMetrics().lineSpacing());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    column->addWidget(m_note);
    connect(m_search, &QLineEdit::textChanged, this, &LayerTree::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] {
        showNote();
        emit layerChanged();
    });
    connect(m_tree, &QTreeWidget::itemDoubleClicked, this, [this](const QTreeWidgetItem* item) {
        if (canBeChosen(*item))
            emit chosen();
    });
}

void LayerTree::setLayers(const LayerOffer& offer, const QString& current)
{
    m_tree->clear();
    m_items.clear();
    m_offer = offer;
    for (const engine::LayerInfo& info : m_offer.layers)
        addLayer(info);
    const QString wanted = current.isEmpty() ? m_offer.usual : current;
    if (const auto found = m_items.find(wanted); found != m_items.end()) {
        m_tree->setCurrentItem(found->second);
        m_tree->scrollToItem(found->second, QAbstractItemView::PositionAtCenter);
    }
    showNote();
}

/// The item for \p path ("features.denseblock1"), made with its parents where missing.
QTreeWidgetItem* LayerTree::itemOf(const QString& path)
{
    if (const auto known = m_items.find(path); known != m_items.end())
        return known->second;
    const int dot = int(path.lastIndexOf(u'.'));
    QTreeWidgetItem* parent = dot > 0 ? itemOf(path.left(dot)) : nullptr;
    auto* item = parent != nullptr ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(m_tree);
    item->setText(NameColumn, ownName(path));
    item->setToolTip(NameColumn, path);
    m_items[path] = item;
    return item;
}

void LayerTree::addLayer(const engine::LayerInfo& info)
{
    const QString name = shown(info.name);
    QTreeWidgetItem* item = itemOf(name);
    item->setData(NameColumn, layerRole, QString::fromStdString(info.name));
    item->setText(KindColumn, layerKindText(info.kind));
    if (!info.shape.empty())
        item->setText(ShapeColumn, QString::fromStdString(checkpoint::shapeText(info.shape)));
    item->setText(GridColumn, gridOf(info));
    QString tip;
    if (!info.obstacle.empty()) {
        tip = tr("Cannot be explained: %1.").arg(told(info.obstacle));
        item->setData(NameColumn, obstacleRole, tip);
        const QBrush grey = palette().brush(QPalette::Disabled, QPalette::Text);
        for (int column = 0; column < columnCount; ++column)
            item->setForeground(column, grey);
    } else if (QString::fromStdString(info.name) == m_offer.usual) {
        tip = tr("The usual target layer. %1").arg(told(m_offer.whyUsual));
        item->setText(KindColumn, tr("%1, the usual one").arg(item->text(KindColumn)));
        QFont bold = m_tree->font();
        bold.setBold(true);
        item->setFont(NameColumn, bold);
    }
    for (int column = 0; column < columnCount; ++column)
        item->setToolTip(column, tip.isEmpty() ? name : name + u'\n' + tip);
}

void LayerTree::filter(const QString& text)
{
    QTreeWidgetItem* first = nullptr;
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
        const bool isShown = text.isEmpty() || isFound(**it, text);
        (*it)->setHidden(!isShown);
        for (QTreeWidgetItem* parent = (*it)->parent(); isShown && parent != nullptr;
             parent = parent->parent()) {
            parent->setHidden(false);
            if (!text.isEmpty())
                parent->setExpanded(true);
        }
        if (isShown && first == nullptr && !text.isEmpty() && canBeChosen(**it))
            first = *it;
    }
    if (first != nullptr)
        m_tree->setCurrentItem(first);
    else if (text.isEmpty() && m_tree->currentItem() != nullptr)
        m_tree->scrollToItem(m_tree->currentItem());
}

void LayerTree::showNote()
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    const bool isGroup = item != nullptr && item->data(NameColumn, layerRole).toString().isEmpty();
    if (isGroup)
        m_note->setText(tr("A group of layers; choose one inside it."));
    else
        m_note->setText(item == nullptr ? QString() : item->toolTip(NameColumn));
    m_note->setEnabled(!isGroup);
}

QString LayerTree::layer() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item != nullptr && canBeChosen(*item) ? item->data(NameColumn, layerRole).toString()
                                                 : QString();
}

void LayerTree::focusSearch()
{
    m_search->setFocus();
}

bool LayerTree::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (!layer().isEmpty())
            emit chosen();
        return true;
    }
    if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        m_tree->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace saliscope::ui
