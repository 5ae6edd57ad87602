// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/viewer.h"

#include <QFocusEvent>

#include "widgets/viewer/viewer_private.h"

namespace saliscope::ui
{

namespace
{

/// Dark and neutral in every theme; the accent stays.
QPalette paneColours(QPalette palette)
{
    palette.setColor(QPalette::Window, surroundColour);
    palette.setColor(QPalette::Base, QColor(0x24, 0x24, 0x24));
    palette.setColor(QPalette::Button, QColor(0x33, 0x33, 0x33));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, QColor(0xd7, 0xd7, 0xd7));
        palette.setColor(QPalette::Disabled, role, QColor(0x8c, 0x8c, 0x8c));
    }
    return palette;
}

} // namespace

Viewer::Viewer(QWidget* parent)
    : QWidget(parent)
    , m_private(std::make_unique<Private>(*this))
{
    setPalette(paneColours(palette()));
    setAutoFillBackground(true);
    setGrid(1, 1);
}

Viewer::~Viewer() = default;

void Viewer::setChoices(PaneChoices choices)
{
    m_private->choices = std::move(choices);
    for (Private::Place& place : m_private->places)
        place.widget->header().setChoices(m_private->choices);
}

const PaneChoices& Viewer::choices() const
{
    return m_private->choices;
}

void Viewer::setGrid(int rows, int columns, const std::optional<session::MapChoice>& fresh)
{
    const int old = paneCount();
    m_private->changeGrid(rows, columns);
    for (int pane = old; fresh && pane < paneCount(); ++pane)
        m_private->changeChoice(pane, *fresh);
    m_private->refreshAll();
    emit gridChanged();
    for (int pane = old; pane < paneCount(); ++pane)
        emit choiceChanged(pane);
}

void Viewer::setPanes(int rows, int columns, const std::vector<session::MapChoice>& choices)
{
    Private& p = *m_private;
    const int old = paneCount();
    const bool isSameGrid = rows == p.rows && columns == p.columns;
    if (!isSameGrid)
        p.changeGrid(rows, columns);
    session::MapChoice pictureAlone;
    pictureAlone.hidden = true;
    std::vector<int> changed;
    for (int pane = 0; pane < paneCount(); ++pane) {
        const auto index = std::size_t(pane);
        if (p.changeChoice(pane, index < choices.size() ? choices[index] : pictureAlone) ||
            pane >= old)
            changed.push_back(pane);
    }
    p.refreshAll();
    if (!isSameGrid)
        emit gridChanged();
    for (const int pane : changed) {
        emit mapChanged(pane);
        emit choiceChanged(pane);
    }
}

int Viewer::rows() const
{
    return m_private->rows;
}

int Viewer::columns() const
{
    return m_private->columns;
}

int Viewer::paneCount() const
{
    return int(m_private->places.size());
}

int Viewer::currentPane() const
{
    return m_private->current;
}

void Viewer::setCurrentPane(int pane)
{
    Private& p = *m_private;
    if (pane < 0 || pane >= paneCount())
        return;
    const bool changed = p.current != pane;
    p.current = pane;
    for (int i = 0; i < paneCount(); ++i)
        p.place(i).widget->setCurrent(i == pane && paneCount() > 1);
    if (changed)
        emit currentPaneChanged(pane);
}

session::MapChoice Viewer::choice(int pane) const
{
    return m_private->place(pane).choice;
}

void Viewer::setChoice(int pane, const session::MapChoice& choice)
{
    if (!m_private->changeChoice(pane, choice))
        return;
    m_private->refreshAll();
    emit mapChanged(pane);
    emit choiceChanged(pane);
}

void Viewer::startCase(const QString& name)
{
    Private& p = *m_private;
    p.caseName = name;
    p.picture.reset();
    p.boxes.reset();
    p.editedBoxes.clear();
    p.selectedBox.reset();
    for (Private::Place& place : p.places) {
        p.endDerived(place);
        place.map.reset();
        place.picture.reset();
        place.pictureNote.clear();
        place.swipe.reset();
        place.widget->setNote(tr("Opening %1…").arg(name));
    }
    for (int pane = 0; pane < paneCount(); ++pane)
        p.sync.setView(pane, {});
    p.refreshAll();
    emit pictureChanged();
}

