// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSignalSpy>

#include "widgets/viewer/layer_popup.h"
#include "widgets/viewer_scene.h"

using namespace saliscope;
using namespace saliscope::engine;
using namespace saliscope::render;
using namespace saliscope::session;
using namespace saliscope::ui;

class TestViewer : public QObject
{
    Q_OBJECT

private slots:
    void panesMixPictureAndMap()
    {
        Scene scene;
        scene.viewer.setMap(0, mapOf({1, 1, 1, 0.25}));
        DisplaySettings display = scene.viewer.display();
        display.smooth = false;
        scene.viewer.setDisplay(display);
        const QImage image = canvasImage(scene.viewer, 0);
        const Colormap& colormap = colormapNamed("inferno");
        const auto verify = [&](double x, double y, float value) {
            const QColor pixel = image.pixelColor(int(image.width() * x), int(image.height() * y));
            const Colour colour = colormap.entry(colormapIndex(colormap, value));
            QVERIFY(std::abs(pixel.red() - (127.5 + 255 * colour[0]) / 2 * 1) <= 2);
            QVERIFY(std::abs(pixel.green() - (127.5 + 255 * colour[1]) / 2) <= 2);
            QVERIFY(std::abs(pixel.blue() - (127.5 + 255 * colour[2]) / 2) <= 2);
        };
        verify(0.4, 0.4, 1);
        verify(0.6, 0.6, 0.25);
    }

    void heldOverlayShowsThePicture()
    {
        Scene scene;
        scene.viewer.setMap(0, mapOf({1, 1, 1, 1}));
        const QPoint middle = paneOf(scene.viewer, 0).canvas().rect().center();
        const QColor mixed = canvasImage(scene.viewer, 0).pixelColor(middle);
        scene.viewer.setOverlayHeld(true);
        const QColor plain = canvasImage(scene.viewer, 0).pixelColor(middle);
        QVERIFY(mixed != plain);
        QVERIFY(std::abs(plain.red() - 128) <= 1);
        scene.viewer.setOverlayHeld(false);
        QCOMPARE(canvasImage(scene.viewer, 0).pixelColor(middle), mixed);
    }

    void pictureAloneIsAChoice()
    {
        Scene scene;
        scene.viewer.setMap(0, mapOf({1, 1, 1, 1}));
        QSignalSpy spy(&scene.viewer, &Viewer::choiceChanged);
        emit chooser(scene.viewer, 0, "Algorithm").chosen(0);
        QVERIFY(scene.viewer.choice(0).hidden);
        QCOMPARE(spy.size(), 1);
        const QPoint middle = paneOf(scene.viewer, 0).canvas().rect().center();
        QVERIFY(std::abs(canvasImage(scene.viewer, 0).pixelColor(middle).red() - 128) <= 1);
        QVERIFY(!chooser(scene.viewer, 0, "Layer").isVisibleTo(&scene.viewer));
    }

    void headersChoose()
    {
        Scene scene(1, 2);
        QSignalSpy spy(&scene.viewer, &Viewer::choiceChanged);
        chooser(scene.viewer, 1, "Layer").openList();
        emit scene.viewer.findChild<LayerPopup*>()->chosen("fine");
        QCOMPARE(scene.viewer.choice(1).layer, std::string("fine"));
        emit chooser(scene.viewer, 1, "Output").chosen(2);
        QCOMPARE(scene.viewer.choice(1).output, 1);
        emit chooser(scene.viewer, 1, "Side").chosen(1);
        QCOMPARE(scene.viewer.choice(1).evidence, Evidence::Negative);
        emit chooser(scene.viewer, 1, "Checkpoint").chosen(1);
        QCOMPARE(scene.viewer.choice(1).checkpoint, 1);
        emit chooser(scene.viewer, 1, "Algorithm").chosen(int(algorithms().size()) + 1);
        QCOMPARE(scene.viewer.choice(1).existingSet, std::string("old maps"));
        QCOMPARE(spy.size(), 5);
        QCOMPARE(scene.viewer.currentPane(), 1);
        QCOMPARE(scene.viewer.choice(0).layer, std::string());
    }

