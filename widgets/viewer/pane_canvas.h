// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "widgets/viewer/box_tool.h"
#include "widgets/viewer/pane_renderer.h"

class QNativeGestureEvent;

namespace saliscope::ui
{

/// Shows one pane's content and turns mouse and keys into signals; it changes nothing itself. Left
/// or middle drag pans, the wheel zooms at the cursor, right drag changes window and level, right
/// click or the menu key opens a menu, double click maximises, Shift with arrows pans. On a picture
/// that was clicked Tab asks for the panels to go; who came by Tab goes on by it. While boxes are
/// edited, left drag moves, resizes and draws them. Arrows then move the selected box, with Control
/// they resize it, with Shift they move it by ten pixels; Delete removes it, Escape deselects it,
/// and right click or the menu key opens its menu.
class PaneCanvas final : public QWidget
{
    Q_OBJECT

public:
    explicit PaneCanvas(std::shared_ptr<PicturePool> pool, QWidget* parent = nullptr);

    const PaneContent& content() const { return m_content; }
    void setContent(PaneContent content);

    PaneGeometry geometryOfPicture() const { return {m_content, QSizeF(size())}; }
    /// Enlarges the picture \p factor times. The place under \p anchor (pixels of the canvas) stays
    /// where it is.
    PaneView zoomed(double factor, QPointF anchor) const;
    /// The view in which a pixel of the picture is a pixel of the screen.
    PaneView pixelView() const;
    /// The place of the picture under the mouse, in its pixels; none when the mouse is elsewhere or
    /// there is no picture.
    std::optional<QPointF> pointedPlace() const;
    bool isPointed() const { return m_pointer.has_value(); }
    /// The wheel steps through the cases and zooms with Control; otherwise the reverse.
    void setWheelSteps(bool on) { m_wheelSteps = on; }

    QSize sizeHint() const override { return {360, 360}; }
    QSize minimumSizeHint() const override { return {60, 60}; }

signals:
    void activated(); ///< pressed
    void viewWanted(const saliscope::ui::PaneView& view);
    void windowWanted(const saliscope::session::GreyWindow& window);
    void automaticWindowWanted();
    void maximiseWanted(); ///< or to go back to the grid
    void menuWanted(QPoint onScreen);
    void stepWanted(int cases); ///< 1: to the next case, -1: to the one before
    void panelsKeyPressed();    ///< Tab, after the picture was clicked
    void dividerWanted(double share);
    void boxSelected(int index);                         ///< -1: none
    void boxAdded(const saliscope::cases::CaseBox& box); ///< its label is 1
    /// \p finished: the mouse was released.
    void boxChanged(int index, const saliscope::cases::CaseBox& box, bool finished);
    void boxRemoveWanted(int index);
    void boxMenuWanted(int index, QPoint onScreen);
    void cursorMoved(QPointF picture); ///< pixels of the picture
    void cursorLeft();

protected:
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    enum class Drag { None, Pan, Window, Divider, Box, NewBox };

    Drag dragAt(QPointF place);
    void drag(QPointF at);
    void updateCursor(QPointF at);
    bool isOnDivider(QPointF at) const;
    const cases::CaseBox* selectedBox() const;
    bool editBox(const QKeyEvent& event);
    bool nudgeBox(const QKeyEvent& event);

    PaneView panned(QPointF pixels) const;
    void dragWindow(QPointF moved);
    PaneView limited(PaneView view) const;

    PaneContent m_content;
    PaneRenderer m_renderer;
    Drag m_drag = Drag::None;
    QPointF m_last;
    std::optional<QPointF> m_pointer; ///< the mouse, as long as it is here
    session::GreyWindow m_windowAtPress;
    QPointF m_pressed;
    bool m_wheelSteps = false;
    int m_wheelTurn = 0;       ///< since the last step, in eighths of a degree
    bool m_wasClicked = false; ///< the mouse, not Tab, brought the keyboard here
    BoxGrip m_grip;
    cases::CaseBox m_boxAtPress;
    std::optional<cases::CaseBox> m_draft; ///< a box while it is drawn
};

} // namespace saliscope::ui
