// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/checkpoint/element_type.h"

namespace saliscope::checkpoint
{

/// Where the elements of a tensor lie in a storage, in elements. Unchecked: it comes from a file.
struct TensorLayout {
    ElementType type = ElementType::Float32;
    std::int64_t offset = 0;
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides; ///< as many as shape
};

/// Strides of a row-major tensor of \p shape, which is accepted by elementCount().
std::vector<std::int64_t> contiguousStrides(const std::vector<std::int64_t>& shape);

/// Number of elements; nothing when a length is negative, there are more than 64 dimensions, or
/// the lengths that are not 0 multiply to more than \p limit.
std::optional<std::uint64_t> elementCount(const std::vector<std::int64_t>& shape,
                                          std::uint64_t limit);

/// Elements a storage needs for \p layout: 1 + the position of the last element. Nothing when the
/// layout is senseless: negative offset or strides, another number of strides, overflow.
std::optional<std::uint64_t> neededElements(const TensorLayout& layout);

/// True when the elements follow each other in row-major order without gaps.
bool isContiguous(const TensorLayout& layout);

/// Converts the elements of \p layout to float32, row-major, into \p target, which has
/// elementCount() places. \p storage holds at least neededElements(); numbers in it are big-endian
/// when \p bigEndian.
void convertElements(const TensorLayout& layout, std::string_view storage, bool bigEndian,
                     std::span<float> target);

} // namespace saliscope::checkpoint
