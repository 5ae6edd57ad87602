// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/session_parts.h"

#include <unordered_set>

#include <QFileInfo>
#include <QMainWindow>

#include "cases/case_browser.h"
#include "engine/model_catalogue.h"
#include "viewer/viewer.h"
#include "window/session_filters.h"
#include "window/workspace.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

constexpr int layoutVersion = 1;
constexpr const char* thumbnailsSetting = "thumbnails";

fs::path absolutePath(const QString& path)
{
    return QFileInfo(path).absoluteFilePath().toStdString();
}

void writeNotes(const CaseRows& rows, Session& session)
{
    if (!session.cases.empty()) {
        std::unordered_set<std::string_view> open;
        for (int row = 0; row < rows.count(); ++row)
            open.insert(rows.sample(row).name);
        for (auto& [name, record] : session.cases)
            if (open.contains(name))
                record = {{}, {}, false, record.boxes};
    }
    for (auto note = rows.allNotes().begin(); note != rows.allNotes().end(); ++note) {
        CaseRecord& record = session.cases[rows.sample(note.key()).name];
        record.tags.clear();
        for (const QString& tag : note->tags)
            record.tags.push_back(tag.toStdString());
        record.note = note->note.toStdString();
        record.reviewed = note->reviewed;
    }
}

/// \p open, then those of \p earlier that are not: their files were missing.
template <class Item>
std::vector<Item> withMissing(std::vector<Item> open, const std::vector<Item>& earlier)
{
    for (const Item& item : earlier)
        if (std::none_of(open.begin(), open.end(),
                         [&](const Item& each) { return each.path == item.path; }))
            open.push_back(item);
    return open;
}

CaseIndex caseNamed(const CaseRows& rows, const std::string& name)
{
    for (int row = 0; row < rows.count(); ++row)
        if (rows.sample(row).name == name)
            return rows.indexOf(row);
    return {};
}

} // namespace

QHash<int, CaseNotes> notesByRow(const Session& session, const Datamodule& datamodule)
{
    QHash<int, CaseNotes> notes;
    int row = 0;
    for (const Split& split : datamodule.splits)
        for (const Sample& sample : split.samples) {
            const auto found = session.cases.find(sample.name);
            if (found != session.cases.end()) {
                const CaseRecord& record = found->second;
                CaseNotes own{{}, QString::fromStdString(record.note), record.reviewed};
                for (const std::string& tag : record.tags)
                    own.tags << QString::fromStdString(tag);
                if (!(own == CaseNotes()))
                    notes.insert(row, own);
            }
            ++row;
        }
    return notes;
}

SessionData sessionData(const OpenRequest& request)
{
    SessionData data;
    const bool isPath = request.datamodule.contains(u'/');
    if (isPath)
        data.path = absolutePath(request.datamodule);
    else
        data.registered = request.datamodule.toStdString();
    for (const QString& image : request.images)
        data.pictures.push_back(absolutePath(image));
    if (!request.datadir.isEmpty())
        data.datadir = absolutePath(request.datadir);
    return data;
}

OpenRequest openRequest(const SessionData& data)
{
    OpenRequest request;
    request.datamodule =
        QString::fromStdString(data.path.empty() ? data.registered : data.path.string());
    for (const fs::path& picture : data.pictures)
        request.images << QString::fromStdString(picture.string());
    if (data.datadir)
        request.datadir = QString::fromStdString(data.datadir->string());
    return request;
}

std::vector<SessionCheckpoint> sessionCheckpoints(const Workspace& workspace)
{
    std::vector<SessionCheckpoint> checkpoints;
    for (const auto& open : workspace.checkpoints())
        checkpoints.push_back({open->network->model().name,
                               fs::absolute(open->checkpoint.path).lexically_normal(),
                               open->sha256});
    return checkpoints;
}

std::vector<SessionResults> sessionResults(const Workspace& workspace)
{
    QStringList paths = workspace.request().results;
    for (const ResultSet& set : workspace.resultSets())
        if (!paths.contains(set.folder))
            paths << set.folder;
    std::vector<SessionResults> results;
    for (const QString& path : paths)
        results.push_back({QFileInfo(path).completeBaseName().toStdString(), absolutePath(path)});
    return results;
}

SessionPanes withOpenCheckpoints(SessionPanes panes,
                                 const std::vector<SessionCheckpoint>& checkpoints,
                                 const std::vector<SessionCheckpoint>& open)
{
    std::vector<int> numbers;
    int next = int(open.size());
    for (const SessionCheckpoint& wanted : checkpoints) {
        auto found = std::find_if(open.begin(), open.end(), [&](const auto& each) {
            return !wanted.sha256.empty() && each.sha256 == wanted.sha256;
        });
        if (found == open.end())
            found = std::find_if(open.begin(), open.end(),
                                 [&](const auto& each) { return each.path == wanted.path; });
        numbers.push_back(found == open.end() ? next++ : int(found - open.begin()));
    }
    for (MapChoice& choice : panes.choices)
        if (std::size_t(choice.checkpoint) < numbers.size())
            choice.checkpoint = numbers[std::size_t(choice.checkpoint)];
    return panes;
}

