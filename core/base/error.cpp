// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <filesystem>
#include <new>
#include <string_view>
#include <system_error>
#include <utility>

namespace saliscope
{

Error::Error(ErrorKind kind, std::string subject, Message detail)
    : m_kind(kind)
    , m_subject(std::move(subject))
    , m_detail(std::move(detail))
    , m_text(message().text())
{
}

Message Error::message() const
{
    return m_subject.empty() ? m_detail : say("%1: %2", m_subject, m_detail);
}

bool endsJob(const Error& error)
{
    const ErrorKind kind = error.kind();
    return kind == ErrorKind::OutOfMemory || kind == ErrorKind::NoSpace ||
           kind == ErrorKind::OutputGone;
}

Error currentError()
{
    try {
        throw;
    } catch (const Error& error) {
        return error;
    } catch (const std::bad_alloc&) {
        return {ErrorKind::OutOfMemory, {}, say("there is not enough memory")};
    } catch (const std::filesystem::filesystem_error& error) {
        return {ErrorKind::Unreadable, error.path1().string(), verbatim(error.code().message())};
    } catch (const std::system_error& error) {
        if (error.code() == std::errc::resource_unavailable_try_again) // of a thread
            return {ErrorKind::OutOfMemory, {}, say("the system starts no more threads")};
        return {ErrorKind::Internal, {}, verbatim(error.code().message())};
    } catch (const std::exception& error) { // libraries have types of their own for it
        const std::string_view text = error.what();
        for (const char* words : {"nsufficient memory", "ut of memory", "allocate memory"})
            if (text.find(words) != std::string_view::npos)
                return {ErrorKind::OutOfMemory, {}, say("there is not enough memory")};
        return {
            ErrorKind::Internal, {}, say("something happened that this program did not expect")};
    } catch (...) {
        return {
            ErrorKind::Internal, {}, say("something happened that this program did not expect")};
    }
}

const char* errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadRequest:
        return "bad-request";
    case ErrorKind::NotFound:
        return "not-found";
    case ErrorKind::Unreadable:
        return "unreadable";
    case ErrorKind::UnknownFormat:
        return "unknown-format";
    case ErrorKind::Damaged:
        return "damaged";
    case ErrorKind::Unsupported:
        return "unsupported";
    case ErrorKind::TooLarge:
        return "too-large";
    case ErrorKind::Unsafe:
        return "unsafe";
    case ErrorKind::Mismatch:
        return "mismatch";
    case ErrorKind::OutOfMemory:
        return "out-of-memory";
    case ErrorKind::CannotWrite:
        return "cannot-write";
    case ErrorKind::NoSpace:
        return "no-space";
    case ErrorKind::OutputGone:
        return "output-gone";
    case ErrorKind::Cancelled:
        return "cancelled";
    case ErrorKind::Internal:
        return "internal";
    }
    return "internal";
}

} // namespace saliscope
