// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "core/base/message.h"
#include "core/base/scratch.h"

namespace saliscope
{

/// What a confined process may still write.
struct WritePermissions {
    std::vector<std::filesystem::path> folders = {}; ///< anything below them; made where missing
    std::vector<std::filesystem::path> files = {};   ///< likewise; not their folders
    bool forGpu = false;                             ///< what the driver of CUDA needs, too
};

/// Takes rights from this process that a flaw in a reader of foreign files could misuse. From then
/// on, and without a way back, the calling thread and those it starts read as before, but write
/// only what is permitted, the temporary folder, and the harmless of /dev and /proc/self. They open
/// no sockets (with a GPU: no internet sockets), start no programs, type nothing into terminals,
/// signal no other processes and neither trace nor patch them. What is open already stays usable.
class Confinement final
{
public:
    /// Call it before there are other threads, which would stay free. Relative paths are those of
    /// the working folder. Does what the kernel can (Landlock, seccomp) and throws nothing; a
    /// folder that cannot be made is left for those who write there to complain of.
    explicit Confinement(const WritePermissions& permissions);
    /// Removes the folders it made that are still empty; the process stays confined.
    ~Confinement();
    Confinement(const Confinement&) = delete;
    Confinement& operator=(const Confinement&) = delete;

    /// A sentence on what this kernel cannot prevent; empty when there is nothing.
    const Message& gaps() const { return m_gaps; }

private:
    std::vector<std::unique_ptr<Scratch>> m_made; ///< outer folders first
    Message m_gaps;
};

} // namespace saliscope
