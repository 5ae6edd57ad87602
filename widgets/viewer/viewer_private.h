// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/viewer/pane.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::ui
{

/// The viewer's state, from which refresh() makes what each pane shows.
class Viewer::Private final
{
public:
    struct Place {
        Pane* widget = nullptr;
        session::MapChoice choice;
        std::shared_ptr<const cases::CaseMap> map;
        QString mapTitle;                                  ///< of a derived map
        std::shared_ptr<const cases::CasePicture> picture; ///< shown in place of the case's picture
        QString pictureNote;                               ///< what that picture is
        std::optional<Swipe> swipe;
        bool showsMap() const { return map && (!choice.hidden || !mapTitle.isEmpty()); }
    };

    /// What a reading was made of.
    struct Probed {
        QPointF at;
        std::shared_ptr<const cases::CasePicture> picture;
        std::shared_ptr<const cases::CaseMap> map;
        std::vector<cases::CaseBox> boxes;
        bool smooth = false;
        bool operator==(const Probed&) const = default;
    };

    explicit Private(Viewer& viewer);

    /// Tells nobody.
    void changeGrid(int wantedRows, int wantedColumns);
    /// Tells nobody. False when the pane has this choice already.
    bool changeChoice(int pane, const session::MapChoice& choice);
    void addPane();
    void removePane();
    /// Makes all panes the same size, so that what they show can be compared pixel by pixel.
    void arrange();
    void orderTabs();
    void connectPane(Pane& pane);
    void connectBoxes(PaneCanvas& canvas);
    int indexOf(const Pane* pane) const;
    Place& place(int pane) { return places.at(std::size_t(pane)); }
    session::MapChoice freshChoice() const;
    QString titleOf(const Place& place) const;
    /// Makes the header show the pane's choice again.
    void endDerived(Place& place);

    PaneContent contentOf(int pane) const;
    session::RawRange range() const;
    void refresh(int pane);
    void refreshAll();
    void probe(int pane, QPointF picture);
    /// Says anew what is under a mouse that rests, where that changed.
    void probeAgain(int pane);
    void endProbe();

    Viewer& viewer;
    std::shared_ptr<PicturePool> pool = std::make_shared<PicturePool>();
    std::vector<Place> places;
    int rows = 0;
    int columns = 0;
    int current = 0;
    Synchroniser sync;
    PaneChoices choices;
    session::DisplaySettings display;
    bool overlayHeld = false;
    QString caseName;
    std::shared_ptr<const cases::CasePicture> picture;
    std::optional<std::vector<cases::CaseBox>> boxes; ///< shown in place of the picture's boxes
    std::vector<bool> editedBoxes;                    ///< which of these boxes are edited
    std::optional<int> selectedBox;
    bool editsBoxes = false;
    Probe reader;
    std::optional<Probed> told; ///< by the last reading; none: the mouse is on no picture
};

} // namespace saliscope::ui
