// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/case_commands.h"

#include "cases/case_browser.h"
#include "window/actions.h"

namespace saliscope
{

namespace
{

CaseNotes notesOf(const CaseBrowser& cases)
{
    const CaseNotes* notes = cases.notes(cases.current());
    return notes == nullptr ? CaseNotes() : *notes;
}

} // namespace

CaseCommands::CaseCommands(Actions& actions, CaseBrowser& cases, QWidget* window)
    : QObject(window)
    , m_actions(actions)
    , m_cases(cases)
{
    connect(&actions["next"], &QAction::triggered, &cases, &CaseBrowser::next);
    connect(&actions["previous"], &QAction::triggered, &cases, &CaseBrowser::previous);
    const auto goTo = [this](bool last) {
        const std::vector<CaseIndex> shown = m_cases.shown();
        if (!shown.empty())
            m_cases.setCurrent(last ? shown.back() : shown.front());
    };
    connect(&actions["first"], &QAction::triggered, this, [goTo] { goTo(false); });
    connect(&actions["last"], &QAction::triggered, this, [goTo] { goTo(true); });
    connect(&actions["reviewed"], &QAction::triggered, &cases, &CaseBrowser::toggleReviewed);
    connect(&actions["tags"], &QAction::triggered, &cases, &CaseBrowser::focusTags);
    connect(&cases, &CaseBrowser::currentChanged, this, &CaseCommands::updateReviewed);
    connect(&cases, &CaseBrowser::notesChanged, this, &CaseCommands::updateReviewed);
}

void CaseCommands::updateReviewed()
{
    m_actions["reviewed"].setChecked(notesOf(m_cases).reviewed);
}

} // namespace saliscope
