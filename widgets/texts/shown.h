// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include <QString>

namespace saliscope::ui
{

/// What comes from a file, for a label: as printable() leaves it.
QString shown(const std::string& text);

} // namespace saliscope::ui
