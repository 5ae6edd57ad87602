// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/box_export.h"

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/data/image_file.h"
#include "core/results/json_text.h"
#include "core/results/text_table.h"

namespace saliscope::session
{

namespace
{

results::JsonList boxList(const std::vector<data::Box>& boxes)
{
    results::JsonList list;
    for (const data::Box& box : boxes)
        list.emplace_back(results::JsonList{box.label, box.x, box.y, box.width, box.height});
    return list;
}

results::JsonValue labelOf(const data::Target& target)
{
    if (!target.known())
        return {};
    if (!target.isList)
        return target.values.front();
    return results::JsonList(target.values.begin(), target.values.end());
}

results::JsonList entryOf(const data::Sample& sample, const EditedBoxes& edited)
{
    results::JsonList entry = {sample.name};
    const std::vector<data::Box>& boxes = currentBoxes(sample, edited);
    if (sample.target.known() || !boxes.empty())
        entry.push_back(labelOf(sample.target));
    if (!boxes.empty())
        entry.emplace_back(boxList(boxes));
    return entry;
}

/// Collects what a COCO file has to say.
class CocoFile final
{
public:
    void add(const data::Datamodule& datamodule, const data::Sample& sample,
             const std::vector<data::Box>& boxes)
    {
        const Size size = data::imageSize(data::samplePath(datamodule, sample));
        const int image = static_cast<int>(m_images.size()) + 1;
        m_images.emplace_back(results::JsonObject{{"id", image},
                                                  {"file_name", sample.name},
                                                  {"width", size.width},
                                                  {"height", size.height}});
        for (const data::Box& box : boxes) {
            m_labels.insert(box.label);
            m_annotations.emplace_back(results::JsonObject{
                {"id", static_cast<int>(m_annotations.size()) + 1},
                {"image_id", image},
                {"category_id", box.label},
                {"bbox", results::JsonList{box.x, box.y, box.width, box.height}},
                {"area", std::int64_t(box.width) * box.height},
                {"iscrowd", 0}});
        }
    }

    std::string text() &&
    {
        results::JsonList categories;
        for (const int label : m_labels)
            categories.emplace_back(
                results::JsonObject{{"id", label}, {"name", "label " + std::to_string(label)}});
        return results::compactJson(results::JsonObject{{"images", std::move(m_images)},
                                                        {"annotations", std::move(m_annotations)},
                                                        {"categories", std::move(categories)}}) +
               "\n";
    }

private:
    results::JsonList m_images;
    results::JsonList m_annotations;
    std::set<int> m_labels;
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
