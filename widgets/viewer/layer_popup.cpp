// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/layer_popup.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include "widgets/viewer/chooser_list.h"

namespace saliscope::ui
{

namespace
{

constexpr QSize usualSize(620, 460);

} // namespace

LayerPopup::LayerPopup(const LayerOffer& offer, const QString& current, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_tree(new LayerTree(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_tree->setLayers(offer, current);
    auto* use = new QPushButton(tr("Explain this layer"), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_tree, 1);
    layout->addWidget(use, 0, Qt::AlignRight);
    const auto update = [this, use] { use->setEnabled(!m_tree->layer().isEmpty()); };
    update();
    connect(m_tree, &LayerTree::layerChanged, use, update);
    connect(m_tree, &LayerTree::chosen, this, &LayerPopup::choose);
    connect(use, &QPushButton::clicked, this, &LayerPopup::choose);
    const QSize screen = parent->screen()->availableGeometry().size();
    resize(usualSize.boundedTo(screen * 9 / 10));
}

void LayerPopup::popUp()
{
    showBeside(*this, *parentWidget());
    m_tree->focusSearch();
}

void LayerPopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void LayerPopup::choose()
{
    const QString layer = m_tree->layer();
    close();
    emit chosen(layer);
}

} // namespace saliscope::ui
