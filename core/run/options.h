// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/pictures/picture_choice.h"
#include "core/run/choices.h"
#include "core/run/selection.h"

// How a task says what it can be told. Beside its struct of options stands one function
//
//     void describe(run::OptionList& list, TaskOptions& options);
//
// with a line for each member. Whoever offers options, or writes them down, goes through that list:
// the command line, the equivalent command, records, .meta.json files and the run dialog.

namespace saliscope::run
{

/// One of the words an option takes.
struct Choice {
    std::string name;
    Message title; ///< for people; empty: the name is all there is
};

/// A member that is an enumeration.
struct ChoiceValue {
    std::function<std::string()> name;
    /// Throws Error BadRequest for an unknown name.
    std::function<void(const std::string& name)> set;
};

/// A member that is a list of values of an enumeration.
struct ChoiceListValue {
    std::function<std::vector<std::string>()> names;
    /// Throws Error BadRequest for an unknown name.
    std::function<void(const std::vector<std::string>& names)> set;
};

/// The member an option is about.
using OptionValue =
    std::variant<bool*, int*, std::uint64_t*, double*, std::string*, std::filesystem::path*,
                 std::optional<int>*, std::optional<std::uint64_t>*, std::optional<double>*,
                 std::optional<std::string>*, std::optional<std::filesystem::path>*,
                 std::vector<std::string>*, std::vector<float>*, std::vector<double>*, ChoiceValue,
                 ChoiceListValue>;

/// What numbers are allowed, both ends included.
struct Range {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool isLimited() const { return low > -std::numeric_limits<double>::infinity(); }
};

/// Where a .meta.json file has an option; its parts in their order.
enum class Part { None, Output, Target, Task, Detail, Seed, Labels, Selection, Machine, Plots };

/// What a record keeps of an option that results depend on: a run with another text there does not
/// go on with the results of this one.
struct Setting {
    std::string key;                      ///< empty: results do not depend on it
    std::optional<std::string> text = {}; ///< none: the value's own
};

/// How a form shows an option.
struct Field {
    Message title = {};   ///< empty: it does not
    Message tip = {};     ///< a sentence; of a place, what can stand there
    Message place = {};   ///< of a folder or file: what is asked for
    Message missing = {}; ///< the sentence that asks for it, where it has to be there
};

/// Whether the command takes an option's value as a word without its name, too.
enum class Word { None, Model, Datamodule };

/// Whether the task writes at the place an option names.
enum class Writes {
    Nothing,
    InFolder,   ///< anything in this folder
    BesideFile, ///< this file, and others in its folder
};

/// What is to be known of an option beside its name and what it does.
struct OptionTraits {
    Range range = {};                 ///< of numbers
    std::vector<Choice> choices = {}; ///< words it takes; those of an enumeration are known
    std::string* name = nullptr;      ///< where a word goes that is given in place of a number
    bool isOpen = false;              ///< the task accepts and refuses words the choices lack
    bool ignoresCase = false;         ///< of the choices
    const char* type = nullptr;       ///< what stands for the value in the help: "FILE"
    bool isRequired = false;
    char separator = '\0';          ///< between values of a list, which can be repeated as well
    bool isOneWord = true;          ///< each value of a list has the option's name before it
    bool showsDefault = true;       ///< in the help, where there is a default
    const char* needs = nullptr;    ///< "--store": an option it has no meaning without
    const char* excludes = nullptr; ///< an option that it takes the place of
    Word word = Word::None;
    Writes writes = Writes::Nothing;
    Part part = Part::Task;
    bool isWhole = false; ///< a .meta.json file has numbers without a fraction as integers
    Setting setting = {};
    Field field = {};
};

struct Option {
    /// All names as in "-e,--percentile". Of a switch, "{false}" follows names that turn it off.
    const char* names;
    std::string help; ///< without a full stop
    OptionTraits traits;
    OptionValue value;

    /// "--percentile"; of a switch the name that turns it on.
    std::string name() const;
    /// The name that turns a switch off: "--no-plot". Empty where there is none.
    std::string offName() const;
    /// What .meta.json files call it: the name without the dashes.
    std::string key() const { return name().substr(2); }
};

/// Collects what describe() functions tell; refers to the options they describe.
class OptionList final
{
public:
    void add(OptionValue value, const char* names, std::string help, OptionTraits traits = {});

    template <typename Enum>
    requires std::is_enum_v<Enum>
    void add(Enum& value, const char* names, std::string help, OptionTraits traits = {})
    {
        addChoices<Enum>(traits);
        add(OptionValue(
                ChoiceValue{[&value] { return nameOf(value); },
                            [&value](const std::string& name) { value = valueNamed<Enum>(name); }}),
            names, std::move(help), std::move(traits));
    }

    template <typename Enum>
    requires std::is_enum_v<Enum>
    void add(std::vector<Enum>& values, const char* names, std::string help,
             OptionTraits traits = {})
    {
        addChoices<Enum>(traits);
        ChoiceListValue value;
        value.names = [&values] {
            std::vector<std::string> words;
            for (const Enum each : values)
                words.push_back(nameOf(each));
            return words;
        };
        value.set = [&values](const std::vector<std::string>& words) {
            values.clear();
            for (const std::string& word : words)
                values.push_back(valueNamed<Enum>(word));
        };
        add(OptionValue(std::move(value)), names, std::move(help), std::move(traits));
    }

    auto begin() const { return m_options.begin(); }
    auto end() const { return m_options.end(); }
    /// The option called \p name ("--store"); null when there is none.
    const Option* find(const std::string& name) const;

private:
    template <typename Enum>
    static void addChoices(OptionTraits& traits)
    {
        for (const NamedChoice<Enum>& choice : choicesOf(Enum()))
            traits.choices.push_back({choice.name, choice.title ? say(*choice.title) : Message()});
    }

    std::vector<Option> m_options;
};

/// The description of \p options, which has to outlive it.
template <typename Options>
OptionList described(Options& options)
{
    OptionList list;
    describe(list, options);
    return list;
}

/// What most tasks work on.
struct DataScope {
    std::string model;      ///< name of an architecture
    std::string datamodule; ///< name or path, as openDatamodule() takes it
    std::optional<std::filesystem::path> datadir = {};
    pictures::DicomValues dicomValues = pictures::DicomValues::Window;
    std::optional<int> frame = {};               ///< of files of several pictures, from 1
    std::optional<std::string> onlyDataset = {}; ///< the only split to be processed
    std::optional<std::uint64_t> limit = {};     ///< the first so many samples
    std::string shard = "1/1";
};

void describe(OptionList& list, DataScope& scope);

/// --dicom-values and --frame of \p scope.
void describePictures(OptionList& list, DataScope& scope);

/// Throws Error BadRequest for a shard that is none.
SelectionOptions selectionOptions(const DataScope& scope, bool positiveOnly);

/// --parallel, and what its threads do.
void describeThreads(OptionList& list, int& threads, const char* names, std::string help,
                     Part part = Part::Machine);

/// Threads for --parallel: 0 is one per core; mednet's -1 (none besides the main process) is one,
/// which still overlaps here.
int workerThreads(int parallel);

enum class PlotFormat { Pdf, Svg, Png };
std::vector<NamedChoice<PlotFormat>> choicesOf(PlotFormat);

/// Whether and how plots are written beside results.
struct PlotOptions {
    bool wanted = true;
    std::vector<PlotFormat> formats = {PlotFormat::Pdf};
};

/// \p names are those of the switch: "-Q,--plot,--no-plot{false}".
void describe(OptionList& list, PlotOptions& plots, const char* names, bool isInForm = false);

} // namespace saliscope::run
