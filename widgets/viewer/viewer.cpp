// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/viewer.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QApplication>
#include <QFocusEvent>

#include "widgets/viewer/pane.h"

namespace saliscope::ui
{

namespace
{

constexpr int spacing = 1;
constexpr int largestGrid = 3;

/// New panes show these, the first that is not shown yet.
constexpr std::array preferred = {
    engine::Algorithm::GradCam,   engine::Algorithm::LayerCam,
    engine::Algorithm::HiResCam,  engine::Algorithm::GradCamPlusPlus,
    engine::Algorithm::XGradCam,  engine::Algorithm::GradCamElementWise,
    engine::Algorithm::ScoreCam,  engine::Algorithm::EigenCam,
    engine::Algorithm::RandomCam, engine::Algorithm::AblationCam,
    engine::Algorithm::FullGrad,  engine::Algorithm::EigenGradCam};

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
    , m_pool(std::make_shared<PicturePool>())
{
    setPalette(paneColours(palette()));
    setAutoFillBackground(true);
    connectSynchroniser();
    setGrid(1, 1);
}

Viewer::~Viewer() = default;

void Viewer::setChoices(PaneChoices choices)
{
    m_choices = std::move(choices);
    m_evidence.forget();
    std::vector<std::string> checkpoints;
    for (const PaneChoices::CheckpointChoice& checkpoint : m_choices.checkpoints)
        checkpoints.push_back(checkpoint.sha256);
    m_evidence.setCheckpoints(std::move(checkpoints));
    for (const auto& cohort : m_choices.cohorts)
        m_evidence.note(cohort);
    for (Place& place : m_places)
        place.widget->header().setChoices(m_choices);
    refreshAll();
}

const PaneChoices& Viewer::choices() const
{
    return m_choices;
}

void Viewer::setGrid(int rows, int columns, const std::optional<session::MapChoice>& fresh)
{
    const int old = paneCount();
    changeGrid(rows, columns);
    for (int pane = old; fresh && pane < paneCount(); ++pane)
        changeChoice(pane, *fresh);
    refreshAll();
    emit gridChanged();
    for (int pane = old; pane < paneCount(); ++pane)
        emit choiceChanged(pane);
}

void Viewer::setPanes(int rows, int columns, const std::vector<session::MapChoice>& choices)
{
    const int old = paneCount();
    const bool isSameGrid = rows == m_rows && columns == m_columns;
    if (!isSameGrid)
        changeGrid(rows, columns);
    session::MapChoice pictureAlone;
    pictureAlone.hidden = true;
    std::vector<int> changed;
    for (int pane = 0; pane < paneCount(); ++pane) {
        const auto index = std::size_t(pane);
        if (changeChoice(pane, index < choices.size() ? choices[index] : pictureAlone) ||
            pane >= old)
            changed.push_back(pane);
    }
    refreshAll();
    if (!isSameGrid)
        emit gridChanged();
    for (const int pane : changed) {
        emit mapChanged(pane);
        emit choiceChanged(pane);
    }
}

int Viewer::rows() const
{
    return m_rows;
}

int Viewer::columns() const
{
    return m_columns;
}

int Viewer::paneCount() const
{
    return int(m_places.size());
}

int Viewer::currentPane() const
{
    return m_current;
}

void Viewer::setCurrentPane(int pane)
{
    if (pane < 0 || pane >= paneCount())
        return;
    const bool changed = m_current != pane;
    m_current = pane;
    for (int i = 0; i < paneCount(); ++i)
        placeAt(i).widget->setCurrent(i == pane && paneCount() > 1);
    if (changed && m_isMaximised)
        arrange();
    if (changed)
        emit currentPaneChanged(pane);
}

void Viewer::setMaximised(bool on)
{
    if (on == m_isMaximised)
        return;
    m_isMaximised = on;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    arrange();
    if (hadFocus)
        placeAt(m_current).widget->canvas().setFocus();
    updateGeometry();
    emit maximisedChanged(on);
}

session::MapChoice Viewer::choice(int pane) const
{
    return placeAt(pane).choice;
}

void Viewer::setChoice(int pane, const session::MapChoice& choice)
{
    if (!changeChoice(pane, choice))
        return;
    refreshAll();
    emit mapChanged(pane);
    emit choiceChanged(pane);
}

void Viewer::startCase(const QString& name)
{
    m_caseName = name;
    m_picture.reset();
    m_boxes.reset();
    m_editedBoxes.clear();
    m_selectedBox.reset();
    for (Place& place : m_places) {
        endDerived(place);
        place.map.reset();
        place.offer = {};
        place.picture.reset();
        place.pictureNote.clear();
        place.swipe.reset();
        place.widget->setNote(tr("Opening %1…").arg(name));
    }
    for (int pane = 0; pane < paneCount(); ++pane)
        m_sync.setView(pane, {});
    refreshAll();
    emit pictureChanged();
}

void Viewer::setPicture(std::shared_ptr<const cases::CasePicture> picture)
{
    m_picture = std::move(picture);
    for (int pane = 0; pane < paneCount(); ++pane)
        if (m_sync.window(pane).automatic)
            setAutomaticWindow(pane);
    for (Place& place : m_places)
        place.widget->setNote({});
    refreshAll();
    emit pictureChanged();
}

void Viewer::setPictureError(const QString& sentence)
{
    for (Place& place : m_places)
        place.widget->setNote(sentence);
}

void Viewer::setMap(int pane, std::shared_ptr<const cases::CaseMap> map)
{
    Place& place = placeAt(pane);
    endDerived(place);
    place.offer = {};
    place.map = std::move(map);
    if (place.map)
        m_evidence.note(m_caseName.toStdString(), place.choice, *place.map);
    place.widget->setNote({});
    refreshAll();
    emit mapChanged(pane);
}

void Viewer::setMapError(int pane, const QString& sentence, const PaneOffer& offer)
{
    placeAt(pane).map.reset();
    placeAt(pane).offer = offer;
    placeAt(pane).widget->setNote(sentence);
    refreshAll();
    emit mapChanged(pane);
}

void Viewer::setMapPending(int pane)
{
    placeAt(pane).map.reset();
    placeAt(pane).offer = {};
    placeAt(pane).widget->setNote(tr("Computing the map…"));
    refreshAll();
    emit mapChanged(pane);
}

void Viewer::setMapPreview(int pane, std::shared_ptr<const cases::CaseMap> map)
{
    Place& place = placeAt(pane);
    place.widget->setNote(previewText(*map->progress));
    place.map = std::move(map);
    refreshAll();
}

std::shared_ptr<const cases::CaseMap> Viewer::map(int pane) const
{
    const Place& place = placeAt(pane);
    return place.showsMap() && !place.map->progress ? place.map : nullptr;
}

QString Viewer::mapTitle(int pane) const
{
    return titleOf(placeAt(pane));
}

const session::DisplaySettings& Viewer::display() const
{
    return m_display;
}

void Viewer::setDisplay(const session::DisplaySettings& settings)
{
    if (settings == m_display)
        return;
    m_display = settings;
    refreshAll();
    emit displayChanged();
}

const session::LinkSettings& Viewer::links() const
{
    return m_sync.links();
}

void Viewer::setLinks(const session::LinkSettings& settings)
{
    m_sync.setLinks(settings, currentPane());
}

session::GreyWindow Viewer::window(int pane) const
{
    return m_sync.window(pane);
}

void Viewer::setWindow(int pane, const session::GreyWindow& window)
{
    m_sync.setWindow(pane, window);
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
    const PaneView& view = m_sync.view(pane);
    return {view.centre.x(), view.centre.y(), view.zoom};
}

void Viewer::setView(int pane, const session::PictureView& view)
{
    m_sync.setView(pane, {{view.x, view.y}, view.zoom});
}

const cases::CasePicture* Viewer::picture() const
{
    return m_picture.get();
}

void Viewer::setOverlayHeld(bool hidden)
{
    if (m_overlayHeld == hidden)
        return;
    m_overlayHeld = hidden;
    refreshAll();
}

QSize Viewer::sizeHint() const
{
    return placeAt(0).widget->sizeHint().grownBy({0, 0, 360 * (m_columns - 1), 360 * (m_rows - 1)});
}

QSize Viewer::minimumSizeHint() const
{
    const QSize pane = placeAt(0).widget->minimumSizeHint();
    if (m_isMaximised)
        return pane;
    return {pane.width() * m_columns, pane.height() * m_rows};
}

void Viewer::focusInEvent(QFocusEvent* event)
{
    // No focus proxy: Tab would go to it past the pane's header.
    placeAt(currentPane()).widget->canvas().setFocus(event->reason());
}

void Viewer::resizeEvent(QResizeEvent*)
{
    arrange();
}

void Viewer::setWheelSteps(bool on)
{
    m_wheelSteps = on;
    for (Place& place : m_places)
        place.widget->canvas().setWheelSteps(on);
}

void Viewer::zoomToFit()
{
    m_sync.setView(currentPane(), {});
}

void Viewer::zoomToPixels()
{
    const Place& place = placeAt(currentPane());
    m_sync.setView(currentPane(), place.widget->canvas().pixelView());
}

void Viewer::zoomBy(double factor)
{
    const PaneCanvas& canvas = placeAt(currentPane()).widget->canvas();
    const QPointF middle(canvas.width() / 2., canvas.height() / 2.);
    m_sync.setView(currentPane(), canvas.zoomed(factor, middle));
}

void Viewer::setDerivedMap(int pane, std::shared_ptr<const cases::CaseMap> map,
                           const QString& title)
{
    setMap(pane, std::move(map));
    Place& place = placeAt(pane);
    place.mapTitle = title;
    place.widget->header().setDerived(title);
    refresh(pane);
    emit mapChanged(pane);
}

void Viewer::endDerived(Place& place)
{
    if (place.mapTitle.isEmpty())
        return;
    place.mapTitle.clear();
    place.widget->header().setChoice(place.choice);
}

bool Viewer::isDerived(int pane) const
{
    return !placeAt(pane).mapTitle.isEmpty();
}

void Viewer::setSwipe(int pane, const std::optional<Swipe>& swipe)
{
    placeAt(pane).swipe = swipe && swipe->map ? swipe : std::nullopt;
    refresh(pane);
}

const std::optional<Swipe>& Viewer::swipe(int pane) const
{
    return placeAt(pane).swipe;
}

void Viewer::setPanePicture(int pane, std::shared_ptr<const cases::CasePicture> picture,
                            const QString& note)
{
    placeAt(pane).pictureNote = picture ? note : QString();
    placeAt(pane).picture = std::move(picture);
    refresh(pane);
}

void Viewer::setBoxes(const std::optional<std::vector<cases::CaseBox>>& boxes,
                      std::vector<bool> edited)
{
    m_boxes = boxes;
    m_editedBoxes = std::move(edited);
    refreshAll();
}

void Viewer::setSelectedBox(std::optional<int> index)
{
    m_selectedBox = index;
    refreshAll();
}

void Viewer::setBoxEditing(bool on)
{
    m_editsBoxes = on;
    refreshAll();
}

void Viewer::connectSynchroniser()
{
    QObject::connect(&m_sync, &Synchroniser::viewChanged, this, [this](int pane) {
        refresh(pane);
        emit viewChanged(pane);
    });
    QObject::connect(&m_sync, &Synchroniser::cursorChanged, this,
                     [this](int pane) { refresh(pane); });
    QObject::connect(&m_sync, &Synchroniser::windowChanged, this, [this](int pane) {
        refresh(pane);
        emit windowChanged(pane);
    });
    QObject::connect(&m_sync, &Synchroniser::linksChanged, this, &Viewer::linksChanged);
}

session::MapChoice Viewer::freshChoice() const
{
    session::MapChoice choice = m_places.empty() ? session::MapChoice() : m_places.front().choice;
    if (m_places.empty())
        return choice;
    choice.hidden = false;
    choice.evidence = engine::Evidence::Positive; // what is against is only shown when asked for
    if (m_choices.checkpoints.empty() && !m_choices.existingSets.isEmpty()) {
        const auto index = std::min(int(m_places.size()), int(m_choices.existingSets.size()) - 1);
        choice.existingSet = m_choices.existingSets[index].toStdString();
        return choice;
    }
    choice.existingSet.clear();
    const auto isFree = [this](engine::Algorithm algorithm) {
        return std::none_of(m_places.begin(), m_places.end(), [&](const Place& place) {
            return place.choice.algorithm == algorithm;
        });
    };
    const auto found = std::find_if(preferred.begin(), preferred.end(), isFree);
    choice.algorithm = found == preferred.end() ? engine::Algorithm::GradCam : *found;
    return choice;
}

void Viewer::changeGrid(int wantedRows, int wantedColumns)
{
    const bool wasMaximised = std::exchange(m_isMaximised, false);
    m_rows = std::clamp(wantedRows, 1, largestGrid);
    m_columns = std::clamp(wantedColumns, 1, largestGrid);
    const auto wanted = std::size_t(m_rows * m_columns);
    while (m_places.size() > wanted)
        removePane();
    while (m_places.size() < wanted)
        addPane();
    arrange();
    updateGeometry();
    setCurrentPane(std::min(m_current, int(m_places.size()) - 1));
    refreshAll();
    if (wasMaximised)
        emit maximisedChanged(false);
}

bool Viewer::changeChoice(int pane, const session::MapChoice& choice)
{
    Place& changed = placeAt(pane);
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

void Viewer::addPane()
{
    const session::MapChoice choice = freshChoice();
    auto* pane = new Pane(m_pool, this);
    m_places.push_back({pane, choice, {}, {}, {}, {}, {}, {}});
    m_sync.setPaneCount(int(m_places.size()));
    pane->header().setNumber(int(m_places.size()));
    pane->header().setChoices(m_choices);
    pane->header().setChoice(choice);
    // Where the program has a style sheet, parts do not inherit the viewer's dark colours.
    pane->setPalette(palette());
    for (QWidget* part : pane->findChildren<QWidget*>())
        part->setPalette(palette());
    pane->canvas().setAccessibleName(tr("Picture of pane %1").arg(m_places.size()));
    pane->canvas().setWheelSteps(m_wheelSteps);
    connectPane(*pane);
    orderTabs();
}

/// Panes that come later were made after the rest of the window, where Tab would find them last.
void Viewer::orderTabs()
{
    QWidget* last = nullptr;
    for (const Place& place : m_places)
        for (QWidget* part : place.widget->findChildren<QWidget*>())
            if ((part->focusPolicy() & Qt::TabFocus) != 0) {
                if (last != nullptr)
                    QWidget::setTabOrder(last, part);
                last = part;
            }
}

void Viewer::removePane()
{
    if (m_places.back().widget->canvas().isPointed())
        endProbe();
    delete m_places.back().widget;
    m_places.pop_back();
    m_sync.setPaneCount(int(m_places.size()));
}

void Viewer::arrange()
{
    for (int i = 0; m_isMaximised && i < int(m_places.size()); ++i) {
        placeAt(i).widget->setVisible(i == m_current);
        if (i == m_current)
            placeAt(i).widget->setGeometry(rect());
    }
    if (m_isMaximised)
        return;
    const QSize size((width() - (m_columns - 1) * spacing) / m_columns,
                     (height() - (m_rows - 1) * spacing) / m_rows);
    for (int i = 0; i < int(m_places.size()); ++i) {
        placeAt(i).widget->setGeometry(
            {{i % m_columns * (size.width() + spacing), i / m_columns * (size.height() + spacing)},
             size});
        placeAt(i).widget->show();
    }
}

int Viewer::indexOf(const Pane* pane) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(),
                                    [&](const Place& place) { return place.widget == pane; });
    return int(found - m_places.begin());
}

void Viewer::connectPane(Pane& pane)
{
    Pane* const p = &pane;
    PaneCanvas* const canvas = &pane.canvas();
    const auto on = [&](auto signal, auto action) {
        QObject::connect(canvas, signal, this, action);
    };
    connect(p, &Pane::activated, this, [=, this] { setCurrentPane(indexOf(p)); });
    on(&PaneCanvas::viewWanted,
       [=, this](const PaneView& view) { m_sync.setView(indexOf(p), view); });
    on(&PaneCanvas::windowWanted,
       [=, this](const session::GreyWindow& window) { m_sync.setWindow(indexOf(p), window); });
    on(&PaneCanvas::automaticWindowWanted, [=, this] { setAutomaticWindow(indexOf(p)); });
    on(&PaneCanvas::dividerWanted, [=, this](double share) {
        placeAt(indexOf(p)).swipe->divider = share;
        refresh(indexOf(p));
        emit dividerMoved(indexOf(p), share);
    });
    connectBoxes(*canvas);
    on(&PaneCanvas::maximiseWanted, [=, this] { setMaximised(!m_isMaximised); });
    on(&PaneCanvas::menuWanted, [=, this](QPoint at) { emit menuWanted(indexOf(p), at); });
    on(&PaneCanvas::stepWanted, [=, this](int cases) { emit stepWanted(cases); });
    on(&PaneCanvas::panelsKeyPressed, [=, this] { emit panelsKeyPressed(); });
    QObject::connect(p, &Pane::offerTaken, this, [=, this] { takeOffer(indexOf(p)); });
    on(&PaneCanvas::cursorMoved, [=, this](QPointF at) { probe(indexOf(p), at); });
    on(&PaneCanvas::cursorLeft, [=, this] {
        m_sync.setCursor(indexOf(p), {});
        endProbe();
    });
    QObject::connect(p, &Pane::strengthPressed, this, &Viewer::swapStrength);
    QObject::connect(&pane.header(), &PaneHeader::choiceWanted, this,
                     [=, this](const session::MapChoice& choice) {
                         setCurrentPane(indexOf(p));
                         setChoice(indexOf(p), choice);
                     });
}

void Viewer::connectBoxes(PaneCanvas& canvas)
{
    QObject::connect(&canvas, &PaneCanvas::boxSelected, this, [this](int index) {
        setSelectedBox(index < 0 ? std::nullopt : std::optional(index));
        emit boxSelected(index);
    });
    QObject::connect(&canvas, &PaneCanvas::boxAdded, this, &Viewer::boxAdded);
    QObject::connect(&canvas, &PaneCanvas::boxChanged, this, &Viewer::boxChanged);
    QObject::connect(&canvas, &PaneCanvas::boxRemoveWanted, this, &Viewer::boxRemoveWanted);
    QObject::connect(&canvas, &PaneCanvas::boxMenuWanted, this, &Viewer::boxMenuWanted);
}

QString Viewer::titleOf(const Place& place) const
{
    return place.mapTitle.isEmpty() ? choiceText(place.choice, m_choices, place.map.get())
                                    : place.mapTitle;
}

session::RawRange Viewer::range() const
{
    if (m_display.range != session::RangePolicy::Shared)
        return {m_display.fixedLow, m_display.fixedHigh};
    std::vector<const cases::CaseMap*> maps;
    for (const Place& place : m_places)
        if (place.showsMap())
            maps.push_back(place.map.get());
    return session::sharedRange(maps);
}

session::EvidenceStrength Viewer::strengthOf(const session::MapChoice& choice,
                                             const cases::CaseMap* map) const
{
    const bool isAsked = m_display.range == session::RangePolicy::PerImage;
    return isAsked && map != nullptr ? m_evidence.strengthOf(choice, *map)
                                     : session::EvidenceStrength();
}

void Viewer::swapStrength()
{
    session::DisplaySettings display = m_display;
    display.weakLooksWeak = !display.weakLooksWeak;
    setDisplay(display);
}

QString Viewer::offerText(const Place& place)
{
    if (!place.showsMap())
        return place.offer.text;
    if (!place.hasOtherSide())
        return {};
    return place.map->evidenceSign < 0 ? tr("Show evidence for") : tr("Show evidence against");
}

void Viewer::takeOffer(int pane)
{
    const Place& place = placeAt(pane);
    setCurrentPane(pane);
    if (!place.showsMap()) {
        if (const auto run = place.offer.run)
            run();
        return;
    }
    session::MapChoice other = place.choice;
    other.evidence =
        place.map->evidenceSign < 0 ? engine::Evidence::Positive : engine::Evidence::Negative;
    setChoice(pane, other);
}

PaneContent Viewer::contentOf(int pane) const
{
    const Place& place = m_places.at(std::size_t(pane));
    PaneContent content;
    content.picture = m_picture && place.picture ? place.picture : m_picture;
    if (place.showsMap())
        content.map = place.map;
    content.mapTitle = place.mapTitle;
    if (place.mapTitle.isEmpty() && !place.swipe)
        content.strength = strengthOf(place.choice, content.map.get());
    if (place.swipe) {
        content.swipeMap = place.swipe->map;
        content.swipeTitle = distinctTitle(place.swipe->title, titleOf(place));
        content.divider = place.swipe->divider;
        content.mapTitle = distinctTitle(titleOf(place), place.swipe->title);
    }
    if (m_picture)
        content.boxes = m_boxes.value_or(m_picture->boxes);
    content.editedBoxes = m_editedBoxes;
    content.pictureNote = place.pictureNote;
    if (content.pictureNote.isEmpty())
        content.offer = offerText(place);
    content.selectedBox = m_selectedBox;
    content.editsBoxes = m_editsBoxes;
    content.display = m_display;
    content.range = range();
    content.window = m_sync.window(pane);
    content.view = m_sync.view(pane);
    // The pointer itself marks the place in a pane that is alone.
    if (paneCount() > 1 && !m_isMaximised)
        content.cursor = m_sync.cursor(pane);
    content.overlayHidden = m_overlayHeld;
    return content;
}

void Viewer::refresh(int pane)
{
    placeAt(pane).widget->setContent(contentOf(pane));
    probeAgain(pane);
}

void Viewer::refreshAll()
{
    for (int pane = 0; pane < int(m_places.size()); ++pane)
        refresh(pane);
}

void Viewer::probe(int pane, QPointF at)
{
    const PaneContent& content = placeAt(pane).widget->content();
    if (!content.picture)
        return;
    m_sync.setCursor(pane, PaneGeometry(content, QSizeF(1, 1)).toShares(at));
    const Probed now{at, content.picture, content.map, content.boxes, content.display.smooth};
    if (now != std::exchange(m_told, now))
        emit probed(m_reader.read(content, at));
}

void Viewer::probeAgain(int pane)
{
    const PaneCanvas& canvas = placeAt(pane).widget->canvas();
    if (const std::optional<QPointF> at = canvas.pointedPlace())
        probe(pane, *at);
    else if (m_told && canvas.isPointed())
        endProbe(); // its picture is gone
}

void Viewer::endProbe()
{
    m_told.reset();
    emit probeLeft();
}

} // namespace saliscope::ui
