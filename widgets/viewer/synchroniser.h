// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <vector>

#include <QObject>
#include <QPointF>

#include "core/session/display_settings.h"

namespace saliscope::ui
{

/// The part of a picture that a pane shows, independent of the pane's size and the picture's
/// resolution.
struct PaneView {
    QPointF centre = {0.5, 0.5}; ///< as shares of the network's square (InputFrame)
    double zoom = 1;             ///< 1 = the whole picture fits
    bool operator==(const PaneView&) const = default;
};

/// Holds what linked panes share (view, window, cursor) and passes changes on along the links. GUI
/// thread only.
class Synchroniser final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// New panes take over from the first pane whatever is linked.
    void setPaneCount(int count);
    int paneCount() const { return int(m_panes.size()); }

    const session::LinkSettings& links() const { return m_links; }
    /// Switches a link on or off. When it is switched on, the other panes take over the state of \p
    /// source.
    void setLinks(const session::LinkSettings& links, int source);

    const PaneView& view(int pane) const { return m_panes.at(std::size_t(pane)).view; }
    void setView(int pane, const PaneView& view);

    const session::GreyWindow& window(int pane) const
    {
        return m_panes.at(std::size_t(pane)).window;
    }
    void setWindow(int pane, const session::GreyWindow& window);

    /// The cursor in shares of the network's square; none when the mouse is in no linked pane.
    const std::optional<QPointF>& cursor(int pane) const
    {
        return m_panes.at(std::size_t(pane)).cursor;
    }
    void setCursor(int pane, const std::optional<QPointF>& cursor);

signals:
    void linksChanged();
    void viewChanged(int pane);
    void windowChanged(int pane);
    void cursorChanged(int pane);

private:
    struct Pane {
        PaneView view;
        session::GreyWindow window = {0.5, 1, true};
        std::optional<QPointF> cursor;
    };
    template <class Value>
    void pass(int pane, bool linked, Value Pane::*member, const Value& value,
              void (Synchroniser::*changed)(int));

    session::LinkSettings m_links;
    std::vector<Pane> m_panes;
};

} // namespace saliscope::ui
