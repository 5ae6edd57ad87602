// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/score_words.h"

#include <algorithm>

#include <QHeaderView>
#include <QLocale>
#include <QStyle>
#include <QTableWidget>

#include "widgets/texts/score_meanings.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

QString scoreTip(results::Score score)
{
    // Rich text makes Qt wrap the tooltip, but treats French's narrow no-break spaces as ordinary
    // ones.
    return QStringLiteral("<p><b>%1</b>: %2</p>")
        .arg(scoreTitle(score).toHtmlEscaped(), scoreMeaning(score).toHtmlEscaped())
        .replace(QChar(0x202f), QChar(QChar::Nbsp));
}

QString scoreText(const std::optional<double>& value, int decimals)
{
    return value ? QLocale().toString(*value, 'f', decimals) : QStringLiteral("–");
}

QString noScoreText(const engine::MapFlags& flags)
{
    if (flags.nonFinite)
        return told(say("not a number: no scores"));
    if (flags.empty)
        return told(say("empty map: no scores"));
    if (flags.constant)
        return told(say("same value everywhere: no scores"));
    return {};
}

void setUpScoreTable(QTableWidget& table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 6);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setMinimumSectionSize(20);
}

void fitToTexts(QTableWidget& table, int column, const QStringList& texts)
{
    const QStyle& style = *table.style();
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &table) + 1;
    int width = 0;
    for (const QString& text : texts)
        width = std::max(width, table.fontMetrics().horizontalAdvance(text) + 4 * margin);
    QHeaderView& header = *table.horizontalHeader();
    header.setSectionResizeMode(column, QHeaderView::Fixed);
    header.resizeSection(column, std::max(width, header.sectionSizeHint(column)));
}

QTableWidgetItem& setCell(QTableWidget& table, int row, int column, const QVariant& value,
                          const QString& tip, Qt::Alignment alignment)
{
    QTableWidgetItem* item = table.item(row, column);
    if (item == nullptr) {
        item = new QTableWidgetItem;
        table.setItem(row, column, item);
    }
    item->setData(Qt::DisplayRole, value); // setting equal data would still signal a change
    item->setToolTip(tip);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return *item;
}

void fitToRows(QTableWidget& table, int mostRows)
{
    const int rows = std::clamp(table.rowCount(), 1, mostRows);
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height() +
                         rows * table.verticalHeader()->defaultSectionSize() +
                         2 * table.frameWidth());
}

} // namespace saliscope::ui
