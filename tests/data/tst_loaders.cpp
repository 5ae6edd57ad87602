// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>

#include "core/base/files.h"
#include "core/data/databases.h"
#include "core/data/loaders.h"
#include "support/thrown.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::pictures;

namespace
{

/// What one step of an integer pixel is worth; the loader multiplies with it, as the reference
/// does.
constexpr float unit(int highest)
{
    return 1.0F / static_cast<float>(highest);
}

DecodedImage picture8(int width, int height, int channels, std::vector<std::uint8_t> bytes)
{
    return {width, height, channels, 8, std::move(bytes), {}};
}

/// 4 × 4 grey with a black first row and black columns 0 and 2.
DecodedImage bordered()
{
    return picture8(4, 4, 1, {0, 0, 0, 0, 0, 1, 0, 2, 0, 0, 0, 3, 0, 4, 0, 255});
}

} // namespace

class TestLoaders final : public QObject
{
    Q_OBJECT

private slots:
    void mixesGreyLikePillow();
    void keepsSixteenBits();
    void usesFewerBits();
    void removesBorders();
    void removesBordersOfColours();
    void refusesBlackPictures();
    void cropsHalves_data();
    void cropsHalves();
    void knowsDatabases_data();
    void knowsDatabases();
    void findsNumberedFolders();
    void findsOtherUnicodeForms_data();
    void findsOtherUnicodeForms();
    void refusesVolumes();
    void refusesUnsafeNames();
};

void TestLoaders::mixesGreyLikePillow()
{
    // Image.new("RGB", …).convert("L") of Pillow 13.0.
    const RawImage raw =
        applyLoader(picture8(5, 1, 3, {255, 0, 0, 0, 255, 0, 0, 0, 255, 10, 20, 30, 254, 255, 253}),
                    {.grey = true}, "");
    const std::vector<float> expected{76 * unit(255), 150 * unit(255), 29 * unit(255),
                                      18 * unit(255), 254 * unit(255)};
    QCOMPARE(raw.image.channels, 1);
    QCOMPARE(raw.image.values, expected);
    QCOMPARE(raw.stored, (Size{5, 1}));
    QVERIFY(raw.keptRows.empty() && raw.keptColumns.empty());
}

void TestLoaders::keepsSixteenBits()
{
    const RawImage raw = applyLoader({2, 1, 1, 16, {}, {65535, 256}}, {.grey = true}, "");
    QCOMPARE(raw.image.values, (std::vector<float>{1.F, 256 * unit(65535)}));
}

void TestLoaders::usesFewerBits()
{
    const RawImage raw = applyLoader({3, 1, 1, 16, {}, {4095, 2048, 60000}}, {.bits = 12}, "");
    QCOMPARE(raw.image.values, (std::vector<float>{1.F, 2048 * unit(4095), 1.F}));
    QCOMPARE(applyLoader(picture8(1, 1, 1, {51}), {.bits = 12}, "").image.values,
             (std::vector<float>{51 * unit(255)}));
}

void TestLoaders::removesBorders()
{
    const RawImage raw = applyLoader(bordered(), {.removeBorders = true}, "");
    QCOMPARE(raw.keptRows, (std::vector<int>{1, 2, 3}));
    QCOMPARE(raw.keptColumns, (std::vector<int>{1, 3}));
    QCOMPARE(raw.image.height, 3);
    QCOMPARE(raw.image.width, 2);
    const std::vector<float> expected{1 * unit(255), 2 * unit(255), 0,
                                      3 * unit(255), 4 * unit(255), 1};
    QCOMPARE(raw.image.values, expected);
}

void TestLoaders::removesBordersOfColours()
{
    const RawImage raw = applyLoader(picture8(3, 2, 3,
                                              {0, 0, 9, 0, 0, 0, 0, 7, 0, //
                                               0, 0, 0, 0, 0, 0, 0, 0, 0}),
                                     {.removeBorders = true}, "");
    QCOMPARE(raw.keptRows, (std::vector<int>{0}));
    QCOMPARE(raw.keptColumns, (std::vector<int>{0, 2}));
    QCOMPARE(raw.image.values, (std::vector<float>{0, 0, 0, 7 * unit(255), 9 * unit(255), 0}));
}

void TestLoaders::refusesBlackPictures()
{
    const DecodedImage black = picture8(2, 2, 1, {0, 0, 0, 0});
    QCOMPARE(thrownBy([&] { applyLoader(black, {.removeBorders = true}, "black"); }),
             std::string("damaged"));
    QCOMPARE(applyLoader(black, {}, "").image.values, std::vector<float>(4, 0.F));
}

void TestLoaders::cropsHalves_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("left");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    // round() of Python goes to the even neighbour: 384.5 to 384, 385.5 to 386.
    QTest::newRow("even, left") << 768 << true << 0 << 384;
    QTest::newRow("even, right") << 768 << false << 384 << 384;
    QTest::newRow("odd, left") << 769 << true << 0 << 384;
    QTest::newRow("odd, right") << 769 << false << 384 << 385;
    QTest::newRow("odd, up, left") << 771 << true << 0 << 386;
    QTest::newRow("odd, up, right") << 771 << false << 386 << 385;
}

