// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/synchroniser.h"

namespace saliscope::ui
{

void Synchroniser::setPaneCount(int count)
{
    const auto old = m_panes.size();
    m_panes.resize(std::size_t(count));
    for (std::size_t i = std::max<std::size_t>(old, 1); i < m_panes.size(); ++i) {
        if (m_links.panZoom)
            m_panes[i].view = m_panes.front().view;
        if (m_links.window)
            m_panes[i].window = m_panes.front().window;
    }
}

void Synchroniser::setLinks(const session::LinkSettings& links, int source)
{
    if (links == m_links)
        return;
    const session::LinkSettings old = m_links;
    m_links = links;
    emit linksChanged();
    if (links.panZoom && !old.panZoom)
        setView(source, view(source));
    if (links.window && !old.window)
        setWindow(source, window(source));
    if (links.cursor != old.cursor)
        for (int pane = 0; pane < paneCount(); ++pane)
            if (pane != source)
                pass(pane, false, &Pane::cursor, links.cursor ? cursor(source) : std::nullopt,
                     &Synchroniser::cursorChanged);
}

void Synchroniser::setView(int pane, const PaneView& view)
{
    pass(pane, m_links.panZoom, &Pane::view, PaneView(view), &Synchroniser::viewChanged);
}

void Synchroniser::setWindow(int pane, const session::GreyWindow& window)
{
    pass(pane, m_links.window, &Pane::window, session::GreyWindow(window),
         &Synchroniser::windowChanged);
}

void Synchroniser::setCursor(int pane, const std::optional<QPointF>& cursor)
{
    pass(pane, m_links.cursor, &Pane::cursor, std::optional<QPointF>(cursor),
         &Synchroniser::cursorChanged);
}

template <class Value>
void Synchroniser::pass(int pane, bool linked, Value Pane::*member, const Value& value,
                        void (Synchroniser::*changed)(int))
{
    for (int other = 0; other < paneCount(); ++other) {
        Value& held = m_panes[std::size_t(other)].*member;
        if ((other != pane && !linked) || held == value)
            continue;
        held = value;
        emit(this->*changed)(other);
    }
}

} // namespace saliscope::ui
