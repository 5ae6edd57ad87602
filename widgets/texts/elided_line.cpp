// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/texts/elided_line.h"

#include <QPainter>

namespace saliscope::ui
{

ElidedLine::ElidedLine(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLine::setText(const QString& text)
{
    m_text = text;
    setToolTip(text);
    setAccessibleDescription(text);
    update();
}

QSize ElidedLine::sizeHint() const
{
    return {0, fontMetrics().height()};
}

void ElidedLine::paintEvent(QPaintEvent*)
{
    QPainter(this).drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft,
                            fontMetrics().elidedText(m_text, Qt::ElideLeft, width()));
}

} // namespace saliscope::ui
