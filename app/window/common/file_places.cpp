// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/file_places.h"

#include <QDir>
#include <QFileInfo>

#include "app/window/common/settings.h"

namespace saliscope::window
{

QString lastFolder()
{
    return setting(Setting::LastFolder).toString();
}

void rememberFolder(const QString& path)
{
    const QFileInfo info(path);
    setSetting(Setting::LastFolder, info.isDir() ? path : info.absolutePath());
}

QString proposedPath(const QString& name)
{
    const QDir folder(lastFolder());
    const QFileInfo wanted(name);
    QString path = folder.filePath(name);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1-%2.%3")
                                   .arg(wanted.completeBaseName())
                                   .arg(number)
                                   .arg(wanted.suffix()));
    return path;
}

} // namespace saliscope::window
