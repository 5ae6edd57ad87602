// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/settings.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace saliscope::window
{

namespace
{

struct Entry {
    Setting setting;
    const char* key;
    QVariant standard;
};

QString documents()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder.isEmpty() ? QDir::homePath() : folder;
}

const Entry& entryOf(Setting setting)
{
    static const std::array<Entry, 10> entries = {{
        {Setting::Language, "window/language", QStringLiteral("system")},
        {Setting::Theme, "window/theme", QStringLiteral("system")},
        {Setting::Device, "engine/device", QStringLiteral("cpu")},
        {Setting::LastFolder, "files/lastFolder", QDir::homePath()},
        {Setting::OutputFolder, "files/outputFolder", documents() + QStringLiteral("/saliscope")},
        {Setting::RecentItems, "files/recent", QStringList()},
        {Setting::Geometry, "window/geometry", QByteArray()},
        {Setting::Docks, "window/docks", QByteArray()},
        {Setting::CacheMegabytes, "engine/cacheMegabytes", 256},
        {Setting::Wheel, "window/wheel", QStringLiteral("zoom")},
    }};
    return entries.at(std::size_t(setting));
}

} // namespace

QVariant setting(Setting setting)
{
    const Entry& entry = entryOf(setting);
    return QSettings().value(QLatin1String(entry.key), entry.standard);
}

void setSetting(Setting setting, const QVariant& value)
{
    QSettings().setValue(QLatin1String(entryOf(setting).key), value);
}

} // namespace saliscope::window
