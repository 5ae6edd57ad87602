// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/compare_maps.h"

#include <algorithm>
#include <memory>
#include <unordered_set>

#include "core/base/error.h"
#include "core/data/model_input.h"
#include "core/metrics/interpretability_scores.h"
#include "core/run/prefetch.h"
#include "core/tasks/network_options.h"

namespace saliscope::tasks
{

namespace
{

/// Compared maps that may wait to be taken, per thread.
constexpr std::size_t comparedAhead = 4;

/// A sample both sides may have a map of.
struct Candidate {
    std::string split;
    std::string name; ///< in the datamodule, or the key
    std::string key;
    const data::Sample* sample = nullptr;
};

bool matches(const maps::MapSet& one, const maps::MapSet& other)
{
    const bool sameLayer = one.layer.empty() || other.layer.empty() || one.layer == other.layer;
    return !one.algorithm.empty() && one.algorithm == other.algorithm &&
           one.output == other.output && sameLayer;
}

void keepPositive(Image& map)
{
    for (float& value : map.values)
        value = std::max(value, 0.0F);
}

/// One run, from the first pair to the report.
class Comparing final
{
public:
    Comparing(const CompareRequest& request, const data::Datamodule* datamodule)
        : m_request(request)
        , m_datamodule(datamodule)
        , m_selection(datamodule ? run::selectSamples(*datamodule, request.selection)
                                 : run::Selection())
        , m_first(maps::openMapSource(request.first, m_selection.samples))
        , m_second(maps::openMapSource(request.second, m_selection.samples))
    {
        m_report.failures = m_selection.failures;
        pairSets();
    }

    CompareReport run(const run::ProgressCallback& callback, const std::stop_token& stop)
    {
        std::vector<std::vector<Candidate>> shared;
        std::size_t total = 0;
        for (ComparedSets& pair : m_report.pairs) {
            shared.push_back(candidates(pair));
            m_report.shared += shared.back().size();
            m_report.ofDifferentPictures += std::size_t(std::count_if(
                shared.back().begin(), shared.back().end(), [&](const Candidate& candidate) {
                    return areOfDifferentPictures(pair, candidate.key);
                }));
            shared.back().resize(
                std::min(shared.back().size(), m_request.most.value_or(shared.back().size())));
            total += shared.back().size();
        }
        if (m_report.shared == 0)
            throw Error(ErrorKind::BadRequest, m_request.second.string(),
                        say("it shares no sample with %1", m_request.first.string()));
        run::ProgressReporter progress(total + m_selection.failures.size(), callback);
        for (std::size_t i = 0; i < shared.size(); ++i)
            compare(m_report.pairs[i], shared[i], progress, stop);
        return std::move(m_report);
    }

private:
    void pairSets()
    {
        if (maps::paddingOf(*m_first) != maps::paddingOf(*m_second))
            throw Error(ErrorKind::Mismatch, m_request.second.string(),
                        say("of these maps and those of %1, one were made from stretched pictures "
                            "and the others from padded ones, so they lie differently",
                            m_request.first.string()));
        const std::vector<maps::MapSet>& firsts = m_first->sets();
        const std::vector<maps::MapSet>& seconds = m_second->sets();
        std::vector<bool> taken(seconds.size());
        const bool onlyOnes = firsts.size() == 1 && seconds.size() == 1;
        for (const maps::MapSet& first : firsts) {
            std::size_t found = 0;
            while (found < seconds.size() &&
                   (taken[found] || !(onlyOnes || matches(first, seconds[found]))))
                ++found;
            if (found == seconds.size()) {
                m_report.onlyFirst.push_back(first);
                continue;
            }
            taken[found] = true;
            m_report.pairs.push_back({first, seconds[found], {}, {}, {}});
        }
        for (std::size_t i = 0; i < seconds.size(); ++i)
            if (!taken[i])
                m_report.onlySecond.push_back(seconds[i]);
        if (m_report.pairs.empty())
            throw Error(ErrorKind::BadRequest, m_request.second.string(),
                        say("none of its sets of maps matches one of %1; choose one on either side "
                            "behind a colon",
                            m_request.first.string()));
    }

