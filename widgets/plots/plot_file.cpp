// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plot_file.h"

#include <algorithm>

#include <QBuffer>
#include <QHashFunctions>
#include <QImage>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <qcustomplot.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/session/session_parts.h"
#include "core/session/view_file.h"

namespace saliscope::ui
{

namespace
{

constexpr int dotsPerInch = 96;
/// The most pixels of a PNG. It has twice the resolution each way unless that would need more.
constexpr qint64 largestSharpPicture = 16'000'000;

/// Draws \p shown plots, starting with number \p first, in a grid of \p columns.
void paint(QCPPainter& painter, const PlotSheet& sheet, int first, int shown, int columns)
{
    QCustomPlot plot;
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    plot.setLocale(locale);
    sheet.draw(plot, first, shown, columns);
    const QSize size(sheet.cell.width() * columns,
                     sheet.cell.height() * ((shown + columns - 1) / columns));
    painter.fillRect(QRect(QPoint(), size), Qt::white);
    plot.toPainter(&painter, size.width(), size.height());
}

QSize gridSize(const PlotSheet& sheet, int columns)
{
    return {sheet.cell.width() * columns,
            sheet.cell.height() * ((sheet.count + columns - 1) / columns)};
}

/// Qt writes fonts in the order of a hash table, which differs from process to process.
class FixedHashOrder final
{
public:
    FixedHashOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashOrder(const FixedHashOrder&) = delete;
    FixedHashOrder& operator=(const FixedHashOrder&) = delete;
};

/// Blanks the time of writing, so that the same plots have the same bytes. No byte may move,
/// because the file's table of contents counts bytes.
void removeCreationDate(QByteArray& pdf)
{
    static const QByteArray key("/CreationDate (");
    const qsizetype start = pdf.indexOf(key);
    const qsizetype end = start < 0 ? -1 : pdf.indexOf(')', start);
    for (qsizetype at = start; at >= 0 && at <= end; ++at)
        pdf[at] = ' ';
}

QByteArray pdf(const PlotSheet& sheet, int)
{
    const FixedHashOrder order;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QSizeF(sheet.cell) / dotsPerInch, QPageSize::Inch));
    writer.setPageMargins({});
    writer.setCreator("Saliscope");
    QCPPainter painter(&writer);
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching);
    for (int i = 0; i < sheet.count; ++i) {
        if (i > 0)
            writer.newPage();
        paint(painter, sheet, i, 1, 1);
    }
    painter.end();
    removeCreationDate(bytes);
    return bytes;
}

QByteArray svg(const PlotSheet& sheet, int columns)
{
    const QSize size = gridSize(sheet, columns);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setResolution(dotsPerInch);
    QCPPainter painter(&generator);
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching);
    paint(painter, sheet, 0, sheet.count, columns);
    painter.end();
    return bytes;
}

QByteArray png(const PlotSheet& sheet, int columns)
{
    const QSize size = gridSize(sheet, columns);
    const int scale = 4 * qint64(size.width()) * size.height() <= largestSharpPicture ? 2 : 1;
    QImage image(size * scale, QImage::Format_RGB32);
    QCPPainter painter(&image);
    painter.setModes(QCPPainter::pmNoCaching);
    painter.scale(scale, scale);
    paint(painter, sheet, 0, sheet.count, columns);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

void writePlots(const std::filesystem::path& path, const PlotSheet& sheet, int columns,
                const session::ViewProvenance& view)
{
    if (sheet.count < 1)
        throw Error(ErrorKind::BadRequest, path.string(), say("there is nothing to plot"));
    const std::string suffix = path.extension().string();
    const auto render = suffix == ".pdf" ? pdf : suffix == ".svg" ? svg : png;
    if (render == png && suffix != ".png")
        throw Error(ErrorKind::BadRequest, path.string(),
                    say("plots are written as pdf, svg or png"));
    const QByteArray bytes = render(sheet, std::clamp(columns, 1, sheet.count));
    if (bytes.isEmpty())
        throw Error(ErrorKind::CannotWrite, path.string(), say("the plots could not be drawn"));
    std::string file = bytes.toStdString();
    if (!(view.data == session::SessionData()))
        file = session::withView(std::move(file), view, session::folderOf(path));
    writeFileAtomically(path, {file});
}

PlotSheet histogramSheet(const std::vector<HistogramPlot>& histograms)
{
    PlotSheet sheet;
    sheet.count = static_cast<int>(histograms.size());
    sheet.draw = [&histograms](QCustomPlot& plot, int first, int shown, int columns) {
        const auto begin = histograms.begin() + first;
        drawHistograms(plot, {begin, begin + shown}, columns);
    };
    return sheet;
}

void writeHistograms(const std::filesystem::path& path,
                     const std::vector<HistogramPlot>& histograms, int columns)
{
    writePlots(path, histogramSheet(histograms), columns);
}

} // namespace saliscope::ui
