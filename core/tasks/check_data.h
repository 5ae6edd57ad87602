// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "core/data/datamodule.h"
#include "core/run/progress.h"

namespace saliscope::tasks
{

/// What can be wrong with the files of a datamodule, the worst first.
enum class DataFault {
    Missing,     ///< a listed picture has no file
    Unusable,    ///< its file cannot be decoded, or its entry in the list cannot be used
    OddEncoding, ///< it can, but it is not what its name or its database promises
    Duplicate,   ///< its file has the bytes of one listed before
    Surplus,     ///< a picture below the folder that no split lists
};
constexpr std::size_t dataFaults = 5;

struct DataFinding {
    DataFault fault = DataFault::Missing;
    std::string split; ///< empty for Surplus
    std::string name;  ///< of the sample, or of the file below its folder
    Message reason;    ///< a clause; empty for Missing and Surplus
};

struct DataCheckOptions {
    int threads = 1;        ///< that read and decode
    bool opensNone = false; ///< only look which files are there
};

/// What checkData() found.
struct DataCheck {
    std::size_t samples = 0;           ///< all that the splits list, unusable entries included
    std::size_t checked = 0;           ///< of those, what was looked at before a cancel
    std::vector<DataFinding> findings; ///< in the order of the splits
    std::map<std::string, std::size_t> encodings; ///< "PNG, grey, 8 bits" -> pictures
    std::vector<Message> advice;                  ///< sentences on what to do
    bool cancelled = false;

    std::array<std::size_t, dataFaults> counts() const;
    /// Whether every sample can be worked on.
    bool isComplete() const;
};

/// Compares what \p datamodule lists with what is on disk: reads and decodes each picture once, and
/// looks through the folders for others. Throws no Error for what is wrong with a file.
DataCheck checkData(const data::Datamodule& datamodule, const DataCheckOptions& options,
                    const run::ProgressCallback& progress, std::stop_token stop);

} // namespace saliscope::tasks
