// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/hdf5_file.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <hdf5.h>
#include <optional>
#include <string_view>

#include "core/base/error.h"

namespace fs = std::filesystem;

namespace saliscope::maps
{

namespace
{

constexpr std::string_view signature = "\x89HDF\r\n\x1a\n";
constexpr std::uint64_t smallestUserBlock = 512;
constexpr int mostSoftLinks = 16;

/// The signature, the version of the format, two sizes and, from version 2 on, whether the file is
/// being written.
using Superblock = std::array<char, 12>;
constexpr std::size_t versionPlace = 8;
constexpr std::size_t flagsPlace = 11;

/// Nothing for what is no HDF5 file. The superblock is at byte 0, 512, 1024, 2048, …
std::optional<Superblock> superblockOf(const fs::path& path)
{
    std::error_code code;
    if (!fs::is_regular_file(path, code))
        return {};
    const std::uint64_t size = fs::file_size(path, code);
    std::ifstream file(path, std::ios::binary);
    for (std::uint64_t place = 0; !code && file && place + signature.size() < size;
         place = std::max(smallestUserBlock, place * 2)) {
        Superblock block = {};
        file.seekg(std::streamoff(place));
        file.read(block.data(), std::streamsize(block.size()));
        file.clear();
        if (std::string_view(block.data(), signature.size()) == signature)
            return block;
    }
    return {};
}

/// The library believes what has no checksum, and one changed byte can make it loop or crash. Files
/// begin with the version of their format behind the signature; from 2 on metadata have checksums.
void requireReadable(const fs::path& path)
{
    const Superblock block = superblockOf(path).value_or(Superblock());
    const int version = static_cast<unsigned char>(block[versionPlace]);
    if (version < 2)
        throw Error(ErrorKind::Unsupported, path.string(),
                    say("it is an HDF5 file without checksums, which this program does not read "
                        "(\"h5repack --low=2 --high=2\" adds them)"));
    if (version > 3)
        throw Error(ErrorKind::Unsupported, path.string(),
                    say("it is an HDF5 file in a newer format than the HDF5 library of this "
                        "program reads (\"h5repack --low=2 --high=2\" makes an older one)"));
    if ((block[flagsPlace] & 1) != 0)
        throw Error(ErrorKind::Unreadable, path.string(),
                    say("it is an HDF5 file that a program is still writing, or did not close "
                        "(then \"h5clear --status\" makes it readable)"));
}

/// Text the library writes into a buffer of ours.
std::string textOf(std::array<char, 256>& buffer)
{
    buffer.back() = '\0';
    return buffer.data();
}

[[noreturn]] void failUnsafe(const std::string& name, const std::string& target)
{
    throw Error(
        ErrorKind::Unsafe, {},
        say("its \"%1\" leads to another file (%2), which is not read with it", name, target));
}

/// What the link \p path of \p file holds: the target of a soft link, of a link to another file the
/// file's name.
std::string targetOf(hid_t file, const std::string& path, const H5L_info_t& info)
{
    std::string value(std::min<std::size_t>(info.u.val_size, 65536), '\0');
    if (value.size() != info.u.val_size ||
        H5Lget_val(file, path.c_str(), value.data(), value.size(), H5P_DEFAULT) < 0)
        throw Error(ErrorKind::Damaged, {}, say("its link \"%1\" is damaged", path));
    if (info.type == H5L_TYPE_SOFT)
        return value.c_str(); // NOLINT(readability-redundant-string-cstr): up to the zero
    const char* target = nullptr;
    const char* object = nullptr;
    unsigned flags = 0;
    const bool isFile =
        info.type == H5L_TYPE_EXTERNAL &&
        H5Lunpack_elink_val(value.data(), value.size(), &flags, &target, &object) >= 0;
    return isFile ? target : "?";
}

/// \p name with soft links replaced by what they stand for; nothing when a part of it is missing.
/// Throws when a part of it is a link out of the file.
std::optional<std::string> hardPath(hid_t file, const std::string& name)
{
    std::string open = name; // still to be walked
    std::string walked;
    int softLinks = 0;
    while (!open.empty()) {
        const std::size_t end = open.find('/');
        const std::string part = open.substr(0, end);
        open = end == std::string::npos ? std::string() : open.substr(end + 1);
        if (part.empty() || part == ".")
            continue;
        const std::string path = walked + '/' + part;
        H5L_info_t info = {};
        if (H5Lexists(file, path.c_str(), H5P_DEFAULT) <= 0 ||
            H5Lget_info(file, path.c_str(), &info, H5P_DEFAULT) < 0)
            return {};
        if (info.type == H5L_TYPE_HARD) {
            walked = path;
            continue;
        }
        const std::string target = targetOf(file, path, info);
        if (info.type != H5L_TYPE_SOFT)
            failUnsafe(path.substr(1), target);
        if (++softLinks > mostSoftLinks)
            throw Error(ErrorKind::Damaged, {}, say("its links lead in a circle (\"%1\")", name));
        open = open.empty() ? target : target + '/' + open;
        if (target.starts_with('/'))
            walked.clear();
    }
    return walked;
}

/// Values in other files, whatever reads them.
void refuseForeignValues(hid_t made, const std::string& name)
{
    std::array<char, 256> target = {};
    if (H5Pget_layout(made) == H5D_VIRTUAL) {
        H5Pget_virtual_filename(made, 0, target.data(), target.size());
        failUnsafe(name, textOf(target));
    }
    if (H5Pget_external_count(made) > 0) {
        H5Pget_external(made, 0, target.size(), target.data(), nullptr, nullptr);
        failUnsafe(name, textOf(target));
    }
}

void requireFilters(hid_t made, const std::string& name)
{
    for (int index = 0; index < H5Pget_nfilters(made); ++index) {
        std::array<char, 256> buffer = {};
        std::size_t count = 0;
        unsigned flags = 0;
        const H5Z_filter_t filter = H5Pget_filter2(made, unsigned(index), &flags, &count, nullptr,
                                                   buffer.size(), buffer.data(), nullptr);
        if (H5Zfilter_avail(filter) > 0)
            continue;
        const std::string text = textOf(buffer); // the name, and often an address behind a ';'
        throw Error(ErrorKind::Unsupported, {},
                    say("its \"%1\" is packed with the HDF5 filter %2 (\"%3\"), which is not "
                        "installed here (\"h5repack -f SHUF -f GZIP=1\" packs it anew)",
                        name, filter, text.substr(0, text.find(';'))));
    }
}

/// Whether the checksum of what describes a dataset is right: it is as its writer meant it, then.
bool isValidDataset(hid_t file, const std::string& path)
{
    H5O_info_t info = {};
#if H5_VERSION_GE(1, 12, 0)
    const herr_t read =
        H5Oget_info_by_name3(file, path.c_str(), &info, H5O_INFO_BASIC, H5P_DEFAULT);
#else
    const herr_t read =
        H5Oget_info_by_name2(file, path.c_str(), &info, H5O_INFO_BASIC, H5P_DEFAULT);
#endif
    return read >= 0 && info.type == H5O_TYPE_DATASET;
}

} // namespace

bool isHdf5File(const fs::path& path)
{
    return superblockOf(path).has_value();
}

Hdf5Object openHdf5File(const fs::path& path)
{
    requireReadable(path);
    const Hdf5Object access = hdf5Access();
    Hdf5Object file(H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.id()), H5Fclose);
    if (!file.isOpen())
        throw Error(ErrorKind::Damaged, path.string(),
                    say("it is an HDF5 file that ends too early or is damaged otherwise"));
    return file;
}

Hdf5Object openHdf5Dataset(const Hdf5Object& file, const std::string& name)
{
    const std::optional<std::string> path = hardPath(file.id(), name);
    if (!path)
        throw Error(ErrorKind::Damaged, {}, say("it has no dataset \"%1\"", name));
    Hdf5Object dataset(H5Dopen2(file.id(), path->c_str(), H5P_DEFAULT), H5Dclose);
    if (dataset.isOpen()) {
        const Hdf5Object made(H5Dget_create_plist(dataset.id()), H5Pclose);
        refuseForeignValues(made.id(), name);
        requireFilters(made.id(), name);
        return dataset;
    }
    if (isValidDataset(file.id(), *path))
        throw Error(ErrorKind::Unsupported, {},
                    say("its \"%1\" is in a newer format than the HDF5 library of this program "
                        "reads (\"h5repack --low=2 --high=2\" makes an older one)",
                        name));
    throw Error(ErrorKind::Damaged, {}, say("its dataset \"%1\" is damaged", name));
}

} // namespace saliscope::maps
