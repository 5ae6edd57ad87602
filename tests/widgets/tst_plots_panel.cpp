// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <qcustomplot.h>

#include "core/base/files.h"
#include "support/case_lists.h"
#include "support/error_kind.h"
#include "widgets/cases/case_numbers.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/plots/plots_panel.h"
#include "widgets/plots/scatter_view.h"

using namespace saliscope;
using namespace saliscope::results;
using namespace saliscope::session;
using namespace saliscope::ui;

namespace
{

ColumnValues scores(const QString& name, int count, double (*value)(int))
{
    ColumnValues result{name, {}, {}};
    for (int row = 0; row < count; ++row)
        result.values.append(value(row));
    return result;
}

/// Cases with a probability (not every one) and two algorithms' energies.
CaseRows someRows(int count)
{
    CaseRows rows(caseList(count));
    for (int row = 0; row < count; ++row)
        if (row % 7 != 3)
            rows.setLogits(row, {float(std::sin(row) * 3)});
    ColumnValues energy =
        scores("energy · layercam", count, [](int row) { return 0.5 + 0.4 * std::sin(row * 1.7); });
    energy.measure = "energy";
    rows.setScores(energy);
    energy.name = QStringLiteral("énergie · gradcam"); // as another language would say it
    rows.setScores(energy);
    return rows;
}

std::shared_ptr<const CaseNumbers> numbersOf(const CaseRows& rows)
{
    return std::make_shared<const CaseNumbers>(caseNumbers(rows));
}

void drag(QWidget& target, QPoint from, QPoint to)
{
    QTest::mousePress(&target, Qt::LeftButton, {}, from);
    QTest::mouseMove(&target, (from + to) / 2);
    QTest::mouseMove(&target, to);
    QTest::mouseRelease(&target, Qt::LeftButton, {}, to);
}

constexpr const char* sweepText = R"({"rank": "lift", "interval": {}, "scores": ["energy", "lift"],
  "layers": [{"name": "fc8", "kind": "conv", "cells": [31, 31]}, {"name": "fc14"}],
  "rows": [
    {"algorithm": "gradcam", "layer": "fc8", "energy": {"mean": 0.2, "low": null, "high": null},
     "lift": {"mean": 1.5, "low": 1.2, "high": 1.9}},
    {"algorithm": "gradcam", "layer": "fc14", "energy": {"mean": 0.3, "low": 0.1, "high": 0.4},
     "lift": {"mean": null, "low": null, "high": null}}]})";

} // namespace

class TestPlotsPanel final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void numbersHaveCoreNames();
    void saysWhatIsMissing();
    void narrowPlotsHaveNoLegendInside();
    void startsWithProbabilityAndEnergy();
    void brushSelectsExactlyThePointsInside();
    void clickAndDoubleClick();
    void selectionStaysWithNewNumbers();
    void histogramsAndBoxes();
    void readsSweeps();
    void refusesForeignSweeps();
    void writesFiles();
    void manyCasesStayQuick();

private:
    void show(const CaseRows& rows);
    QWidget& canvas() { return *m_panel->scatter().findChild<QWidget*>(); }

    std::unique_ptr<JobRunner> m_runner;
    std::unique_ptr<PlotsPanel> m_panel;
};

