// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/element_type.h"

#include <array>

namespace saliscope::checkpoint
{

namespace
{

// In the order of the enumeration.
constexpr std::array<ElementInfo, 10> infos = {{
    {ElementType::Float16, 2, "float16", "HalfStorage", "F16"},
    {ElementType::BFloat16, 2, "bfloat16", "BFloat16Storage", "BF16"},
    {ElementType::Float32, 4, "float32", "FloatStorage", "F32"},
    {ElementType::Float64, 8, "float64", "DoubleStorage", "F64"},
    {ElementType::Int8, 1, "int8", "CharStorage", "I8"},
    {ElementType::UInt8, 1, "uint8", "ByteStorage", "U8"},
    {ElementType::Int16, 2, "int16", "ShortStorage", "I16"},
    {ElementType::Int32, 4, "int32", "IntStorage", "I32"},
    {ElementType::Int64, 8, "int64", "LongStorage", "I64"},
    {ElementType::Bool, 1, "bool", "BoolStorage", "BOOL"},
}};

std::optional<ElementType> find(std::string_view ElementInfo::*column, std::string_view text)
{
    for (const ElementInfo& info : infos)
        if (info.*column == text)
            return info.type;
    return std::nullopt;
}

} // namespace

const ElementInfo& elementInfo(ElementType type)
{
    return infos[static_cast<std::size_t>(type)];
}

std::optional<ElementType> elementTypeOfName(std::string_view name)
{
    return find(&ElementInfo::name, name);
}

std::optional<ElementType> elementTypeOfStorage(std::string_view storage)
{
    return find(&ElementInfo::storage, storage);
}

std::optional<ElementType> elementTypeOfSafetensors(std::string_view code)
{
    return find(&ElementInfo::safetensors, code);
}

} // namespace saliscope::checkpoint
