// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/onnx_names.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace saliscope::engine
{

namespace
{

/// "['', 'features', 'features.12', 'cat_7']": the modules' paths from the outside inwards, the
/// function last.
std::string pathOfScopes(std::string_view list)
{
    std::vector<std::string> items;
    for (std::size_t begin = list.find('\''); begin != std::string_view::npos;) {
        const std::size_t end = list.find('\'', begin + 1);
        if (end == std::string_view::npos)
            break;
        items.emplace_back(list.substr(begin + 1, end - begin - 1));
        begin = list.find('\'', end + 1);
    }
    return items.size() < 2 ? std::string() : items[items.size() - 2];
}

/// "/features/features.12/squeeze/Conv": a member of a list or sequence repeats its owner's name.
std::string pathOfName(std::string_view name)
{
    std::string path;
    std::string owner; ///< of the last part
    std::string last;
    for (std::size_t begin = 1; begin < name.size();) {
        const std::size_t end = name.find('/', begin);
        if (end == std::string_view::npos)
            break; // the operator itself
        const std::string part(name.substr(begin, end - begin));
        if (last.empty() || !part.starts_with(last + "."))
            owner = path.empty() ? "" : path + ".";
        path = owner + part;
        last = part;
        begin = end + 1;
    }
    return path;
}

/// Nothing for what is longer or deeper than any network's: each of its parts becomes a name.
std::string plausible(std::string path)
{
    constexpr std::size_t longest = 300;
    constexpr std::ptrdiff_t deepest = 20;
    const bool isOne =
        path.size() <= longest && std::count(path.begin(), path.end(), '.') <= deepest;
    return isOne ? std::move(path) : std::string();
}

} // namespace

std::string modulePath(const checkpoint::OnnxNode& node)
{
    constexpr std::size_t longestList = 20000;
    constexpr std::size_t longestName = 1000;
    const auto scopes = node.metadata.find("pkg.torch.onnx.name_scopes");
    if (scopes != node.metadata.end())
        return scopes->second.size() > longestList ? std::string()
                                                   : plausible(pathOfScopes(scopes->second));
    const bool isPath = node.name.starts_with('/') && node.name.size() <= longestName;
    return isPath ? plausible(pathOfName(node.name)) : std::string();
}

} // namespace saliscope::engine