    void headersSubtractOutputs()
    {
        Scene scene;
        Chooser& contrast = chooser(scene.viewer, 0, "Output subtracted");
        QVERIFY(contrast.isVisibleTo(&scene.viewer));
        QCOMPARE(contrast.shownText(), QString("−"));
        emit chooser(scene.viewer, 0, "Output of").chosen(1);
        QCOMPARE(contrast.items().size(), std::size_t(3));
        QVERIFY(!contrast.items()[1].obstacle.isEmpty()); // the output itself
        QVERIFY(contrast.items()[2].obstacle.isEmpty());
        emit contrast.chosen(2);
        QCOMPARE(scene.viewer.choice(0).contrast, std::optional(1));
        QCOMPARE(contrast.shownText(), QString("− other"));
        QVERIFY(scene.viewer.mapTitle(0).contains("TB − other"));
        emit chooser(scene.viewer, 0, "Output of").chosen(2); // which was subtracted
        QVERIFY(!scene.viewer.choice(0).contrast);
        emit contrast.chosen(1);
        emit contrast.chosen(0);
        QVERIFY(!scene.viewer.choice(0).contrast);
    }

    void previewsAreNoMaps()
    {
        Scene scene;
        QSignalSpy spy(&scene.viewer, &Viewer::mapChanged);
        CaseMap map = *mapOf({0, 0, 0, 1});
        map.progress = MapProgress{64, 512, 0.25};
        scene.viewer.setMapPreview(0, std::make_shared<const CaseMap>(map));
        QVERIFY(!scene.viewer.map(0));
        QCOMPARE(spy.size(), 0);
        QVERIFY(scene.viewer.mapTitle(0).endsWith("preview"));
        const QString note = paneOf(scene.viewer, 0).canvas().accessibleDescription();
        QVERIFY2(note.contains("64 of 512") && note.contains("25.0 %"), qPrintable(note));
        scene.viewer.setMap(0, mapOf({0, 0, 0, 1}));
        QVERIFY(scene.viewer.map(0));
        QVERIFY(paneOf(scene.viewer, 0).canvas().accessibleDescription().isEmpty());
    }

    void headersGreyOutWhatCannotExplain()
    {
        Scene scene;
        PaneChoices choices = twoCheckpoints();
        choices.checkpoints[1].refused = {
            {Algorithm::AttentionRollout, say("it has no attention")}};
        scene.viewer.setChoices(choices);
        const auto whyNot = [&](Algorithm algorithm) {
            for (const Chooser::Item& item : chooser(scene.viewer, 0, "Algorithm").items())
                if (item.text == QLatin1String(algorithmInfo(algorithm).title))
                    return item.obstacle;
            return QString("not offered");
        };
        session::MapChoice choice = scene.viewer.choice(0);
        choice.algorithm = Algorithm::AttentionRollout;
        scene.viewer.setChoice(0, choice);
        QCOMPARE(whyNot(Algorithm::AttentionRollout), QString());
        emit chooser(scene.viewer, 0, "Checkpoint").chosen(1);
        QVERIFY(scene.viewer.choice(0).algorithm == Algorithm::GradCam);
        QCOMPARE(whyNot(Algorithm::AttentionRollout),
                 QString("Attention rollout cannot explain this network: it has no attention."));
        QCOMPARE(whyNot(Algorithm::GradCam), QString());
    }

    void headersShowTheGrid()
    {
        Scene scene;
        scene.viewer.resize(600, 400);
        scene.viewer.setMap(0, mapOf(std::vector<float>(31 * 31, 0.5F)));
        QCOMPARE(chooser(scene.viewer, 0, "Layer").shownText(), QString("coarse · 31×31"));
    }

    void panesAreDarkInEveryTheme()
    {
        const QPalette before = QApplication::palette();
        QApplication::setPalette(QPalette(QColor(240, 240, 240)));
        qApp->setStyleSheet("QStatusBar::item { border: 0; }"); // as the program's theme
        Scene scene;
        const QImage image = scene.viewer.grab().toImage();
        QApplication::setPalette(before);
        qApp->setStyleSheet({});
        for (const int y : {12, image.height() / 2, image.height() - 8})
            QVERIFY(image.pixelColor(image.width() - 6, y).lightness() < 140);
    }

