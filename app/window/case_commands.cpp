// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/case_commands.h"

#include <QInputDialog>

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
    , m_window(window)
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
    connect(&actions["reviewed"], &QAction::triggered, this, &CaseCommands::setReviewed);
    connect(&actions["tags"], &QAction::triggered, this, &CaseCommands::editTags);
    connect(&cases, &CaseBrowser::currentChanged, this, &CaseCommands::updateReviewed);
    connect(&cases, &CaseBrowser::notesChanged, this, &CaseCommands::updateReviewed);
}

void CaseCommands::setReviewed(bool reviewed)
{
    if (!m_cases.current().valid())
        return;
    CaseNotes notes = notesOf(m_cases);
    notes.reviewed = reviewed;
    m_cases.setNotes(m_cases.current(), notes);
}

void CaseCommands::editTags()
{
    if (!m_cases.current().valid())
        return;
    CaseNotes notes = notesOf(m_cases);
    bool accepted = false;
    const QString text =
        QInputDialog::getText(m_window, tr("Tags"), tr("Tags of this case, separated by commas:"),
                              QLineEdit::Normal, notes.tags.join(QStringLiteral(", ")), &accepted);
    if (!accepted)
        return;
    notes.tags.clear();
    for (const QString& tag : text.split(u',', Qt::SkipEmptyParts))
        if (const QString word = tag.trimmed(); !word.isEmpty() && !notes.tags.contains(word))
            notes.tags << word;
    m_cases.setNotes(m_cases.current(), notes);
}

void CaseCommands::updateReviewed()
{
    m_actions["reviewed"].setChecked(notesOf(m_cases).reviewed);
}

} // namespace saliscope
