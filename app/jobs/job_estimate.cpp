// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job_estimate.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <span>

#include "base/error.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

/// A hidden folder that goes when this does, in \p folder or the nearest above it that exists.
class TrialFolder final
{
public:
    explicit TrialFolder(const fs::path& folder)
    {
        std::error_code code;
        m_place = fs::absolute(folder, code);
        while (!fs::exists(m_place, code) && m_place.has_relative_path())
            m_place = m_place.parent_path();
        std::string name = (m_place / ".saliscope-trial-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            throw Error(ErrorKind::CannotWrite, m_place.string(), std::strerror(errno));
        m_path = name;
    }
    ~TrialFolder()
    {
        std::error_code code;
        fs::remove_all(m_path, code);
    }
    TrialFolder(const TrialFolder&) = delete;
    TrialFolder& operator=(const TrialFolder&) = delete;

    const fs::path& path() const { return m_path; }

    std::optional<std::uintmax_t> bytesFree() const
    {
        std::error_code code;
        const fs::space_info space = fs::space(m_place, code);
        return code ? std::optional<std::uintmax_t>() : space.available;
    }

private:
    fs::path m_place;
    fs::path m_path;
};

std::uintmax_t bytesIn(const fs::path& folder)
{
    std::uintmax_t bytes = 0;
    std::error_code code;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder, code))
        if (entry.is_regular_file(code))
            bytes += entry.file_size(code);
    return bytes;
}

/// \p whole with nothing but \p samples.
Datamodule reduced(const Datamodule& whole, std::span<const SelectedSample> samples)
{
    Datamodule result;
    result.name = whole.name;
    result.splitName = whole.splitName;
    result.outputs = whole.outputs;
    result.parts = whole.parts;
    for (const SelectedSample& selected : samples) {
        if (result.splits.empty() || result.splits.back().name != selected.split->name)
            result.splits.push_back({selected.split->name, {}});
        result.splits.back().samples.push_back(*selected.sample);
    }
    return result;
}

std::vector<SelectedSample> samplesWithWork(const Trial& trial, const Datamodule& datamodule)
{
    std::vector<SelectedSample> samples = selectSamples(datamodule, trial.selection).samples;
    if (trial.hasWork)
        std::erase_if(samples, [&](const SelectedSample& selected) {
            return !trial.hasWork(*selected.sample);
        });
    return samples;
}

} // namespace

JobEstimate measure(const Trial& trial, const Datamodule& datamodule, std::stop_token stop)
{
    const TrialFolder folder(trial.outputFolder);
    const std::vector<SelectedSample> samples = samplesWithWork(trial, datamodule);
    JobEstimate estimate;
    estimate.samples = samples.size();
    estimate.folder = trial.outputFolder;
    estimate.bytesFree = folder.bytesFree();
    if (samples.empty())
        return estimate;
    const std::span<const SelectedSample> all = samples;
    trial.run(reduced(datamodule, all.first(1)), folder.path() / "first");
    const auto measured =
        all.size() == 1 ? all : all.subspan(1).first(std::min(trial.size, all.size() - 1));
    const auto start = std::chrono::steady_clock::now();
    if (!stop.stop_requested())
        estimate.failures = trial.run(reduced(datamodule, measured), folder.path() / "measured");
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    estimate.cancelled = stop.stop_requested();
    estimate.measured = measured.size();
    estimate.secondsPerSample = time.count() / double(measured.size());
    estimate.bytesPerSample = double(bytesIn(folder.path() / "measured")) / double(measured.size());
    return estimate;
}

} // namespace saliscope
