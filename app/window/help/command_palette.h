// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <vector>

#include <QDialog>
#include <QList>
#include <QString>
#include <QStringList>

#include "app/window/help/command_words.h"

class QAction;
class QLineEdit;
class QListWidget;

namespace saliscope::window
{

class Actions;

/// Finds any action by some of its letters, by what others call it, or by words of its tip.
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
        CommandTexts texts;
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
