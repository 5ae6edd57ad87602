// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <fstream>

#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSlider>
#include <QTableWidget>
#include <nlohmann/json.hpp>

#include "app/window/panes/box_commands.h"
#include "app/window/panes/inspection.h"
#include "widgets/inspector/box_edit_store.h"
#include "widgets/inspector/box_panel.h"
#include "widgets/inspector/road_panel.h"
#include "widgets/inspector/scores_panel.h"
#include "widgets/viewer/pane.h"
#include "window_under_test.h"

using namespace saliscope;
using namespace saliscope::cases;
using namespace saliscope::data;
using namespace saliscope::metrics;
using namespace saliscope::session;
using namespace saliscope::ui;
using namespace saliscope::window;

namespace
{

/// The demo at a case with one box, editing switched on.
struct Editing {
    WindowUnderTest test;
    bool isReady = false;

    Editing()
    {
        isReady = test.openDemo();
        for (int i = 0; isReady && i < 20 && sourceBoxes() == 0; ++i) {
            test->cases().next();
            isReady = test.settle();
        }
        test->actions()["edit-boxes"].setChecked(true);
    }

    std::size_t sourceBoxes() { return test->controller().currentSample()->boxes.size(); }
    BoxEditStore& store() { return test->inspection().boxEdits(); }
    PaneCanvas& canvas() { return test->viewer().findChildren<Pane*>().front()->canvas(); }
    QPoint at(double x, double y)
    {
        return canvas().geometryOfPicture().toPane(QPointF(x, y)).toPoint();
    }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&canvas(), (from + to) / 2);
        QTest::mouseMove(&canvas(), to);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, to);
    }
    void act(const char* id) { test->actions()[id].trigger(); }
};

