// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <limits>

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "core/base/error.h"
#include "core/base/files.h"
#include "widgets/plots/plot_file.h"
#include "widgets/plots/qt_text.h"

using namespace saliscope;
using namespace saliscope::render;
using namespace saliscope::ui;

namespace
{

HistogramPlot example(const char* title)
{
    return {title, "ROAD (MoRF): change of probability", {0.07, -0.01, 0.11, 0.17}, 0.05, 0.09,
            0.13};
}

int countOf(const std::string& text, const std::string& word)
{
    int count = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        ++count;
    return count;
}

/// Number of pixels nearer to \p colour than 12 levels in each part.
int pixelsLike(const QImage& image, QColor colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) < 12 &&
                             std::abs(pixel.green() - colour.green()) < 12 &&
                             std::abs(pixel.blue() - colour.blue()) < 12
                         ? 1
                         : 0;
        }
    return count;
}

} // namespace

class TestHistogramPlot final : public QObject
{
    Q_OBJECT

private slots:
    void writesOnePagePerHistogram();
    void writesTextAsText();
    void givesTheSameBytesInEveryProcess();
    void drawsBarsAndLines();
    void gridHoldsEveryHistogram();
    void survivesOddValues_data();
    void survivesOddValues();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void textFitsItsMask();
};

void TestHistogramPlot::writesOnePagePerHistogram()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("plots.pdf").toStdString();
    writeHistograms(path, {example("a"), example("b"), example("c")}, 3);
    const std::string bytes = readFile(path);
    QVERIFY(bytes.starts_with("%PDF-"));
    QCOMPARE(countOf(bytes, "/Type /Page\n"), 3);
}

void TestHistogramPlot::givesTheSameBytesInEveryProcess()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("plots.pdf").toStdString();
    if (qEnvironmentVariableIsSet("PLOT_TO_WRITE")) { // this is the other process
        writeHistograms(qEnvironmentVariable("PLOT_TO_WRITE").toStdString(), {example("a")}, 1);
        return;
    }
    writeHistograms(path, {example("a")}, 1);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PLOT_TO_WRITE", folder.filePath("other.pdf"));
    process.setProcessEnvironment(environment);
    QThread::sleep(1); // the time of writing counts seconds
    process.start(QCoreApplication::applicationFilePath(), {"givesTheSameBytesInEveryProcess"});
    QVERIFY(process.waitForFinished());
    QCOMPARE(readFile(folder.filePath("other.pdf").toStdString()), readFile(path));
}

void TestHistogramPlot::writesTextAsText()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("plots.svg").toStdString();
    QLocale::setDefault(QLocale(QLocale::German));
    writeHistograms(path, {example("ROAD (MoRF), split test (n = 4)")}, 1);
    QLocale::setDefault(QLocale::c());
    const std::string bytes = readFile(path);
    for (const char* text : {"ROAD (MoRF), split test (n = 4)", "Density", "Median 0.090",
                             "Quartiles 0.050, 0.130", "change of probability"})
        QVERIFY2(bytes.find(text) != std::string::npos, text);
}

void TestHistogramPlot::drawsBarsAndLines()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("plots.png");
    writeHistograms(path.toStdString(), {example("title")}, 1);
    const QImage image(path);
    QCOMPARE(image.size(), QSize(2 * 614, 2 * 461));
    QVERIFY(pixelsLike(image, Qt::white) > image.width() * image.height() / 3);
    // Bars are the blue of the palette at 180/255 over white.
    QVERIFY(pixelsLike(image, QColor(75, 155, 201)) > 50000);
    QVERIFY(pixelsLike(image, QColor(213, 94, 0)) > 500);
}

void TestHistogramPlot::gridHoldsEveryHistogram()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("plots.png");
    const std::vector<HistogramPlot> plots(5, example("title"));
    writeHistograms(path.toStdString(), plots, 2);
    QCOMPARE(QImage(path).size(), QSize(4 * 614, 6 * 461));
    const int one = pixelsLike(QImage(path).copy(0, 0, 1228, 922), QColor(213, 94, 0));
    QVERIFY(std::abs(pixelsLike(QImage(path), QColor(213, 94, 0)) - 5 * one) < one / 2);
}

void TestHistogramPlot::survivesOddValues_data()
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double inf = std::numeric_limits<double>::infinity();
    constexpr double large = std::numeric_limits<double>::max();
    QTest::addColumn<QList<double>>("values");
    QTest::newRow("none") << QList<double>{};
    QTest::newRow("one") << QList<double>{0.3};
    QTest::newRow("equal") << QList<double>{0.3, 0.3, 0.3};
    QTest::newRow("not finite") << QList<double>{nan, inf, -inf};
    QTest::newRow("huge range") << QList<double>{-large, large};
    QTest::newRow("tiny range") << QList<double>{1, std::nextafter(1., 2.)};
}

void TestHistogramPlot::survivesOddValues()
{
    QFETCH(QList<double>, values);
    const QTemporaryDir folder;
    for (const char* name : {"p.pdf", "p.svg", "p.png"}) {
        HistogramPlot plot = example("odd");
        plot.values.assign(values.begin(), values.end());
        writeHistograms(folder.filePath(name).toStdString(), {plot}, 1);
        QVERIFY(readFile(folder.filePath(name).toStdString()).size() > 1000);
    }
}

void TestHistogramPlot::refusesBadRequests_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("count");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("unknown suffix") << "plots.tiff" << 1 << ErrorKind::BadRequest;
    QTest::newRow("no suffix") << "plots" << 1 << ErrorKind::BadRequest;
    QTest::newRow("nothing to plot") << "plots.pdf" << 0 << ErrorKind::BadRequest;
    QTest::newRow("folder in the way") << "sub.pdf" << 1 << ErrorKind::CannotWrite;
}

void TestHistogramPlot::refusesBadRequests()
{
    QFETCH(QString, name);
    QFETCH(int, count);
    QFETCH(ErrorKind, kind);
    const QTemporaryDir folder;
    std::filesystem::create_directories(folder.filePath("sub.pdf/x").toStdString());
    try {
        writeHistograms(folder.filePath(name).toStdString(),
                        std::vector<HistogramPlot>(std::size_t(count), example("x")), 1);
        QFAIL("it was accepted");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), kind);
    }
}

void TestHistogramPlot::textFitsItsMask()
{
    for (const char* text : {"Größe/図.png", "gjpq_Å", ""}) {
        const TextMask mask = qtText(text, 20);
        QCOMPARE(mask.height, 20);
        QCOMPARE(mask.coverage.size(), std::size_t(mask.width * mask.height));
        const bool inked = std::any_of(mask.coverage.begin(), mask.coverage.end(),
                                       [](std::uint8_t value) { return value > 200; });
        QCOMPARE(inked, *text != '\0');
    }
}

QTEST_MAIN(TestHistogramPlot)
#include "tst_histogram_plot.moc"
