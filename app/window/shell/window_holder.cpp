// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/shell/window_holder.h"

#include <QApplication>

#include "app/window/common/language.h"
#include "app/window/common/settings.h"
#include "app/window/common/workspace.h"
#include "app/window/session/session_commands.h"
#include "app/window/shell/main_window.h"

namespace saliscope::window
{

WindowHolder::WindowHolder()
{
    makeWindow();
}

WindowHolder::~WindowHolder() = default;

void WindowHolder::makeWindow()
{
    applyLanguage(setting(Setting::Language).toString());
    m_window = std::make_unique<MainWindow>();
    // Queued: the menu that asks for it belongs to the window that goes.
    connect(m_window.get(), &MainWindow::languageChosen, this, &WindowHolder::replaceWindow,
            Qt::QueuedConnection);
    m_window->show();
}

void WindowHolder::replaceWindow()
{
    const bool hasCases = m_window->workspace().request().hasCases();
    const CarriedWork work = m_window->session().carried();
    QApplication::setQuitOnLastWindowClosed(false);
    m_window->leave();
    m_window.reset();
    makeWindow();
    QApplication::setQuitOnLastWindowClosed(true);
    if (hasCases)
        m_window->session().takeOver(work);
}

} // namespace saliscope::window
