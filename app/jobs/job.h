// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/run/progress.h"
#include "core/run/selection.h"

namespace saliscope::data
{
struct Datamodule;
} // namespace saliscope::data

namespace saliscope::session
{
struct Session;
} // namespace saliscope::session

namespace saliscope::jobs
{

struct LoadedNetwork;

/// Exit codes, documented in docs/commands.md.
constexpr int exitFine = 0;
constexpr int exitSomeFailed = 1;  ///< some samples failed; the rest is done
constexpr int exitWrongUse = 2;    ///< wrong use, or an input nothing can be done with
constexpr int exitNoResources = 3; ///< as endsJob() says, or printing failed
constexpr int exitCancelled = 130; ///< as shells count Ctrl+C

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
    /// What a user did in the window, for reports; null: what the file says that they name.
    std::shared_ptr<const session::Session> work;
    Message::Language language = Message::english(); ///< of JobOutcome::tables, not of files
};

/// The exit code of a command that ended by \p error.
int exitCodeOf(const Error& error);

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

} // namespace saliscope::jobs
