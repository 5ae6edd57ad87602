// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

#include "session/derived_map.h"
#include "window/map_fetcher.h"

namespace saliscope
{

class Viewer;

/// Panes that show what maps have in common or where they differ, from case to case, until another
/// map is chosen there. GUI thread only; the maps are combined in jobs.
class DerivedPanes final : public QObject
{
    Q_OBJECT

public:
    DerivedPanes(Workspace& workspace, CaseController& controller, Viewer& viewer, QObject* parent);

    /// Where this kind is shown already, else in a pane without map, else in a new one. False when
    /// there is no room for one more.
    bool show(DerivedKind kind, const std::vector<MapChoice>& members);
    void end(DerivedKind kind);
    bool shows(DerivedKind kind) const { return item(kind).pane >= 0; }
    /// -1: not shown.
    int pane(DerivedKind kind) const { return item(kind).pane; }
    /// None as long as it is computed.
    const std::optional<DerivedMap>& result(DerivedKind kind) const { return item(kind).result; }
    /// What is shown, its members, those left out with their reasons; empty when not shown.
    QString words(DerivedKind kind) const;
    /// What is shown, and in its place what was shown before; what does not fit the panes is left
    /// out.
    std::vector<DerivedPane> shown() const;
    void bringBack(const std::vector<DerivedPane>& panes);
    /// Ends what the user has replaced by another map or has taken away.
    void check();

signals:
    void changed();

private:
    struct Item {
        int pane = -1;
        int grownFrom = 0;    ///< panes there were before one was added
        bool isShown = false; ///< the viewer has it, of this case
        int serial = 0;       ///< results of earlier requests are stale
        MapFetcher* fetcher = nullptr;
        std::vector<std::size_t> computed; ///< members that have a map
        std::optional<DerivedMap> result;
    };

    Item& item(DerivedKind kind) { return m_items[std::size_t(kind)]; }
    const Item& item(DerivedKind kind) const { return m_items[std::size_t(kind)]; }
    bool findPane(Item& item);
    void shrink(int grownFrom);
    void refresh(DerivedKind kind);
    void combine(DerivedKind kind);
    void take(DerivedKind kind, const JobResult& result);
    void showError(Item& item, const QString& sentence);
    QString title(DerivedKind kind) const;
    QString leftOutWords(const Item& item) const;

    Workspace& m_workspace;
    Viewer& m_viewer;
    std::array<Item, 3> m_items;
};

} // namespace saliscope
