// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QApplication>
#include <QMetaObject>
#include <QRadioButton>
#include <QScrollArea>
#include <QSet>
#include <QTest>
#include <QWidget>

namespace saliscope
{

/// "QLineEdit in OptionFields/RunDialog", to find the control a test complains of.
inline QString placeOf(const QWidget& widget)
{
    QString place = QString::fromLatin1(widget.metaObject()->className());
    if (!widget.objectName().isEmpty())
        place += u'#' + widget.objectName();
    QStringList parents;
    for (const QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget())
        parents << QString::fromLatin1(parent->metaObject()->className());
    return place + QStringLiteral(" in ") + parents.join(u'/');
}

/// The controls of \p window that the user sees and Tab should come to; of radio buttons that is
/// the checked one, from where arrows go to the others.
inline QList<QWidget*> controlsOf(QWidget& window)
{
    QList<QWidget*> controls;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) != 0;
        if (widget->window() == &window && widget->isVisible() && widget->isEnabled() &&
            takesFocus && !widget->focusProxy()) {
            const auto* radio = qobject_cast<const QRadioButton*>(widget);
            if (radio == nullptr || radio->isChecked())
                controls << widget;
        }
    }
    return controls;
}

/// Controls that a screen reader could not name.
inline QStringList namelessControls(QWidget& window)
{
    QStringList places;
    for (QWidget* widget : controlsOf(window)) {
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (face == nullptr || face->text(QAccessible::Name).trimmed().isEmpty())
            places << placeOf(*widget);
    }
    return places;
}

/// Controls that Tab does not come to when it is pressed again and again.
inline QStringList skippedControls(QWidget& window)
{
    window.activateWindow();
    const QList<QWidget*> controls = controlsOf(window);
    QSet<QWidget*> missing(controls.begin(), controls.end());
    QStringList way;
    for (qsizetype presses = 2 * controls.size() + 2; presses > 0; --presses) {
        if (QWidget* at = QApplication::focusWidget()) {
            missing.remove(at);
            way << placeOf(*at).section(u'/', 0, 0).remove(QStringLiteral("saliscope::")) +
                       QString::number(quintptr(at) % 10000);
        }
        QWidget* receiver = QApplication::focusWidget();
        QTest::keyClick(receiver != nullptr ? receiver : &window, Qt::Key_Tab);
    }
    QStringList places;
    for (const QWidget* widget : missing)
        places << placeOf(*widget);
    if (!places.isEmpty())
        places << QStringLiteral("Tab went: ") + way.join(QStringLiteral(" > "));
    return places;
}

/// Controls that look the same with the keyboard as without it.
inline QStringList unmarkedControls(QWidget& window)
{
    window.activateWindow();
    QStringList places;
    for (QWidget* control : controlsOf(window)) {
        control->setFocus(Qt::ShortcutFocusReason);
        if (QApplication::focusWidget() != control)
            continue; // skippedControls() tells of these
        for (QWidget* parent = control->parentWidget(); parent; parent = parent->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(parent))
                area->ensureWidgetVisible(control); // as Tab does
        const QImage with = window.grab().toImage();
        control->clearFocus();
        if (with == window.grab().toImage())
            places << placeOf(*control);
    }
    return places;
}

} // namespace saliscope
