// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/open/checkpoint_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/window/common/layer_offer.h"
#include "core/engine/model_catalogue.h"
#include "widgets/texts/shown.h"

namespace saliscope::window
{

namespace
{

constexpr int digitsInTable = 16;

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
    resize(680, 600);
    m_choice = new QComboBox(this);
    m_choice->setAccessibleName(tr("Checkpoint"));
    for (const auto& checkpoint : m_checkpoints)
        m_choice->addItem(checkpoint->name);
    m_choice->setVisible(m_checkpoints.size() > 1);
    m_facts = new QLabel(this);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setWordWrap(true);
    m_layers = new ui::LayerTree(this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_use = buttons->addButton(tr("&Explain this layer in the current pane"),
                               QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_layers, &ui::LayerTree::layerChanged, this, &CheckpointDialog::updateButton);
    connect(m_layers, &ui::LayerTree::chosen, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_choice);
    column->addWidget(m_facts);
    column->addWidget(m_layers, 1);
    column->addWidget(buttons);
}

void CheckpointDialog::showCheckpoint(const QString& layer)
{
    const OpenCheckpoint& open = *m_checkpoints[std::size_t(checkpoint())];
    m_facts->setText(factsOf(open));
    m_layers->setLayers(layerOffer(open), layer);
    updateButton();
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
    return m_layers->layer();
}

} // namespace saliscope::window
