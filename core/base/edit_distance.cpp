// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/edit_distance.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace saliscope
{

std::size_t editDistance(std::string_view from, std::string_view to)
{
    std::vector<std::size_t> earlier(to.size() + 1);
    std::vector<std::size_t> last(to.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t(0));
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::vector<std::size_t> row(to.size() + 1, i + 1);
        for (std::size_t j = 0; j < to.size(); ++j) {
            row[j + 1] =
                std::min({last[j] + (from[i] == to[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1});
            if (i > 0 && j > 0 && from[i] == to[j - 1] && from[i - 1] == to[j])
                row[j + 1] = std::min(row[j + 1], earlier[j - 1] + 1);
        }
        earlier = std::exchange(last, std::move(row));
    }
    return last.back();
}

} // namespace saliscope
