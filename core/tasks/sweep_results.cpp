// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/sweep_results.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/run/prefetch.h"

namespace saliscope::tasks
{

namespace
{

/// Rows whose columns are resampled together and in memory at once.
constexpr std::size_t rowsAtOnce = 32;

std::vector<std::size_t> indicesUpTo(std::size_t count)
{
    std::vector<std::size_t> indices(count);
    std::iota(indices.begin(), indices.end(), std::size_t(0));
    return indices;
}

/// Draws conclusions from all scores.
class Summary final
{
public:
    Summary(const SweepScores& scores, const SweepRequest& request, SweepReport& report)
        : m_scores(scores)
        , m_request(request)
        , m_report(report)
        , m_options(request.interval)
        , m_rows(request.algorithms.size() * report.layers.size())
    {
        m_options.seed = request.network.seed;
    }

    bool run(std::stop_token stop)
    {
        countSplits();
        if (!addRows(stop))
            return false;
        const std::vector<std::size_t> all = indicesUpTo(m_scores.samples());
        for (std::size_t index = 0; index < m_request.algorithms.size(); ++index)
            if (const auto best = bestOn(index, all))
                m_report.best.push_back(*best);
        if (m_report.splits.size() > 1)
            for (const SplitSize& split : m_report.splits)
                addHeldOut(split.split);
        return true;
    }

private:
    void countSplits()
    {
        for (const std::string& name : m_scores.splits()) {
            const auto found =
                std::find_if(m_report.splits.begin(), m_report.splits.end(),
                             [&](const SplitSize& each) { return each.split == name; });
            if (found == m_report.splits.end())
                m_report.splits.push_back({name, 1});
            else
                ++found->samples;
        }
    }

    bool addRows(const std::stop_token& stop)
    {
        const std::size_t blocks = (m_rows + rowsAtOnce - 1) / rowsAtOnce;
        const int threads = std::max(1, m_request.imputers);
        run::Prefetch<std::vector<SweepRow>> made(
            blocks, threads, std::size_t(threads),
            [this](std::size_t block) { return rowsOf(block); });
        for (std::size_t block = 0; block < blocks; ++block) {
            if (stop.stop_requested())
                return false;
            for (SweepRow& row : made.next())
                m_report.rows.push_back(std::move(row));
        }
        return true;
    }

    std::vector<SweepRow> rowsOf(std::size_t block) const
    {
        const std::size_t first = block * rowsAtOnce;
        const std::size_t last = std::min(m_rows, first + rowsAtOnce);
        const std::vector<std::size_t> all = indicesUpTo(m_scores.samples());
        std::vector<std::vector<std::optional<double>>> columns;
        for (std::size_t row = first; row < last; ++row)
            for (const results::Score score : m_report.scores)
                columns.push_back(m_scores.column(row, score, all));
        std::vector<metrics::ScoreEstimate> estimates = metrics::estimatesOf(columns, m_options);
        std::vector<SweepRow> rows;
        auto next = estimates.begin();
        for (std::size_t row = first; row < last; ++row) {
            const auto end = next + static_cast<std::ptrdiff_t>(m_report.scores.size());
            rows.push_back({m_request.algorithms[row / m_report.layers.size()],
                            row % m_report.layers.size(),
                            {next, end}});
            next = end;
        }
        return rows;
    }

    std::size_t mapIndex(std::size_t algorithm, std::size_t layer) const
    {
        return algorithm * m_report.layers.size() + layer;
    }

    metrics::ScoreEstimate estimate(std::size_t map, const std::vector<std::size_t>& chosen) const
    {
        const std::vector<std::vector<std::optional<double>>> columns = {
            m_scores.column(map, m_request.rank, chosen)};
        return metrics::estimatesOf(columns, m_options).front();
    }

    /// Layers with equal means: the first one.
    std::optional<BestLayer> bestOn(std::size_t algorithm,
                                    const std::vector<std::size_t>& chosen) const
    {
        const double sign = results::scoreInfo(m_request.rank).higherIsBetter ? 1 : -1;
        std::optional<std::size_t> best;
        double highest = 0;
        for (std::size_t layer = 0; layer < m_report.layers.size(); ++layer) {
            const metrics::Statistics statistics = metrics::statisticsOf(
                m_scores.column(mapIndex(algorithm, layer), m_request.rank, chosen));
            if (!statistics.mean || 2 * statistics.count < chosen.size() ||
                (best && sign * *statistics.mean <= highest))
                continue;
            best = layer;
            highest = sign * *statistics.mean;
        }
        if (!best)
            return {};
        return BestLayer{m_request.algorithms[algorithm], *best,
                         estimate(mapIndex(algorithm, *best), chosen)};
    }

    void addHeldOut(const std::string& split)
    {
        std::vector<std::size_t> inside;
        std::vector<std::size_t> outside;
        for (std::size_t sample = 0; sample < m_scores.samples(); ++sample)
            (m_scores.splits()[sample] == split ? inside : outside).push_back(sample);
        for (std::size_t index = 0; index < m_request.algorithms.size(); ++index)
            if (const auto best = bestOn(index, inside))
                m_report.heldOut.push_back(
                    {split, *best, estimate(mapIndex(index, best->layer), outside)});
    }

    const SweepScores& m_scores;
    const SweepRequest& m_request;
    SweepReport& m_report;
    metrics::BootstrapOptions m_options;
    const std::size_t m_rows;
};

} // namespace

SweepScores::SweepScores(std::vector<results::Score> scores, std::size_t maps)
    : m_scores(std::move(scores))
    , m_maps(maps)
{
}

void SweepScores::add(const SweptSample& sample)
{
    m_splits.push_back(sample.split);
    for (const results::ScoreValues& map : sample.maps)
        for (const results::Score score : m_scores)
            m_values.push_back(map[score].value_or(std::numeric_limits<double>::quiet_NaN()));
}

std::vector<std::optional<double>> SweepScores::column(std::size_t map, results::Score score,
                                                       const std::vector<std::size_t>& chosen) const
{
    const auto place = static_cast<std::size_t>(std::find(m_scores.begin(), m_scores.end(), score) -
                                                m_scores.begin());
    std::vector<std::optional<double>> result(chosen.size());
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const double value = m_values[(chosen[i] * m_maps + map) * m_scores.size() + place];
        if (!std::isnan(value))
            result[i] = value;
    }
    return result;
}

bool summarise(const SweepScores& scores, const SweepRequest& request, SweepReport& report,
               std::stop_token stop)
{
    return Summary(scores, request, report).run(std::move(stop));
}

} // namespace saliscope::tasks
