// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace saliscope::checkpoint
{

/// What one element of a stored tensor is.
enum class ElementType : std::uint8_t {
    Float16,
    BFloat16,
    Float32,
    Float64,
    Int8,
    UInt8,
    Int16,
    Int32,
    Int64,
    Bool,
};

struct ElementInfo {
    ElementType type;
    std::size_t size;             ///< bytes
    std::string_view name;        ///< torch's name without "torch.", "float32"
    std::string_view storage;     ///< torch's storage class, "FloatStorage"
    std::string_view safetensors; ///< code in a safetensors header, "F32"
};

const ElementInfo& elementInfo(ElementType type);
std::optional<ElementType> elementTypeOfName(std::string_view name);
std::optional<ElementType> elementTypeOfStorage(std::string_view storage);
std::optional<ElementType> elementTypeOfSafetensors(std::string_view code);

} // namespace saliscope::checkpoint
