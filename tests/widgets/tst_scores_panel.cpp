// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include "widgets/inspector/box_panel.h"
#include "widgets/inspector/scores_panel.h"

using namespace saliscope;
using namespace saliscope::cases;
using namespace saliscope::metrics;
using namespace saliscope::ui;

namespace
{

const std::vector<CaseBox> boxes = {{1, 100, 120, 200, 150}, {2, 50, 300, 60, 80}};

std::shared_ptr<const CaseMap> bump(float x, float y, int side = 512)
{
    Image map(1, side, side);
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column)
            map.values[std::size_t(row * side + column)] =
                std::exp(-(std::pow(float(column) / float(side) - x, 2.F) +
                           std::pow(float(row) / float(side) - y, 2.F)) *
                         20);
    return std::make_shared<CaseMap>(existingCaseMap(std::move(map)));
}

std::shared_ptr<const CaseMap> flat(float value)
{
    Image map(1, 8, 8);
    std::fill(map.values.begin(), map.values.end(), value);
    return std::make_shared<CaseMap>(existingCaseMap(std::move(map)));
}

QString text(const QWidget& panel, int row, int column)
{
    const QTableWidgetItem* item = panel.findChild<QTableWidget*>()->item(row, column);
    return item == nullptr ? QString() : item->text();
}

/// Of a pane: its name has a line of its own above.
QString score(const ScoresPanel& panel, int pane, int column)
{
    return text(panel, 2 * pane + 1, column);
}

