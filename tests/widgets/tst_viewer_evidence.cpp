// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "viewer_scene.h"
#include "widgets/viewer/colour_bar.h"

using namespace saliscope;

namespace
{

std::shared_ptr<CaseMap> computed(float rawMaximum, float evidenceSign = 1)
{
    auto map = std::make_shared<CaseMap>(*mapOf({0, 1, 0.5F, 0.25F}));
    map->rawMaximum = rawMaximum;
    map->evidenceSign = evidenceSign;
    map->layer = "coarse";
    return map;
}

ColourBar& barOf(Viewer& viewer, int pane)
{
    return *paneOf(viewer, pane).findChild<ColourBar*>();
}

QPushButton& offerOf(Viewer& viewer, int pane)
{
    return *paneOf(viewer, pane).canvas().findChild<QPushButton*>();
}

} // namespace

/// What panes say of the evidence: how strong it is, and whether it is for or against.
class TestViewerEvidence : public QObject
{
    Q_OBJECT

private slots:
    void theStrengthBarTells()
    {
        Scene scene;
        scene.viewer.setMap(0, computed(1));
        scene.viewer.startCase("weak");
        scene.viewer.setPicture(greyPicture(0.5F));
        scene.viewer.setMap(0, computed(0.05F));
        const PaneContent& content = paneOf(scene.viewer, 0).content();
        QVERIFY(content.strength.isWeak());
        QCOMPARE(content.strength.cases, 2);
        QVERIFY(rangeText(content).contains("weak evidence"));
        QVERIFY(strengthText(content).contains("0.05"));
        QVERIFY(barOf(scene.viewer, 0).toolTip().contains(strengthText(content)));
        QVERIFY(visibilityOf(content) < 0.5);
    }

    void pressingItShowsEachMapOnItsOwnScale()
    {
        Scene scene;
        scene.viewer.setMap(0, computed(1));
        scene.viewer.startCase("weak");
        scene.viewer.setPicture(greyPicture(0.5F));
        scene.viewer.setMap(0, computed(0.05F));
        ColourBar& bar = barOf(scene.viewer, 0);
        const QImage before = bar.grab().toImage();
        QTest::mouseClick(&bar, Qt::LeftButton, {}, {5, bar.height() / 2});
        QVERIFY(scene.viewer.display().weakLooksWeak);
        const QPoint strength(bar.width() - 20, bar.height() / 2);
        QTest::mouseClick(&bar, Qt::LeftButton, {}, strength);
        QVERIFY(!scene.viewer.display().weakLooksWeak);
        QCOMPARE(visibilityOf(paneOf(scene.viewer, 0).content()), 1.);
        // The words stay: the evidence is as weak as before.
        QVERIFY(rangeText(paneOf(scene.viewer, 0).content()).contains("weak evidence"));
        QVERIFY(bar.grab().toImage() != before);
        QTest::mouseClick(&bar, Qt::LeftButton, {}, strength);
        QVERIFY(scene.viewer.display().weakLooksWeak);
        QCOMPARE(bar.grab().toImage(), before);
    }

    void aRunIsTheReference()
    {
        Scene scene;
        PaneChoices choices = twoCheckpoints();
        choices.checkpoints[0].sha256 = "aa";
        choices.cohorts = {std::make_shared<CohortEvidence>(
            CohortEvidence{"aa", engine::Algorithm::GradCam, "coarse", {0.1F, 0.5F, 2}})};
        scene.viewer.setChoices(choices);
        scene.viewer.setMap(0, computed(0.15F));
        const PaneContent& content = paneOf(scene.viewer, 0).content();
        QVERIFY(content.strength.isCohort);
        QVERIFY(rangeText(content).contains("of the run: 3"));
        QVERIFY(strengthText(content).contains("33 %"));
    }

