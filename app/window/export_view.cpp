// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/export_view.h"

#include <cstring>

#include <QApplication>
#include <QBuffer>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

#include "base/error.h"
#include "base/files.h"
#include "store/png.h"

namespace saliscope
{

namespace
{

constexpr double margin = 8;
constexpr int pdfDotsPerInch = 150;

std::string pngBytes(const QImage& picture, const PngTexts& texts)
{
    const QImage rows = picture.convertToFormat(QImage::Format_RGB888);
    Picture pixels(rows.width(), rows.height());
    for (int y = 0; y < rows.height(); ++y)
        std::memcpy(pixels.row(y), rows.constScanLine(y), std::size_t(rows.width()) * 3);
    return encodePng(pixels, texts);
}

std::string pdfBytes(const QImage& picture, const QString& title, const PngTexts& texts)
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
    for (const auto& [name, text] : texts)
        writer.addFileAttachment(QString::fromStdString(name) + QStringLiteral(".json"),
                                 QByteArray::fromStdString(text),
                                 QStringLiteral("application/json"));
    QPainter painter(&writer);
    painter.drawImage(QRectF(0, 0, writer.width(), writer.height()), picture);
    painter.end();
    return bytes.toStdString();
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

void writePicture(const QImage& picture, const QString& path, const QString& title,
                  const ViewProvenance& view)
{
    const bool pdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    if (!pdf && !path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        throw Error(ErrorKind::BadRequest, path.toStdString(),
                    "a picture's name has to end in .png or .pdf");
    const std::filesystem::path file = path.toStdString();
    const PngTexts texts =
        viewTexts(view, std::filesystem::absolute(file).lexically_normal().parent_path());
    writeFileAtomically(file, {pdf ? pdfBytes(picture, title, texts) : pngBytes(picture, texts)});
}

} // namespace saliscope