    void narrowHeadersKeepTheAlgorithm()
    {
        Scene scene;
        scene.viewer.resize(600, 400);
        scene.viewer.setMap(0, mapOf(std::vector<float>(31 * 31, 0.5F)));
        Chooser& algorithm = chooser(scene.viewer, 0, "Algorithm");
        Chooser& layer = chooser(scene.viewer, 0, "Layer");
        Chooser& side = chooser(scene.viewer, 0, "Side");
        int needed = 4; // the pane's frame
        for (const Chooser* one : paneOf(scene.viewer, 0).findChildren<Chooser*>())
            needed += one->isVisible() ? one->sizeHint().width() : 0;
        const int gone = layer.widthOf("coarse · 31×31") - layer.widthOf("coarse");
        scene.viewer.resize(needed, 400);
        QCOMPARE(layer.shownText(), QString("coarse · 31×31"));
        scene.viewer.resize(needed - 1, 400);
        QCOMPARE(layer.shownText(), QString("coarse"));
        QCOMPARE(side.shownText(), QString("for"));
        scene.viewer.resize(needed - gone - 1, 400);
        QCOMPARE(side.shownText(), QString("+"));
        QTRY_COMPARE(algorithm.width(), algorithm.sizeHint().width());
        scene.viewer.resize(needed, 400);
        QCOMPARE(layer.shownText(), QString("coarse · 31×31"));
        QCOMPARE(side.shownText(), QString("for"));
    }

    void newPanesShowOtherAlgorithms()
    {
        Viewer viewer;
        QSignalSpy spy(&viewer, &Viewer::choiceChanged);
        viewer.setGrid(3, 3);
        QCOMPARE(spy.size(), 8);
        for (int a = 0; a < 9; ++a)
            for (int b = 0; b < a; ++b)
                QVERIFY(viewer.choice(a).algorithm != viewer.choice(b).algorithm);
        viewer.setGrid(1, 2);
        QCOMPARE(viewer.paneCount(), 2);
    }

    void unsoundMapsSaySo_data()
    {
        QTest::addColumn<QList<float>>("values");
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << QList<float>{0, 0, 0, 0} << "Empty";
        QTest::newRow("constant") << QList<float>{2, 2, 2, 2} << "Constant";
        QTest::newRow("not a number") << QList<float>{1, NAN, 0, 0} << "Damaged";
    }

    void unsoundMapsSaySo()
    {
        QFETCH(const QList<float>, values);
        QFETCH(const QString, word);
        Scene scene;
        const QImage before = canvasImage(scene.viewer, 0);
        scene.viewer.setMap(0, mapOf({values.begin(), values.end()}));
        QVERIFY(paneOf(scene.viewer, 0).content().message.startsWith(word));
        const QImage after = canvasImage(scene.viewer, 0);
        QVERIFY(before.copy(0, 300, 400, 100) != after.copy(0, 300, 400, 100));
        scene.viewer.setMap(0, mapOf({0, 1, 1, 0}));
        QVERIFY(paneOf(scene.viewer, 0).content().message.isEmpty());
    }

    void waitingAndFailingIsSaid()
    {
        Scene scene;
        scene.viewer.setMapPending(0);
        QVERIFY(!paneOf(scene.viewer, 0).content().message.isEmpty());
        scene.viewer.setMapError(0, "The layer is not there.");
        QCOMPARE(paneOf(scene.viewer, 0).content().message, QString("The layer is not there."));
        scene.viewer.startCase("next");
        QVERIFY(paneOf(scene.viewer, 0).content().message.contains("next"));
        scene.viewer.setPictureError("The file is damaged.");
        QCOMPARE(paneOf(scene.viewer, 0).content().message, QString("The file is damaged."));
    }

