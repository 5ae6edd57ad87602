// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include <QObject>

namespace saliscope::window
{

class MainWindow;

/// Holds the program's window, and puts a new one in its place when another language is chosen:
/// so every text is made anew, and none is forgotten. GUI thread only.
class WindowHolder final : public QObject
{
    Q_OBJECT

public:
    WindowHolder();
    ~WindowHolder() override;

    MainWindow& window() { return *m_window; }

private:
    void makeWindow();
    /// The new one goes on with all of the old one's work.
    void replaceWindow();

    std::unique_ptr<MainWindow> m_window;
};

} // namespace saliscope::window
