// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/score_statistics.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/error.h"
#include "core/metrics/ranks.h"
#include "core/run/prefetch.h"

namespace saliscope::results
{

namespace
{

using OptionalColumn = std::vector<std::optional<double>>;

/// "0" for the set "gradcam/0": sets of other outputs are no competitors.
std::string outputOf(const std::string& set)
{
    const auto slash = set.find_last_of('/');
    const std::string last = slash == std::string::npos ? "" : set.substr(slash + 1);
    const bool isIndex = !last.empty() && last.find_first_not_of("0123456789") == std::string::npos;
    return isIndex ? last : std::string();
}

/// The scores of all sets, sample by sample.
class ScoreMatrix final
{
public:
    explicit ScoreMatrix(std::span<const ScoreSet> sets)
        : m_sets(sets)
    {
        std::unordered_map<std::string, std::size_t> places;
        for (const ScoreSet& set : sets)
            for (const ScoredCase& scored : set.cases)
                if (places.emplace(keyOf(scored), m_cases.size()).second)
                    m_cases.push_back(&scored);
        m_places.assign(sets.size(), std::vector<const ScoredCase*>(m_cases.size()));
        for (std::size_t set = 0; set < sets.size(); ++set)
            for (const ScoredCase& scored : sets[set].cases)
                m_places[set][places.at(keyOf(scored))] = &scored;
    }

    std::size_t sets() const { return m_sets.size(); }
    std::size_t samples() const { return m_cases.size(); }
    /// The first set's that has the sample.
    const ScoredCase& sample(std::size_t index) const { return *m_cases[index]; }
    /// The area of its boxes, whichever set knows it.
    std::optional<double> area(std::size_t index) const
    {
        for (const auto& places : m_places)
            if (places[index] && places[index]->areaFraction)
                return places[index]->areaFraction;
        return {};
    }

    bool takes(std::size_t set, Score score) const
    {
        return std::any_of(m_sets[set].cases.begin(), m_sets[set].cases.end(),
                           [&](const ScoredCase& each) { return each.taken[std::size_t(score)]; });
    }

    /// The scores that were taken.
    OptionalColumn column(std::size_t set, Score score,
                          const std::vector<std::size_t>& chosen) const
    {
        OptionalColumn result;
        for (const std::size_t index : chosen)
            if (const ScoredCase* scored = m_places[set][index];
                scored && scored->taken[std::size_t(score)])
                result.push_back(scored->scores[score]);
        return result;
    }

    /// Where both are defined. Either side may be another set or another score.
    std::pair<std::vector<double>, std::vector<double>> pairs(
        std::pair<std::size_t, Score> one, std::pair<std::size_t, Score> other,
        const std::vector<std::size_t>& chosen) const
    {
        std::pair<std::vector<double>, std::vector<double>> result;
        for (const std::size_t index : chosen) {
            const ScoredCase* first = m_places[one.first][index];
            const ScoredCase* second = m_places[other.first][index];
            if (!first || !second || !first->scores[one.second] || !second->scores[other.second])
                continue;
            result.first.push_back(*first->scores[one.second]);
            result.second.push_back(*second->scores[other.second]);
        }
        return result;
    }

    bool shareSample(std::size_t one, std::size_t other) const
    {
        for (std::size_t index = 0; index < m_cases.size(); ++index)
            if (m_places[one][index] && m_places[other][index])
                return true;
        return false;
    }

private:
    static std::string keyOf(const ScoredCase& scored) { return scored.split + '\n' + scored.name; }

    std::span<const ScoreSet> m_sets;
    std::vector<const ScoredCase*> m_cases;
    std::vector<std::vector<const ScoredCase*>> m_places; ///< set by set; null without the sample
};

struct Group {
    ScoreGroup info;
    std::vector<std::size_t> samples;
};

/// Collects groups of one kind in the order their values come up.
class GroupBuilder final
{
public:
    explicit GroupBuilder(std::string kind, std::vector<std::string> order = {})
        : m_kind(std::move(kind))
    {
        for (std::string& value : order)
            m_groups.push_back({{m_kind, std::move(value), 0}, {}});
    }

    void add(const std::string& value, std::size_t sample)
    {
        auto found = std::find_if(m_groups.begin(), m_groups.end(),
                                  [&](const Group& each) { return each.info.value == value; });
        if (found == m_groups.end())
            found = m_groups.insert(m_groups.end(), Group{{m_kind, value, 0}, {}});
        found->samples.push_back(sample);
        ++found->info.samples;
    }