    void probeReadsAllLayers()
    {
        Scene scene;
        scene.viewer.setMap(0, mapOf({0, 0.25, 0.5, 1}));
        DisplaySettings display = scene.viewer.display();
        display.smooth = false;
        scene.viewer.setDisplay(display);
        std::optional<ProbeReading> reading;
        connect(&scene.viewer, &Viewer::probed, this,
                [&](const ProbeReading& now) { reading = now; });
        emit paneOf(scene.viewer, 0).canvas().cursorMoved({70, 200});
        QVERIFY(reading);
        QCOMPARE(reading->image, std::optional(0.5F));
        QCOMPARE(reading->map, std::optional(0.5F));
        QCOMPARE(reading->rawMap, std::optional(0.5F));
        QCOMPARE(reading->percentile, std::optional(50.));
        QCOMPARE(reading->boxLabel, std::nullopt);
        emit paneOf(scene.viewer, 0).canvas().cursorMoved({70, 70});
        QCOMPARE(reading->boxLabel, std::optional(3));
        emit paneOf(scene.viewer, 0).canvas().cursorMoved({-5, 70});
        QCOMPARE(reading->image, std::nullopt);
        QCOMPARE(reading->map, std::nullopt);
    }

    void choicesAreToldOnceTheyAreSet()
    {
        Scene scene(1, 2);
        MapChoice wanted;
        wanted.algorithm = engine::Algorithm::FullGrad;
        QList<int> told;
        connect(&scene.viewer, &Viewer::choiceChanged, this, [&](int pane) { told << pane; });
        scene.viewer.setChoice(1, wanted);
        scene.viewer.setChoice(1, wanted);
        QCOMPARE(told, QList<int>{1});
        // Nobody hears of a pane before all panes have their choices.
        connect(&scene.viewer, &Viewer::gridChanged, this, [&] {
            QCOMPARE(scene.viewer.paneCount(), 4);
            QCOMPARE(scene.viewer.choice(0), wanted);
            QVERIFY(scene.viewer.choice(3).hidden);
        });
        told.clear();
        scene.viewer.setPanes(2, 2, {wanted, wanted});
        QCOMPARE(told, QList<int>({0, 2, 3}));
        told.clear();
        scene.viewer.setPanes(2, 2, {wanted, wanted});
        QVERIFY(told.isEmpty());
    }

    void newPanesShowWhatIsWanted()
    {
        Scene scene(1, 2);
        scene.viewer.setDerivedMap(0, mapOf({1, 0, 0, 1}), "mean");
        MapChoice picture;
        picture.hidden = true;
        scene.viewer.setGrid(2, 2, picture);
        QVERIFY(scene.viewer.isDerived(0));
        QVERIFY(!scene.viewer.choice(1).hidden);
        QVERIFY(scene.viewer.choice(2).hidden && scene.viewer.choice(3).hidden);
    }

