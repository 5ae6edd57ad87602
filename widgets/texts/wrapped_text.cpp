// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/texts/wrapped_text.h"

#include <cmath>
#include <memory>

#include <QTextDocument>
#include <QTextOption>
#include <QWheelEvent>

namespace saliscope::ui
{

WrappedText::WrappedText(QWidget* parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrappedText::setWords(const QString& words)
{
    if (words == toPlainText())
        return;
    setPlainText(words);
    updateGeometry();
}

QSize WrappedText::sizeHint() const
{
    return {int(std::ceil(document()->idealWidth())), fontMetrics().height()};
}

QSize WrappedText::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

int WrappedText::heightForWidth(int width) const
{
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setTextWidth(width);
    return int(std::ceil(copy->size().height()));
}

void WrappedText::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // there is nothing to scroll
}

} // namespace saliscope::ui
