// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>

namespace saliscope
{

/// What a run of a program left; code is -1 when it crashed or did not end in ten minutes.
struct ProgramOutcome {
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

/// Runs \p program in \p folder and waits for its end.
inline ProgramOutcome runProgram(
    const QString& program, const QStringList& arguments, const QString& folder,
    const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    ProgramOutcome outcome;
    if (process.waitForFinished(600000) && process.exitStatus() == QProcess::NormalExit)
        outcome.code = process.exitCode();
    outcome.output = process.readAllStandardOutput();
    outcome.errors = process.readAllStandardError();
    return outcome;
}

} // namespace saliscope
