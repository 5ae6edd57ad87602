// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include "widgets/viewer/viewer.h"

class QLabel;
class QStatusBar;

namespace saliscope::window
{

/// What the status bar always says: the place under the pointer, the range policy, the device, and
/// what the program is for.
class StatusLine final : public QObject
{
    Q_OBJECT

public:
    explicit StatusLine(QStatusBar& bar);

    void setReading(const ui::ProbeReading& reading);
    void clearReading();
    void setPolicy(const session::DisplaySettings& display);
    void setDevice(const QString& device);
    /// What is being read; empty: nothing.
    void setBusy(const QString& sentence);

private:
    QStatusBar& m_bar;
    QLabel* m_probe = nullptr;
    QLabel* m_policy = nullptr;
    QLabel* m_device = nullptr;
    QLabel* m_busy = nullptr;
};

} // namespace saliscope::window
