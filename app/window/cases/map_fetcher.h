// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QObject>

#include "app/window/cases/case_requests.h"

namespace saliscope::window
{

class CaseController;

/// Makes one map per channel of a layer, each with a forward pass: seconds where others take one.
bool isSlow(engine::Algorithm algorithm);

/// A map of the current case that somebody wants.
struct FetchedMap {
    session::MapChoice choice;
    std::optional<cases::CaseMapKey> key; ///< none: nothing can be computed
    std::shared_ptr<const cases::CaseMap> map;
    QString error; ///< why there is none, once that is known
    bool isDecided() const { return map || !error.isEmpty(); }
};

/// Brings maps of the current case whether or not a pane shows them: from the cache at once, else
/// by jobs, after those of the panes. It follows the case; maps of cases that were left are never
/// told. GUI thread only.
class MapFetcher final : public QObject
{
    Q_OBJECT

public:
    MapFetcher(Workspace& workspace, CaseController& controller, QObject* parent);

    /// What is wanted from now on; nothing stops the fetcher.
    void setChoices(const std::vector<session::MapChoice>& choices);
    /// In the order of the choices.
    const std::vector<FetchedMap>& maps() const { return m_maps; }
    /// All are there or have failed.
    bool isComplete() const;

signals:
    /// Another case, other choices, or a map that came.
    void changed();

private:
    void lookAgain();
    void restart();
    void takeCached();
    void startJobs();
    void startJob(const MapGroup& group);
    void take(const MapGroup& group, const ui::JobResult<CaseMaps>& result);
    void cancelJobs();

    Workspace& m_workspace;
    CaseController& m_controller;
    std::vector<FetchedMap> m_maps;
    std::vector<ui::JobId> m_jobs;
    bool m_waiting = false; ///< for the panes
    ui::JobEra m_wishes;    ///< until there are others, or another case
};

} // namespace saliscope::window
