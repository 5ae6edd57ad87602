// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/viewer_private.h"

namespace saliscope::ui
{

void Viewer::setDerivedMap(int pane, std::shared_ptr<const cases::CaseMap> map,
                           const QString& title)
{
    setMap(pane, std::move(map));
    Private::Place& place = m_private->place(pane);
    place.mapTitle = title;
    place.widget->header().setDerived(title);
    m_private->refresh(pane);
    emit mapChanged(pane);
}

void Viewer::Private::endDerived(Place& place)
{
    if (place.mapTitle.isEmpty())
        return;
    place.mapTitle.clear();
    place.widget->header().setChoice(place.choice);
}

bool Viewer::isDerived(int pane) const
{
    return !m_private->place(pane).mapTitle.isEmpty();
}

void Viewer::setSwipe(int pane, const std::optional<Swipe>& swipe)
{
    m_private->place(pane).swipe = swipe && swipe->map ? swipe : std::nullopt;
    m_private->refresh(pane);
}

const std::optional<Swipe>& Viewer::swipe(int pane) const
{
    return m_private->place(pane).swipe;
}

void Viewer::setPanePicture(int pane, std::shared_ptr<const cases::CasePicture> picture,
                            const QString& note)
{
    m_private->place(pane).pictureNote = picture ? note : QString();
    m_private->place(pane).picture = std::move(picture);
    m_private->refresh(pane);
}

void Viewer::setBoxes(const std::optional<std::vector<cases::CaseBox>>& boxes,
                      std::vector<bool> edited)
{
    m_private->boxes = boxes;
    m_private->editedBoxes = std::move(edited);
    m_private->refreshAll();
}

void Viewer::setSelectedBox(std::optional<int> index)
{
    m_private->selectedBox = index;
    m_private->refreshAll();
}

void Viewer::setBoxEditing(bool on)
{
    m_private->editsBoxes = on;
    m_private->refreshAll();
}

} // namespace saliscope::ui