    /// Nothing when all samples would be in one group.
    void appendTo(std::vector<Group>& groups, std::size_t samples)
    {
        std::erase_if(m_groups, [](const Group& each) { return each.samples.empty(); });
        if (m_groups.size() == 1 && m_groups.front().samples.size() == samples)
            return;
        std::move(m_groups.begin(), m_groups.end(), std::back_inserter(groups));
    }

private:
    std::string m_kind;
    std::vector<Group> m_groups;
};

std::vector<int> labelsOf(const data::Target& target)
{
    if (!target.isList)
        return target.values;
    std::vector<int> labels;
    for (std::size_t index = 0; index < target.values.size(); ++index)
        if (target.values[index] == 1)
            labels.push_back(static_cast<int>(index));
    return labels;
}

std::vector<Group> groupsOf(const ScoreMatrix& matrix, const StatisticsRequest& request)
{
    GroupBuilder all("all");
    GroupBuilder splits("split");
    GroupBuilder labels("label");
    GroupBuilder sizes("size", {"small", "medium", "large"});
    for (std::size_t index = 0; index < matrix.samples(); ++index) {
        const ScoredCase& sample = matrix.sample(index);
        all.add({}, index);
        splits.add(sample.split, index);
        for (const int label : labelsOf(sample.label))
            labels.add(std::to_string(label), index);
        if (const std::optional<double> area = matrix.area(index))
            sizes.add(*area < request.smallBelow  ? "small"
                      : *area < request.largeFrom ? "medium"
                                                  : "large",
                      index);
    }
    std::vector<Group> groups;
    all.appendTo(groups, 0);
    for (GroupBuilder* kind : {&splits, &labels, &sizes})
        kind->appendTo(groups, matrix.samples());
    return groups;
}

/// What is found of one score in one group.
struct Findings {
    std::vector<ScoreRow> rows;
    std::vector<ScoreComparison> comparisons;
};

class Comparer final
{
public:
    Comparer(std::span<const ScoreSet> sets, const StatisticsRequest& request)
        : m_request(request)
        , m_matrix(sets)
        , m_groups(groupsOf(m_matrix, request))
    {
        for (const ScoreSet& set : sets)
            m_report.sets.push_back(set.name);
        for (const Group& group : m_groups)
            m_report.groups.push_back(group.info);
    }

    StatisticsReport run(const std::stop_token& stop)
    {
        checkOverlap();
        const std::size_t pieces = m_groups.size() * scoreCount;
        const int threads = std::max(1, m_request.threads);
        run::Prefetch<Findings> found(
            pieces, threads, std::size_t(threads), [this](std::size_t piece) {
                return findingsOf(piece / scoreCount, scoreCatalogue()[piece % scoreCount].score);
            });
        for (std::size_t piece = 0; piece < pieces; ++piece) {
            m_report.cancelled = stop.stop_requested();
            if (m_report.cancelled)
                return std::move(m_report);
            Findings findings = found.next();
            std::move(findings.rows.begin(), findings.rows.end(),
                      std::back_inserter(m_report.rows));
            std::move(findings.comparisons.begin(), findings.comparisons.end(),
                      std::back_inserter(m_report.comparisons));
        }
        addAgreements();
        addWarnings();
        return std::move(m_report);
    }

private:
    bool compete(std::size_t one, std::size_t other) const
    {
        return outputOf(m_report.sets[one]) == outputOf(m_report.sets[other]);
    }

    void checkOverlap()
    {
        std::string lonely;
        bool any = false;
        for (std::size_t one = 0; one < m_matrix.sets(); ++one)
            for (std::size_t other = one + 1; other < m_matrix.sets(); ++other) {
                if (!compete(one, other))
                    continue;
                if (m_matrix.shareSample(one, other))
                    any = true;
                else
                    lonely = m_report.sets[one] + ", " + m_report.sets[other];
            }
        if (!lonely.empty() && !any)
            throw Error(ErrorKind::Mismatch, lonely,
                        say("they have no sample in common: the same split and name in both"));
        if (!lonely.empty())
            m_report.warnings.push_back(
                say("%1 have no sample in common and were not compared.", lonely));
    }

