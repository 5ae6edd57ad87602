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

/// What of a module of Python's own starts programs, evaluates code, or changes files and this
/// process. Of whole names, not of their beginnings alone, for a user's package may be called
/// `commands` or `code`, and os.stat_result harms nobody. "*" at the end stands for anything.
struct Harmful {
    std::string_view module;
    std::string_view names; ///< separated by blanks
};

constexpr std::string_view ofTheSystem =
    " system popen* exec* spawn* posix_spawn* fork* startfile kill* remove* unlink rmdir rename* "
    "replace link symlink truncate ftruncate chmod lchmod fchmod chown lchown fchown chdir fchdir "
    "chroot chflags lchflags open fdopen write* pwrite* sendfile copy_file_range pipe* dup* mkdir "
    "makedirs mkfifo mknod putenv unsetenv abort _exit set* umask utime nice add_dll_directory ";

constexpr std::array harmful = {
    Harmful{"os", ofTheSystem},
    Harmful{"posix", ofTheSystem},
    Harmful{"nt", ofTheSystem},
    Harmful{"builtins", " eval exec execfile compile open input __import__ breakpoint "},
    Harmful{"io", " open open_code FileIO "},
    Harmful{"_io", " open open_code FileIO "},
    Harmful{"sys", " exit set* modules path call_tracing breakpointhook "},
    Harmful{"subprocess", " Popen run call check_call check_output getoutput getstatusoutput "},
    Harmful{"_posixsubprocess", " fork_exec "},
    Harmful{"asyncio", " create_subprocess_* "},
    Harmful{"asyncio.subprocess", " create_subprocess_* "},
    Harmful{"multiprocessing.util", " spawnv_passfds "},
    Harmful{"shutil", " rmtree move copy* make_archive unpack_archive chown "},
    Harmful{"socket", " socket create_* socketpair fromfd SocketType "},
    Harmful{"_socket", " socket SocketType "},
    Harmful{"urllib.request", " urlopen urlretrieve "},
    Harmful{"webbrowser", " open* get register "},
    Harmful{"runpy", " run_module run_path _run_code _run_module_code "},
    Harmful{"pty", " spawn fork openpty "},
    Harmful{"code", " interact InteractiveInterpreter InteractiveConsole "},
    Harmful{"timeit", " timeit repeat main Timer "},
    Harmful{"pdb", " run* set_trace post_mortem pm "},
    Harmful{"profile", " run runctx "},
    Harmful{"cProfile", " run runctx "},
    Harmful{"ctypes", " CDLL PyDLL WinDLL OleDLL LibraryLoader cdll pydll windll oledll pythonapi "
                      "CFUNCTYPE PYFUNCTYPE memmove memset string_at cast "},
    Harmful{"importlib", " import_module reload __import__ "},
    Harmful{"importlib._bootstrap", " _call_with_frames_removed _gcd_import __import__ "},
    Harmful{"importlib.machinery", " SourceFileLoader ExtensionFileLoader "},
    Harmful{"marshal", " load loads "},
    Harmful{"pickle", " load loads _load _loads Unpickler _Unpickler "},
    Harmful{"_pickle", " load loads Unpickler "},
    Harmful{"types", " FunctionType CodeType LambdaType "},
    Harmful{"torch", " load "},
    Harmful{"torch.serialization", " load "},
    Harmful{"torch.hub", " load load_state_dict_from_url download_url_to_file "},
};

/// Whether one of \p names, which may end in "*", is \p name.
bool isOneOf(std::string_view names, std::string_view name)
{
    while (true) {
        names.remove_prefix(std::min(names.find_first_not_of(' '), names.size()));
        if (names.empty())
            return false;
        const std::string_view candidate = names.substr(0, names.find(' '));
        names.remove_prefix(candidate.size());
        if (candidate.back() == '*' ? name.starts_with(candidate.substr(0, candidate.size() - 1))
                                    : name == candidate)
            return true;
    }
}

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
    module = currentModule(module);
    return std::any_of(harmful.begin(), harmful.end(), [&](const Harmful& row) {
        return row.module == module && isOneOf(row.names, name);
    });
}

} // namespace saliscope::checkpoint
