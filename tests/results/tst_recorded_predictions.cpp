// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include <QTest>

#include "core/results/completeness_record.h"
#include "core/results/recorded_predictions.h"
#include "support/scoring_folder.h"

using namespace saliscope;
using namespace saliscope::results;

/// What the runs of `completeness` noted, read for the column of probabilities.
class TestRecordedPredictions final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        LinearNetwork network;
        QCOMPARE(m_folder.run(network, m_folder.request("out")).scored,
                 std::size_t(ScoringFolder::samples));
        m_record = m_folder.read("out/completeness.jsonl");
    }

    void readsEverySample()
    {
        const auto found = read();
        QVERIFY(found);
        QVERIFY(found->scored);
        QCOMPARE(found->outputs(), 1);
        QCOMPARE(found->samples.size(), std::size_t(ScoringFolder::samples));
        std::size_t line = m_record.find('\n') + 1;
        for (std::size_t i = 0; i < found->samples.size(); ++i) {
            const std::size_t end = m_record.find('\n', line);
            const ScoredSample noted =
                scoredSampleOf(std::string_view(m_record).substr(line, end - line));
            QVERIFY(found->samples[i].logits == noted.logits);
            line = end + 1;
        }
    }

    void passesOverDamagedLines()
    {
        std::string record = m_record;
        record.replace(record.find('\n') + 1, 8, "\"broken\"");
        writeFileAtomically(m_folder.path("out/completeness.jsonl"), {record});
        const auto found = read();
        QVERIFY(found);
        QVERIFY(found->samples[0].logits.empty());
        QVERIFY(!found->samples[1].logits.empty());
    }

    void knowsNothingOfOtherFolders()
    {
        std::filesystem::create_directories(m_folder.path("empty"));
        const data::Datamodule cases = m_folder.datamodule();
        const auto samples = run::selectSamples(cases, {}).samples;
        QVERIFY(!predictionsOfCompleteness(m_folder.path("empty"), samples));
        QVERIFY(!predictionsOfCompleteness(m_folder.path("absent"), samples));
    }

private:
    std::optional<RecordedPredictions> read() const
    {
        const data::Datamodule cases = m_folder.datamodule();
        return predictionsOfCompleteness(m_folder.path("out"),
                                         run::selectSamples(cases, {}).samples);
    }

    ScoringFolder m_folder;
    std::string m_record;
};

QTEST_GUILESS_MAIN(TestRecordedPredictions)
#include "tst_recorded_predictions.moc"
