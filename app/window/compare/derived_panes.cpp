// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/compare/derived_panes.h"

#include <algorithm>
#include <utility>

#include <QSignalBlocker>

#include "app/window/panes/comparison_texts.h"
#include "app/window/panes/pane_commands.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

constexpr std::array allKinds = {session::DerivedKind::Difference, session::DerivedKind::Mean,
                                 session::DerivedKind::Deviation};

session::MapChoice pictureAlone()
{
    session::MapChoice choice;
    choice.hidden = true;
    return choice;
}

} // namespace

DerivedPanes::DerivedPanes(Workspace& workspace, CaseController& controller, ui::Viewer& viewer,
                           QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_viewer(viewer)
{
    for (const session::DerivedKind kind : allKinds) {
        item(kind).fetcher = new MapFetcher(workspace, controller, this);
        connect(item(kind).fetcher, &MapFetcher::changed, this, [this, kind] { refresh(kind); });
    }
    connect(&viewer, &ui::Viewer::choiceChanged, this, &DerivedPanes::check);
}

bool DerivedPanes::show(session::DerivedKind kind, const std::vector<session::MapChoice>& members)
{
    Item& shown = item(kind);
    if (shown.pane < 0 && !findPane(shown))
        return false;
    shown.fetcher->setChoices(members);
    return true;
}

bool DerivedPanes::findPane(Item& wanted)
{
    const auto isTaken = [this](int pane) {
        return std::any_of(m_items.begin(), m_items.end(),
                           [pane](const Item& other) { return other.pane == pane; });
    };
    const int count = m_viewer.paneCount();
    wanted.grownFrom = 0;
    for (int pane = 0; pane < count; ++pane)
        if (m_viewer.choice(pane).hidden && !isTaken(pane)) {
            wanted.pane = pane;
            return true;
        }
    if (count >= mostPanes)
        return false;
    wanted.grownFrom = count;
    wanted.pane = count;
    const PaneGrid grid = smallestGrid(count + 1);
    m_viewer.setGrid(grid.rows, grid.columns, pictureAlone()); // nobody computes maps for them
    return true;
}

void DerivedPanes::end(session::DerivedKind kind)
{
    Item& ended = item(kind);
    if (ended.pane < 0)
        return;
    const int pane = std::exchange(ended.pane, -1);
    ended.fetcher->setChoices({});
    if (pane < m_viewer.paneCount() && m_viewer.choice(pane).hidden) {
        m_viewer.setMap(pane, nullptr);
        shrink(ended.grownFrom);
    }
    emit changed();
}

std::vector<session::DerivedPane> DerivedPanes::shown() const
{
    std::vector<session::DerivedPane> panes;
    for (const session::DerivedKind kind : allKinds) {
        if (!shows(kind))
            continue;
        session::DerivedPane& pane =
            panes.emplace_back(session::DerivedPane{kind, item(kind).pane, {}});
        for (const FetchedMap& member : item(kind).fetcher->maps())
            pane.members.push_back(member.choice);
    }
    return panes;
}

void DerivedPanes::bringBack(const std::vector<session::DerivedPane>& panes)
{
    for (const session::DerivedKind kind : allKinds) {
        Item& replaced = item(kind);
        const int pane = std::exchange(replaced.pane, -1);
        replaced.grownFrom = 0;
        replaced.fetcher->setChoices({});
        if (pane >= 0 && pane < m_viewer.paneCount() && m_viewer.isDerived(pane))
            m_viewer.setMap(pane, nullptr);
    }
    for (const session::DerivedPane& wanted : panes) {
        if (wanted.pane >= m_viewer.paneCount() || !m_viewer.choice(wanted.pane).hidden)
            continue;
        item(wanted.kind).pane = wanted.pane;
        item(wanted.kind).fetcher->setChoices(wanted.members);
    }
    emit changed();
}

void DerivedPanes::shrink(int grownFrom)
{
    if (grownFrom == 0)
        return;
    for (int pane = grownFrom; pane < m_viewer.paneCount(); ++pane)
        if (!m_viewer.choice(pane).hidden || m_viewer.isDerived(pane))
            return;
    const PaneGrid grid = smallestGrid(grownFrom);
    m_viewer.setGrid(grid.rows, grid.columns);
}

void DerivedPanes::check()
{
    for (const session::DerivedKind kind : allKinds) {
        Item& shown = item(kind);
        if (shown.pane < 0)
            continue;
        const bool replaced = shown.pane >= m_viewer.paneCount() ||
                              !m_viewer.choice(shown.pane).hidden ||
                              (shown.isShown && !m_viewer.isDerived(shown.pane));
        if (!replaced)
            continue;
        shown.pane = -1;
        shown.fetcher->setChoices({});
        emit changed();
    }
}

void DerivedPanes::refresh(session::DerivedKind kind)
{
    Item& shown = item(kind);
    shown.wishes.renew();
    shown.isShown = false;
    shown.result.reset();
    shown.computed.clear();
    if (shown.pane < 0 || shown.pane >= m_viewer.paneCount())
        return;
    if (shown.fetcher->isComplete())
        combine(kind);
    else
        m_viewer.setMapPending(shown.pane);
    emit changed();
}

void DerivedPanes::combine(session::DerivedKind kind)
{
    Item& shown = item(kind);
    std::vector<std::shared_ptr<const cases::CaseMap>> maps;
    for (std::size_t i = 0; i < shown.fetcher->maps().size(); ++i)
        if (const FetchedMap& member = shown.fetcher->maps()[i]; member.map) {
            maps.push_back(member.map);
            shown.computed.push_back(i);
        } else if (kind == session::DerivedKind::Difference) {
            showError(shown, member.error);
            return;
        }
    if (maps.empty()) {
        showError(shown, tr("None of the maps could be computed."));
        return;
    }
    ui::Job<session::DerivedMap> job;
    job.queue = QStringLiteral("files");
    job.replaces = QStringLiteral("derived-%1").arg(int(kind));
    job.era = shown.wishes.mark();
    job.work = [kind, maps](ui::JobControl&) { return session::deriveMap(kind, maps); };
    m_workspace.runner().run(this, std::move(job),
                             [this, kind](const ui::JobResult<session::DerivedMap>& result) {
                                 if (item(kind).pane >= 0)
                                     take(kind, result);
                             });
}

void DerivedPanes::take(session::DerivedKind kind, const ui::JobResult<session::DerivedMap>& result)
{
    Item& shown = item(kind);
    if (result.error) {
        if (result.error->kind() != ErrorKind::Cancelled)
            showError(shown, ui::errorSentence(*result.error));
        return;
    }
    shown.result = *result.value;
    if (shown.result->map) {
        m_viewer.setDerivedMap(shown.pane, shown.result->map, title(kind));
        shown.isShown = true;
    } else {
        showError(shown, words(kind));
    }
    emit changed();
}

void DerivedPanes::showError(Item& shown, const QString& sentence)
{
    m_viewer.setMapError(shown.pane, sentence);
}

QString DerivedPanes::title(session::DerivedKind kind) const
{
    const Item& shown = item(kind);
    const auto& members = shown.fetcher->maps();
    if (kind == session::DerivedKind::Difference)
        return tr("%1 minus %2")
            .arg(shortChoiceText(members[0].choice, m_viewer.choices()),
                 shortChoiceText(members[1].choice, m_viewer.choices()));
    const std::size_t used =
        shown.result ? shown.computed.size() - shown.result->leftOut.size() : members.size();
    QString text = kind == session::DerivedKind::Mean
                       ? tr("Consensus: mean of %n map(s)", nullptr, int(used))
                       : tr("Disagreement: standard deviation of %n map(s)", nullptr, int(used));
    if (used < members.size())
        text += tr(", %n left out", nullptr, int(members.size() - used));
    return text;
}

QString DerivedPanes::words(session::DerivedKind kind) const
{
    const Item& shown = item(kind);
    if (shown.pane < 0 || shown.fetcher->maps().empty())
        return {};
    if (kind == session::DerivedKind::Difference) {
        QString text =
            tr("Difference: %1. Red: the first is higher; blue: the second is.").arg(title(kind));
        if (shown.result && shown.result->figures)
            text += u'\n' + comparisonText(*shown.result->figures);
        return text;
    }
    if (!shown.result)
        return title(kind) + u'.';
    QStringList used;
    for (std::size_t i = 0; i < shown.computed.size(); ++i)
        if (!std::count(shown.result->leftOut.begin(), shown.result->leftOut.end(), i))
            used << shortChoiceText(shown.fetcher->maps()[shown.computed[i]].choice,
                                    m_viewer.choices());
    QString text = used.isEmpty() ? tr("None of the maps says anything.")
                                  : tr("%1: %2.").arg(title(kind), used.join(QStringLiteral(", ")));
    if (const QString leftOut = leftOutWords(shown); !leftOut.isEmpty())
        text += u'\n' + leftOut;
    return text;
}

QString DerivedPanes::leftOutWords(const Item& shown) const
{
    QStringList lines;
    const auto tell = [&](std::size_t member) {
        const FetchedMap& map = shown.fetcher->maps()[member];
        lines << tr("Left out: %1. %2")
                     .arg(shortChoiceText(map.choice, m_viewer.choices()), reasonLeftOut(map));
    };
    for (const std::size_t index : shown.result->leftOut)
        tell(shown.computed[index]);
    for (std::size_t i = 0; i < shown.fetcher->maps().size(); ++i)
        if (!shown.fetcher->maps()[i].map)
            tell(i);
    return lines.join(u'\n');
}

} // namespace saliscope::window
