// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <vector>

#include <QDialog>

#include "app/window/common/workspace.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace saliscope::ui
{
class LayerTree;
} // namespace saliscope::ui

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
    void updateButton();

    const std::vector<std::shared_ptr<const OpenCheckpoint>> m_checkpoints;
    QComboBox* m_choice = nullptr;
    QLabel* m_facts = nullptr;
    ui::LayerTree* m_layers = nullptr;
    QPushButton* m_use = nullptr;
};

} // namespace saliscope::window
