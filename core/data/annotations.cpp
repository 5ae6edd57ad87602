// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/annotations.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/data/image_folder.h"
#include "core/data/list_file.h"
#include "core/data/split_list.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::data
{

namespace
{

constexpr const char* splitOfAnnotations = "annotated";

/// The pictures below a folder, by what a file of annotations may call them.
class PictureNames final
{
public:
    explicit PictureNames(const Datamodule& folder)
    {
        for (const Sample& sample : folder.splits.front().samples) {
            m_names.insert(sample.name);
            const fs::path path = sample.name;
            m_short.emplace(path.filename().string(), &sample.name);
            m_short.emplace(path.stem().string(), &sample.name);
        }
    }

    std::size_t count() const { return m_names.size(); }

    /// Its path below the folder. Throws Error NotFound or Mismatch with a clause.
    std::string found(const std::string& name) const
    {
        if (m_names.contains(name))
            return name;
        const auto [first, last] = m_short.equal_range(fs::path(name).filename().string());
        if (first == last)
            throw Error(ErrorKind::NotFound, name,
                        say("no picture below the folder has this name"));
        const std::string& only = *first->second;
        for (auto other = first; other != last; ++other)
            if (*other->second != only)
                throw Error(ErrorKind::Mismatch, name,
                            say("two pictures below the folder have this name: %1 and %2",
                                std::min(only, *other->second), std::max(only, *other->second)));
        return only;
    }

private:
    std::unordered_set<std::string> m_names;
    std::unordered_multimap<std::string, const std::string*>
        m_short; ///< with and without extension
};

/// An entry of a split list, which says the same.
ordered_json entryOf(const std::string& name, const AnnotatedPicture& picture, std::size_t findings)
{
    const bool isList = findings > 1;
    ordered_json label = isList ? ordered_json(std::vector<int>(findings, 0)) : ordered_json(0);
    ordered_json boxes = ordered_json::array();
    for (const AnnotatedBox& box : picture.boxes) {
        (isList ? label[box.finding] : label) = 1;
        boxes.push_back({isList ? box.finding : 1, box.x, box.y, box.width, box.height});
    }
    return {name, std::move(label), std::move(boxes)};
}

} // namespace

Datamodule openAnnotations(const Annotations& annotations, const fs::path& file,
                           const fs::path& folder)
{
    const Datamodule all = openImageFolder(folder);
    const PictureNames names(all);
    Datamodule result;
    result.name = result.splitName = isListName(file) ? listName(file) : file.stem().string();
    result.parts.push_back({"images", folder, file.string(), "", {}});
    ordered_json entries = ordered_json::array();
    for (const auto& [name, picture] : annotations.pictures) {
        try {
            const std::string path = names.found(name);
            if (!picture.problem.empty())
                throw Error(ErrorKind::Damaged, name, picture.problem);
            entries.push_back(entryOf(path, picture, annotations.findings.size()));
            for (const Message& note : picture.notes)
                result.notes.push_back({splitOfAnnotations, path, note});
        } catch (const Error& error) {
            result.problems.push_back({splitOfAnnotations, name, error.detail()});
        }
    }
    const std::size_t named = entries.size();
    LabelRules rules;
    rules.outputs = std::max(1, static_cast<int>(annotations.findings.size()));
    appendSplitList(jsonLine({{splitOfAnnotations, std::move(entries)}}), file.string(), 0, rules,
                    result);
    result.outputs = rules.outputs;
    result.findings = annotations.findings;
    separateDuplicates(result);
    if (named < names.count())
        result.notes.push_back({splitOfAnnotations, folder.string(),
                                say("Pictures below it that the annotations do not name are left "
                                    "out: %1.",
                                    names.count() - named)});
    return result;
}

} // namespace saliscope::data