void TestPlotsPanel::init()
{
    m_runner = std::make_unique<JobRunner>();
    m_panel = std::make_unique<PlotsPanel>(*m_runner);
    m_panel->resize(900, 600);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestPlotsPanel::cleanup()
{
    m_panel.reset();
    m_runner.reset();
}

void TestPlotsPanel::show(const CaseRows& rows)
{
    m_panel->setNumbers(numbersOf(rows));
    QCoreApplication::processEvents();
}

void TestPlotsPanel::numbersHaveCoreNames()
{
    const CaseRows rows = someRows(20);
    const CaseNumbers numbers = caseNumbers(rows);
    QCOMPARE(numbers.table.cases, std::size_t(20));
    QStringList names;
    for (const CaseTable::Column& column : numbers.table.columns) {
        QCOMPARE(column.values.size(), std::size_t(20));
        names << QString::fromStdString(column.name);
    }
    QCOMPARE(names.mid(0, 3),
             QStringList({"probability", "energy · layercam", "energy · gradcam"}));
    QCOMPARE(numbers.titles[2], QStringLiteral("énergie · gradcam"));
    QVERIFY(!numbers.table.columns[0].values[3]);
    QCOMPARE(*numbers.table.columns[0].values[2], rows.probability(2, 0));
    QCOMPARE(numbers.labels[0], 1);
    QCOMPARE(numbers.splits, QStringList({"train", "test"}));
    QCOMPARE(caseNumbers(CaseRows()).table.columns.size(), std::size_t(0));
}

void TestPlotsPanel::saysWhatIsMissing()
{
    QVERIFY(m_panel->emptyText().contains("No cases are open."));
    const QTemporaryDir folder;
    const auto file = std::filesystem::path(folder.filePath("a.png").toStdString());
    QCOMPARE(kindOf([&] { m_panel->write(file, {}); }), ErrorKind::BadRequest);
    show(CaseRows(caseList(5)));
    m_panel->setChoice({PlotKind::Boxes, {}, {}});
    QVERIFY(m_panel->emptyText().contains("There are no scores yet."));
    m_panel->setChoice({PlotKind::Sweep, {}, {}});
    QVERIFY(m_panel->emptyText().contains("No sweep is open."));
    CaseRows rows(caseList(5));
    rows.setScores({"nothing", {}, QList<double>(5, std::nan(""))});
    show(rows);
    m_panel->setChoice({PlotKind::Scatter, {}, {}});
    m_panel->setChoice({PlotKind::Scatter, "nothing", "label"});
    QVERIFY(m_panel->emptyText().contains("both of these values"));
    m_panel->setChoice({PlotKind::Histogram, {}, {}});
    QTRY_VERIFY(m_panel->emptyText().contains("No case has this value yet."));
    // Scores there are, but none is a number: no axes with nothing between them.
    ColumnValues undefined{"energy · a", {}, QList<double>(5, std::nan(""))};
    undefined.measure = "energy";
    rows.setScores(undefined);
    show(rows);
    m_panel->setChoice({PlotKind::Boxes, {}, {}});
    QTRY_VERIFY(m_panel->emptyText().contains("No score of this kind is a number"));
    const auto sweep = std::filesystem::path(folder.filePath("sweep.json").toStdString());
    QByteArray nulls(sweepText);
    nulls.replace("1.5", "null").replace("1.2", "null").replace("1.9", "null");
    writeFileAtomically(sweep, {nulls.toStdString()});
    m_panel->setChoice({PlotKind::Sweep, "lift", {}});
    m_panel->openSweep(sweep);
    QTRY_VERIFY(m_panel->emptyText().contains("No score of this kind is a number"));
    m_panel->setNumbers(nullptr);
    m_panel->setChoice({PlotKind::Scatter, {}, {}});
    QVERIFY(m_panel->emptyText().contains("No cases are open."));
}

void TestPlotsPanel::narrowPlotsHaveNoLegendInside()
{
    m_panel->setChoice({PlotKind::Histogram, {}, {}});
    show(someRows(40));
    const auto plots = m_panel->findChildren<QCustomPlot*>();
    const auto found = std::find_if(plots.begin(), plots.end(), [](const QCustomPlot* each) {
        return each->accessibleName() == "Plot";
    });
    QVERIFY(found != plots.end());
    QCustomPlot* plot = *found;
    QTRY_VERIFY(m_panel->emptyText().isEmpty() && plot->axisRectCount() > 1);
    const auto legendIsSeen = [&] {
        const auto elements = plot->axisRect(0)->insetLayout()->elements(false);
        return elements.size() == 1 && qobject_cast<QCPLegend*>(elements.front())->visible();
    };
    for (const auto& [width, isSeen] : {std::pair(2000, true), std::pair(400, false)}) {
        m_panel->resize(width, 600);
        QTRY_COMPARE(legendIsSeen(), isSeen);
    }
}

void TestPlotsPanel::startsWithProbabilityAndEnergy()
{
    show(someRows(40));
    QVERIFY(m_panel->emptyText().isEmpty());
    QCOMPARE(m_panel->choice().across, std::string("probability"));
    QCOMPARE(m_panel->choice().up, std::string("energy · layercam"));
    const ScatterPlot& plot = m_panel->scatter().plot();
    QCOMPARE(plot.x.size(), 40);
    QVERIFY(!plot.isShown(3));
    QVERIFY(plot.isShown(2));
    QCOMPARE(plot.groupNames, QStringList({"label 0", "label 1", "label not known"}));
    QVERIFY(plot.up.contains("(0 to 1)"));
}

void TestPlotsPanel::brushSelectsExactlyThePointsInside()
{
    show(someRows(300));
    ScatterView& view = m_panel->scatter();
    QSignalSpy brushed(m_panel.get(), &PlotsPanel::brushed);
    const QPoint from(200, 120);
    const QPoint to(520, 330);
    drag(canvas(), from, to);
    QCOMPARE(brushed.size(), 1);
    const auto rows = brushed.front().front().value<QList<int>>();
    const QRectF area(from, to);
    for (int row = 0; row < 300; ++row) {
        const auto place = view.placeOf(row);
        // Those on the very edge may count as either.
        if (place && area.adjusted(-1.5, -1.5, 1.5, 1.5).contains(*place) &&
            !area.adjusted(1.5, 1.5, -1.5, -1.5).contains(*place))
            continue;
        QCOMPARE(rows.contains(row), place && area.contains(*place));
    }
    QVERIFY(rows.size() > 10 && rows.size() < 290);
    ScatterPlot plain;
    plain.x = {0, 1, 2, std::nan(""), 1};
    plain.y = {0, 1, 2, 1, std::nan("")};
    QCOMPARE(rowsInside(plain, QRectF(QPointF(2, 1), QPointF(1, 2))), QList<int>({1, 2}));
    QCOMPARE(rowsInside(plain, QRectF(QPointF(1.5, 0), QPointF(1.75, 5))), QList<int>());
}

void TestPlotsPanel::clickAndDoubleClick()
{
    show(someRows(30));
    QSignalSpy brushed(m_panel.get(), &PlotsPanel::brushed);
    QSignalSpy activated(m_panel.get(), &PlotsPanel::activated);
    const QPoint place = m_panel->scatter().placeOf(5)->toPoint();
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, place);
    QCOMPARE(brushed.size(), 1);
    QCOMPARE(brushed.front().front().value<QList<int>>(), QList<int>({5}));
    QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, place);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.front().front().toInt(), 5);
    QCOMPARE(m_panel->scatter().rowAt(QPointF(-100, -100)), -1);
    QVERIFY(!m_panel->scatter().placeOf(3));
}

