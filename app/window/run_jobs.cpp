// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/run_jobs.h"

#include <set>

#include "store/metadata.h"
#include "tasks/convert_maps.h"
#include "texts/told.h"
#include "window/main_thread.h"

namespace saliscope
{

JobScope* scopeOf(AnyJob& job)
{
    return std::visit(
        [](auto& any) -> JobScope* {
            if constexpr (requires { any.scope; })
                return &any.scope;
            return nullptr;
        },
        job);
}

NetworkOptions* networkOf(AnyJob& job)
{
    if (auto* generate = std::get_if<GenerateJob>(&job))
        return &generate->network;
    if (auto* completeness = std::get_if<CompletenessJob>(&job))
        return &completeness->network;
    if (auto* report = std::get_if<ReportJob>(&job))
        return &report->network;
    if (auto* sweep = std::get_if<SweepJob>(&job))
        return &sweep->network;
    return nullptr;
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

QString commandText(const AnyJob& job)
{
    return QString::fromStdString(
        commandLine(std::visit([](const auto& any) { return commandWords(any); }, job)));
}

QString kindName(RunKind kind)
{
    static const QString names[] = {
        QStringLiteral("generate"),         QStringLiteral("completeness"),
        QStringLiteral("interpretability"), QStringLiteral("view"),
        QStringLiteral("report"),           QStringLiteral("sweep"),
        QStringLiteral("compare"),          QStringLiteral("statistics"),
        QStringLiteral("convert")};
    return names[int(kind)];
}

std::shared_ptr<const Datamodule> withCases(const Datamodule& datamodule,
                                            const std::vector<CaseIndex>& chosen)
{
    std::set<std::pair<int, int>> wanted;
    for (const CaseIndex& index : chosen)
        wanted.insert({index.split, index.sample});
    auto some = std::make_shared<Datamodule>();
    some->name = datamodule.name;
    some->splitName = datamodule.splitName;
    some->outputs = datamodule.outputs;
    some->parts = datamodule.parts;
    some->defaultCheckpoint = datamodule.defaultCheckpoint;
    for (std::size_t i = 0; i < datamodule.splits.size(); ++i) {
        Split split{datamodule.splits[i].name, {}};
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
    const NetworkOptions* network = networkOf(job);
    return network == nullptr ? QStringLiteral("files") : QString::fromStdString(network->device);
}

/// Where a file browser finds what \p job makes.
QString folderOf(AnyJob& job)
{
    const std::filesystem::path& output = outputFolderOf(job);
    const bool isFile = kindOf(job) == RunKind::Convert && isStoreName(output);
    return QString::fromStdString((isFile ? output.parent_path() : output).string());
}

JobContext contextOf(JobControl& control, const Datamodule* datamodule)
{
    JobContext context;
    context.progress = [&control](const TaskProgress& progress) { control.progress(progress); };
    context.stop = control.stop();
    context.onMainThread = [&control](const std::function<void()>& work) {
        runOnMainThread(control.stop(), work);
    };
    context.datamodule = datamodule;
    context.language = windowLanguage();
    return context;
}

} // namespace

JobRequest batchRequest(const AnyJob& job, std::shared_ptr<const Datamodule> datamodule,
                        const QString& title)
{
    AnyJob own = job;
    JobRequest request;
    request.queue = queueOf(own);
    request.priority = JobPriority::Batch;
    request.title = title;
    request.folder = folderOf(own);
    request.work = [own, datamodule](JobControl& control) {
        JobContext context = contextOf(control, datamodule.get());
        context.arguments = std::visit([](const auto& any) { return commandWords(any); }, own);
        const JobOutcome outcome =
            std::visit([&](const auto& any) { return run(any, context); }, own);
        if (outcome.cancelled)
            throw Error(ErrorKind::Cancelled, {}, say("cancelled"));
        return std::any(outcome);
    };
    return request;
}

JobRequest reportRequest(const ReportJob& job, std::shared_ptr<const Datamodule> datamodule,
                         const QString& title, std::function<Session()> work)
{
    JobRequest request = batchRequest(job, datamodule, title);
    request.work = [job, datamodule, title, work = std::move(work)](JobControl& control) {
        ReportJob own = job;
        own.work = std::make_shared<const Session>(work());
        return batchRequest(own, datamodule, title).work(control);
    };
    return request;
}

JobRequest estimateRequest(const AnyJob& job, std::shared_ptr<const Datamodule> datamodule)
{
    AnyJob own = job;
    JobRequest request;
    request.queue = queueOf(own);
    request.priority = JobPriority::Batch;
    request.replaces = QStringLiteral("estimate");
    request.work = [own, datamodule](JobControl& control) {
        const JobContext context = contextOf(control, datamodule.get());
        return std::any(std::visit([&](const auto& any) { return estimate(any, context); }, own));
    };
    return request;
}

} // namespace saliscope
