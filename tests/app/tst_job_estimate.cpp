// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <fstream>

#include <QTemporaryDir>
#include <QTest>

#include "app/jobs/job_estimate.h"
#include "app/jobs/trial_folder.h"
#include "core/base/error.h"
#include "support/case_lists.h"

using namespace saliscope;
using namespace saliscope::jobs;

namespace fs = std::filesystem;

namespace
{

/// Writes 100 bytes per sample; notes what it was called with.
struct Writer {
    std::vector<std::vector<std::string>> runs;
    std::vector<fs::path> folders;

    std::vector<run::SampleFailure> operator()(const data::Datamodule& samples, const fs::path& to)
    {
        fs::create_directories(to);
        folders.push_back(to);
        runs.emplace_back();
        for (const data::Split& split : samples.splits)
            for (const data::Sample& sample : split.samples) {
                runs.back().push_back(sample.name);
                std::ofstream(to / std::to_string(runs.back().size())) << std::string(100, 'x');
            }
        return {};
    }
};

} // namespace

class TestJobEstimate final : public QObject
{
    Q_OBJECT

private slots:
    void measuresTheFirstSamplesElsewhere()
    {
        const QTemporaryDir folder;
        const fs::path output = folder.filePath("a/b").toStdString();
        const auto cases = caseList(10);
        Writer writer;
        const JobEstimate estimate =
            measure({{}, {}, 3, output, std::ref(writer)}, *cases, std::stop_token());
        QCOMPARE(estimate.samples, std::size_t(10));
        QCOMPARE(estimate.measured, std::size_t(3));
        QCOMPARE(estimate.bytesPerSample, 100.0);
        QCOMPARE(estimate.bytes(), 1000.0);
        QCOMPARE(writer.runs.size(), std::size_t(2)); // the first sample pays for the beginning
        QCOMPARE(writer.runs[0].size(), std::size_t(1));
        QCOMPARE(writer.runs[1].size(), std::size_t(3));
        QVERIFY(writer.runs[1].front() != writer.runs[0].front());
        QVERIFY(!fs::exists(folder.filePath("a").toStdString())); // the results' place is untouched
        for (const fs::path& used : writer.folders)
            QVERIFY(!fs::exists(used));
        QVERIFY(estimate.bytesFree.value_or(0) > 0);
    }

    void countsSamplesWithWorkOnly()
    {
        const QTemporaryDir folder;
        const auto cases = caseList(10);
        Writer writer;
        Trial trial{{}, {}, 2, folder.path().toStdString(), std::ref(writer)};
        trial.hasWork = [](const data::Sample& sample) { return !sample.boxes.empty(); };
        const JobEstimate estimate = measure(trial, *cases, std::stop_token());
        QCOMPARE(estimate.samples, std::size_t(2)); // every fifth has a box
        QCOMPARE(estimate.measured, std::size_t(1));
    }

    void aCancelledTrialSaysSo()
    {
        const QTemporaryDir folder;
        Writer writer;
        std::stop_source stop;
        stop.request_stop();
        const JobEstimate estimate =
            measure({{}, {}, 2, folder.path().toStdString(), std::ref(writer)}, *caseList(5),
                    stop.get_token());
        QVERIFY(estimate.cancelled);
        QCOMPARE(writer.runs.size(), std::size_t(1));
    }

    void refusesPlacesNobodyCanWriteTo()
    {
        try {
            const TrialFolder folder("/proc/saliscope");
            QFAIL("/proc stores nothing");
        } catch (const Error& error) {
            QVERIFY(error.kind() == ErrorKind::CannotWrite);
        }
    }

    void countsBytesOfFilesAndFolders()
    {
        const QTemporaryDir folder;
        const fs::path place = folder.path().toStdString();
        fs::create_directories(place / "in");
        std::ofstream(place / "one") << "12345";
        std::ofstream(place / "in/two") << "123";
        QCOMPARE(bytesIn(place), std::uintmax_t(8));
        QCOMPARE(bytesIn(place / "one"), std::uintmax_t(5));
        QCOMPARE(bytesIn(place / "absent"), std::uintmax_t(0));
    }
};

QTEST_GUILESS_MAIN(TestJobEstimate)
#include "tst_job_estimate.moc"
