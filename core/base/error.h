// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <exception>
#include <string>

#include "core/base/message.h"

namespace saliscope
{

/// What went wrong, as far as a program has to tell it apart.
enum class ErrorKind {
    BadRequest,    ///< wrong use: an unknown name, options that exclude each other
    NotFound,      ///< a file, folder or entry that is not there
    Unreadable,    ///< it is there but the system does not let us read it
    UnknownFormat, ///< not a file of the expected kind at all
    Damaged,       ///< the expected kind, but broken
    Unsupported,   ///< valid, but more than this program does
    TooLarge,      ///< larger than the limits set against hostile files
    Unsafe,        ///< it would write outside its folder or run foreign code
    Mismatch,      ///< two valid things that do not fit each other
    OutOfMemory,   ///< or out of threads
    CannotWrite,
    NoSpace,    ///< it cannot be written because the disk, a quota or a limit is full
    OutputGone, ///< where results go was taken away meanwhile: the job cannot go on
    Cancelled,
    Internal, ///< a broken promise of this program
};

/// The only exception core throws. Threads: a value, copy it freely.
class Error final : public std::exception
{
public:
    /// \p subject names the file, sample or option; \p detail is a clause without a final
    /// stop: say("the file ends after %1 of %2 bytes", 12, 40).
    Error(ErrorKind kind, std::string subject, Message detail);

    ErrorKind kind() const { return m_kind; }
    const std::string& subject() const { return m_subject; }
    const Message& detail() const { return m_detail; }
    /// "SUBJECT: DETAIL", or the detail alone when there is no subject.
    Message message() const;
    /// The message in English.
    const char* what() const noexcept override { return m_text.c_str(); }

private:
    ErrorKind m_kind;
    std::string m_subject;
    Message m_detail;
    std::string m_text;
};

/// Whether \p error is the machine's and not the sample's it happened at: a job ends by it, for the
/// samples behind would fail as well.
bool endsJob(const Error& error);

/// The exception that is being handled, as an Error: what the standard library throws becomes
/// OutOfMemory, Unreadable or Internal in this program's words. For what runs work of others,
/// where an exception must not get lost. Call it inside a catch block.
Error currentError();

/// A short stable identifier for logs and JSON, for example "damaged".
const char* errorKindName(ErrorKind kind);

} // namespace saliscope
