// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/json_value.h"

#include "base/files.h"

namespace saliscope
{

void writeJson(const std::filesystem::path& path, const JsonValue& value)
{
    const std::string text = jsonText(value);
    keepBackup(path);
    writeFileAtomically(path, {text});
}

} // namespace saliscope
