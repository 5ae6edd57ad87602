// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include <QObject>

#include "widgets/jobs/job_runner.h"

namespace saliscope::window
{

/// The place in the Jobs dock of work that is done piece by piece in jobs of its own: a job that
/// only tells how far the pieces are, and can be paused and cancelled there. GUI thread only.
class SurveyJob final : public QObject
{
    Q_OBJECT

public:
    explicit SurveyJob(ui::JobRunner& runner, QObject* parent);
    ~SurveyJob() override;

    /// \p title in the dock; nothing when it is shown there already.
    void begin(const QString& title);
    void tell(const run::TaskProgress& progress);
    /// Everything is done, or nobody wants the rest.
    void end();

    bool isShown() const { return m_id != 0; }
    /// No piece should be begun.
    bool isPaused() const;

signals:
    void resumed();
    void cancelled();

private:
    struct Shared;

    ui::JobRunner& m_runner;
    std::shared_ptr<Shared> m_shared;
    ui::JobId m_id = 0; ///< 0: not shown
    ui::JobEra m_era;   ///< as long as it is
    bool m_wasPaused = false;
};

} // namespace saliscope::window
