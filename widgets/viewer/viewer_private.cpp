// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/viewer_private.h"

#include <algorithm>
#include <array>
#include <utility>

namespace saliscope::ui
{

namespace
{

constexpr int spacing = 1;
constexpr int largestGrid = 3;

/// A new pane shows the first of these that no pane shows yet.
constexpr std::array preferred = {
    engine::Algorithm::GradCam,   engine::Algorithm::LayerCam,
    engine::Algorithm::HiResCam,  engine::Algorithm::GradCamPlusPlus,
    engine::Algorithm::XGradCam,  engine::Algorithm::GradCamElementWise,
    engine::Algorithm::ScoreCam,  engine::Algorithm::EigenCam,
    engine::Algorithm::RandomCam, engine::Algorithm::AblationCam,
    engine::Algorithm::FullGrad,  engine::Algorithm::EigenGradCam};

} // namespace

Viewer::Private::Private(Viewer& owner)
    : viewer(owner)
{
    QObject::connect(&sync, &Synchroniser::viewChanged, &viewer, [this](int pane) {
        refresh(pane);
        emit viewer.viewChanged(pane);
    });
    QObject::connect(&sync, &Synchroniser::cursorChanged, &viewer,
                     [this](int pane) { refresh(pane); });
    QObject::connect(&sync, &Synchroniser::windowChanged, &viewer, [this](int pane) {
        refresh(pane);
        emit viewer.windowChanged(pane);
    });
    QObject::connect(&sync, &Synchroniser::linksChanged, &viewer, &Viewer::linksChanged);
}

session::MapChoice Viewer::Private::freshChoice() const
{
    session::MapChoice choice = places.empty() ? session::MapChoice() : places.front().choice;
    if (places.empty())
        return choice;
    choice.hidden = false;
    if (choices.checkpoints.empty() && !choices.existingSets.isEmpty()) {
        const auto index = std::min(int(places.size()), int(choices.existingSets.size()) - 1);
        choice.existingSet = choices.existingSets[index].toStdString();
        return choice;
    }
    choice.existingSet.clear();
    const auto isFree = [this](engine::Algorithm algorithm) {
        return std::none_of(places.begin(), places.end(), [&](const Place& place) {
            return place.choice.algorithm == algorithm;
        });
    };
    const auto found = std::find_if(preferred.begin(), preferred.end(), isFree);
    choice.algorithm = found == preferred.end() ? engine::Algorithm::GradCam : *found;
    return choice;
}

void Viewer::Private::changeGrid(int wantedRows, int wantedColumns)
{
    rows = std::clamp(wantedRows, 1, largestGrid);
    columns = std::clamp(wantedColumns, 1, largestGrid);
    const auto wanted = std::size_t(rows * columns);
    while (places.size() > wanted)
        removePane();
    while (places.size() < wanted)
        addPane();
    arrange();
    viewer.updateGeometry();
    viewer.setCurrentPane(std::min(current, int(places.size()) - 1));
    refreshAll();
}

bool Viewer::Private::changeChoice(int pane, const session::MapChoice& choice)
{
    Place& changed = place(pane);
    if (changed.choice == choice && changed.mapTitle.isEmpty())
        return false;
    session::MapChoice shown = choice;
    shown.hidden = changed.choice.hidden;
    if (!(shown == changed.choice) || !changed.mapTitle.isEmpty())
        changed.map.reset();
    changed.choice = choice;
    changed.mapTitle.clear();
    changed.widget->header().setChoice(choice);
    return true;
}

void Viewer::Private::addPane()
{
    const session::MapChoice choice = freshChoice();
    auto* pane = new Pane(pool, &viewer);
    places.push_back({pane, choice, {}, {}, {}, {}, {}});
    sync.setPaneCount(int(places.size()));
    pane->header().setNumber(int(places.size()));
    pane->header().setChoices(choices);
    pane->header().setChoice(choice);
    // When the program has a style sheet, child widgets do not inherit the viewer's dark colours.
    pane->setPalette(viewer.palette());
    for (QWidget* part : pane->findChildren<QWidget*>())
        part->setPalette(viewer.palette());
    pane->canvas().setAccessibleName(tr("Picture of pane %1").arg(places.size()));
    connectPane(*pane);
    orderTabs();
}

/// Puts new panes into the order of Tab. They are made after the rest of the window, so Tab would
/// reach them last.
void Viewer::Private::orderTabs()
{
    QWidget* last = nullptr;
    for (const Place& place : places)
        for (QWidget* part : place.widget->findChildren<QWidget*>())
            if ((part->focusPolicy() & Qt::TabFocus) != 0) {
                if (last != nullptr)
                    QWidget::setTabOrder(last, part);
                last = part;
            }
}

void Viewer::Private::removePane()
{
    if (places.back().widget->canvas().isPointed())
        endProbe();
    delete places.back().widget;
    places.pop_back();
    sync.setPaneCount(int(places.size()));
}

void Viewer::Private::arrange()
{
    const QSize size((viewer.width() - (columns - 1) * spacing) / columns,
                     (viewer.height() - (rows - 1) * spacing) / rows);
    for (int i = 0; i < int(places.size()); ++i) {
        place(i).widget->setGeometry(
            {{i % columns * (size.width() + spacing), i / columns * (size.height() + spacing)},
             size});
        place(i).widget->show();
    }
}

int Viewer::Private::indexOf(const Pane* pane) const
{
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const Place& place) { return place.widget == pane; });
    return int(found - places.begin());
}

