// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/hash.h"

#include <array>
#include <fstream>
#include <memory>
#include <openssl/evp.h>

#include "core/base/error.h"
#include "core/base/files.h"

namespace saliscope
{

namespace
{

class Sha256 final
{
public:
    Sha256()
        : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
    {
        if (!m_context || EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1)
            throw Error(ErrorKind::Internal, {}, say("SHA-256 is not available in this OpenSSL"));
    }
    void add(const char* bytes, std::size_t size)
    {
        EVP_DigestUpdate(m_context.get(), bytes, size);
    }
    std::string hexadecimal()
    {
        std::array<unsigned char, 32> digest = {};
        EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr);
        std::string text;
        for (const unsigned char byte : digest) {
            text += "0123456789abcdef"[byte >> 4];
            text += "0123456789abcdef"[byte & 15];
        }
        return text;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

} // namespace

std::string sha256(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes.data(), bytes.size());
    return hash.hexadecimal();
}

std::string sha256OfFile(const std::filesystem::path& path)
{
    requireRegularFile(path);
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw Error(ErrorKind::Unreadable, path.string(), say("it cannot be opened"));
    Sha256 hash;
    std::string buffer(1 << 20, '\0');
    while (file) {
        file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        hash.add(buffer.data(), static_cast<std::size_t>(file.gcount()));
    }
    if (file.bad())
        throw Error(ErrorKind::Unreadable, path.string(), say("reading failed"));
    return hash.hexadecimal();
}

} // namespace saliscope
