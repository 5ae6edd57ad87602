// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plots/plot_file.h"

#include <algorithm>

#include <QBuffer>
#include <QHashFunctions>
#include <QImage>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <qcustomplot.h>

#include "base/error.h"
#include "base/files.h"

namespace saliscope
{

namespace
{

constexpr QSize cellSize(614, 461); ///< matplotlib's 6.4 × 4.8 inches in pixels
constexpr int dotsPerInch = 96;
constexpr int pngScale = 2;

using Histograms = std::vector<HistogramPlot>;

/// Draws a grid of \p columns on \p device, which holds that many cells.
void paint(QCPPainter& painter, const Histograms& histograms, int columns, QSize size)
{
    QCustomPlot plot;
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    plot.setLocale(locale);
    drawHistograms(plot, histograms, columns);
    painter.fillRect(QRect(QPoint(), size), Qt::white);
    plot.toPainter(&painter, size.width(), size.height());
}

QSize gridSize(const Histograms& histograms, int columns)
{
    const int count = static_cast<int>(histograms.size());
    return {cellSize.width() * columns, cellSize.height() * ((count + columns - 1) / columns)};
}

/// Qt writes fonts in the order of a hash table, which is another in every process.
class FixedHashOrder final
{
public:
    FixedHashOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashOrder(const FixedHashOrder&) = delete;
    FixedHashOrder& operator=(const FixedHashOrder&) = delete;
};

/// Blanks the time of writing, so that the same plots have the same bytes. Nothing may move: the
/// file's table of contents counts bytes.
void removeCreationDate(QByteArray& pdf)
{
    static const QByteArray key("/CreationDate (");
    const qsizetype start = pdf.indexOf(key);
    const qsizetype end = start < 0 ? -1 : pdf.indexOf(')', start);
    for (qsizetype at = start; at >= 0 && at <= end; ++at)
        pdf[at] = ' ';
}

QByteArray pdf(const Histograms& histograms, int)
{
    const FixedHashOrder order;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QSizeF(cellSize) / dotsPerInch, QPageSize::Inch));
    writer.setPageMargins({});
    writer.setCreator("Saliscope");
    QCPPainter painter(&writer);
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching);
    for (std::size_t i = 0; i < histograms.size(); ++i) {
        if (i > 0)
            writer.newPage();
        paint(painter, {histograms[i]}, 1, cellSize);
    }
    painter.end();
    removeCreationDate(bytes);
    return bytes;
}

QByteArray svg(const Histograms& histograms, int columns)
{
    const QSize size = gridSize(histograms, columns);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setResolution(dotsPerInch);
    QCPPainter painter(&generator);
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching);
    paint(painter, histograms, columns, size);
    painter.end();
    return bytes;
}

QByteArray png(const Histograms& histograms, int columns)
{
    const QSize size = gridSize(histograms, columns);
    QImage image(size * pngScale, QImage::Format_RGB32);
    QCPPainter painter(&image);
    painter.setModes(QCPPainter::pmNoCaching);
    painter.scale(pngScale, pngScale);
    paint(painter, histograms, columns, size);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

void writeHistograms(const std::filesystem::path& path, const Histograms& histograms, int columns)
{
    if (histograms.empty())
        throw Error(ErrorKind::BadRequest, path.string(), "there is nothing to plot");
    const std::string suffix = path.extension().string();
    const auto render = suffix == ".pdf" ? pdf : suffix == ".svg" ? svg : png;
    if (render == png && suffix != ".png")
        throw Error(ErrorKind::BadRequest, path.string(), "plots are written as pdf, svg or png");
    columns = std::clamp(columns, 1, static_cast<int>(histograms.size()));
    const QByteArray bytes = render(histograms, columns);
    if (bytes.isEmpty())
        throw Error(ErrorKind::CannotWrite, path.string(), "the plots could not be drawn");
    writeFileAtomically(path, {{bytes.constData(), std::size_t(bytes.size())}});
}

} // namespace saliscope
