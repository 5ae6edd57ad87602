// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <map>

#include <QDockWidget>

#include "app/window/common/language.h"
#include "window/window_under_test.h"

using namespace saliscope;
using namespace saliscope::window;
using namespace saliscope::window;

namespace
{

using Reasons = std::map<std::string, QString>;

Reasons reasonsNow(Actions& actions)
{
    Reasons reasons;
    for (const ActionInfo& info : actionTable())
        if (*info.id != '\0' && !actions[info.id].isEnabled())
            reasons[info.id] = actions.reason(info.id);
    return reasons;
}

/// Of a new window in \p language, before and after the demo is opened.
std::vector<Reasons> reasonsIn(const char* language)
{
    WindowUnderTest test;
    applyLanguage(QString::fromLatin1(language));
    test.window = std::make_unique<MainWindow>();
    std::vector<Reasons> reasons = {reasonsNow(test->actions())};
    if (test.openDemo())
        reasons.push_back(reasonsNow(test->actions()));
    applyLanguage(QStringLiteral("en"));
    return reasons;
}

} // namespace

/// What cannot be done says why, wherever a user may look for it.
class TestAvailability : public QObject
{
    Q_OBJECT

private slots:
    void everyDisabledActionSaysWhy()
    {
        WindowUnderTest test;
        QVERIFY(checkReasons(test->actions()) > 50);
        QVERIFY(test.openDemo());
        QVERIFY(checkReasons(test->actions()) > 5);
        test->actions()["edit-boxes"].trigger();
        QVERIFY(checkReasons(test->actions()) > 5);
        test->actions()["start-page"].trigger();
        QVERIFY(checkReasons(test->actions()) > 50);
    }

    /// The start page has no room for panels, and they would show cases that are closed.
    void panelsOfCasesWaitForCases()
    {
        WindowUnderTest test;
        const auto toggle = [&](const char* panel) {
            return test->findChild<QDockWidget*>(panel)->actions().constFirst();
        };
        for (const char* panel : {"cases", "inspector", "road", "plots"}) {
            QVERIFY2(!toggle(panel)->isEnabled(), panel);
            QVERIFY(toggle(panel)->statusTip() != toggle("jobs")->statusTip());
        }
        QVERIFY(toggle("jobs")->isEnabled());
        QVERIFY(test.openDemo());
        for (const char* panel : {"cases", "inspector", "road", "plots"}) {
            QVERIFY2(toggle(panel)->isEnabled(), panel);
            QCOMPARE(toggle(panel)->statusTip(), toggle("jobs")->statusTip());
        }
    }

    void enabledActionsSayWhatTheyDo()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        Actions& actions = test->actions();
        QVERIFY(actions["swipe"].isEnabled());
        QCOMPARE(actions["swipe"].statusTip(), Actions::tip(actions.info("swipe")));
    }

    void reasonsAreTranslated()
    {
        const std::vector<Reasons> english = reasonsIn("en");
        QCOMPARE(english.size(), std::size_t(2));
        for (const char* language : {"fr", "de"}) {
            const std::vector<Reasons> other = reasonsIn(language);
            QCOMPARE(other.size(), english.size());
            for (std::size_t i = 0; i < english.size(); ++i)
                for (const auto& [id, reason] : english[i])
                    QVERIFY2(!other[i].at(id).isEmpty() && other[i].at(id) != reason, id.c_str());
        }
    }

private:
    /// How many actions are disabled.
    static int checkReasons(Actions& actions)
    {
        const Reasons reasons = reasonsNow(actions);
        for (const auto& [id, reason] : reasons) {
            const QAction& action = actions[id];
            const bool isSentence = reason.size() > 10 && reason.at(0).isUpper() &&
                                    reason.endsWith(u'.') && reason.contains(u' ');
            const bool isTold = action.toolTip().contains(reason) && action.statusTip() == reason;
            if (!isSentence || !isTold) {
                qCritical("%s: \"%s\"", id.c_str(), qPrintable(reason));
                return 0;
            }
        }
        return int(reasons.size());
    }
};

QTEST_MAIN(TestAvailability)
#include "tst_availability.moc"
