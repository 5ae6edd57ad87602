// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "widgets/viewer/pane_choices.h"
#include "widgets/viewer/probe.h"
#include "widgets/viewer/synchroniser.h"
#include "widgets/viewer/view_figure.h"

namespace saliscope::ui
{

class Pane;
class PaneCanvas;
class PicturePool;

/// A second map that a pane shows right of a divider the user can move; with a divider of 0 or 1
/// it is shown alone or not at all (blinking).
struct Swipe {
    std::shared_ptr<const cases::CaseMap> map;
    QString title;
    double divider = 0.5; ///< as a share of the pane's width
};

/// The grid of panes with its synchroniser. It shows what it is given and signals what it needs; it
/// neither decodes pictures nor runs a network. GUI thread only.
class Viewer final : public QWidget
{
    Q_OBJECT

public:
    explicit Viewer(QWidget* parent = nullptr);
    ~Viewer() override;

    void setChoices(PaneChoices choices);
    const PaneChoices& choices() const;

    /// 1×1 to 3×3. Panes that go are forgotten; new ones show \p fresh, else the first algorithms
    /// that are not shown yet.
    void setGrid(int rows, int columns, const std::optional<session::MapChoice>& fresh = {});
    /// The grid with what its panes show, told when all of it is set; panes beyond \p choices show
    /// the picture alone.
    void setPanes(int rows, int columns, const std::vector<session::MapChoice>& choices);
    int rows() const;
    int columns() const;
    int paneCount() const;
    int currentPane() const;
    void setCurrentPane(int pane);
    /// The current pane alone fills the viewer; the others keep what they show.
    void setMaximised(bool on);
    bool isMaximised() const { return m_isMaximised; }
    session::MapChoice choice(int pane) const;
    void setChoice(int pane, const session::MapChoice& choice);

    /// Clears all panes for another case and shows \p name until its picture and maps arrive.
    void startCase(const QString& name);
    void setPicture(std::shared_ptr<const cases::CasePicture> picture);
    void setPictureError(const QString& sentence);
    void setMap(int pane, std::shared_ptr<const cases::CaseMap> map);
    /// \p offer is what can be done about it.
    void setMapError(int pane, const QString& sentence, const PaneOffer& offer = {});
    /// Shows that the pane's map is being computed.
    void setMapPending(int pane);
    /// Shows what there is of a map that is still being made (CaseMap::progress is set), and how
    /// far it is. map() remains null.
    void setMapPreview(int pane, std::shared_ptr<const cases::CaseMap> map);
    /// Sets the map that the pane shows over its picture; null: none, or not available yet.
    std::shared_ptr<const cases::CaseMap> map(int pane) const;
    QString mapTitle(int pane) const;

    /// Shows a map that was derived from others (consensus, difference). Header and pane call it \p
    /// title until another map is chosen or set. Maps around zero (signedCaseMap) get diverging
    /// colours. The pane's choice stays as it is; if that is the picture alone, no map is computed
    /// for the pane.
    void setDerivedMap(int pane, std::shared_ptr<const cases::CaseMap> map, const QString& title);
    bool isDerived(int pane) const;
    void setSwipe(int pane, const std::optional<Swipe>& swipe);
    const std::optional<Swipe>& swipe(int pane) const;
    /// Shows another picture of the same case, for example an imputed one, with \p note written on
    /// it; null: the case's own picture again.
    void setPanePicture(int pane, std::shared_ptr<const cases::CasePicture> picture,
                        const QString& note = {});

    /// Sets the boxes to show in place of the picture's until the next case; none: the picture's
    /// own. Boxes that are \p edited have dashed lines.
    void setBoxes(const std::optional<std::vector<cases::CaseBox>>& boxes,
                  std::vector<bool> edited = {});
    void setSelectedBox(std::optional<int> index);
    /// Makes left drags edit boxes. The viewer only signals the edits; call setBoxes to show them.
    void setBoxEditing(bool on);

    const session::DisplaySettings& display() const;
    void setDisplay(const session::DisplaySettings& settings);
    const session::LinkSettings& links() const;
    void setLinks(const session::LinkSettings& settings);
    session::GreyWindow window(int pane) const;
    void setWindow(int pane, const session::GreyWindow& window);
    /// Fits the window to the values of this picture and of those that follow.
    void setAutomaticWindow(int pane);
    /// The part of the picture that is shown. Another case is shown whole again.
    session::PictureView view(int pane) const;
    void setView(int pane, const session::PictureView& view);
    const cases::CasePicture* picture() const;
    /// Hides the overlay in all panes while \p held.
    void setOverlayHeld(bool hidden);

