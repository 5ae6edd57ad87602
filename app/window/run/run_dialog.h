// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include <QDialog>

#include "app/window/run/option_fields.h"
#include "app/window/run/run_jobs.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace saliscope::window
{

class Workspace;

/// "Generate maps", …: of the dialog.
QString runTitle(RunKind kind);

/// What the run dialog starts from.
struct RunContext {
    std::vector<ui::CaseIndex> selection; ///< cases selected in the browser
    std::vector<std::string> algorithms;
    std::string layer;
    int checkpoint = 0;
};

/// Asks what a job of the Run menu shall do: cases, options, output folder. It shows what that will
/// take and the command that does the same.
class RunDialog final : public QDialog
{
    Q_OBJECT

public:
    RunDialog(RunKind kind, Workspace& workspace, RunContext context, QWidget* parent);

    /// The job as the fields say.
    const AnyJob& job() const { return m_job; }
    /// All cases, or those of the selection; null for a job on results alone.
    std::shared_ptr<const data::Datamodule> datamodule() const;
    QString title() const;

private:
    void setUp();
    void setUpJob();
    void addScope();
    void addOpenCases();
    void readScope();
    void addPlaces();
    void addOptions();
    void addFolder();
    QWidget* makeEnd();
    void refresh();
    QString whatIsMissing() const;
    void startEstimate();
    void showEstimate(const ui::JobResult<jobs::JobEstimate>& result);
    bool isSelection() const;
    bool usesOpenCases() const;
    QString proposedFolder() const;
    QString proposedPlace(const run::Option& option) const;

    RunKind m_kind;
    Workspace& m_workspace;
    RunContext m_context;
    AnyJob m_job;
    run::OptionList m_options; ///< of the job
    QFormLayout* m_form = nullptr;
    QComboBox* m_cases = nullptr;
    QLineEdit* m_folder = nullptr;
    QPlainTextEdit* m_command = nullptr;
    QLabel* m_preview = nullptr;
    QPushButton* m_run = nullptr;
    QTimer* m_settled = nullptr; ///< fields have not changed for a moment
    std::unique_ptr<OptionFields> m_fields;
};

} // namespace saliscope::window