bool isNear(int a, int b, int tolerance)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class TestInspection : public QObject
{
    Q_OBJECT

private slots:
    void scoresFollowThresholdAndBoxes()
    {
        Editing e;
        QVERIFY(e.isReady);
        const auto map = e.test->controller().map(0);
        const auto picture = e.test->controller().picture();
        QVERIFY(!map->flags.any());
        const auto expected = [&](double threshold) {
            InterpretabilityOptions options;
            options.threshold = threshold;
            return CaseScorer(inputMap(*map, map->inputSize),
                              {picture->image.width, picture->image.height})
                .scores(picture->boxes, options)
                .all;
        };
        const ScoresPanel& panel = e.test->inspection().scores();
        QTRY_VERIFY(panel.scores(0));
        QCOMPARE(e.test->viewer().display().threshold, 0.); // the overlap takes the usual one
        const double threshold = InterpretabilityOptions().threshold;
        QCOMPARE(panel.scores(0)->all.proportionalEnergy, expected(threshold).proportionalEnergy);
        QCOMPARE(panel.scores(0)->all.overlap, expected(threshold).overlap);
        DisplaySettings display = e.test->viewer().display();
        display.threshold = 0.6;
        e.test->viewer().setDisplay(display);
        QCOMPARE(panel.scores(0)->all.overlap, expected(0.6).overlap);
        e.store().remove(0);
        QTRY_VERIFY(e.sourceBoxes() > 1 || !panel.scores(0)->scored);
        e.store().undo().undo();
        QTRY_COMPARE(panel.scores(0)->all.proportionalEnergy, expected(0.6).proportionalEnergy);
    }

    void boxesAreEditedOnThePane()
    {
        Editing e;
        QVERIFY(e.isReady);
        const std::vector<Box> source = e.store().boxes();
        const Image& image = e.test->controller().picture()->image;
        const double scale = e.canvas().geometryOfPicture().scale();
        const int near = int(1.5 / scale) + 1;
        const Box first = source.front();
        const QPoint middle = e.at(first.x + first.width / 2., first.y + first.height / 2.);
        e.drag(middle, middle + QPoint(12, -6));
        QCOMPARE(e.store().undo().undoText(), QString("Move box"));
        QVERIFY(isNear(e.store().boxes()[0].x, first.x + int(12 / scale), near));
        QVERIFY(isNear(e.store().boxes()[0].y, first.y - int(6 / scale), near));
        QCOMPARE(e.store().boxes()[0].width, first.width);
        QVERIFY(e.test->actions()["undo"].text().contains("Move box"));
        e.act("undo");
        QVERIFY(e.store().boxes() == source);

        const QPoint corner = e.at(first.x + first.width, first.y + first.height);
        e.drag(corner, corner + QPoint(10, 10));
        QCOMPARE(e.store().undo().undoText(), QString("Resize box"));
        QVERIFY(isNear(e.store().boxes()[0].width, first.width + int(10 / scale), near));
        QCOMPARE(e.store().boxes()[0].x, first.x);
        e.act("undo");

        // Beyond the edge it is pushed back, not cut.
        e.drag(middle, middle - QPoint(e.canvas().width(), 0));
        QCOMPARE(e.store().boxes()[0].x, 0);
        QCOMPARE(e.store().boxes()[0].width, first.width);
        e.act("undo");

        e.drag(e.at(2, 2), e.at(image.width / 8., image.height / 10.));
        QCOMPARE(e.store().boxes().size(), source.size() + 1);
        QVERIFY(e.store().boxes().back().x <= 2 + near);
        QVERIFY(e.canvas().content().editedBoxes.back());
        QVERIFY(!e.canvas().content().editedBoxes.front());
        QVERIFY(isNear(e.store().boxes().back().width, image.width / 8 - 2, 2 * near));
        QVERIFY(e.test->controller().currentSample()->boxes == source);
    }

    void theKeyboardAloneIsEnough()
    {
        Editing e;
        QVERIFY(e.isReady);
        const std::size_t before = e.store().boxes().size();
        const CaseIndex index = e.test->cases().current();
        e.canvas().setFocus();
        e.act("box-add");
        QCOMPARE(e.store().boxes().size(), before + 1);
        const Box made = e.store().boxes().back();
        QTest::keyClick(&e.canvas(), Qt::Key_Right);
        QTest::keyClick(&e.canvas(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&e.canvas(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(e.store().boxes().back(),
                 (Box{made.label, made.x + 1, made.y + 10, made.width + 1, made.height}));
        QCOMPARE(e.test->cases().current(), index);
        QVERIFY(QTest::qWaitForWindowActive(e.test.window.get()));
        const auto* panel = e.test->findChild<BoxPanel*>();
        QTRY_COMPARE(panel->findChild<QTableWidget*>()->rowCount(), int(before) + 1);
        e.act("box-label");
        const auto type = [&](const QString& label) {
            auto* field = panel->findChild<QLineEdit*>();
            QVERIFY(field != nullptr);
            field->setText(label);
            QTest::keyClick(field, Qt::Key_Return);
            QTRY_VERIFY(panel->findChild<QLineEdit*>() == nullptr);
        };
        for (const QString& nonsense :
             {QString("mass"), QString("-1"), QString("1.5"), QString()}) {
            type(nonsense);
            QTRY_VERIFY(e.test->messages().text().startsWith(
                QStringLiteral("“%1” is no label").arg(nonsense)));
            QVERIFY(e.test->messages().text().endsWith("the boxes of these data have 1."));
            QCOMPARE(e.store().boxes().back().label, made.label);
            QTRY_COMPARE(panel->findChild<QTableWidget*>()->item(int(before), 1)->text(),
                         QString::number(made.label));
            e.act("box-label");
        }
        type(" 4 ");
        QTRY_COMPARE(e.store().boxes().back().label, 4);
        e.act("box-delete");
        QCOMPARE(e.store().boxes().size(), before);
        e.act("undo");
        QCOMPARE(e.store().boxes().back().label, 4);
        e.act("redo");
        QCOMPARE(e.store().boxes().size(), before);
        e.act("box-previous");
        QCOMPARE(e.canvas().content().selectedBox, std::optional(int(before) - 1));
        QTest::keyClick(&e.canvas(), Qt::Key_Delete);
        QCOMPARE(e.store().boxes().size(), before - 1);
        e.act("box-revert");
        QVERIFY(!e.store().isEdited());
        e.test->actions()["edit-boxes"].setChecked(false);
        QVERIFY(!e.test->actions()["box-add"].isEnabled());
        QTest::keyClick(&e.canvas(), Qt::Key_Right);
        QVERIFY(!(e.test->cases().current() == index));
    }

    void editsAreExported()
    {
        Editing e;
        QVERIFY(e.isReady);
        const std::string name = e.test->controller().currentSample()->name;
        e.store().add({7, 1, 2, 30, 40});
        QTRY_VERIFY(std::ranges::any_of(e.test->findChildren<QLabel*>(), [](const QLabel* label) {
            return label->text() == "2, edited";
        }));
        const std::vector<Box> edited = e.store().boxes();
        const auto exported = [&](BoxCommands::Format format, const char* file) {
            const QString path = e.test.path(file);
            e.test->inspection().boxCommands().exportBoxes(format, path);
            const auto isTold = [&] { return e.test->messages().text().contains(path); };
            return QTest::qWaitFor(isTold, 20000) ? path : QString();
        };
        const QString split = exported(BoxCommands::Format::SplitList, "split.json");
        DataOptions options;
        options.datadir = RESOURCE_FOLDER "/demo";
        const Datamodule back = openDatamodule(split.toStdString(), options);
        bool isFound = false;
        for (const Split& part : back.splits)
            for (const Sample& sample : part.samples)
                if (sample.name == name) {
                    isFound = true;
                    QVERIFY(sample.boxes == edited);
                }
        QVERIFY(isFound);
        std::ifstream coco(exported(BoxCommands::Format::Coco, "coco.json").toStdString());
        const auto json = nlohmann::json::parse(coco);
        int sevens = 0;
        for (const auto& annotation : json["annotations"])
            sevens += annotation["category_id"] == 7 ? 1 : 0;
        QCOMPARE(sevens, 1);
        QFile table(exported(BoxCommands::Format::Csv, "boxes.csv"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        QVERIFY(table.readAll().contains(",7,1,2,30,40,true"));
    }

    void editsStayWithTheirCase()
    {
        Editing e;
        QVERIFY(e.isReady);
        const std::string name = e.test->controller().currentSample()->name;
        e.store().add({7, 1, 2, 30, 40});
        e.test->cases().next();
        QVERIFY(e.test.settle());
        QVERIFY(!e.test->actions()["undo"].isEnabled());
        e.test->cases().previous();
        QVERIFY(e.test.settle());
        QCOMPARE(e.test->controller().currentSample()->name, name);
        QCOMPARE(e.store().boxes().back().label, 7);
        QCOMPARE(e.canvas().content().boxes.size(), e.store().boxes().size());
        e.act("open-demo");
        // Edited boxes are work, which is not lost without asking.
        auto* box = e.test->findChild<QMessageBox*>("confirm-discard");
        QVERIFY(box != nullptr);
        QVERIFY(!e.store().edited().empty());
        box->button(QMessageBox::Discard)->click();
        QTRY_VERIFY(e.store().edited().empty());
    }

    void roadIsScrubbed()
    {
        Editing e;
        QVERIFY(e.isReady);
        auto* panel = e.test->findChild<RoadPanel*>();
        auto* dock = e.test->findChild<QDockWidget*>("road");
        QTRY_VERIFY(!panel->isVisible());
        dock->show();
        dock->raise();
        QTRY_VERIFY(panel->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(panel->worker().isComplete(), 60000);
        QVERIFY(panel->worker().scores()->points.size() == 8);
        int answers = 0;
        connect(&panel->worker(), &RoadWorker::answered, this, [&] { ++answers; });
        panel->findChild<QSlider*>()->setValue(40);
        QTRY_VERIFY_WITH_TIMEOUT(answers > 0, 20000);
        Pane& pane = *e.test->viewer().findChildren<Pane*>().at(e.test->viewer().currentPane());
        QVERIFY(pane.content().picture != e.test->controller().picture());
        QVERIFY(pane.content().message.contains("Not the radiograph"));
        e.test->cases().next();
        QVERIFY(e.test.settle());
        QVERIFY(pane.content().picture == e.test->controller().picture());
        QVERIFY(!pane.content().message.contains("Not the radiograph"));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    TestInspection test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_inspection.moc"
