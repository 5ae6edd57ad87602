// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/pane_header.h"

#include <algorithm>
#include <array>

#include <QHBoxLayout>
#include <QPainter>

#include "core/session/map_name.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/chooser.h"
#include "widgets/viewer/layer_popup.h"
#include "widgets/viewer/pane_content.h"

namespace saliscope::ui
{

namespace
{

using Items = std::vector<Chooser::Item>;

constexpr std::array evidences = {engine::Evidence::Positive, engine::Evidence::Negative,
                                  engine::Evidence::Predicted};

} // namespace

PaneHeader::PaneHeader(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    m_algorithm = addChooser();
    m_layer = addChooser();
    m_output = addChooser();
    m_contrast = addChooser();
    m_evidence = addChooser();
    m_checkpoint = addChooser();
    layout->addStretch(1);
    const auto connectChooser = [&](Chooser* chooser, auto change) {
        connect(chooser, &Chooser::chosen, this, [=, this](int index) { want(change, index); });
    };
    connectChooser(m_algorithm, &PaneHeader::changeAlgorithm);
    connectChooser(m_output, &PaneHeader::changeOutput);
    connectChooser(m_contrast, &PaneHeader::changeContrast);
    connectChooser(m_evidence, &PaneHeader::changeEvidence);
    connectChooser(m_checkpoint, &PaneHeader::changeCheckpoint);
    m_layer->setOpener([this] { openLayers(); });
    m_evidence->setItems(
        {{evidenceText(engine::Evidence::Positive), tr("what speaks for the output")},
         {evidenceText(engine::Evidence::Negative), tr("what speaks against it")},
         {evidenceText(engine::Evidence::Predicted), tr("the predicted class")}});
    setNumber(1);
    refresh();
}

QSize PaneHeader::minimumSizeHint() const
{
    constexpr int narrow = 80;
    return {narrow, sizeHint().height()};
}

Chooser* PaneHeader::addChooser()
{
    auto* chooser = new Chooser(this);
    layout()->addWidget(chooser);
    return chooser;
}

void PaneHeader::setNumber(int number)
{
    const auto name = [&](Chooser* chooser, const QString& what, const QString& tip) {
        chooser->setAccessibleName(what.arg(number));
        chooser->setToolTip(tip);
        chooser->setStatusTip(tip);
    };
    name(m_algorithm, tr("Algorithm of pane %1"), tr("The algorithm whose map is shown."));
    name(m_layer, tr("Layer of pane %1"),
         tr("The layer the map is made at, and how many cells it has there."));
    name(m_output, tr("Output of pane %1"), tr("The output of the network that is explained."));
    name(m_contrast, tr("Output subtracted in pane %1"),
         tr("Another output whose value is subtracted: the map then shows what speaks for the one "
            "rather than for the other."));
    name(
        m_evidence, tr("Side of the evidence of pane %1"),
        tr("Whether the evidence for the output is shown, against it, or for what was predicted."));
    name(m_checkpoint, tr("Checkpoint of pane %1"), tr("The checkpoint the map is made with."));
}

void PaneHeader::setChoices(const PaneChoices& choices)
{
    m_choices = choices;
    refresh();
}

void PaneHeader::setChoice(const session::MapChoice& choice)
{
    m_choice = choice;
    m_derived.clear();
    refresh();
}

void PaneHeader::setDerived(const QString& title)
{
    m_derived = title;
    m_choice.hidden = false;
    refresh();
}

void PaneHeader::setMap(std::shared_ptr<const cases::CaseMap> map)
{
    if (m_map == map)
        return;
    m_map = std::move(map);
    refreshLayer();
    refreshOutput();
    shorten();
    update();
}

void PaneHeader::paintEvent(QPaintEvent*)
{
    if (!showsAgainst(m_map.get()) || m_choice.hidden)
        return;
    // As blue as the map; the words "against" and "−" say it without colours.
    constexpr int edge = 4;
    QPainter painter(this);
    painter.fillRect(rect(), againstGround);
    painter.fillRect(QRect(0, 0, edge, height()), againstColour);
}

void PaneHeader::resizeEvent(QResizeEvent* event)
{
    shorten();
    QWidget::resizeEvent(event);
}

/// Where there is no room for all parts, the algorithm's name matters most and the grid of cells
/// least.
void PaneHeader::shorten()
{
    constexpr std::array signs = {"+", "−", "±"};
    int room = width();
    for (const Chooser* chooser : {m_algorithm, m_output, m_contrast, m_checkpoint})
        room -= chooser->isHidden() ? 0 : chooser->sizeHint().width();
    const std::size_t side = evidenceIndex();
    QString layer = gridText(m_layerText, m_map.get());
    QString evidence = evidenceText(evidences[side]);
    const bool isAgainst = showsAgainst(m_map.get());
    if (isAgainst)
        evidence = side == 1 ? told(say("− against")) : told(say("− as predicted: against"));
    const auto isTooWide = [&] {
        return (m_layer->isHidden() ? 0 : m_layer->widthOf(layer)) +
                   (m_evidence->isHidden() ? 0 : m_evidence->widthOf(evidence)) >
               room;
    };
    if (isTooWide() && !m_layerText.isEmpty())
        layer = m_layerText;
    if (isTooWide())
        evidence = QString::fromUtf8(isAgainst ? signs[1] : signs[side]);
    m_layer->setShownText(layer);
    m_evidence->setShownText(evidence);
}

std::size_t PaneHeader::evidenceIndex() const
{
    return std::size_t(std::find(evidences.begin(), evidences.end(), m_choice.evidence) -
                       evidences.begin());
}

const PaneChoices::CheckpointChoice* PaneHeader::checkpoint() const
{
    const auto index = std::size_t(m_choice.checkpoint);
    return index < m_choices.checkpoints.size() ? &m_choices.checkpoints[index] : nullptr;
}

void PaneHeader::refresh()
{
    refreshAlgorithm();
    refreshLayer();
    refreshOutput();
    const bool computed = isComputed() && checkpoint();
    m_evidence->setCurrent(int(evidenceIndex()));
    m_evidence->setVisible(computed);
    Items checkpoints;
    for (const PaneChoices::CheckpointChoice& one : m_choices.checkpoints)
        checkpoints.push_back({one.name, {}});
    m_checkpoint->setItems(checkpoints);
    m_checkpoint->setCurrent(m_choice.checkpoint);
    m_checkpoint->setVisible(computed && checkpoints.size() > 1);
    shorten();
}

bool PaneHeader::isComputed() const
{
    return !m_choice.hidden && m_choice.existingSet.empty() && m_derived.isEmpty();
}

void PaneHeader::refreshAlgorithm()
{
    session::MapChoice alone;
    alone.hidden = true;
    Items items = {{algorithmText(alone), {}}};
    if (!m_choices.checkpoints.empty())
        for (const engine::AlgorithmInfo& info : engine::algorithms())
            items.push_back({told(session::algorithmTitle(info.algorithm)),
                             QString::fromUtf8(info.source),
                             whyNotAlgorithm(m_choices, m_choice.checkpoint, info.algorithm)});
    for (const QString& set : m_choices.existingSets)
        items.push_back({set, tr("maps made before")});
    const QString text = algorithmText(m_choice);
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const Chooser::Item& item) { return item.text == text; });
    const int index = found == items.end() ? -1 : int(found - items.begin());
    m_algorithm->setItems(std::move(items));
    m_algorithm->setCurrent(m_derived.isEmpty() ? index : -1);
    m_algorithm->setShownText(m_derived.isEmpty() ? text : m_derived);
}

