// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/json_value.h"

#include "core/base/files.h"

namespace saliscope::results
{

void writeJson(const std::filesystem::path& path, const JsonValue& value)
{
    const std::string text = jsonText(value);
    keepBackup(path);
    writeFileAtomically(path, {text});
}

} // namespace saliscope::results
