// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include <QObject>

#include "app/window/cases/case_requests.h"

class QTimer;

namespace saliscope::ui
{
class CaseBrowser;
class CaseRows;
class Viewer;
class WorkListBar;
} // namespace saliscope::ui

namespace saliscope::window
{

class SurveyJob;

/// Finds out of all cases, one after another behind the screen's work, what the chosen work list
/// asks for and nobody computed yet: probabilities, flags, and the lowest rank correlation of any
/// two of the panes' maps. It stops when another list is chosen and starts anew when the panes show
/// other maps. Of long lists the Jobs dock shows how far it is; paused there it rests, cancelled it
/// stops until a list is chosen or the maps change. GUI thread only.
class CaseSurvey final : public QObject
{
    Q_OBJECT

public:
    CaseSurvey(Workspace& workspace, ui::CaseBrowser& cases, ui::Viewer& viewer,
               ui::WorkListBar& lists);

    /// What is found out of a case.
    struct Surveyed {
        std::vector<CaseMaps> maps; ///< group by group
        std::optional<double> correlation;
    };

    /// Cases it has looked at with the present maps.
    int count() const { return m_count; }
    /// Nothing is left to be looked at, or nothing is wanted.
    bool isIdle() const { return !m_isRunning; }

private:
    void restart();
    void start();
    void take(int row, const std::vector<MapGroup>& groups, const ui::JobResult<Surveyed>& result);
    void showPlace(int row);
    void showCorrelations();
    std::vector<session::MapChoice> choices() const;
    std::vector<MapGroup> groupsOf(const data::Sample& sample) const;
    bool wants(std::initializer_list<const char*> columns) const;
    /// The next one of which something is wanted; none when there is no more.
    std::optional<int> nextRow(const ui::CaseRows& rows);

    Workspace& m_workspace;
    ui::CaseBrowser& m_cases;
    ui::Viewer& m_viewer;
    ui::WorkListBar& m_lists;
    QTimer* m_show = nullptr; ///< the column is sorted in anew every now and then
    std::vector<session::MapChoice> m_choices;
    std::map<std::string, std::optional<double>> m_correlations; ///< by name of sample
    int m_nextMaps = 0;   ///< row: of lists that ask about maps,
    int m_nextAnswer = 0; ///< of lists that ask about probabilities alone
    int m_count = 0;
    ui::JobEra m_wishes; ///< as long as the panes show the same maps
    bool m_isRunning = false;
    bool m_isCancelled = false;
    SurveyJob* m_job = nullptr; ///< its place in the Jobs dock
};

} // namespace saliscope::window
