// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLabel;
class QListWidget;

namespace saliscope
{

class Workspace;
struct DeviceInfo;

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
    static QString descriptionOf(const DeviceInfo& device);

    Workspace& m_workspace;
    QListWidget* m_list = nullptr;
    QLabel* m_engine = nullptr;
};

} // namespace saliscope
