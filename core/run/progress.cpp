// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/progress.h"

namespace saliscope::run
{

ProgressReporter::ProgressReporter(std::size_t total, ProgressCallback callback)
    : m_callback(std::move(callback))
{
    m_progress.total = total;
}

void ProgressReporter::update(std::size_t made, std::size_t kept,
                              const std::vector<SampleFailure>& failures, const std::string& sample)
{
    const auto known = static_cast<std::ptrdiff_t>(m_progress.failed);
    m_progress.newFailures.assign(failures.begin() + known, failures.end());
    m_progress.kept = kept;
    m_progress.failed = failures.size();
    m_progress.done = made + kept + m_progress.failed;
    m_progress.sample = sample;
    if (m_callback)
        m_callback(m_progress);
}

std::vector<std::string> namesOf(const Selection& selection)
{
    std::vector<std::string> names;
    for (const SelectedSample& selected : selection.samples)
        names.push_back(selected.sample->name);
    return names;
}

} // namespace saliscope::run
