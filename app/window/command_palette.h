// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace saliscope
{

class Actions;

/// How well \p pattern fits \p text: its letters have to occur in order; runs and beginnings of
/// words count more. -1: not at all. Case does not matter.
int fuzzyScore(const QString& pattern, const QString& text);

/// Finds any action by some of its letters.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(Actions& actions, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUp();
    void filter(const QString& pattern);
    void trigger();

    Actions& m_actions;
    QLineEdit* m_search = nullptr;
    QListWidget* m_list = nullptr;
};

} // namespace saliscope
