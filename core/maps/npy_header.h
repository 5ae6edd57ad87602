// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace saliscope::maps
{

/// The header of a .npy file, as numpy's format description defines it.
struct NpyHeader {
    std::string descr; ///< type in numpy's notation, for example "<f4"
    bool fortranOrder = false;
    std::vector<std::uint64_t> shape;
};

/// Parses the header's dict literal. Nothing but the three known keys, each once, with literals of
/// their type is accepted. Throws Error Damaged, or Unsupported for a structured type;
/// \p subject names the file.
NpyHeader parseNpyHeader(std::string_view text, const std::string& subject);

/// Everything numpy.save puts before the values of a C-ordered float32 array.
std::string npyPreamble(int height, int width);

} // namespace saliscope::maps
