// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include <QWidget>

#include "core/session/display_settings.h"

class QCheckBox;
class QComboBox;
class QListWidget;

namespace saliscope::ui
{
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

/// Which maps are compared: those of the panes, and others that differ from the current pane's in
/// their algorithm, layer or checkpoint. GUI thread only.
class CompareMembers final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareMembers(ui::Viewer& viewer, QWidget* parent = nullptr);

    /// No two alike.
    const std::vector<session::MapChoice>& members() const { return m_members; }
    /// Ticks what \p members are made of; without membersChanged.
    void setMembers(const std::vector<session::MapChoice>& members);
    /// Looks again at the panes and at what can be chosen.
    void refresh();

signals:
    void membersChanged();

private:
    enum class Kind { Algorithms, Layers, Checkpoints };

    void setUp();
    Kind kind() const;
    /// The current pane's choice, or the first one shown.
    session::MapChoice base() const;
    std::vector<std::pair<QString, session::MapChoice>> variants() const;
    QString whyNot(const session::MapChoice& choice) const;
    void refreshList();
    /// \p choice with its default layer by its name, so that it is not taken twice.
    session::MapChoice named(session::MapChoice choice) const;
    void collect();

    ui::Viewer& m_viewer;
    QCheckBox* m_panes = nullptr;
    QComboBox* m_kind = nullptr;
    QListWidget* m_list = nullptr;
    std::vector<session::MapChoice> m_members;
};

} // namespace saliscope::window
