// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/run/run_dialog.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "app/window/common/language.h"
#include "app/window/common/settings.h"
#include "app/window/common/workspace.h"
#include "core/engine/model_catalogue.h"
#include "widgets/texts/told.h"

namespace saliscope::window
{

namespace
{

constexpr int commandLines = 3;
constexpr int settleMilliseconds = 600;

/// A folder or file that is not there yet, so that a run never meets the results of another one.
QString unusedFolder(const QString& wanted)
{
    const QFileInfo file(wanted);
    const QString end = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    QString folder = wanted;
    for (int number = 2; QFileInfo::exists(folder); ++number)
        folder = wanted.chopped(end.size()) + QStringLiteral("-%1").arg(number) + end;
    return folder;
}

QString durationText(double seconds)
{
    if (seconds < 90)
        return RunDialog::tr("%n second(s)", nullptr, std::max(1, int(std::lround(seconds))));
    if (seconds < 5400)
        return RunDialog::tr("%n minute(s)", nullptr, int(std::lround(seconds / 60)));
    return RunDialog::tr("%n hour(s)", nullptr, int(std::lround(seconds / 3600)));
}

/// What \p told says of how a network sees pictures.
checkpoint::NetworkDescription pictureOnly(const checkpoint::NetworkDescription& told)
{
    checkpoint::NetworkDescription description;
    description.inputSize = told.inputSize;
    description.inputChannels = told.inputChannels;
    description.resize = told.resize;
    description.pad = told.pad;
    return description;
}

/// The option that chooses outputs, with the names of those there are.
run::Option withOutputs(run::Option option, const OpenCheckpoint& checkpoint)
{
    if (option.traits.choices.empty())
        option.traits.choices.push_back({"", say("nothing")});
    const std::vector<std::string>& names = checkpoint.network->model().described.outputs;
    for (const std::string& name : names)
        option.traits.choices.push_back({name, {}});
    for (int output = 0; names.empty() && output < checkpoint.network->outputs(); ++output)
        option.traits.choices.push_back({std::to_string(output), {}});
    return option;
}

} // namespace

QString runTitle(RunKind kind)
{
    switch (kind) {
    case RunKind::Generate:
        return RunDialog::tr("Generate maps");
    case RunKind::Completeness:
        return RunDialog::tr("Completeness (ROAD)");
    case RunKind::Interpretability:
        return RunDialog::tr("Interpretability");
    case RunKind::View:
        return RunDialog::tr("Export overlays");
    case RunKind::Report:
        return RunDialog::tr("Cohort report");
    case RunKind::Sweep:
        return RunDialog::tr("Layer sweep");
    case RunKind::Compare:
        return RunDialog::tr("Compare two sets of maps");
    case RunKind::Statistics:
        return RunDialog::tr("Statistics of scores");
    case RunKind::Convert:
        return RunDialog::tr("Convert maps");
    }
    return {};
}

RunDialog::RunDialog(RunKind kind, Workspace& workspace, RunContext context, QWidget* parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_workspace(workspace)
    , m_context(std::move(context))
    , m_job(newJob(kind))
{
    setUpJob();
    m_options = std::visit([](auto& options) { return run::described(options); }, m_job);
    m_settled = new QTimer(this);
    m_settled->setSingleShot(true);
    m_settled->setInterval(settleMilliseconds);
    connect(m_settled, &QTimer::timeout, this, &RunDialog::startEstimate);
    setUp();
    refresh();
}

void RunDialog::setUp()
{
    setWindowTitle(runTitle(m_kind));
    auto* fields = new QWidget(this);
    m_form = new QFormLayout(fields);
    m_form->setContentsMargins(0, 0, 0, 0); // in line with what stands below
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields = std::make_unique<OptionFields>(*m_form, [this] { refresh(); });
    addScope();
    addPlaces();
    addOptions();
    addFolder();
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(fields);
    auto* column = new QVBoxLayout(this);
    column->addWidget(area, 1);
    column->addWidget(makeEnd());
    resize(620, std::min(680, fields->sizeHint().height() + 240));
}

void RunDialog::setUpJob()
{
    if (isOfResults(m_kind))
        return;
    run::DataScope& scope = *scopeOf(m_job);
    const auto& checkpoints = m_workspace.checkpoints();
    if (!checkpoints.empty() && m_kind != RunKind::Interpretability) {
        const std::size_t index =
            std::min(std::size_t(std::max(0, m_context.checkpoint)), checkpoints.size() - 1);
        scope.model = checkpoints[index]->network->model().name;
        if (auto* view = std::get_if<tasks::ViewOptions>(&m_job))
            view->description = pictureOnly(checkpoints[index]->told);
        if (tasks::NetworkOptions* network = networkOf(m_job)) {
            network->weight = std::filesystem::absolute(checkpoints[index]->checkpoint.path);
            network->device = m_workspace.device().toStdString();
            network->description = checkpoints[index]->told;
            network->baseWeight = checkpoints[index]->base;
            if (m_kind != RunKind::Sweep) {
                network->algorithms = m_context.algorithms;
                network->targetLayer = m_context.layer;
            }
        }
    }
    if (auto* report = std::get_if<report::ReportOptions>(&m_job)) {
        report->pdf = true;
        report->language = languageFor(setting(Setting::Language).toString()).toStdString();
    }
    if (auto* view = std::get_if<tasks::ViewOptions>(&m_job)) {
        view->style.showBoxes = true;
        view->style.legend = true;
    }
}

void RunDialog::addScope()
{
    if (m_kind == RunKind::Convert)
        return;
    m_cases = new QComboBox(this);
    m_cases->setAccessibleName(tr("Cases"));
    m_form->addRow(tr("Cases"), m_cases);
    if (isOfResults(m_kind))
        m_cases->addItem(tr("all that the results name"));
    if (m_workspace.datamodule())
        addOpenCases();
    connect(m_cases, &QComboBox::currentIndexChanged, this, &RunDialog::refresh);
}

void RunDialog::addOpenCases()
{
    std::size_t all = 0;
    for (const data::Split& split : m_workspace.datamodule()->splits)
        all += split.samples.size();
    if (isOfResults(m_kind)) {
        m_cases->addItem(tr("those that are open, with their labels and boxes (%1)")
                             .arg(locale().toString(qulonglong(all))));
        return;
    }
    m_cases->addItem(tr("all cases (%1)").arg(locale().toString(qulonglong(all))));
    if (m_workspace.datamodule()->splits.size() > 1)
        for (const data::Split& split : m_workspace.datamodule()->splits)
            m_cases->addItem(tr("split %1 (%2)")
                                 .arg(QString::fromStdString(split.name),
                                      locale().toString(qulonglong(split.samples.size()))),
                             QString::fromStdString(split.name));
    if (!m_context.selection.empty())
        m_cases->addItem(
            tr("the selection (%1)").arg(locale().toString(qulonglong(m_context.selection.size()))),
            true);
    if (m_context.selection.size() > 1)
        m_cases->setCurrentIndex(m_cases->count() - 1);
}

bool RunDialog::isSelection() const
{
    return m_cases != nullptr && m_cases->currentData().typeId() == QMetaType::Bool;
}

bool RunDialog::usesOpenCases() const
{
    return m_cases != nullptr && (!isOfResults(m_kind) || m_cases->currentIndex() > 0);
}

std::shared_ptr<const data::Datamodule> RunDialog::datamodule() const
{
    if (!usesOpenCases())
        return nullptr;
    return isSelection() ? withCases(*m_workspace.datamodule(), m_context.selection)
                         : m_workspace.datamodule();
}

QString RunDialog::title() const
{
    if (isOfResults(m_kind))
        return tr("%1: %2").arg(windowTitle(), QFileInfo(m_folder->text()).fileName());
    return tr("%1: %2, %3")
        .arg(windowTitle(), QString::fromStdString(m_workspace.datamodule()->name),
             m_cases->currentText());
}

void RunDialog::readScope()
{
    run::DataScope* scope = scopeOf(m_job);
    if (scope == nullptr)
        return;
    scope->onlyDataset.reset();
    if (const QString split = isSelection() ? QString() : m_cases->currentData().toString();
        !split.isEmpty())
        scope->onlyDataset = split.toStdString();
    const OpenRequest& request = m_workspace.request();
    scope->datamodule.clear();
    scope->datadir.reset();
    if (!usesOpenCases())
        return;
    scope->datamodule = request.datamodule.toStdString();
    if (scope->datamodule.empty())
        scope->datamodule = m_workspace.datamodule()->parts.front().folder.string();
    scope->dicomValues = request.choice.values;
    scope->frame = request.choice.frame;
    if (!request.datadir.isEmpty())
        scope->datadir = request.datadir.toStdString();
}

void RunDialog::addPlaces()
{
    for (const run::Option& option : m_options)
        if (!option.traits.field.place.empty())
            m_fields->addPlace(option, proposedPlace(option));
}

QString RunDialog::proposedPlace(const run::Option& option) const
{
    if (option.name() == "--result")
        return m_workspace.request().results.filter(QStringLiteral(".json")).join(u';');
    const auto& sets = m_workspace.resultSets();
    if (sets.empty())
        return {};
    const QString first = sets.front().folder;
    const QString last = sets.back().folder;
    if (option.name() == "--second")
        return first == last ? QString() : last;
    return isOfResults(m_kind) ? first : last;
}

/// The fields of an option that is about a network offer what that network has.
void RunDialog::addOptions()
{
    const tasks::NetworkOptions* network = networkOf(m_job);
    const auto& open = m_workspace.checkpoints();
    const auto used = std::find_if(open.begin(), open.end(), [&](const auto& checkpoint) {
        return network != nullptr && network->weight &&
               std::filesystem::absolute(checkpoint->checkpoint.path) == *network->weight;
    });
    for (const run::Option& option : m_options) {
        const bool isLayer = option.name() == "--target-layer";
        const bool isOutput = option.name() == "--target-class" || option.name() == "--contrast";
        const bool isPlace = !option.traits.field.place.empty();
        if (isPlace || ((isLayer || isOutput) && used == open.end()) ||
            (isOutput && (*used)->network->outputs() == 1))
            continue;
        if (!isLayer) {
            m_fields->add(isOutput ? withOutputs(option, **used) : option);
            continue;
        }
        run::Option layers = option;
        layers.traits.choices = {{"", verbatim(tr("the default").toStdString())}};
        for (const engine::LayerInfo& layer : (*used)->layers)
            layers.traits.choices.push_back({layer.name, {}});
        m_fields->add(layers);
    }
}

void RunDialog::addFolder()
{
    const QString title =
        m_kind == RunKind::Convert ? tr("Store (.h5) or folder") : tr("Output folder");
    m_folder = m_fields->addFolder(title, title);
    m_folder->setText(proposedFolder());
}

QString RunDialog::proposedFolder() const
{
    const QString root = setting(Setting::OutputFolder).toString() + u'/';
    if (m_kind == RunKind::Convert)
        return unusedFolder(root + QStringLiteral("maps.h5"));
    if (!m_workspace.datamodule())
        return unusedFolder(root + kindName(m_kind));
    QString name = QString::fromStdString(m_workspace.datamodule()->name);
    name.replace(u'/', u'-');
    return unusedFolder(root + name + u'-' + kindName(m_kind));
}

QWidget* RunDialog::makeEnd()
{
    auto* box = new QWidget(this);
    m_preview = new QLabel(box);
    m_preview->setWordWrap(true);
    m_command = new QPlainTextEdit(box);
    m_command->setReadOnly(true);
    m_command->setTabChangesFocus(true);
    m_command->setAccessibleName(tr("Equivalent command"));
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setFixedHeight(m_command->fontMetrics().lineSpacing() * commandLines + 14);
    // In the order in which they stand: Qt 6.4 loses one for Tab when it has to sort them.
    auto* buttons = new QDialogButtonBox(box);
    m_run = buttons->addButton(tr("&Run"), QDialogButtonBox::AcceptRole);
    auto* copy = buttons->addButton(tr("Copy &command"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_command->toPlainText()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_preview);
    column->addWidget(new QLabel(tr("The command that does the same:"), box));
    column->addWidget(m_command);
    column->addWidget(buttons);
    return box;
}

void RunDialog::refresh()
{
    if (m_run == nullptr)
        return; // still being made
    m_fields->readAll();
    readScope();
    outputFolderOf(m_job) = m_folder->text().toStdString();
    const QString missing = whatIsMissing();
    m_run->setEnabled(missing.isEmpty());
    m_command->setPlainText(isSelection()
                                ? tr("A selection has no command of its own. For all cases it "
                                     "is:\n%1")
                                      .arg(commandText(m_job))
                                : commandText(m_job));
    m_preview->setText(missing.isEmpty() ? tr("Measuring time and disk space on the first cases…")
                                         : missing);
    if (missing.isEmpty())
        m_settled->start();
    else
        m_settled->stop();
}

QString RunDialog::whatIsMissing() const
{
    AnyJob job = m_job;
    const tasks::NetworkOptions* network = networkOf(job);
    if (m_folder->text().isEmpty())
        return tr("Name an output folder.");
    if (network != nullptr && network->algorithms.empty())
        return tr("Choose an algorithm.");
    return m_fields->missing();
}

void RunDialog::startEstimate()
{
    m_workspace.runner().run(
        this, estimateRequest(m_job, datamodule()),
        [this](const ui::JobResult<jobs::JobEstimate>& result) { showEstimate(result); });
}

void RunDialog::showEstimate(const ui::JobResult<jobs::JobEstimate>& result)
{
    if (result.error) {
        if (result.error->kind() != ErrorKind::Cancelled)
            m_preview->setText(ui::errorSentence(*result.error));
        return;
    }
    const auto estimate = *result.value;
    if (estimate.measured == 0) {
        m_preview->setText(tr("There is nothing to be done for these cases."));
        return;
    }
    const QLocale locale;
    const QString frame =
        m_kind == RunKind::Compare
            ? tr("%n pair(s) of maps will take about %1 and %2 of disk.", nullptr,
                 int(estimate.samples))
            : tr("%n case(s) will take about %1 and %2 of disk.", nullptr, int(estimate.samples));
    QString text = frame.arg(durationText(estimate.seconds()),
                             locale.formattedDataSize(qint64(estimate.bytes())));
    if (estimate.peakBytes > 0)
        text += u' ' + tr("The program holds %1 of memory meanwhile.")
                           .arg(locale.formattedDataSize(qint64(estimate.peakBytes)));
    if (estimate.bytesFree)
        text +=
            u' ' + tr("%1 are free.").arg(locale.formattedDataSize(qint64(*estimate.bytesFree)));
    if (!estimate.failures.empty())
        text += u' ' +
                tr("The first of them failed: %1.").arg(ui::told(estimate.failures.front().reason));
    m_preview->setText(text);
}

} // namespace saliscope::window
