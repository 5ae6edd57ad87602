// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/output_watch.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fs = std::filesystem;

namespace saliscope
{

OutputWatch::OutputWatch(fs::path path)
    : m_path(std::move(path))
    , m_descriptor(::open(m_path.c_str(), O_PATH | O_CLOEXEC))
{
}

OutputWatch::~OutputWatch()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool OutputWatch::isInPlace() const
{
    struct stat open = {};
    struct stat named = {};
    return m_descriptor < 0 ||
           (::fstat(m_descriptor, &open) == 0 && ::stat(m_path.c_str(), &named) == 0 &&
            open.st_ino == named.st_ino && open.st_dev == named.st_dev);
}

void OutputWatch::require(const fs::path& subject) const
{
    if (!isInPlace())
        throw Error(ErrorKind::OutputGone, (subject.empty() ? m_path : subject).string(),
                    say("it was removed or replaced while results were written to it, so the job "
                        "stops; nothing is put in its place"));
}

void OutputWatch::place(const fs::path& file, const fs::path& folder,
                        const std::function<void()>& write) const
{
    require(folder);
    write();
    if (!isInPlace())
        removeWithEmptyFolders(file, folder);
    require(folder);
}

} // namespace saliscope