QString numberText(double value, int decimals = 3)
{
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

class TestScoresPanel : public QObject
{
    Q_OBJECT

private slots:
    void scoresOfEvidenceAgainstAreMarked()
    {
        ScoresPanel panel;
        auto against = std::make_shared<CaseMap>(*bump(0.4F, 0.4F));
        against->evidenceSign = -1;
        panel.setCase({Size{512, 400}, boxes, {{"one", bump(0.4F, 0.4F)}, {"two", against}}});
        QCOMPARE(text(panel, 0, 0), QString("1 one"));
        QCOMPARE(text(panel, 2, 0), QString("2 − against: two"));
        const auto* table = panel.findChild<QTableWidget*>();
        QVERIFY(!table->item(1, 0)->font().italic());
        QVERIFY(table->item(3, 0)->font().italic());
        QVERIFY(table->item(3, 0)->toolTip().contains("against"));
        panel.setCase({Size{512, 400}, boxes, {{"one", against}, {"two", bump(0.4F, 0.4F)}}});
        QVERIFY(table->item(1, 0)->font().italic() && !table->item(3, 0)->font().italic());
    }

    void showsWhatTheScorerSays()
    {
        ScoresPanel panel;
        const auto map = bump(0.4F, 0.4F);
        panel.setThreshold(0.3);
        panel.setCase({Size{512, 400}, boxes, {{"one", map}, {"two", bump(0.9F, 0.9F)}}});
        InterpretabilityOptions options;
        options.threshold = 0.3;
        const CaseScores expected =
            CaseScorer(inputMap(*map, 512), {512, 400}).scores(boxes, options);
        QCOMPARE(panel.scores(0)->all.proportionalEnergy, expected.all.proportionalEnergy);
        QCOMPARE(panel.scores(0)->all.boxes.size(), std::size_t(2));
        QCOMPARE(score(panel, 0, 0), numberText(expected.all.proportionalEnergy));
        QCOMPARE(score(panel, 0, 1), numberText(*expected.all.energyLift, 2));
        QCOMPARE(score(panel, 0, 2), numberText(expected.all.averageSaliencyFocus));
        QCOMPARE(score(panel, 0, 3), QString("yes"));
        QCOMPARE(score(panel, 0, 4), numberText(expected.all.overlap));
        QCOMPARE(score(panel, 1, 3), QString("no"));
        QCOMPARE(text(panel, 0, 0), QString("1 one"));
        QCOMPARE(text(panel, 2, 0), QString("2 two"));
        const auto* table = panel.findChild<QTableWidget*>();
        for (int column = 0; column < table->columnCount(); ++column)
            QVERIFY(table->horizontalHeaderItem(column)->toolTip().length() > 60);
    }

    void followsThresholdAndBoxes()
    {
        ScoresPanel panel;
        ScoredCase shown = {Size{512, 512}, boxes, {{"one", bump(0.4F, 0.4F)}}};
        panel.setCase(shown);
        QSignalSpy changed(&panel, &ScoresPanel::scoresChanged);
        const QString overlap = score(panel, 0, 4);
        const QString energy = score(panel, 0, 0);
        panel.setThreshold(0.7);
        QVERIFY(score(panel, 0, 4) != overlap);
        QCOMPARE(score(panel, 0, 0), energy);
        shown.boxes = {{1, 0, 0, 20, 20}};
        panel.setCase(shown);
        QVERIFY(score(panel, 0, 0) != energy);
        QCOMPARE(changed.size(), 2);
        panel.setCase(shown);
        QCOMPARE(changed.size(), 2);
        shown = {Size{512, 300}, boxes, shown.maps};
        panel.setCase(shown);
        QVERIFY(score(panel, 0, 0) != energy);
    }

    void saysWhyThereAreNone()
    {
        ScoresPanel panel;
        const auto* note = panel.findChild<QLabel*>();
        QCOMPARE(note->text(), QString("No picture is shown."));
        Image broken(1, 4, 4);
        broken.values[3] = NAN;
        ScoredCase shown = {Size{512, 512}, {}, {}};
        shown.maps = {{"empty", flat(0)},
                      {"constant", flat(0.5F)},
                      {"broken", std::make_shared<CaseMap>(existingCaseMap(std::move(broken)))},
                      {"none", nullptr},
                      {"fine", bump(0.5F, 0.5F)}};
        panel.setCase(shown);
        QVERIFY(note->text().startsWith("The case has no boxes"));
        QCOMPARE(score(panel, 4, 0), QString("–"));
        shown.boxes = boxes;
        panel.setCase(shown);
        QCOMPARE(score(panel, 0, 0), QString("empty map: no scores"));
        QCOMPARE(score(panel, 1, 0), QString("same value everywhere: no scores"));
        QCOMPARE(score(panel, 2, 0), QString("not a number: no scores"));
        QCOMPARE(score(panel, 3, 0), QString("no map"));
        QVERIFY(!panel.scores(0) && !panel.scores(2) && !panel.scores(3));
        shown.maps = {{"fine", bump(0.5F, 0.5F)}};
        panel.setCase(shown);
        QVERIFY(score(panel, 0, 0) != QString("–"));
        QCOMPARE(panel.findChild<QTableWidget*>()->columnSpan(1, 0), 1);
    }

    void aPaneIsChosen()
    {
        ScoresPanel panel;
        panel.resize(280, 200);
        panel.show();
        panel.setCase({Size{512, 512}, {}, {{"one", bump(0.5F, 0.5F)}, {"two", bump(0.1F, 0.5F)}}});
        QSignalSpy chosen(&panel, &ScoresPanel::paneChosen);
        auto* table = panel.findChild<QTableWidget*>();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualItemRect(table->item(3, 0)).center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toInt(), 1);
        panel.setCurrentPane(1);
        QCOMPARE(table->currentRow(), 2);
        QCOMPARE(chosen.size(), 1);
    }

    void boxesHaveTheirOwnNumbers()
    {
        ScoresPanel scores;
        scores.setCase({Size{512, 512}, boxes, {{"one", bump(0.4F, 0.4F)}}});
        BoxPanel panel;
        panel.setBoxes({boxes, {true, false}, true});
        panel.setScores(scores.scores(0));
        QCOMPARE(text(panel, 0, 0), QString("1"));
        QCOMPARE(text(panel, 1, 0), QString("2 *"));
        QCOMPARE(text(panel, 1, 1), QString("2"));
        QCOMPARE(text(panel, 0, 2), QString("200×150"));
        for (int row = 0; row < 2; ++row) {
            const BoxScores& one = scores.scores(0)->all.boxes[std::size_t(row)];
            QCOMPARE(text(panel, row, 3), numberText(one.energy));
            QCOMPARE(text(panel, row, 4), numberText(one.focus));
        }
        QVERIFY(panel.findChild<QLabel*>()->text().contains("never changed"));
        panel.setScores({});
        QCOMPARE(text(panel, 0, 3), QString("–"));
    }

    void aLabelIsTyped()
    {
        BoxPanel panel;
        panel.resize(280, 200);
        panel.show();
        panel.setBoxes({boxes, {}, false});
        QSignalSpy wanted(&panel, &BoxPanel::relabelWanted);
        panel.editLabel(0);
        QVERIFY(wanted.isEmpty());
        panel.setEditing(true);
        panel.editLabel(1);
        auto* field = panel.findChild<QLineEdit*>();
        QVERIFY(field != nullptr);
        QTest::keyClicks(field, "mass");
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().at(0).toInt(), 1);
        QCOMPARE(wanted.front().at(1).toString(), QString("mass"));
    }
};

QTEST_MAIN(TestScoresPanel)
#include "tst_scores_panel.moc"
