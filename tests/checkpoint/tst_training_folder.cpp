// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "checkpoint/expect_error.h"
#include "core/base/files.h"
#include "core/checkpoint/checkpoint.h"

using namespace saliscope;
using namespace saliscope::checkpoint;

class TestTrainingFolder final : public QObject
{
    Q_OBJECT

private slots:
    void chooses_data();
    void chooses();
    void refuses_data();
    void refuses();
    void saysWhatOthersMakeOfAFolder_data();
    void saysWhatOthersMakeOfAFolder();
    void returnsFilesAsTheyAre();
};

namespace
{

std::filesystem::path fill(const QTemporaryDir& folder, const QStringList& files,
                           const QString& meta)
{
    const std::filesystem::path path = folder.path().toStdString();
    for (const QString& file : files)
        writeFileAtomically(path / file.toStdString(), {"x"});
    if (!meta.isEmpty())
        writeFileAtomically(path / "train.meta.json", {meta.toStdString()});
    return path;
}

} // namespace

void TestTrainingFolder::chooses_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("meta");
    QTest::addColumn<QString>("chosen");
    const QString best = "model-at-lowest-validation-loss-epoch=9.ckpt";
    const QString last = "model-at-epoch=11.ckpt";
    QTest::newRow("best before last") << QStringList{last, best} << "{}" << best;
    QTest::newRow("without metadata") << QStringList{last, best} << "" << best;
    QTest::newRow("only the last") << QStringList{last} << "{}" << last;
    QTest::newRow("numbers, not text")
        << QStringList{"model-at-epoch=9.ckpt", "model-at-epoch=10.ckpt"} << ""
        << "model-at-epoch=10.ckpt";
    QTest::newRow("epoch 0") << QStringList{"model-at-epoch=0.ckpt"} << ""
                             << "model-at-epoch=0.ckpt";
    QTest::newRow("highest of a metric")
        << QStringList{best, "model-at-highest-validation-auc-epoch=3.ckpt"}
        << R"({"checkpoint-metric": "auc", "checkpoint-mode": "max"})"
        << "model-at-highest-validation-auc-epoch=3.ckpt";
    QTest::newRow("another metric")
        << QStringList{best, last} << R"({"checkpoint-metric": "auc"})" << last;
    QTest::newRow("other separators")
        << QStringList{"model-at-epoch-3.ckpt", "model-at-epoch_4.ckpt"} << ""
        << "model-at-epoch_4.ckpt";
    QTest::newRow("other names around")
        << QStringList{last,
                       "model-at-epoch=99.ckpt~",
                       "model-at-epoch=.ckpt",
                       "model-at-epoch=98-v1.ckpt",
                       "old-model-at-epoch=97.ckpt",
                       "model-at-epoch=96.pt",
                       "model-at-epoch=99999999999999999999999.ckpt"}
        << "" << last;
    QTest::newRow("a path as metric")
        << QStringList{last} << R"({"checkpoint-metric": "../../../etc/"})" << last;
}

void TestTrainingFolder::chooses()
{
    QFETCH(QStringList, files);
    QFETCH(QString, meta);
    QFETCH(QString, chosen);
    const QTemporaryDir folder;
    const std::filesystem::path path = fill(folder, files, meta);
    QCOMPARE(chooseCheckpoint(path), path / chosen.toStdString());
}

void TestTrainingFolder::refuses_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("meta");
    QTest::addColumn<QString>("message");
    QTest::newRow("empty") << QStringList{} << ""
                           << "not-found";
    QTest::newRow("other files") << QStringList{"weights.ckpt"} << "{}"
                                 << "not-found";
    QTest::newRow("broken metadata") << QStringList{"model-at-epoch=1.ckpt"} << "{"
                                     << "damaged";
    QTest::newRow("metadata is a list") << QStringList{} << "[]"
                                        << "damaged";
    QTest::newRow("metric is a number") << QStringList{} << R"({"checkpoint-metric": 3})"
                                        << "damaged";
}

void TestTrainingFolder::refuses()
{
    QFETCH(QStringList, files);
    QFETCH(QString, meta);
    QFETCH(QString, message);
    const QTemporaryDir folder;
    const std::filesystem::path path = fill(folder, files, meta);
    const QString error = QString::fromStdString(errorOf([&] { chooseCheckpoint(path); }));
    QVERIFY2(error.startsWith(message), qPrintable(error));
    QVERIFY2(error.contains(folder.path()), qPrintable(error));
}

void TestTrainingFolder::saysWhatOthersMakeOfAFolder_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("below");
    QTest::addColumn<QString>("message");
    const QString deepSpeed = "unsupported.*DeepSpeed.*join\\('.*/run', 'model.ckpt'\\)";
    const QStringList states = {"run/checkpoint/mp_rank_00_model_states.pt",
                                "run/checkpoint/bf16_zero_pp_rank_0_mp_rank_00_optim_states.pt"};
    QTest::newRow("DeepSpeed") << states + QStringList{"run/latest", "run/zero_to_fp32.py"} << "run"
                               << deepSpeed;
    QTest::newRow("DeepSpeed without its script") << states << "run" << deepSpeed;
    QTest::newRow("DeepSpeed's inner folder") << states << "run/checkpoint/" << deepSpeed;
    const QStringList parts = {"run/.metadata", "run/__0_0.distcp", "run/__1_0.distcp"};
    QTest::newRow("FSDP") << parts << "run"
                          << "unsupported.*FSDP.*dcp_to_torch \".*/run\" model.pt";
    QTest::newRow("FSDP of Lightning") << parts + QStringList{"run/meta.pt"} << "run"
                                       << "unsupported.*FSDP.*consolidate_checkpoint \".*/run\"";
    const QStringList entries = {"run/archive/data.pkl", "run/archive/data/0",
                                 "run/archive/version"};
    const QString pack =
        "unsupported.*unpacked.*cd \".*/run\" && zip -0 -r \"../archive.ckpt\" \"archive\"";
    QTest::newRow("unpacked") << entries << "run" << pack;
    QTest::newRow("unpacked, the folder itself") << entries << "run/archive" << pack;
    QTest::newRow("unpacked, with a slash") << entries << "run/archive/" << pack;
}

void TestTrainingFolder::saysWhatOthersMakeOfAFolder()
{
    QFETCH(QStringList, files);
    QFETCH(QString, below);
    QFETCH(QString, message);
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    for (const QString& file : files) {
        std::filesystem::create_directories((path / file.toStdString()).parent_path());
        writeFileAtomically(path / file.toStdString(), {"x"});
    }
    const QString error =
        QString::fromStdString(errorOf([&] { chooseCheckpoint(path / below.toStdString()); }));
    QVERIFY2(error.contains(QRegularExpression(message)), qPrintable(error));
}

void TestTrainingFolder::returnsFilesAsTheyAre()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = fill(folder, {"any.name"}, {});
    QCOMPARE(chooseCheckpoint(path / "any.name"), path / "any.name");
    const QString error = QString::fromStdString(errorOf([&] { chooseCheckpoint(path / "none"); }));
    QVERIFY2(error.startsWith("not-found"), qPrintable(error));
}

QTEST_GUILESS_MAIN(TestTrainingFolder)
#include "tst_training_folder.moc"
