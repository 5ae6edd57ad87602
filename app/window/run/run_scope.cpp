// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the run dialog's job works on: the open cases, or some of them.

#include <algorithm>

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>

#include "app/window/common/language.h"
#include "app/window/common/settings.h"
#include "app/window/common/workspace.h"
#include "app/window/run/run_dialog.h"
#include "core/engine/model_catalogue.h"

namespace saliscope::window
{

void RunDialog::setUpJob()
{
    if (isOfResults(m_kind))
        return;
    jobs::JobScope& scope = *scopeOf(m_job);
    const auto& checkpoints = m_workspace.checkpoints();
    if (!checkpoints.empty() && m_kind != RunKind::Interpretability) {
        const std::size_t index =
            std::min(std::size_t(std::max(0, m_context.checkpoint)), checkpoints.size() - 1);
        scope.model = checkpoints[index]->network->model().name;
        if (jobs::NetworkOptions* network = networkOf(m_job)) {
            network->weight = std::filesystem::absolute(checkpoints[index]->checkpoint.path);
            network->device = m_workspace.device().toStdString();
            if (m_kind != RunKind::Sweep) {
                network->algorithms = m_context.algorithms;
                network->targetLayer = m_context.layer;
            }
        }
    }
    if (auto* report = std::get_if<jobs::ReportJob>(&m_job)) {
        report->pdf = true;
        report->language = languageFor(setting(Setting::Language).toString()).toStdString();
    }
    if (auto* view = std::get_if<jobs::ViewJob>(&m_job)) {
        view->showBoxes = true;
        view->legend = true;
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
    jobs::JobScope* scope = scopeOf(m_job);
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
    if (!request.datadir.isEmpty())
        scope->datadir = request.datadir.toStdString();
}

} // namespace saliscope::window
