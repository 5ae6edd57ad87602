// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <QObject>
#include <QTimer>

#include "app/window/cases/case_requests.h"
#include "app/window/cases/preview_box.h"
#include "core/cases/case_cache.h"

namespace saliscope::ui
{
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

/// Brings the current case to the panes: from the cache at once, else by jobs, one per pass of a
/// network; then prepares the neighbours. Requests for cases that were stepped over are dropped.
/// GUI thread only.
class CaseController final : public QObject
{
    Q_OBJECT

public:
    CaseController(Workspace& workspace, ui::CaseBrowser& browser, ui::Viewer& viewer,
                   QObject* parent);

    ui::CaseIndex current() const { return m_current; }
    const data::Sample* currentSample() const;
    int paneCount() const { return int(m_panes.size()); }
    /// Null as long as they are not there.
    std::shared_ptr<const cases::CasePicture> picture() const { return m_picture; }
    std::shared_ptr<const cases::CaseMap> map(int pane) const;
    /// Of any case; null when it is not kept.
    std::shared_ptr<const cases::CaseMap> cachedMap(const cases::CaseMapKey& key)
    {
        return m_cache.map(key);
    }
    void keepMap(const cases::CaseMapKey& key, std::shared_ptr<const cases::CaseMap> map);
    /// As the signal: nothing of the current case is still being made for the panes.
    bool isSettled() const;
    /// Bytes of pictures and maps kept.
    std::size_t cachedBytes() const;

signals:
    void caseChanged();
    void checkpointWanted(); ///< the button of a pane without a network was pressed
    void pictureShown();
    void mapShown(int pane);
    /// Everything of the current case is on the screen or has failed.
    void settled();

private:
    struct Pending {
        ui::JobId id = 0;
        ui::CaseIndex index;
        std::vector<cases::CaseMapKey> keys; ///< of the maps; none for the picture
    };
    struct Pane {
        std::optional<cases::CaseMapKey> key; ///< of what is shown
        bool told = false;                    ///< why nothing is
        std::shared_ptr<const cases::CaseMap> map;
    };

    void forgetEverything();
    void showCase(ui::CaseIndex index);
    void refresh();
    void refreshPicture();
    void refreshPane(int pane);
    void prepareNeighbours();
    std::vector<WantedMap> missingMaps(ui::CaseIndex index);
    void request(ui::CaseIndex index, ui::JobPriority priority);
    void requestPicture(ui::CaseIndex index, ui::JobPriority priority);
    void requestMaps(ui::CaseIndex index, const MapGroup& group, ui::JobPriority priority);
    void takePicture(ui::CaseIndex index,
                     const ui::JobResult<std::shared_ptr<const cases::CasePicture>>& result);
    void takeMaps(ui::CaseIndex index, const MapGroup& group,
                  const ui::JobResult<CaseMaps>& result);
    void tellBrowser(ui::CaseIndex index, const MapGroup& group, const CaseMaps& maps);
    bool isPending(const cases::CaseMapKey& key) const;
    bool isPicturePending(ui::CaseIndex index) const;
    void cancelOthers(ui::CaseIndex kept);
    void removePending(ui::JobId id);
    void showPreviews();
    const data::Sample& sampleAt(ui::CaseIndex index) const;

    Workspace& m_workspace;
    ui::CaseBrowser& m_browser;
    ui::Viewer& m_viewer;
    cases::CaseCache m_cache;
    ui::CaseIndex m_current;
    std::shared_ptr<const cases::CasePicture> m_picture;
    std::vector<Pane> m_panes;
    std::vector<Pending> m_pending;
    std::shared_ptr<PreviewBox> m_previews = std::make_shared<PreviewBox>();
    QTimer m_previewTimer; ///< runs while maps of the current case are being made
    std::map<cases::CaseMapKey, QString> m_mapFailures;
    std::map<std::string, QString> m_pictureFailures; ///< by sample, of this datamodule
};

} // namespace saliscope::window
