// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/open/export_view.h"

#include <cmath>
#include <cstring>

#include <QBuffer>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/render/png.h"
#include "core/session/session_parts.h"
#include "core/session/view_file.h"

namespace saliscope::window
{

namespace
{

constexpr double margin = 8;
constexpr int captionLetters = 12;
/// Pixels of pictures per unit, so that print shows no squares.
constexpr double pictureScale = 2;
constexpr int unitsPerInch = 96;

QFont captionFont(const ui::ViewFigure& panes)
{
    QFont font = panes.font;
    font.setPixelSize(captionLetters);
    return font;
}

QSizeF captionedSize(const ui::ViewFigure& panes, const QStringList& lines)
{
    const QFontMetricsF metrics(captionFont(panes));
    const double caption = metrics.lineSpacing() * double(lines.size()) + 2 * margin;
    return {std::ceil(panes.size.width()), std::ceil(panes.size.height() + caption)};
}

void paintCaptioned(QPainter& painter, const ui::ViewFigure& panes, const QStringList& lines,
                    ui::FigureContours contours)
{
    painter.fillRect(QRectF({0, 0}, captionedSize(panes, lines)), QColor(24, 24, 24));
    panes.paint(painter, pictureScale, contours);
    const QFontMetricsF metrics(captionFont(panes));
    painter.setFont(captionFont(panes));
    painter.setPen(QColor(220, 220, 220));
    double y = panes.size.height() + margin + metrics.ascent();
    for (const QString& line : lines) {
        painter.drawText(QPointF(margin, y), metrics.elidedText(line, Qt::ElideMiddle,
                                                                panes.size.width() - 2 * margin));
        y += metrics.lineSpacing();
    }
}

std::string pngBytes(const QImage& picture)
{
    const QImage rows = picture.convertToFormat(QImage::Format_RGB888);
    render::Picture pixels(rows.width(), rows.height());
    for (int y = 0; y < rows.height(); ++y)
        std::memcpy(pixels.row(y), rows.constScanLine(y), std::size_t(rows.width()) * 3);
    return render::encodePng(pixels);
}

std::string pdfBytes(const ui::ViewFigure& panes, const QStringList& lines)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(lines.value(0));
    writer.setCreator(QStringLiteral("Saliscope"));
    writer.setResolution(unitsPerInch);
    writer.setPageSize(QPageSize(captionedSize(panes, lines) / unitsPerInch, QPageSize::Inch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    paintCaptioned(painter, panes, lines, ui::FigureContours::Lines);
    painter.end();
    return bytes.toStdString();
}

} // namespace

QImage withCaption(const ui::ViewFigure& panes, const QStringList& lines)
{
    QImage picture((captionedSize(panes, lines) * pictureScale).toSize(), QImage::Format_RGB32);
    picture.setDevicePixelRatio(pictureScale);
    QPainter painter(&picture);
    paintCaptioned(painter, panes, lines, ui::FigureContours::Pixels);
    painter.end();
    picture.setDevicePixelRatio(1);
    return picture;
}

void writeFigure(const ui::ViewFigure& panes, const QStringList& lines, const QString& path,
                 const session::ViewProvenance& view)
{
    const bool pdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    if (!pdf && !path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        throw Error(ErrorKind::BadRequest, path.toStdString(),
                    say("a picture's name has to end in .png or .pdf"));
    const std::filesystem::path file = path.toStdString();
    writeFileAtomically(
        file, {session::withView(pdf ? pdfBytes(panes, lines) : pngBytes(withCaption(panes, lines)),
                                 view, session::folderOf(file))});
}

} // namespace saliscope::window
