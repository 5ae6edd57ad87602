// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/pane_renderer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QFontMetricsF>

#include "widgets/texts/told.h"

namespace saliscope::ui
{

namespace
{

const QColor halo(0, 0, 0, 170);

void paintOutline(QPainter& painter, const QRectF& rect, const QColor& colour, Qt::PenStyle style)
{
    painter.setBrush(Qt::NoBrush);
    for (const auto& [ink, width] : {std::pair(halo, 4.), std::pair(colour, 2.)}) {
        QPen pen(ink, width, ink == halo ? Qt::SolidLine : style);
        pen.setJoinStyle(Qt::MiterJoin);
        painter.setPen(pen);
        painter.drawRect(rect);
    }
}

void paintLabel(QPainter& painter, const QRectF& box, const QString& text, const QColor& colour,
                QSizeF size)
{
    const QFontMetricsF metrics(painter.font());
    QRectF plate(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height() + 2);
    plate.moveBottomLeft(box.topLeft() + QPointF(-2, -2));
    if (plate.top() < 0)
        plate.moveTop(box.top() + 2);
    plate.moveLeft(std::clamp(plate.left(), 0., std::max(0., size.width() - plate.width())));
    painter.fillRect(plate, colour);
    painter.setPen(Qt::black);
    painter.drawText(plate, Qt::AlignCenter, text);
}

/// The squares at corners and edges by which a box is resized.
void paintHandles(QPainter& painter, const QRectF& rect)
{
    painter.setPen(QPen(Qt::black, 1));
    painter.setBrush(Qt::white);
    for (const double x : {rect.left(), rect.center().x(), rect.right()})
        for (const double y : {rect.top(), rect.center().y(), rect.bottom()})
            if (QPointF(x, y) != rect.center())
                painter.drawRect(QRectF(x - 3.5, y - 3.5, 7, 7));
}

void paintBoxes(QPainter& painter, const PaneContent& content, const PaneGeometry& geometry,
                QSizeF size)
{
    const QRectF pane({0, 0}, size);
    for (int i = 0; i < int(content.boxes.size()); ++i) {
        const cases::CaseBox& box = content.boxes[std::size_t(i)];
        const QRectF rect = geometry.toPane(box);
        const bool isEdited =
            std::size_t(i) < content.editedBoxes.size() && content.editedBoxes[std::size_t(i)];
        paintOutline(painter, rect, boxColour(box.label), isEdited ? Qt::DashLine : Qt::SolidLine);
        if (rect.intersects(pane))
            paintLabel(painter, rect, told(say("label %1", box.label)), boxColour(box.label), size);
        if (content.editsBoxes && content.selectedBox == i)
            paintHandles(painter, rect);
    }
}

void paintPlate(QPainter& painter, const QString& text, const QRectF& room, Qt::Alignment side)
{
    if (text.isEmpty() || room.width() < 20)
        return;
    const QFontMetricsF metrics(painter.font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room.width() - 8);
    QRectF plate(room.topLeft(), QSizeF(metrics.horizontalAdvance(shown) + 8, metrics.height()));
    if (side & Qt::AlignRight)
        plate.moveRight(room.right());
    painter.fillRect(plate, QColor(0, 0, 0, 170));
    painter.setPen(QColor(235, 235, 235));
    painter.drawText(plate, Qt::AlignCenter, shown);
}

void paintDivider(QPainter& painter, const PaneContent& content, QSizeF size)
{
    const double x = std::round(content.divider * size.width());
    for (const auto& [ink, width] : {std::pair(halo, 4.), std::pair(QColor(Qt::white), 1.5)}) {
        painter.setPen(QPen(ink, width));
        painter.drawLine(QPointF(x, 0), QPointF(x, size.height()));
    }
    painter.setBrush(Qt::white);
    painter.setPen(QPen(halo, 1));
    painter.drawEllipse(QPointF(x, size.height() / 2), 7, 7);
    constexpr double margin = 6;
    paintPlate(painter, content.mapTitle, {margin, margin, x - 2 * margin, 0}, Qt::AlignRight);
    paintPlate(painter, content.swipeTitle, {x + margin, margin, size.width() - x - 2 * margin, 0},
               Qt::AlignLeft);
}

/// Writes what a derived map is, in as many lines as necessary.
void paintCaption(QPainter& painter, const QString& text, QSizeF size)
{
    constexpr double margin = 6;
    QTextOption option(Qt::AlignLeft | Qt::AlignTop);
    // Names of layers are long and hold no spaces.
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const QRectF room(2 * margin, margin, std::max(1., size.width() - 4 * margin), size.height());
    const QRectF lines = painter.boundingRect(room, text, option);
    painter.fillRect(lines.adjusted(-margin, -2, margin, 2), halo);
    painter.setPen(QColor(235, 235, 235));
    painter.drawText(lines, text, option);
}

void paintCrosshair(QPainter& painter, QPointF at, QSizeF size)
{
    constexpr double gap = 8;
    const std::array lines = {QLineF(0, at.y(), at.x() - gap, at.y()),
                              QLineF(at.x() + gap, at.y(), size.width(), at.y()),
                              QLineF(at.x(), 0, at.x(), at.y() - gap),
                              QLineF(at.x(), at.y() + gap, at.x(), size.height())};
    for (const auto& [ink, width] :
         {std::pair(QColor(0, 0, 0, 110), 3.), std::pair(QColor(255, 255, 255, 190), 1.)}) {
        painter.setPen(QPen(ink, width));
        painter.drawLines(lines.data(), int(lines.size()));
    }
}

constexpr double messageMargin = 8;

QFont messageFont(QFont font)
{
    constexpr double larger = 1.1;
    if (font.pixelSize() > 0)
        font.setPixelSize(int(std::lround(font.pixelSize() * larger)));
    else
        font.setPointSizeF(font.pointSizeF() * larger);
    return font;
}

/// Where the lines of a message lie in a pane of \p size.
QRectF messageLines(const QFont& font, const QString& message, QSizeF size)
{
    const QRectF room(messageMargin, 0, std::max(1., size.width() - 2 * messageMargin),
                      size.height() - messageMargin);
    const QRectF lines = QFontMetricsF(font).boundingRect(
        room, int(Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap), message);
    return {room.left(), room.bottom() - lines.height(), room.width(), lines.height()};
}

void paintMessage(QPainter& painter, const QString& message, QSizeF size)
{
    const QFont font = messageFont(painter.font());
    painter.setFont(font);
    const QRectF text = messageLines(font, message, size);
    const double top = text.top() - messageMargin;
    painter.fillRect(QRectF(0, top, size.width(), size.height() - top), QColor(0, 0, 0, 190));
    painter.setPen(QColor(255, 220, 80));
    painter.drawText(text, int(Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap), message);
}

} // namespace

double messageHeight(const QFont& font, const QString& message, QSizeF size)
{
    if (message.isEmpty())
        return 0;
    return size.height() - messageLines(messageFont(font), message, size).top() + messageMargin;
}

QColor boxColour(int label)
{
    static const std::array colours = {QColor(0xe6, 0x9f, 0x00), QColor(0x56, 0xb4, 0xe9),
                                       QColor(0x00, 0x9e, 0x73), QColor(0xf0, 0xe4, 0x42),
                                       QColor(0xcc, 0x79, 0xa7), QColor(0xd5, 0x5e, 0x00),
                                       QColor(0x00, 0x72, 0xb2)};
    const int count = int(colours.size());
    return colours[std::size_t(((label - 1) % count + count) % count)];
}

void paintMarks(QPainter& painter, const PaneContent& content, QSizeF size)
{
    painter.save();
    const PaneGeometry geometry(content, size);
    if (content.picture && content.display.boxes)
        paintBoxes(painter, content, geometry, size);
    if (content.picture && content.cursor)
        paintCrosshair(painter, geometry.toPane(geometry.fromShares(*content.cursor)), size);
    if (content.picture && content.swipeMap && !content.overlayHidden)
        paintDivider(painter, content, size);
    else if (content.map && !content.mapTitle.isEmpty() && !content.overlayHidden)
        paintCaption(painter, content.mapTitle, size);
    if (!content.message.isEmpty())
        paintMessage(painter, content.message, size);
    painter.restore();
}

} // namespace saliscope::ui
