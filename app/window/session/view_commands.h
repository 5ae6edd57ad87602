// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include "core/session/view_provenance.h"

class QWidget;

namespace saliscope::window
{

class MessageBar;
class SessionCommands;
class Workspace;

/// Opens the views that exported files say they show. GUI thread only.
class ViewCommands final : public QObject
{
    Q_OBJECT

public:
    ViewCommands(Workspace& workspace, SessionCommands& session, MessageBar& messages,
                 QWidget& window);

    /// Asks first when the file \p path, which may come from anybody, names files elsewhere on
    /// this machine that are not open.
    void open(const QString& path);

private:
    void ask(const session::ViewProvenance& view, const QStringList& foreign);
    void show(const session::ViewProvenance& view);

    Workspace& m_workspace;
    SessionCommands& m_session;
    MessageBar& m_messages;
    QWidget& m_window;
};

} // namespace saliscope::window
