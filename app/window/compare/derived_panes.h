// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

#include "app/window/cases/map_fetcher.h"
#include "core/session/derived_map.h"

namespace saliscope::ui
{
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

/// Panes that show what maps have in common or where they differ, from case to case, until another
/// map is chosen there. GUI thread only; the maps are combined in jobs.
class DerivedPanes final : public QObject
{
    Q_OBJECT

public:
    DerivedPanes(Workspace& workspace, CaseController& controller, ui::Viewer& viewer,
                 QObject* parent);

    /// Where this kind is shown already, else in a pane without map, else in a new one. False when
    /// there is no room for one more.
    bool show(session::DerivedKind kind, const std::vector<session::MapChoice>& members);
    void end(session::DerivedKind kind);
    bool shows(session::DerivedKind kind) const { return item(kind).pane >= 0; }
    /// -1: not shown.
    int pane(session::DerivedKind kind) const { return item(kind).pane; }
    /// None as long as it is computed.
    const std::optional<session::DerivedMap>& result(session::DerivedKind kind) const
    {
        return item(kind).result;
    }
    /// What is shown, its members, those left out with their reasons; empty when not shown.
    QString words(session::DerivedKind kind) const;
    /// What is shown, and in its place what was shown before; what does not fit the panes is left
    /// out.
    std::vector<session::DerivedPane> shown() const;
    void bringBack(const std::vector<session::DerivedPane>& panes);
    /// Ends what the user has replaced by another map or has taken away.
    void check();

signals:
    void changed();

private:
    struct Item {
        int pane = -1;
        int grownFrom = 0;    ///< panes there were before one was added
        bool isShown = false; ///< the viewer has it, of this case
        ui::JobEra wishes;    ///< until other maps are combined
        MapFetcher* fetcher = nullptr;
        std::vector<std::size_t> computed; ///< members that have a map
        std::optional<session::DerivedMap> result;
    };

    Item& item(session::DerivedKind kind) { return m_items[std::size_t(kind)]; }
    const Item& item(session::DerivedKind kind) const { return m_items[std::size_t(kind)]; }
    bool findPane(Item& item);
    void shrink(int grownFrom);
    void refresh(session::DerivedKind kind);
    void combine(session::DerivedKind kind);
    void take(session::DerivedKind kind, const ui::JobResult<session::DerivedMap>& result);
    void showError(Item& item, const QString& sentence);
    QString title(session::DerivedKind kind) const;
    QString leftOutWords(const Item& item) const;

    Workspace& m_workspace;
    ui::Viewer& m_viewer;
    std::array<Item, 3> m_items;
};

} // namespace saliscope::window
