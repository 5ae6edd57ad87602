// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/shell/session_work.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/window/common/workspace.h"
#include "app/window/compare/compare_commands.h"
#include "app/window/compare/derived_panes.h"
#include "app/window/compare/swipe_control.h"
#include "app/window/reading/reading_commands.h"
#include "app/window/session/session_commands.h"
#include "app/window/session/window_session.h"
#include "widgets/cases/work_list_bar.h"
#include "widgets/inspector/box_edit_store.h"

namespace saliscope::window
{

namespace
{

/// The same in every language.
const std::string& keptName(const session::WorkList& list)
{
    return list.id.empty() ? list.name : list.id;
}

void showLists(ui::WorkListBar& lists, const session::Session& session)
{
    // Sessions made from a picture's view have none.
    lists.setLists(session.workLists.empty() ? session::defaultWorkLists() : session.workLists);
    const auto found = std::find_if(
        lists.lists().begin(), lists.lists().end(),
        [&](const session::WorkList& list) { return keptName(list) == session.filters.workList; });
    const bool isOpen = !session.filters.workList.empty() && found != lists.lists().end();
    if (isOpen || lists.chosen() >= 0)
        lists.choose(isOpen ? int(found - lists.lists().begin()) : -1);
}

} // namespace

SessionPart boxesPart(ui::BoxEditStore& boxes)
{
    return {[&boxes]() -> SessionWriter {
                return [edited = boxes.edited()](session::Session& session) {
                    for (auto& [name, record] : session.cases)
                        record.boxes.reset();
                    for (const auto& [name, kept] : edited)
                        session.cases[name].boxes = kept;
                };
            },
            [&boxes](const std::shared_ptr<const session::Session>& session) {
                session::EditedBoxes edited;
                for (const auto& [name, record] : session->cases)
                    if (record.boxes)
                        edited.emplace(name, *record.boxes);
                boxes.setEdited(std::move(edited));
            }};
}

SessionPart workListsPart(ui::WorkListBar& lists)
{
    return {[&lists]() -> SessionWriter {
                const int chosen = lists.chosen();
                return [kept = lists.lists(),
                        open = chosen < 0 ? std::string()
                                          : keptName(lists.lists()[std::size_t(chosen)])](
                           session::Session& session) {
                    session.workLists = kept;
                    session.filters.workList = open;
                };
            },
            [&lists](const std::shared_ptr<const session::Session>& session) {
                showLists(lists, *session);
            }};
}

SessionPart readingsPart(ReadingCommands& readings)
{
    return {[&readings]() -> SessionWriter {
                return [kept = readings.readings()](session::Session& session) {
                    session.readings = kept;
                };
            },
            [&readings](const std::shared_ptr<const session::Session>& session) {
                readings.setReadings(session->readings);
            }};
}

void keepComparisons(SessionCommands& session, CompareCommands& compare, Workspace& workspace)
{
    const auto kept = [&compare] {
        session::SessionPanes panes;
        compare.writeTo(panes);
        return panes;
    };
    const auto opened = std::make_shared<std::shared_ptr<const session::Session>>();
    session.state().addPart(
        {[kept]() -> SessionWriter {
             return [panes = kept()](session::Session& written) {
                 written.panes.derived = panes.derived;
                 written.panes.swiped = panes.swiped;
             };
         },
         [opened](const std::shared_ptr<const session::Session>& applied) { *opened = applied; }});
    QObject::connect(&session.opening(), &SessionOpening::viewShown, &compare,
                     [opened](const SessionToOpen& view) { *opened = view.session; });
    // What was noted last; none while a session is being brought back.
    const auto known =
        std::make_shared<std::optional<session::SessionPanes>>(session::SessionPanes());
    QObject::connect(&session.opening(), &SessionOpening::finished, &compare,
                     [=, &compare, &workspace] {
                         const auto applied = std::exchange(*opened, nullptr);
                         if (!applied)
                             return;
                         known->reset();
                         compare.bringBack(withOpenCheckpoints(applied->panes, applied->checkpoints,
                                                               sessionCheckpoints(workspace)));
                         *known = kept();
                     });
    const auto note = [=, &session] {
        if (!*known)
            return;
        session::SessionPanes panes = kept();
        if (panes.swiped && (*known)->swiped)
            panes.swiped->divider = (*known)->swiped->divider; // says nothing of one's work
        if (panes == **known)
            return;
        *known = panes;
        session.noteView(true);
    };
    QObject::connect(&compare.derived(), &DerivedPanes::changed, &session, note);
    QObject::connect(&compare.swipe(), &SwipeControl::changed, &session, note);
}

void keepWork(SessionCommands& session, ui::BoxEditStore& boxes, ui::WorkListBar& lists,
              ReadingCommands& readings)
{
    session.state().addPart(boxesPart(boxes));
    session.state().addPart(workListsPart(lists));
    session.state().addPart(readingsPart(readings));
    // The view's boxes may have been edited otherwise since; taking them over can be undone.
    QObject::connect(&session.opening(), &SessionOpening::viewShown, &boxes,
                     [&boxes](const SessionToOpen& view) {
                         const auto found = view.session->cases.find(boxes.currentCase());
                         if (found != view.session->cases.end() && found->second.boxes)
                             boxes.replaceBoxes(*found->second.boxes);
                     });
    const auto note = [&session] { session.noteWork(); };
    QObject::connect(&boxes, &ui::BoxEditStore::editsChanged, &session, note);
    QObject::connect(&lists, &ui::WorkListBar::listsChanged, &session, note);
    QObject::connect(&readings, &ReadingCommands::readingsChanged, &session, note);
    // Nobody gives the same answer again: this need not wait for its turn.
    QObject::connect(&readings, &ReadingCommands::answered, &session,
                     [&session] { session.autosave().write(); });
}

} // namespace saliscope::window
