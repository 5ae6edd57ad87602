// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace saliscope::window
{

/// Tells when the program is asked to end by a signal: by `kill`, the end of the terminal or of the
/// login, Ctrl+C. Signals that somebody has had ignored, as `nohup` does, stay so. One per process;
/// GUI thread only.
class EndSignals final : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override; ///< the signals end the process at once again

signals:
    void asked();
};

} // namespace saliscope::window
