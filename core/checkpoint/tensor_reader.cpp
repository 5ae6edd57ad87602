// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/tensor_reader.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>

namespace saliscope::checkpoint
{

namespace
{

constexpr std::size_t maximalDimensions = 64; // torch's own limit

/// Bits of a float16 as float32 (IEEE 754 binary16, denormal numbers included).
float floatOfHalf(std::uint16_t bits)
{
    const std::uint32_t sign = std::uint32_t(bits & 0x8000U) << 16;
    const std::uint32_t exponent = (bits >> 10) & 0x1fU;
    const std::uint32_t fraction = bits & 0x3ffU;
    if (exponent == 0) {
        const float value = static_cast<float>(fraction) * 0x1p-24F;
        return sign ? -value : value;
    }
    const std::uint32_t wide = exponent == 31 ? 255 : exponent + 112;
    return std::bit_cast<float>(sign | (wide << 23) | (fraction << 13));
}

struct Half {
    using Bits = std::uint16_t;
    static float value(Bits bits) { return floatOfHalf(bits); }
};

struct Brain {
    using Bits = std::uint16_t;
    static float value(Bits bits) { return std::bit_cast<float>(std::uint32_t(bits) << 16); }
};

template <typename Number, typename Unsigned>
struct Plain {
    using Bits = Unsigned;
    static float value(Bits bits) { return static_cast<float>(std::bit_cast<Number>(bits)); }
};

struct Truth {
    using Bits = std::uint8_t;
    static float value(Bits bits) { return bits ? 1.0F : 0.0F; }
};

template <typename Bits>
Bits swapped(Bits bits)
{
    auto bytes = std::bit_cast<std::array<char, sizeof(Bits)>>(bits);
    std::reverse(bytes.begin(), bytes.end());
    return std::bit_cast<Bits>(bytes);
}

/// A row of elements that are \p stride elements apart.
template <typename Element, bool Swap>
void convertRow(const char* source, std::int64_t stride, std::span<float> target)
{
    using Bits = typename Element::Bits;
    const std::int64_t step = stride * static_cast<std::int64_t>(sizeof(Bits));
    for (std::size_t i = 0; i < target.size(); ++i) {
        Bits bits;
        std::memcpy(&bits, source + static_cast<std::int64_t>(i) * step, sizeof bits);
        target[i] = Element::value(Swap ? swapped(bits) : bits);
    }
}

using RowFunction = void (*)(const char*, std::int64_t, std::span<float>);

template <bool Swap>
RowFunction rowFunction(ElementType type)
{
    switch (type) {
    case ElementType::Float16:
        return &convertRow<Half, Swap>;
    case ElementType::BFloat16:
        return &convertRow<Brain, Swap>;
    case ElementType::Float32:
        return &convertRow<Plain<float, std::uint32_t>, Swap>;
    case ElementType::Float64:
        return &convertRow<Plain<double, std::uint64_t>, Swap>;
    case ElementType::Int8:
        return &convertRow<Plain<std::int8_t, std::uint8_t>, Swap>;
    case ElementType::UInt8:
        return &convertRow<Plain<std::uint8_t, std::uint8_t>, Swap>;
    case ElementType::Int16:
        return &convertRow<Plain<std::int16_t, std::uint16_t>, Swap>;
    case ElementType::Int32:
        return &convertRow<Plain<std::int32_t, std::uint32_t>, Swap>;
    case ElementType::Int64:
        return &convertRow<Plain<std::int64_t, std::uint64_t>, Swap>;
    case ElementType::Bool:
        return &convertRow<Truth, Swap>;
    }
    return nullptr;
}

/// Axes of length 1 have strides that mean nothing and may be absurd.
TensorLayout withoutSingles(const TensorLayout& layout)
{
    TensorLayout result{layout.type, layout.offset, {}, {}};
    for (std::size_t axis = 0; axis < layout.shape.size(); ++axis) {
        if (layout.shape[axis] == 1)
            continue;
        result.shape.push_back(layout.shape[axis]);
        result.strides.push_back(layout.strides[axis]);
    }
    return result;
}

/// Moves \p index to the next row; returns the position of its first element.
std::int64_t nextRow(const TensorLayout& layout, std::vector<std::int64_t>& index,
                     std::int64_t position)
{
    for (std::size_t axis = index.size(); axis-- > 0;) {
        if (++index[axis] < layout.shape[axis])
            return position + layout.strides[axis];
        position -= layout.strides[axis] * (layout.shape[axis] - 1);
        index[axis] = 0;
    }
    return position;
}

} // namespace

std::vector<std::int64_t> contiguousStrides(const std::vector<std::int64_t>& shape)
{
    std::vector<std::int64_t> strides(shape.size(), 1);
    for (std::size_t axis = shape.size(); axis-- > 1;)
        strides[axis - 1] = strides[axis] * std::max<std::int64_t>(shape[axis], 1);
    return strides;
}

std::optional<std::uint64_t> elementCount(const std::vector<std::int64_t>& shape,
                                          std::uint64_t limit)
{
    if (shape.size() > maximalDimensions)
        return std::nullopt;
    std::uint64_t count = 1;
    bool empty = false;
    for (const std::int64_t length : shape) {
        if (length < 0 || (length > 0 && std::uint64_t(length) > limit / count))
            return std::nullopt;
        count *= std::uint64_t(std::max<std::int64_t>(length, 1));
        empty = empty || length == 0;
    }
    if (count > limit)
        return std::nullopt;
    return empty ? 0 : count;
}

std::optional<std::uint64_t> neededElements(const TensorLayout& layout)
{
    if (layout.strides.size() != layout.shape.size() || layout.offset < 0)
        return std::nullopt;
    std::int64_t last = layout.offset;
    bool empty = false;
    for (std::size_t axis = 0; axis < layout.shape.size(); ++axis) {
        const std::int64_t length = layout.shape[axis];
        std::int64_t span = 0;
        if (length < 0 || layout.strides[axis] < 0)
            return std::nullopt;
        empty = empty || length == 0;
        if (length > 1 && (__builtin_mul_overflow(length - 1, layout.strides[axis], &span) ||
                           __builtin_add_overflow(last, span, &last)))
            return std::nullopt;
    }
    if (empty)
        return 0;
    return static_cast<std::uint64_t>(last) + 1;
}

bool isContiguous(const TensorLayout& layout)
{
    std::int64_t expected = 1;
    for (std::size_t axis = layout.shape.size(); axis-- > 0;) {
        if (layout.shape[axis] != 1 && layout.strides[axis] != expected)
            return false;
        expected *= std::max<std::int64_t>(layout.shape[axis], 1);
    }
    return true;
}

void convertElements(const TensorLayout& stored, std::string_view storage, bool bigEndian,
                     std::span<float> target)
{
    if (target.empty())
        return;
    const TensorLayout layout = withoutSingles(stored);
    const bool swap = bigEndian == (std::endian::native == std::endian::little);
    const RowFunction convert =
        swap ? rowFunction<true>(layout.type) : rowFunction<false>(layout.type);
    const auto size = static_cast<std::int64_t>(elementInfo(layout.type).size);
    const char* first = storage.data() + layout.offset * size;
    if (isContiguous(layout))
        return convert(first, 1, target);
    const auto rowLength = static_cast<std::size_t>(layout.shape.back());
    std::vector<std::int64_t> index(layout.shape.size() - 1, 0);
    std::int64_t position = 0;
    for (std::size_t done = 0; done < target.size(); done += rowLength) {
        convert(first + position * size, layout.strides.back(), target.subspan(done, rowLength));
        position = nextRow(layout, index, position);
    }
}

} // namespace saliscope::checkpoint
