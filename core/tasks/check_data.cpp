// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/check_data.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/base/error.h"
#include "core/data/image_folder.h"
#include "core/data/loaders.h"
#include "core/data/picture_origin.h"
#include "core/pictures/decoding_memory.h"
#include "core/run/prefetch.h"

namespace fs = std::filesystem;

namespace saliscope::tasks
{

namespace
{

/// What one picture's file is found to be.
struct CheckedPicture {
    std::string sha256;
    std::string encoding;
    std::vector<Message> oddities; ///< clauses or sentences
};

std::string encodingOf(std::string_view format, const pictures::DecodedImage& image)
{
    return std::string(format) + (image.channels == 1 ? ", grey, " : ", colour, ") +
           std::to_string(image.bits) + " bits";
}

/// What is odd about \p image for a database whose pictures use \p bits of 16.
std::optional<Message> oddBits(const pictures::DecodedImage& image, int bits)
{
    if (bits == 0)
        return std::nullopt;
    if (image.bits != 16)
        return say("its values have 8 bits, those of its database %1", bits);
    const auto largest = std::max_element(image.words.begin(), image.words.end());
    if (*largest >> bits)
        return say("it has values up to %1, more than the %2 bits of its database", *largest, bits);
    return std::nullopt;
}

CheckedPicture checkPicture(const data::Datamodule& datamodule, const data::Sample& sample)
{
    const data::Loader& loader = datamodule.parts.at(sample.part).loader;
    const data::PictureFile file = data::readPicture(datamodule, sample);
    CheckedPicture result;
    result.sha256 = file.facts.sha256;
    const std::string_view format = pictures::formatName(file.bytes);
    const std::string_view promised = pictures::formatPromised(file.path);
    if (!format.empty() && !promised.empty() && format != promised)
        result.oddities.push_back(say("it is a %1 file by its content, not %2", std::string(format),
                                      std::string(promised)));
    const pictures::DecodingMemory memory(data::bytesToLoad(datamodule, sample));
    pictures::DecodedImage image =
        pictures::decodeImage(file.bytes, file.path.string(), loader.choice);
    result.encoding = encodingOf(format, image);
    result.oddities.insert(result.oddities.end(), image.notes.begin(), image.notes.end());
    if (const std::optional<Message> odd = oddBits(image, loader.bits))
        result.oddities.push_back(*odd);
    data::loadedPicture(std::move(image), loader,
                        file.path.string()); // throws when nothing is left
    return result;
}

std::string fileNameOf(const std::string& name)
{
    return fs::path(name).filename().string();
}

class DataChecking final
{
public:
    DataChecking(const data::Datamodule& datamodule, const DataCheckOptions& options,
                 const run::ProgressCallback& progress)
        : m_datamodule(datamodule)
        , m_options(options)
    {
        for (const data::Split& split : datamodule.splits)
            for (const data::Sample& sample : split.samples)
                m_listed.push_back({&split, &sample});
        m_check.samples = m_listed.size() + datamodule.problems.size();
        m_progress.emplace(m_listed.size(), progress);
    }

    DataCheck run(const std::stop_token& stop)
    {
        checkListed(stop);
        for (const data::SampleProblem& problem : m_datamodule.problems)
            add(DataFault::Unusable, problem.split, problem.name, problem.reason);
        if (!m_check.cancelled)
            lookForOthers(stop);
        advise();
        return std::move(m_check);
    }

private:
    void checkListed(const std::stop_token& stop)
    {
        m_paths.resize(m_listed.size());
        const auto threads = std::max(1, m_options.threads);
        run::Prefetch<CheckedPicture> checked(
            m_listed.size(), threads, run::decodedAhead * std::size_t(threads),
            [this](std::size_t index) { return checkedFile(index); });
        for (const run::SelectedSample& listed : m_listed) {
            m_check.cancelled = m_check.cancelled || stop.stop_requested();
            if (m_check.cancelled)
                return;
            try {
                take(listed, checked.next());
            } catch (const Error& error) {
                if (endsJob(error))
                    throw;
                fail(listed, error);
            }
            ++m_check.checked;
            m_progress->update(m_check.checked, 0, {}, listed.sample->name);
        }
    }

    /// On a decoding thread.
    CheckedPicture checkedFile(std::size_t index)
    {
        const data::Sample& sample = *m_listed[index].sample;
        const fs::path path = data::samplePath(m_datamodule, sample);
        m_paths[index] = path.lexically_normal().string();
        if (!m_options.opensNone)
            return checkPicture(m_datamodule, sample);
        std::error_code ignored;
        if (!fs::exists(path, ignored))
            throw Error(ErrorKind::NotFound, path.string(), say("there is no such file"));
        return {};
    }

    void take(const run::SelectedSample& listed, const CheckedPicture& picture)
    {
        for (const Message& oddity : picture.oddities)
            add(DataFault::OddEncoding, listed.split->name, listed.sample->name, oddity);
        if (m_options.opensNone)
            return;
        ++m_check.encodings[picture.encoding];
        const auto [first, isNew] = m_contents.try_emplace(picture.sha256, &listed);
        if (isNew)
            return;
        const run::SelectedSample& other = *first->second;
        add(DataFault::Duplicate, listed.split->name, listed.sample->name,
            other.split == listed.split
                ? say("the same bytes as %1", other.sample->name)
                : say("the same bytes as %1 of split %2", other.sample->name, other.split->name));
        m_sharedBySplits += other.split != listed.split;
    }

