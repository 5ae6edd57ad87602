// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QWidget>

#include "widgets/reading/reading_canvas.h"

class QButtonGroup;
class QCheckBox;
class QLabel;
class QPushButton;

namespace saliscope::ui
{

/// What a reader sees during a blind reading: the picture with its map, the question and the scale.
/// Nothing reveals the case, its label, the prediction or the algorithm. Keys: 1 to 5 rate the map,
/// 0 says that there is no finding, Return goes on, and H hides the map while it is held. GUI
/// thread only.
class ReadingView final : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingView(QWidget* parent = nullptr);

    ReadingCanvas& canvas() { return *m_canvas; }
    /// Sets the number of steps of the scale. Keys above it do nothing.
    void setRatings(int ratings);
    /// Clears the view and waits for picture number \p place of \p count.
    void startCase(std::size_t place, std::size_t count);
    void setCase(std::shared_ptr<const cases::CasePicture> picture,
                 std::shared_ptr<const cases::CaseMap> map);
    /// Says that the case cannot be shown. The reader can then only skip it.
    void setFailed();

signals:
    /// The reader's answer, without sample and map, which the view does not know.
    void answered(const saliscope::session::ReadingAnswer& answer);
    void skipped(); ///< the reader went past a case that cannot be shown
    void paused();
    void ended();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void setUpControls();
    void connectControls();
    void updateControls();
    void goOn();

    ReadingCanvas* m_canvas = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_question = nullptr;
    QCheckBox* m_nothing = nullptr;
    QButtonGroup* m_ratings = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_end = nullptr;
    QElapsedTimer m_timer;
    QString m_warning; ///< what the reader has to know of the map
    bool m_hasMap = false;
    bool m_ready = false;
    bool m_failed = false;
};

} // namespace saliscope::ui
