// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include <QObject>

#include "app/window/common/result_sets.h"

namespace saliscope::ui
{
class CaseBrowser;
} // namespace saliscope::ui

namespace saliscope::window
{

class Workspace;

/// Shows in the list of cases what opened results say the network answered: as its probability
/// where their checkpoint is the first one that is open, else in columns that name the checkpoint.
class KnownPredictions final : public QObject
{
    Q_OBJECT

public:
    KnownPredictions(Workspace& workspace, ui::CaseBrowser& cases, QObject* parent);

private:
    struct Run {
        ResultPredictions of;
        std::vector<QString> columns; ///< of another checkpoint's
        bool isShown = false;
    };

    void take(const OpenedResults& results);
    void show();
    void show(Run& run);
    void showApart(Run& run);
    std::string firstCheckpoint() const;

    Workspace& m_workspace;
    ui::CaseBrowser& m_cases;
    std::vector<Run> m_runs;
    std::string m_checkpoint; ///< SHA-256 of the first one
};

} // namespace saliscope::window
