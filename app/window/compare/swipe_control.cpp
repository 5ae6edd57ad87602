// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/compare/swipe_control.h"

#include <algorithm>
#include <utility>

#include "app/window/common/message_bar.h"
#include "app/window/panes/comparison_texts.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

SwipeControl::SwipeControl(Workspace& workspace, CaseController& controller, ui::Viewer& viewer,
                           MessageBar& messages, QObject* parent)
    : QObject(parent)
    , m_viewer(viewer)
    , m_messages(messages)
    , m_fetcher(new MapFetcher(workspace, controller, this))
{
    connect(m_fetcher, &MapFetcher::changed, this, &SwipeControl::apply);
    connect(&viewer, &ui::Viewer::choiceChanged, this, &SwipeControl::check);
    connect(&viewer, &ui::Viewer::dividerMoved, this, [this](int pane, double divider) {
        if (pane == m_pane)
            m_divider = divider;
    });
}

void SwipeControl::start(int pane, const session::MapChoice& second, std::optional<int> partner)
{
    end();
    m_pane = pane;
    m_second = second;
    m_partner = partner;
    m_divider = 0.5;
    m_fetcher->setChoices({second});
    emit changed();
}

void SwipeControl::end()
{
    if (!isOn())
        return;
    const int pane = std::exchange(m_pane, -1);
    m_fetcher->setChoices({});
    if (pane < m_viewer.paneCount())
        m_viewer.setSwipe(pane, std::nullopt);
    emit changed();
}

void SwipeControl::setDivider(double divider)
{
    m_divider = std::clamp(divider, 0., 1.);
    apply();
}

void SwipeControl::blink()
{
    setDivider(m_divider < 0.5 ? 1 : 0);
}

void SwipeControl::check()
{
    if (!isOn())
        return;
    if (m_pane >= m_viewer.paneCount() || m_viewer.choice(m_pane).hidden) {
        end();
        return;
    }
    if (!m_partner || *m_partner >= m_viewer.paneCount())
        return;
    const session::MapChoice choice = m_viewer.choice(*m_partner);
    if (choice.hidden || choice == m_second)
        return;
    m_second = choice;
    m_fetcher->setChoices({m_second});
}

void SwipeControl::apply()
{
    if (!isOn() || m_fetcher->maps().empty())
        return;
    const FetchedMap& second = m_fetcher->maps().front();
    if (!second.error.isEmpty()) {
        const QString sentence = second.error;
        end();
        m_messages.showError(sentence);
        return;
    }
    std::optional<ui::Swipe> swipe;
    if (second.map)
        swipe = ui::Swipe{
            second.map, ui::choiceText(m_second, m_viewer.choices(), second.map.get()), m_divider};
    m_viewer.setSwipe(m_pane, swipe);
}

} // namespace saliscope::window
