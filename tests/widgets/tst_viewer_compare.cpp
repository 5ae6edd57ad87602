// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSignalSpy>

#include "widgets/viewer/colour_bar.h"
#include "widgets/viewer_scene.h"

using namespace saliscope;
using namespace saliscope::cases;
using namespace saliscope::engine;
using namespace saliscope::session;
using namespace saliscope::ui;

class TestViewerCompare : public QObject
{
    Q_OBJECT

private slots:
    void swipeShowsTwoMaps()
    {
        Scene scene;
        scene.viewer.setMap(0, mapOf({1, 1, 1, 0.9}));
        const QImage own = canvasImage(scene.viewer, 0);
        const auto other = mapOf({0.3, 0.3, 0.3, 1});
        scene.viewer.setSwipe(0, Swipe{other, "other", 1});
        const int x = own.width() / 4;
        const int y = own.height() / 4;
        QCOMPARE(canvasImage(scene.viewer, 0).pixelColor(x, y), own.pixelColor(x, y));
        scene.viewer.setSwipe(0, Swipe{other, "other", 0});
        const QColor blinked = canvasImage(scene.viewer, 0).pixelColor(x, y);
        QVERIFY(blinked != own.pixelColor(x, y));
        scene.viewer.setSwipe(0, Swipe{other, "other", 0.5});
        const QImage both = canvasImage(scene.viewer, 0);
        QCOMPARE(both.pixelColor(x, y), own.pixelColor(x, y));
        scene.viewer.setSwipe(0, {});
        QCOMPARE(canvasImage(scene.viewer, 0), own);
    }

    void titlesAndLegendTellTheMapsApart()
    {
        Scene scene;
        auto first = *mapOf({1, 1, 1, 0.9});
        auto second = first;
        first.rawMaximum = 3;
        second.rawMaximum = 7;
        scene.viewer.setDerivedMap(0, std::make_shared<const CaseMap>(first),
                                   "Grad-CAM · fc14 · one.ckpt");
        const auto other = std::make_shared<const CaseMap>(second);
        const auto swipe = [&](double divider) {
            scene.viewer.setSwipe(0, Swipe{other, "Grad-CAM · fc14 · two.ckpt", divider});
            return paneOf(scene.viewer, 0).findChild<ColourBar*>()->toolTip();
        };
        QVERIFY(swipe(0.5).endsWith("to 3"));
        const PaneContent& content = paneOf(scene.viewer, 0).canvas().content();
        QCOMPARE(content.mapTitle, QStringLiteral("Grad-CAM · one.ckpt"));
        QCOMPARE(content.swipeTitle, QStringLiteral("Grad-CAM · two.ckpt"));
        QVERIFY(swipe(0).endsWith("to 7")); // blinked: nothing of the first is left
        QVERIFY(swipe(1).endsWith("to 3"));
    }

