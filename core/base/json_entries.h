// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "core/base/json.h"

namespace saliscope
{

/// Entries of one member of a file, which are too many to be kept as JSON.
struct JsonEntries {
    std::string member; ///< of the outermost object; an object itself, whose members are handed out
    /// \p value takes \p bytes, which are free again behind the call. Returns how many bytes what
    /// was made of it takes. The last one of entries with the same name counts.
    std::function<std::size_t(const std::string& name, const nlohmann::ordered_json& value,
                              std::size_t bytes)>
        take;
};

/// parseJson() where \p entries are handed out one by one and left out of the value. What is left
/// counts twice, so that there is room for what is made of it. Throws also what take() throws.
nlohmann::ordered_json parseJsonEntries(std::string_view text, const JsonSource& source,
                                        const JsonEntries& entries);

} // namespace saliscope