    Findings findingsOf(std::size_t group, Score score) const
    {
        Findings findings;
        std::vector<OptionalColumn> columns;
        for (std::size_t set = 0; set < m_matrix.sets(); ++set) {
            if (!m_matrix.takes(set, score))
                continue;
            columns.push_back(m_matrix.column(set, score, m_groups[group].samples));
            findings.rows.push_back({group, set, score, {}, metrics::whiskersOf(columns.back())});
        }
        for (std::size_t one = 0; one < findings.rows.size(); ++one)
            for (std::size_t other = one + 1; other < findings.rows.size(); ++other)
                addPair(findings, columns, findings.rows[one].set, findings.rows[other].set);
        const std::vector<metrics::ScoreEstimate> estimates =
            metrics::estimatesOf(columns, m_request.interval);
        for (std::size_t row = 0; row < findings.rows.size(); ++row)
            findings.rows[row].estimate = estimates[row];
        for (std::size_t pair = 0; pair < findings.comparisons.size(); ++pair)
            findings.comparisons[pair].difference = estimates[findings.rows.size() + pair];
        adjust(findings.comparisons);
        return findings;
    }

    /// Appends the differences to \p columns.
    void addPair(Findings& findings, std::vector<OptionalColumn>& columns, std::size_t one,
                 std::size_t other) const
    {
        if (!compete(one, other) || !m_matrix.shareSample(one, other))
            return;
        if (isFloor(m_report.sets[one]) && !isFloor(m_report.sets[other]))
            std::swap(one, other); // how far above the floor
        const ScoreRow& row = findings.rows.front();
        const auto [first, second] =
            m_matrix.pairs({one, row.score}, {other, row.score}, m_groups[row.group].samples);
        std::vector<double> differences;
        for (std::size_t i = 0; i < first.size(); ++i)
            differences.push_back(first[i] - second[i]);
        columns.emplace_back(differences.begin(), differences.end());
        ScoreComparison comparison;
        comparison.group = row.group;
        comparison.score = row.score;
        comparison.first = one;
        comparison.second = other;
        comparison.isFloor = isFloor(m_report.sets[one]) || isFloor(m_report.sets[other]);
        comparison.test = metrics::signedRankTest(differences);
        findings.comparisons.push_back(std::move(comparison));
    }

    static void adjust(std::vector<ScoreComparison>& comparisons)
    {
        std::vector<std::optional<double>> probabilities;
        for (const ScoreComparison& each : comparisons)
            probabilities.push_back(each.test ? std::optional(each.test->probability)
                                              : std::nullopt);
        const auto adjusted = metrics::holmAdjusted(probabilities);
        for (std::size_t i = 0; i < comparisons.size(); ++i)
            comparisons[i].adjusted = adjusted[i];
    }

    void addAgreements()
    {
        for (std::size_t group = 0; group < m_groups.size(); ++group)
            for (std::size_t set = 0; set < m_matrix.sets(); ++set)
                for (std::size_t one = 0; one < scoreCount; ++one)
                    for (std::size_t other = one + 1; other < scoreCount; ++other)
                        addAgreement(group, set, Score(one), Score(other));
    }

    void addAgreement(std::size_t group, std::size_t set, Score one, Score other)
    {
        if (!m_matrix.takes(set, one) || !m_matrix.takes(set, other))
            return;
        const auto [first, second] =
            m_matrix.pairs({set, one}, {set, other}, m_groups[group].samples);
        m_report.agreements.push_back(
            {group, set, one, other, first.size(), metrics::spearmanCorrelation(first, second)});
    }

    void addWarnings()
    {
        for (const ScoreRow& row : m_report.rows) {
            const metrics::Statistics& statistics = row.estimate.statistics;
            if (row.group == 0 && statistics.count == 0 && statistics.missing > 0)
                m_report.warnings.push_back(
                    say("%1 of %2 is null for every sample, so it has no mean.",
                        scoreInfo(row.score).heading, m_report.sets[row.set]));
        }
        if (m_matrix.samples() == 1)
            m_report.warnings.push_back(
                say("There is a single sample: no interval and no test is defined."));
        if (std::none_of(m_report.sets.begin(), m_report.sets.end(), isFloor))
            m_report.warnings.push_back(
                say("There are no results of randomcam, the floor every algorithm should be above. "
                    "Make them with the same command and -s randomcam, and give them too."));
    }

    const StatisticsRequest& m_request;
    const ScoreMatrix m_matrix;
    const std::vector<Group> m_groups;
    StatisticsReport m_report;
};

} // namespace

bool isFloor(const std::string& set)
{
    return set.starts_with("randomcam") || set.find("/randomcam") != std::string::npos;
}

StatisticsReport compareScores(std::span<const ScoreSet> sets, const StatisticsRequest& request,
                               std::stop_token stop)
{
    if (sets.empty())
        throw Error(ErrorKind::BadRequest, {}, say("there are no scores to look at"));
    if (!(request.smallBelow <= request.largeFrom))
        throw Error(ErrorKind::BadRequest, {},
                    say("large boxes must not be smaller than small ones"));
    return Comparer(sets, request).run(stop);
}

} // namespace saliscope::results
