// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <cstring>
#include <memory>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <zip.h>

#include "core/data/model_input.h"

using namespace saliscope;
using namespace saliscope::data;

namespace
{

const QString folder = QStringLiteral(SHARED_FOLDER "/golden/nih/");

/// The float32 values of one array of an .npz file; empty when it is not there.
std::vector<float> arrayOf(const QString& file, const QString& key)
{
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
        zip_open(qPrintable(file), ZIP_RDONLY, nullptr), zip_discard);
    zip_stat_t status;
    if (!archive || zip_stat(archive.get(), qPrintable(key + ".npy"), 0, &status) != 0)
        return {};
    std::string bytes(status.size, '\0');
    zip_file_t* entry = zip_fopen(archive.get(), qPrintable(key + ".npy"), 0);
    zip_fread(entry, bytes.data(), bytes.size());
    zip_fclose(entry);
    const std::size_t header = bytes.find('\n') + 1;
    std::vector<float> values((bytes.size() - header) / sizeof(float));
    std::memcpy(values.data(), bytes.data() + header, values.size() * sizeof(float));
    return values;
}

struct Moments {
    double mean = 0;
    double deviation = 0;
};

Moments momentsOf(const std::vector<float>& values)
{
    double sum = 0;
    for (const float value : values)
        sum += value;
    const double mean = sum / double(values.size());
    double squares = 0;
    for (const float value : values)
        squares += (value - mean) * (value - mean);
    return {mean, std::sqrt(squares / double(values.size()))};
}

} // namespace

/// Compares inputs and boxes of 16 radiographs with those of the reference program.
class TestGoldenInput final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void matches_data();
    void matches();

private:
    Datamodule m_datamodule;
};

void TestGoldenInput::initTestCase()
{
    if (!QDir(folder).exists())
        QSKIP("the golden files of the developers' shared folder are not here");
}

void TestGoldenInput::matches_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QJsonObject>("expected");
    DataOptions options;
    options.datadir = (folder + "images").toStdString();
    m_datamodule = openDatamodule((folder + "split.json").toStdString(), options);
    for (const QString model : {"pasa", "densenet"}) {
        QFile file(folder + "expected/" + model + "/expected.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QJsonValue& split : QJsonDocument::fromJson(file.readAll()).object())
            for (const QJsonValue& sample : split.toArray())
                QTest::newRow(qPrintable(model + ' ' + sample["name"].toString()))
                    << model << sample.toObject();
    }
}

void TestGoldenInput::matches()
{
    QFETCH(QString, model);
    QFETCH(QJsonObject, expected);
    const QString name = expected["name"].toString();
    const Sample* sample = nullptr;
    for (const Split& split : m_datamodule.splits)
        for (const Sample& candidate : split.samples)
            if (candidate.name == name.toStdString())
                sample = &candidate;
    QVERIFY(sample != nullptr);

    const InputSpec spec{512, model == "pasa" ? 1 : 3, ResizeFilter::Bilinear};
    const ModelInput input = prepareInput(loadSample(m_datamodule, *sample), sample->boxes, spec);
    QCOMPARE(int(input.image.values.size()), spec.channels * 512 * 512);
    const Moments moments = momentsOf(input.image.values);
    QVERIFY(std::abs(moments.mean - expected["image_mean"].toDouble()) < 1e-6);
    QVERIFY(std::abs(moments.deviation - expected["image_std"].toDouble()) < 2e-6);

    std::vector<InputBox> boxes;
    for (const QJsonValue& box : expected["bboxes_xyxy"].toArray())
        boxes.push_back({1, box[0].toInt(), box[1].toInt(), box[2].toInt(), box[3].toInt()});
    QCOMPARE(input.boxes, boxes);
    QCOMPARE(inputBoxes(m_datamodule, *sample, 512), boxes);

    const QString stem = name.left(name.lastIndexOf('.'));
    const QString files = folder + "expected/" + model + '/';
    const std::vector<float> grid = arrayOf(files + "every_8th.npz", "input/" + stem);
    QCOMPARE(grid.size(), std::size_t(64 * 64));
    for (std::size_t i = 0; i < grid.size(); ++i)
        QVERIFY(std::abs(grid[i] - input.image.values[i / 64 * 8 * 512 + i % 64 * 8]) <= 1e-6F);
    const QString full = files + "full-input-" + QString(stem).replace('/', '_') + ".npz";
    const std::vector<float> whole = arrayOf(full, "map");
    for (std::size_t i = 0; i < whole.size(); ++i)
        QVERIFY(std::abs(whole[i] - input.image.values[i]) <= 1e-6F);
    QVERIFY(!QFile::exists(full) || whole.size() >= 512 * 512);
}

QTEST_GUILESS_MAIN(TestGoldenInput)
#include "tst_golden_input.moc"
