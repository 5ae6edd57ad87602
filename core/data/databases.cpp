// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/databases.h"

#include <algorithm>

namespace saliscope::data
{

namespace
{

/// NIH ChestX-ray14: cardiomegaly, emphysema, effusion, hernia, infiltration, mass, nodule,
/// atelectasis, pneumothorax, pleural thickening, pneumonia, fibrosis, edema, consolidation.
constexpr std::string_view chestFindings[] = {"car", "emp", "eff", "her", "inf", "mas", "nod",
                                              "ate", "pnt", "plt", "pne", "fib", "ede", "con"};

/// AngioReport, impressions in indocyanine green angiographies.
constexpr std::string_view impressions[] = {"unremarkable changes",
                                            "macular neovascularization",
                                            "central serous chorioretinopathy",
                                            "uveitis",
                                            "polypoidal choroidal vasculopathy",
                                            "pachychoroid pigment epitheliopathy",
                                            "choroidal mass",
                                            "Other"};

constexpr Loader bordersRemoved = {.removeBorders = true};
constexpr Loader greyBordersRemoved = {.grey = true, .removeBorders = true};

/// As in mednet 2.1.0. A database that is not in this list is used as stored.
constexpr Database databases[] = {
    {"angioreport", "", {.grey = true, .crop = Crop::LeftHalf}, impressions},
    {"hivtb", "", greyBordersRemoved, {}},
    {"indian", "", greyBordersRemoved, {}},
    {"montgomery", "", bordersRemoved, {}},
    {"nih_cxr14", "cxr8", {.grey = true, .numberedFolders = true}, chestFindings},
    {"padchest", "", bordersRemoved, {}},
    {"shenzhen", "", greyBordersRemoved, {}},
    {"tbpoc", "", bordersRemoved, {}},
    {"visceral", "", {.volume = true}, {}},
};

} // namespace

const Database* findDatabase(std::string_view name)
{
    const auto* const found = std::find_if(std::begin(databases), std::end(databases),
                                           [&](const Database& d) { return d.name == name; });
    return found == std::end(databases) ? nullptr : found;
}

std::string_view databaseOfKey(std::string_view settingsKey)
{
    const auto* const found =
        std::find_if(std::begin(databases), std::end(databases),
                     [&](const Database& d) { return d.settingsKey == settingsKey; });
    return found == std::end(databases) || settingsKey.empty() ? settingsKey : found->name;
}

} // namespace saliscope::data
