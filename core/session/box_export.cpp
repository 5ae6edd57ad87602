// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/box_export.h"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/pictures/image_file.h"
#include "core/results/json_layout.h"
#include "core/results/text_table.h"

using nlohmann::ordered_json;

namespace saliscope::session
{

namespace
{

ordered_json boxList(const std::vector<data::Box>& boxes)
{
    ordered_json list = ordered_json::array();
    for (const data::Box& box : boxes)
        list.push_back(ordered_json::array({box.label, box.x, box.y, box.width, box.height}));
    return list;
}

ordered_json labelOf(const data::Target& target)
{
    if (!target.known())
        return {};
    if (!target.isList)
        return target.values.front();
    return ordered_json(target.values);
}

ordered_json entryOf(const data::Sample& sample, const EditedBoxes& edited)
{
    ordered_json entry = {sample.name};
    const std::vector<data::Box>& boxes = currentBoxes(sample, edited);
    if (sample.target.known() || !boxes.empty())
        entry.push_back(labelOf(sample.target));
    if (!boxes.empty())
        entry.push_back(boxList(boxes));
    return entry;
}

/// Collects what a COCO file has to say.
class CocoFile final
{
public:
    void add(const data::Datamodule& datamodule, const data::Sample& sample,
             const std::vector<data::Box>& boxes)
    {
        const Size size = pictures::imageSize(data::samplePath(datamodule, sample),
                                              datamodule.parts[sample.part].loader.choice);
        const int image = static_cast<int>(m_images.size()) + 1;
        m_images.push_back(ordered_json{{"id", image},
                                        {"file_name", sample.name},
                                        {"width", size.width},
                                        {"height", size.height}});
        for (const data::Box& box : boxes) {
            const std::string finding = data::findingOf(datamodule, box.label);
            m_labels.try_emplace(box.label,
                                 finding.empty() ? "label " + std::to_string(box.label) : finding);
            m_annotations.push_back(
                ordered_json{{"id", static_cast<int>(m_annotations.size()) + 1},
                             {"image_id", image},
                             {"category_id", box.label},
                             {"bbox", ordered_json::array({box.x, box.y, box.width, box.height})},
                             {"area", std::int64_t(box.width) * box.height},
                             {"iscrowd", 0}});
        }
    }

    std::string text() &&
    {
        ordered_json categories = ordered_json::array();
        for (const auto& [label, name] : m_labels)
            categories.push_back(ordered_json{{"id", label}, {"name", name}});
        return results::compactJson(ordered_json{{"images", std::move(m_images)},
                                                 {"annotations", std::move(m_annotations)},
                                                 {"categories", std::move(categories)}}) +
               "\n";
    }

private:
    ordered_json m_images = ordered_json::array();
    ordered_json m_annotations = ordered_json::array();
    std::map<int, std::string> m_labels; ///< what they mean
};

} // namespace

const std::vector<data::Box>& currentBoxes(const data::Sample& sample, const EditedBoxes& edited)
{
    const auto found = edited.find(sample.name);
    return found == edited.end() ? sample.boxes : found->second;
}

std::string splitListText(const data::Datamodule& datamodule, std::uint16_t part,
                          const EditedBoxes& edited)
{
    std::string text = "{";
    for (const data::Split& split : datamodule.splits) {
        text += &split == &datamodule.splits.front() ? "\n " : ",\n ";
        text += results::compactJson(split.name) + ": [";
        bool isFirst = true;
        for (const data::Sample& sample : split.samples) {
            if (sample.part != part)
                continue;
            text += isFirst ? "\n  " : ",\n  ";
            text += results::compactJson(entryOf(sample, edited));
            isFirst = false;
        }
        text += isFirst ? "]" : "\n ]";
    }
    return text + "\n}\n";
}

std::string cocoText(const data::Datamodule& datamodule, const EditedBoxes& edited)
{
    CocoFile file;
    for (const data::Split& split : datamodule.splits)
        for (const data::Sample& sample : split.samples) {
            const std::vector<data::Box>& boxes = currentBoxes(sample, edited);
            if (!boxes.empty() || edited.contains(sample.name))
                file.add(datamodule, sample, boxes);
        }
    return std::move(file).text();
}

std::string boxTableText(const data::Datamodule& datamodule, const EditedBoxes& edited)
{
    results::TextTable table = {
        {"split", "sample", "label", "x", "y", "width", "height", "edited"}};
    for (const data::Split& split : datamodule.splits)
        for (const data::Sample& sample : split.samples) {
            const bool isEdited = edited.contains(sample.name);
            const std::vector<data::Box>& boxes = currentBoxes(sample, edited);
            for (const data::Box& box : boxes)
                table.push_back({split.name, sample.name, std::to_string(box.label),
                                 std::to_string(box.x), std::to_string(box.y),
                                 std::to_string(box.width), std::to_string(box.height),
                                 isEdited ? "true" : "false"});
            if (boxes.empty() && isEdited)
                table.push_back({split.name, sample.name, "", "", "", "", "", "true"});
        }
    return results::csvTable(table);
}

} // namespace saliscope::session