    std::vector<Candidate> allCandidates(const ComparedSets& pair) const
    {
        std::vector<Candidate> all;
        if (m_datamodule) {
            for (const run::SelectedSample& selected : m_selection.samples)
                all.push_back({selected.split->name, selected.sample->name,
                               maps::mapKey(*selected.sample), selected.sample});
            return all;
        }
        std::vector<std::string> keys = m_first->keys(pair.first);
        const std::vector<std::string> others = m_second->keys(pair.second);
        keys.insert(keys.end(), others.begin(), others.end());
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        for (const std::string& key : keys)
            all.push_back({{}, key, key, nullptr});
        return all;
    }

    bool areOfDifferentPictures(const ComparedSets& pair, const std::string& key) const
    {
        const maps::MapNote* first = m_first->note(pair.first, key);
        const maps::MapNote* second = m_second->note(pair.second, key);
        return first != nullptr && second != nullptr && first->origin && second->origin &&
               first->origin->picture.sha256 != second->origin->picture.sha256;
    }

    /// Those on both sides; the others are noted.
    std::vector<Candidate> candidates(ComparedSets& pair) const
    {
        std::vector<Candidate> shared;
        for (Candidate& candidate : allCandidates(pair)) {
            const bool isFirst = m_first->contains(pair.first, candidate.key);
            const bool isSecond = m_second->contains(pair.second, candidate.key);
            if (isFirst && isSecond)
                shared.push_back(std::move(candidate));
            else if (isFirst)
                pair.onlyFirst.push_back(candidate.name);
            else if (isSecond)
                pair.onlySecond.push_back(candidate.name);
        }
        return shared;
    }

    void compare(ComparedSets& pair, const std::vector<Candidate>& shared,
                 run::ProgressReporter& progress, const std::stop_token& stop)
    {
        const int readers = std::max(1, m_request.readers);
        run::Prefetch<ComparedSample> compared(
            shared.size(), readers, comparedAhead * std::size_t(readers),
            [&](std::size_t index) { return compareOne(pair, shared[index]); });
        for (const Candidate& candidate : shared) {
            m_report.cancelled = m_report.cancelled || stop.stop_requested();
            if (m_report.cancelled)
                return;
            pair.samples.push_back(compared.next());
            const ComparedSample& sample = pair.samples.back();
            if (sample.failure.empty())
                ++m_done;
            else
                m_report.failures.push_back({sample.split, sample.name, sample.failure});
            progress.update(m_done, 0, m_report.failures, candidate.name);
        }
    }

    /// On a reading thread.
    ComparedSample compareOne(const ComparedSets& pair, const Candidate& candidate) const
    {
        ComparedSample result;
        result.split = candidate.split;
        result.name = candidate.name;
        if (candidate.sample)
            result.label = candidate.sample->target;
        try {
            Image first = m_first->read(pair.first, candidate.key);
            Image second = m_second->read(pair.second, candidate.key);
            result.firstCondition = render::mapCondition(first);
            result.secondCondition = render::mapCondition(second);
            if (result.firstCondition == render::MapCondition::NotFinite ||
                result.secondCondition == render::MapCondition::NotFinite)
                return result;
            const bool isSigned = pair.first.isSigned || pair.second.isSigned;
            result.comparison = metrics::compareMaps(first, second, isSigned ? 2 : 1);
            addEnergies(result, candidate, first, second);
        } catch (const Error& error) {
            if (endsJob(error))
                throw;
            result.failure = error.message();
        }
        return result;
    }

    /// Of what is positive, as `interpretability` scores signed maps.
    void addEnergies(ComparedSample& result, const Candidate& candidate, Image& first,
                     Image& second) const
    {
        if (!candidate.sample || candidate.sample->boxes.empty() || first.width != first.height)
            return;
        const std::vector<data::InputBox> boxes = data::inputBoxes(
            *m_datamodule, *candidate.sample, first.width, nullptr, maps::paddingOf(*m_first));
        metrics::InterpretabilityOptions options;
        options.boxLabel = m_request.boxLabel;
        keepPositive(first);
        keepPositive(second);
        const metrics::Interpretability one = metrics::interpretability(first, boxes, options);
        const metrics::Interpretability other = metrics::interpretability(second, boxes, options);
        if (one.boxes.empty())
            return;
        result.firstEnergy = one.proportionalEnergy;
        result.secondEnergy = other.proportionalEnergy;
    }

