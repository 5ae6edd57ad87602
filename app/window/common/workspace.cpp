// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/workspace.h"

#include <QFileInfo>

#include "app/jobs/paths.h"
#include "app/window/common/load_checkpoint.h"
#include "app/window/common/message_bar.h"
#include "app/window/common/settings.h"
#include "core/data/data_files.h"
#include "core/data/image_folder.h"
#include "core/engine/network_file.h"
#include "core/pictures/image_file.h"
#include "widgets/texts/shown.h"
#include "widgets/texts/told.h"

namespace saliscope::window
{

namespace
{

const QString filesQueue = QStringLiteral("files");

/// Pictures of which none is one must not take the place of the cases that are open; a bad one
/// among valid ones is told on its pane. Throws Error as imageSize(), of the first.
void refuseWithoutPicture(const std::vector<std::filesystem::path>& files,
                          const pictures::PictureChoice& choice)
{
    std::optional<Error> first;
    for (const std::filesystem::path& file : files)
        try {
            pictures::imageSize(file, choice);
            return;
        } catch (const Error& error) {
            if (!first)
                first = error;
        }
    if (first)
        throw *first;
}

/// What opening a datamodule found.
struct OpenedCases {
    std::shared_ptr<const data::Datamodule> datamodule;
    int checked = 0; ///< pictures looked for, the first ones
    int missing = 0; ///< of them
    QString firstMissing;
};

/// A whole list would be thousands of look-ups on a server.
constexpr int mostChecked = 100;

OpenedCases checked(std::shared_ptr<const data::Datamodule> datamodule)
{
    OpenedCases opened{std::move(datamodule), 0, 0, {}};
    for (const data::Split& split : opened.datamodule->splits)
        for (const data::Sample& sample : split.samples) {
            if (opened.checked == mostChecked)
                return opened;
            ++opened.checked;
            try {
                std::error_code code;
                const std::filesystem::path file = data::samplePath(*opened.datamodule, sample);
                if (!std::filesystem::exists(file, code) && opened.missing++ == 0)
                    opened.firstMissing = QString::fromStdString(file.string());
            } catch (const Error&) {
                continue; // a name that leads out of the folder: told on its pane
            }
        }
    return opened;
}

std::shared_ptr<const data::Datamodule> readDatamodule(const OpenRequest& request)
{
    if (request.images.isEmpty()) {
        std::optional<std::filesystem::path> datadir;
        if (!request.datadir.isEmpty())
            datadir = request.datadir.toStdString();
        return std::make_shared<const data::Datamodule>(data::openDatamodule(
            request.datamodule.toStdString(), jobs::dataOptions(datadir, request.choice)));
    }
    std::vector<std::filesystem::path> files;
    for (const QString& image : request.images)
        files.emplace_back(image.toStdString());
    refuseWithoutPicture(files, request.choice);
    data::Datamodule datamodule = data::openImageFiles(files);
    data::choosePictures(datamodule, request.choice);
    return std::make_shared<const data::Datamodule>(std::move(datamodule));
}

/// Maps and scores at \p path; pictures and tables that were exported beside them may be replaced.
void listResultFiles(const std::filesystem::path& path, const WriteProtection::Add& add)
{
    std::error_code code;
    if (!std::filesystem::is_directory(path, code)) {
        add(path);
        return;
    }
    using Walk = std::filesystem::recursive_directory_iterator;
    for (Walk entry(path, code); !code && entry != Walk(); entry.increment(code)) {
        const std::filesystem::path extension = entry->path().extension();
        if (extension == ".npy" || extension == ".h5" || extension == ".json" ||
            extension == ".jsonl")
            add(entry->path());
    }
}

std::size_t caseCount(const data::Datamodule& datamodule)
{
    std::size_t count = 0;
    for (const data::Split& split : datamodule.splits)
        count += split.samples.size();
    return count;
}

/// By which the base of a checkpoint's adapters is remembered.
std::filesystem::path baseKey(const std::filesystem::path& checkpoint)
{
    return std::filesystem::absolute(checkpoint).lexically_normal();
}

} // namespace

Workspace::Workspace(ui::JobRunner& runner, MessageBar& messages, QObject* parent)
    : QObject(parent)
    , m_runner(runner)
    , m_messages(messages)
    , m_device(setting(Setting::Device).toString())
{
}

void Workspace::prepareEngine()
{
    ui::Job<std::shared_ptr<const engine::Engine>> job;
    job.queue = m_device;
    job.priority = ui::JobPriority::Ahead;
    job.work = [](ui::JobControl&) { return engine::openEngine(); };
    m_runner.run(this, std::move(job),
                 [this](const ui::JobResult<std::shared_ptr<const engine::Engine>>& result) {
                     if (result.error)
                         tell(*result.error);
                 });
}

void Workspace::open(const OpenRequest& request)
{
    if (!request.session.isEmpty())
        emit sessionWanted(request.session);
    else if (!request.view.isEmpty())
        emit viewWanted(request.view);
    else if (request.hasCases() && m_guard)
        m_guard([this, request] { openNow(request); });
    else
        openNow(request);
}

void Workspace::openNow(const OpenRequest& request)
{
    if (!request.hasCases()) {
        openRest(request);
        return;
    }
    emit busy(tr("Opening %1…").arg(requestTitle(request)));
    ui::Job<OpenedCases> job;
    job.queue = filesQueue;
    job.replaces = QStringLiteral("open");
    job.work = [request](ui::JobControl&) { return checked(readDatamodule(request)); };
    m_runner.run(this, std::move(job), [this, request](const ui::JobResult<OpenedCases>& result) {
        emit busy({});
        if (result.error) {
            tell(*result.error);
            emit casesRefused();
        } else {
            const auto opened = *result.value;
            takeDatamodule(request, opened.datamodule);
            if (opened.missing > 0)
                emit picturesMissing(
                    tr("Of the first %n picture(s) of the list, %1 cannot be found; the "
                       "first of these is %2.",
                       nullptr, opened.checked)
                        .arg(opened.missing)
                        .arg(opened.firstMissing));
        }
    });
}

void Workspace::findPictures(const QString& folder)
{
    OpenRequest request = m_request;
    request.datadir = folder;
    open(request);
}

void Workspace::openPaths(const QStringList& paths, const OpenRequest& with)
{
    ui::Job<OpenRequest> job;
    job.queue = filesQueue;
    // Not "open": cases that are being opened may be those that these results belong to.
    job.replaces = QStringLiteral("sort");
    job.work = [paths, with](ui::JobControl&) { return sortPaths(paths, with); };
    m_runner.run(this, std::move(job), [this](const ui::JobResult<OpenRequest>& result) {
        if (result.error)
            tell(*result.error);
        else
            open(*result.value);
    });
}

void Workspace::takeDatamodule(const OpenRequest& request,
                               std::shared_ptr<const data::Datamodule> datamodule)
{
    if (caseCount(*datamodule) == 0) {
        const QString title = requestTitle(request);
        m_messages.showError(datamodule->problems.empty()
                                 ? tr("%1 holds no case that can be shown.").arg(title)
                                 : tr("%1 holds no case that can be shown: %2.")
                                       .arg(title, ui::told(datamodule->problems.front().reason)));
        emit casesRefused();
        return;
    }
    m_datamodule = std::move(datamodule);
    m_request = request;
    m_request.results.clear();
    m_sets.clear();
    m_cohorts.clear();
    ++m_generation;
    m_era.renew();
    m_readingResults = 0; // those of the cases before are not waited for
    const bool replacesCheckpoints = !request.weight.isEmpty() || m_datamodule->defaultCheckpoint;
    if (replacesCheckpoints)
        m_checkpoints.clear();
    protectFiles();
    rememberRequest(m_request);
    emit datamoduleChanged();
    if (const std::size_t count = m_datamodule->problems.size(); count > 0)
        m_messages.showNotice(
            tr("%n sample(s) cannot be used; the first is %1: %2.", nullptr, int(count))
                .arg(ui::shown(m_datamodule->problems.front().name),
                     ui::told(m_datamodule->problems.front().reason)));
    openRest(request);
}

void Workspace::openRest(const OpenRequest& request)
{
    if (!request.weight.isEmpty())
        loadCheckpoint(request.weight, request.model, request.hasCases());
    else if (request.hasCases() && m_datamodule->defaultCheckpoint)
        loadCheckpoint(QString::fromStdString(m_datamodule->defaultCheckpoint->string()),
                       request.model, true);
    if (!request.results.isEmpty())
        openResults(request.results);
}

void Workspace::loadCheckpoint(const QString& weight, const QString& model, bool replace)
{
    ++m_loading;
    emit busy(tr("Reading %1…").arg(QFileInfo(weight).fileName()));
    CheckpointRequest request{weight.toStdString(), model.toStdString(),
                              replace ? std::optional(m_era.mark()) : std::nullopt};
    if (const auto known = m_bases.find(baseKey(request.weight)); known != m_bases.end())
        request.base = known->second;
    if (m_asker && engine::isNetworkFile(request.weight))
        askAndLoad(request);
    else
        load(request);
}

/// Looks first what the file says of itself.
void Workspace::askAndLoad(const CheckpointRequest& request)
{
    ui::Job<NetworkQuestion> job;
    job.queue = QStringLiteral("files");
    job.work = [weight = request.weight](ui::JobControl&) { return questionOn(weight); };
    m_runner.run(this, std::move(job), [this, request](const ui::JobResult<NetworkQuestion>& said) {
        if (!said.error)
            return answer(request, *said.value);
        if (endLoading(request)) {
            tell(*said.error);
            emit checkpointsChanged();
        }
    });
}

void Workspace::answer(const CheckpointRequest& request, const NetworkQuestion& question)
{
    CheckpointRequest told = request;
    if (const auto known = m_told.find(question.sha256); known != m_told.end())
        told.told = known->second;
    else if (question.isOpen)
        return m_asker(question, [this, told, sha256 = question.sha256](const auto& said) {
            if (said) {
                CheckpointRequest answered = told;
                m_told[sha256] = answered.told = *said;
                load(answered);
            } else if (endLoading(told)) {
                emit checkpointsChanged();
            }
        });
    load(told);
}

void Workspace::load(const CheckpointRequest& request)
{
    ui::Job<LoadedCheckpoint> job;
    job.queue = m_device;
    job.work = [request, device = m_device.toStdString(),
                mayAsk = bool(m_baseAsker)](ui::JobControl&) {
        return openCheckpointFile(request.weight, request.model, device, request.told, request.base,
                                  mayAsk);
    };
    m_runner.run(this, std::move(job),
                 [this, request](const ui::JobResult<LoadedCheckpoint>& result) {
                     if (!result.error && result.value->lacking)
                         askForBase(request, *result.value->lacking);
                     else if (endLoading(request))
                         takeCheckpoint(result);
                 });
}

void Workspace::askForBase(const CheckpointRequest& request, const BaseQuestion& question)
{
    m_baseAsker(question, [this, request](const std::optional<std::filesystem::path>& base) {
        CheckpointRequest answered = request;
        answered.base = base;
        if (base)
            load(answered);
        else if (endLoading(request))
            emit checkpointsChanged(); // it is no longer being read
    });
}

void Workspace::remember(const session::SessionCheckpoint& checkpoint)
{
    if (!(checkpoint.described == checkpoint::NetworkDescription()) && !checkpoint.sha256.empty())
        m_told[checkpoint.sha256] = checkpoint.described;
    if (!checkpoint.base.empty())
        m_bases[baseKey(checkpoint.path)] = checkpoint.base;
}

/// Whether the checkpoint is still wanted: no other cases were opened meanwhile.
bool Workspace::endLoading(const CheckpointRequest& request)
{
    --m_loading;
    emit busy({});
    return !request.era || !request.era->expired();
}

void Workspace::takeCheckpoint(const ui::JobResult<LoadedCheckpoint>& result)
{
    if (result.error) {
        tell(*result.error);
        emit checkpointsChanged(); // it is no longer being read
        return;
    }
    const auto opened = result.value->opened;
    if (!(opened->told == checkpoint::NetworkDescription()))
        m_told[opened->sha256] = opened->told;
    if (opened->base)
        m_bases[baseKey(opened->checkpoint.path)] = *opened->base;
    if (!opened->checkpoint.normalizer)
        m_messages.showNotice(
            tr("%1 holds no normalizer, so the network sees the pixels as they are.")
                .arg(opened->name));
    const auto known = std::find_if(m_checkpoints.begin(), m_checkpoints.end(), [&](const auto& c) {
        return c->checkpoint.path == opened->checkpoint.path;
    });
    if (known != m_checkpoints.end())
        *known = opened;
    else
        m_checkpoints.push_back(opened);
    protectFiles();
    if (m_checkpoints.size() > 1 && opened->checkpoint.normalizer)
        m_messages.showNotice(
            tr("%1 is open too: choose it in a pane's header, or compare the checkpoints "
               "from the Compare menu.")
                .arg(opened->name));
    if (m_datamodule && m_checkpoints.size() == 1) {
        m_request.weight =
            QString::fromStdString(std::filesystem::absolute(opened->checkpoint.path).string());
        if (!m_datamodule->defaultCheckpoint)
            rememberRequest(m_request);
    }
    emit checkpointsChanged();
}

void Workspace::openResults(const QStringList& paths)
{
    if (!m_datamodule) {
        m_messages.showError(tr("Open the cases these results belong to first."));
        return;
    }
    ++m_readingResults;
    ui::Job<OpenedResults> job;
    job.era = m_era.mark();
    job.queue = QStringLiteral("results"); // seconds for long lists; pictures do not wait
    job.work = [paths, datamodule = m_datamodule](ui::JobControl&) {
        return readResultPaths(paths, *datamodule);
    };
    m_runner.run(this, std::move(job), [this, paths](const ui::JobResult<OpenedResults>& result) {
        --m_readingResults;
        takeResults(paths, result);
        emit resultsRead();
    });
}

void Workspace::takeResults(const QStringList& paths, const ui::JobResult<OpenedResults>& result)
{
    if (result.error) {
        tell(*result.error);
        return;
    }
    const auto results = *result.value;
    addResultSets(m_sets, results.sets);
    m_cohorts.insert(m_cohorts.end(), results.cohorts.begin(), results.cohorts.end());
    m_request.results << paths;
    m_request.results.removeDuplicates();
    protectFiles();
    emit resultsChanged(results);
}

void Workspace::setDevice(const QString& device)
{
    if (device == m_device)
        return;
    m_device = device;
    setSetting(Setting::Device, device);
    for (const auto& checkpoint : m_checkpoints)
        loadCheckpoint(QString::fromStdString(checkpoint->checkpoint.path.string()), {}, false);
}

void Workspace::protectFiles()
{
    std::vector<std::filesystem::path> checkpoints;
    for (const auto& checkpoint : m_checkpoints)
        checkpoints.push_back(checkpoint->checkpoint.path);
    for (const auto& checkpoint : m_checkpoints)
        if (checkpoint->base)
            checkpoints.push_back(*checkpoint->base);
    m_inputs = std::make_unique<WriteProtection>(
        [datamodule = m_datamodule, checkpoints,
         list = m_request.datamodule.toStdString()](const WriteProtection::Add& add) {
            if (datamodule)
                data::listDataFiles(*datamodule, add);
            if (std::error_code code; std::filesystem::is_regular_file(list, code))
                add(list);
            std::for_each(checkpoints.begin(), checkpoints.end(), add);
        });
    m_results = std::make_unique<WriteProtection>(
        [results = m_request.results](const WriteProtection::Add& add) {
            for (const QString& path : results)
                listResultFiles(path.toStdString(), add);
        },
        WriteProtection::Kind::Results);
}

void Workspace::tell(const Error& error)
{
    if (error.kind() != ErrorKind::Cancelled)
        m_messages.showError(ui::errorSentence(error));
}

} // namespace saliscope::window
