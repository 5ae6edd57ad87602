// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/devices_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include "texts/told.h"
#include "window/workspace.h"

namespace saliscope
{

DevicesDialog::DevicesDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
{
    setUp();
    load();
}

void DevicesDialog::setUp()
{
    setWindowTitle(tr("Devices"));
    resize(460, 260);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Devices"));
    m_engine = new QLabel(tr("Asking the engine…"), this);
    m_engine->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->addWidget(new QLabel(tr("What is on the screen is computed on"), this));
    column->addWidget(m_list, 1);
    column->addWidget(m_engine);
    column->addWidget(buttons);
}

void DevicesDialog::load()
{
    JobRequest job;
    job.queue = QStringLiteral("files");
    job.work = [](JobControl&) { return std::any(openEngine()); };
    m_workspace.runner().start(std::move(job), this, [this](const JobResult& result) {
        if (result.error) {
            m_engine->setText(errorSentence(*result.error));
            return;
        }
        const auto engine = std::any_cast<std::shared_ptr<const Engine>>(result.value);
        m_engine->setText(QString::fromStdString(engine->version()));
        for (const DeviceInfo& device : engine->devices()) {
            const QString name = QString::fromStdString(device.name);
            auto* item = new QListWidgetItem(
                QStringLiteral("%1   %2").arg(name, descriptionOf(device)), m_list);
            item->setData(Qt::UserRole, name);
            if (name == m_workspace.device())
                m_list->setCurrentItem(item);
        }
    });
}

/// The engine speaks English: "8 threads" of a processor.
QString DevicesDialog::descriptionOf(const DeviceInfo& device)
{
    const QString words = QString::fromStdString(device.description);
    if (device.name == "cpu")
        return tr("%n thread(s)", nullptr, words.section(u' ', 0, 0).toInt());
    return words == QLatin1String("CUDA device") ? tr("CUDA device") : words;
}

QString DevicesDialog::device() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item == nullptr ? m_workspace.device() : item->data(Qt::UserRole).toString();
}

} // namespace saliscope