    const CompareRequest& m_request;
    const data::Datamodule* m_datamodule;
    const run::Selection m_selection;
    const std::unique_ptr<const maps::MapSource> m_first;
    const std::unique_ptr<const maps::MapSource> m_second;
    CompareReport m_report;
    std::size_t m_done = 0; ///< without failures
};

} // namespace

std::optional<double> CompareReport::largestDifference() const
{
    std::optional<double> largest;
    for (const ComparedSets& pair : pairs)
        for (const ComparedSample& sample : pair.samples)
            if (sample.comparison)
                largest = std::max(largest.value_or(0), sample.comparison->largestDifference);
    return largest;
}

bool CompareReport::hasMissing() const
{
    return !onlyFirst.empty() || !onlySecond.empty() ||
           std::any_of(pairs.begin(), pairs.end(), [](const ComparedSets& pair) {
               return !pair.onlyFirst.empty() || !pair.onlySecond.empty();
           });
}

namespace
{

void describeScope(run::OptionList& list, run::DataScope& scope)
{
    list.add(&scope.datamodule, "-d,--datamodule",
             "Compare its samples, and the energy in their boxes", {.part = run::Part::None});
    list.add(&scope.datadir, "--datadir", "Folder of the images",
             {.needs = "-d", .part = run::Part::None});
    list.add(&scope.onlyDataset, "-S,--only-dataset", "Compare this split only",
             {.needs = "-d", .part = run::Part::Selection});
    list.add(&scope.limit, "--limit", "Compare the first N samples only",
             {.type = "N", .needs = "-d", .part = run::Part::Selection});
}

} // namespace

void describe(run::OptionList& list, CompareOptions& options)
{
    const Message hint = say("a folder or store of maps; PLACE:SET is one set of several");
    const Message missing = say("Name two folders or stores of maps.");
    list.add(&options.first, "A,--first", "Folder or store of maps, or one set of it as A:SET",
             {.isRequired = true,
              .part = run::Part::Output,
              .field = {say("First maps"), hint, say("Folder of maps"), missing}});
    list.add(&options.second, "B,--second", "What it is compared with",
             {.isRequired = true,
              .part = run::Part::Output,
              .field = {say("Second maps"), hint, say("Folder of the second maps"), missing}});
    describeScope(list, options.scope);
    list.add(&options.outputFolder, "-o,--output-folder", "Where the results go",
             {.writes = run::Writes::InFolder, .part = run::Part::None});
    list.add(&options.tolerance, "--tolerance",
             "Exit with 1 when maps differ by more, or a counterpart is missing",
             {.range = {.low = 0},
              .part = run::Part::Detail,
              .field = {say("Tolerance"),
                        say("Maps that differ by more, or lack a counterpart, count as failed. "
                            "Empty: none do.")}});
    describeBoxLabel(list, options.boxLabel, "Use boxes with this label only", true);
    describe(list, options.plots, "-P,--plot,--no-plot{false}", true);
    run::describeThreads(list, options.parallel, "--parallel",
                         "Threads that read and compare maps; 0 for one per core");
}

CompareReport compareMapSets(const CompareRequest& request, const data::Datamodule* datamodule,
                             const run::ProgressCallback& progress, std::stop_token stop)
{
    return Comparing(request, datamodule).run(progress, stop);
}

const std::vector<ComparedScore>& comparedScores()
{
    static const std::vector<ComparedScore> scores = {
        {"largest-difference", "MaxDiff", "Largest absolute difference", false},
        {"mean-difference", "MeanDiff", "Mean absolute difference", false},
        {"pearson", "Pearson", "Pearson correlation", true},
        {"spearman", "Spearman", "Spearman rank correlation", true},
        {"ssim", "SSIM", "Structural similarity", true},
        {"top-overlap", "IoU10", "Overlap of the top 10 % (IoU)", true},
        {"energy-difference", "EnergyDiff", "Energy in the boxes, first minus second", false},
    };
    return scores;
}

std::vector<std::optional<double>> scoresOf(const ComparedSample& sample)
{
    if (!sample.comparison)
        return std::vector<std::optional<double>>(comparedScores().size());
    const metrics::MapComparison& compared = *sample.comparison;
    std::optional<double> energy;
    if (sample.firstEnergy && sample.secondEnergy)
        energy = *sample.firstEnergy - *sample.secondEnergy;
    return {compared.largestDifference,
            compared.meanDifference,
            compared.pearson,
            compared.spearman,
            compared.ssim,
            compared.topOverlap,
            energy};
}

} // namespace saliscope::tasks
