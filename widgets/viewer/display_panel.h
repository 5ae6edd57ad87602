// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <vector>

#include <QWidget>

#include "core/session/display_settings.h"

class QCheckBox;
class QFormLayout;

namespace saliscope::ui
{

class Viewer;

/// The settings of the viewer's panes: grey window, overlay and range. The panel follows the viewer
/// and changes it.
class DisplayPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DisplayPanel(Viewer& viewer, QWidget* parent = nullptr);

private:
    using Change = std::function<void(session::DisplaySettings&)>;

    QFormLayout* addGroup(const QString& title);
    void addOverlay();
    void addRange();
    void addShare(QFormLayout& form, const QString& label, const QString& tip,
                  double session::DisplaySettings::*member);
    QCheckBox* addSwitch(QFormLayout& form, const QString& label, const QString& tip,
                         bool session::DisplaySettings::*member);
    void addColormaps(QFormLayout& form);
    void addStyles(QFormLayout& form);
    void change(const Change& change);
    void refresh();

    Viewer& m_viewer;
    std::vector<std::function<void(const session::DisplaySettings&)>> m_followers;
};

} // namespace saliscope::ui
