// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

#include "app/window/common/language.h"
#include "app/window/common/settings.h"
#include "app/window/panes/inspection.h"
#include "app/window/reading/reading_commands.h"
#include "app/window/session/session_commands.h"
#include "app/window/shell/main_window.h"
#include "app/window/shell/window_holder.h"
#include "core/report/report.h"
#include "core/results/score_statistics_tables.h"
#include "core/tasks/compare_tables.h"
#include "widgets/cases/work_list_bar.h"
#include "widgets/inspector/box_edit_store.h"
#include "widgets/texts/layer_kinds.h"
#include "widgets/texts/number_field.h"
#include "widgets/texts/score_meanings.h"
#include "widgets/texts/told.h"
#include "window/window_under_test.h"

using namespace saliscope;
using namespace saliscope::engine;
using namespace saliscope::jobs;
using namespace saliscope::report;
using namespace saliscope::results;
using namespace saliscope::session;
using namespace saliscope::tasks;
using namespace saliscope::ui;
using namespace saliscope::window;

namespace
{

constexpr int patience = 60000;

QString jobsText(int count)
{
    return QCoreApplication::translate("saliscope::ui::FilterBar", "%Ln case(s)", nullptr, count);
}

} // namespace

class TestLanguages : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { applyLanguage(QStringLiteral("en")); }

    void unknownLanguagesAreThoseOfTheSystem()
    {
        QCOMPARE(languageFor(QStringLiteral("de")), QStringLiteral("de"));
        // ctest runs in the C locale.
        QCOMPARE(languageFor(QStringLiteral("system")), QStringLiteral("en"));
        QCOMPARE(languageFor(QStringLiteral("xx")), QStringLiteral("en"));
    }

    void textsAndNumbersAreInTheLanguage()
    {
        applyLanguage(QStringLiteral("fr"));
        QCOMPARE(Actions::menuTitle("file"), QStringLiteral("Fichier"));
        QCOMPARE(QLocale().toString(0.5), QStringLiteral("0,5"));
        QCOMPARE(jobsText(2), QStringLiteral("2 cas"));
        applyLanguage(QStringLiteral("de"));
        QCOMPARE(Actions::menuTitle("file"), QStringLiteral("Datei"));
        QCOMPARE(jobsText(1), QStringLiteral("1 Fall"));
        QCOMPARE(jobsText(2), QStringLiteral("2 Fälle"));
        applyLanguage(QStringLiteral("en"));
        QCOMPARE(Actions::menuTitle("file"), QStringLiteral("File"));
        QCOMPARE(jobsText(1), QStringLiteral("1 case"));
        QCOMPARE(jobsText(2), QStringLiteral("2 cases"));
    }

    void numbersAreTypedWithPointOrComma()
    {
        for (const char* language : {"en", "fr", "de"}) {
            applyLanguage(QString::fromLatin1(language));
            for (const char* typed : {"0.5", "0,5"}) {
                NumberField field;
                field.setDecimals(3);
                field.setRange(0, 1);
                field.selectAll();
                QTest::keyClicks(&field, typed);
                QCOMPARE(field.value(), 0.5);
                QCOMPARE(typedNumber(typed), std::optional(0.5));
            }
            QVERIFY(!typedNumber("half"));
        }
    }

    void everyActionIsTranslated()
    {
        for (const char* language : {"fr", "de"}) {
            applyLanguage(QString::fromLatin1(language));
            for (const ActionInfo& info : actionTable())
                if (*info.id != '\0')
                    QVERIFY2(Actions::tip(info) != QString::fromUtf8(info.tip), info.id);
        }
    }

    void everyScoreIsTranslated()
    {
        for (const ScoreInfo& info : scoreCatalogue()) {
            applyLanguage(QStringLiteral("en"));
            const QString english = scoreMeaning(info.score);
            for (const char* language : {"fr", "de"}) {
                applyLanguage(QString::fromLatin1(language));
                QVERIFY2(scoreMeaning(info.score) != english, info.name);
            }
        }
    }

    void layerKindsAreTranslated()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        applyLanguage(QStringLiteral("de"));
        for (const LayerInfo& layer : test->workspace().checkpoints().front()->layers)
            if (layer.kind != "relu") // a name, which has capitals in German
                QVERIFY2(layerKindText(layer.kind) != QString::fromStdString(layer.kind),
                         layer.kind.c_str());
        QCOMPARE(layerKindText("max pool"), QStringLiteral("Max-Pooling"));
    }

    void coreSpeaksTheLanguage()
    {
        const Error error(ErrorKind::TooLarge, "a.npy",
                          say("it holds %1 bytes, more than the limit of %2", 1234567, 10));
        const Error nobodys(ErrorKind::BadRequest, {}, say("name a saliency algorithm"));
        applyLanguage(QStringLiteral("de"));
        QCOMPARE(errorSentence(error),
                 QStringLiteral("a.npy: es enthält 1.234.567 Byte, mehr als die Grenze von 10."));
        QCOMPARE(errorSentence(nobodys), QStringLiteral("Nennen Sie einen Salienzalgorithmus."));
        applyLanguage(QStringLiteral("fr"));
        QVERIFY(errorSentence(error).contains("il contient 1"));
        QCOMPARE(errorSentence(nobodys), QStringLiteral("Nommez un algorithme de saillance."));
        // The command line and files are not touched by it.
        QCOMPARE(std::string(error.what()),
                 std::string("a.npy: it holds 1234567 bytes, more than the limit of 10"));
    }

    void shownTablesSpeakTheLanguageAndFilesEnglish()
    {
        WindowUnderTest test;
        CompareReport report;
        report.pairs.resize(1);
        report.pairs[0].samples.resize(2);
        const CompareSummary summary = summaryOf(report, {});
        const auto shown = [&] {
            return QString::fromStdString(compareText(report, summary, windowLanguage()));
        };
        const QString file = QString::fromStdString(compareText(report, summary));
        QCOMPARE(shown(), file);
        applyLanguage(QStringLiteral("fr"));
        QVERIFY(shown().contains("Pire cas") && shown().contains("Cartes"));
        applyLanguage(QStringLiteral("de"));
        QVERIFY(shown().contains("Schlechtester Fall") && shown().contains("Karten"));
        QCOMPARE(QString::fromStdString(compareText(report, summary)), file);
        QVERIFY(QString::fromStdString(statisticsNotes({}, windowLanguage())).contains("10.000"));
        QVERIFY(QString::fromStdString(statisticsNotes({})).contains("10000 resamples"));
    }

    void reportsSpeakTheLanguageTheyAreAskedFor()
    {
        CaseReport report;
        report.sample = "a.png";
        report.boxes = 1;
        report.boxShare = 0.25;
        report.probabilities = {0.75};
        report.maps.resize(1);
        report.maps[0].facts = {Algorithm::GradCam, "fc14", 0, 1, {}, {7, 7}, 512, -2.F};
        report.maps[0].scores[Score::Energy] = 0.4321;
        const auto page = [&report](const char* language) {
            return QString::fromStdString(
                reportHtml(caseReport(report), messageLanguage(language)));
        };
        QVERIFY(page("en").contains("0.432") && page("en").contains("Read with care"));
        for (const char* part : {"<html lang=\"fr\">", "0,432", "À lire avec prudence",
                                 "Énergie proportionnelle", "pas pour le diagnostic", "Cadres"})
            QVERIFY2(page("fr").contains(part), part);
        for (const char* part :
             {"<html lang=\"de\">", "0,432", "Mit Vorsicht zu lesen", "Anteil der Energie",
              "nicht für die Diagnose", "Was die Scores bedeuten"})
            QVERIFY2(page("de").contains(part), part);
        QVERIFY_EXCEPTION_THROWN(messageLanguage("tlh"), Error);
    }

    void anotherLanguageIsAppliedAtOnce()
    {
        WindowUnderTest unused; // settings of its own
        unused.window.reset();
        WindowHolder holder;
        QCOMPARE(holder.window().menuBar()->actions().front()->text(), QStringLiteral("&File"));
        holder.window().actions()["language-de"].trigger();
        QTRY_COMPARE(holder.window().menuBar()->actions().front()->text(),
                     QStringLiteral("&Datei"));
        QVERIFY(holder.window().actions()["language-de"].isChecked());
        QCOMPARE(setting(Setting::Language).toString(), QStringLiteral("de"));
        holder.window().actions()["language-en"].trigger();
        QTRY_COMPARE(holder.window().menuBar()->actions().front()->text(), QStringLiteral("&File"));
    }

    void anotherLanguageGoesOnWithAllWork()
    {
        WindowUnderTest unused;
        unused.window.reset();
        WindowHolder holder;
        const auto isSettled = [&holder] {
            CaseController& controller = holder.window().controller();
            return controller.picture() && controller.map(0) &&
                   !holder.window().workspace().isLoadingCheckpoint();
        };
        holder.window().actions()["open-demo"].trigger();
        QTRY_VERIFY_WITH_TIMEOUT(isSettled(), patience);
        MainWindow* window = &holder.window();
        const QString second = unused.path("second.ckpt");
        const auto& checkpoint = window->workspace().checkpoints().front()->checkpoint;
        makeOtherCheckpoint(QString::fromStdString(checkpoint.path.string()), second);
        window->openPaths({second});
        QTRY_COMPARE_WITH_TIMEOUT(window->workspace().checkpoints().size(), std::size_t(2),
                                  patience);
        window->cases().setCurrent(window->cases().shown().at(2));
        MapChoice choice = window->viewer().choice(1);
        choice.checkpoint = 1;
        choice.algorithm = Algorithm::HiResCam;
        choice.evidence = Evidence::Negative;
        window->viewer().setChoice(1, choice);
        QTRY_VERIFY_WITH_TIMEOUT(isSettled() && window->controller().map(1), patience);
        window->viewer().setView(0, {0.4, 0.6, 2});
        window->cases().setNotes(window->cases().current(), {{"tag"}, "note", false});
        window->inspection().boxEdits().add({1, 5, 6, 7, 8});
        window->workLists().setLists({defaultWorkLists().back()});
        window->readings().setReadings({newReading("A", 3, {"a"}, {"gradcam at fc14"})});
        Session before = window->session().state().collect()();
        window->actions()["language-fr"].trigger();
        QTRY_COMPARE(holder.window().menuBar()->actions().front()->text(),
                     QStringLiteral("&Fichier"));
        QTRY_VERIFY_WITH_TIMEOUT(isSettled() && holder.window().controller().map(1), patience);
        QTRY_VERIFY_WITH_TIMEOUT(holder.window().session().isModified(), patience);
        Session after = holder.window().session().state().collect()();
        before.layout.clear();
        after.layout.clear();
        QVERIFY(after.panes == before.panes);
        QVERIFY(after == before);
        QVERIFY(holder.window().viewer().choice(1) == choice);
    }

private:
    /// The same network by other bytes: its hash is another.
    static void makeOtherCheckpoint(const QString& from, const QString& to)
    {
        QVERIFY(QFile::copy(from, to));
        QVERIFY(QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner));
        QFile file(to);
        QVERIFY(file.open(QIODevice::ReadWrite));
        // A comment at the end of the archive, where none was.
        QVERIFY(file.seek(file.size() - 2));
        QCOMPARE(file.write(QByteArray("\x01\0x", 3)), 3);
    }
};

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
