// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plot_figures.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include <QLocale>

#include "core/metrics/score_estimate.h"
#include "core/metrics/statistics.h"
#include "core/results/score_catalogue.h"
#include "widgets/texts/shown.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

namespace
{

constexpr std::size_t manyCases = 20000;
constexpr std::size_t fewResamples = 1000;

const std::vector<std::optional<double>>& valuesOf(const CaseNumbers& numbers, int column)
{
    return numbers.table.columns[std::size_t(column)].values;
}

ScoreBox scoreBox(const QString& name, const std::vector<std::optional<double>>& values,
                  const metrics::ScoreEstimate& estimate)
{
    ScoreBox box;
    box.name = name;
    const metrics::Statistics& statistics = estimate.statistics;
    box.count = statistics.count;
    if (statistics.count == 0)
        return box;
    box.quartile1 = *statistics.quartile1;
    box.median = *statistics.median;
    box.quartile3 = *statistics.quartile3;
    box.mean = *statistics.mean;
    box.interval = estimate.interval;
    if (const auto whiskers = metrics::whiskersOf(values)) {
        box.low = whiskers->low;
        box.high = whiskers->high;
        box.outliers = whiskers->outliers;
    }
    return box;
}

const results::ScoreInfo* infoOf(const std::string& measure)
{
    for (const results::ScoreInfo& info : results::scoreCatalogue())
        if (measure == info.name)
            return &info;
    return nullptr;
}

int firstOf(const CaseNumbers& numbers, const char* measure)
{
    for (std::size_t i = 0; i < numbers.table.columns.size(); ++i)
        if (measureOf(numbers.table.columns[i].name) == measure)
            return int(i);
    return -1;
}

} // namespace

std::vector<HistogramPlot> columnHistograms(const CaseNumbers& numbers, int column)
{
    std::vector<std::vector<std::optional<double>>> values(std::size_t(numbers.splits.size()));
    const auto& all = valuesOf(numbers, column);
    for (std::size_t row = 0; row < all.size(); ++row)
        if (all[row])
            values[std::size_t(numbers.splitOf[qsizetype(row)])].push_back(all[row]);
    std::vector<HistogramPlot> plots;
    for (std::size_t split = 0; split < values.size(); ++split) {
        const metrics::Statistics statistics = metrics::statisticsOf(values[split]);
        if (statistics.count == 0)
            continue;
        HistogramPlot plot;
        plot.title = told(say("%1 (n = %2)", numbers.splits[qsizetype(split)].toStdString(),
                              QLocale().toString(qulonglong(statistics.count)).toStdString()));
        plot.axis = numbers.axes[column];
        for (const auto& value : values[split])
            plot.values.push_back(*value);
        plot.quartile1 = *statistics.quartile1;
        plot.median = *statistics.median;
        plot.quartile3 = *statistics.quartile3;
        plots.push_back(std::move(plot));
    }
    return plots;
}

std::vector<std::string> comparedMeasures(const CaseNumbers& numbers)
{
    std::vector<std::string> measures;
    for (const session::CaseTable::Column& column : numbers.table.columns) {
        const std::string measure = measureOf(column.name);
        const bool isScore = measure != column.name || infoOf(measure) != nullptr;
        if (isScore && measure != session::columns::probability &&
            std::find(measures.begin(), measures.end(), measure) == measures.end())
            measures.push_back(measure);
    }
    return measures;
}

BoxPlot measureBoxes(const CaseNumbers& numbers, const std::string& measure)
{
    BoxPlot plot;
    QStringList names;
    std::vector<std::vector<std::optional<double>>> values;
    for (std::size_t i = 0; i < numbers.table.columns.size(); ++i) {
        const std::string& name = numbers.table.columns[i].name;
        if (measureOf(name) != measure)
            continue;
        const QString source = numbers.titles[qsizetype(i)].section(QStringLiteral(" · "), 1);
        names.append(source.isEmpty() ? numbers.titles[qsizetype(i)] : source);
        values.push_back(valuesOf(numbers, int(i)));
        if (plot.axis.isEmpty())
            plot.axis = numbers.axes[qsizetype(i)].section(QStringLiteral(" · "), 0, 0);
    }
    plot.title = columnTitle(measure);
    if (const results::ScoreInfo* info = infoOf(measure))
        plot.reference = info->chance;
    metrics::BootstrapOptions options;
    if (numbers.table.cases > manyCases)
        options.resamples = fewResamples;
    const std::vector<metrics::ScoreEstimate> estimates = metrics::estimatesOf(values, options);
    for (std::size_t i = 0; i < values.size(); ++i)
        plot.boxes.push_back(scoreBox(names[qsizetype(i)], values[i], estimates[i]));
    return plot;
}

ScatterPlot columnScatter(const CaseNumbers& numbers, int across, int up)
{
    ScatterPlot plot;
    plot.across = numbers.axes[across];
    // Two lines, because the dock is low.
    plot.up = numbers.axes[up];
    plot.up.replace(QStringLiteral(" · "), QStringLiteral("\n"));
    const auto take = [&](int column, QList<double>& list) {
        list.reserve(qsizetype(numbers.table.cases));
        for (const std::optional<double>& value : valuesOf(numbers, column))
            list.append(value.value_or(std::numeric_limits<double>::quiet_NaN()));
    };
    take(across, plot.x);
    take(up, plot.y);
    std::map<int, int> groups;
    for (const int label : numbers.labels)
        groups.emplace(label, 0);
    // Unknown values come last.
    int next = 0;
    for (auto& [label, group] : groups)
        if (label >= 0) {
            group = next++;
            plot.groupNames.append(told(say("label %1", QString::number(label).toStdString())));
        }
    if (groups.contains(-1)) {
        groups[-1] = next;
        plot.groupNames.append(told(say("label not known")));
    }
    for (const int label : numbers.labels)
        plot.groups.append(groups[label]);
    return plot;
}

std::pair<int, int> usualScatter(const CaseNumbers& numbers)
{
    if (numbers.table.columns.empty())
        return {-1, -1};
    const int probability = firstOf(numbers, session::columns::probability);
    const int energy = firstOf(numbers, session::columns::energy);
    if (probability >= 0 && energy >= 0)
        return {probability, energy};
    return {0, numbers.table.columns.size() > 1 ? 1 : 0};
}

IntervalPlot sweepPlot(const results::SweepCurves& curves, std::size_t score)
{
    const results::SweepScoreCurves& drawn = curves.scores[score];
    const results::ScoreInfo& info = results::scoreInfo(drawn.score);
    IntervalPlot plot;
    plot.title = columnTitle(info.name);
    plot.axis = columnAxis(info.name);
    plot.reference = info.chance;
    for (const std::string& layer : curves.layers)
        plot.places.append(shown(layer));
    for (const results::SweepCurve& curve : drawn.curves)
        plot.series.push_back({shown(curve.algorithm), curve.means, curve.intervals});
    return plot;
}

} // namespace saliscope::ui