    void fail(const run::SelectedSample& listed, const Error& error)
    {
        const bool isMissing = error.kind() == ErrorKind::NotFound;
        add(isMissing ? DataFault::Missing : DataFault::Unusable, listed.split->name,
            listed.sample->name, isMissing ? Message() : error.detail());
    }

    /// Pictures below the folders of the databases that nobody listed.
    void lookForOthers(const std::stop_token& stop)
    {
        const std::unordered_set<std::string> known(m_paths.begin(), m_paths.end());
        std::set<fs::path> folders;
        for (const data::DatabasePart& part : m_datamodule.parts)
            if (!stop.stop_requested() && folders.insert(part.folder).second)
                lookIn(part.folder, known);
    }

    void lookIn(const fs::path& folder, const std::unordered_set<std::string>& known)
    {
        std::error_code ignored;
        if (!fs::is_directory(folder, ignored)) {
            m_check.advice.push_back(
                say("The folder %1 is not there: name the right one with --datadir, or in the "
                    "settings file mednet.toml.",
                    folder.string()));
            return;
        }
        try {
            const data::Datamodule all = data::openImageFolder(folder);
            for (const data::Sample& sample : all.splits.front().samples)
                if (!known.contains((folder / sample.name).lexically_normal().string()))
                    add(DataFault::Surplus, {}, sample.name, {});
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::NotFound) // it holds no picture at all
                m_check.advice.push_back(
                    say("The folder was not searched for other pictures: %1.", error.message()));
        }
    }

    void advise()
    {
        const auto counts = m_check.counts();
        const auto many = [&](DataFault fault) { return counts[std::size_t(fault)]; };
        if (many(DataFault::Missing) > 0)
            adviseOnMissing();
        if (many(DataFault::Unusable) > 0)
            m_check.advice.push_back(
                say("Unusable files: download them again; a picture that stays unusable is left "
                    "out of every job, which says so and ends with exit code 1."));
        if (many(DataFault::OddEncoding) > 0)
            m_check.advice.push_back(
                say("Odd encodings: results are computed, but they may differ from those of the "
                    "original files."));
        if (m_sharedBySplits > 0)
            m_check.advice.push_back(
                say("Duplicates: files that another split has as well: %1. A test may be made on "
                    "pictures a network was trained with.",
                    m_sharedBySplits));
    }

    /// Whether the missing files lie elsewhere, as when archives were unpacked one level deeper.
    void adviseOnMissing()
    {
        std::unordered_map<std::string, const std::string*> elsewhere;
        for (const DataFinding& finding : m_check.findings)
            if (finding.fault == DataFault::Surplus)
                elsewhere.emplace(fileNameOf(finding.name), &finding.name);
        std::size_t moved = 0;
        std::pair<std::string, std::string> example;
        for (const DataFinding& finding : m_check.findings)
            if (finding.fault == DataFault::Missing)
                if (const auto found = elsewhere.find(fileNameOf(finding.name));
                    found != elsewhere.end() && ++moved == 1)
                    example = {finding.name, *found->second};
        if (moved > 0)
            m_check.advice.push_back(
                say("Missing files: found elsewhere below the folder: %1, %2 for example at %3. "
                    "Name another folder with --datadir, or move them.",
                    moved, example.first, example.second));
        else
            m_check.advice.push_back(say(
                "Missing files: download them, or name the folder they lie in with --datadir."));
    }

    void add(DataFault fault, const std::string& split, const std::string& name,
             const Message& reason)
    {
        m_check.findings.push_back({fault, split, name, reason});
    }

    const data::Datamodule& m_datamodule;
    const DataCheckOptions& m_options;
    std::vector<run::SelectedSample> m_listed;
    std::vector<std::string> m_paths; ///< of each listed picture; "" where its name leads outside
    std::unordered_map<std::string, const run::SelectedSample*> m_contents; ///< by hash
    std::size_t m_sharedBySplits = 0; ///< pictures whose bytes another split has as well
    DataCheck m_check;
    std::optional<run::ProgressReporter> m_progress;
};

} // namespace

std::array<std::size_t, dataFaults> DataCheck::counts() const
{
    std::array<std::size_t, dataFaults> result = {};
    for (const DataFinding& finding : findings)
        ++result[std::size_t(finding.fault)];
    return result;
}

bool DataCheck::isComplete() const
{
    const auto found = counts();
    return !cancelled && found[std::size_t(DataFault::Missing)] == 0 &&
           found[std::size_t(DataFault::Unusable)] == 0;
}

DataCheck checkData(const data::Datamodule& datamodule, const DataCheckOptions& options,
                    const run::ProgressCallback& progress, std::stop_token stop)
{
    return DataChecking(datamodule, options, progress).run(stop);
}

} // namespace saliscope::tasks
