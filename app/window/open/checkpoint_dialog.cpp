// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/open/checkpoint_dialog.h"

#include <map>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/engine/model_catalogue.h"

#include "widgets/texts/layer_kinds.h"
#include "widgets/texts/shown.h"

namespace saliscope::window
{

namespace
{

constexpr int digitsInTable = 16;
constexpr int layerRole = Qt::UserRole;

/// The item for the group \p path ("features.denseblock1"), made with its parents where missing.
QTreeWidgetItem* groupItem(std::map<QString, QTreeWidgetItem*>& groups, QTreeWidget* tree,
                           const QString& path)
{
    if (path.isEmpty())
        return nullptr;
    if (const auto known = groups.find(path); known != groups.end())
        return known->second;
    const int dot = int(path.lastIndexOf(u'.'));
    QTreeWidgetItem* parent = groupItem(groups, tree, path.left(std::max(0, dot)));
    auto* item = parent != nullptr ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(tree);
    item->setText(0, path.mid(dot + 1));
    groups[path] = item;
    return item;
}

QString factsOf(const OpenCheckpoint& open)
{
    const engine::ModelInfo& model = open.network->model();
    QStringList lines;
    lines << CheckpointDialog::tr("%1, %n output(s), pictures of %2×%2 pixels", nullptr,
                                  open.network->outputs())
                 .arg(QString::fromUtf8(model.title))
                 .arg(model.input.size);
    lines << ui::shown(open.checkpoint.path.string());
    QString more = QString::fromStdString(open.checkpoint.format) + QStringLiteral(" · SHA-256 ") +
                   QString::fromStdString(open.sha256.substr(0, digitsInTable)) + u'…';
    if (open.checkpoint.epoch)
        more += CheckpointDialog::tr(" · epoch %1").arg(*open.checkpoint.epoch);
    more += open.checkpoint.normalizer ? CheckpointDialog::tr(" · with normalizer")
                                       : CheckpointDialog::tr(" · without normalizer");
    lines << more;
    return lines.join(u'\n');
}

} // namespace

CheckpointDialog::CheckpointDialog(
    const std::vector<std::shared_ptr<const OpenCheckpoint>>& checkpoints, int current,
    const QString& layer, QWidget* parent)
    : QDialog(parent)
    , m_checkpoints(checkpoints)
{
    setUp();
    m_choice->setCurrentIndex(std::clamp(current, 0, int(m_checkpoints.size()) - 1));
    showCheckpoint(layer);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { showCheckpoint({}); });
}

void CheckpointDialog::setUp()
{
    setWindowTitle(tr("Inspect checkpoint"));
    resize(560, 560);
    m_choice = new QComboBox(this);
    m_choice->setAccessibleName(tr("Checkpoint"));
    for (const auto& checkpoint : m_checkpoints)
        m_choice->addItem(checkpoint->name);
    m_choice->setVisible(m_checkpoints.size() > 1);
    m_facts = new QLabel(this);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setWordWrap(true);
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search layers"));
    m_search->setAccessibleName(tr("Search layers"));
    m_search->setClearButtonEnabled(true);
    m_tree = new QTreeWidget(this);
    m_tree->setAccessibleName(tr("Layers in order of execution"));
    m_tree->setHeaderLabels({tr("Layer"), tr("Kind")});
    m_tree->setUniformRowHeights(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_use = buttons->addButton(tr("&Explain this layer in the current pane"),
                               QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &CheckpointDialog::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &CheckpointDialog::updateButton);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_choice);
    column->addWidget(m_facts);
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    column->addWidget(buttons);
}

void CheckpointDialog::showCheckpoint(const QString& layer)
{
    const OpenCheckpoint& open = *m_checkpoints[std::size_t(checkpoint())];
    m_facts->setText(factsOf(open));
    fillTree(open,
             layer.isEmpty() ? QString::fromStdString(open.network->model().targetLayer) : layer);
    updateButton();
}

void CheckpointDialog::fillTree(const OpenCheckpoint& checkpoint, const QString& layer)
{
    m_tree->clear();
    std::map<QString, QTreeWidgetItem*> groups;
    for (const engine::LayerInfo& info : checkpoint.layers) {
        const QString name = QString::fromStdString(info.name);
        QTreeWidgetItem* item = groupItem(groups, m_tree, name);
        item->setData(0, layerRole, name);
        item->setText(1, ui::layerKindText(info.kind));
        if (name == QString::fromStdString(checkpoint.network->model().targetLayer))
            item->setText(1, tr("%1 (default)").arg(item->text(1)));
        if (name == layer)
            m_tree->setCurrentItem(item);
    }
    if (m_tree->currentItem() != nullptr)
        m_tree->scrollToItem(m_tree->currentItem());
    m_tree->header()->resizeSection(0, 320);
}

void CheckpointDialog::filter(const QString& text)
{
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
        const QString name = (*it)->data(0, layerRole).toString();
        const bool fits = !name.isEmpty() && name.contains(text, Qt::CaseInsensitive);
        (*it)->setHidden(!fits && !text.isEmpty());
        for (QTreeWidgetItem* parent = (*it)->parent(); fits && parent != nullptr;
             parent = parent->parent()) {
            parent->setHidden(false);
            parent->setExpanded(!text.isEmpty());
        }
    }
}

void CheckpointDialog::updateButton()
{
    m_use->setEnabled(!layer().isEmpty());
}

int CheckpointDialog::checkpoint() const
{
    return std::max(0, m_choice->currentIndex());
}

QString CheckpointDialog::layer() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item == nullptr ? QString() : item->data(0, layerRole).toString();
}

} // namespace saliscope::window