void PaneHeader::refreshLayer()
{
    const bool existing = !m_choice.existingSet.empty();
    const bool layered = !existing && engine::algorithmInfo(m_choice.algorithm).usesTargetLayer;
    m_layer->setVisible(!m_choice.hidden && m_derived.isEmpty() &&
                        (existing ? bool(m_map) : bool(checkpoint())));
    m_layer->setEnabled(layered);
    if (!layered) {
        m_layerText = existing ? QString() : tr("all layers");
        return;
    }
    m_layerText = layerText(m_choice, m_choices);
    m_layer->setItems({{m_layerText, {}}});
    m_layer->setCurrent(0);
}

void PaneHeader::openLayers()
{
    if (!checkpoint())
        return;
    auto* popup = new LayerPopup(checkpoint()->offer, m_layerText, m_layer);
    connect(popup, &LayerPopup::chosen, this, [this](const QString& layer) {
        session::MapChoice choice = m_choice;
        choice.layer = layer.toStdString();
        if (!(choice == m_choice))
            emit choiceWanted(choice);
    });
    popup->popUp();
}

void PaneHeader::refreshOutput()
{
    const QStringList outputs = checkpoint() ? checkpoint()->outputs : QStringList();
    Items items = {{tr("highest output"), tr("whichever has the largest value")}};
    for (const QString& output : outputs)
        items.push_back({output, {}});
    m_output->setItems(std::move(items));
    m_output->setCurrent(m_choice.output + 1);
    if (m_choice.output < 0 && m_map && m_map->output < outputs.size())
        m_output->setShownText(tr("highest: %1").arg(outputs[m_map->output]));
    m_output->setVisible(isComputed() && outputs.size() > 1);
    refreshContrast();
}

