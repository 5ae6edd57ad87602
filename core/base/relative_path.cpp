// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/relative_path.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/error.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

[[noreturn]] void refuse(std::string_view name, const Message& reason)
{
    throw Error(ErrorKind::Unsafe, std::string(name), reason);
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

/// CON, nul.txt, COM1, …: written to on Windows, such a file is a device.
bool isDevice(const std::string& part)
{
    std::string stem = part.substr(0, part.find('.'));
    std::transform(stem.begin(), stem.end(), stem.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    const std::string family = stem.substr(0, 3);
    const bool isNumbered = stem.size() == 4 && stem.back() >= '1' && stem.back() <= '9' &&
                            (family == "COM" || family == "LPT");
    constexpr std::array names = {"CON", "PRN", "AUX", "NUL"};
    return isNumbered || std::find(names.begin(), names.end(), stem) != names.end();
}

void requireValidPart(std::string_view name, const std::string& part)
{
    if (part.empty() || part == "." || part == "..")
        refuse(name,
               say("the name has an empty, \".\" or \"..\" part, so it could lead outside its "
                   "folder"));
    if (part.back() == '.')
        refuse(name, say("a part of the name ends with a dot, which not every system keeps"));
    if (isDevice(part))
        refuse(name, say("a part of the name is that of a device on some systems"));
}

/// Whether \p inner lies in \p outer; both without links.
bool liesIn(const fs::path& inner, const fs::path& outer)
{
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first ==
           outer.end();
}

} // namespace

RelativePath::RelativePath(fs::path path)
    : m_path(std::move(path))
{
}

RelativePath RelativePath::named(std::string_view name)
{
    if (name.empty())
        refuse(name, say("a name is empty"));
    if (std::any_of(name.begin(), name.end(), isControl))
        refuse(name, say("the name holds a control character"));
    if (name.find('\\') != std::string_view::npos)
        refuse(name, say("the name holds a backslash, which separates folders on some systems"));
    const fs::path path(name);
    if (path.is_absolute())
        refuse(name, say("the name is an absolute path, so it could lead outside its folder"));
    for (const fs::path& part : path)
        requireValidPart(name, part.string());
    return RelativePath(path);
}

RelativePath RelativePath::namedOrHere(std::string_view name)
{
    return name.empty() ? RelativePath() : named(name);
}

RelativePath RelativePath::withExtension(const char* extension) const
{
    return RelativePath(fs::path(m_path).replace_extension(extension));
}

RelativePath RelativePath::operator/(const RelativePath& inner) const
{
    return RelativePath(inner.m_path.empty() ? m_path : m_path / inner.m_path);
}

fs::path operator/(const fs::path& root, const RelativePath& inner)
{
    return inner.path().empty() ? root : root / inner.path();
}

fs::path placeInside(const fs::path& root, const RelativePath& inner)
{
    std::error_code code;
    fs::path place = root / inner;
    if (inner.path().empty())
        return place;
    fs::path base = fs::weakly_canonical(fs::absolute(root), code);
    if (!base.has_filename()) // a slash at the end
        base = base.parent_path();
    const fs::path folder = fs::weakly_canonical(fs::absolute(place).parent_path(), code);
    if (code || !liesIn(folder, base))
        refuse(place.string(),
               say("a link in the output folder leads to another place, where nothing is written"));
    return place;
}

} // namespace saliscope
