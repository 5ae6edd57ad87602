// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/note_editor.h"

#include <QCheckBox>
#include <QFontMetrics>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include "widgets/texts/elided_line.h"

namespace saliscope::ui
{

QStringList tagsFromText(const QString& text)
{
    QStringList tags;
    for (const QString& part : text.split(u','))
        if (const QString tag = part.simplified(); !tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    return tags;
}

NoteEditor::NoteEditor(QWidget* parent)
    : QWidget(parent)
    , m_title(new ElidedLine(this))
    , m_reviewed(new QCheckBox(tr("&Reviewed"), this))
    , m_tags(new QLineEdit(this))
    , m_note(new QPlainTextEdit(this))
{
    m_reviewed->setToolTip(tr("Mark this case as looked at (Space in the list)."));
    m_tags->setPlaceholderText(tr("Tags, separated by commas"));
    m_tags->setAccessibleName(tr("Tags of the current case"));
    m_note->setPlaceholderText(tr("Note"));
    m_note->setAccessibleName(tr("Note on the current case"));
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(m_note->fontMetrics().lineSpacing() * 4);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_reviewed, 0, 1);
    grid->addWidget(m_tags, 1, 0, 1, 2);
    grid->addWidget(m_note, 2, 0, 1, 2);
    connect(m_reviewed, &QCheckBox::toggled, this, &NoteEditor::edited);
    connect(m_tags, &QLineEdit::textChanged, this, &NoteEditor::edited);
    connect(m_note, &QPlainTextEdit::textChanged, this, &NoteEditor::edited);
    setCase({}, {});
}

void NoteEditor::setCase(const QString& name, const CaseNotes& notes)
{
    setEnabled(!name.isEmpty());
    m_title->setText(name.isEmpty() ? tr("No case is chosen.") : name);
    const QSignalBlocker tags(m_tags);
    const QSignalBlocker note(m_note);
    m_tags->setText(notes.tags.join(QStringLiteral(", ")));
    m_note->setPlainText(notes.note);
    showNotes(notes);
}

void NoteEditor::showNotes(const CaseNotes& notes)
{
    const QSignalBlocker reviewed(m_reviewed);
    const QSignalBlocker tags(m_tags);
    const QSignalBlocker note(m_note);
    m_reviewed->setChecked(notes.reviewed);
    if (tagsFromText(m_tags->text()) != notes.tags)
        m_tags->setText(notes.tags.join(QStringLiteral(", ")));
    if (m_note->toPlainText() != notes.note)
        m_note->setPlainText(notes.note);
}

CaseNotes NoteEditor::notes() const
{
    return {tagsFromText(m_tags->text()), m_note->toPlainText(), m_reviewed->isChecked()};
}

void NoteEditor::focusTags()
{
    m_tags->setFocus(Qt::ShortcutFocusReason);
}

} // namespace saliscope::ui
