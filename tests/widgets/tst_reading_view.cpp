// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include "widgets/reading/reading_dialog.h"
#include "widgets/reading/reading_report.h"
#include "widgets/reading/reading_view.h"

using namespace saliscope;
using namespace saliscope::cases;
using namespace saliscope::session;
using namespace saliscope::ui;

namespace
{

std::shared_ptr<const CasePicture> picture()
{
    Image image;
    image.channels = 1;
    image.height = 100;
    image.width = 200;
    image.values.assign(std::size_t(20000), 0.5F);
    return std::make_shared<const CasePicture>(
        casePicture(std::move(image), inputFrame({200, 100}), {{1, 150, 60, 20, 20}}));
}

std::shared_ptr<const CaseMap> map()
{
    Image cells;
    cells.channels = 1;
    cells.height = 8;
    cells.width = 8;
    for (int i = 0; i < 64; ++i)
        cells.values.push_back(float(i) / 64);
    return std::make_shared<const CaseMap>(existingCaseMap(std::move(cells)));
}

Reading someReading(const std::string& reader, int rating)
{
    Reading reading = newReading(reader, 3, {"a.png", "b.png"}, {"first map", "second map"});
    for (std::size_t i = 0; i < reading.cases.size(); ++i) {
        ReadingAnswer answer;
        answer.sample = reading.cases[i];
        answer.map = reading.maps[i];
        answer.point = ReadingPoint{15, 15};
        answer.rating = answer.map == "first map" ? rating : 1;
        answer.seconds = 2;
        reading.answers.push_back(answer);
    }
    return reading;
}

bool hasLabel(const QWidget& window, const QString& text)
{
    const auto labels = window.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->text().contains(text); });
}

} // namespace

class TestReadingView final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void wantsMarkAndRating();
    void keysRateAndGoOn();
    void drawsBoxes();
    void neverShowsTheSourcesBoxes();
    void failedCasesCanBePassed();
    void pausesWhenClosed();
    void asksForReaderCasesAndMaps();
    void reportsAgreement();
    void reportsNothingInWords();
    void saysThatAMapIsEmpty();

private:
    QPoint placeOf(double x, double y)
    {
        return m_view->canvas().geometryOfPicture().toPane(QPointF(x, y)).toPoint();
    }
    QPushButton& next() const
    {
        for (QPushButton* button : m_view->findChildren<QPushButton*>())
            if (button->text().startsWith("Next"))
                return *button;
        throw std::logic_error("there is no such button");
    }

    std::unique_ptr<ReadingView> m_view;
};

void TestReadingView::init()
{
    m_view = std::make_unique<ReadingView>();
    m_view->resize(800, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->startCase(0, 4);
    QVERIFY(!next().isEnabled());
    m_view->setCase(picture(), map());
}

void TestReadingView::wantsMarkAndRating()
{
    QSignalSpy answered(m_view.get(), &ReadingView::answered);
    QVERIFY(!next().isEnabled());
    QTest::mouseClick(&m_view->canvas(), Qt::LeftButton, {}, placeOf(160, 70));
    QVERIFY(!next().isEnabled());
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(answered.size(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_9); // beyond the scale
    QVERIFY(!next().isEnabled());
    QTest::keyClick(m_view.get(), Qt::Key_4);
    QVERIFY(next().isEnabled());
    m_view->setCase(picture(), nullptr);
    QTest::mouseClick(&m_view->canvas(), Qt::LeftButton, {}, placeOf(160, 70));
    QVERIFY(next().isEnabled()); // without a map there is nothing to rate
}

void TestReadingView::keysRateAndGoOn()
{
    std::vector<ReadingAnswer> answers;
    connect(m_view.get(), &ReadingView::answered, this,
            [&](const ReadingAnswer& answer) { answers.push_back(answer); });
    QTest::mouseClick(&m_view->canvas(), Qt::LeftButton, {}, placeOf(160, 70));
    QTest::keyClick(m_view.get(), Qt::Key_5);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(answers.size(), std::size_t(1));
    QVERIFY(std::abs(answers[0].point->x - 160) < 1 && std::abs(answers[0].point->y - 70) < 1);
    QCOMPARE(answers[0].rating, std::optional<int>(5));
    QVERIFY(!answers[0].box && !answers[0].nothingSeen && answers[0].seconds >= 0);
    m_view->startCase(1, 4);
    m_view->setCase(picture(), map());
    QTest::mouseClick(&m_view->canvas(), Qt::LeftButton, {}, placeOf(10, 10));
    QTest::keyClick(m_view.get(), Qt::Key_0);
    QTest::keyClick(m_view.get(), Qt::Key_1);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(answers.size(), std::size_t(2));
    QVERIFY(answers[1].nothingSeen && !answers[1].point);
}

void TestReadingView::drawsBoxes()
{
    QWidget& canvas = m_view->canvas();
    QTest::mousePress(&canvas, Qt::LeftButton, {}, placeOf(50, 20));
    QTest::mouseMove(&canvas, placeOf(80, 40));
    QTest::mouseMove(&canvas, placeOf(90, 60));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, placeOf(90, 60));
    const auto& box = m_view->canvas().box();
    QVERIFY(box);
    QVERIFY(std::abs(box->x - 50) < 1 && std::abs(box->width - 40) < 1);
    QVERIFY(std::abs(box->y - 20) < 1 && std::abs(box->height - 40) < 1);
    QVERIFY(!m_view->canvas().point());
    // Beyond the picture's edge it ends there.
    QTest::mousePress(&canvas, Qt::LeftButton, {}, placeOf(190, 20));
    QTest::mouseMove(&canvas, placeOf(300, 60));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, placeOf(300, 60));
    QVERIFY(m_view->canvas().box());
    QVERIFY(m_view->canvas().box()->x + m_view->canvas().box()->width <= 200);
}

