// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "widgets/cases/case_types.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace saliscope::ui
{

class ElidedLine;

/// The tags, the note and the reviewed mark of one case. Both text fields have undo.
class NoteEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget* parent = nullptr);

    /// Shows the notes of another case; of none when \p name is empty.
    void setCase(const QString& name, const CaseNotes& notes);
    /// Shows the current case's notes after they were changed elsewhere.
    void showNotes(const CaseNotes& notes);
    CaseNotes notes() const;
    void focusTags();

signals:
    void edited();

private:
    ElidedLine* m_title;
    QCheckBox* m_reviewed;
    QLineEdit* m_tags;
    QPlainTextEdit* m_note;
};

/// The texts between the commas, without repetitions.
QStringList tagsFromText(const QString& text);

} // namespace saliscope::ui