void PaneHeader::refreshContrast()
{
    const QStringList outputs = checkpoint() ? checkpoint()->outputs : QStringList();
    Items items = {{tr("nothing subtracted"), {}}};
    for (int output = 0; output < outputs.size(); ++output)
        items.push_back({tr("minus %1").arg(outputs[output]),
                         {},
                         output == m_choice.output
                             ? tr("An output minus itself is 0 for every picture.")
                             : QString()});
    const int current = m_choice.contrast.value_or(-1);
    m_contrast->setItems(std::move(items));
    m_contrast->setCurrent(current + 1);
    m_contrast->setShownText(current >= 0 && current < outputs.size()
                                 ? QStringLiteral("− ") + outputs[current]
                                 : QStringLiteral("−"));
    m_contrast->setVisible(isComputed() && outputs.size() > 1);
}

void PaneHeader::want(void (PaneHeader::*change)(session::MapChoice&, int) const, int index)
{
    session::MapChoice choice = m_choice;
    (this->*change)(choice, index);
    if (!(choice == m_choice) || !m_derived.isEmpty())
        emit choiceWanted(choice);
}

void PaneHeader::changeAlgorithm(session::MapChoice& choice, int index) const
{
    const int known = m_choices.checkpoints.empty() ? 0 : int(engine::algorithms().size());
    choice.hidden = index == 0;
    if (index == 0)
        return;
    choice.existingSet.clear();
    if (index <= known)
        choice.algorithm = engine::algorithms()[std::size_t(index - 1)].algorithm;
    else
        choice.existingSet = m_choices.existingSets[index - 1 - known].toStdString();
}

void PaneHeader::changeOutput(session::MapChoice& choice, int index) const
{
    choice.output = index - 1;
    if (choice.contrast == choice.output)
        choice.contrast.reset();
}

void PaneHeader::changeContrast(session::MapChoice& choice, int index) const
{
    choice.contrast = index > 0 ? std::optional(index - 1) : std::nullopt;
}

void PaneHeader::changeEvidence(session::MapChoice& choice, int index) const
{
    choice.evidence = evidences[std::size_t(index)];
}

void PaneHeader::changeCheckpoint(session::MapChoice& choice, int index) const
{
    const auto& layers = m_choices.checkpoints[std::size_t(index)].layers;
    const auto same = [&](const engine::LayerInfo& layer) { return layer.name == choice.layer; };
    if (std::none_of(layers.begin(), layers.end(), same))
        choice.layer.clear();
    choice.checkpoint = index;
    if (!whyNotAlgorithm(m_choices, index, choice.algorithm).isEmpty())
        choice.algorithm = engine::Algorithm::GradCam;
    const int outputs = int(m_choices.checkpoints[std::size_t(index)].outputs.size());
    choice.output = std::min(choice.output, outputs - 1);
    if (choice.contrast && (*choice.contrast >= outputs || *choice.contrast == choice.output))
        choice.contrast.reset();
}

} // namespace saliscope::ui
