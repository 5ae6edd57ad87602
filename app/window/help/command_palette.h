// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <vector>

#include <QDialog>
#include <QList>
#include <QString>
#include <QStringList>

class QAction;
class QLineEdit;
class QListWidget;

namespace saliscope::window
{

class Actions;

/// How well \p pattern fits \p text: its letters have to occur in order; runs and beginnings of
/// words count more. -1: not at all. Case does not matter.
int fuzzyScore(const QString& pattern, const QString& text);

/// Finds any action by some of its letters, or by words of what its tip says.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    /// Actions that are not in the table.
    struct Group {
        QString place; ///< where they are found
        QList<QAction*> actions;
    };

    struct Entry {
        QAction* action = nullptr;
        QString place;
        QString text;
        QString tip;
        QStringList keys;
        QString reason; ///< why it is disabled
    };

    CommandPalette(Actions& actions, const std::vector<Group>& others, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUp();
    void filter(const QString& pattern);
    void addRow(std::size_t index);
    void trigger();

    std::vector<Entry> m_entries;
    QLineEdit* m_search = nullptr;
    QListWidget* m_list = nullptr;
};

} // namespace saliscope::window
