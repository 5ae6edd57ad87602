// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/data/picture_origin.h"
#include "core/run/selection.h"

namespace saliscope::run
{

/// data::differenceOf(), and whether \p selected was in \p split when its result was made.
data::Difference differenceOf(const std::string& split,
                              const std::optional<data::SampleOrigin>& origin,
                              const data::Datamodule& datamodule, const SelectedSample& selected);

/// The results of an earlier run that no longer fit what is there, and are made anew.
class Remade final
{
public:
    /// Counts a sample; nothing for Difference::None.
    void add(data::Difference difference);
    /// Counts damaged lines of a record, at most \p most: no more samples are without a result.
    void addDamaged(const std::vector<JsonSource>& lines, std::size_t most);
    std::size_t count() const;
    /// How many there are and why: a sentence for each reason.
    std::vector<Message> notes() const;

private:
    std::map<data::Difference, std::size_t> m_counts;
    std::map<std::string, std::size_t> m_damaged; ///< lines by the record's name
};

} // namespace saliscope::run
