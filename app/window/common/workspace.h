// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>

#include "app/window/common/network_question.h"
#include "app/window/common/open_request.h"
#include "app/window/common/result_sets.h"
#include "core/base/write_protection.h"
#include "core/checkpoint/checkpoint.h"
#include "core/session/session.h"
#include "widgets/jobs/job_runner.h"

namespace saliscope::window
{

class MessageBar;

/// A checkpoint as the window knows it, with the network that works for the screen.
struct OpenCheckpoint {
    QString name;                      ///< of its file
    checkpoint::Checkpoint checkpoint; ///< without its tensors
    std::string sha256;
    std::shared_ptr<engine::Network>
        network; ///< used by jobs of the device's queue for the screen only
    std::vector<engine::LayerInfo> layers;
    std::vector<engine::LayerInfo> allLayers; ///< with those that cannot be explained
    Message whyTargetLayer;                   ///< see engine::Network
    /// Algorithms that cannot explain it, with a clause that says why.
    std::map<engine::Algorithm, Message> refused;
    QString device;
    /// What was said of a network in a file that neither it nor the description beside it says:
    /// commands have to be told it again.
    checkpoint::NetworkDescription told;
    std::optional<std::filesystem::path> base; ///< of the weights its adapters were merged with
};

/// What opening a checkpoint came to: it is there, or a question comes first.
struct LoadedCheckpoint {
    std::shared_ptr<const OpenCheckpoint> opened;
    std::optional<BaseQuestion> lacking;
};

/// What is open: cases, checkpoints, results. Everything is read in jobs; this object holds values
/// and tells when they changed. GUI thread only.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    Workspace(ui::JobRunner& runner, MessageBar& messages, QObject* parent = nullptr);

    ui::JobRunner& runner() const { return m_runner; }

    /// Opens the engine's library in the background, so that the first map need not wait for it.
    void prepareEngine();

    /// Opens cases, then checkpoint and results, whatever \p request names; sessions and views are
    /// passed on. Errors are told, and leave what was open as it is.
    void open(const OpenRequest& request);
    /// The same without asking the guard.
    void openNow(const OpenRequest& request);
    /// Is asked before other cases take the place of those that are open: it calls its argument
    /// when that may be done, now or later.
    void setGuard(std::function<void(std::function<void()>)> guard) { m_guard = std::move(guard); }
    /// Is asked what a network in a file takes when nobody says it: it calls its argument, now or
    /// later, with an answer, or without one when the network is not to be opened.
    using NetworkAnswer =
        std::function<void(const std::optional<checkpoint::NetworkDescription>& answer)>;
    using NetworkAsker = std::function<void(const NetworkQuestion& question, NetworkAnswer)>;
    void setNetworkAsker(NetworkAsker asker) { m_asker = std::move(asker); }
    /// Is asked for the weights that a checkpoint of adapters lacks, likewise.
    using BaseAnswer = std::function<void(const std::optional<std::filesystem::path>& answer)>;
    using BaseAsker = std::function<void(const BaseQuestion& question, BaseAnswer)>;
    void setBaseAsker(BaseAsker asker) { m_baseAsker = std::move(asker); }
    /// What was answered when \p checkpoint was open before, so that nobody is asked again.
    void remember(const session::SessionCheckpoint& checkpoint);
    /// Finds out what \p paths are and opens them together with \p with.
    void openPaths(const QStringList& paths, const OpenRequest& with = {});
    /// Opens the cases anew that are open, with their pictures in \p folder.
    void findPictures(const QString& folder);

    /// Null when nothing is open.
    const std::shared_ptr<const data::Datamodule>& datamodule() const { return m_datamodule; }
    /// Tells the datamodules apart that were open one after the other.
    int generation() const { return m_generation; }
    /// As long as the same datamodule is open.
    const ui::JobEra& era() const { return m_era; }
    const std::vector<std::shared_ptr<const OpenCheckpoint>>& checkpoints() const
    {
        return m_checkpoints;
    }
    const std::vector<ResultSet>& resultSets() const { return m_sets; }
    /// What the opened runs found in their cases.
    const std::vector<std::shared_ptr<const session::CohortEvidence>>& cohorts() const
    {
        return m_cohorts;
    }
    /// With what the cases were opened.
    const OpenRequest& request() const { return m_request; }
    bool isDemo() const { return m_request.datamodule == QLatin1String("demo"); }
    /// A checkpoint is being read.
    bool isLoadingCheckpoint() const { return m_loading > 0; }
    bool isReadingResults() const { return m_readingResults > 0; }

    const QString& device() const { return m_device; }
    /// Moves all networks.
    void setDevice(const QString& device);

signals:
    void datamoduleChanged();
    /// The cases asked for cannot be opened; those that were open still are.
    void casesRefused();
    void sessionWanted(const QString& path);
    void viewWanted(const QString& path);
    void checkpointsChanged();
    void resultsChanged(const saliscope::window::OpenedResults& results);
    /// Results have been read, well or not.
    void resultsRead();
    /// The cases are open, but some of the first ones have no picture.
    void picturesMissing(const QString& sentence);
    /// What is being read, or nothing any more.
    void busy(const QString& sentence);

private:
    struct CheckpointRequest {
        std::string weight;
        std::string model;
        std::optional<ui::JobEra::Mark> era; ///< that it is wanted in; none: always
        checkpoint::NetworkDescription told = {};
        std::optional<std::filesystem::path> base = {};
    };

    void takeDatamodule(const OpenRequest& request,
                        std::shared_ptr<const data::Datamodule> datamodule);
    void openRest(const OpenRequest& request);
    void loadCheckpoint(const QString& weight, const QString& model, bool replace);
    void askAndLoad(const CheckpointRequest& request);
    void answer(const CheckpointRequest& request, const NetworkQuestion& question);
    void load(const CheckpointRequest& request);
    bool endLoading(const CheckpointRequest& request);
    void askForBase(const CheckpointRequest& request, const BaseQuestion& question);
    void takeCheckpoint(const ui::JobResult<LoadedCheckpoint>& result);
    void openResults(const QStringList& paths);
    void takeResults(const QStringList& paths, const ui::JobResult<OpenedResults>& result);
    void tell(const Error& error);
    /// Nothing is written over what is open now.
    void protectFiles();

    ui::JobRunner& m_runner;
    MessageBar& m_messages;
    std::shared_ptr<const data::Datamodule> m_datamodule;
    std::vector<std::shared_ptr<const OpenCheckpoint>> m_checkpoints;
    std::vector<ResultSet> m_sets;
    std::vector<std::shared_ptr<const session::CohortEvidence>> m_cohorts;
    OpenRequest m_request;
    std::function<void(std::function<void()>)> m_guard;
    NetworkAsker m_asker;
    BaseAsker m_baseAsker;
    std::map<std::string, checkpoint::NetworkDescription> m_told;   ///< by SHA-256 of the network
    std::map<std::filesystem::path, std::filesystem::path> m_bases; ///< by the checkpoint's path
    QString m_device;
    int m_generation = 0;
    ui::JobEra m_era;
    int m_loading = 0;
    int m_readingResults = 0;
    std::unique_ptr<WriteProtection> m_inputs;
    std::unique_ptr<WriteProtection> m_results;
};

} // namespace saliscope::window
