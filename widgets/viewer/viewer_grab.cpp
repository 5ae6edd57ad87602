// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include "viewer/viewer_private.h"

namespace saliscope
{

namespace
{

constexpr double gap = 4;

/// The pane's heading, picture and colour bar in \p area; the picture has \p ratio pixels per unit.
void paintPane(QPainter& painter, const PaneContent& content, const QString& heading,
               const QRectF& area, double ratio)
{
    painter.save();
    const double line = QFontMetricsF(painter.font()).height() + gap;
    const QRectF head(area.left() + gap, area.top(), area.width() - 2 * gap, line);
    const QFontMetricsF metrics(painter.font());
    painter.setPen(QColor(215, 215, 215));
    painter.drawText(head, int(Qt::AlignVCenter | Qt::AlignLeft),
                     metrics.elidedText(heading, Qt::ElideRight, head.width()));
    const QRectF canvas = area.adjusted(0, line, 0, -line);
    PaneRenderer renderer(std::make_shared<PicturePool>());
    painter.drawImage(canvas.topLeft(), renderer.render(content, canvas.size(), ratio));
    painter.setClipRect(canvas);
    painter.translate(canvas.topLeft());
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter, content, canvas.size());
    painter.translate(-canvas.topLeft());
    painter.setClipping(false);
    paintColourBar(painter, QRectF(area.left(), canvas.bottom(), area.width(), line), content);
    painter.restore();
}

} // namespace

QSizeF Viewer::exportSize(std::optional<int> pane) const
{
    const QSizeF size = pane ? m_private->place(*pane).widget->size() : QSizeF(this->size());
    return size + QSizeF(0, fontMetrics().height() + gap);
}

void Viewer::paint(QPainter& painter, std::optional<int> pane, double ratio) const
{
    painter.save();
    painter.setFont(font());
    const QSizeF size = exportSize(pane);
    painter.fillRect(QRectF({0, 0}, size), surroundColour);
    const double line = fontMetrics().height() + gap;
    painter.setPen(QColor(235, 235, 235));
    painter.drawText(
        QRectF(gap, 0, size.width() - 2 * gap, line), int(Qt::AlignVCenter | Qt::AlignLeft),
        fontMetrics().elidedText(m_private->caseName, Qt::ElideLeft, int(size.width() - 2 * gap)));
    for (int i = 0; i < paneCount(); ++i) {
        if (pane && *pane != i)
            continue;
        PaneContent content = m_private->place(i).widget->content();
        content.cursor.reset();
        content.editsBoxes = false;
        const Private::Place& place = m_private->place(i);
        QRectF area =
            pane ? QRectF({0, 0}, QSizeF(place.widget->size())) : QRectF(place.widget->geometry());
        area.translate(0, line);
        paintPane(painter, content, m_private->titleOf(place), area, ratio);
    }
    painter.restore();
}

QImage Viewer::grab(std::optional<int> pane, double scale) const
{
    const QSizeF size = exportSize(pane) * scale;
    QImage image(int(std::lround(size.width())), int(std::lround(size.height())),
                 QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(surroundColour);
    QPainter painter(&image);
    paint(painter, pane, scale);
    return image;
}

} // namespace saliscope