void TestPlotsPanel::selectionStaysWithNewNumbers()
{
    show(someRows(50));
    m_panel->setSelected({4, 5, 6, 900, -1});
    QCOMPARE(m_panel->scatter().selected(), QList<int>({4, 5, 6}));
    const QImage before = m_panel->scatter().grab().toImage();
    show(someRows(50));
    QCOMPARE(m_panel->scatter().selected(), QList<int>({4, 5, 6}));
    m_panel->setSelected({});
    QVERIFY(m_panel->scatter().grab().toImage() != before);
    m_panel->setChoice({PlotKind::Scatter, "energy · gradcam", "probability"});
    show(someRows(50));
    QCOMPARE(m_panel->choice().across, std::string("energy · gradcam"));
}

void TestPlotsPanel::histogramsAndBoxes()
{
    const CaseNumbers numbers = caseNumbers(someRows(200));
    const auto histograms = columnHistograms(numbers, 0);
    QCOMPARE(histograms.size(), std::size_t(2));
    QVERIFY(histograms[0].title.startsWith("train"));
    QCOMPARE(histograms[0].values.size() + histograms[1].values.size(), std::size_t(200 - 29));
    QVERIFY(histograms[0].quartile1 < histograms[0].median);
    QCOMPARE(comparedMeasures(numbers), std::vector<std::string>{"energy"});
    const BoxPlot boxes = measureBoxes(numbers, "energy");
    QCOMPARE(boxes.boxes.size(), std::size_t(2));
    QCOMPARE(boxes.boxes[0].name, QStringLiteral("layercam"));
    QVERIFY(boxes.boxes[0].interval);
    QVERIFY(boxes.boxes[0].interval->low < boxes.boxes[0].mean);
    show(someRows(200));
    for (const PlotKind kind : {PlotKind::Histogram, PlotKind::Boxes}) {
        const QImage before = m_panel->grab().toImage();
        m_panel->setChoice({kind, {}, {}});
        QTRY_VERIFY(m_panel->emptyText().isEmpty() && m_panel->grab().toImage() != before);
    }
}

