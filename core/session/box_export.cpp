// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/box_export.h"

#include <algorithm>
#include <set>

#include "base/error.h"
#include "data/image_file.h"
#include "store/json_text.h"
#include "store/text_table.h"

namespace saliscope
{

namespace
{

JsonList boxList(const std::vector<Box>& boxes)
{
    JsonList list;
    for (const Box& box : boxes)
        list.emplace_back(JsonList{box.label, box.x, box.y, box.width, box.height});
    return list;
}

JsonValue labelOf(const Target& target)
{
    if (!target.known())
        return {};
    if (!target.isList)
        return target.values.front();
    return JsonList(target.values.begin(), target.values.end());
}

JsonList entryOf(const Sample& sample, const EditedBoxes& edited)
{
    JsonList entry = {sample.name};
    const std::vector<Box>& boxes = currentBoxes(sample, edited);
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
    void add(const Datamodule& datamodule, const Sample& sample, const std::vector<Box>& boxes)
    {
        const Size size = imageSize(samplePath(datamodule, sample));
        const int image = static_cast<int>(m_images.size()) + 1;
        m_images.emplace_back(JsonObject{{"id", image},
                                         {"file_name", sample.name},
                                         {"width", size.width},
                                         {"height", size.height}});
        for (const Box& box : boxes) {
            m_labels.insert(box.label);
            m_annotations.emplace_back(
                JsonObject{{"id", static_cast<int>(m_annotations.size()) + 1},
                           {"image_id", image},
                           {"category_id", box.label},
                           {"bbox", JsonList{box.x, box.y, box.width, box.height}},
                           {"area", std::int64_t(box.width) * box.height},
                           {"iscrowd", 0}});
        }
    }

    std::string text() &&
    {
        JsonList categories;
        for (const int label : m_labels)
            categories.emplace_back(
                JsonObject{{"id", label}, {"name", "label " + std::to_string(label)}});
        return compactJson(JsonObject{{"images", std::move(m_images)},
                                      {"annotations", std::move(m_annotations)},
                                      {"categories", std::move(categories)}}) +
               "\n";
    }

private:
    JsonList m_images;
    JsonList m_annotations;
    std::set<int> m_labels;
};

} // namespace

const std::vector<Box>& currentBoxes(const Sample& sample, const EditedBoxes& edited)
{
    const auto found = edited.find(sample.name);
    return found == edited.end() ? sample.boxes : found->second;
}

std::string splitListText(const Datamodule& datamodule, std::uint16_t part,
                          const EditedBoxes& edited)
{
    std::string text = "{";
    for (const Split& split : datamodule.splits) {
        text += &split == &datamodule.splits.front() ? "\n " : ",\n ";
        text += compactJson(split.name) + ": [";
        bool isFirst = true;
        for (const Sample& sample : split.samples) {
            if (sample.part != part)
                continue;
            text += isFirst ? "\n  " : ",\n  ";
            text += compactJson(entryOf(sample, edited));
            isFirst = false;
        }
        text += isFirst ? "]" : "\n ]";
    }
    return text + "\n}\n";
}

std::string cocoText(const Datamodule& datamodule, const EditedBoxes& edited)
{
    CocoFile file;
    for (const Split& split : datamodule.splits)
        for (const Sample& sample : split.samples) {
            const std::vector<Box>& boxes = currentBoxes(sample, edited);
            if (!boxes.empty() || edited.contains(sample.name))
                file.add(datamodule, sample, boxes);
        }
    return std::move(file).text();
}

std::string boxTableText(const Datamodule& datamodule, const EditedBoxes& edited)
{
    TextTable table = {{"split", "sample", "label", "x", "y", "width", "height", "edited"}};
    for (const Split& split : datamodule.splits)
        for (const Sample& sample : split.samples) {
            const bool isEdited = edited.contains(sample.name);
            const std::vector<Box>& boxes = currentBoxes(sample, edited);
            for (const Box& box : boxes)
                table.push_back({split.name, sample.name, std::to_string(box.label),
                                 std::to_string(box.x), std::to_string(box.y),
                                 std::to_string(box.width), std::to_string(box.height),
                                 isEdited ? "true" : "false"});
            if (boxes.empty() && isEdited)
                table.push_back({split.name, sample.name, "", "", "", "", "", "true"});
        }
    return csvTable(table);
}

} // namespace saliscope
