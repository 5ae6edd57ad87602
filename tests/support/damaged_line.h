// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>

#include <QTest>

#include "core/base/files.h"

namespace saliscope
{

/// Rows for a column "damage": what disks, editors and transfers do to a line.
inline void addDamages()
{
    QTest::addColumn<QString>("damage");
    for (const char* damage : {"half", "zeros", "other kind", "other value", "end"})
        QTest::newRow(damage) << damage;
}

/// Damages the last line of \p record, which is about one sample.
inline void damageLastLine(const std::filesystem::path& record, const QString& damage)
{
    std::string text = readFile(record);
    const std::size_t begin = text.rfind('\n', text.size() - 2) + 1;
    std::string line = text.substr(begin, text.size() - 1 - begin);
    if (damage == "half")
        line.resize(line.size() / 2);
    else if (damage == "zeros")
        line.assign(line.size(), '\0');
    else if (damage == "other kind")
        line.replace(line.find("\"maps\":"), 7, "\"lost\":");
    else if (damage == "other value")
        line = "[" + line + "]";
    text.replace(begin, text.size() - 1 - begin, line);
    if (damage == "end")
        text.resize(text.size() - 5);
    writeFileAtomically(record, {text});
}

} // namespace saliscope
