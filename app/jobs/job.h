// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/run/progress.h"
#include "core/run/selection.h"

namespace saliscope::data
{
struct Datamodule;
} // namespace saliscope::data

namespace saliscope::jobs
{

struct LoadedNetwork;

/// Exit codes, documented in docs/commands.md.
constexpr int exitFine = 0;
constexpr int exitSomeFailed = 1;  ///< some samples failed; the rest is done
constexpr int exitWrongUse = 2;    ///< wrong use, or an input nothing can be done with
constexpr int exitCancelled = 130; ///< as shells count Ctrl+C

/// What every job works on. Defaults, here and in the jobs, are those of the commands.
struct JobScope {
    std::string model;      ///< name of an architecture; `interpretability` does without
    std::string datamodule; ///< name or path, as openDatamodule() takes it
    std::optional<std::filesystem::path> datadir;
    std::optional<std::string> onlyDataset; ///< the only split to be processed
    std::optional<std::size_t> limit;       ///< the first so many samples
    std::string shard = "1/1";
    bool operator==(const JobScope&) const = default;
};

/// Options of the jobs that run a network.
struct NetworkOptions {
    std::optional<std::filesystem::path> weight; ///< none: the datamodule's default checkpoint
    std::string device = "cpu";
    std::vector<std::string> algorithms = {"gradcam"}; ///< names, or "all"
    std::string targetLayer;                           ///< empty: the network's usual one
    std::string targetClass = "highest";               ///< or "all"
    bool positiveOnly = false;                         ///< for one output: without label 0
    int parallel = -1;                                 ///< see workerThreads()
    bool cacheSamples = false;                         ///< without effect
    std::uint64_t seed = 0;
    bool operator==(const NetworkOptions&) const = default;
};

/// Whether and how histograms are written beside results.
struct PlotOptions {
    bool wanted = true;
    std::vector<std::string> formats = {"pdf"}; ///< "pdf", "svg", "png"
    bool operator==(const PlotOptions&) const = default;
};

enum class NoticeLevel {
    Detail, ///< for those who want to follow
    Warning,
};
using NoticeCallback = std::function<void(NoticeLevel, const Message&)>;

/// What a face of the program lends a job. Callbacks may be empty and are called on the job's
/// thread.
struct JobContext {
    std::vector<std::string> arguments; ///< recorded as the run's command line
    run::ProgressCallback progress;
    NoticeCallback notice; ///< told while the job works; what follows from its results is in
                           ///< JobOutcome instead
    std::stop_token stop;
    /// Runs its argument on the thread of the QApplication and returns when it has run; histograms
    /// need that. Empty: the job's thread is that thread, or there is no application yet.
    std::function<void(const std::function<void()>&)> onMainThread;
    const data::Datamodule* datamodule =
        nullptr;                            ///< that of the job's scope, where it is open already
    const LoadedNetwork* network = nullptr; ///< likewise; nobody else may use it meanwhile
    Message::Language language = Message::english(); ///< of JobOutcome::tables, not of files
};

/// What became of a job that ran.
struct JobOutcome {
    std::size_t total = 0; ///< samples
    std::size_t made = 0;  ///< of them, finished by this run
    std::size_t kept = 0;  ///< of them, found finished by an earlier one
    std::vector<run::SampleFailure> failures;
    std::vector<Message> remarks; ///< of the level NoticeLevel::Detail
    std::vector<Message> warnings;
    std::vector<std::string> tables;            ///< of scores, in reStructuredText, to be shown
    Message summary;                            ///< one sentence
    std::vector<std::filesystem::path> outputs; ///< folders and result files
    bool cancelled = false;
    int exitCode() const;
};

/// Threads for --parallel: 0 is one per core; mednet's -1 (none besides the main process) is one,
/// which still overlaps here.
int workerThreads(int parallel);

/// Throws Error BadRequest for a shard that is none.
run::SelectionOptions selectionOptions(const JobScope& scope, bool positiveOnly);

/// Whether \p word names an architecture.
bool isModelName(const std::string& word);

} // namespace saliscope::jobs
