// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/theme.h"

#include <utility>

#include <QApplication>

#include "app/window/common/theme_style.h"

namespace saliscope::window
{

namespace
{

struct Greys {
    QColor window, base, alternate, button, text, faint, line, accent, onAccent;
};

const Greys lightGreys = {"#f0f0f0", "#ffffff", "#f6f6f6", "#e6e6e6", "#1c1c1c",
                          "#8a8a8a", "#b8b8b8", "#1f6f9f", "#ffffff"};
const Greys darkGreys = {"#2a2a2a", "#1e1e1e", "#242424", "#363636", "#e4e4e4",
                         "#8c8c8c", "#141414", "#3d8fc4", "#ffffff"};

/// Qt 6.4 has no colour scheme to ask for; the desktop's window colour tells.
bool desktopIsDark()
{
    static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

constexpr const char* styleSheet = R"(
QToolTip { padding: 3px; }
QDockWidget { font-weight: 600; }
QDockWidget::title { padding: 5px 8px; background: palette(window); }
QToolBar { border: 0; border-bottom: 1px solid palette(dark); spacing: 2px; padding: 2px 4px; }
QToolBar QToolButton { padding: 3px; border: 1px solid transparent; border-radius: 4px; }
QToolBar QToolButton:hover { background: palette(button); }
QToolButton:checked, QToolBar QToolButton:checked, QToolBar QToolButton:checked:hover {
    background: palette(highlight); color: palette(highlighted-text); }
QToolBar QToolButton:focus { border-color: palette(highlight); }
QStatusBar::item { border: 0; }
QMainWindow::separator { width: 4px; height: 4px; background: palette(window); }
)";

} // namespace

QPalette themePalette(bool dark)
{
    const Greys& grey = dark ? darkGreys : lightGreys;
    QPalette palette(grey.text, grey.button, grey.button.lighter(dark ? 140 : 110), grey.line,
                     grey.faint, grey.text, dark ? QColor(Qt::white) : QColor(Qt::black), grey.base,
                     grey.window);
    palette.setColor(QPalette::AlternateBase, grey.alternate);
    palette.setColor(QPalette::Highlight, grey.accent);
    palette.setColor(QPalette::HighlightedText, grey.onAccent);
    palette.setColor(QPalette::Link, dark ? grey.accent.lighter(130) : grey.accent);
    palette.setColor(QPalette::LinkVisited, palette.color(QPalette::Link));
    palette.setColor(QPalette::PlaceholderText, grey.faint);
    palette.setColor(QPalette::ToolTipBase, grey.base);
    palette.setColor(QPalette::ToolTipText, grey.text);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, grey.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, grey.line);
    return palette;
}

void applyTheme(const QString& theme)
{
    const bool dark =
        desktopIsDark() ? theme != QLatin1String("light") : theme == QLatin1String("dark");
    static bool styled = false;
    if (!std::exchange(styled, true))
        QApplication::setStyle(new ThemeStyle);
    QApplication::setPalette(themePalette(dark));
    qApp->setStyleSheet(QLatin1String(styleSheet));
}

bool themeIsDark()
{
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace saliscope::window
