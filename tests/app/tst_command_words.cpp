// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <set>

#include <QRegularExpression>
#include <QTest>

#include "app/cli/described_options.h"
#include "core/base/error.h"
#include "core/engine/model_catalogue.h"
#include "core/report/report_options.h"
#include "core/tasks/compare_maps.h"
#include "core/tasks/completeness.h"
#include "core/tasks/convert_maps.h"
#include "core/tasks/generate.h"
#include "core/tasks/interpretability.h"
#include "core/tasks/option_texts.h"
#include "core/tasks/statistics_options.h"
#include "core/tasks/sweep.h"
#include "core/tasks/view.h"

using namespace saliscope;
using namespace saliscope::cli;
using namespace saliscope::tasks;
using Words = std::vector<std::string>;

namespace
{

/// Gives each member a value that is not its default: one overload for each kind.
struct Change {
    const run::Option& option;

    void operator()(bool* value) const { *value = !*value; }
    void operator()(int* value) const { *value += 3; }
    void operator()(std::uint64_t* value) const
    {
        *value = option.traits.range.isLimited() ? *value + 1 : 18446744073709551615U;
    }
    void operator()(double* value) const { *value = 1.0 / 3; }
    void operator()(std::string* value) const
    {
        const auto& choices = option.traits.choices;
        *value = option.name() == "--model"   ? "densenet"
                 : option.name() == "--shard" ? "2/7"
                 : choices.empty()            ? "-odd \"name\" größe"
                                              : choices.back().name;
    }
    void operator()(std::filesystem::path* value) const { *value = "-a b/" + option.key(); }
    void operator()(std::optional<int>* value) const
    {
        *value = option.traits.range.isLimited() ? static_cast<int>(option.traits.range.low) : 0;
    }
    void operator()(std::optional<std::uint64_t>* value) const { *value = 12; }
    void operator()(std::optional<double>* value) const { *value = 1e-6; }
    void operator()(std::optional<std::string>* value) const
    {
        const auto& choices = option.traits.choices;
        *value = choices.empty() ? "test" : choices.back().name;
    }
    void operator()(std::optional<std::filesystem::path>* value) const { *value = "x,y"; }
    void operator()(std::vector<std::string>* values) const { *values = {"one", "-t w+o"}; }
    void operator()(std::vector<float>* values) const { *values = {-0.5F, 0.3F, 1}; }
    void operator()(std::vector<double>* values) const { *values = {12.5, 99}; }
    void operator()(const run::ChoiceValue& value) const
    {
        value.set(option.traits.choices.front().name == value.name()
                      ? option.traits.choices.back().name
                      : option.traits.choices.front().name);
    }
    void operator()(const run::ChoiceListValue& value) const
    {
        value.set({option.traits.choices.back().name, option.traits.choices.front().name});
    }
};

Words valuesOf(const run::OptionList& list)
{
    Words values;
    for (const run::Option& option : list) {
        values.push_back(option.name() + ":");
        for (const std::string& word : wordsOf(option))
            values.push_back(word);
    }
    return values;
}

/// The values again, after they went through the command's words.
template <typename Options>
Words readBack(const Options& options)
{
    const Words words = commandWords(options);
    Options again = parsedOptions<Options>({words.begin() + 2, words.end()}, false);
    return valuesOf(run::described(again));
}

template <typename Options>
Words valuesOf(Options options)
{
    return valuesOf(run::described(options));
}

/// Where each command gets the datamodule it cannot do without.
template <typename Options>
Options usual()
{
    Options options;
    if constexpr (requires { options.scope; })
        options.scope.datamodule = "demo";
    for (const run::Option& option : run::described(options))
        if (option.traits.isRequired)
            std::visit(Change{option}, option.value);
    return options;
}

template <typename Options>
void checkAll()
{
    QCOMPARE(readBack(usual<Options>()), valuesOf(usual<Options>()));
    const auto count = std::size(valuesOf(usual<Options>()));
    QVERIFY(count > 0);
    // One by one, with those an option needs or takes the place of as they are.
    Options all = usual<Options>();
    std::set<std::string> replaced;
    for (const run::Option& option : run::described(all)) {
        if (option.traits.excludes != nullptr)
            continue;
        if (!option.traits.isRequired)
            std::visit(Change{option}, option.value);
        QCOMPARE(readBack(all), valuesOf(all));
    }
    for (const run::Option& option : run::described(all)) {
        if (option.traits.excludes == nullptr)
            continue;
        Options other = usual<Options>();
        const run::OptionList list = run::described(other);
        const run::Option* same = list.find(option.name());
        std::visit(Change{*same}, same->value);
        QCOMPARE(readBack(other), valuesOf(other));
    }
}

/// Options that say the same thing twice, or nothing.
template <typename Options>
void checkDescription()
{
    Options options;
    std::set<std::string> names;
    for (const run::Option& option : run::described(options)) {
        QVERIFY2(names.insert(option.name()).second, option.names);
        QVERIFY2(option.name().starts_with("--"), option.names);
        QVERIFY2(!option.help.empty() && !option.help.ends_with("."), option.names);
        for (const char* other : {option.traits.needs, option.traits.excludes})
            QVERIFY2(other == nullptr || std::string_view(other) == "-d" || names.count(other),
                     option.names);
    }
}

template <typename Options>
void check()
{
    checkDescription<Options>();
    checkAll<Options>();
}

} // namespace