    void theDividerIsDragged()
    {
        Scene scene;
        scene.viewer.setMap(0, mapOf({1, 1, 1, 0}));
        scene.viewer.setSwipe(0, Swipe{mapOf({0, 1, 1, 1}), "other", 0.5});
        PaneCanvas& canvas = paneOf(scene.viewer, 0).canvas();
        const QPoint middle = canvas.rect().center();
        QTest::mousePress(&canvas, Qt::LeftButton, {}, middle);
        QTest::mouseMove(&canvas, {canvas.width() / 4, middle.y()});
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, {canvas.width() / 4, middle.y()});
        QVERIFY(std::abs(scene.viewer.swipe(0)->divider - 0.25) < 0.01);
        QCOMPARE(canvas.content().view, PaneView());
    }

    void signedMapsGetDivergingColours()
    {
        Scene scene;
        Image difference(1, 2, 2);
        difference.values = {-0.5F, 0.5F, 0, 0};
        scene.viewer.setDerivedMap(
            0, std::make_shared<CaseMap>(signedCaseMap(std::move(difference))), "A − B");
        DisplaySettings display = scene.viewer.display();
        display.smooth = false;
        scene.viewer.setDisplay(display);
        const QImage image = canvasImage(scene.viewer, 0);
        const QColor against = image.pixelColor(image.width() / 4, image.height() / 4);
        const QColor forIt = image.pixelColor(image.width() * 3 / 4, image.height() / 4);
        QVERIFY(against.blue() > against.red() + 20);
        QVERIFY(forIt.red() > forIt.blue() + 20);
        QCOMPARE(chooser(scene.viewer, 0, "Algorithm").shownText(), QString("A − B"));
        QVERIFY(!chooser(scene.viewer, 0, "Layer").isVisible());
    }

    void choosingEndsADerivedMap()
    {
        Scene scene;
        scene.viewer.setDerivedMap(0, mapOf({1, 0, 0, 0}), "mean");
        QSignalSpy spy(&scene.viewer, &Viewer::choiceChanged);
        int current = 0;
        for (const AlgorithmInfo& info : algorithms()) {
            ++current;
            if (info.algorithm == scene.viewer.choice(0).algorithm)
                break;
        }
        emit chooser(scene.viewer, 0, "Algorithm").chosen(current);
        QCOMPARE(spy.size(), 1);
        QVERIFY(!paneOf(scene.viewer, 0).content().map);
        QCOMPARE(chooser(scene.viewer, 0, "Algorithm").shownText(), QString("Grad-CAM"));
    }

    void anotherMapEndsADerivedMap()
    {
        Scene scene;
        scene.viewer.setDerivedMap(0, mapOf({1, 0, 0, 0}), "mean");
        scene.viewer.setMap(0, mapOf({1, 0, 0, 1}));
        QCOMPARE(chooser(scene.viewer, 0, "Algorithm").shownText(), QString("Grad-CAM"));
    }

    void anotherPictureOfTheCase()
    {
        Scene scene(1, 2);
        scene.viewer.setPanePicture(1, greyPicture(0.9F));
        const QPoint middle = paneOf(scene.viewer, 0).canvas().rect().center();
        QVERIFY(std::abs(canvasImage(scene.viewer, 0).pixelColor(middle).red() - 128) <= 1);
        QVERIFY(std::abs(canvasImage(scene.viewer, 1).pixelColor(middle).red() - 230) <= 1);
        scene.viewer.setPanePicture(1, greyPicture(0.9F), "imputed");
        QCOMPARE(paneOf(scene.viewer, 1).content().message, QString("imputed"));
        scene.viewer.setPanePicture(1, nullptr);
        QVERIFY(paneOf(scene.viewer, 1).content().message.isEmpty());
        QVERIFY(std::abs(canvasImage(scene.viewer, 1).pixelColor(middle).red() - 128) <= 1);
    }

    void gripsOfBoxes()
    {
        Scene scene;
        const PaneGeometry geometry = paneOf(scene.viewer, 0).canvas().geometryOfPicture();
        const std::vector<CaseBox> boxes = {{1, 50, 50, 100, 100}, {2, 80, 80, 20, 20}};
        const auto at = [&](double x, double y) {
            return boxGripAt(boxes, geometry, geometry.toPane(QPointF(x, y)));
        };
        QCOMPARE(at(10, 10), std::nullopt);
        QCOMPARE(at(60, 130), (BoxGrip{0, false, false, false, false}));
        QCOMPARE(at(50, 50), (BoxGrip{0, true, true, false, false}));
        QCOMPARE(at(150, 120), (BoxGrip{0, false, false, true, false}));
        QCOMPARE(at(90, 90)->box, 1);
        QCOMPARE(draggedBox(boxes[0], {0, false, false, true, true}, {-120, 10}),
                 (CaseBox{1, 30, 50, 20, 110}));
        QCOMPARE(draggedBox(boxes[1], {}, {1, -2}), (CaseBox{2, 81, 78, 20, 20}));
    }

    void boxesAreEditedWithTheMouse()
    {
        Scene scene;
        scene.viewer.setBoxEditing(true);
        PaneCanvas& canvas = paneOf(scene.viewer, 0).canvas();
        const PaneGeometry geometry = canvas.geometryOfPicture();
        std::vector<CaseBox> added;
        std::vector<std::pair<CaseBox, bool>> changed;
        connect(&scene.viewer, &Viewer::boxAdded, this,
                [&](const CaseBox& box) { added.push_back(box); });
        connect(
            &scene.viewer, &Viewer::boxChanged, this,
            [&](int, const CaseBox& box, bool finished) { changed.emplace_back(box, finished); });
        const auto drag = [&](QPointF from, QPointF to) {
            const QPoint start = geometry.toPane(from).toPoint();
            const QPoint end = geometry.toPane(to).toPoint();
            QTest::mousePress(&canvas, Qt::LeftButton, {}, start);
            QTest::mouseMove(&canvas, end);
            QTest::mouseRelease(&canvas, Qt::LeftButton, {}, end);
        };
        drag({80, 90}, {100, 90});
        QCOMPARE(changed.size(), std::size_t(2));
        QVERIFY(!changed.front().second && changed.back().second);
        QVERIFY(std::abs(changed.back().first.x - 84) < 1.5);
        QCOMPARE(changed.back().first.width, 32.);
        drag({150, 150}, {200, 180});
        QCOMPARE(added.size(), std::size_t(1));
        QVERIFY(std::abs(added.front().x - 150) < 1.5);
        QVERIFY(std::abs(added.front().height - 30) < 1.5);
        QCOMPARE(canvas.content().view, PaneView());
    }

    void boxesAreEditedWithKeys()
    {
        Scene scene;
        scene.viewer.setBoxEditing(true);
        scene.viewer.setSelectedBox(0);
        QSignalSpy removed(&scene.viewer, &Viewer::boxRemoveWanted);
        CaseBox moved;
        connect(&scene.viewer, &Viewer::boxChanged, this,
                [&](int, const CaseBox& box, bool) { moved = box; });
        PaneCanvas& canvas = paneOf(scene.viewer, 0).canvas();
        QTest::keyClick(&canvas, Qt::Key_Right);
        QCOMPARE(moved, (CaseBox{3, 65, 64, 32, 48}));
        QTest::keyClick(&canvas, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(moved, (CaseBox{3, 64, 54, 32, 48}));
        QTest::keyClick(&canvas, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(moved, (CaseBox{3, 64, 64, 31, 48}));
        QTest::keyClick(&canvas, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(moved, (CaseBox{3, 64, 64, 32, 58}));
        QTest::keyClick(&canvas, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(moved, (CaseBox{3, 64, 64, 32, 58}));
        QTest::keyClick(&canvas, Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
    }

    void aBoxHasAMenu()
    {
        Scene scene;
        scene.viewer.setBoxEditing(true);
        QSignalSpy wanted(&scene.viewer, &Viewer::boxMenuWanted);
        PaneCanvas& canvas = paneOf(scene.viewer, 0).canvas();
        const auto at = [&](double x, double y) {
            return canvas.geometryOfPicture().toPane(QPointF(x, y)).toPoint();
        };
        QTest::mouseClick(&canvas, Qt::RightButton, {}, at(10, 10));
        QVERIFY(wanted.isEmpty());
        QTest::mouseClick(&canvas, Qt::RightButton, {}, at(80, 80));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().toInt(), 0);
    }

    void editedBoxesAreShown()
    {
        Scene scene;
        DisplaySettings display = scene.viewer.display();
        display.boxes = true;
        scene.viewer.setDisplay(display);
        const QImage before = canvasImage(scene.viewer, 0);
        scene.viewer.setBoxes(std::vector<CaseBox>{{1, 10, 10, 200, 200}});
        const QImage solid = canvasImage(scene.viewer, 0);
        QVERIFY(solid != before);
        scene.viewer.setBoxes(std::vector<CaseBox>{{1, 10, 10, 200, 200}}, {true});
        QVERIFY(canvasImage(scene.viewer, 0) != solid);
        scene.viewer.setBoxes({});
        QCOMPARE(canvasImage(scene.viewer, 0), before);
    }
};

QTEST_MAIN(TestViewerCompare)
#include "tst_viewer_compare.moc"
