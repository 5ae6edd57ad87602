// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "widgets/inspector/road_others.h"

class QAbstractButton;
class QCheckBox;
class QLabel;
class QSlider;
class QTimer;

namespace saliscope::ui
{

class RoadPlot;

/// ROAD of the panes' maps: the curves of all panes, the scores of the current one, and a scrubber
/// through its percentiles. It computes only while it is visible. GUI thread only.
class RoadPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RoadPanel(JobRunner& runner, QWidget* parent = nullptr);

    /// Sets the current pane's map, called \p title. Without a map, \p title says why there is
    /// none.
    void setSubject(std::optional<RoadSubject> subject, const QString& title);
    /// Sets the maps of other panes. Their curves are thin, and are computed after the subject's.
    void setOthers(std::vector<RoadPane> others) { m_others->setPanes(std::move(others)); }
    /// Call it when the user closed or left the pane that shows the imputed picture.
    void endScrubbing();

    RoadWorker& worker() { return *m_worker; }

signals:
    /// The pane has to show this picture in place of the case's, with a note that says what it is;
    /// null: the case's picture again.
    void pictureWanted(std::shared_ptr<const saliscope::cases::CasePicture> picture,
                       const QString& note);
    /// The overlay has to be hidden while the scrubber is held, because it covers the imputed
    /// pixels.
    void scrubberHeld(bool held);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void setUp();
    void setUpScrubber();
    void connectWorker();
    RoadPlace place() const;
    void scrub();
    void goOn();
    void refreshCurve();
    void refreshOthers();
    void refreshScores();
    void refreshAnswer();
    void showPicture(std::shared_ptr<const cases::CasePicture> picture,
                     const road::RoadPoint& point);

    RoadWorker* m_worker = nullptr;
    RoadOthers* m_others = nullptr;
    RoadPlot* m_plot = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_legend = nullptr; ///< legend of the thin curves
    QLabel* m_scores = nullptr;
    QLabel* m_note = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_answer = nullptr;
    QSlider* m_slider = nullptr;
    QAbstractButton* m_most = nullptr;
    QCheckBox* m_showPicture = nullptr;
    QTimer* m_settled = nullptr; ///< ends when the map has not changed for a moment
    bool m_hasSubject = false;
    std::optional<road::RoadPoint> m_shown; ///< the last picture, with the network's prediction
    std::optional<road::RoadPoint> m_told;  ///< the last prediction
};

} // namespace saliscope::ui
