// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include <QObject>

#include "widgets/inspector/road_worker.h"

namespace saliscope::ui
{
class RoadPanel;
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

struct OpenCheckpoint;
class CaseController;
class Workspace;

/// Gives the ROAD panel the panes' maps, and the current pane what the panel wants to be seen.
class RoadFeed final : public QObject
{
    Q_OBJECT

public:
    RoadFeed(Workspace& workspace, CaseController& controller, ui::Viewer& viewer,
             ui::RoadPanel& panel);

private:
    /// What the panel's subject was made from.
    struct Source {
        int pane = -1;
        std::shared_ptr<const cases::CasePicture> picture;
        std::shared_ptr<const cases::CaseMap> map;
        std::shared_ptr<const OpenCheckpoint> checkpoint;
        bool operator==(const Source&) const = default;
    };

    void refresh();
    Source sourceOf(int pane) const;
    void takeOthers();
    std::shared_ptr<const OpenCheckpoint> checkpoint(int pane) const;
    QString problemOf(const Source& source) const;
    ui::RoadSubject subjectOf(const Source& source) const;
    std::string keyOf(const Source& source) const;

    Workspace& m_workspace;
    CaseController& m_controller;
    ui::Viewer& m_viewer;
    ui::RoadPanel& m_panel;
    Source m_source;
    bool m_isFirst = true;
};

} // namespace saliscope::window
