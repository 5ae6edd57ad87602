// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include <QTest>

#include "core/base/error.h"
#include "core/maps/npy.h"
#include "core/render/colormap.h"

using namespace saliscope;
using namespace saliscope::maps;
using namespace saliscope::render;

class TestColormap final : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithMatplotlib_data();
    void agreesWithMatplotlib();
    void findsEntries_data();
    void findsEntries();
    void tablesAreSound();
    void refusesUnknownNames();
    void bytesAreRounded();
};

void TestColormap::agreesWithMatplotlib_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("firstRow");
    QTest::newRow("plasma") << "plasma" << 0;
    QTest::newRow("turbo") << "turbo" << 40;
    QTest::newRow("grey") << "grey" << 80;
}

void TestColormap::agreesWithMatplotlib()
{
    QFETCH(QString, name);
    QFETCH(int, firstRow);
    const Image values = readNpy(TEST_DATA "/colour_values.npy");
    const Image colours = readNpy(TEST_DATA "/colours.npy");
    const Colormap& colormap = colormapNamed(name.toStdString());
    for (int i = 0; i < values.width; ++i) {
        const Colour ours = colormap.entry(colormapIndex(colormap, values.values[std::size_t(i)]));
        const float* theirs = colours.plane(0) + std::size_t(firstRow + i) * 3;
        for (std::size_t part = 0; part < 3; ++part)
            QVERIFY(std::abs(ours[part] - double(theirs[part])) < 6e-7);
    }
}

void TestColormap::findsEntries_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<float>("value");
    QTest::addColumn<int>("index");
    QTest::newRow("zero") << "plasma" << 0.F << 0;
    QTest::newRow("last of the first") << "plasma" << std::nextafter(1 / 256.F, 0.F) << 0;
    QTest::newRow("second") << "plasma" << 1 / 256.F << 1;
    QTest::newRow("below one") << "plasma" << std::nextafter(1.F, 0.F) << 255;
    QTest::newRow("one") << "plasma" << 1.F << 255;
    QTest::newRow("above") << "plasma" << 7.F << 255;
    QTest::newRow("infinite") << "plasma" << INFINITY << 255;
    QTest::newRow("negative") << "plasma" << -0.5F << 0;
    QTest::newRow("diverging middle") << "coolwarm" << 0.F << 128;
    QTest::newRow("diverging low") << "coolwarm" << -1.F << 0;
    QTest::newRow("diverging high") << "coolwarm" << 1.F << 255;
}

void TestColormap::findsEntries()
{
    QFETCH(QString, name);
    QFETCH(float, value);
    QFETCH(int, index);
    QCOMPARE(colormapIndex(colormapNamed(name.toStdString()), value), index);
}

void TestColormap::tablesAreSound()
{
    QCOMPARE(colormaps().size(), std::size_t(10));
    for (const Colormap& colormap : colormaps())
        for (const std::uint32_t part : colormap.millionths)
            QVERIFY(part <= 1000000);
}

void TestColormap::refusesUnknownNames()
{
    for (const char* name : {"", "Plasma", "jet"}) {
        try {
            colormapNamed(name);
            QFAIL("an unknown name was accepted");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::BadRequest);
            QVERIFY(error.detail().text().find("viridis, plasma") != std::string::npos);
        }
    }
}

void TestColormap::bytesAreRounded()
{
    const auto bytes = colormapBytes(colormapNamed("grey"));
    for (std::size_t i = 0; i < bytes.size(); ++i)
        QCOMPARE(int(bytes[i]), int(i / 3));
}

QTEST_GUILESS_MAIN(TestColormap)
#include "tst_colormap.moc"
