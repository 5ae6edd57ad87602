// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <QObject>

#include "tasks/case_cache.h"
#include "window/case_requests.h"

namespace saliscope
{

class Viewer;

/// Brings the current case to the panes: from the cache at once, else by jobs, one per pass of a
/// network; then prepares the neighbours. Requests for cases that were stepped over are dropped.
/// GUI thread only.
class CaseController final : public QObject
{
    Q_OBJECT

public:
    CaseController(Workspace& workspace, CaseBrowser& browser, Viewer& viewer, QObject* parent);

    CaseIndex current() const { return m_current; }
    const Sample* currentSample() const;
    int paneCount() const { return int(m_panes.size()); }
    /// Null as long as they are not there.
    std::shared_ptr<const CasePicture> picture() const { return m_picture; }
    std::shared_ptr<const CaseMap> map(int pane) const;
    /// Of any case; null when it is not kept.
    std::shared_ptr<const CaseMap> cachedMap(const CaseMapKey& key) { return m_cache.map(key); }
    void keepMap(const CaseMapKey& key, std::shared_ptr<const CaseMap> map);
    /// As the signal: nothing of the current case is still being made for the panes.
    bool isSettled() const;
    /// Bytes of pictures and maps kept.
    std::size_t cachedBytes() const;

signals:
    void caseChanged();
    void pictureShown();
    void mapShown(int pane);
    /// Everything of the current case is on the screen or has failed.
    void settled();

private:
    struct Pending {
        JobId id = 0;
        CaseIndex index;
        std::vector<CaseMapKey> keys; ///< of the maps; none for the picture
    };
    struct Pane {
        std::optional<CaseMapKey> key; ///< of what is shown
        bool told = false;             ///< why nothing is
        std::shared_ptr<const CaseMap> map;
    };

    void forgetEverything();
    void showCase(CaseIndex index);
    void refresh();
    void refreshPicture();
    void refreshPane(int pane);
    void prepareNeighbours();
    std::vector<WantedMap> missingMaps(CaseIndex index);
    void request(CaseIndex index, JobPriority priority);
    void requestPicture(CaseIndex index, JobPriority priority);
    void requestMaps(CaseIndex index, const MapGroup& group, JobPriority priority);
    void takePicture(CaseIndex index, const JobResult& result);
    void takeMaps(CaseIndex index, const MapGroup& group, const JobResult& result);
    void tellBrowser(CaseIndex index, const MapGroup& group, const CaseMaps& maps);
    bool isPending(const CaseMapKey& key) const;
    bool isPicturePending(CaseIndex index) const;
    void cancelOthers(CaseIndex kept);
    void removePending(JobId id);
    const Sample& sampleAt(CaseIndex index) const;

    Workspace& m_workspace;
    CaseBrowser& m_browser;
    Viewer& m_viewer;
    CaseCache m_cache;
    CaseIndex m_current;
    std::shared_ptr<const CasePicture> m_picture;
    std::vector<Pane> m_panes;
    std::vector<Pending> m_pending;
    std::map<CaseMapKey, QString> m_mapFailures;
    std::map<std::string, QString> m_pictureFailures; ///< by sample, of this datamodule
};

} // namespace saliscope
