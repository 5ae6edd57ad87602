// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSignalSpy>
#include <QTest>

#include "core/base/error.h"
#include "widgets/inspector/box_edit_store.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::ui;

namespace
{

const std::vector<Box> source = {{1, 10, 20, 30, 40}, {2, 50, 60, 7, 8}};

struct Store {
    BoxEditStore store;
    Store() { store.setCase("a", source); }
};

} // namespace

class TestBoxEditStore : public QObject
{
    Q_OBJECT

private slots:
    void editsAreDoneAndUndone()
    {
        Store s;
        QSignalSpy changed(&s.store, &BoxEditStore::boxesChanged);
        s.store.add({3, 1, 2, 3, 4});
        QCOMPARE(s.store.undo().undoText(), QString("Add box"));
        s.store.relabel(0, 5);
        QCOMPARE(s.store.undo().undoText(), QString("Relabel box"));
        s.store.remove(1);
        QCOMPARE(s.store.undo().undoText(), QString("Delete box"));
        const std::vector<Box> edited = {{5, 10, 20, 30, 40}, {3, 1, 2, 3, 4}};
        QVERIFY(s.store.boxes() == edited);
        QVERIFY(s.store.fromSource() == (std::vector<bool>{false, false}));
        QVERIFY(s.store.edited().at("a") == edited);
        for (int i = 0; i < 3; ++i)
            s.store.undo().undo();
        QVERIFY(s.store.boxes() == source);
        QVERIFY(s.store.edited().empty());
        for (int i = 0; i < 3; ++i)
            s.store.undo().redo();
        QVERIFY(s.store.boxes() == edited);
        QCOMPARE(changed.size(), 9);
    }

    void aDragIsUndoneAtOnce()
    {
        Store s;
        for (int x = 11; x < 20; ++x)
            s.store.change(0, {1, x, 20, 30, 40}, false);
        s.store.change(0, {1, 20, 20, 30, 40}, true);
        QCOMPARE(s.store.undo().undoText(), QString("Move box"));
        s.store.change(1, {2, 50, 60, 9, 9}, false);
        s.store.change(1, {2, 50, 60, 10, 10}, true);
        QCOMPARE(s.store.undo().undoText(), QString("Resize box"));
        s.store.undo().undo();
        QCOMPARE(s.store.boxes()[1], source[1]);
        QCOMPARE(s.store.boxes()[0].x, 20);
        s.store.undo().undo();
        QVERIFY(!s.store.undo().canUndo());
        QVERIFY(!s.store.isEdited());
    }

    void aDragThatComesBackIsNone()
    {
        Store s;
        s.store.change(0, {1, 30, 20, 30, 40}, false);
        s.store.change(0, source[0], true);
        QVERIFY(!s.store.undo().canUndo());
    }

    void keysThatFollowQuicklyAreOne()
    {
        Store s;
        s.store.change(0, {1, 11, 20, 30, 40}, true);
        s.store.change(0, {1, 12, 20, 30, 40}, true);
        QTest::qWait(900);
        s.store.change(0, {1, 13, 20, 30, 40}, true);
        s.store.undo().undo();
        QCOMPARE(s.store.boxes()[0].x, 12);
        s.store.undo().undo();
        QVERIFY(!s.store.isEdited());
    }

    void eachCaseHasItsOwnEdits()
    {
        Store s;
        s.store.remove(0);
        s.store.setCase("b", {});
        QVERIFY(s.store.boxes().empty());
        QVERIFY(!s.store.undo().canUndo());
        s.store.add({1, 0, 0, 2, 2});
        QCOMPARE(s.store.edited().size(), std::size_t(2));
        s.store.setCase("a", source);
        QCOMPARE(s.store.boxes().size(), std::size_t(1));
        QVERIFY(s.store.fromSource() == (std::vector<bool>{true}));
        s.store.undo().undo();
        QVERIFY(s.store.boxes() == source);
        QCOMPARE(s.store.edited().size(), std::size_t(1));
    }

    void aCaseIsReverted()
    {
        Store s;
        s.store.remove(0);
        s.store.relabel(0, 9);
        s.store.revertCase();
        QVERIFY(!s.store.isEdited());
        s.store.undo().undo();
        QCOMPARE(s.store.boxes().size(), std::size_t(1));
    }

    void aSessionsEditsAreTaken()
    {
        Store s;
        QSignalSpy changed(&s.store, &BoxEditStore::editsChanged);
        s.store.setEdited({{"a", {{4, 0, 0, 1, 1}}}, {"c", {}}});
        QCOMPARE(s.store.boxes().front().label, 4);
        QVERIFY(!s.store.undo().canUndo());
        s.store.setCase("c", source);
        QVERIFY(s.store.boxes().empty());
        s.store.clear();
        QVERIFY(s.store.edited().empty());
        QCOMPARE(changed.size(), 2);
    }

    void whatCannotBeIsRefused()
    {
        Store s;
        const auto refuses = [](auto&& call) {
            try {
                call();
            } catch (const Error& error) {
                return error.kind() == ErrorKind::BadRequest;
            }
            return false;
        };
        QVERIFY(refuses([&] { s.store.remove(2); }));
        QVERIFY(refuses([&] { s.store.relabel(-1, 1); }));
        QVERIFY(refuses([&] { s.store.relabel(0, -1); }));
        QVERIFY(refuses([&] { s.store.add({1, 0, 0, 0, 4}); }));
        QVERIFY(!s.store.undo().canUndo());
    }
};

QTEST_MAIN(TestBoxEditStore)
#include "tst_box_edit_store.moc"
