// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QTest>

#include "onnx/run_case.h"

/// Small files with one operator each, whose answers numpy gave (make_operators.py).
class TestOnnxOperators final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesRightAnswers_data();
    void givesRightAnswers();
};

void TestOnnxOperators::givesRightAnswers_data()
{
    QTest::addColumn<QString>("path");
    for (const QFileInfo& file : QDir(TEST_DATA).entryInfoList({"*.onnx"}))
        QTest::newRow(qPrintable(file.completeBaseName())) << file.filePath();
}

void TestOnnxOperators::givesRightAnswers()
{
    QFETCH(QString, path);
    const bool repeats = path.contains("-batch");
    const CaseResult result = runCase(path.toStdString(), repeats);
    QVERIFY2(result.kind == CaseResult::Kind::Passed, result.reason.c_str());
}

QTEST_GUILESS_MAIN(TestOnnxOperators)
#include "tst_onnx_operators.moc"
