// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <vector>

#include <QDialog>

#include "app/window/common/workspace.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace saliscope::window
{

/// Shows what a checkpoint holds and its layers as a tree, and chooses the layer to be explained.
class CheckpointDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \p layer is that of the current pane; empty: the default one.
    CheckpointDialog(const std::vector<std::shared_ptr<const OpenCheckpoint>>& checkpoints,
                     int current, const QString& layer, QWidget* parent);

    int checkpoint() const;
    QString layer() const;

private:
    void setUp();
    void showCheckpoint(const QString& layer);
    void fillTree(const OpenCheckpoint& checkpoint, const QString& layer);
    void filter(const QString& text);
    void updateButton();

    const std::vector<std::shared_ptr<const OpenCheckpoint>> m_checkpoints;
    QComboBox* m_choice = nullptr;
    QLabel* m_facts = nullptr;
    QLineEdit* m_search = nullptr;
    QTreeWidget* m_tree = nullptr;
    QPushButton* m_use = nullptr;
};

} // namespace saliscope::window
