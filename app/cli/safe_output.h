// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <iosfwd>
#include <memory>

namespace saliscope::cli
{

/// While one lives, what is written to std::cout and std::cerr has gone through printableLines():
/// nothing from a file steers the terminal, whoever prints it. std::clog is left alone, for what
/// draws on the terminal on purpose.
class SafeOutput final
{
public:
    SafeOutput();
    ~SafeOutput();
    SafeOutput(const SafeOutput&) = delete;
    SafeOutput& operator=(const SafeOutput&) = delete;

    /// Why (errno) something of std::cout could not be written; 0: all went well so far.
    int failure() const;

private:
    class Stream;
    std::unique_ptr<Stream> m_output;
    std::unique_ptr<Stream> m_errors;
};

} // namespace saliscope::cli
