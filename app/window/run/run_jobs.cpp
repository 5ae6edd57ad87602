// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/run/run_jobs.h"

#include <array>
#include <set>

#include "app/window/common/main_thread.h"
#include "core/base/write_protection.h"
#include "core/results/metadata.h"
#include "core/tasks/option_texts.h"
#include "widgets/texts/told.h"

namespace saliscope::window
{

run::DataScope* scopeOf(AnyJob& job)
{
    return std::visit(
        [](auto& any) -> run::DataScope* {
            if constexpr (requires { any.scope; })
                return &any.scope;
            return nullptr;
        },
        job);
}

tasks::NetworkOptions* networkOf(AnyJob& job)
{
    return std::visit(
        [](auto& any) -> tasks::NetworkOptions* {
            if constexpr (requires { any.network; })
                return &any.network;
            return nullptr;
        },
        job);
}

std::filesystem::path& outputFolderOf(AnyJob& job)
{
    return std::visit(
        [](auto& any) -> std::filesystem::path& {
            if constexpr (requires { any.outputFolder; })
                return any.outputFolder;
            else
                return any.to;
        },
        job);
}

namespace
{

std::vector<std::string> wordsOf(const AnyJob& job)
{
    return std::visit([](const auto& options) { return tasks::commandWords(options); }, job);
}

} // namespace

AnyJob newJob(RunKind kind)
{
    static const auto makers = []<std::size_t... I>(std::index_sequence<I...>)
    {
        return std::array<AnyJob (*)(), sizeof...(I)>{
            [] { return AnyJob(std::in_place_index<I>); }...};
    }
    (std::make_index_sequence<std::variant_size_v<AnyJob>>());
    return makers[std::size_t(kind)]();
}

QString commandText(const AnyJob& job)
{
    return QString::fromStdString(results::commandLine(wordsOf(job)));
}

QString kindName(RunKind kind)
{
    return QString::fromUtf8(std::visit(
        [](const auto& any) { return std::decay_t<decltype(any)>::command; }, newJob(kind)));
}

std::shared_ptr<const data::Datamodule> withCases(const data::Datamodule& datamodule,
                                                  const std::vector<ui::CaseIndex>& chosen)
{
    std::set<std::pair<int, int>> wanted;
    for (const ui::CaseIndex& index : chosen)
        wanted.insert({index.split, index.sample});
    auto some = std::make_shared<data::Datamodule>();
    some->name = datamodule.name;
    some->splitName = datamodule.splitName;
    some->outputs = datamodule.outputs;
    some->parts = datamodule.parts;
    some->defaultCheckpoint = datamodule.defaultCheckpoint;
    for (std::size_t i = 0; i < datamodule.splits.size(); ++i) {
        data::Split split{datamodule.splits[i].name, {}};
        for (std::size_t k = 0; k < datamodule.splits[i].samples.size(); ++k)
            if (wanted.count({int(i), int(k)}))
                split.samples.push_back(datamodule.splits[i].samples[k]);
        if (!split.samples.empty())
            some->splits.push_back(std::move(split));
    }
    return some;
}

namespace
{

QString queueOf(AnyJob& job)
{
    const tasks::NetworkOptions* network = networkOf(job);
    return network == nullptr ? QStringLiteral("files") : QString::fromStdString(network->device);
}

/// Where a file browser finds what \p job makes.
QString folderOf(AnyJob& job)
{
    const std::filesystem::path& output = outputFolderOf(job);
    const bool isFile = kindOf(job) == RunKind::Convert && tasks::isStoreName(output);
    return QString::fromStdString((isFile ? output.parent_path() : output).string());
}

jobs::JobContext contextOf(ui::JobControl& control, const data::Datamodule* datamodule)
{
    jobs::JobContext context;
    context.progress = [&control](const run::TaskProgress& progress) {
        control.progress(progress);
    };
    context.stop = control.stop();
    context.onMainThread = [&control](const std::function<void()>& work) {
        runOnMainThread(control.stop(), work);
    };
    context.datamodule = datamodule;
    context.language = ui::windowLanguage();
    return context;
}

} // namespace

namespace
{

/// \p work is null for jobs that do not care what the user did.
jobs::JobOutcome runBatch(AnyJob job, ui::JobControl& control, const data::Datamodule* datamodule,
                          std::shared_ptr<const session::Session> work)
{
    jobs::JobContext context = contextOf(control, datamodule);
    context.arguments = wordsOf(job);
    context.work = std::move(work);
    const ResultsRewrite rewrite(outputFolderOf(job));
    const jobs::JobOutcome outcome =
        std::visit([&](const auto& options) { return runJob(options, context); }, job);
    if (outcome.cancelled)
        throw Error(ErrorKind::Cancelled, {}, say("cancelled"));
    return outcome;
}

} // namespace

ui::Job<jobs::JobOutcome> batchRequest(const AnyJob& job,
                                       std::shared_ptr<const data::Datamodule> datamodule,
                                       const QString& title)
{
    AnyJob own = job;
    ui::Job<jobs::JobOutcome> request;
    request.queue = queueOf(own);
    request.priority = ui::JobPriority::Batch;
    request.title = title;
    request.folder = folderOf(own);
    request.work = [own, datamodule](ui::JobControl& control) {
        return runBatch(own, control, datamodule.get(), nullptr);
    };
    return request;
}

ui::Job<jobs::JobOutcome> reportRequest(const report::ReportOptions& options,
                                        std::shared_ptr<const data::Datamodule> datamodule,
                                        const QString& title,
                                        std::function<session::Session()> work)
{
    ui::Job<jobs::JobOutcome> request = batchRequest(options, datamodule, title);
    request.work = [options, datamodule, work = std::move(work)](ui::JobControl& control) {
        return runBatch(options, control, datamodule.get(),
                        std::make_shared<const session::Session>(work()));
    };
    return request;
}

ui::Job<jobs::JobEstimate> estimateRequest(const AnyJob& job,
                                           std::shared_ptr<const data::Datamodule> datamodule)
{
    AnyJob own = job;
    ui::Job<jobs::JobEstimate> request;
    request.queue = queueOf(own);
    request.priority = ui::JobPriority::Batch;
    request.replaces = QStringLiteral("estimate");
    request.work = [own, datamodule](ui::JobControl& control) {
        const jobs::JobContext context = contextOf(control, datamodule.get());
        return std::visit([&](const auto& any) { return estimate(any, context); }, own);
    };
    return request;
}

} // namespace saliscope::window
