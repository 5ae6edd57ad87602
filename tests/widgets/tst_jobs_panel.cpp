// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "widgets/jobs/jobs_model.h"
#include "widgets/jobs/jobs_panel.h"

using namespace saliscope;
using namespace saliscope::run;
using namespace saliscope::ui;

class TestJobsPanel final : public QObject
{
    Q_OBJECT

private slots:
    void durations();
    void listsJobsAndTheirFailures();
};

void TestJobsPanel::durations()
{
    QCOMPARE(durationText(4.6), "0:05");
    QCOMPARE(durationText(245), "4:05");
    QCOMPARE(durationText(3605), "1:00:05");
}

void TestJobsPanel::listsJobsAndTheirFailures()
{
    JobRunner runner;
    JobsPanel panel(runner);
    auto* model = panel.findChild<JobsModel*>();
    auto* failures = panel.findChild<FailuresModel*>();
    const QAbstractItemModelTester tester(model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester failuresTester(
        failures, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy opened(&panel, &JobsPanel::caseWanted);
    Job<int> request;
    request.queue = "cpu";
    request.title = "Maps of demo";
    request.work = [](JobControl& control) -> int {
        TaskProgress progress;
        progress.total = 3;
        progress.done = progress.failed = 2;
        progress.newFailures = {{"train", "a.png", verbatim("cut off")},
                                {"test", "b.png", verbatim("too large")}};
        control.progress(progress);
        return {};
    };
    runner.run(nullptr, std::move(request));
    QCOMPARE(model->rowCount(), 1);
    QTRY_COMPARE(model->job(0).state, JobState::Finished);
    QCOMPARE(model->index(0, JobsModel::Failures).data().toString(), "2");
    QCOMPARE(failures->rowCount(), 2);
    QCOMPARE(failures->index(1, FailuresModel::Reason).data().toString(), "too large");
    for (QTableView* view : panel.findChildren<QTableView*>())
        if (view->model() == failures)
            emit view->activated(failures->index(1, 0));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][1].toString(), "b.png");
    QPushButton* forget = nullptr;
    for (QPushButton* button : panel.findChildren<QPushButton*>())
        if (button->text().contains("Remove"))
            forget = button;
    QVERIFY(forget != nullptr);
    QTRY_VERIFY(forget->isEnabled());
    forget->click();
    QCOMPARE(model->rowCount(), 0);
    QCOMPARE(failures->rowCount(), 0);
}

QTEST_MAIN(TestJobsPanel)
#include "tst_jobs_panel.moc"
