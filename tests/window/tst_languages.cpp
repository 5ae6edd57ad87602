// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>
#include <QLocale>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

#include "texts/score_meanings.h"
#include "window/language.h"
#include "window/main_window.h"
#include "window/settings.h"
#include "window/window_holder.h"
#include "window/window_under_test.h"

using namespace saliscope;

namespace
{

QString jobsText(int count)
{
    return QCoreApplication::translate("saliscope::FilterBar", "%Ln case(s)", nullptr, count);
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
};

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