SessionPanes sessionPanes(const Viewer& viewer)
{
    SessionPanes panes;
    panes.rows = viewer.rows();
    panes.columns = viewer.columns();
    panes.current = viewer.currentPane();
    panes.display = viewer.display();
    panes.links = viewer.links();
    for (int pane = 0; pane < viewer.paneCount(); ++pane) {
        panes.choices.push_back(viewer.choice(pane));
        GreyWindow window = viewer.window(pane);
        if (window.automatic)
            window = {0.5, 1, true}; // its numbers are the picture's
        panes.windows.push_back(window);
        panes.views.push_back(viewer.view(pane));
    }
    return panes;
}

void showPanes(Viewer& viewer, const SessionPanes& panes)
{
    viewer.setDisplay(panes.display);
    viewer.setGrid(panes.rows, panes.columns);
    viewer.setLinks(panes.links);
    MapChoice picture;
    picture.hidden = true;
    for (int pane = 0; pane < viewer.paneCount(); ++pane) {
        const auto index = std::size_t(pane);
        viewer.setChoice(pane, index < panes.choices.size() ? panes.choices[index] : picture);
        if (index >= panes.windows.size() || panes.windows[index].automatic)
            viewer.setAutomaticWindow(pane);
        else
            viewer.setWindow(pane, panes.windows[index]);
    }
    viewer.setCurrentPane(panes.current);
    emit viewer.choiceChanged(0); // setChoice() is silent
}

void showViews(Viewer& viewer, const SessionPanes& panes)
{
    for (int pane = 0; pane < viewer.paneCount(); ++pane) {
        const auto index = std::size_t(pane);
        viewer.setView(pane, index < panes.views.size() ? panes.views[index] : PictureView());
    }
}

SessionPart dataPart(Workspace& workspace)
{
    return {[&workspace]() -> SessionWriter {
                return
                    [data = sessionData(workspace.request()), results = sessionResults(workspace),
                     open = sessionCheckpoints(workspace)](Session& session) {
                        session.data = data;
                        session.checkpoints = withMissing(open, session.checkpoints);
                        session.results = withMissing(results, session.results);
                    };
            },
            [](const auto&) {}};
}

SessionPart layoutPart(QMainWindow& window)
{
    return {[&window]() -> SessionWriter {
                return [docks = window.saveState(layoutVersion).toStdString(),
                        geometry = window.saveGeometry().toStdString()](Session& session) {
                    session.layout["docks"] = docks;
                    session.layout["geometry"] = geometry;
                };
            },
            [&window](const std::shared_ptr<const Session>& session) {
                const auto bytes = [&](const char* name) {
                    const auto found = session->layout.find(name);
                    return found == session->layout.end()
                               ? QByteArray()
                               : QByteArray::fromStdString(found->second);
                };
                if (!bytes("geometry").isEmpty())
                    window.restoreGeometry(bytes("geometry"));
                if (!bytes("docks").isEmpty())
                    window.restoreState(bytes("docks"), layoutVersion);
            }};
}

SessionPart panesPart(Viewer& viewer)
{
    return {[&viewer]() -> SessionWriter {
                return [panes = sessionPanes(viewer)](Session& session) { session.panes = panes; };
            },
            [&viewer](const std::shared_ptr<const Session>& session) {
                showPanes(viewer, session->panes);
            }};
}

SessionPart placePart(Viewer& viewer)
{
    return {[]() -> SessionWriter { return [](Session&) {}; },
            [&viewer](const std::shared_ptr<const Session>& session) {
                showViews(viewer, session->panes);
            }};
}

SessionPart browserPart(CaseBrowser& browser)
{
    return {[&browser]() -> SessionWriter {
                const CaseRows rows = browser.rows();
                const bool any = rows.count() > 0 && browser.current().valid();
                return [filters = any ? sessionFilters(browser.filter(), browser.order(), rows)
                                      : SessionFilters(),
                        name = any ? rows.sample(rows.rowOf(browser.current())).name : "",
                        size = int(browser.thumbnailSize())](Session& session) {
                    session.filters = filters;
                    session.currentCase = name;
                    session.settings[thumbnailsSetting] = std::to_string(size);
                };
            },
            [&browser](const std::shared_ptr<const Session>& session) {
                const CaseRows rows = browser.rows();
                browser.setFilter(caseFilter(session->filters, rows));
                browser.setOrder(caseOrder(session->filters, rows).value_or(CaseOrder()));
                if (const auto size = session->settings.find(thumbnailsSetting);
                    size != session->settings.end())
                    browser.setThumbnailSize(
                        ThumbnailSize(std::clamp(std::atoi(size->second.c_str()), 0, 2)));
                if (const CaseIndex index = caseNamed(rows, session->currentCase); index.valid())
                    browser.setCurrent(index);
            }};
}

SessionPart notesPart(CaseBrowser& browser)
{
    return {[&browser]() -> SessionWriter {
                return [rows = browser.rows()](Session& session) { writeNotes(rows, session); };
            },
            [](const auto&) {}};
}

} // namespace saliscope
