// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "core/session/display_settings.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;

namespace saliscope::ui
{

class HistogramView;
class Viewer;

/// Window and level of the current pane: histogram, presets and numbers.
class WindowPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit WindowPanel(Viewer& viewer, QWidget* parent = nullptr);

private:
    void addNumbers();
    void addButtons();
    void refresh();
    void refreshPreset(const session::GreyWindow& window);
    void want(session::GreyWindow window);
    void choosePreset(int index);

    Viewer& m_viewer;
    HistogramView* m_histogram;
    QComboBox* m_preset;
    QDoubleSpinBox* m_centre;
    QDoubleSpinBox* m_width;
    QCheckBox* m_inverse;
};

} // namespace saliscope::ui
