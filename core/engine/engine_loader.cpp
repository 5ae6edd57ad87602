// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

#include "core/base/error.h"
#include "core/base/threads.h"
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

/// Threads that OpenMP starts, as it reads its own setting.
int computingThreads()
{
    const char* wanted = std::getenv("OMP_NUM_THREADS");
    const int threads = wanted == nullptr ? 0 : std::atoi(wanted);
    return threads > 0 ? threads : int(std::max(1U, std::thread::hardware_concurrency()));
}

/// What the process has of its address space.
std::uint64_t usedAddresses()
{
    std::uint64_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * std::uint64_t(::sysconf(_SC_PAGESIZE));
}

/// LibTorch, what it is linked with, and OpenMP end the process when they cannot have memory or
/// threads while they start, and oneDNN crashes it later. Measured with LibTorch 1.13: 800 MiB are
/// enough for `generate` of a small network with two threads, a thread takes its stack and the room
/// that malloc sets aside for it.
void requireResources()
{
    constexpr std::uint64_t mebibyte = std::uint64_t(1) << 20;
    constexpr std::uint64_t forLibraries = 1200 * mebibyte;
    constexpr std::uint64_t forThread = 80 * mebibyte;
    const int threads = computingThreads();
    rlimit limit = {};
    if (::getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
        const std::uint64_t needed =
            usedAddresses() + forLibraries + forThread * std::uint64_t(threads);
        if (limit.rlim_cur < needed)
            throw Error(ErrorKind::OutOfMemory, {},
                        say("LibTorch needs %1 MiB of memory with %2 threads, but this process is "
                            "limited to %3 MiB (\"ulimit -v\")",
                            needed / mebibyte, threads, limit.rlim_cur / mebibyte));
    }
    requireThreads(threads + 2); // and those that decode and write
}

} // namespace

std::shared_ptr<const Engine> openEngine()
{
    requireResources();
    const fs::path path = libraryFolder() / "libsaliscope-engine.so";
    // Threads that wait for work by spinning take the cores from those that decode and write; on
    // two cores that made pasa three times slower. OpenMP reads it when it is loaded, which
    // LibTorch has done here unless something else did before: app/main.cpp sees to that.
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
