// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/safe_output.h"

#include <cerrno>
#include <iostream>
#include <mutex>
#include <streambuf>
#include <string>

#include "core/base/printable.h"

namespace saliscope::cli
{

/// Stands in front of a stream's buffer. Text is passed on when the stream is flushed, or enough of
/// whole lines has come together.
class SafeOutput::Stream final : public std::streambuf
{
public:
    explicit Stream(std::ostream& stream)
        : m_stream(stream)
        , m_behind(stream.rdbuf(this))
    {
    }
    ~Stream() override
    {
        const bool isValid = pass() && !m_stream.bad();
        m_stream.rdbuf(m_behind); // which forgets what failed
        if (!isValid)
            m_stream.setstate(std::ios::badbit);
    }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    int failure() const { return m_failure; }

protected:
    int_type overflow(int_type character) override
    {
        if (!traits_type::eq_int_type(character, traits_type::eof()))
            add({static_cast<char>(character)});
        return traits_type::not_eof(character);
    }
    std::streamsize xsputn(const char* text, std::streamsize count) override
    {
        add(std::string(text, std::size_t(count)));
        return count;
    }
    int sync() override
    {
        const std::lock_guard lock(m_mutex);
        return pass() && noted(m_behind->pubsync() == 0) ? 0 : -1;
    }

private:
    static constexpr std::size_t enough = 8192;

    void add(const std::string& text)
    {
        const std::lock_guard lock(m_mutex);
        m_text += text;
        if (m_text.size() >= enough && m_text.ends_with('\n'))
            pass();
    }

    bool pass()
    {
        const std::string text = printableLines(m_text);
        m_text.clear();
        return noted(m_behind->sputn(text.data(), std::streamsize(text.size())) ==
                     std::streamsize(text.size()));
    }

    /// Keeps the reason when \p written is false.
    bool noted(bool written)
    {
        if (!written && m_failure == 0)
            m_failure = errno == 0 ? EIO : errno;
        return written;
    }

    std::ostream& m_stream;
    std::streambuf* m_behind;
    std::mutex m_mutex; ///< guards the text: standard streams may be used from any thread
    std::string m_text;
    int m_failure = 0; ///< errno
};

SafeOutput::SafeOutput()
    : m_output(std::make_unique<Stream>(std::cout))
    , m_errors(std::make_unique<Stream>(std::cerr))
{
}

SafeOutput::~SafeOutput() = default;

int SafeOutput::failure() const
{
    return m_output->failure();
}

} // namespace saliscope::cli
