// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <memory>

#include <QDialog>

#include "app/window/common/network_question.h"
#include "core/data/datamodule.h"
#include "core/data/model_input.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace saliscope::ui
{
class JobRunner;
} // namespace saliscope::ui

namespace saliscope::window
{

/// Asks what a network in a file takes, which the file does not say, and shows what the network
/// would see of the current case. Writes nothing unless it is asked to.
class NetworkDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Decodes the current case; any thread. Empty: there is none.
    using CaseSource = std::function<data::RawImage()>;

    NetworkDialog(NetworkQuestion question, CaseSource source, ui::JobRunner& runner,
                  QWidget* parent);

    /// What was chosen.
    checkpoint::NetworkDescription description() const;

    void accept() override;

signals:
    /// The preview is that of what is chosen now, or there is none.
    void previewed();

private:
    void setUp();
    void addInput(QFormLayout& form);
    void addValues(QFormLayout& form);
    void addOutputs(QFormLayout& form);
    QWidget* previewColumn();
    void usePreset(int preset);
    void findPreset();
    void refresh();
    void decode();
    void preview();
    void showInput(const Image& image);
    bool saveBeside();
    data::InputSpec spec() const;
    QLineEdit* numberList(QFormLayout& form, const QString& title, const QString& tip);
    QComboBox* choice(QFormLayout& form, const QString& title, const QString& tip,
                      const QList<std::pair<QString, QString>>& entries);

    NetworkQuestion m_question;
    CaseSource m_source;
    ui::JobRunner& m_runner;
    std::shared_ptr<const data::RawImage> m_case;
    QSpinBox* m_size = nullptr;
    QComboBox* m_channels = nullptr;
    QComboBox* m_presets = nullptr;
    QLineEdit* m_range = nullptr;
    QLineEdit* m_mean = nullptr;
    QLineEdit* m_std = nullptr;
    QComboBox* m_resize = nullptr;
    QComboBox* m_pad = nullptr;
    QLineEdit* m_outputs = nullptr;
    QComboBox* m_activation = nullptr;
    QLabel* m_picture = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_problem = nullptr;
    QCheckBox* m_save = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace saliscope::window
