// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/cases/map_fetcher.h"
#include "core/metrics/map_combination.h"

namespace saliscope::ui
{
class CorrelationView;
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

/// Keeps a matrix of rank correlations of the current case's maps up to date, as long as somebody
/// looks at it. Maps and correlations come from jobs; those of a case that was left are dropped.
/// GUI thread only.
class CorrelationControl final : public QObject
{
    Q_OBJECT

public:
    CorrelationControl(Workspace& workspace, CaseController& controller, ui::Viewer& viewer,
                       ui::CorrelationView& view);

    void setMembers(const std::vector<session::MapChoice>& members);
    /// Inactive: nothing is computed.
    void setActive(bool active);
    const std::vector<FetchedMap>& maps() const { return m_fetcher->maps(); }
    /// The matrix is that of all maps of the current case.
    bool isComplete() const { return m_complete; }

private:
    void refresh();
    void start();
    void show();
    std::optional<double> known(const FetchedMap& one, const FetchedMap& other) const;

    /// Stays until there is a newer one, so that a map that arrives does not blank the others.
    struct Known {
        std::vector<std::shared_ptr<const cases::CaseMap>> maps;
        metrics::CorrelationMatrix matrix;
    };

    Workspace& m_workspace;
    ui::Viewer& m_viewer;
    ui::CorrelationView& m_view;
    MapFetcher* m_fetcher;
    std::vector<session::MapChoice> m_members;
    Known m_known;
    bool m_active = false;
    bool m_complete = false;
    ui::JobEra m_wishes; ///< until other maps are compared
};

} // namespace saliscope::window
