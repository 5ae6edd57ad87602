// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/constructors.h"

#include <algorithm>
#include <array>

namespace saliscope::checkpoint
{

namespace
{

struct Row {
    std::string_view module;
    std::string_view name;
    Constructor constructor;
};

constexpr std::array rows = {
    Row{"torch._utils", "_rebuild_tensor", Constructor::Tensor},
    Row{"torch._utils", "_rebuild_tensor_v2", Constructor::Tensor},
    Row{"torch._utils", "_rebuild_tensor_v3", Constructor::TensorOfType},
    Row{"torch._utils", "_rebuild_parameter", Constructor::Parameter},
    Row{"torch._utils", "_rebuild_parameter_with_state", Constructor::Parameter},
    Row{"torch._tensor", "_rebuild_from_type_v2", Constructor::TensorFromType},
    Row{"torch.nn.parameter", "Parameter", Constructor::Plain},
    Row{"torch", "Tensor", Constructor::Plain},
    Row{"torch", "Size", Constructor::Tuple},
    Row{"torch", "device", Constructor::Plain},
    Row{"torch", "UntypedStorage", Constructor::UntypedStorage},
    Row{"torch.storage", "UntypedStorage", Constructor::UntypedStorage},
    Row{"torchvision.transforms.transforms", "Normalize", Constructor::Normalize},
    Row{"torchvision.transforms.v2._misc", "Normalize", Constructor::Normalize},
    Row{"torchvision.transforms.transforms", "Compose", Constructor::Compose},
    Row{"torchvision.transforms.v2._container", "Compose", Constructor::Compose},
    Row{"torchvision.transforms.v2._misc", "Identity", Constructor::Identity},
    Row{"torch.nn.modules.container", "Sequential", Constructor::Sequential},
    Row{"torch.nn.modules.linear", "Identity", Constructor::Identity},
    Row{"numpy.core.multiarray", "_reconstruct", Constructor::NumpyArray},
    Row{"numpy._core.multiarray", "_reconstruct", Constructor::NumpyArray},
    Row{"numpy.core.numeric", "_frombuffer", Constructor::NumpyBuffer},
    Row{"numpy._core.numeric", "_frombuffer", Constructor::NumpyBuffer},
    Row{"numpy.core.multiarray", "scalar", Constructor::NumpyScalar},
    Row{"numpy._core.multiarray", "scalar", Constructor::NumpyScalar},
    Row{"numpy", "ndarray", Constructor::Plain},
    Row{"numpy", "dtype", Constructor::NumpyType},
    Row{"_codecs", "encode", Constructor::EncodeText},
    Row{"collections", "OrderedDict", Constructor::Dictionary},
    Row{"collections", "defaultdict", Constructor::Dictionary},
    Row{"builtins", "dict", Constructor::Dictionary},
    Row{"builtins", "list", Constructor::List},
    Row{"builtins", "tuple", Constructor::Tuple},
    Row{"builtins", "set", Constructor::Set},
    Row{"builtins", "frozenset", Constructor::Set},
    Row{"builtins", "bytes", Constructor::Bytes},
    Row{"builtins", "bytearray", Constructor::Bytes},
};

constexpr std::array<std::string_view, 16> hostileModules = {
    "os",    "posix", "nt",     "sys",       "subprocess", "_posixsubprocess", "shutil",  "socket",
    "runpy", "pty",   "ctypes", "importlib", "webbrowser", "commands",         "marshal", "pickle",
};

constexpr std::array<std::string_view, 8> hostileBuiltins = {
    "eval", "exec", "execfile", "compile", "open", "input", "__import__", "breakpoint",
};

/// Protocol 2 keeps Python 2's name of the module.
std::string_view currentModule(std::string_view module)
{
    return module == "__builtin__" ? std::string_view("builtins") : module;
}

} // namespace

KnownName knownName(std::string_view module, std::string_view name)
{
    module = currentModule(module);
    for (const Row& row : rows)
        if (row.module == module && row.name == name)
            return {row.constructor, std::nullopt};
    if (module != "torch" && module != "torch.cuda")
        return {};
    if (const std::optional<ElementType> type = elementTypeOfStorage(name))
        return {Constructor::TypedStorage, type};
    if (const std::optional<ElementType> type = elementTypeOfName(name))
        return {Constructor::ElementTypeName, type};
    return {};
}

bool isHostile(std::string_view module, std::string_view name)
{
    const std::string_view package = module.substr(0, module.find('.'));
    if (currentModule(module) == "builtins")
        return std::find(hostileBuiltins.begin(), hostileBuiltins.end(), name) !=
               hostileBuiltins.end();
    return std::find(hostileModules.begin(), hostileModules.end(), package) != hostileModules.end();
}

} // namespace saliscope::checkpoint
