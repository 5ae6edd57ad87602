// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/list_file.h"

#include <algorithm>

#include <bzlib.h>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fs = std::filesystem;

namespace saliscope::data
{

namespace
{

constexpr std::size_t longestText = std::size_t(256) << 20;
constexpr std::size_t shortestLimit = std::size_t(4) << 20;
constexpr std::size_t textPerByte = 64; ///< the list of 105 000 radiographs reaches 44
constexpr std::size_t firstGuess = std::size_t(1) << 16;

[[noreturn]] void failDamaged(const fs::path& path, const Message& detail)
{
    throw Error(ErrorKind::Damaged, path.string(), detail);
}

/// One decompressor; a file may hold several streams one after the other.
class Decompressor final
{
public:
    Decompressor(std::string_view input, std::size_t limit)
        : m_limit(limit)
    {
        if (BZ2_bzDecompressInit(&m_stream, 0, 0) != BZ_OK)
            throw Error(ErrorKind::OutOfMemory, "", say("there is no memory to decompress a list"));
        // bzlib never writes to its input.
        m_stream.next_in = const_cast<char*>(input.data());
        m_stream.avail_in = static_cast<unsigned>(input.size());
    }
    ~Decompressor() { BZ2_bzDecompressEnd(&m_stream); }
    Decompressor(const Decompressor&) = delete;
    Decompressor& operator=(const Decompressor&) = delete;

    std::size_t unread() const { return m_stream.avail_in; }

    /// Appends the stream to \p text.
    void run(const fs::path& path, std::string& text)
    {
        std::size_t used = text.size();
        int state = BZ_OK;
        while (state != BZ_STREAM_END) {
            if (used == text.size())
                grow(path, text);
            m_stream.next_out = text.data() + used;
            m_stream.avail_out = static_cast<unsigned>(text.size() - used);
            state = BZ2_bzDecompress(&m_stream);
            used = text.size() - m_stream.avail_out;
            if (state != BZ_OK && state != BZ_STREAM_END)
                failDamaged(path, say("its compressed data are damaged"));
            if (state == BZ_OK && m_stream.avail_in == 0 && m_stream.avail_out != 0)
                failDamaged(path, say("its compressed data end too early"));
        }
        text.resize(used);
    }

private:
    void grow(const fs::path& path, std::string& text) const
    {
        if (text.size() >= m_limit)
            throw Error(ErrorKind::TooLarge, path.string(),
                        say("it decompresses to more than %1 MiB", m_limit >> 20));
        text.resize(std::clamp(text.size() * 2, firstGuess, m_limit));
    }

    const std::size_t m_limit; ///< of the whole text
    bz_stream m_stream = {};
};

std::string decompress(const fs::path& path, std::string_view file)
{
    if (file.substr(0, 3) != "BZh")
        throw Error(ErrorKind::UnknownFormat, path.string(), say("it holds no bzip2 data"));
    const std::size_t limit = std::min(longestText, shortestLimit + textPerByte * file.size());
    std::string text;
    while (!file.empty()) {
        Decompressor decompressor(file, limit);
        decompressor.run(path, text);
        file = file.substr(file.size() - decompressor.unread());
    }
    return text;
}

} // namespace

ListFile readListFile(const fs::path& path)
{
    std::string file = readFile(path, longestText);
    const std::size_t bytes = file.size();
    return {path.extension() == ".bz2" ? decompress(path, file) : std::move(file), bytes};
}

std::string listName(const fs::path& path)
{
    const fs::path name = path.filename();
    return (name.extension() == ".bz2" ? name.stem().stem() : name.stem()).string();
}

bool isListName(const fs::path& path)
{
    const fs::path name = path.extension() == ".bz2" ? path.stem() : path;
    return name.extension() == ".json";
}

} // namespace saliscope::data