void TestLoaders::cropsHalves()
{
    QFETCH(int, width);
    QFETCH(bool, left);
    QFETCH(int, first);
    QFETCH(int, count);
    const Loader loader{.crop = left ? Crop::LeftHalf : Crop::RightHalf};
    DecodedImage picture = picture8(width, 52, 1, std::vector<std::uint8_t>(width * 52, 5));
    picture.bytes[std::size_t(width + first)] = 255;
    const RawImage raw = applyLoader(picture, loader, "");
    QCOMPARE(raw.image.width, count);
    QCOMPARE(raw.image.height, 2);
    QCOMPARE(raw.keptRows, (std::vector<int>{0, 1}));
    QCOMPARE(raw.keptColumns.front(), first);
    QCOMPARE(raw.image.values[std::size_t(count)], 1.F);
    picture = picture8(width, 50, 1, std::vector<std::uint8_t>(width * 50, 5));
    QCOMPARE(thrownBy([&] { applyLoader(picture, loader, ""); }), std::string("unsupported"));
}

void TestLoaders::knowsDatabases_data()
{
    QTest::addColumn<bool>("known");
    QTest::addColumn<bool>("grey");
    QTest::addColumn<bool>("borders");
    QTest::newRow("montgomery") << true << false << true;
    QTest::newRow("shenzhen") << true << true << true;
    QTest::newRow("indian") << true << true << true;
    QTest::newRow("hivtb") << true << true << true;
    QTest::newRow("tbpoc") << true << false << true;
    QTest::newRow("padchest") << true << false << true;
    QTest::newRow("nih_cxr14") << true << true << false;
    QTest::newRow("angioreport") << true << true << false;
    QTest::newRow("visceral") << true << false << false;
    QTest::newRow("tbx11k") << false << false << false;
}

void TestLoaders::knowsDatabases()
{
    QFETCH(bool, known);
    QFETCH(bool, grey);
    QFETCH(bool, borders);
    const Database* database = findDatabase(QTest::currentDataTag());
    QCOMPARE(database != nullptr, known);
    QCOMPARE(known && database->loader.grey, grey);
    QCOMPARE(known && database->loader.removeBorders, borders);
}

void TestLoaders::findsNumberedFolders()
{
    const QTemporaryDir temporary;
    const std::filesystem::path root = temporary.path().toStdString();
    const std::string png = readFile(std::filesystem::path(TEST_PICTURES) / "rgb.png");
    Datamodule datamodule;
    datamodule.parts.push_back({"nih_cxr14", root, "", "", findDatabase("nih_cxr14")->loader});
    const Sample sample{"images/00030621_006.png", {}, {}, 0};
    QCOMPARE(thrownBy([&] { loadSample(datamodule, sample); }), std::string("not-found"));
    writeFileAtomically(root / "images/00030/00030621_006.png", {png});
    QCOMPARE(samplePath(datamodule, sample), root / "images/00030/00030621_006.png");
    const RawImage raw = loadSample(datamodule, sample);
    QCOMPARE(raw.image.channels, 1);
    QCOMPARE(raw.stored, (Size{23, 17}));
    writeFileAtomically(root / "images/00030621_006.png", {png});
    QCOMPARE(samplePath(datamodule, sample), root / "images/00030621_006.png");
    datamodule.parts[0].loader.numberedFirst = true;
    QCOMPARE(samplePath(datamodule, sample), root / "images/00030/00030621_006.png");
    std::filesystem::remove_all(root / "images/00030");
    QCOMPARE(samplePath(datamodule, sample), root / "images/00030621_006.png");
}

void TestLoaders::findsOtherUnicodeForms_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("listed");
    const QByteArray composed = "M\xc3\xbcller/Gen\xc3\xa8ve.png";
    const QByteArray decomposed = "Mu\xcc\x88ller/Gene\xcc\x80ve.png";
    QTest::newRow("the same") << composed << composed;
    QTest::newRow("NFD file") << decomposed << composed;
    QTest::newRow("NFC file") << composed << decomposed;
    QTest::newRow("each part its own") << QByteArray("Mu\xcc\x88ller/Gen\xc3\xa8ve.png")
                                       << QByteArray("M\xc3\xbcller/Gene\xcc\x80ve.png");
    QTest::newRow("Hangul") << QByteArray("\xed\x95\x9c.png")
                            << QByteArray("\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab.png");
}

void TestLoaders::findsOtherUnicodeForms()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, listed);
    const QTemporaryDir temporary;
    const std::filesystem::path root = temporary.path().toStdString();
    writeFileAtomically(root / file.toStdString(),
                        {readFile(std::filesystem::path(TEST_PICTURES) / "rgb.png")});
    Datamodule datamodule;
    datamodule.parts.push_back({"images", root, "", "", {}});
    const Sample sample{listed.toStdString(), {}, {}, 0};
    QCOMPARE(samplePath(datamodule, sample), root / file.toStdString());
    QCOMPARE(loadSample(datamodule, sample).notes.empty(), file == listed);
    QCOMPARE(samplePath(datamodule, {"M\xc3\xbcller/none.png", {}, {}, 0}),
             root / "M\xc3\xbcller/none.png");
}

void TestLoaders::refusesVolumes()
{
    QCOMPARE(thrownBy([] { loadPicture("lung.nii.gz", findDatabase("visceral")->loader); }),
             std::string("unsupported"));
}

void TestLoaders::refusesUnsafeNames()
{
    Datamodule datamodule;
    datamodule.parts.push_back({"images", TEST_PICTURES, "", "", {}});
    QCOMPARE(thrownBy([&] {
                 loadSample(datamodule, {"../data/rgb.png", {}, {}, 0});
             }),
             std::string("unsafe"));
    QCOMPARE(thrownBy([&] {
                 loadSample(datamodule, {"rgb.png", {}, {}, 1});
             }),
             std::string("internal"));
    QCOMPARE(loadSample(datamodule, {"rgb.png", {}, {}, 0}).image.channels, 3);
}

QTEST_GUILESS_MAIN(TestLoaders)
#include "tst_loaders.moc"
