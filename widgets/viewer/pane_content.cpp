// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/pane_content.h"

#include <cmath>

#include "core/pictures/picture_caution.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

const render::Colormap& colormapOf(const session::DisplaySettings& display,
                                   const cases::CaseMap& map)
{
    return session::colormapFor(map, display.colormap);
}

session::MapScale scaleOf(const PaneContent& content, const cases::CaseMap& map)
{
    return session::mapScale(map, content.display.range, content.range,
                             colormapOf(content.display, map).diverging);
}

double visibilityOf(const PaneContent& content)
{
    return content.display.weakLooksWeak ? content.strength.visibility() : 1;
}

QString emptyText(const cases::CaseMap& map)
{
    const bool isAgainst = map.evidenceSign < 0;
    if (!map.outputName.empty())
        return isAgainst ? told(say("Empty map: nothing in the picture speaks against %1 here.",
                                    map.outputName))
                         : told(say("Empty map: nothing in the picture speaks for %1 here.",
                                    map.outputName));
    return isAgainst
               ? told(say("Empty map: nothing in the picture speaks against the output here."))
               : told(say("Empty map: nothing in the picture speaks for the output here."));
}

QString mapWarning(const cases::CaseMap& map)
{
    if (map.ofOtherPicture)
        return told(say("Foreign map: it was made from another picture of this name."));
    if (map.flags.nonFinite)
        return told(say("Damaged map: some of its values are not numbers."));
    if (map.flags.constant && map.rawMaximum != 0)
        return told(say("Constant map: it has the same value everywhere."));
    return map.flags.empty ? emptyText(map) : QString();
}

QString pictureWarning(const PaneContent& content)
{
    if (content.map && content.picture)
        for (const Message& note : content.picture->notes)
            if (pictures::isCaution(note))
                return told(note);
    return {};
}

QString previewText(const cases::MapProgress& progress)
{
    if (!progress.change || !std::isfinite(*progress.change))
        return told(say("Preview: %1 of %2 channels.", progress.done, progress.channels));
    constexpr double whole = 100;
    return told(say("Preview: %1 of %2 channels; it changed by %3 % since half as many.",
                    progress.done, progress.channels, number(whole * *progress.change, 1)));
}

PaneGeometry::PaneGeometry(const PaneContent& content, QSizeF size)
    : m_size(size)
{
    double width = 1;
    double height = 1;
    m_frame = {0, 0, 1};
    if (content.picture) {
        m_frame = content.picture->frame;
        width = content.picture->image.width;
        height = content.picture->image.height;
    }
    m_fitScale = std::max(1e-6, std::min(size.width() / width, size.height() / height));
    m_scale = m_fitScale * content.view.zoom;
    m_centre = fromShares(content.view.centre);
}

QPointF PaneGeometry::toPane(QPointF picture) const
{
    return (picture - m_centre) * m_scale + QPointF(m_size.width() / 2, m_size.height() / 2);
}

QPointF PaneGeometry::toPicture(QPointF pane) const
{
    return (pane - QPointF(m_size.width() / 2, m_size.height() / 2)) / m_scale + m_centre;
}

QPointF PaneGeometry::toShares(QPointF picture) const
{
    return (picture - QPointF(m_frame.x, m_frame.y)) / m_frame.side;
}

QPointF PaneGeometry::fromShares(QPointF shares) const
{
    return QPointF(m_frame.x, m_frame.y) + shares * m_frame.side;
}

QRectF PaneGeometry::toPane(const cases::CaseBox& box) const
{
    return {toPane(QPointF(box.x, box.y)), toPane(QPointF(box.x + box.width, box.y + box.height))};
}

render::ScreenView PaneGeometry::screenView(double ratio) const
{
    const QPointF corner = toPicture({0, 0});
    return {corner.x(), corner.y(), 1 / (m_scale * ratio), int(std::lround(m_size.width() * ratio)),
            int(std::lround(m_size.height() * ratio))};
}

} // namespace saliscope::ui
