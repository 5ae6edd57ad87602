// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/checkpoint/pickle_value.h"

namespace saliscope::checkpoint
{

/// No checkpoint tells more about its training than this many values; others are left out.
constexpr std::size_t maximalAttributes = 1000;

/// A number, text, truth value, None, or a short flat list of those, in JSON's spelling except that
/// text is bare ("12", "0.5", "true", "null", "adam", "[1, 2]"); nothing for everything else.
/// Text is made printable and cut after 1000 bytes.
std::optional<std::string> plainText(const PickleGraph& graph, const PickleValue& value);

/// An integer or real number; nothing for everything else.
std::optional<double> plainNumber(const PickleValue& value);

/// The plain values of a dictionary with text keys, and of dictionaries and object states one level
/// below as "key.inner"; an object itself appears as its class. At most
/// maximalAttributes. Top-level keys in \p except are left out.
std::map<std::string, std::string> plainAttributes(const PickleGraph& graph,
                                                   const PickleValue& dictionary,
                                                   std::span<const std::string_view> except);

} // namespace saliscope::checkpoint