/// The words of the commands that do what a job does, and that they are read back as the same.
class TestCommandWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sayOnlyWhatIsUnusual();
    void readBackAsTheSame();
    void tellModelsFromDatamodules();
    void tellAloneWhatTakesAnothersPlace();
    void acceptMednetsModelNames();
    void sayWhatIsWrongWithAModel_data();
    void sayWhatIsWrongWithAModel();
    void unknownChoicesAreRefused();
    void numbersAreInTheirRange();
    void badNumbersAreWords();
};

void TestCommandWords::sayOnlyWhatIsUnusual()
{
    GenerateOptions generate;
    generate.scope.model = "pasa";
    generate.scope.datamodule = "demo";
    QCOMPARE(commandWords(generate), (Words{"saliscope", "generate", "pasa", "demo"}));
    generate.network.algorithms = {"all"};
    generate.network.parallel = 0;
    QCOMPARE(commandWords(generate), (Words{"saliscope", "generate", "pasa", "demo",
                                            "--saliency-map-algorithm=all", "--parallel=0"}));
    CompletenessOptions completeness;
    completeness.scope = generate.scope;
    completeness.plots.wanted = false;
    completeness.road.percentiles = {50, 62.5};
    QCOMPARE(commandWords(completeness),
             (Words{"saliscope", "completeness", "pasa", "demo", "--no-plot", "--percentile=50",
                    "--percentile=62.5"}));
    SweepOptions sweep;
    sweep.scope = generate.scope;
    QCOMPARE(commandWords(sweep), (Words{"saliscope", "sweep", "pasa", "demo"}));
}

void TestCommandWords::readBackAsTheSame()
{
    check<GenerateOptions>();
    check<CompletenessOptions>();
    check<InterpretabilityOptions>();
    check<ViewOptions>();
    check<CompareOptions>();
    check<ConvertOptions>();
    check<SweepOptions>();
    check<StatisticsOptions>();
    check<report::ReportOptions>();
}

void TestCommandWords::tellModelsFromDatamodules()
{
    InterpretabilityOptions scores;
    scores.scope.datamodule = "pasa"; // a folder of this name
    QCOMPARE(readBack(scores), valuesOf(scores));
    GenerateOptions generate;
    generate.scope.model = "pasa";
    generate.scope.datamodule = "-x.json";
    QCOMPARE(readBack(generate), valuesOf(generate));
    generate.scope.datamodule = "pasa";
    QCOMPARE(readBack(generate), valuesOf(generate));
}

void TestCommandWords::tellAloneWhatTakesAnothersPlace()
{
    InterpretabilityOptions options;
    options.scope.datamodule = "demo";
    options.outputFolder = "elsewhere";
    options.outputJson = "scores.json";
    QCOMPARE(commandWords(options),
             (Words{"saliscope", "interpretability", "demo", "--output-json=scores.json"}));
}

