// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/cases/status_line.h"

#include <cmath>

#include <QLabel>
#include <QLocale>
#include <QStatusBar>

namespace saliscope::window
{

namespace
{

QLabel* addLabel(QStatusBar& bar, const QString& text)
{
    auto* label = new QLabel(text, &bar);
    label->setContentsMargins(6, 0, 6, 0);
    bar.addPermanentWidget(label);
    return label;
}

QString numberText(double value)
{
    return QLocale().toString(value, 'f', 3);
}

QString mapText(const ui::ProbeReading& reading)
{
    if (!reading.map)
        return {};
    QString text = StatusLine::tr("map %1").arg(numberText(*reading.map));
    if (reading.percentile)
        text += StatusLine::tr(" (percentile %1)").arg(std::lround(*reading.percentile));
    return text;
}

} // namespace

StatusLine::StatusLine(QStatusBar& bar)
    : QObject(&bar)
    , m_bar(bar)
{
    bar.setSizeGripEnabled(false);
    m_probe = new QLabel(&bar);
    m_probe->setContentsMargins(6, 0, 6, 0);
    m_busy = new QLabel(&bar);
    bar.addWidget(m_probe);
    bar.addWidget(m_busy);
    m_policy = addLabel(bar, {});
    m_device = addLabel(bar, {});
    addLabel(bar, tr("research use only"))
        ->setToolTip(tr("For research, not for diagnosis. A saliency map says something about a "
                        "network, not about a patient."));
}

void StatusLine::setReading(const ui::ProbeReading& reading)
{
    QStringList parts;
    parts << tr("x %1, y %2")
                 .arg(int(std::floor(reading.position.x())))
                 .arg(int(std::floor(reading.position.y())));
    if (reading.image)
        parts << tr("image %1").arg(numberText(*reading.image));
    if (const QString map = mapText(reading); !map.isEmpty())
        parts << map;
    if (reading.boxLabel)
        parts << tr("in a box with label %1").arg(*reading.boxLabel);
    m_probe->setText(parts.join(QStringLiteral(" · ")));
}

void StatusLine::clearReading()
{
    m_probe->clear();
}

void StatusLine::setPolicy(const session::DisplaySettings& display)
{
    switch (display.range) {
    case session::RangePolicy::PerImage:
        m_policy->setText(tr("range: each map by itself"));
        return;
    case session::RangePolicy::Fixed:
        m_policy->setText(
            tr("range: %1 to %2").arg(numberText(display.fixedLow), numberText(display.fixedHigh)));
        return;
    case session::RangePolicy::Shared:
        m_policy->setText(tr("range: shared by all panes"));
        return;
    }
}

void StatusLine::setDevice(const QString& device)
{
    m_device->setText(device);
    m_device->setToolTip(tr("The device networks run on."));
}

void StatusLine::setBusy(const QString& sentence)
{
    m_busy->setText(sentence);
}

} // namespace saliscope::window
