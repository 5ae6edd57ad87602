// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/map_notes.h"

#include <algorithm>
#include <fstream>
#include <vector>

#include "base/error.h"
#include "tasks/generate_record.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

std::vector<fs::path> recordsIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code code;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, code)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("generation.") && name.find(".jsonl") != std::string::npos)
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

fs::path normalised(const fs::path& path)
{
    std::error_code code;
    const fs::path absolute = fs::absolute(path, code).lexically_normal();
    return absolute.has_filename() ? absolute : absolute.parent_path();
}

MapNote noteOn(const SaliencyMap& map, const std::vector<float>& logits)
{
    return {algorithmInfo(map.request.algorithm).name,
            map.request.layer,
            map.output,
            static_cast<int>(logits.size()),
            map.evidenceSign,
            logits.at(std::size_t(map.output))};
}

} // namespace

MapNotes::MapNotes(const fs::path& folder)
    : m_root(normalised(folder))
{
    std::vector<fs::path> files = recordsIn(m_root);
    for (int level = 0; level < 2 && files.empty(); ++level) {
        m_root = m_root.parent_path();
        files = recordsIn(m_root);
    }
    for (const fs::path& file : files)
        readLines(file);
}

void MapNotes::readLines(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string line;
    std::getline(stream, line); // the settings
    while (std::getline(stream, line)) {
        try {
            const SampleOutcome outcome = outcomeOf(line);
            for (const MapOutcome& map : outcome.maps)
                m_notes[map.file] = noteOn(map.map, outcome.logits);
        } catch (const std::exception&) {
            continue;
        }
    }
}

const MapNote* MapNotes::find(const fs::path& map) const
{
    const auto found = m_notes.find(normalised(map).lexically_relative(m_root).string());
    return found == m_notes.end() ? nullptr : &found->second;
}

} // namespace saliscope