void TestPlotsPanel::readsSweeps()
{
    const SweepCurves curves = parseSweepCurves(sweepText, "sweep.json");
    QCOMPARE(curves.layers, (std::vector<std::string>{"fc8", "fc14"}));
    QVERIFY(curves.scores[0].score == Score::Lift);
    QCOMPARE(curves.scores[0].curves[0].means[0], std::optional<double>(1.5));
    QVERIFY(!curves.scores[0].curves[0].means[1]);
    QVERIFY(!curves.scores[1].curves[0].intervals[0]);
    const QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.filePath("sweep.json").toStdString());
    writeFileAtomically(path, {sweepText});
    m_panel->openSweep(path);
    QTRY_VERIFY(m_panel->kind() == PlotKind::Sweep);
    QVERIFY(m_panel->emptyText().isEmpty());
    QCOMPARE(m_panel->choice().across, std::string("lift"));
    const IntervalPlot plot = sweepPlot(curves, 0);
    QCOMPARE(plot.places, QStringList({"fc8", "fc14"}));
    QCOMPARE(plot.reference, std::optional<double>(1));
}

void TestPlotsPanel::refusesForeignSweeps()
{
    QCOMPARE(kindOf([] { parseSweepCurves("[1, 2", "a"); }), ErrorKind::UnknownFormat);
    QCOMPARE(kindOf([] { parseSweepCurves("{\"test\": []}", "a"); }), ErrorKind::UnknownFormat);
    std::string text = sweepText;
    text.replace(text.rfind("fc14"), 4, "fc99");
    QCOMPARE(kindOf([&] { parseSweepCurves(text, "a"); }), ErrorKind::Damaged);
    text = sweepText;
    text.replace(text.find("1.5"), 3, "\"x\"");
    QCOMPARE(kindOf([&] { parseSweepCurves(text, "a"); }), ErrorKind::Damaged);
    text = sweepText;
    text.replace(text.find("lift"), 4, "luck");
    QCOMPARE(kindOf([&] { parseSweepCurves(text, "a"); }), ErrorKind::Damaged);
    std::vector<ErrorKind> failures;
    connect(m_panel.get(), &PlotsPanel::failed, this,
            [&](const Error& error) { failures.push_back(error.kind()); });
    m_panel->openSweep("/nowhere/sweep.json");
    QTRY_COMPARE(failures, std::vector<ErrorKind>{ErrorKind::NotFound});
    QVERIFY(m_panel->kind() == PlotKind::Scatter);
}

void TestPlotsPanel::writesFiles()
{
    show(someRows(60));
    m_panel->setSelected({4, 8});
    const QTemporaryDir folder;
    for (const char* name : {"a.png", "a.svg", "a.pdf"}) {
        const QString path = folder.filePath(name);
        m_panel->write(path.toStdString(), {});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.size() > 2000);
    }
    const QImage picture(folder.filePath("a.png"));
    QCOMPARE(picture.pixelColor(2, 2), QColor(Qt::white));
}

void TestPlotsPanel::manyCasesStayQuick()
{
    constexpr int count = 100000;
    const CaseRows rows = someRows(count);
    QElapsedTimer timer;
    timer.start();
    const auto numbers = numbersOf(rows);
    const qint64 made = timer.restart();
    m_panel->setNumbers(numbers);
    const qint64 drawn = timer.restart();
    m_panel->grab();
    const qint64 painted = timer.restart();
    QSignalSpy brushed(m_panel.get(), &PlotsPanel::brushed);
    drag(canvas(), {150, 60}, {600, 400});
    const qint64 brush = timer.restart();
    QCOMPARE(brushed.size(), 1);
    const auto inside = brushed.front().front().value<QList<int>>();
    QVERIFY(inside.size() > 1000);
    timer.restart();
    m_panel->setSelected(inside);
    const qint64 marked = timer.elapsed();
    qInfo("100 000 cases: numbers %lld ms, drawn %lld ms, painted %lld ms, brushed %lld points in "
          "%lld ms, marked in %lld ms",
          made, drawn, painted, qint64(inside.size()), brush, marked);
}

QTEST_MAIN(TestPlotsPanel)
#include "tst_plots_panel.moc"
