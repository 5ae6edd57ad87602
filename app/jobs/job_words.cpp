// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/job_words.h"

#include "core/results/json_scalar.h"

namespace saliscope::jobs
{

namespace
{

/// "0.25" and "20": as short as can be, without the point of a whole number.
std::string numberText(double value)
{
    std::string text = results::shortestNumber(value);
    if (text.ends_with(".0"))
        text.resize(text.size() - 2);
    return text;
}

std::vector<std::string> numberTexts(const std::vector<double>& values)
{
    std::vector<std::string> texts;
    for (const double value : values)
        texts.push_back(numberText(value));
    return texts;
}

/// Whether the command would take \p scope's datamodule for one, without its option.
bool isPlainWord(const JobScope& scope)
{
    const bool looksLikeModel = scope.model.empty() && isModelName(scope.datamodule);
    return !scope.datamodule.starts_with("-") && !looksLikeModel;
}

} // namespace

JobWords::JobWords(const char* command, const JobScope& scope)
    : m_words{"saliscope", command}
{
    if (!scope.model.empty())
        m_words.push_back(isModelName(scope.model) ? scope.model : "--model=" + scope.model);
    if (!scope.datamodule.empty())
        m_words.push_back(isPlainWord(scope) ? scope.datamodule
                                             : "--datamodule=" + scope.datamodule);
    if (scope.datadir)
        add("--datadir", scope.datadir->string());
    if (scope.onlyDataset)
        add("--only-dataset", *scope.onlyDataset);
    if (scope.limit)
        add("--limit", std::to_string(*scope.limit));
    option("--shard", scope.shard, JobScope().shard);
}

void JobWords::add(const char* option, const std::string& value)
{
    m_words.push_back(std::string(option) + "=" + value);
}

void JobWords::flag(const char* option, bool given)
{
    if (given)
        m_words.emplace_back(option);
}

void JobWords::option(const char* option, const std::string& value, const std::string& usual)
{
    if (value != usual)
        add(option, value);
}

void JobWords::option(const char* option, const std::filesystem::path& value,
                      const std::filesystem::path& usual)
{
    if (value != usual)
        add(option, value.string());
}

void JobWords::option(const char* option, double value, double usual)
{
    if (value != usual)
        add(option, numberText(value));
}

void JobWords::option(const char* option, int value, int usual)
{
    if (value != usual)
        add(option, std::to_string(value));
}

void JobWords::options(const char* option, const std::vector<std::string>& values,
                       const std::vector<std::string>& usual)
{
    if (values == usual)
        return;
    for (const std::string& value : values)
        add(option, value);
}

void JobWords::options(const char* option, const std::vector<double>& values,
                       const std::vector<double>& usual)
{
    options(option, numberTexts(values), numberTexts(usual));
}

void JobWords::network(const NetworkOptions& options, const NetworkOptions& usual)
{
    if (options.weight)
        add("--weight", options.weight->string());
    option("--device", options.device, usual.device);
    this->options("--saliency-map-algorithm", options.algorithms, usual.algorithms);
    option("--target-layer", options.targetLayer, usual.targetLayer);
    option("--target-class", options.targetClass, usual.targetClass);
    flag("--positive-only", options.positiveOnly);
    option("--parallel", options.parallel, usual.parallel);
    flag("--cache-samples", options.cacheSamples);
    option("--seed", std::to_string(options.seed), std::to_string(usual.seed));
}

void JobWords::plots(const PlotOptions& options)
{
    flag("--no-plot", !options.wanted);
    this->options("--plot-format", options.formats, PlotOptions().formats);
}

} // namespace saliscope::jobs
