// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <string>

#include "core/data/datamodule.h"

namespace saliscope
{

using namespace saliscope::data;

/// \p count samples in "train" and "test" (every fourth), named like a hospital's files, with
/// labels 0, 1 and, every tenth, none; every fifth has a box. No picture exists.
inline std::shared_ptr<const Datamodule> caseList(int count)
{
    Datamodule result;
    result.name = "list";
    result.parts.push_back({"list", "/nowhere", "list", "", {}});
    result.splits = {{"train", {}}, {"test", {}}};
    for (int number = 0; number < count; ++number) {
        Sample sample;
        const std::string digits = std::to_string(1000000 + (number * 7919) % 1000000);
        sample.name = "images/" + digits.substr(1) + ".png";
        if (number % 10 != 9)
            sample.target.values = {number % 3 == 0 ? 1 : 0};
        if (number % 5 == 0)
            sample.boxes.push_back({1, 10, 10, 20, 20});
        result.splits[number % 4 == 3 ? 1 : 0].samples.push_back(sample);
    }
    return std::make_shared<Datamodule>(std::move(result));
}

} // namespace saliscope
