// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <memory>
#include <set>

#include <QCache>
#include <QObject>
#include <QPixmap>

#include "core/data/datamodule.h"
#include "widgets/jobs/job_runner.h"

namespace saliscope::ui
{

class CaseRows;

/// Small pictures of cases, decoded in the background. A limited number is kept, those that were
/// seen last. GUI thread only.
class Thumbnails final : public QObject
{
    Q_OBJECT

public:
    static constexpr int maximumKilobytes = 32 * 1024;

    explicit Thumbnails(JobRunner& runner, QObject* parent = nullptr);

    /// Forgets all pictures and sets their size. \p side is in device-independent pixels; 0 means
    /// no pictures.
    void reset(int side, qreal pixelRatio);
    int side() const { return m_side; }

    /// Starts decoding the missing pictures of \p rows, and cancels all others.
    void want(const CaseRows& rows, const QList<int>& wanted);

    /// The picture of a row; null while it is not available.
    const QPixmap* picture(int row) const { return m_pictures.object(row); }
    /// The picture could not be read.
    bool failed(int row) const { return m_failed.contains(row); }
    int pending() const { return int(m_jobs.size()); }

signals:
    void arrived(int row);

private:
    void start(const CaseRows& rows, int row);
    void take(int row, const JobResult<QImage>& result);

    JobRunner& m_runner;
    int m_side = 0;
    qreal m_pixelRatio = 1;
    QCache<int, QPixmap> m_pictures;
    struct Asked {
        JobId id = 0;
        JobEra era; ///< ends when the row is wanted no more
    };
    std::map<int, Asked> m_jobs; ///< by row
    std::set<int> m_failed;
};

} // namespace saliscope::ui
