// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/options.h"

#include <algorithm>
#include <string_view>
#include <thread>

#include "core/base/error.h"

namespace saliscope::run
{

namespace
{

constexpr std::string_view offMark = "{false}";

/// The first long name in \p names that turns a switch \p on, or off.
std::string longName(std::string_view names, bool on)
{
    while (!names.empty()) {
        const std::size_t comma = std::min(names.find(','), names.size());
        std::string_view name = names.substr(0, comma);
        names.remove_prefix(std::min(comma + 1, names.size()));
        const bool turnsOff = name.ends_with(offMark);
        if (turnsOff)
            name.remove_suffix(offMark.size());
        if (name.starts_with("--") && turnsOff != on)
            return std::string(name);
    }
    return {};
}

} // namespace

void refuseChoice(std::string_view name, const std::vector<std::string>& names)
{
    std::vector<Message> choices;
    for (const std::string& choice : names)
        choices.push_back(verbatim(choice));
    throw Error(ErrorKind::BadRequest, std::string(name),
                say("this is none of the choices: %1", listed(choices)));
}

std::string Option::name() const
{
    return longName(names, true);
}

std::string Option::offName() const
{
    return longName(names, false);
}

void OptionList::add(OptionValue value, const char* names, std::string help, OptionTraits traits)
{
    m_options.push_back({names, std::move(help), std::move(traits), std::move(value)});
}

const Option* OptionList::find(const std::string& name) const
{
    const auto found = std::find_if(m_options.begin(), m_options.end(),
                                    [&](const Option& each) { return each.name() == name; });
    return found == m_options.end() ? nullptr : &*found;
}

void describe(OptionList& list, DataScope& scope)
{
    list.add(&scope.model, "-m,--model", "Network architecture; see `saliscope models`",
             {.word = Word::Model, .part = Part::None});
    list.add(&scope.datamodule, "-d,--datamodule",
             "Registered name (see `saliscope datamodules`), split list (.json, .json.bz2), "
             "description file, or folder of images",
             {.word = Word::Datamodule, .part = Part::None});
    list.add(&scope.datadir, "--datadir",
             "Folder of the images; otherwise as in saliscope.toml or mednet.toml",
             {.part = Part::None});
    describePictures(list, scope);
    list.add(&scope.onlyDataset, "-S,--only-dataset", "Process this split only",
             {.part = Part::Selection});
    list.add(&scope.limit, "--limit", "Process the first N samples only",
             {.type = "N", .part = Part::Selection});
    list.add(&scope.shard, "--shard", "Process part I of N equal parts",
             {.type = "I/N", .showsDefault = false, .part = Part::Selection});
}

void describePictures(OptionList& list, DataScope& scope)
{
    pictures::DicomValues& values = scope.dicomValues;
    // Records made before DICOM could be read do not have the key.
    const bool isUsual = values == pictures::DicomValues::Window;
    list.add(OptionValue(ChoiceValue{[&values] { return pictures::dicomValuesName(values); },
                                     [&values](const std::string& name) {
                                         values = pictures::dicomValuesNamed(name);
                                     }}),
             "--dicom-values",
             "Values of grey DICOM pictures: as the file's first window shows them, from their "
             "smallest to their largest, or as stored",
             {.choices = {{"window", {}}, {"full", {}}, {"stored", {}}},
              .part = Part::Detail,
              .setting = isUsual ? Setting() : Setting{"dicom-values"}});
    list.add(&scope.frame, "--frame",
             "Picture of files that hold several: frames of DICOM, pages of TIFF; from 1",
             {.range = {1, 1000000},
              .type = "N",
              .part = Part::Detail,
              .setting = scope.frame ? Setting{"frame"} : Setting()});
}

SelectionOptions selectionOptions(const DataScope& scope, bool positiveOnly)
{
    SelectionOptions selection;
    selection.onlySplit = scope.onlyDataset;
    selection.positiveOnly = positiveOnly;
    selection.limit = scope.limit;
    selection.shard = parseShard(scope.shard);
    return selection;
}

void describeThreads(OptionList& list, int& threads, const char* names, std::string help, Part part)
{
    list.add(&threads, names, std::move(help), {.range = {-1, 1024}, .part = part});
}

int workerThreads(int parallel)
{
    if (parallel == 0)
        return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    return std::max(1, parallel);
}

std::vector<NamedChoice<PlotFormat>> choicesOf(PlotFormat)
{
    return {{PlotFormat::Pdf, "pdf"}, {PlotFormat::Svg, "svg"}, {PlotFormat::Png, "png"}};
}

void describe(OptionList& list, PlotOptions& plots, const char* names, bool isInForm)
{
    const Field field = {say("Plots"), say("Write plots beside the results.")};
    list.add(&plots.wanted, names, "Write plots of the scores (the default), or leave them out",
             {.part = Part::Plots, .field = isInForm ? field : Field()});
    list.add(plots.formats, "--plot-format", "Kind of file for the plots; can be repeated",
             {.part = Part::None});
}

} // namespace saliscope::run
