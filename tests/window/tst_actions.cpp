// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <set>

#include <QFile>
#include <QTest>

#include "app/window/common/actions.h"
#include "app/window/common/open_request.h"
#include "app/window/help/command_palette.h"
#include "widgets/texts/meanings.h"

using namespace saliscope;
using namespace saliscope::ui;
using namespace saliscope::window;

class TestActions : public QObject
{
    Q_OBJECT

private slots:
    void idsAndKeysAreUnique()
    {
        std::set<std::string> ids;
        std::set<QString> keys;
        for (const ActionInfo& info : actionTable()) {
            if (*info.id == '\0')
                continue;
            QVERIFY2(ids.insert(info.id).second, info.id);
            for (const QString& key : Actions::keyTexts(info))
                QVERIFY2(keys.insert(key).second, qPrintable(key));
        }
    }

    void everyRowHasAMenuATipAndAnIconThatExists()
    {
        std::set<std::string> menus;
        for (const MenuInfo& info : menuTable())
            menus.insert(info.id);
        for (const ActionInfo& info : actionTable()) {
            QVERIFY2(menus.count(info.menu), info.menu);
            if (*info.id == '\0')
                continue;
            QVERIFY2(QString::fromUtf8(info.tip).endsWith('.') ||
                         QString::fromUtf8(info.tip).endsWith('?'),
                     info.tip);
            if (*info.icon != '\0')
                QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(info.icon)), info.icon);
        }
    }

    void everyActionHasAKey()
    {
        for (const ActionInfo& info : actionTable()) {
            // One of a few looks or languages is chosen once.
            const std::string_view menu = info.menu;
            if (*info.id != '\0' && menu != "view/theme" && menu != "view/language")
                QVERIFY2(!Actions::keyTexts(info).isEmpty(), info.id);
        }
    }

    void disabledActionsSayWhy()
    {
        Actions actions(nullptr);
        actions.setAvailable("quit", false, QStringLiteral("Not now."));
        QVERIFY(!actions["quit"].isEnabled());
        QVERIFY(actions["quit"].toolTip().contains("Not now."));
        actions.setAvailable("quit", true);
        QVERIFY(!actions["quit"].toolTip().contains("Not now."));
        QVERIFY(actions.reason("quit").isEmpty());
    }

    void lettersInOrderFindACommand()
    {
        QVERIFY(fuzzyScore("gm", "Generate maps") > fuzzyScore("gm", "Navigating them"));
        QCOMPARE(fuzzyScore("xz", "Generate maps"), -1);
        QCOMPARE(fuzzyScore("mg", "Generate map"), -1);
        QVERIFY(fuzzyScore("", "anything") >= 0);
        QVERIFY(fuzzyScore("GEN", "generate") > 0);
    }

    void everyAlgorithmIsExplained()
    {
        for (const Meaning& meaning : algorithmMeanings()) {
            QVERIFY2(meaning.says.size() > 20, qPrintable(meaning.id));
            QVERIFY2(meaning.cannotShow.size() > 20, qPrintable(meaning.id));
        }
    }

    void requestsSurviveBeingText()
    {
        OpenRequest request;
        request.datamodule = QStringLiteral("montgomery-f0");
        request.datadir = QStringLiteral("/data/\"odd\" näme");
        request.weight = QStringLiteral("/m.ckpt");
        const auto back = requestFromText(toText(request));
        QVERIFY(back);
        QVERIFY(*back == request);
        QVERIFY(!requestFromText("{}"));
        QVERIFY(!requestFromText("\xff no json"));
    }
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
