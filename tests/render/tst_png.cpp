// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/base/error.h"
#include "core/render/png.h"
#include "render/read_png.h"

using namespace saliscope;
using namespace saliscope::render;

class TestPng final : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryPixel_data();
    void keepsEveryPixel();
    void keepsGrey();
    void carriesTexts();
    void sameInputSameBytes();
    void refusesBadInput_data();
    void refusesBadInput();
    void encodesFast();
};

namespace
{

Picture pattern(int width, int height)
{
    Picture picture(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            picture.row(y)[x] = {std::uint8_t(x * 7), std::uint8_t(y * 5), std::uint8_t(x ^ y)};
    return picture;
}

} // namespace

void TestPng::keepsEveryPixel_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("one pixel") << 1 << 1;
    QTest::newRow("row") << 300 << 1;
    QTest::newRow("column") << 1 << 300;
    QTest::newRow("odd") << 127 << 63;
}

void TestPng::keepsEveryPixel()
{
    QFETCH(int, width);
    QFETCH(int, height);
    const Picture picture = pattern(width, height);
    QCOMPARE(decodePng(encodePng(picture)), picture);
}

void TestPng::keepsGrey()
{
    const std::vector<std::uint8_t> values = {0, 1, 127, 128, 254, 255};
    const Picture picture = decodePng(encodeGreyPng(values, 3, 2));
    for (std::size_t i = 0; i < values.size(); ++i)
        QCOMPARE(picture.pixels[i], (Pixel{values[i], values[i], values[i]}));
}

void TestPng::carriesTexts()
{
    const std::string bytes =
        encodePng(pattern(2, 2), {{"Software", "saliscope"}, {"Sample", "Größe/図.png"}});
    QVERIFY(bytes.find("iTXtSoftware") != std::string::npos);
    QVERIFY(bytes.find("Größe/図.png") != std::string::npos);
    QCOMPARE(decodePng(bytes), pattern(2, 2));
}

void TestPng::sameInputSameBytes()
{
    QVERIFY(encodePng(pattern(50, 50)) == encodePng(pattern(50, 50)));
}

void TestPng::refusesBadInput_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QByteArray>("keyword");
    QTest::newRow("no pixels") << 0 << QByteArray("ok");
    QTest::newRow("empty keyword") << 1 << QByteArray("");
    QTest::newRow("blank in keyword") << 1 << QByteArray("a b");
    QTest::newRow("control character") << 1 << QByteArray("a\n");
    QTest::newRow("umlaut") << 1 << QByteArray("ä");
    QTest::newRow("80 bytes") << 1 << QByteArray(80, 'k');
}

void TestPng::refusesBadInput()
{
    QFETCH(int, width);
    QFETCH(QByteArray, keyword);
    QVERIFY_EXCEPTION_THROWN(encodePng(Picture(width, width), {{keyword.toStdString(), "text"}}),
                             Error);
    QVERIFY_EXCEPTION_THROWN(encodeGreyPng(std::vector<std::uint8_t>(3), 2, 2), Error);
    QVERIFY_EXCEPTION_THROWN(encodeGreyPng({}, 0, 0), Error);
    QVERIFY_EXCEPTION_THROWN(encodeGreyPng(std::vector<std::uint8_t>(1), -1, -1), Error);
}

void TestPng::encodesFast()
{
    const Picture picture = pattern(512, 512);
    QBENCHMARK_ONCE
    {
        encodePng(picture);
    }
}

QTEST_GUILESS_MAIN(TestPng)
#include "tst_png.moc"
