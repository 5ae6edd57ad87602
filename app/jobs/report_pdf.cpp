// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/report_pdf.h"

#include <algorithm>

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include "app/jobs/offscreen_application.h"

namespace saliscope::jobs
{

namespace
{

constexpr double marginInInches = 2 / 2.54;
constexpr double layoutDotsPerInch = 96; ///< of numbers in the document's formats

/// The table \p block is the first of; null when there is none.
QTextTable* tableAt(const QTextBlock& block)
{
    QTextTable* table = QTextCursor(block).currentTable();
    return table != nullptr && table->firstCursorPosition().block() == block ? table : nullptr;
}

/// The end of the first row below a table's headings.
QTextBlock endOfFirstRow(const QTextTable& table)
{
    const int row = std::min(table.format().headerRowCount(), table.rows() - 1);
    return table.cellAt(row, table.columns() - 1).lastCursorPosition().block();
}

/// The block that has to stand on the page of \p block: of a heading the first one below, or that
/// of a table after a line that says what is in it; of a row of pictures their captions.
QTextBlock companion(const QTextBlock& block)
{
    if (block.blockFormat().headingLevel() < 2) {
        const QTextTable* table = tableAt(block);
        return table != nullptr && table->rows() == 1 ? endOfFirstRow(*table) : block;
    }
    const QTextBlock next = block.next();
    const QTextTable* table = tableAt(next);
    if (table == nullptr)
        table = tableAt(next.next());
    return table == nullptr ? next : endOfFirstRow(*table);
}

/// Where the block's first line ends.
int pageOf(const QTextDocument& document, const QTextBlock& block)
{
    double place = document.documentLayout()->blockBoundingRect(block).top();
    if (block.layout()->lineCount() > 0)
        place += block.layout()->lineAt(0).rect().bottom();
    return int(place / document.pageSize().height());
}

/// What belongs together goes to one page.
void keepTogether(QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlock other = companion(block);
        if (!other.isValid() || pageOf(document, block) == pageOf(document, other))
            continue;
        if (QTextTable* table = tableAt(block)) {
            QTextTableFormat format = table->format();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            table->setFormat(format);
        } else {
            QTextBlockFormat format;
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            QTextCursor(block).mergeBlockFormat(format);
        }
        // Laid out from here on alone, tables further down would lie over their headings.
        document.markContentsDirty(0, document.characterCount());
    }
}

/// As QTextDocument::print() lays it out.
void layOut(QTextDocument& document, QPdfWriter& writer)
{
    document.documentLayout()->setPaintDevice(&writer);
    QTextFrameFormat format = document.rootFrame()->frameFormat();
    format.setMargin(marginInInches * layoutDotsPerInch);
    document.rootFrame()->setFrameFormat(format);
    document.setPageSize(QSizeF(writer.width(), writer.height()));
    keepTogether(document);
}

void paintPage(QPainter& painter, QTextDocument& document, int page, const QString& footer)
{
    const QSizeF size = document.pageSize();
    const double margin = marginInInches * painter.device()->logicalDpiX();
    const QRectF view(0, page * size.height(), size.width(), size.height());
    painter.save();
    painter.translate(0, -view.top());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = view;
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.setClipRect(view);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
    painter.setFont(document.defaultFont());
    const QRectF foot(margin, size.height() - margin, size.width() - 2 * margin, margin * 0.6);
    const QString number = QStringLiteral("%1 / %2").arg(page + 1).arg(document.pageCount());
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
    const double room = foot.width() - 2 * painter.fontMetrics().horizontalAdvance(number);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(footer, Qt::ElideMiddle, int(room)));
}

} // namespace

std::string reportPdf(const std::string& html, const std::string& title, const std::string& footer)
{
    const OffscreenApplication application;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(QString::fromStdString(title));
    writer.setCreator(QStringLiteral("Saliscope"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF()); // the document has its own
    QTextDocument document;
    QFont font = document.defaultFont();
    font.setPointSizeF(8);
    document.setDefaultFont(font);
    document.setMetaInformation(QTextDocument::CssMedia, QStringLiteral("print"));
    document.setHtml(QString::fromStdString(html));
    layOut(document, writer);
    const QString foot = QString::fromStdString(title + " · " + footer);
    QPainter painter(&writer);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        paintPage(painter, document, page, foot);
    }
    painter.end();
    return bytes.toStdString();
}

} // namespace saliscope::jobs
