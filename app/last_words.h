// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace saliscope::cli
{

/// What would end the process without a word: from now on a file that grows beyond the limit on
/// files fails to be written, and where a library lets an exception for want of memory or threads
/// pass where none may, the process ends with a sentence, with nothing temporary left behind, and
/// with the exit code for it. Call it at the beginning of main.
void endWithLastWords();

} // namespace saliscope::cli
