// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/export_view.h"

#include <QApplication>
#include <QBuffer>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

#include "base/error.h"
#include "base/files.h"

namespace saliscope
{

namespace
{

constexpr double margin = 8;
constexpr int pdfDotsPerInch = 150;

QByteArray pngBytes(const QImage& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        throw Error(ErrorKind::OutOfMemory, {}, "the picture cannot be encoded");
    return bytes;
}

QByteArray pdfBytes(const QImage& picture, const QString& title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Saliscope"));
    writer.setResolution(pdfDotsPerInch);
    const QSizeF inches = QSizeF(picture.size()) / pdfDotsPerInch;
    writer.setPageSize(QPageSize(inches, QPageSize::Inch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    painter.drawImage(QRectF(0, 0, writer.width(), writer.height()), picture);
    painter.end();
    return bytes;
}

} // namespace

QImage withCaption(const QImage& panes, const QStringList& lines, double scale)
{
    QFont font = QApplication::font();
    font.setPixelSize(int(12 * scale));
    const QFontMetricsF metrics(font);
    const int height = int(metrics.lineSpacing() * double(lines.size()) + 2 * margin * scale);
    QImage picture(panes.width(), panes.height() + height, QImage::Format_RGB32);
    picture.fill(QColor(24, 24, 24));
    QPainter painter(&picture);
    QImage plain = panes;
    plain.setDevicePixelRatio(1);
    painter.drawImage(0, 0, plain);
    painter.setFont(font);
    painter.setPen(QColor(220, 220, 220));
    double y = panes.height() + margin * scale + metrics.ascent();
    for (const QString& line : lines) {
        const double width = panes.width() - 2 * margin * scale;
        painter.drawText(QPointF(margin * scale, y),
                         metrics.elidedText(line, Qt::ElideMiddle, width));
        y += metrics.lineSpacing();
    }
    return picture;
}

void writePicture(const QImage& picture, const QString& path, const QString& title)
{
    const bool pdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    if (!pdf && !path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        throw Error(ErrorKind::BadRequest, path.toStdString(),
                    "a picture's name has to end in .png or .pdf");
    const QByteArray bytes = pdf ? pdfBytes(picture, title) : pngBytes(picture);
    writeFileAtomically(path.toStdString(),
                        {std::string_view(bytes.constData(), std::size_t(bytes.size()))});
}

} // namespace saliscope