    void aRestingMouseReadsWhatIsUnderItNow()
    {
        Scene scene(1, 1, 0.25F);
        PaneCanvas& canvas = paneOf(scene.viewer, 0).canvas();
        std::optional<ProbeReading> reading;
        int told = 0;
        connect(&scene.viewer, &Viewer::probed, this, [&](const ProbeReading& now) {
            reading = now;
            ++told;
        });
        connect(&scene.viewer, &Viewer::probeLeft, this, [&] { reading.reset(); });
        canvas.grab();
        QTest::mouseMove(&canvas, canvas.rect().center());
        QTRY_VERIFY(reading);
        QCOMPARE(reading->image, std::optional(0.25F));
        QCOMPARE(reading->map, std::nullopt);
        scene.viewer.setMap(0, mapOf({1, 1, 1, 0.5}));
        QVERIFY(reading->map);
        scene.viewer.startCase("next");
        QVERIFY(!reading);
        scene.viewer.setPictureError("The file is damaged.");
        QVERIFY(!reading);
        scene.viewer.startCase("third");
        scene.viewer.setPicture(greyPicture(0.75F));
        QVERIFY(reading);
        QCOMPARE(reading->image, std::optional(0.75F));
        QCOMPARE(reading->map, std::nullopt);
        // Another part of the picture under it is another place.
        const QPointF before = reading->position;
        scene.viewer.setView(0, {0.75, 0.75, 2});
        QVERIFY(reading->position != before);
        // What leaves the place as it is says nothing.
        const int count = told;
        scene.viewer.setOverlayHeld(true);
        scene.viewer.setOverlayHeld(false);
        QCOMPARE(told, count);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&canvas, &leave);
        QVERIFY(!reading);
        scene.viewer.startCase("fourth");
        scene.viewer.setPicture(greyPicture(0.5F));
        QVERIFY(!reading);
    }

    void zoomKeepsThePlaceUnderTheCursor()
    {
        Scene scene;
        PaneCanvas& canvas = paneOf(scene.viewer, 0).canvas();
        canvas.grab();
        const QPointF anchor(canvas.width() * 0.3, canvas.height() * 0.4);
        const QPointF before = canvas.geometryOfPicture().toPicture(anchor);
        emit canvas.viewWanted(canvas.zoomed(3, anchor));
        const QPointF after = canvas.geometryOfPicture().toPicture(anchor);
        QVERIFY(QLineF(before, after).length() < 1e-6);
        scene.viewer.zoomToPixels();
        QVERIFY(std::abs(canvas.geometryOfPicture().scale() * canvas.devicePixelRatioF() - 1) <
                1e-9);
        scene.viewer.zoomToFit();
        QCOMPARE(canvas.content().view, PaneView());
    }

    void rightDragIsWindowAndLevel()
    {
        Scene scene(1, 2);
        PaneCanvas& canvas = paneOf(scene.viewer, 0).canvas();
        canvas.grab();
        QTest::mousePress(&canvas, Qt::RightButton, {}, {100, 100});
        QTest::mouseMove(&canvas, {160, 100});
        QTest::mouseRelease(&canvas, Qt::RightButton, {}, {160, 100});
        QVERIFY(scene.viewer.window(0).width > 1);
        QCOMPARE(scene.viewer.window(1), scene.viewer.window(0));
        QTest::mouseDClick(&canvas, Qt::RightButton, {}, {100, 100});
        QVERIFY(scene.viewer.window(0).automatic);
    }

    void automaticWindowsFollowThePicture()
    {
        Scene scene;
        scene.viewer.setAutomaticWindow(0);
        scene.viewer.startCase("dark");
        scene.viewer.setPicture(greyPicture(0.2F));
        QVERIFY(std::abs(scene.viewer.window(0).centre - 0.2) < 1e-4);
        scene.viewer.setWindow(0, {0.5, 1, false});
        scene.viewer.setPicture(greyPicture(0.7F));
        QCOMPARE(scene.viewer.window(0).centre, 0.5);
    }

    void sharedRangesMakeMapsComparable()
    {
        Scene scene(1, 2);
        DisplaySettings display = scene.viewer.display();
        display.range = RangePolicy::Shared;
        scene.viewer.setDisplay(display);
        scene.viewer.setMap(0, mapOf({4, 4, 4, 0}));
        scene.viewer.setMap(1, mapOf({1, 1, 1, 0}));
        QCOMPARE(paneOf(scene.viewer, 1).content().range.high, 4.);
        QVERIFY(rangeText(paneOf(scene.viewer, 1).content()).contains("all panes"));
    }

    void grabsHaveTheirSize()
    {
        Scene scene(1, 2);
        scene.viewer.setMap(0, mapOf({0, 1, 1, 0}));
        const QImage all = scene.viewer.figure({}).image(2);
        QCOMPARE(all.width(), 1600);
        QVERIFY(all.height() > 800);
        const QImage one = scene.viewer.figure(0).image(1);
        QVERIFY(one.width() >= 398 && one.width() <= 400);
        QVERIFY(one.pixelColor(200, 200) != scene.viewer.figure(1).image(1).pixelColor(200, 200));
    }

    void boxColoursDiffer()
    {
        for (int label = 1; label <= 7; ++label)
            QVERIFY(boxColour(label) != boxColour(label + 1));
        QCOMPARE(boxColour(8), boxColour(1));
        QVERIFY(boxColour(0).isValid() && boxColour(-20).isValid());
    }

    void everythingHasANameAndTheKeyboard()
    {
        Scene scene(2, 2);
        for (const Chooser* one : scene.viewer.findChildren<Chooser*>()) {
            QVERIFY(!one->accessibleName().isEmpty());
            QVERIFY(one->focusPolicy() & Qt::TabFocus);
        }
        for (const PaneCanvas* canvas : scene.viewer.findChildren<PaneCanvas*>())
            QVERIFY(!canvas->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestViewer)
#include "tst_viewer.moc"
