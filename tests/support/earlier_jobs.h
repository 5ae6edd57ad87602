// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

#include "widgets/jobs/job_runner.h"

namespace saliscope
{

/// Waits until \p queue has done, and told, all it was given for the screen and ahead of it: what
/// has not come by then never will. False when that takes too long.
[[nodiscard]] inline bool finishEarlierJobs(ui::JobRunner& runner, const QString& queue)
{
    bool isDone = false;
    ui::Job<void> last;
    last.queue = queue;
    last.priority = ui::JobPriority::Ahead;
    last.work = [](ui::JobControl&) {};
    runner.run(nullptr, std::move(last), [&](const ui::JobResult<void>&) { isDone = true; });
    return QTest::qWaitFor([&] { return isDone; }, 30000);
}

} // namespace saliscope
