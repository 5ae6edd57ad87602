// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/cases/case_panel.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>

#include "app/window/cases/case_controller.h"
#include "app/window/common/output_names.h"
#include "core/metrics/probability.h"
#include "widgets/texts/elided_line.h"
#include "widgets/texts/shown.h"
#include "widgets/texts/told.h"
#include "widgets/texts/wrapped_text.h"

namespace saliscope::window
{

CasePanel::CasePanel(Workspace& workspace, CaseController& controller, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_controller(controller)
{
    setUp();
    connect(&workspace, &Workspace::datamoduleChanged, this, &CasePanel::refresh);
    connect(&controller, &CaseController::caseChanged, this, [this] { setEditedBoxes({}); });
    connect(&controller, &CaseController::pictureShown, this, &CasePanel::refresh);
    connect(&controller, &CaseController::mapShown, this, &CasePanel::refresh);
}

void CasePanel::setUp()
{
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(10, 8, 10, 8);
    m_form->setVerticalSpacing(4);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_name = new ui::ElidedLine(this);
    addRow(tr("Case"), *m_name);
    m_split = addRow(tr("Split"));
    m_label = addRow(tr("Label"));
    m_probability = addRow(tr("Prediction"));
    m_checkpoints = new ui::WrappedText(this); // their names may be long words
    m_checkpoints->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_checkpoints->setFocusPolicy(Qt::NoFocus);
    addRow(tr("Checkpoints"), *m_checkpoints);
    m_form->setRowVisible(m_checkpoints, false);
    m_boxes = addRow(tr("Boxes"));
    m_picture = addRow(tr("Picture"));
    m_notes = new ui::WrappedText(this);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes->setFocusPolicy(Qt::NoFocus);
    addRow(tr("Caution"), *m_notes);
    m_form->setRowVisible(m_notes, false);
}

void CasePanel::setCheckpointsText(const QString& text)
{
    m_checkpoints->setWords(text);
    m_form->setRowVisible(m_checkpoints, !text.isEmpty());
}

void CasePanel::setEditedBoxes(std::optional<int> count)
{
    m_editedBoxes = count;
    refresh();
}

QLabel* CasePanel::addRow(const QString& title)
{
    auto* value = new QLabel(this);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    addRow(title, *value);
    return value;
}

void CasePanel::addRow(const QString& title, QWidget& value)
{
    value.setAccessibleName(title);
    auto* label = new QLabel(title, this);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_form->addRow(label, &value);
}

void CasePanel::refresh()
{
    const data::Sample* sample = m_controller.currentSample();
    const QString none = QStringLiteral("–");
    m_name->setText(sample == nullptr ? none : ui::shown(sample->name));
    m_split->setText(sample == nullptr
                         ? none
                         : ui::shown(m_workspace.datamodule()
                                         ->splits[std::size_t(m_controller.current().split)]
                                         .name));
    m_label->setText(sample == nullptr ? none : labelText());
    m_boxes->setText(sample == nullptr ? none
                     : m_editedBoxes   ? tr("%1, edited").arg(QLocale().toString(*m_editedBoxes))
                                       : QLocale().toString(qulonglong(sample->boxes.size())));
    m_probability->setText(probabilityText());
    m_picture->setText(pictureText());
    QStringList notes;
    if (const auto picture = m_controller.picture())
        for (const Message& note : picture->notes)
            notes << ui::told(note);
    m_notes->setWords(notes.join(u'\n'));
    m_form->setRowVisible(m_notes, !notes.isEmpty());
}

QString CasePanel::labelText() const
{
    const data::Target& target = m_controller.currentSample()->target;
    if (!target.known())
        return tr("unknown");
    QStringList values;
    for (const int value : target.values)
        values << QString::number(value);
    return values.join(QStringLiteral(", "));
}

QString CasePanel::probabilityText() const
{
    std::shared_ptr<const cases::CaseMap> map; // those that were opened come without a prediction
    for (int pane = 0; pane < m_controller.paneCount() && !map; ++pane)
        if (const auto shown = m_controller.map(pane); shown && !shown->logits.empty())
            map = shown;
    if (!map)
        return QStringLiteral("–");
    const int output = map->logits.size() == 1 ? 0 : map->output;
    const QString value = QLocale().toString(
        metrics::probabilityOf(map->logits, std::size_t(output), map->activation), 'f', 3);
    const bool isProbability = map->activation != metrics::Activation::None;
    QString name = ui::shown(map->outputName);
    if (name.isEmpty())
        name = outputOf(*map, output);
    if (!name.isEmpty())
        return tr("%1: %2").arg(name, value);
    if (map->logits.size() == 1)
        return isProbability ? tr("of label 1: %1").arg(value) : tr("value %1").arg(value);
    return tr("output %1: %2").arg(output).arg(value);
}

/// What the open network calls its output; empty where that is but a number.
QString CasePanel::outputOf(const cases::CaseMap& map, int output) const
{
    for (const auto& checkpoint : m_workspace.checkpoints()) {
        const QStringList names = outputNames(*checkpoint, m_workspace.datamodule().get());
        if (names.size() == qsizetype(map.logits.size()) && output < names.size())
            return names[output] == QString::number(output) ? QString() : names[output];
    }
    return {};
}

QString CasePanel::pictureText() const
{
    const auto picture = m_controller.picture();
    if (!picture)
        return QStringLiteral("–");
    return tr("%1×%2 pixels, %3")
        .arg(picture->image.width)
        .arg(picture->image.height)
        .arg(picture->image.channels == 1 ? tr("grey") : tr("colour"));
}

} // namespace saliscope::window
