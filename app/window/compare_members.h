// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include <QWidget>

#include "viewer/display_settings.h"

class QCheckBox;
class QComboBox;
class QListWidget;

namespace saliscope
{

class Viewer;

/// Which maps are compared: those of the panes, and others that differ from the current pane's in
/// their algorithm, layer or checkpoint. GUI thread only.
class CompareMembers final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareMembers(Viewer& viewer, QWidget* parent = nullptr);

    /// No two alike.
    const std::vector<MapChoice>& members() const { return m_members; }
    /// Ticks what \p members are made of; without membersChanged.
    void setMembers(const std::vector<MapChoice>& members);
    /// Looks again at the panes and at what can be chosen.
    void refresh();

signals:
    void membersChanged();

private:
    enum class Kind { Algorithms, Layers, Checkpoints };

    void setUp();
    Kind kind() const;
    /// The current pane's choice, or the first one shown.
    MapChoice base() const;
    std::vector<std::pair<QString, MapChoice>> variants() const;
    void refreshList();
    /// \p choice with its customary layer by its name, so that it is not taken twice.
    MapChoice named(MapChoice choice) const;
    void collect();

    Viewer& m_viewer;
    QCheckBox* m_panes = nullptr;
    QComboBox* m_kind = nullptr;
    QListWidget* m_list = nullptr;
    std::vector<MapChoice> m_members;
};

} // namespace saliscope
