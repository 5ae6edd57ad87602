// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/theme_style.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace saliscope::window
{

namespace
{

void drawEdge(QPainter& painter, const QRect& rect, const QPen& pen, double radius = 0)
{
    const double inset = pen.widthF() / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

/// Fusion draws it in the colour of what is chosen, where what has the keyboard is chosen too.
void drawFocus(QPainter& painter, const QStyleOptionFocusRect& option)
{
    const QPalette& palette = option.palette;
    const bool isOnAccent = option.backgroundColor == palette.color(QPalette::Highlight);
    drawEdge(painter, option.rect,
             QPen(palette.color(isOnAccent ? QPalette::HighlightedText : QPalette::Text), 1.5), 2);
}

/// Fusion draws nothing behind links that look like text.
void drawLinkButton(QPainter& painter, const QStyleOption& option)
{
    constexpr double radius = 4;
    if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.palette.button());
        painter.drawRoundedRect(option.rect, radius, radius);
        painter.restore();
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawEdge(painter, option.rect, QPen(option.palette.highlight().color(), 2), radius);
}

/// Fusion's edges of boxes and circles to tick cannot be seen on dark windows.
void drawDarkIndicator(QStyle::PrimitiveElement element, const QStyleOption& option,
                       QPainter& painter)
{
    const QPen pen(option.palette.placeholderText().color(), 1);
    if (element == QStyle::PE_IndicatorCheckBox || element == QStyle::PE_IndicatorItemViewItemCheck)
        drawEdge(painter, option.rect, pen);
    else if (element == QStyle::PE_IndicatorRadioButton)
        drawEdge(painter, option.rect, pen, option.rect.width() / 2.0);
}

} // namespace

ThemeStyle::ThemeStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                               QPainter* painter, const QWidget* widget) const
{
    const auto* focus = qstyleoption_cast<const QStyleOptionFocusRect*>(option);
    if (element == PE_FrameFocusRect && focus != nullptr) {
        if (option->state.testFlag(State_KeyboardFocusChange))
            drawFocus(*painter, *focus);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_Frame && option->state.testFlag(State_HasFocus) &&
        qobject_cast<const QAbstractScrollArea*>(widget) != nullptr)
        drawEdge(*painter, option->rect, QPen(option->palette.highlight().color(), 1));
    else if (option->palette.window().color().lightness() < 128)
        drawDarkIndicator(element, *option, *painter);
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (element == CE_PushButtonBevel && button != nullptr &&
        button->features.testFlag(QStyleOptionButton::CommandLinkButton)) {
        drawLinkButton(*painter, *option);
        return;
    }
    const auto* entry = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (element != CE_MenuItem || entry == nullptr || !entry->checked || entry->icon.isNull()) {
        QProxyStyle::drawControl(element, option, painter, widget);
        // What Return presses has the accent's edge already, wherever the keyboard is.
        if (element == CE_PushButton && option->state.testFlag(State_HasFocus))
            drawEdge(*painter, option->rect.adjusted(3, 3, -3, -3),
                     QPen(option->palette.highlight().color(), 1.5), 2);
        return;
    }
    // It would get the icon a pressed button has, in the colour of what is on the accent.
    QStyleOptionMenuItem plain = *entry;
    const int size = pixelMetric(PM_SmallIconSize, option, widget);
    const auto mode = entry->state.testFlag(State_Enabled) ? QIcon::Normal : QIcon::Disabled;
    plain.icon = entry->icon.pixmap(QSize(size, size), painter->device()->devicePixelRatioF(), mode,
                                    QIcon::Off);
    QProxyStyle::drawControl(element, &plain, painter, widget);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ToolButton && option->state.testFlag(State_HasFocus))
        drawEdge(*painter, option->rect, QPen(option->palette.highlight().color(), 2), 3);
}

} // namespace saliscope::window
