// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>

namespace saliscope
{

/// Writes a split list of \p count cases, all of which are missing but the first, "a/0.png".
inline bool writeLargeList(const QString& path, int count)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("{\"train\": [");
    for (int i = 0; i < count; ++i)
        file.write(QStringLiteral("%1[\"a/%2.png\", %3]")
                       .arg(i == 0 ? QString() : QStringLiteral(", "))
                       .arg(i)
                       .arg(i % 2)
                       .toLatin1());
    file.write("]}");
    return file.error() == QFile::NoError;
}

} // namespace saliscope
