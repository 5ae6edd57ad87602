// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/run/run_jobs.h"

#include <set>

#include "app/window/common/main_thread.h"
#include "core/base/write_protection.h"
#include "core/results/metadata.h"
#include "core/tasks/convert_maps.h"
#include "widgets/texts/told.h"

namespace saliscope::window
{

jobs::JobScope* scopeOf(AnyJob& job)
{
    return std::visit(
        [](auto& any) -> jobs::JobScope* {
            if constexpr (requires { any.scope; })
                return &any.scope;
            return nullptr;
        },
        job);
}

jobs::NetworkOptions* networkOf(AnyJob& job)
{
    if (auto* generate = std::get_if<jobs::GenerateJob>(&job))
        return &generate->network;
    if (auto* completeness = std::get_if<jobs::CompletenessJob>(&job))
        return &completeness->network;
    if (auto* report = std::get_if<jobs::ReportJob>(&job))
        return &report->network;
    if (auto* sweep = std::get_if<jobs::SweepJob>(&job))
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
    return QString::fromStdString(results::commandLine(
        std::visit([](const auto& any) { return jobs::commandWords(any); }, job)));
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
    const jobs::NetworkOptions* network = networkOf(job);
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
    request.work = [own, datamodule, outputFolder = outputFolderOf(own)](ui::JobControl& control) {
        jobs::JobContext context = contextOf(control, datamodule.get());
        context.arguments =
            std::visit([](const auto& any) { return jobs::commandWords(any); }, own);
        const ResultsRewrite rewrite(outputFolder);
        const jobs::JobOutcome outcome =
            std::visit([&](const auto& any) { return runJob(any, context); }, own);
        if (outcome.cancelled)
            throw Error(ErrorKind::Cancelled, {}, say("cancelled"));
        return outcome;
    };
    return request;
}

ui::Job<jobs::JobOutcome> reportRequest(const jobs::ReportJob& job,
                                        std::shared_ptr<const data::Datamodule> datamodule,
                                        const QString& title,
                                        std::function<session::Session()> work)
{
    ui::Job<jobs::JobOutcome> request = batchRequest(job, datamodule, title);
    request.work = [job, datamodule, title, work = std::move(work)](ui::JobControl& control) {
        jobs::ReportJob own = job;
        own.work = std::make_shared<const session::Session>(work());
        return batchRequest(own, datamodule, title).work(control);
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
        return std::visit([&](const auto& any) { return jobs::estimate(any, context); }, own);
    };
    return request;
}

} // namespace saliscope::window
