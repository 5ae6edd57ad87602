// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/window_holder.h"

#include <QApplication>

#include "cases/case_browser.h"
#include "window/language.h"
#include "window/main_window.h"
#include "window/settings.h"
#include "window/workspace.h"

namespace saliscope
{

namespace
{

/// What a new window opens again.
struct OpenedThings {
    OpenRequest request;
    CaseIndex current;
    CaseFilter filter;
    std::map<std::string, CaseNotes> notes;
};

OpenedThings thingsOf(MainWindow& window)
{
    OpenedThings things;
    things.request = window.workspace().request();
    for (const ResultSet& set : window.workspace().resultSets())
        if (!things.request.results.contains(set.folder))
            things.request.results << set.folder;
    things.current = window.cases().current();
    things.filter = window.cases().filter();
    things.notes = window.cases().allNotes();
    return things;
}

void openThings(MainWindow& window, const OpenedThings& things)
{
    if (!things.request.hasCases())
        return;
    QObject::connect(
        &window.workspace(), &Workspace::datamoduleChanged, &window,
        [&window, things] {
            window.cases().setAllNotes(things.notes);
            window.cases().setFilter(things.filter);
            window.cases().setCurrent(things.current);
        },
        Qt::SingleShotConnection);
    window.open(things.request);
}

} // namespace

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
    const OpenedThings things = thingsOf(*m_window);
    QApplication::setQuitOnLastWindowClosed(false);
    m_window->close();
    m_window.reset();
    makeWindow();
    QApplication::setQuitOnLastWindowClosed(true);
    openThings(*m_window, things);
}

} // namespace saliscope
