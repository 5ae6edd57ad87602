// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/session/window_session.h"

#include <unordered_set>

#include <QFileInfo>
#include <QMainWindow>

#include "app/window/common/workspace.h"
#include "app/window/session/session_filters.h"
#include "core/engine/model_catalogue.h"
#include "widgets/cases/case_browser.h"
#include "widgets/viewer/viewer.h"

namespace fs = std::filesystem;

namespace saliscope::window
{

namespace
{

constexpr int layoutVersion = 1;
constexpr const char* thumbnailsSetting = "thumbnails";

fs::path absolutePath(const QString& path)
{
    return QFileInfo(path).absoluteFilePath().toStdString();
}

void writeNotes(const ui::CaseRows& rows, session::Session& session)
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
        session::CaseRecord& record = session.cases[rows.sample(note.key()).name];
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

ui::CaseIndex caseNamed(const ui::CaseRows& rows, const std::string& name)
{
    for (int row = 0; row < rows.count(); ++row)
        if (rows.sample(row).name == name)
            return rows.indexOf(row);
    return {};
}

} // namespace

QHash<int, ui::CaseNotes> notesByRow(const session::Session& session,
                                     const data::Datamodule& datamodule)
{
    QHash<int, ui::CaseNotes> notes;
    int row = 0;
    for (const data::Split& split : datamodule.splits)
        for (const data::Sample& sample : split.samples) {
            const auto found = session.cases.find(sample.name);
            if (found != session.cases.end()) {
                const session::CaseRecord& record = found->second;
                ui::CaseNotes own{{}, QString::fromStdString(record.note), record.reviewed};
                for (const std::string& tag : record.tags)
                    own.tags << QString::fromStdString(tag);
                if (!(own == ui::CaseNotes()))
                    notes.insert(row, own);
            }
            ++row;
        }
    return notes;
}

session::SessionData sessionData(const OpenRequest& request)
{
    session::SessionData data;
    const bool isPath = request.datamodule.contains(u'/');
    if (isPath)
        data.path = absolutePath(request.datamodule);
    else
        data.registered = request.datamodule.toStdString();
    for (const QString& image : request.images)
        data.pictures.push_back(absolutePath(image));
    if (!request.datadir.isEmpty())
        data.datadir = absolutePath(request.datadir);
    data.choice = request.choice;
    return data;
}

OpenRequest openRequest(const session::SessionData& data)
{
    OpenRequest request;
    request.datamodule =
        QString::fromStdString(data.path.empty() ? data.registered : data.path.string());
    for (const fs::path& picture : data.pictures)
        request.images << QString::fromStdString(picture.string());
    if (data.datadir)
        request.datadir = QString::fromStdString(data.datadir->string());
    request.choice = data.choice;
    return request;
}

std::vector<session::SessionCheckpoint> sessionCheckpoints(const Workspace& workspace)
{
    std::vector<session::SessionCheckpoint> checkpoints;
    for (const auto& open : workspace.checkpoints())
        checkpoints.push_back(
            {open->network->model().name, fs::absolute(open->checkpoint.path).lexically_normal(),
             open->sha256, open->told,
             open->base ? fs::absolute(*open->base).lexically_normal() : fs::path()});
    return checkpoints;
}

std::vector<session::SessionResults> sessionResults(const Workspace& workspace)
{
    QStringList paths = workspace.request().results;
    for (const ResultSet& set : workspace.resultSets())
        if (!paths.contains(set.folder))
            paths << set.folder;
    std::vector<session::SessionResults> results;
    for (const QString& path : paths)
        results.push_back({QFileInfo(path).completeBaseName().toStdString(), absolutePath(path)});
    return results;
}

session::SessionPanes withOpenCheckpoints(
    session::SessionPanes panes, const std::vector<session::SessionCheckpoint>& checkpoints,
    const std::vector<session::SessionCheckpoint>& open)
{
    std::vector<int> numbers;
    int next = int(open.size());
    for (const session::SessionCheckpoint& wanted : checkpoints) {
        auto found = std::find_if(open.begin(), open.end(), [&](const auto& each) {
            return !wanted.sha256.empty() && each.sha256 == wanted.sha256;
        });
        if (found == open.end())
            found = std::find_if(open.begin(), open.end(),
                                 [&](const auto& each) { return each.path == wanted.path; });
        numbers.push_back(found == open.end() ? next++ : int(found - open.begin()));
    }
    const auto renumber = [&](session::MapChoice& choice) {
        if (std::size_t(choice.checkpoint) < numbers.size())
            choice.checkpoint = numbers[std::size_t(choice.checkpoint)];
    };
    std::for_each(panes.choices.begin(), panes.choices.end(), renumber);
    for (session::DerivedPane& derived : panes.derived)
        std::for_each(derived.members.begin(), derived.members.end(), renumber);
    if (panes.swiped)
        renumber(panes.swiped->second);
    return panes;
}

session::SessionPanes sessionPanes(const ui::Viewer& viewer)
{
    session::SessionPanes panes;
    panes.rows = viewer.rows();
    panes.columns = viewer.columns();
    panes.current = viewer.currentPane();
    panes.display = viewer.display();
    panes.links = viewer.links();
    for (int pane = 0; pane < viewer.paneCount(); ++pane) {
        panes.choices.push_back(viewer.choice(pane));
        session::GreyWindow window = viewer.window(pane);
        if (window.automatic)
            window = {0.5, 1, true}; // its numbers are the picture's
        panes.windows.push_back(window);
        panes.views.push_back(viewer.view(pane));
    }
    return panes;
}

void showPanes(ui::Viewer& viewer, const session::SessionPanes& panes)
{
    viewer.setDisplay(panes.display);
    viewer.setLinks(panes.links);
    viewer.setPanes(panes.rows, panes.columns, panes.choices);
    for (int pane = 0; pane < viewer.paneCount(); ++pane) {
        const auto index = std::size_t(pane);
        if (index >= panes.windows.size() || panes.windows[index].automatic)
            viewer.setAutomaticWindow(pane);
        else
            viewer.setWindow(pane, panes.windows[index]);
    }
    viewer.setCurrentPane(panes.current);
}

void showViews(ui::Viewer& viewer, const session::SessionPanes& panes)
{
    for (int pane = 0; pane < viewer.paneCount(); ++pane) {
        const auto index = std::size_t(pane);
        viewer.setView(pane,
                       index < panes.views.size() ? panes.views[index] : session::PictureView());
    }
}

SessionPart dataPart(Workspace& workspace)
{
    return {[&workspace]() -> SessionWriter {
                return
                    [data = sessionData(workspace.request()), results = sessionResults(workspace),
                     open = sessionCheckpoints(workspace)](session::Session& session) {
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
                        geometry = window.saveGeometry().toStdString()](session::Session& session) {
                    session.layout["docks"] = docks;
                    session.layout["geometry"] = geometry;
                };
            },
            [&window](const std::shared_ptr<const session::Session>& session) {
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

SessionPart panesPart(ui::Viewer& viewer)
{
    return {[&viewer]() -> SessionWriter {
                return [panes = sessionPanes(viewer)](session::Session& session) {
                    session.panes = panes;
                };
            },
            [&viewer](const std::shared_ptr<const session::Session>& session) {
                showPanes(viewer, session->panes);
            }};
}

SessionPart placePart(ui::Viewer& viewer)
{
    return {[]() -> SessionWriter { return [](session::Session&) {}; },
            [&viewer](const std::shared_ptr<const session::Session>& session) {
                showViews(viewer, session->panes);
            }};
}

SessionPart browserPart(ui::CaseBrowser& browser)
{
    return {[&browser]() -> SessionWriter {
                const ui::CaseRows rows = browser.rows();
                const bool any = rows.count() > 0 && browser.current().valid();
                return [filters = any ? sessionFilters(browser.filter(), browser.order(), rows)
                                      : session::SessionFilters(),
                        name = any ? rows.sample(rows.rowOf(browser.current())).name : "",
                        size = int(browser.thumbnailSize())](session::Session& session) {
                    session.filters = filters;
                    session.currentCase = name;
                    session.settings[thumbnailsSetting] = std::to_string(size);
                };
            },
            [&browser](const std::shared_ptr<const session::Session>& session) {
                const ui::CaseRows rows = browser.rows();
                browser.setFilter(caseFilter(session->filters, rows));
                browser.setOrder(caseOrder(session->filters, rows).value_or(ui::CaseOrder()));
                if (const auto size = session->settings.find(thumbnailsSetting);
                    size != session->settings.end())
                    browser.setThumbnailSize(
                        ui::ThumbnailSize(std::clamp(std::atoi(size->second.c_str()), 0, 2)));
                if (const ui::CaseIndex index = caseNamed(rows, session->currentCase);
                    index.valid())
                    browser.setCurrent(index);
            }};
}

SessionPart notesPart(ui::CaseBrowser& browser)
{
    return {[&browser]() -> SessionWriter {
                return [rows = browser.rows()](session::Session& session) {
                    writeNotes(rows, session);
                };
            },
            [](const auto&) {}};
}

} // namespace saliscope::window
