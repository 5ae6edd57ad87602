// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/run/run_dialog.h"

#include <cmath>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
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

AnyJob newJob(RunKind kind)
{
    switch (kind) {
    case RunKind::Generate:
        return jobs::GenerateJob();
    case RunKind::Completeness:
        return jobs::CompletenessJob();
    case RunKind::Interpretability:
        return jobs::InterpretabilityJob();
    case RunKind::Report:
        return jobs::ReportJob();
    case RunKind::Sweep:
        return jobs::SweepJob();
    case RunKind::Compare:
        return jobs::CompareJob();
    case RunKind::Statistics:
        return jobs::StatisticsJob();
    case RunKind::Convert:
        return jobs::ConvertJob();
    case RunKind::View:
        break;
    }
    return jobs::ViewJob();
}

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
        return RunDialog::tr("Compare maps of two places");
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
    if (m_kind == RunKind::Completeness || m_kind == RunKind::Interpretability ||
        m_kind == RunKind::View)
        addMaps();
    if (isOfResults(m_kind))
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

QWidget* RunDialog::folderField(QLineEdit& field, const QString& title)
{
    auto* box = new QWidget(this);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto* browse = new QPushButton(tr("Browse…"), box);
    browse->setAccessibleName(title);
    row->addWidget(&field, 1);
    row->addWidget(browse);
    field.setAccessibleName(title);
    connect(&field, &QLineEdit::textChanged, this, &RunDialog::refresh);
    connect(browse, &QPushButton::clicked, this, [this, &field, title] {
        const QString path = QFileDialog::getExistingDirectory(this, title, field.text());
        const bool isOneOfSeveral =
            m_kind == RunKind::Statistics && &field == m_maps && !field.text().isEmpty();
        if (!path.isEmpty())
            field.setText(isOneOfSeveral ? field.text() + u';' + path : path);
    });
    return box;
}

void RunDialog::addMaps()
{
    m_maps = new QLineEdit(this);
    if (!m_workspace.resultSets().empty())
        m_maps->setText(m_workspace.resultSets().back().folder);
    m_maps->setPlaceholderText(m_kind == RunKind::Completeness
                                   ? tr("none: maps are computed")
                                   : tr("a folder that Generate maps has written"));
    m_form->addRow(tr("Maps in"), folderField(*m_maps, tr("Folder of maps")));
}

void RunDialog::addFolder()
{
    m_folder = new QLineEdit(proposedFolder(), this);
    const QString title =
        m_kind == RunKind::Convert ? tr("Store (.h5) or folder") : tr("Output folder");
    m_form->addRow(title, folderField(*m_folder, title));
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

void RunDialog::readMaps()
{
    const std::string maps = m_maps == nullptr ? std::string() : m_maps->text().toStdString();
    if (auto* completeness = std::get_if<jobs::CompletenessJob>(&m_job)) {
        completeness->maps.reset();
        if (!maps.empty())
            completeness->maps = maps;
    } else if (auto* scores = std::get_if<jobs::InterpretabilityJob>(&m_job)) {
        scores->inputFolder = maps;
    } else if (auto* view = std::get_if<jobs::ViewJob>(&m_job)) {
        view->inputFolder = maps;
    }
}

void RunDialog::refresh()
{
    if (m_run == nullptr)
        return; // still being made
    m_fields->readAll();
    if (isOfResults(m_kind))
        readPlaces();
    else
        readMaps();
    readScope();
    outputFolderOf(m_job) = m_folder->text().toStdString();
    const QString missing = whatIsMissing();
    m_run->setEnabled(missing.isEmpty());
    m_command->setPlainText(isSelection()
                                ? tr("A selection has no command of its own. For all cases it "
                                     "is:\n%1")
                                      .arg(commandText(m_job))
                                : commandText(m_job));
    m_preview->setText(missing.isEmpty() ? tr("Measuring time and room on the first cases…")
                                         : missing);
    if (missing.isEmpty())
        m_settled->start();
    else
        m_settled->stop();
}

QString RunDialog::whatIsMissing() const
{
    AnyJob job = m_job;
    const jobs::NetworkOptions* network = networkOf(job);
    const bool needsMaps = m_kind == RunKind::Interpretability || m_kind == RunKind::View;
    if (m_folder->text().isEmpty())
        return tr("Name an output folder.");
    if (isOfResults(m_kind))
        return whatPlaceIsMissing();
    if (network != nullptr && network->algorithms.empty())
        return tr("Choose an algorithm.");
    if (needsMaps && m_maps->text().isEmpty())
        return tr("Name the folder of maps; Run → Generate maps writes one.");
    return {};
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
    if (estimate.bytesFree)
        text +=
            u' ' + tr("%1 are free.").arg(locale.formattedDataSize(qint64(*estimate.bytesFree)));
    if (!estimate.failures.empty())
        text += u' ' +
                tr("The first of them failed: %1.").arg(ui::told(estimate.failures.front().reason));
    m_preview->setText(text);
}

} // namespace saliscope::window
