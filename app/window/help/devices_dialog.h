// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLabel;
class QListWidget;

namespace saliscope::engine
{
struct DeviceInfo;
} // namespace saliscope::engine

namespace saliscope::window
{

class Workspace;

/// Chooses the device that the networks on the screen run on.
class DevicesDialog final : public QDialog
{
    Q_OBJECT

public:
    DevicesDialog(Workspace& workspace, QWidget* parent);

    QString device() const;

private:
    void setUp();
    void load();
    static QString descriptionOf(const engine::DeviceInfo& device);

    Workspace& m_workspace;
    QListWidget* m_list = nullptr;
    QLabel* m_engine = nullptr;
};

} // namespace saliscope::window
