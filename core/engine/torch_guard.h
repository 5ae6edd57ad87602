// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <c10/util/Exception.h>
#include <new>
#include <string>

#include "core/base/error.h"

namespace saliscope::engine
{

/// Runs \p work and turns LibTorch's exceptions into Error; \p subject names what was worked on.
template <typename Work>
auto guarded(const std::string& subject, Work work)
{
    try {
        return work();
    } catch (const Error&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw Error(ErrorKind::OutOfMemory, subject, say("there is not enough memory"));
    } catch (const c10::Error& error) {
        const std::string text = error.what_without_backtrace();
        if (text.find("out of memory") != std::string::npos ||
            text.find("allocate memory") != std::string::npos)
            throw Error(ErrorKind::OutOfMemory, subject, say("there is not enough memory"));
        throw Error(ErrorKind::Internal, subject,
                    say("LibTorch failed: %1", text.substr(0, text.find('\n'))));
    }
}

} // namespace saliscope::engine
