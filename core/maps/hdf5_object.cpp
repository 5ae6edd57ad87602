// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/hdf5_object.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <hdf5.h>
#include <type_traits>

#include "core/base/files.h"

namespace saliscope::maps
{

namespace
{

static_assert(std::is_same_v<hid_t, std::int64_t>);

/// At the end of the process the library would write once more what it could not, and crash. All
/// that is opened here is closed here. Before anything else is asked of the library.
[[maybe_unused]] const bool endsQuietly = H5dont_atexit() >= 0;

constexpr std::size_t longestText = std::size_t(1) << 26;
constexpr std::size_t mostBytesAtOnce = std::size_t(1) << 26;

Error missing(const char* name)
{
    return {ErrorKind::Damaged, {}, say("it has no valid %1", name)};
}

/// Looks for the system's number of an error in what the library says in English alone.
herr_t findNumber(unsigned, const H5E_error2_t* error, void* number)
{
    constexpr const char* words = "errno = ";
    const char* found = error->desc == nullptr ? nullptr : std::strstr(error->desc, words);
    if (found != nullptr)
        *static_cast<int*>(number) = std::atoi(found + std::strlen(words));
    return 0;
}

Hdf5Object scalarSpace()
{
    return {H5Screate(H5S_SCALAR), H5Sclose};
}

/// One row of a list.
Hdf5Object rows(hid_t dataset, std::uint64_t first, std::uint64_t count)
{
    Hdf5Object space(H5Dget_space(dataset), H5Sclose);
    const hsize_t start = first;
    const hsize_t extent = count;
    if (!space.isOpen() ||
        H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, &start, nullptr, &extent, nullptr) < 0)
        return {};
    return space;
}

/// Bytes of a text of fixed length; 0 for another type. Text of variable length throws.
std::size_t lengthOfText(hid_t type, const char* name)
{
    if (H5Tget_class(type) != H5T_STRING)
        return 0;
    if (H5Tis_variable_str(type) != 0)
        throw Error(ErrorKind::Unsupported, {},
                    say("texts in its \"%1\" are of variable length: HDF5 keeps these without "
                        "checksums, so this program does not read them; write texts of a fixed "
                        "length",
                        name));
    return H5Tget_size(type);
}

/// A text without the zeros behind it.
std::string unpadded(const char* text, std::size_t bytes)
{
    return {text, strnlen(text, bytes)};
}

} // namespace

Hdf5Object::~Hdf5Object()
{
    closeNow();
}

bool Hdf5Object::closeNow()
{
    const std::int64_t id = std::exchange(m_id, -1);
    return id < 0 || m_close(id) >= 0;
}

Error hdf5WriteError(const char* name)
{
    int number = 0;
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_DOWNWARD, findNumber, &number);
    if (number != 0)
        return writeError({}, number);
    return {ErrorKind::CannotWrite, {}, say("its %1 cannot be written", name)};
}

void Hdf5Mutex::lock()
{
    m_mutex.lock();
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
}

void Hdf5Mutex::unlock()
{
    m_mutex.unlock();
}

Hdf5Mutex& hdf5Mutex()
{
    static Hdf5Mutex mutex;
    return mutex;
}

Hdf5Object hdf5TextType(std::size_t bytes)
{
    Hdf5Object type(H5Tcopy(H5T_C_S1), H5Tclose);
    H5Tset_size(type.id(), std::max<std::size_t>(1, bytes));
    H5Tset_strpad(type.id(), H5T_STR_NULLPAD);
    H5Tset_cset(type.id(), H5T_CSET_UTF8);
    return type;
}

Hdf5Object hdf5Access()
{
    Hdf5Object access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    H5Pset_file_locking(access.id(), false, true);
    H5Pset_libver_bounds(access.id(), H5F_LIBVER_V110, H5F_LIBVER_V110);
    return access;
}

std::string hdf5Text(std::int64_t object, const char* attribute)
{
    const Hdf5Object opened(H5Aopen(object, attribute, H5P_DEFAULT), H5Aclose);
    if (!opened.isOpen())
        throw missing(attribute);
    const Hdf5Object stored(H5Aget_type(opened.id()), H5Tclose);
    const Hdf5Object space(H5Aget_space(opened.id()), H5Sclose);
    const std::size_t bytes = lengthOfText(stored.id(), attribute);
    if (bytes == 0 || bytes > longestText || H5Sget_simple_extent_npoints(space.id()) != 1)
        throw missing(attribute);
    std::string text(bytes, '\0');
    if (H5Aread(opened.id(), stored.id(), text.data()) < 0)
        throw missing(attribute);
    return unpadded(text.data(), bytes);
}

