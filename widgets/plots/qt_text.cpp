// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/qt_text.h"

#include <algorithm>

#include <QFontMetrics>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include "widgets/texts/shown.h"

namespace saliscope::ui
{

render::TextMask qtText(const std::string& text, int pixels)
{
    const QString line = shown(text);
    QFont font = QGuiApplication::font();
    // A font's pixel size does not cover its whole descent, so the line's height decides.
    font.setPixelSize(std::max(1, pixels * 5 / 6));
    const QFontMetrics metrics(font);
    const int width = std::max(1, metrics.horizontalAdvance(line));
    QImage image(width, pixels, QImage::Format_Grayscale8);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(0, (pixels - metrics.height()) / 2 + metrics.ascent(), line);
    painter.end();
    render::TextMask mask{width, pixels, {}};
    for (int y = 0; y < pixels; ++y)
        mask.coverage.insert(mask.coverage.end(), image.constScanLine(y),
                             image.constScanLine(y) + width);
    return mask;
}

} // namespace saliscope::ui
