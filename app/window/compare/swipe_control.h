// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/cases/map_fetcher.h"

namespace saliscope::ui
{
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

class MessageBar;

/// A pane's map left of a divider and another one right of it, from case to case, until it is ended
/// or the pane shows no map. GUI thread only.
class SwipeControl final : public QObject
{
    Q_OBJECT

public:
    SwipeControl(Workspace& workspace, CaseController& controller, ui::Viewer& viewer,
                 MessageBar& messages, QObject* parent);

    /// \p second is shown right of the divider; with \p partner it follows that pane's choice.
    void start(int pane, const session::MapChoice& second, std::optional<int> partner = {});
    void end();
    bool isOn() const { return m_pane >= 0; }
    int pane() const { return m_pane; }
    const session::MapChoice& second() const { return m_second; }
    double divider() const { return m_divider; }
    /// In shares of the pane's width; 0: the second map alone, 1: the first.
    void setDivider(double divider);
    /// The second map alone, or the first again.
    void blink();
    /// Looks again at what the panes show.
    void check();

signals:
    void changed(); ///< started or ended

private:
    void apply();

    ui::Viewer& m_viewer;
    MessageBar& m_messages;
    MapFetcher* m_fetcher;
    int m_pane = -1;
    session::MapChoice m_second;
    std::optional<int> m_partner;
    double m_divider = 0.5;
};

} // namespace saliscope::window
