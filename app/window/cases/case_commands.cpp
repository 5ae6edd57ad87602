// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/cases/case_commands.h"

#include "app/window/common/actions.h"
#include "widgets/cases/case_browser.h"

namespace saliscope::window
{

namespace
{

ui::CaseNotes notesOf(const ui::CaseBrowser& cases)
{
    const ui::CaseNotes* notes = cases.notes(cases.current());
    return notes == nullptr ? ui::CaseNotes() : *notes;
}

} // namespace

CaseCommands::CaseCommands(Actions& actions, ui::CaseBrowser& cases, QWidget* window)
    : QObject(window)
    , m_actions(actions)
    , m_cases(cases)
{
    connect(&actions["next"], &QAction::triggered, &cases, &ui::CaseBrowser::next);
    connect(&actions["previous"], &QAction::triggered, &cases, &ui::CaseBrowser::previous);
    const auto goTo = [this](bool last) {
        const std::vector<ui::CaseIndex> shown = m_cases.shown();
        if (!shown.empty())
            m_cases.setCurrent(last ? shown.back() : shown.front());
    };
    connect(&actions["first"], &QAction::triggered, this, [goTo] { goTo(false); });
    connect(&actions["last"], &QAction::triggered, this, [goTo] { goTo(true); });
    connect(&actions["reviewed"], &QAction::triggered, &cases, &ui::CaseBrowser::toggleReviewed);
    connect(&actions["tags"], &QAction::triggered, &cases, &ui::CaseBrowser::focusTags);
    connect(&cases, &ui::CaseBrowser::currentChanged, this, &CaseCommands::updateReviewed);
    connect(&cases, &ui::CaseBrowser::notesChanged, this, &CaseCommands::updateReviewed);
}

void CaseCommands::updateReviewed()
{
    m_actions["reviewed"].setChecked(notesOf(m_cases).reviewed);
}

} // namespace saliscope::window
