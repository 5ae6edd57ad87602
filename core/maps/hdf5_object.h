// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace saliscope::maps
{

/// Something the HDF5 library opened, closed at the end of its scope. The library is not
/// thread-safe as Debian builds it: whoever calls it, or lets one of these go, holds hdf5Mutex().
class Hdf5Object final
{
public:
    using Close = int (*)(std::int64_t);

    Hdf5Object() = default;
    Hdf5Object(std::int64_t id, Close close)
        : m_id(id)
        , m_close(close)
    {
    }
    ~Hdf5Object();
    Hdf5Object(Hdf5Object&& other) noexcept
        : m_id(std::exchange(other.m_id, -1))
        , m_close(other.m_close)
    {
    }
    Hdf5Object& operator=(Hdf5Object&& other) noexcept
    {
        std::swap(m_id, other.m_id);
        std::swap(m_close, other.m_close);
        return *this;
    }
    Hdf5Object(const Hdf5Object&) = delete;
    Hdf5Object& operator=(const Hdf5Object&) = delete;

    bool isOpen() const { return m_id >= 0; }
    /// False when the library could not close it as it should.
    bool closeNow();
    std::int64_t id() const { return m_id; }

private:
    std::int64_t m_id = -1;
    Close m_close = nullptr;
};

/// That \p name cannot be written, for the reason the library has just met.
Error hdf5WriteError(const char* name);

/// The lock around the library. The library prints errors, and is told not to for each thread
/// alone: so whoever locks is silenced.
class Hdf5Mutex final
{
public:
    void lock();
    void unlock();

private:
    std::recursive_mutex m_mutex;
};

/// The only one.
Hdf5Mutex& hdf5Mutex();

/// UTF-8 text of \p bytes, padded with zeros, as a type in files. Text of variable length lies in
/// heaps without checksums: one changed byte there makes the library loop or crash.
Hdf5Object hdf5TextType(std::size_t bytes);

/// Properties for opening a file, or for writing one in the format of HDF5 1.10, whose metadata
/// have checksums. No locks: stores are never changed, and some file systems have none.
Hdf5Object hdf5Access();

/// Attributes of a file's root, a group or a dataset. Reading throws Error Damaged, naming the
/// attribute, when it is missing or of another kind, and Unsupported for text of variable length;
/// writing CannotWrite. The subject is left empty.
std::string hdf5Text(std::int64_t object, const char* attribute);
std::int64_t hdf5Number(std::int64_t object, const char* attribute);
void setHdf5Text(std::int64_t object, const char* attribute, const std::string& text);
void setHdf5Number(std::int64_t object, const char* attribute, std::int64_t number);

/// Extents of a dataset. Throws Error Damaged.
std::vector<std::uint64_t> hdf5Shape(std::int64_t dataset);

/// \p count texts of a list from \p first on, and one text written to it. Throw as above, and
/// reading Error TooLarge.
std::vector<std::string> hdf5Texts(std::int64_t dataset, std::uint64_t first, std::uint64_t count);
void setHdf5TextAt(std::int64_t dataset, std::uint64_t index, const std::string& text);

/// Names inside a store's file; documented in docs/formats.md.
namespace storeLayout
{
constexpr const char* format = "saliscope-maps";
constexpr int version = 2;
constexpr const char* samples = "samples";
constexpr const char* records = "records";
constexpr const char* sets = "sets";
constexpr const char* maps = "maps";
} // namespace storeLayout

} // namespace saliscope::maps
