// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <cstdint>
#include <limits>

#include <QAbstractButton>
#include <QDir>
#include <QDragEnterEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>

#include "app/window/common/file_places.h"
#include "app/window/open/file_commands.h"
#include "app/window/panes/box_commands.h"
#include "app/window/panes/inspection.h"
#include "core/metrics/probability.h"
#include "window_under_test.h"

using namespace saliscope;
using namespace saliscope::checkpoint;
using namespace saliscope::jobs;
using namespace saliscope::session;
using namespace saliscope::window;
using namespace saliscope::checkpoint;
using namespace saliscope::jobs;
using namespace saliscope::session;
using namespace saliscope::window;

namespace
{

void write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray demoFile(const char* name)
{
    QFile file(QStringLiteral(RESOURCE_FOLDER "/demo/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray testFile(const char* folder, const char* name)
{
    QFile file(QStringLiteral(RESOURCE_FOLDER "/../tests/%1/%2")
                   .arg(QLatin1String(folder), QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray safetensors(const Checkpoint& checkpoint)
{
    QJsonObject header;
    QByteArray data;
    for (const auto& [name, array] : checkpoint.weights) {
        QJsonArray shape;
        for (const std::int64_t extent : array.shape)
            shape.append(qint64(extent));
        const auto size = qsizetype(array.values.size() * sizeof(float));
        header[QString::fromStdString(name)] =
            QJsonObject{{"dtype", "F32"},
                        {"shape", shape},
                        {"data_offsets", QJsonArray{data.size(), data.size() + size}}};
        data.append(reinterpret_cast<const char*>(array.values.data()), size);
    }
    const QByteArray json = QJsonDocument(header).toJson(QJsonDocument::Compact);
    const auto length = std::uint64_t(json.size());
    return QByteArray(reinterpret_cast<const char*>(&length), sizeof length) + json + data;
}

} // namespace

/// Bad input and closing: one sentence, no crash, no dialog.
class TestWindowErrors : public QObject
{
    Q_OBJECT

private slots:
    void oneSentenceForWhatCannotBeOpened_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QByteArray checkpoint = demoFile("pasa-demo.ckpt");
        QVERIFY(!checkpoint.isEmpty());
        QTest::newRow("cut checkpoint")
            << "cut.ckpt" << checkpoint.left(checkpoint.size() / 2) << "cut.ckpt";
        QTest::newRow("no checkpoint") << "text.ckpt" << QByteArray("no checkpoint") << "text.ckpt";
        QTest::newRow("empty checkpoint")
            << "empty.safetensors" << QByteArray() << "empty.safetensors";
        QTest::newRow("broken list") << "list.json" << QByteArray("{\"train\": [[") << "list.json";
        QTest::newRow("list of another shape") << "odd.json" << QByteArray("[1, 2]") << "odd.json";
        QTest::newRow("unknown file") << "notes.txt" << QByteArray("hello") << "notes.txt";
        QTest::newRow("nothing there") << "" << QByteArray() << "there is no such file";
        QTest::newRow("scores before cases")
            << "completeness.json" << QByteArray("{}") << "Open the cases";
    }

    void oneSentenceForWhatCannotBeOpened()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        WindowUnderTest test;
        const QString path = test.path(name.isEmpty() ? QStringLiteral("missing.json") : name);
        if (!name.isEmpty())
            write(path, bytes);
        test->openPaths({path});
        QTRY_VERIFY_WITH_TIMEOUT(!test->messages().text().isEmpty(), 20000);
        QVERIFY2(test->messages().text().contains(says), qPrintable(test->messages().text()));
        QVERIFY(test->messages().text().endsWith('.'));
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QVERIFY(test->showsStartPage());
    }

    void whatIsOpenStaysWhenAFileIsBad_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        for (const char* name : {"evil-only.ckpt", "evil-weight.ckpt", "evil-eval.ckpt",
                                 "foreign-only.ckpt", "no-weights.pt", "types.safetensors"})
            QTest::newRow(name) << name << testFile("checkpoint/data", name);
        QTest::newRow("no picture") << "text.png" << QByteArray("no picture");
        QTest::newRow("nothing in it") << "zero.png" << QByteArray();
        const QByteArray sound = demoFile("imgs/tb/test-0000.png");
        QByteArray huge = sound;
        huge.replace(16, 8, QByteArray("\x7f\xff\xff\xff\x7f\xff\xff\xff", 8));
        QTest::newRow("huge picture") << "huge.png" << huge;
        QTest::newRow("list of wrong columns")
            << "columns.json"
            << QByteArray("{\"test\": [[1, \"a.png\"], [\"b.png\", \"x\", 3, 4]]}");
        QTest::newRow("cut description")
            << "cut.json" << QByteArray("{\"database\": \"own\", \"spl");
        QTest::newRow("cut list") << "cut.json.bz2" << QByteArray("BZh91AY&SY");
        QTest::newRow("folder without pictures") << "folder/notes.txt" << QByteArray("hello");
        QTest::newRow("damaged store") << "maps.h5" << QByteArray("\x89HDF\r\n\x1a\n and no more");
        QTest::newRow("damaged record")
            << "results/generation.jsonl" << QByteArray("{\"format\": \"salis");
        QTest::newRow("damaged session") << "work.saliscope" << QByteArray("{\"saliscope\": ");
    }

    /// One sentence that names the file, no dialog, and the case before is still on the screen.
    void whatIsOpenStaysWhenAFileIsBad()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        write(test.path(name), bytes);
        const QString opened = name.section(u'/', 0, 0);
        test->openPaths({test.path(opened)});
        QTRY_VERIFY_WITH_TIMEOUT(!test->messages().text().isEmpty(), 20000);
        const QString text = test->messages().text();
        QVERIFY2(text.contains(opened), qPrintable(text));
        QVERIFY2(text.endsWith('.'), qPrintable(text));
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QCOMPARE(test->workspace().request().datamodule, QStringLiteral("demo"));
        QCOMPARE(test->workspace().checkpoints().size(), std::size_t(1));
        QVERIFY(test->workspace().resultSets().empty());
        QVERIFY(test->controller().picture());
    }

    void scoresThatDoNotFitAreRefused_data()
    {
        QTest::addColumn<QByteArray>("scores");
        QTest::addColumn<QByteArray>("details");
        QTest::addColumn<QString>("says");
        const QByteArray sound = R"({"test": [["imgs/tb/test-0000.png", 1, 0.25, 0.5]]})";
        QTest::newRow("other cases") << QByteArray(R"({"test": [["other.png", 1, 0.25, 0.5]]})")
                                     << QByteArray() << "no map or score of the open cases";
        QTest::newRow("cut off") << sound.left(30) << QByteArray() << "interpretability.json";
        QTest::newRow("texts") << QByteArray(
                                      R"({"test": [["imgs/tb/test-0000.png", 1, "a", "b"]]})")
                               << QByteArray() << "interpretability.json";
        QTest::newRow("too many numbers")
            << QByteArray(R"({"test": [["imgs/tb/test-0000.png", 1, 1, 2, 3, 4, 5, 6]]})")
            << QByteArray() << "interpretability.json";
        QTest::newRow("damaged details")
            << sound << QByteArray("{\"test\": [") << "interpretability.details.json";
    }
    void scoresThatDoNotFitAreRefused()
    {
        QFETCH(QByteArray, scores);
        QFETCH(QByteArray, details);
        QFETCH(QString, says);
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        const auto columns = test->cases().rows().scores().size();
        write(test.path("results/interpretability.json"), scores);
        if (!details.isEmpty())
            write(test.path("results/interpretability.details.json"), details);
        test->openPaths({test.path("results")});
        QTRY_VERIFY_WITH_TIMEOUT(!test->messages().text().isEmpty(), 20000);
        QVERIFY2(test->messages().text().contains(says), qPrintable(test->messages().text()));
        QCOMPARE(test->cases().rows().scores().size(), columns);
        QVERIFY(test->workspace().request().results.isEmpty());
    }

    /// As `saliscope demo RESULTS` does.
    void missingPicturesAreCounted()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        write(test.path("gone.json"), R"({"train": [["a.png", 1], ["b.png", 0]]})");
        test->openPaths({test.path("gone.json")});
        QTRY_VERIFY_WITH_TIMEOUT(test->messages().text().contains("a.png"), 20000);
        QVERIFY2(test->messages().text().contains("2 cannot be found"),
                 qPrintable(test->messages().text()));
        auto* find = test->messages().findChild<QPushButton*>();
        QVERIFY(find && find->isVisible() && find->text().startsWith("Find"));
        QVERIFY(QDir(test.path({})).mkpath("elsewhere"));
        QVERIFY(QFile::copy(RESOURCE_FOLDER "/demo/imgs/tb/test-0000.png",
                            test.path("elsewhere/a.png")));
        test->workspace().findPictures(test.path("elsewhere"));
        QTRY_VERIFY_WITH_TIMEOUT(test->messages().text().contains("1 cannot be found"), 20000);
        QVERIFY(test.settle());
        QVERIFY(test->viewer().picture());
    }

    void longNamesDoNotWidenTheWindow()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        test->messages().showError(QString(200, u'x'));
        QCoreApplication::processEvents();
        QVERIFY2(test->minimumSizeHint().width() < 1280,
                 qPrintable(QString::number(test->minimumSizeHint().width())));
        test->messages().showError(QStringLiteral("short"));
        const int line = test->messages().sizeHint().height();
        test->messages().showError(QString(400, u'x'));
        QCoreApplication::processEvents();
        QVERIFY(test->messages().height() > line); // all of it is there to be read
    }