void Viewer::Private::connectPane(Pane& pane)
{
    Pane* const p = &pane;
    PaneCanvas* const canvas = &pane.canvas();
    const auto on = [&](auto signal, auto action) {
        QObject::connect(canvas, signal, &viewer, action);
    };
    on(&PaneCanvas::activated, [=, this] { viewer.setCurrentPane(indexOf(p)); });
    on(&PaneCanvas::viewWanted,
       [=, this](const PaneView& view) { sync.setView(indexOf(p), view); });
    on(&PaneCanvas::windowWanted,
       [=, this](const session::GreyWindow& window) { sync.setWindow(indexOf(p), window); });
    on(&PaneCanvas::automaticWindowWanted, [=, this] { viewer.setAutomaticWindow(indexOf(p)); });
    on(&PaneCanvas::dividerWanted, [=, this](double share) {
        place(indexOf(p)).swipe->divider = share;
        refresh(indexOf(p));
        emit viewer.dividerMoved(indexOf(p), share);
    });
    connectBoxes(*canvas);
    on(&PaneCanvas::fitWanted, [=, this] { sync.setView(indexOf(p), {}); });
    on(&PaneCanvas::cursorMoved, [=, this](QPointF at) { probe(indexOf(p), at); });
    on(&PaneCanvas::cursorLeft, [=, this] {
        sync.setCursor(indexOf(p), {});
        endProbe();
    });
    QObject::connect(&pane.header(), &PaneHeader::choiceWanted, &viewer,
                     [=, this](const session::MapChoice& choice) {
                         viewer.setCurrentPane(indexOf(p));
                         viewer.setChoice(indexOf(p), choice);
                     });
}

void Viewer::Private::connectBoxes(PaneCanvas& canvas)
{
    QObject::connect(&canvas, &PaneCanvas::boxSelected, &viewer, [this](int index) {
        viewer.setSelectedBox(index < 0 ? std::nullopt : std::optional(index));
        emit viewer.boxSelected(index);
    });
    QObject::connect(&canvas, &PaneCanvas::boxAdded, &viewer, &Viewer::boxAdded);
    QObject::connect(&canvas, &PaneCanvas::boxChanged, &viewer, &Viewer::boxChanged);
    QObject::connect(&canvas, &PaneCanvas::boxRemoveWanted, &viewer, &Viewer::boxRemoveWanted);
    QObject::connect(&canvas, &PaneCanvas::boxMenuWanted, &viewer, &Viewer::boxMenuWanted);
}

QString Viewer::Private::titleOf(const Place& place) const
{
    return place.mapTitle.isEmpty() ? choiceText(place.choice, choices, place.map.get())
                                    : place.mapTitle;
}

session::RawRange Viewer::Private::range() const
{
    if (display.range != session::RangePolicy::Shared)
        return {display.fixedLow, display.fixedHigh};
    std::vector<const cases::CaseMap*> maps;
    for (const Place& place : places)
        if (place.showsMap())
            maps.push_back(place.map.get());
    return session::sharedRange(maps);
}

PaneContent Viewer::Private::contentOf(int pane) const
{
    const Place& place = places.at(std::size_t(pane));
    PaneContent content;
    content.picture = picture && place.picture ? place.picture : picture;
    if (place.showsMap())
        content.map = place.map;
    content.mapTitle = place.mapTitle;
    if (place.swipe) {
        content.swipeMap = place.swipe->map;
        content.swipeTitle = distinctTitle(place.swipe->title, titleOf(place));
        content.divider = place.swipe->divider;
        content.mapTitle = distinctTitle(titleOf(place), place.swipe->title);
    }
    if (picture)
        content.boxes = boxes.value_or(picture->boxes);
    content.editedBoxes = editedBoxes;
    content.pictureNote = place.pictureNote;
    content.selectedBox = selectedBox;
    content.editsBoxes = editsBoxes;
    content.display = display;
    content.range = range();
    content.window = sync.window(pane);
    content.view = sync.view(pane);
    content.cursor = sync.cursor(pane);
    content.overlayHidden = overlayHeld;
    return content;
}

void Viewer::Private::refresh(int pane)
{
    place(pane).widget->setContent(contentOf(pane));
    probeAgain(pane);
}

void Viewer::Private::refreshAll()
{
    for (int pane = 0; pane < int(places.size()); ++pane)
        refresh(pane);
}

void Viewer::Private::probe(int pane, QPointF at)
{
    const PaneContent& content = place(pane).widget->content();
    if (!content.picture)
        return;
    sync.setCursor(pane, PaneGeometry(content, QSizeF(1, 1)).toShares(at));
    const Probed now{at, content.picture, content.map, content.boxes, content.display.smooth};
    if (now != std::exchange(told, now))
        emit viewer.probed(reader.read(content, at));
}

void Viewer::Private::probeAgain(int pane)
{
    const PaneCanvas& canvas = place(pane).widget->canvas();
    if (const std::optional<QPointF> at = canvas.pointedPlace())
        probe(pane, *at);
    else if (told && canvas.isPointed())
        endProbe(); // its picture is gone
}

void Viewer::Private::endProbe()
{
    told.reset();
    emit viewer.probeLeft();
}

} // namespace saliscope::ui