void Viewer::setPicture(std::shared_ptr<const cases::CasePicture> picture)
{
    Private& p = *m_private;
    p.picture = std::move(picture);
    for (int pane = 0; pane < paneCount(); ++pane)
        if (p.sync.window(pane).automatic)
            setAutomaticWindow(pane);
    for (Private::Place& place : p.places)
        place.widget->setNote({});
    p.refreshAll();
    emit pictureChanged();
}

void Viewer::setPictureError(const QString& sentence)
{
    for (Private::Place& place : m_private->places)
        place.widget->setNote(sentence);
}

void Viewer::setMap(int pane, std::shared_ptr<const cases::CaseMap> map)
{
    Private::Place& place = m_private->place(pane);
    m_private->endDerived(place);
    place.map = std::move(map);
    place.widget->setNote({});
    m_private->refreshAll();
    emit mapChanged(pane);
}

void Viewer::setMapError(int pane, const QString& sentence)
{
    m_private->place(pane).map.reset();
    m_private->place(pane).widget->setNote(sentence);
    m_private->refreshAll();
    emit mapChanged(pane);
}

void Viewer::setMapPending(int pane)
{
    m_private->place(pane).map.reset();
    m_private->place(pane).widget->setNote(tr("Computing the map…"));
    m_private->refreshAll();
    emit mapChanged(pane);
}

std::shared_ptr<const cases::CaseMap> Viewer::map(int pane) const
{
    const Private::Place& place = m_private->place(pane);
    return place.showsMap() ? place.map : nullptr;
}

QString Viewer::mapTitle(int pane) const
{
    return m_private->titleOf(m_private->place(pane));
}

const session::DisplaySettings& Viewer::display() const
{
    return m_private->display;
}

void Viewer::setDisplay(const session::DisplaySettings& settings)
{
    if (settings == m_private->display)
        return;
    m_private->display = settings;
    m_private->refreshAll();
    emit displayChanged();
}

const session::LinkSettings& Viewer::links() const
{
    return m_private->sync.links();
}

void Viewer::setLinks(const session::LinkSettings& settings)
{
    m_private->sync.setLinks(settings, currentPane());
}

session::GreyWindow Viewer::window(int pane) const
{
    return m_private->sync.window(pane);
}

void Viewer::setWindow(int pane, const session::GreyWindow& window)
{
    m_private->sync.setWindow(pane, window);
}

void Viewer::setAutomaticWindow(int pane)
{
    const cases::CasePicture* shown = picture();
    const double low = shown ? double(shown->low) : 0;
    const double high = shown ? double(shown->high) : 1;
    const double width = std::max(high - low, 1. / 255);
    setWindow(pane, {(low + high) / 2, width, true});
}

session::PictureView Viewer::view(int pane) const
{
    const PaneView& view = m_private->sync.view(pane);
    return {view.centre.x(), view.centre.y(), view.zoom};
}

void Viewer::setView(int pane, const session::PictureView& view)
{
    m_private->sync.setView(pane, {{view.x, view.y}, view.zoom});
}

const cases::CasePicture* Viewer::picture() const
{
    return m_private->picture.get();
}

void Viewer::setOverlayHeld(bool hidden)
{
    if (m_private->overlayHeld == hidden)
        return;
    m_private->overlayHeld = hidden;
    m_private->refreshAll();
}

QSize Viewer::sizeHint() const
{
    return m_private->place(0).widget->sizeHint().grownBy(
        {0, 0, 360 * (m_private->columns - 1), 360 * (m_private->rows - 1)});
}

QSize Viewer::minimumSizeHint() const
{
    const QSize pane = m_private->place(0).widget->minimumSizeHint();
    return {pane.width() * m_private->columns, pane.height() * m_private->rows};
}

void Viewer::focusInEvent(QFocusEvent* event)
{
    // There is no focus proxy, because Tab would skip the pane's header to reach it.
    m_private->place(currentPane()).widget->canvas().setFocus(event->reason());
}

void Viewer::resizeEvent(QResizeEvent*)
{
    m_private->arrange();
}

void Viewer::zoomToFit()
{
    m_private->sync.setView(currentPane(), {});
}

void Viewer::zoomToPixels()
{
    const Private::Place& place = m_private->place(currentPane());
    m_private->sync.setView(currentPane(), place.widget->canvas().pixelView());
}

void Viewer::zoomBy(double factor)
{
    const PaneCanvas& canvas = m_private->place(currentPane()).widget->canvas();
    const QPointF middle(canvas.width() / 2., canvas.height() / 2.);
    m_private->sync.setView(currentPane(), canvas.zoomed(factor, middle));
}

} // namespace saliscope::ui