    /// As `saliscope gone.json --datadir FOLDER` does.
    void aListsPicturesMayBeElsewhere()
    {
        WindowUnderTest test;
        write(test.path("lists/one.json"), R"({"train": [["imgs/tb/test-0000.png", 1]]})");
        test->openPaths({test.path("lists/one.json")},
                        {.datadir = QStringLiteral(RESOURCE_FOLDER "/demo")});
        QTRY_VERIFY_WITH_TIMEOUT(test->viewer().picture(), 20000);
        QVERIFY2(test->messages().text().isEmpty(), qPrintable(test->messages().text()));
    }

    void aDamagedRecordIsCalledDamaged()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        write(test.path("maps/generation.jsonl"), "{\"settings\":{\"abl");
        test->openPaths({test.path("maps")});
        QTRY_VERIFY_WITH_TIMEOUT(test->messages().text().contains("the record is damaged"), 20000);
        QVERIFY(test->messages().text().contains("generation.jsonl"));
    }

    void resultsAreOpenedWithTheirCases()
    {
        WindowUnderTest test;
        write(test.path("results/interpretability.json"),
              R"({"test": [["imgs/tb/test-0000.png", 1, 0.25, 0.5]]})");
        test->open({.datamodule = QStringLiteral("demo")});
        test->openPaths({test.path("results")});
        QTRY_VERIFY_WITH_TIMEOUT(!test->cases().rows().scores().empty(), 20000);
        QVERIFY(!test->showsStartPage());
        QCOMPARE(test->workspace().request().results.size(), 1);
    }

    void aCheckpointOfAnotherArchitectureSaysWhichFits()
    {
        WindowUnderTest test;
        test->open({.datamodule = QStringLiteral("demo"),
                    .model = QStringLiteral("densenet"),
                    .weight = QStringLiteral(RESOURCE_FOLDER "/demo/pasa-demo.ckpt")});
        QTRY_VERIFY_WITH_TIMEOUT(test->messages().text().contains("pasa, not of densenet"), 20000);
        QVERIFY(!test->showsStartPage());
    }

    void aDivergedCheckpointChangesNothing()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        const auto map = test->controller().map(0);
        Checkpoint checkpoint = readCheckpoint(RESOURCE_FOLDER "/demo/pasa-demo.ckpt");
        checkpoint.weights["fc4.weight"].values[3] = std::numeric_limits<float>::quiet_NaN();
        write(test.path("diverged.safetensors"), safetensors(checkpoint));
        test->openPaths({test.path("diverged.safetensors")});
        QTRY_VERIFY_WITH_TIMEOUT(test->messages().text().contains("fc4.weight holds NaN"), 20000);
        QVERIFY(test->messages().text().contains("diverged.safetensors"));
        QCOMPARE(test->workspace().checkpoints().size(), std::size_t(1));
        QCOMPARE(test->controller().map(0), map);
        // One that can be read takes the message's place.
        checkpoint.weights["fc4.weight"].values[3] = 0;
        write(test.path("mended.safetensors"), safetensors(checkpoint));
        test->openPaths({test.path("mended.safetensors")});
        QTRY_COMPARE_WITH_TIMEOUT(test->workspace().checkpoints().size(), std::size_t(2), 20000);
        QVERIFY(!test->messages().text().contains("diverged"));
    }

    void aSecondCheckpointLeavesTheFirstOnesProbabilities_data()
    {
        QTest::addColumn<bool>("isOpenBeforeTheCases");
        QTest::addColumn<bool>("isReadMeanwhile");
        QTest::addRow("one after the other") << false << false;
        QTest::addRow("while the first is read") << false << true;
        QTest::addRow("a checkpoint opened before the cases") << true << false;
    }

    void aSecondCheckpointLeavesTheFirstOnesProbabilities()
    {
        QFETCH(bool, isOpenBeforeTheCases);
        QFETCH(bool, isReadMeanwhile);
        WindowUnderTest test;
        Checkpoint checkpoint = readCheckpoint(RESOURCE_FOLDER "/demo/pasa-demo.ckpt");
        checkpoint.weights["fc4.weight"].values[3] += 1;
        write(test.path("second.safetensors"), safetensors(checkpoint));
        const auto probability = [&] {
            const ui::CaseRows rows = test->cases().rows();
            return rows.probability(rows.rowOf(test->cases().current()), 0);
        };
        if (isOpenBeforeTheCases)
            test->openPaths({RESOURCE_FOLDER "/demo/pasa-demo.ckpt"});
        QTRY_COMPARE_WITH_TIMEOUT(test->workspace().checkpoints().size(),
                                  std::size_t(isOpenBeforeTheCases), 20000);
        test->openPaths({RESOURCE_FOLDER "/demo/imgs"});
        QTRY_VERIFY_WITH_TIMEOUT(!test->showsStartPage(), 20000);
        if (!isOpenBeforeTheCases)
            test->open({.weight = RESOURCE_FOLDER "/demo/pasa-demo.ckpt"});
        if (!isReadMeanwhile)
            QTRY_VERIFY_WITH_TIMEOUT(!std::isnan(probability()), 20000);
        test->open({.weight = test.path("second.safetensors")});
        QTRY_COMPARE_WITH_TIMEOUT(test->workspace().checkpoints().size(), std::size_t(2), 20000);
        QVERIFY(test.settle());
        QTRY_VERIFY(test->controller().isSettled());
        QCOMPARE(probability(),
                 metrics::probabilityOfLogit(double(test->controller().map(0)->logits.front())));
    }

    void nothingIsWrittenOverTheData()
    {
        WindowUnderTest test;
        const QByteArray picture = demoFile("imgs/tb/test-0000.png");
        write(test.path("data/one.png"), picture);
        write(test.path("data/two.png"), picture);
        write(test.path("data/list.json"), R"({"test": [["one.png", 1], ["two.png", 0]]})");
        write(test.path("pasa.ckpt"), demoFile("pasa-demo.ckpt"));
        QVERIFY(QFile::link(test.path("data/two.png"), test.path("link.png")));
        test->open({.datamodule = test.path("data/list.json"), .weight = test.path("pasa.ckpt")});
        QVERIFY(test.settle());
        write(test.path("scores/completeness.json"),
              R"({"test": [["one.png", 1, 0, 0.1, 0.2, 0.3]]})");
        test->openPaths({test.path("scores/completeness.json")});
        QTRY_VERIFY_WITH_TIMEOUT(!test->workspace().request().results.isEmpty(), 20000);
        auto* files = test->findChild<FileCommands*>();
        BoxCommands& boxes = test->inspection().boxCommands();
        // One that is not on the screen as well, and whatever its name is.
        for (const char* name :
             {"data/one.png", "data/two.png", "link.png", "data/../data/two.png"}) {
            test->messages().hide();
            files->exportView(test.path(name));
            const bool isLink = name == QString("link.png");
            QTRY_VERIFY2(test->messages().text().contains(isLink ? "symbolic link" : "in use") &&
                             test->messages().isVisible(),
                         name);
        }
        for (const char* name : {"data/list.json", "pasa.ckpt", "scores/completeness.json"}) {
            test->messages().hide();
            boxes.exportBoxes(BoxCommands::Format::Csv, test.path(name));
            QTRY_VERIFY2(test->messages().text().contains("in use") && test->messages().isVisible(),
                         name);
        }
        for (const char* name : {"data/one.png", "data/two.png"}) {
            QFile file(test.path(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), picture);
        }
        // What was exported before may be replaced.
        for (int i = 0; i < 2; ++i) {
            QFile::resize(test.path("data/view.png"), 0);
            files->exportView(test.path("data/view.png"));
            QTRY_VERIFY(QFileInfo(test.path("data/view.png")).size() > 1000);
        }
    }

    void proposedNamesAreFree()
    {
        WindowUnderTest test;
        rememberFolder(test.path(""));
        QCOMPARE(proposedPath("a.b.png"), test.path("a.b.png"));
        write(test.path("a.b.png"), "x");
        QCOMPARE(proposedPath("a.b.png"), test.path("a.b-2.png"));
        write(test.path("a.b-2.png"), "x");
        QCOMPARE(proposedPath("a.b.png"), test.path("a.b-3.png"));
        QCOMPARE(proposedPath("c.png"), test.path("c.png"));
    }

    void aDamagedPictureIsToldOnThePane()
    {
        WindowUnderTest test;
        const QByteArray picture = demoFile("imgs/tb/test-0000.png");
        write(test.path("pictures/a.png"), picture.left(picture.size() / 3));
        write(test.path("pictures/b.png"), picture);
        write(test.path("pictures/c.png"), QByteArray("no picture"));
        test->openPaths({test.path("pictures")});
        QTRY_VERIFY_WITH_TIMEOUT(!test->showsStartPage(), 20000);
        QSignalSpy settled(&test->controller(), &CaseController::settled);
        test->cases().next();
        QTRY_VERIFY_WITH_TIMEOUT(test->controller().picture(), 20000);
        QCOMPARE(test->controller().currentSample()->name, std::string("b.png"));
        test->cases().next();
        QTRY_VERIFY_WITH_TIMEOUT(settled.count() >= 2, 20000);
        QVERIFY(!test->controller().picture());
    }

    void droppedFilesOpen()
    {
        WindowUnderTest test;
        write(test.path("one.png"), demoFile("imgs/tb/test-0000.png"));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(test.path("one.png"))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(test.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(test.window.get(), &drop);
        QTRY_VERIFY_WITH_TIMEOUT(test->controller().picture(), 20000);
        QVERIFY(test->viewer().choice(0).hidden);
    }

    void aBatchWritesMapsAndOffersThem()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        tasks::GenerateOptions job;
        job.scope.limit = 3;
        test.writeMaps(job);
        QTRY_VERIFY_WITH_TIMEOUT(!test->workspace().resultSets().empty(), 60000);
        MapChoice choice;
        choice.existingSet = test->workspace().resultSets().front().name.toStdString();
        test->cases().setCurrent(test->cases().shown().front());
        test->viewer().setChoice(0, choice);
        QTRY_VERIFY_WITH_TIMEOUT(
            test->controller().map(0) && test->controller().map(0)->cells.width == 512, 20000);
    }

    void closingDuringABatchAsksAndLeavesWholeFiles()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        tasks::GenerateOptions job;
        job.network.algorithms = {"scorecam"};
        test.writeMaps(job);
        QTRY_VERIFY_WITH_TIMEOUT(QDir(test.path("maps")).exists(), 60000);
        answerCloseQuestion(QMessageBox::Cancel);
        QVERIFY(!test->close());
        QVERIFY(test->isVisible());
        answerCloseQuestion(QMessageBox::Close);
        QVERIFY(test->close());
        const QString maps = test.path("maps");
        test.window.reset();
        const auto entries = QDir(maps).entryInfoList({QStringLiteral("*.npy")}, QDir::Files);
        for (const QFileInfo& file : entries)
            QCOMPARE(file.size(), qint64(512 * 512 * 4 + 128));
        QVERIFY(QDir(maps).entryList({QStringLiteral("*.tmp*")}, QDir::Files).isEmpty());
    }

private:
    static void answerCloseQuestion(QMessageBox::StandardButton answer)
    {
        QTimer::singleShot(50, [answer] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            QVERIFY(box != nullptr);
            box->button(answer)->click();
        });
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    TestWindowErrors test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_window_errors.moc"
