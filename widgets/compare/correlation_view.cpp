// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/compare/correlation_view.h"

#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>

namespace saliscope::ui
{

CorrelationView::CorrelationView(QWidget* parent)
    : QTableView(parent)
    , m_model(new CorrelationModel(this))
{
    setUp();
}

void CorrelationView::setUp()
{
    setModel(m_model);
    setAccessibleName(tr("Rank correlations of the maps"));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    for (QHeaderView* header : {horizontalHeader(), verticalHeader()}) {
        header->hide();
        header->setMinimumSectionSize(8);
    }
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    horizontalHeader()->setDefaultSectionSize(
        fontMetrics().horizontalAdvance(QStringLiteral("−0.00")) + 10);
    connect(this, &QAbstractItemView::clicked, this, &CorrelationView::choose);
}

void CorrelationView::setMatrix(std::vector<CorrelationMember> members,
                                metrics::CorrelationMatrix matrix)
{
    const bool resized = int(members.size()) != m_model->rowCount();
    m_model->setMatrix(std::move(members), std::move(matrix));
    if (!resized)
        return;
    clearSpans();
    const int count = m_model->rowCount();
    // Labels extend over the empty upper half. The last one has only its own cell, so the last
    // column is as wide as the widest label.
    int widest = 0;
    for (const CorrelationMember& member : m_model->members())
        widest = std::max(widest, fontMetrics().horizontalAdvance(member.label) + 12);
    for (int row = 0; row + 1 < count; ++row)
        setSpan(row, row, 1, count - row);
    if (count > 0)
        setColumnWidth(count - 1, widest);
    updateGeometry();
}

QSize CorrelationView::sizeHint() const
{
    return {horizontalHeader()->length() + 4, verticalHeader()->length() + 4};
}

void CorrelationView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void CorrelationView::choose(const QModelIndex& index)
{
    if (index.isValid() && index.column() < index.row())
        emit pairChosen(index.row(), index.column());
}

} // namespace saliscope::ui