void TestReadingView::neverShowsTheSourcesBoxes()
{
    m_view->setCase(picture(), nullptr);
    DisplaySettings display;
    display.boxes = true;
    m_view->canvas().setDisplay(display);
    const QImage shown = m_view->canvas().grab().toImage();
    const QRect area = shown.rect().adjusted(2, 2, -2, -2);
    for (int y = area.top(); y < area.bottom(); y += 3)
        for (int x = area.left(); x < area.right(); x += 3)
            QCOMPARE(shown.pixelColor(x, y).saturation(), 0);
}

void TestReadingView::failedCasesCanBePassed()
{
    QSignalSpy skipped(m_view.get(), &ReadingView::skipped);
    QSignalSpy answered(m_view.get(), &ReadingView::answered);
    m_view->startCase(2, 4);
    m_view->setFailed();
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(skipped.size(), 1);
    QCOMPARE(answered.size(), 0);
}

void TestReadingView::pausesWhenClosed()
{
    QSignalSpy paused(m_view.get(), &ReadingView::paused);
    m_view->close();
    QCOMPARE(paused.size(), 1);
    QVERIFY(m_view->isVisible());
}

void TestReadingView::asksForReaderCasesAndMaps()
{
    ReadingDialog dialog(12, 3, {"Grad-CAM", "LayerCAM"});
    const auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled());
    dialog.setReader("  B. R. ");
    QVERIFY(ok->isEnabled());
    QCOMPARE(dialog.setup().reader, QStringLiteral("B. R."));
    QVERIFY(dialog.setup().selectedOnly);
    QCOMPARE(dialog.setup().maps, (std::vector<int>{0, 1}));
    auto* maps = dialog.findChild<QListWidget*>();
    maps->item(0)->setCheckState(Qt::Unchecked);
    QCOMPARE(dialog.setup().maps, (std::vector<int>{1}));
    maps->item(1)->setCheckState(Qt::Unchecked);
    QVERIFY(!ok->isEnabled());
    QVERIFY(!ReadingDialog(5, 0, {"LayerCAM"}).setup().selectedOnly);
}

void TestReadingView::reportsAgreement()
{
    ReadingReport report({someReading("A", 5)});
    report.setBoxes({{"a.png", {{1, 10, 10, 10, 10}}}, {"b.png", {}}});
    const auto tables = report.findChildren<QTableWidget*>();
    QCOMPARE(tables.size(), 2);
    QCOMPARE(tables[0]->rowCount(), 2);
    QCOMPARE(tables[0]->item(0, 0)->text(), QStringLiteral("A"));
    QCOMPARE(tables[0]->item(0, 1)->text(), QStringLiteral("first map"));
    QCOMPARE(tables[0]->item(0, 3)->text(), QStringLiteral("1 of 1"));
    QCOMPARE(tables[0]->item(0, 4)->text(), QStringLiteral("1 of 1"));
    QCOMPARE(tables[0]->item(0, 6)->text(), QStringLiteral("5.0"));
    QVERIFY(tables[1]->isHidden());
    // Return, pressed once more than there are pictures, opens no dialog.
    QCOMPARE(report.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Close)->isDefault(),
             true);
    report.setMapTitles([](const std::string& map) { return map == "first map" ? "I" : "II"; });
    QCOMPARE(tables[0]->item(0, 1)->text(), QStringLiteral("I"));
    report.addReadings({someReading("A", 5), someReading("B", 2)});
    QCOMPARE(report.readings().size(), std::size_t(2));
    QCOMPARE(tables[1]->rowCount(), 1);
    QCOMPARE(tables[1]->item(0, 1)->text(), QStringLiteral("4"));
    const QTemporaryDir folder;
    const QString path = folder.filePath("a.csv");
    report.writeTable(path.toStdString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 1 + 4 + 1);
}

void TestReadingView::reportsNothingInWords()
{
    ReadingReport report({});
    QVERIFY(hasLabel(report, "There is no reading of these cases yet"));
    for (const QPushButton* button : report.findChildren<QPushButton*>())
        QCOMPARE(button->isEnabled(),
                 !button->text().startsWith("Save") && !button->text().startsWith("Export"));
}

void TestReadingView::saysThatAMapIsEmpty()
{
    CaseMap empty = *map();
    empty.flags.empty = true;
    m_view->setCase(picture(), std::make_shared<const CaseMap>(empty));
    QTest::keyClick(m_view.get(), Qt::Key_0);
    QVERIFY(hasLabel(*m_view, "Empty map"));
    QVERIFY(hasLabel(*m_view, "Press 1 to 5"));
}

QTEST_MAIN(TestReadingView)
#include "tst_reading_view.moc"
