// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>

namespace
{

constexpr int nothingDone = 2; ///< exit code: see docs/commands.md

} // namespace

/// Opens the library with the program in it and runs that, after it has said how OpenMP's threads
/// are to wait: sleeping, unless the user says otherwise by OMP_WAIT_POLICY. Spinning, they take
/// the cores from those that decode and write. OpenMP reads that variable when it is loaded and
/// never again, and Qt's libraries load it: were the program linked with these, that would be
/// before anything of its own runs. So this executable is linked with nothing but the system's
/// libraries.
int main(int argc, char** argv)
{
    ::setenv("OMP_WAIT_POLICY", "passive", 0);
    // Local: Debian's LibTorch brings Qt 5, which must not take functions of Qt 6 for its own.
    void* program = ::dlopen(SALISCOPE_PROGRAM_LIBRARY, RTLD_LAZY | RTLD_LOCAL);
    using Main = int (*)(int, char**);
    const auto run = program ? reinterpret_cast<Main>(::dlsym(program, "saliscopeMain")) : nullptr;
    if (!run) {
        std::fprintf(stderr, "Error: the program's own library cannot be opened: %s\n",
                     ::dlerror());
        return nothingDone;
    }
    return run(argc, argv);
}
