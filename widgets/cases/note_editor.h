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

/// Tags, note and the reviewed mark of one case. Both text fields can undo.
class NoteEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget* parent = nullptr);

    /// Another case, or none when \p name is empty.
    void setCase(const QString& name, const CaseNotes& notes);
    /// The same case, whose notes were changed elsewhere.
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

/// What stands between commas, without repetitions.
QStringList tagsFromText(const QString& text);

} // namespace saliscope::ui
