// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "widgets/viewer/pane_choices.h"
#include "widgets/viewer/probe.h"
#include "widgets/viewer/view_figure.h"

namespace saliscope::ui
{

/// A second map that a pane shows right of a divider the user can move; with a divider of 0 or 1
/// it is shown alone or not at all (blinking).
struct Swipe {
    std::shared_ptr<const cases::CaseMap> map;
    QString title;
    double divider = 0.5; ///< in shares of the pane's width
};

/// The grid of panes with its synchroniser. It shows what it is given and asks for what it needs;
/// it neither decodes nor runs a network. GUI thread only.
class Viewer final : public QWidget
{
    Q_OBJECT

public:
    explicit Viewer(QWidget* parent = nullptr);
    ~Viewer() override;

    void setChoices(PaneChoices choices);
    const PaneChoices& choices() const;

    /// 1×1 to 3×3. Panes that go are forgotten; new ones get the first algorithms not yet shown.
    void setGrid(int rows, int columns);
    int rows() const;
    int columns() const;
    int paneCount() const;
    int currentPane() const;
    void setCurrentPane(int pane);
    session::MapChoice choice(int pane) const;
    void setChoice(int pane, const session::MapChoice& choice);

    /// Clears all panes and waits for the picture and maps of another case; \p name is shown
    /// meanwhile.
    void startCase(const QString& name);
    void setPicture(std::shared_ptr<const cases::CasePicture> picture);
    void setPictureError(const QString& sentence);
    void setMap(int pane, std::shared_ptr<const cases::CaseMap> map);
    void setMapError(int pane, const QString& sentence);
    /// The pane's map is being computed.
    void setMapPending(int pane);
    /// What the pane shows over its picture; null: nothing, or not yet.
    std::shared_ptr<const cases::CaseMap> map(int pane) const;
    QString mapTitle(int pane) const;

    /// A map that was not made by an algorithm (consensus, difference), called \p title in the
    /// header and on the pane until another map is chosen or set. Maps around zero (signedCaseMap)
    /// get diverging colours. The pane's choice stays; where that is the picture alone nobody
    /// computes a map for the pane.
    void setDerivedMap(int pane, std::shared_ptr<const cases::CaseMap> map, const QString& title);
    bool isDerived(int pane) const;
    void setSwipe(int pane, const std::optional<Swipe>& swipe);
    const std::optional<Swipe>& swipe(int pane) const;
    /// Another picture of the same case in its place, for example an imputed one, with \p note
    /// written on it; null: the case's.
    void setPanePicture(int pane, std::shared_ptr<const cases::CasePicture> picture,
                        const QString& note = {});

    /// The boxes to show instead of the picture's, until the next case; none: the picture's.
    /// Those that were \p edited have dashed lines.
    void setBoxes(const std::optional<std::vector<cases::CaseBox>>& boxes,
                  std::vector<bool> edited = {});
    void setSelectedBox(std::optional<int> index);
    /// Left drag edits boxes. The viewer only says what is wanted: setBoxes shows it.
    void setBoxEditing(bool on);

    const session::DisplaySettings& display() const;
    void setDisplay(const session::DisplaySettings& settings);
    const session::LinkSettings& links() const;
    void setLinks(const session::LinkSettings& settings);
    session::GreyWindow window(int pane) const;
    void setWindow(int pane, const session::GreyWindow& window);
    /// The window of the picture's own values, for this picture and those that follow.
    void setAutomaticWindow(int pane);
    /// The part of the picture that is shown; another case is shown whole again.
    session::PictureView view(int pane) const;
    void setView(int pane, const session::PictureView& view);
    const cases::CasePicture* picture() const;
    /// While held, no overlay is drawn anywhere.
    void setOverlayHeld(bool hidden);

    void zoomToFit();
    void zoomToPixels(); ///< one pixel of the picture on one of the screen
    void zoomBy(double factor);

    /// The pane or the whole grid with headers, colour bars and legends, for files and the
    /// clipboard.
    ViewFigure figure(std::optional<int> pane) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void choiceChanged(int pane); ///< by the user, or a new pane: a map is wanted
    void currentPaneChanged(int pane);
    void displayChanged();
    void linksChanged();
    void windowChanged(int pane);
    void viewChanged(int pane);
    void gridChanged();
    void pictureChanged();
    void mapChanged(int pane); ///< map or title
    void probed(const saliscope::ui::ProbeReading& reading);
    void probeLeft();
    void dividerMoved(int pane, double divider); ///< of a swipe, by the user
    void boxSelected(int index);                 ///< by the user; -1: none
    void boxAdded(const saliscope::cases::CaseBox& box);
    void boxChanged(int index, const saliscope::cases::CaseBox& box, bool finished);
    void boxRemoveWanted(int index);
    void boxMenuWanted(int index, QPoint onScreen);

protected:
    /// Passes the keyboard on to the current pane.
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace saliscope::ui