    void againstIsMarked()
    {
        Scene scene(1, 2);
        scene.viewer.setMap(0, computed(1));
        scene.viewer.setMap(1, computed(1, -1));
        const auto ground = [&](int pane) {
            const PaneHeader& header = paneOf(scene.viewer, pane).header();
            return const_cast<PaneHeader&>(header).grab().toImage().pixelColor(header.width() - 2,
                                                                               header.height() / 2);
        };
        QVERIFY(ground(1).blue() > ground(1).red() + 20);
        QCOMPARE(ground(0).blue(), ground(0).red());
        QVERIFY(!showsAgainst(scene.viewer.map(0).get()));
        QVERIFY(showsAgainst(scene.viewer.map(1).get()));
    }

    void mapsMadeBeforeSayThatTheyAreAgainst()
    {
        Scene scene;
        MapChoice choice;
        choice.existingSet = "old maps";
        scene.viewer.setChoice(0, choice);
        scene.viewer.setMap(0, computed(1));
        QVERIFY(!scene.viewer.mapTitle(0).contains("against"));
        scene.viewer.setMap(0, computed(1, -1));
        QVERIFY(scene.viewer.mapTitle(0).contains("against"));
    }

    void newPanesShowWhatSpeaksFor()
    {
        Scene scene;
        MapChoice choice;
        choice.evidence = engine::Evidence::Negative;
        scene.viewer.setChoice(0, choice);
        scene.viewer.setGrid(1, 2);
        QCOMPARE(int(scene.viewer.choice(0).evidence), int(engine::Evidence::Negative));
        QCOMPARE(int(scene.viewer.choice(1).evidence), int(engine::Evidence::Positive));
        choice.hidden = true;
        scene.viewer.setChoice(0, choice);
        scene.viewer.setGrid(1, 3);
        QVERIFY(!scene.viewer.choice(2).hidden);
    }

    void emptyMapsOfferTheOtherSide()
    {
        Scene scene;
        auto map = std::make_shared<CaseMap>(*mapOf({0, 0, 0, 0}));
        map->outputName = "Pneumonia";
        scene.viewer.setMap(0, map);
        QVERIFY(map->flags.empty);
        QCOMPARE(paneOf(scene.viewer, 0).content().message,
                 QString("Empty map: nothing in the picture speaks for Pneumonia here."));
        QPushButton& offer = offerOf(scene.viewer, 0);
        QVERIFY(offer.isVisible());
        QCOMPARE(offer.text(), QString("Show evidence against"));
        const PaneCanvas& canvas = paneOf(scene.viewer, 0).canvas();
        QVERIFY(canvas.rect().contains(offer.geometry()));
        QSignalSpy wanted(&scene.viewer, &Viewer::choiceChanged);
        offer.click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(int(scene.viewer.choice(0).evidence), int(engine::Evidence::Negative));
        scene.viewer.setMap(0, computed(1, -1));
        QVERIFY(!offer.isVisible());
    }

    void hintsCanBeFollowed()
    {
        Scene scene;
        bool taken = false;
        scene.viewer.setMapError(0, "Nothing to see.", {"Do it", [&] { taken = true; }});
        QPushButton& offer = offerOf(scene.viewer, 0);
        QCOMPARE(offer.text(), QString("Do it"));
        offer.click();
        QVERIFY(taken);
        scene.viewer.setMapPending(0);
        QVERIFY(!offer.isVisible());
    }

    void aPictureLikeNoRadiographIsSaid()
    {
        Scene scene;
        auto picture = std::make_shared<CasePicture>(*greyPicture(0.5F));
        picture->notes = {say("The file ends early, behind its last pixel."),
                          say("The picture does not look like a radiograph: it has colours.")};
        scene.viewer.setPicture(picture);
        QCOMPARE(paneOf(scene.viewer, 0).content().message, QString());
        scene.viewer.setMap(0, computed(1));
        QVERIFY(paneOf(scene.viewer, 0).content().message.contains("colours"));
    }

