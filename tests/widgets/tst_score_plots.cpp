// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <qcustomplot.h>

#include "core/base/files.h"
#include "widgets/plots/plot_file.h"
#include "widgets/plots/score_plots.h"

using namespace saliscope;
using namespace saliscope::metrics;
using namespace saliscope::ui;

namespace
{

BoxPlot boxes()
{
    BoxPlot plot{"Energy lift", "Lift (1 = chance)", {}, 1.0};
    plot.boxes.push_back({"gradcam", 12, 2, 3, 4, 1, 6, {9, 9.5}, 3.2, Interval{2.5, 4.1}});
    plot.boxes.push_back({"randomcam", 1, 0.9, 0.9, 0.9, 0.9, 0.9, {}, 0.9, {}});
    plot.boxes.push_back({"scorecam", 0, 0, 0, 0, 0, 0, {}, 0, {}});
    return plot;
}

IntervalPlot layers(int count)
{
    IntervalPlot plot{"Energy lift", "Lift", {}, {{"Grad-CAM", {}, {}}, {"LayerCAM", {}, {}}}, {}};
    for (int i = 0; i < count; ++i) {
        plot.places << QString("layer%1").arg(i);
        plot.series[0].means.push_back(i % 5 == 4 ? std::nullopt : std::optional(1.0 + i % 3));
        plot.series[0].intervals.push_back(Interval{0.5 + i % 3, 2.0 + i % 3});
        plot.series[1].means.push_back(2.0);
        plot.series[1].intervals.push_back({});
    }
    return plot;
}

template <typename Plot>
PlotSheet sheetOf(const std::vector<Plot>& plots,
                  void (*draw)(QCustomPlot&, const std::vector<Plot>&, int))
{
    PlotSheet sheet;
    sheet.count = int(plots.size());
    sheet.draw = [&plots, draw](QCustomPlot& plot, int first, int shown, int columns) {
        draw(plot, {plots.begin() + first, plots.begin() + first + shown}, columns);
    };
    return sheet;
}

int countOf(const std::string& text, const std::string& word)
{
    int count = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        ++count;
    return count;
}

} // namespace

class TestScorePlots final : public QObject
{
    Q_OBJECT

private slots:
    void boxesAreFilledFromTheStruct();
    void intervalsAreFilledFromTheStruct();
    void writesEveryFormat_data();
    void writesEveryFormat();
    void saysWhenThereIsNothing();
    void largePicturesStaySmallEnough();
};

void TestScorePlots::boxesAreFilledFromTheStruct()
{
    QCustomPlot plot;
    drawBoxPlots(plot, {boxes(), boxes()}, 2);
    QCOMPARE(plot.axisRectCount(), 2);
    int found = 0;
    for (int i = 0; i < plot.plottableCount(); ++i)
        if (const auto* box = qobject_cast<QCPStatisticalBox*>(plot.plottable(i))) {
            ++found;
            QCOMPARE(box->data()->size(), 2); // the third has no scores
            QCOMPARE(box->data()->at(0)->median, 3.0);
            QCOMPARE(box->data()->at(0)->minimum, 1.0);
            QCOMPARE(box->data()->at(0)->outliers, (QVector<double>{9, 9.5}));
        }
    QCOMPARE(found, 2);
    const QCPRange range = plot.axisRect(0)->axis(QCPAxis::atLeft)->range();
    QVERIFY(range.lower < 0.9 && range.upper > 9.5);
}

void TestScorePlots::intervalsAreFilledFromTheStruct()
{
    QCustomPlot plot;
    drawIntervalPlots(plot, {layers(10)}, 1);
    QCOMPARE(plot.graphCount(), 2);
    QCOMPARE(plot.graph(0)->dataCount(), 8);
    QCOMPARE(plot.graph(1)->dataCount(), 10);
    QCOMPARE(plot.graph(0)->name(), QString("Grad-CAM"));
    for (int i = 0; i < plot.plottableCount(); ++i)
        if (const auto* bars = qobject_cast<QCPErrorBars*>(plot.plottable(i))) {
            const auto error = bars->data()->at(0);
            const bool first = bars->dataPlottable() == plot.graph(0);
            QCOMPARE(qIsNaN(error.errorPlus), !first);
            if (first)
                QCOMPARE(error.errorPlus + error.errorMinus, 1.5);
        }
}

void TestScorePlots::writesEveryFormat_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char* suffix : {"pdf", "svg", "png"})
        QTest::newRow(suffix) << suffix;
}

void TestScorePlots::writesEveryFormat()
{
    QFETCH(QString, suffix);
    const QTemporaryDir folder;
    const std::vector<BoxPlot> plots = {boxes(), boxes(), boxes()};
    const QString path = folder.filePath("plots." + suffix);
    writePlots(path.toStdString(), sheetOf(plots, drawBoxPlots), 2);
    const std::string bytes = readFile(path.toStdString());
    if (suffix == "pdf")
        QCOMPARE(countOf(bytes, "/Type /Page\n"), 3);
    if (suffix == "svg")
        QCOMPARE(countOf(bytes, ">gradcam<"), 3);
    if (suffix == "png")
        QCOMPARE(QImage(path).size(), QSize(2 * 2 * 614, 2 * 2 * 461));
    writePlots(path.toStdString(), sheetOf(plots, drawBoxPlots), 2);
    QVERIFY(readFile(path.toStdString()) == bytes);
}

void TestScorePlots::saysWhenThereIsNothing()
{
    BoxPlot none = boxes();
    none.boxes.erase(none.boxes.begin(), none.boxes.begin() + 2);
    IntervalPlot nothing = layers(3);
    for (IntervalSeries& series : nothing.series)
        series.means.assign(3, {});
    const QTemporaryDir folder;
    const auto path = folder.filePath("plots.svg").toStdString();
    const std::vector<BoxPlot> boxPlots = {none};
    writePlots(path, sheetOf(boxPlots, drawBoxPlots), 1);
    QVERIFY(countOf(readFile(path), "No scored samples") > 0);
    const std::vector<IntervalPlot> intervalPlots = {nothing};
    writePlots(path, sheetOf(intervalPlots, drawIntervalPlots), 1);
    QVERIFY(countOf(readFile(path), "No scored samples") > 0);
}

void TestScorePlots::largePicturesStaySmallEnough()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("plots.png");
    const std::vector<IntervalPlot> plots(16, layers(4));
    writePlots(path.toStdString(), sheetOf(plots, drawIntervalPlots), 4);
    QCOMPARE(QImage(path).size(), QSize(4 * 614, 4 * 461));
}

QTEST_MAIN(TestScorePlots)
#include "tst_score_plots.moc"
