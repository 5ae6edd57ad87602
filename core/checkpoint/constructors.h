// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/checkpoint/element_type.h"

namespace saliscope::checkpoint
{

/// The meaning of a "module.name" that a pickle refers to. Nothing is ever imported or called.
enum class Constructor : std::uint8_t {
    Unknown, ///< inert
    Dictionary,
    List,
    Tuple,
    Set,
    Tensor,          ///< (storage, offset, shape, strides, …)
    TensorOfType,    ///< the same, with the element type as seventh argument
    Parameter,       ///< (tensor, …)
    TensorFromType,  ///< (constructor, class, arguments, state)
    TypedStorage,    ///< a storage of elements
    UntypedStorage,  ///< a storage of bytes
    ElementTypeName, ///< torch.float32 and others
    Normalize,       ///< torchvision's, with mean and std in its state
    Compose,         ///< torchvision's, with a list of transforms in its state
    Sequential,      ///< torch's, with a dictionary of modules in its state
    Identity,        ///< a module that changes nothing
    NumpyArray,      ///< (class, shape, code), with (version, shape, type, order, bytes) as state
    NumpyBuffer,     ///< an array: (bytes, type, shape, order)
    NumpyScalar,     ///< (type, bytes)
    NumpyType,       ///< (code, …), with (version, byte order, …) as state
    EncodeText,      ///< bytes: (text, "latin1")
    Bytes,           ///< bytes: () or (bytes)
    Plain,           ///< harmless and without use here
};

struct KnownName {
    Constructor constructor = Constructor::Unknown;
    std::optional<ElementType> type; ///< of TypedStorage and ElementTypeName
};

/// Looks up \p module and \p name in the fixed, ordered list of what is interpreted.
KnownName knownName(std::string_view module, std::string_view name);

/// True for what only an attack would put into a checkpoint: starting programs, evaluating code.
/// This serves the error's wording; safety comes from never executing anything.
bool isHostile(std::string_view module, std::string_view name);

} // namespace saliscope::checkpoint
