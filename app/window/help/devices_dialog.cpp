// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/help/devices_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include "app/window/common/workspace.h"
#include "widgets/texts/told.h"

namespace saliscope::window
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
    ui::Job<std::shared_ptr<const engine::Engine>> job;
    job.queue = QStringLiteral("files");
    job.work = [](ui::JobControl&) { return engine::openEngine(); };
    m_workspace.runner().run(
        this, std::move(job),
        [this](const ui::JobResult<std::shared_ptr<const engine::Engine>>& result) {
            if (result.error) {
                m_engine->setText(ui::errorSentence(*result.error));
                return;
            }
            const auto engine = *result.value;
            m_engine->setText(QString::fromStdString(engine->version()));
            for (const engine::DeviceInfo& device : engine->devices()) {
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
QString DevicesDialog::descriptionOf(const engine::DeviceInfo& device)
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

} // namespace saliscope::window