    /// What the wheel does over a picture; with Control the other.
    void setWheelSteps(bool on);
    void zoomToFit();
    void zoomToPixels(); ///< shows a pixel of the picture as a pixel of the screen
    void zoomBy(double factor);

    /// The pane, or the whole grid, with headers, colour bars and legends, for files and the
    /// clipboard.
    ViewFigure figure(std::optional<int> pane) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void choiceChanged(int pane); ///< another map is wanted, or the pane is new
    void currentPaneChanged(int pane);
    void displayChanged();
    void linksChanged();
    void windowChanged(int pane);
    void viewChanged(int pane);
    void gridChanged();
    void maximisedChanged(bool on);
    void pictureChanged();
    void mapChanged(int pane); ///< the pane has another map or title
    void probed(const saliscope::ui::ProbeReading& reading);
    void probeLeft();
    void dividerMoved(int pane, double divider); ///< the user moved the divider of a swipe
    void boxSelected(int index);                 ///< the user selected it; -1: none
    void boxAdded(const saliscope::cases::CaseBox& box);
    void boxChanged(int index, const saliscope::cases::CaseBox& box, bool finished);
    void boxRemoveWanted(int index);
    void boxMenuWanted(int index, QPoint onScreen);
    void menuWanted(int pane, QPoint onScreen); ///< of what can be done with the pane
    void stepWanted(int cases);                 ///< 1: to the next case, -1: to the one before
    void panelsKeyPressed();                    ///< Tab, on a picture that was clicked

protected:
    /// Gives the keyboard focus to the current pane.
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Place {
        Pane* widget = nullptr;
        session::MapChoice choice;
        std::shared_ptr<const cases::CaseMap> map;
        QString mapTitle;                                  ///< of a derived map
        std::shared_ptr<const cases::CasePicture> picture; ///< in place of the case's
        QString pictureNote;                               ///< what that is
        std::optional<Swipe> swipe;
        PaneOffer offer;
        bool showsMap() const { return map && (!choice.hidden || !mapTitle.isEmpty()); }
        /// The map is empty, but one of the other side of the evidence can be made.
        bool hasOtherSide() const
        {
            return map && map->flags.empty && mapTitle.isEmpty() && !swipe &&
                   choice.existingSet.empty();
        }
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

    void connectSynchroniser();
    /// Tells nobody.
    void changeGrid(int wantedRows, int wantedColumns);
    /// Tells nobody. False when the pane has this choice already.
    bool changeChoice(int pane, const session::MapChoice& choice);
    void addPane();
    void removePane();
    /// All of the same size, so that what they show can be compared pixel by pixel.
    void arrange();
    void orderTabs();
    void connectPane(Pane& pane);
    void connectBoxes(PaneCanvas& canvas);
    int indexOf(const Pane* pane) const;
    Place& placeAt(int pane) { return m_places.at(std::size_t(pane)); }
    const Place& placeAt(int pane) const { return m_places.at(std::size_t(pane)); }
    session::MapChoice freshChoice() const;
    QString titleOf(const Place& place) const;
    /// The header shows the choice again.
    void endDerived(Place& place);

    /// What can be done about an empty map, else what came with an error.
    static QString offerText(const Place& place);
    void takeOffer(int pane);
    PaneContent contentOf(int pane) const;
    session::RawRange range() const;
    session::EvidenceStrength strengthOf(const session::MapChoice& choice,
                                         const cases::CaseMap* map) const;
    /// Draws weak maps fainter, or no longer.
    void swapStrength();
    void refresh(int pane);
    void refreshAll();
    void probe(int pane, QPointF picture);
    /// Says anew what is under a mouse that rests, where that changed.
    void probeAgain(int pane);
    void endProbe();

    std::shared_ptr<PicturePool> m_pool;
    std::vector<Place> m_places;
    int m_rows = 0;
    int m_columns = 0;
    int m_current = 0;
    bool m_isMaximised = false;
    bool m_wheelSteps = false;
    Synchroniser m_sync;
    PaneChoices m_choices;
    session::DisplaySettings m_display;
    session::KnownEvidence m_evidence; ///< of the cases shown with these choices
    bool m_overlayHeld = false;
    QString m_caseName;
    std::shared_ptr<const cases::CasePicture> m_picture;
    std::optional<std::vector<cases::CaseBox>> m_boxes; ///< in place of the picture's
    std::vector<bool> m_editedBoxes;                    ///< of those
    std::optional<int> m_selectedBox;
    bool m_editsBoxes = false;
    Probe m_reader;
    std::optional<Probed> m_told; ///< by the last reading; none: the mouse is on no picture
};

} // namespace saliscope::ui
