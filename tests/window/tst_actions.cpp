// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <set>

#include <QFile>
#include <QTest>

#include "app/window/common/actions.h"
#include "app/window/common/open_request.h"
#include "app/window/help/command_words.h"
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
            if (*info.id != '\0' && menu != "view/theme" && menu != "view/language" &&
                menu != "view/wheel")
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

    /// What people type who know other programs, and what they mean; among the first three.
    void commandsAreFoundByTheWordsPeopleUse_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("action");
        constexpr std::pair<const char*, const char*> words[] = {
            {"invert", "window-inverse"},
            {"negative", "window-inverse"},
            {"opacity", "opacity-more"},
            {"transparency", "opacity-more"},
            {"alpha", "opacity-less"},
            {"crosshair", "link-cursor"},
            {"screenshot", "copy-picture"},
            {"clipboard", "copy-picture"},
            {"save picture", "export-view"},
            {"save image", "export-view"},
            {"png", "export-view"},
            {"print", "case-report"},
            {"reset", "reset-view"},
            {"brightness", "window-auto"},
            {"contrast", "window-auto"},
            {"window level", "window-auto"},
            {"side by side", "layout-2"},
            {"grid", "layout-4"},
            {"zoom to fit", "fit"},
            {"1:1", "pixels"},
            {"magnify", "zoom-in"},
            {"larger", "zoom-in"},
            {"smaller", "zoom-out"},
            {"contours", "style"},
            {"outline", "style"},
            {"hide overlay", "hide-map"},
            {"no heat map", "hide-map"},
            {"annotations", "boxes"},
            {"bounding box", "boxes"},
            {"ground truth", "boxes"},
            {"interpolate", "smooth"},
            {"pixelated", "smooth"},
            {"why not", "evidence-against"},
            {"positive", "evidence-for"},
            {"normalise", "weak-evidence"},
            {"cohort", "weak-evidence"},
            {"same scale", "shared-scale"},
            {"dark mode", "theme-dark"},
            {"light mode", "theme-light"},
            {"language", "language-fr"},
            {"scroll", "wheel-cases"},
            {"maximize", "maximise"},
            {"side bar", "hide-panels"},
            {"fullscreen", "full-screen"},
            {"presentation", "full-screen"},
            {"forward", "next"},
            {"back", "previous"},
            {"done", "reviewed"},
            {"draw", "edit-boxes"},
            {"roi", "edit-boxes"},
            {"comment", "tags"},
            {"batch", "run-generate"},
            {"curtain", "swipe"},
            {"flicker", "blink"},
            {"subtract", "difference"},
            {"average", "consensus"},
            {"p value", "statistics"},
            {"gpu", "devices"},
            {"shortcuts", "keys"},
            {"manual", "explain"},
            {"version", "about"},
            {"exit", "quit"},
            {"model", "open-checkpoint"},
            {"dataset", "open-datamodule"},
            {"dicom", "open-images"},
            {"preferences", "devices"},
        };
        for (const auto& [typed, action] : words)
            QTest::newRow(typed) << typed << action;
    }

    void commandsAreFoundByTheWordsPeopleUse()
    {
        QFETCH(QString, typed);
        QFETCH(QString, action);
        std::vector<std::pair<int, QString>> hits;
        for (const ActionInfo& info : actionTable())
            if (*info.id != '\0' && info.keyUse != KeyUse::Held)
                if (const int score = commandScore(commandTexts(info), typed); score >= 0)
                    hits.emplace_back(score, info.id);
        std::stable_sort(hits.begin(), hits.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        hits.resize(std::min<std::size_t>(hits.size(), 3));
        QStringList first;
        for (const auto& hit : hits)
            first << hit.second;
        QVERIFY2(first.contains(action), qPrintable(first.join(u' ')));
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
