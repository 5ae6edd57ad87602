// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include "widgets/viewer/colour_bar.h"
#include "widgets/viewer/pane_canvas.h"
#include "widgets/viewer/pane_header.h"

class QPushButton;

namespace saliscope::ui
{

/// The header, the picture and the colour bar at one place in the grid.
class Pane final : public QFrame
{
    Q_OBJECT

public:
    explicit Pane(std::shared_ptr<PicturePool> pool, QWidget* parent = nullptr);

    PaneHeader& header() { return *m_header; }
    PaneCanvas& canvas() { return *m_canvas; }
    const PaneContent& content() const { return m_canvas->content(); }
    /// Shows \p content with the warning about its map, or with \p note when there is no warning.
    void setContent(PaneContent content);
    void setNote(const QString& note);
    void setCurrent(bool current);

signals:
    void activated(); ///< its picture was pressed, or a part of it focused
    void strengthPressed();
    void offerTaken(); ///< the button on the picture was pressed

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// Puts the button above the sentence on the picture.
    void placeOffer();

    PaneHeader* m_header;
    PaneCanvas* m_canvas;
    ColourBar* m_bar;
    QPushButton* m_offer;
    QString m_note;
    bool m_current = false;
};

} // namespace saliscope::ui