void TestCommandWords::unknownChoicesAreRefused()
{
    for (const char* word : {"--ablation=other", "--explain=other", "--fullgrad=other"})
        QVERIFY_EXCEPTION_THROWN(parsedOptions<GenerateOptions>({"pasa", "demo", word}), Error);
    // Not on the command line alone.
    GenerateOptions options;
    const run::OptionList list = run::described(options);
    try {
        std::get<run::ChoiceValue>(list.find("--ablation")->value).set("other");
        QFAIL("an unknown rule was taken");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::BadRequest);
        QVERIFY2(std::string(error.what()).find("reference, zero") != std::string::npos,
                 error.what());
    }
    QVERIFY(options.ablation == engine::AblationRule::Reference);
    // The one that takes capital letters takes them for what they are.
    QVERIFY(parsedOptions<GenerateOptions>({"pasa", "demo", "-C", "HIGHEST"}).network.targetClass ==
            "highest");
}

void TestCommandWords::numbersAreInTheirRange()
{
    for (const char* word :
         {"--percentile=101", "--noise=-0.1", "--parallel=-2", "--parallel=1025"})
        QVERIFY_EXCEPTION_THROWN(parsedOptions<CompletenessOptions>({"pasa", "demo", word}), Error);
    QVERIFY_EXCEPTION_THROWN(parsedOptions<CompareOptions>({"a", "b", "--tolerance=-1"}), Error);
    for (const char* word : {"--resamples=99", "--input-size=0"})
        QVERIFY_EXCEPTION_THROWN(parsedOptions<StatisticsOptions>({"results", word}), Error);
}

void TestCommandWords::badNumbersAreWords()
{
    CompletenessOptions options;
    options.scope.datamodule = "demo";
    options.road.percentiles = {std::numeric_limits<double>::quiet_NaN()}; // typed in a form
    QCOMPARE(commandWords(options),
             (Words{"saliscope", "completeness", "demo", "--percentile=nan"}));
}

void TestCommandWords::acceptMednetsModelNames()
{
    const run::DataScope scope =
        parsedOptions<GenerateOptions>({"demo", "densenet-pretrained"}).scope;
    QCOMPARE(scope.model, std::string("densenet-pretrained"));
    QCOMPARE(scope.datamodule, std::string("demo"));
    QCOMPARE(engine::parseModel(scope.model).name, std::string("densenet"));
}

void TestCommandWords::sayWhatIsWrongWithAModel_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("message");
    const auto add = [](const char* words, const char* message) {
        QTest::newRow(words) << QString(words).split(' ') << QString(message);
    };
    add("cnn3d demo", "cnn3d: this network of mednet is not known here.*densenet, .*pasa");
    add("demo driu-bn", "driu-bn: this network of mednet");
    add("unet -d demo", "unet: this network of mednet");
    add("unet", "unet: this network of mednet");
    add("psaa demo", "psaa: there is no network of this name; was pasa meant");
    add("demo Pasa", "Pasa: .*was pasa meant");
    add("densnet demo", "densnet: .*was densenet meant");
    add("demo densenet122", "densenet122: .*was densenet121 meant");
    add("convnext demo", "convnext: there is no network of this name; there are alexnet, .*pasa");
    add("demo /tmp convnext", "convnext: there is no network of this name");
    add("demo", "name a model");
    add("pasa", "name a datamodule");
    add("pasa demo tbpoc", "tbpoc: .*one too many");
    add("pasa densenet demo", "demo: .*one too many");
}

void TestCommandWords::sayWhatIsWrongWithAModel()
{
    QFETCH(QStringList, words);
    QFETCH(QString, message);
    Words list;
    for (const QString& word : words)
        list.push_back(word.toStdString());
    QString error;
    try {
        parsedOptions<GenerateOptions>(list);
    } catch (const Error& problem) {
        error = problem.what();
    }
    QVERIFY2(error.contains(QRegularExpression(message)), qPrintable(error));
}

QTEST_GUILESS_MAIN(TestCommandWords)
#include "tst_command_words.moc"