std::int64_t hdf5Number(std::int64_t object, const char* attribute)
{
    const Hdf5Object opened(H5Aopen(object, attribute, H5P_DEFAULT), H5Aclose);
    if (!opened.isOpen())
        throw missing(attribute);
    const Hdf5Object space(H5Aget_space(opened.id()), H5Sclose);
    std::int64_t number = 0;
    if (H5Sget_simple_extent_npoints(space.id()) != 1 ||
        H5Aread(opened.id(), H5T_NATIVE_INT64, &number) < 0)
        throw missing(attribute);
    return number;
}

void setHdf5Text(std::int64_t object, const char* attribute, const std::string& text)
{
    const Hdf5Object type = hdf5TextType(text.size());
    const Hdf5Object space = scalarSpace();
    const Hdf5Object created(
        H5Acreate2(object, attribute, type.id(), space.id(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
    if (!created.isOpen() || H5Awrite(created.id(), type.id(), text.c_str()) < 0)
        throw hdf5WriteError(attribute);
}

void setHdf5Number(std::int64_t object, const char* attribute, std::int64_t number)
{
    const Hdf5Object space = scalarSpace();
    const Hdf5Object created(
        H5Acreate2(object, attribute, H5T_STD_I64LE, space.id(), H5P_DEFAULT, H5P_DEFAULT),
        H5Aclose);
    if (!created.isOpen() || H5Awrite(created.id(), H5T_NATIVE_INT64, &number) < 0)
        throw hdf5WriteError(attribute);
}

std::vector<std::uint64_t> hdf5Shape(std::int64_t dataset)
{
    const Hdf5Object space(H5Dget_space(dataset), H5Sclose);
    const int rank = space.isOpen() ? H5Sget_simple_extent_ndims(space.id()) : -1;
    if (rank < 1 || rank > 3)
        throw missing("shape");
    std::vector<hsize_t> extents(static_cast<std::size_t>(rank));
    H5Sget_simple_extent_dims(space.id(), extents.data(), nullptr);
    return {extents.begin(), extents.end()};
}

std::vector<std::string> hdf5Texts(std::int64_t dataset, std::uint64_t first, std::uint64_t count)
{
    if (count == 0)
        return {};
    const Hdf5Object stored(H5Dget_type(dataset), H5Tclose);
    const std::size_t bytes = lengthOfText(stored.id(), "list");
    if (bytes == 0)
        throw missing("list of texts");
    if (bytes > longestText || count > mostBytesAtOnce / bytes)
        throw Error(ErrorKind::TooLarge, {}, say("a list in it is too long"));
    const Hdf5Object file = rows(dataset, first, count);
    const hsize_t extent = count;
    const Hdf5Object memory(H5Screate_simple(1, &extent, nullptr), H5Sclose);
    std::vector<char> texts(count * bytes);
    if (!file.isOpen() ||
        H5Dread(dataset, stored.id(), memory.id(), file.id(), H5P_DEFAULT, texts.data()) < 0)
        throw missing("list of texts");
    std::vector<std::string> result;
    for (std::size_t row = 0; row < count; ++row)
        result.push_back(unpadded(texts.data() + row * bytes, bytes));
    return result;
}

void setHdf5TextAt(std::int64_t dataset, std::uint64_t index, const std::string& text)
{
    const Hdf5Object file = rows(dataset, index, 1);
    const Hdf5Object memory = scalarSpace();
    const Hdf5Object type(H5Dget_type(dataset), H5Tclose);
    const std::size_t bytes = lengthOfText(type.id(), "list");
    std::string padded = text;
    padded.resize(bytes);
    if (text.size() > bytes || !file.isOpen() ||
        H5Dwrite(dataset, type.id(), memory.id(), file.id(), H5P_DEFAULT, padded.data()) < 0)
        throw hdf5WriteError("texts");
}

} // namespace saliscope::maps
