// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <memory>
#include <semaphore>

#include <QSettings>
#include <QTest>

#include "app/window/cases/case_controller.h"
#include "app/window/common/message_bar.h"
#include "app/window/common/workspace.h"
#include "core/maps/npy.h"
#include "support/picture_folder.h"
#include "widgets/cases/case_browser.h"
#include "widgets/viewer/viewer.h"

namespace saliscope
{

/// What is behind the window, without the window and without a network: the cases a, b and c, and
/// folders of maps made before. Cases are taken as the main window takes them.
struct OpenScene {
    static constexpr int patience = 30000;

    PictureFolder data;
    ui::JobRunner runner;
    window::MessageBar messages;
    window::Workspace workspace{runner, messages};
    ui::CaseBrowser browser{runner};
    ui::Viewer viewer;
    window::CaseController controller{workspace, browser, viewer, nullptr};

    OpenScene()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                           QString::fromStdString((data.root / "settings").string()));
        viewer.setPanes(1, 1, {});
        QObject::connect(&workspace, &window::Workspace::datamoduleChanged, &browser,
                         [this] { browser.setDatamodule(workspace.datamodule()); });
    }

    static QString text(const std::filesystem::path& path)
    {
        return QString::fromStdString(path.string());
    }

    window::OpenRequest cases() const
    {
        window::OpenRequest request;
        request.datamodule = text(data.root / "split.json");
        request.datadir = text(data.root / "images");
        return request;
    }

    /// Writes the folder \p name with a map for each of \p samples: it grows or falls from row to
    /// row, by a step of its own per sample.
    void writeMaps(const std::string& name, bool falls, const std::vector<char>& samples) const
    {
        for (const char sample : samples)
            maps::writeNpy(data.root / name / (std::string(1, sample) + ".npy"),
                           map(sample, falls));
    }

    static Image map(char sample, bool falls)
    {
        constexpr int side = 8;
        Image image(1, side, side);
        for (std::size_t i = 0; i < image.values.size(); ++i) {
            const float value =
                float(i) / float(image.values.size() * std::size_t(1 + sample - 'a'));
            image.values[falls ? image.values.size() - 1 - i : i] = value;
        }
        return image;
    }

    [[nodiscard]] bool open(const window::OpenRequest& request)
    {
        workspace.openNow(request);
        return QTest::qWaitFor([&] { return workspace.datamodule() && browser.rows().count() > 0; },
                               patience);
    }

    [[nodiscard]] bool openMaps(const std::vector<std::string>& folders)
    {
        window::OpenRequest request;
        for (const std::string& folder : folders)
            request.results << text(data.root / folder);
        const std::size_t before = workspace.resultSets().size();
        workspace.openNow(request);
        return QTest::qWaitFor(
            [&] { return workspace.resultSets().size() == before + folders.size(); }, patience);
    }

    /// The maps in \p folder, as panes ask for them.
    session::MapChoice choiceOf(const std::string& folder) const
    {
        session::MapChoice choice;
        for (const window::ResultSet& set : workspace.resultSets())
            if (set.folder == text(data.root / folder))
                choice.existingSet = set.name.toStdString();
        return choice;
    }

    ui::CaseIndex caseOf(char sample) const
    {
        const ui::CaseRows rows = browser.rows();
        return rows.indexOf(sample - 'a');
    }
};

/// Keeps a queue busy as long as it lives.
class BusyQueue final
{
public:
    BusyQueue(ui::JobRunner& runner, const QString& queue)
    {
        ui::Job<void> job;
        job.queue = queue;
        job.work = [gates = m_gates](ui::JobControl&) {
            gates->isAtWork.release();
            gates->mayEnd.acquire();
        };
        runner.run(nullptr, std::move(job));
        m_gates->isAtWork.acquire();
    }
    ~BusyQueue() { m_gates->mayEnd.release(); }
    BusyQueue(const BusyQueue&) = delete;
    BusyQueue& operator=(const BusyQueue&) = delete;

private:
    struct Gates {
        std::binary_semaphore isAtWork{0};
        std::binary_semaphore mayEnd{0};
    };
    /// The job still looks at its gate when this object is gone.
    std::shared_ptr<Gates> m_gates = std::make_shared<Gates>();
};

} // namespace saliscope
