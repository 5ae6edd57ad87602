// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "core/checkpoint/network_description.h"

namespace saliscope::checkpoint
{

/// The description in \p object, whose members are as descriptionJson() writes them. Throws Error
/// Damaged naming \p file and the member.
NetworkDescription descriptionOf(const nlohmann::ordered_json& object, const std::string& file);

} // namespace saliscope::checkpoint
