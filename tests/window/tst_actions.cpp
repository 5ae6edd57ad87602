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
        const auto says = [&](const char* id, Need missing) {
            const QString reason = Actions::reasonOf(missing);
            return !actions[id].isEnabled() && actions.reason(id) == reason &&
                   actions[id].toolTip().contains(reason) && actions[id].statusTip() == reason;
        };
        QVERIFY(actions["quit"].isEnabled());
        QVERIFY(actions.reason("quit").isEmpty());
        // Of several needs the first that is missing is told.
        QVERIFY(says("case-report", Need::Cases));
        actions.setPresent(Need::Network, true);
        QVERIFY(says("case-report", Need::Cases));
        actions.setPresent(Need::Cases, true);
        QVERIFY(actions["case-report"].isEnabled());
        QVERIFY(!actions["case-report"].toolTip().contains(Actions::reasonOf(Need::Cases)));
        actions.setPresent(Need::Network, false);
        QVERIFY(says("case-report", Need::Network));
        QVERIFY(actions["export-view"].isEnabled());
    }

    void everyNeedHasItsReason()
    {
        unsigned used = 0;
        for (const ActionInfo& info : actionTable())
            used |= unsigned(info.needs);
        for (unsigned need = 1; need <= used; need *= 2)
            if ((used & need) != 0)
                QVERIFY2(Actions::reasonOf(Need(need)).endsWith(u'.'),
                         qPrintable(QString::number(need)));
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
