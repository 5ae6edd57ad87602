// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QFileInfo>

#include "app/window/panes/inspection.h"
#include "app/window/reading/reading_commands.h"
#include "app/window/run/report_commands.h"
#include "app/window/session/session_commands.h"
#include "core/session/session.h"
#include "widgets/cases/work_list_bar.h"
#include "widgets/inspector/box_edit_store.h"
#include "window_under_test.h"

namespace saliscope
{

using namespace saliscope::engine;
using namespace saliscope::session;
using namespace saliscope::ui;
using namespace saliscope::window;

using namespace saliscope::session;
using namespace saliscope::window;

inline constexpr int patience = 60000;

inline QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

inline bool save(WindowUnderTest& test, const QString& path)
{
    bool done = false;
    test->session().save(path, [&done] { done = true; });
    return QTest::qWaitFor([&done] { return done; }, patience);
}

inline bool openSession(WindowUnderTest& test, const QString& path)
{
    QSignalSpy finished(&test->session().opening(), &SessionOpening::finished);
    test->openPaths({path});
    return finished.wait(patience) && test.settle();
}

/// Reports on the current case into \p folder: the files' path without ending, "" when none came.
inline QString reportedCase(WindowUnderTest& test, const QTemporaryDir& folder)
{
    const QFileInfo name(QString::fromStdString(test->controller().currentSample()->name));
    test->findChild<ReportCommands*>()->reportCase(folder.path());
    const bool done =
        QTest::qWaitFor([&] { return test->messages().text().contains(".pdf"); }, patience);
    return done ? folder.filePath(name.path() + u'/' + name.completeBaseName()) : QString();
}

/// Four panes on the seventh case, which has notes.
inline bool work(WindowUnderTest& test)
{
    test->actions()["layout-4"].trigger();
    MapChoice choice;
    choice.algorithm = Algorithm::HiResCam;
    choice.layer = "fc8";
    choice.output = 0;
    choice.evidence = Evidence::Negative;
    test->viewer().setChoice(2, choice);
    emit test->viewer().choiceChanged(2);
    DisplaySettings display = test->viewer().display();
    display.opacity = 0.25;
    display.colormap = "viridis";
    test->viewer().setDisplay(display);
    test->viewer().setWindow(0, {0.4, 0.3, false});
    const std::vector<CaseIndex> shown = test->cases().shown();
    if (shown.size() < 7)
        return false;
    test->cases().setCurrent(shown[6]);
    test->cases().setNotes(shown[6], {{"odd", "apex"}, "looks at the „clavicle“", true});
    CaseFilter filter;
    filter.boxes = test->cases().rows().sample(6).boxes.empty() ? false : true;
    test->cases().setFilter(filter);
    if (!test.settle())
        return false;
    test->viewer().setView(0, {0.3, 0.6, 2.5});
    test->inspection().boxEdits().add({1, 10, 20, 30, 40});
    std::vector<WorkList> lists = test->workLists().lists();
    lists.push_back({{}, "With a finding", condition("label", Comparison::GreaterOrEqual, 0)});
    test->workLists().setLists(lists);
    test->workLists().choose(int(lists.size()) - 1);
    Reading reading = newReading("A", 3, {test->controller().currentSample()->name}, {"gradcam"});
    reading.answers = {{reading.cases.front(), ReadingPoint{4, 5}, {}, 3, false, 2.5, "gradcam"}};
    test->readings().setReadings({reading});
    return QTest::qWaitFor([&test] { return test->cases().filter().pick.has_value(); }, patience);
}

/// What a session keeps; the window's layout depends on the screen.
inline Session kept(WindowUnderTest& test)
{
    Session session = test->session().state().collect()();
    session.layout.clear();
    return session;
}

} // namespace saliscope
