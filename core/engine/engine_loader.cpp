// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>

#include "core/base/error.h"
#include "core/engine/engine.h"

namespace fs = std::filesystem;

namespace saliscope::engine
{

namespace
{

/// The folder of the library this code is in; the engine is installed beside it.
fs::path libraryFolder()
{
    Dl_info info = {};
    if (::dladdr(reinterpret_cast<const void*>(&openEngine), &info) == 0 || !info.dli_fname)
        return {};
    return fs::absolute(info.dli_fname).parent_path();
}

} // namespace

std::shared_ptr<const Engine> openEngine()
{
    const fs::path path = libraryFolder() / "libsaliscope-engine.so";
    // Threads that wait for work by spinning take the cores from those that decode and write; on
    // two cores that made pasa three times slower. Read by OpenMP when LibTorch brings it in; where
    // something else has loaded OpenMP before, main() has to see to it.
    ::setenv("OMP_WAIT_POLICY", "passive", 0);
    // Never closed: LibTorch does not survive being unloaded.
    void* library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library)
        throw Error(ErrorKind::NotFound, path.string(),
                    say("the computing engine cannot be opened: %1", ::dlerror()));
    using Create = Engine* (*)();
    const auto create = reinterpret_cast<Create>(::dlsym(library, "saliscopeCreateEngine"));
    if (!create)
        throw Error(ErrorKind::Damaged, path.string(), say("it is not a Saliscope engine"));
    return std::shared_ptr<const Engine>(create());
}

} // namespace saliscope::engine