    void aPaneIsMaximised()
    {
        Scene scene(2, 2);
        PaneCanvas& canvas = paneOf(scene.viewer, 2).canvas();
        QSignalSpy changed(&scene.viewer, &Viewer::maximisedChanged);
        const QSize size = canvas.size();
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, {50, 50});
        QTest::mouseDClick(&canvas, Qt::LeftButton, {}, {50, 50});
        QVERIFY(scene.viewer.isMaximised());
        QCOMPARE(changed.size(), 1);
        QVERIFY(canvas.isVisible() && canvas.width() > size.width() * 3 / 2);
        QVERIFY(!paneOf(scene.viewer, 0).isVisible());
        // Another pane takes its place when it becomes the current one.
        scene.viewer.setCurrentPane(1);
        QVERIFY(paneOf(scene.viewer, 1).isVisible() && !paneOf(scene.viewer, 2).isVisible());
        scene.viewer.setMaximised(false);
        QCOMPARE(canvas.size(), size);
        QVERIFY(paneOf(scene.viewer, 0).isVisible() && canvas.isVisible());
        scene.viewer.setMaximised(true);
        scene.viewer.setGrid(1, 2);
        QVERIFY(!scene.viewer.isMaximised() && paneOf(scene.viewer, 0).isVisible());
    }

    void theRightButtonOpensAMenu()
    {
        Scene scene(1, 2);
        PaneCanvas& canvas = paneOf(scene.viewer, 1).canvas();
        QSignalSpy menus(&scene.viewer, &Viewer::menuWanted);
        QTest::mouseClick(&canvas, Qt::RightButton, {}, {60, 60});
        QCOMPARE(menus.size(), 1);
        QCOMPARE(menus[0][0].toInt(), 1);
        QTest::mousePress(&canvas, Qt::RightButton, {}, {60, 60});
        QTest::mouseMove(&canvas, {120, 60});
        QTest::mouseRelease(&canvas, Qt::RightButton, {}, {120, 60});
        QCOMPARE(menus.size(), 1); // that was window and level
    }

    void tabAsksForThePanelsAfterAClick()
    {
        Scene scene(1, 2);
        PaneCanvas& canvas = paneOf(scene.viewer, 0).canvas();
        QSignalSpy keys(&scene.viewer, &Viewer::panelsKeyPressed);
        canvas.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&canvas, Qt::Key_Tab);
        QCOMPARE(keys.size(), 0);
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, {60, 60});
        QTest::keyClick(&canvas, Qt::Key_Tab);
        QCOMPARE(keys.size(), 1);
    }

    void theWheelZoomsOrSteps()
    {
        Scene scene;
        PaneCanvas& canvas = paneOf(scene.viewer, 0).canvas();
        QSignalSpy steps(&scene.viewer, &Viewer::stepWanted);
        const auto turn = [&](int angle, Qt::KeyboardModifiers keys) {
            QWheelEvent event({100, 100}, canvas.mapToGlobal(QPointF(100, 100)), {}, {0, angle},
                              Qt::NoButton, keys, Qt::NoScrollPhase, false);
            QApplication::sendEvent(&canvas, &event);
        };
        turn(120, Qt::NoModifier);
        QVERIFY(scene.viewer.view(0).zoom > 1.1);
        turn(-120, Qt::ControlModifier);
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps[0][0].toInt(), 1);
        scene.viewer.setWheelSteps(true);
        turn(60, Qt::NoModifier);
        QCOMPARE(steps.size(), 1); // half a notch of a fine wheel
        turn(60, Qt::NoModifier);
        QCOMPARE(steps[1][0].toInt(), -1);
        const double zoom = scene.viewer.view(0).zoom;
        turn(120, Qt::ControlModifier);
        QVERIFY(scene.viewer.view(0).zoom > zoom);
    }
};

QTEST_MAIN(TestViewerEvidence)
#include "tst_viewer_evidence.moc"
