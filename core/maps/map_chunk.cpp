// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/map_chunk.h"

#include <bit>
#include <cstring>
#include <zlib.h>

#include "core/base/error.h"

namespace saliscope::maps
{

namespace
{

constexpr int level = 1;
constexpr std::size_t valueBytes = sizeof(float);

static_assert(std::endian::native == std::endian::little, "stores hold little-endian values");

} // namespace

std::string packMap(const Image& map)
{
    const std::size_t count = map.values.size();
    std::string shuffled(count * valueBytes, '\0');
    const auto* bytes = reinterpret_cast<const char*>(map.values.data());
    for (std::size_t rank = 0; rank < valueBytes; ++rank)
        for (std::size_t i = 0; i < count; ++i)
            shuffled[rank * count + i] = bytes[i * valueBytes + rank];
    uLongf length = compressBound(static_cast<uLong>(shuffled.size()));
    std::string chunk(length, '\0');
    if (compress2(reinterpret_cast<Bytef*>(chunk.data()), &length,
                  reinterpret_cast<const Bytef*>(shuffled.data()),
                  static_cast<uLong>(shuffled.size()), level) != Z_OK)
        throw Error(ErrorKind::OutOfMemory, {},
                    say("there is not enough memory to compress a map"));
    chunk.resize(length);
    return chunk;
}

Image unpackMap(std::string_view chunk, Size size)
{
    Image map(1, size.height, size.width);
    const std::size_t count = map.values.size();
    std::string shuffled(count * valueBytes, '\0');
    uLongf length = static_cast<uLongf>(shuffled.size());
    const int code =
        uncompress(reinterpret_cast<Bytef*>(shuffled.data()), &length,
                   reinterpret_cast<const Bytef*>(chunk.data()), static_cast<uLong>(chunk.size()));
    if (code != Z_OK || length != shuffled.size())
        throw Error(ErrorKind::Damaged, {}, say("a compressed map is damaged"));
    auto* bytes = reinterpret_cast<char*>(map.values.data());
    for (std::size_t rank = 0; rank < valueBytes; ++rank)
        for (std::size_t i = 0; i < count; ++i)
            bytes[i * valueBytes + rank] = shuffled[rank * count + i];
    return map;
}

} // namespace saliscope::maps
