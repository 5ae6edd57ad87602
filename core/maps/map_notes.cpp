// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/map_notes.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/sample_name.h"
#include "core/engine/output_names.h"
#include "core/maps/map_record.h"
#include "core/metrics/probability.h"

namespace fs = std::filesystem;

namespace saliscope::maps
{

namespace
{

fs::path normalised(const fs::path& path)
{
    std::error_code code;
    const fs::path absolute = fs::absolute(path, code).lexically_normal();
    return absolute.has_filename() ? absolute : absolute.parent_path();
}

/// "gradcam/0/imgs/a.npy" of the sample "imgs/a.png" -> "gradcam/0"; nothing for another file.
std::vector<fs::path> folderOf(const std::string& file, const std::string& sample)
{
    const std::string name = std::string(withoutExtension(sample)) + ".npy";
    if (file == name)
        return {""};
    if (!file.ends_with("/" + name))
        return {};
    return {file.substr(0, file.size() - name.size() - 1)};
}

} // namespace

MapNote noteOn(const MapOutcome& map, const SampleOutcome& sample,
               const run::RunRecord::Settings& settings)
{
    const auto output = std::size_t(map.map.output);
    const float logit = sample.logits.at(output);
    const std::vector<std::string> names = engine::recordedOutputNames(settings);
    const std::optional<int> contrast = map.map.contrast;
    return {engine::algorithmInfo(map.map.request.algorithm).name,
            map.map.request.layer,
            map.map.output,
            static_cast<int>(sample.logits.size()),
            map.map.evidenceSign,
            logit,
            map.map.isSigned,
            sample.origin,
            metrics::probabilityOf(sample.logits, output, engine::recordedActivation(settings)),
            engine::outputName(names, map.map.output),
            map.map.rawMaximum,
            contrast,
            contrast ? engine::outputName(names, *contrast) : std::string()};
}

MapNotes::MapNotes(const fs::path& folder)
    : m_root(normalised(folder))
    , m_files(run::recordFiles(m_root, generationStem))
{
    for (int level = 0; level < 2 && m_files.empty(); ++level) {
        m_root = m_root.parent_path();
        m_files = run::recordFiles(m_root, generationStem);
    }
    readSettings();
}

void MapNotes::readSettings()
{
    for (const fs::path& file : m_files) {
        std::ifstream stream = openToRead(file);
        std::string line;
        std::getline(stream, line);
        m_settings = run::recordSettings(line);
        if (!m_settings.empty())
            return;
    }
}

void MapNotes::readAll() const
{
    std::call_once(m_once, [this] {
        for (std::size_t file = 0; file < m_files.size(); ++file)
            readLines(file);
    });
}

void MapNotes::readLines(std::size_t file) const
{
    std::ifstream stream = openToRead(m_files[file]);
    std::string line;
    std::getline(stream, line); // the settings
    for (std::streamoff at = stream.tellg(); std::getline(stream, line);
         at += std::streamoff(line.size()) + 1) {
        try {
            const SampleOutcome outcome = outcomeOf(line);
            for (const MapOutcome& map : outcome.maps)
                m_notes[map.file] = noteOn(map, outcome, m_settings);
            if (m_places.insert_or_assign(outcome.name, Place{file, at}).second)
                m_samples.push_back(outcome.name);
        } catch (const std::exception&) {
            continue;
        }
    }
}

const MapNote* MapNotes::find(const fs::path& map) const
{
    readAll();
    const auto found = m_notes.find(normalised(map).lexically_relative(m_root).string());
    return found == m_notes.end() ? nullptr : &found->second;
}

std::vector<std::string> MapNotes::samples() const
{
    readAll();
    return m_samples;
}

std::string MapNotes::line(const std::string& sample) const
{
    readAll();
    std::string line;
    if (const auto found = m_places.find(sample); found != m_places.end()) {
        std::ifstream stream = openToRead(m_files[found->second.file]);
        stream.seekg(found->second.offset);
        std::getline(stream, line);
    }
    return line;
}

bool MapNotes::areSigned() const
{
    const auto found = m_settings.find("explain");
    return found != m_settings.end() && found->second.ends_with(", signed");
}

std::string MapNotes::onlyAlgorithm() const
{
    const auto found = m_settings.find("algorithms");
    const bool isOne = found != m_settings.end() && found->second.find(' ') == std::string::npos;
    return isOne ? found->second : "";
}

std::string MapNotes::layer() const
{
    const auto found = m_settings.find("target-layer");
    return found == m_settings.end() ? "" : found->second;
}

std::vector<fs::path> MapNotes::setsBelow(const fs::path& folder) const
{
    if (normalised(folder) != m_root)
        return {};
    for (const fs::path& file : m_files) {
        std::ifstream stream = openToRead(file);
        std::string line;
        std::getline(stream, line); // the settings
        while (std::getline(stream, line)) {
            try {
                const SampleOutcome outcome = outcomeOf(line);
                std::vector<fs::path> folders;
                for (const MapOutcome& map : outcome.maps)
                    for (fs::path& path : folderOf(map.file, outcome.name))
                        folders.push_back(std::move(path));
                return folders;
            } catch (const std::exception&) {
                continue;
            }
        }
    }
    return {};
}

} // namespace saliscope::maps
