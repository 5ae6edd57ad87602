// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

#include "checkpoint/archive_builder.h"
#include "checkpoint/expect_error.h"
#include "core/base/files.h"
#include "core/checkpoint/checkpoint.h"

using namespace saliscope;
using namespace saliscope::checkpoint;
using namespace std::string_literals;
using Weights = std::map<std::string, NamedArray>;

class TestCheckpoint final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatTorchReads_data();
    void readsWhatTorchReads();
    void saysWhatIsUnusualOfTheArchive();
    void readsAllProtocols_data();
    void readsAllProtocols();
    void readsLightning();
    void readsNormalizers_data();
    void readsNormalizers();
    void listsForeignObjects();
    void leavesOutWhatIsNoTensor();
    void readsWholeModules_data();
    void readsWholeModules();
    void readsOldFiles();
    void refusesModulesWithoutEnd();
    void acceptsAnyFolderName();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
};

namespace
{

const std::filesystem::path dataFolder = TEST_DATA;

nlohmann::json expectedOf(const char* file)
{
    return nlohmann::json::parse(readFile(dataFolder / "expected.json")).at(file);
}

bool same(float got, float expected)
{
    return got == expected || (std::isnan(got) && std::isnan(expected));
}

} // namespace

void TestCheckpoint::readsWhatTorchReads_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file : {"types.pt", "big-endian.pt", "views.pt", "flags.pt", "no-crc.pt",
                             "deflated.pt", "padded.pt", "types.safetensors"})
        QTest::newRow(file) << QString(file);
}

void TestCheckpoint::readsWhatTorchReads()
{
    QFETCH(QString, file);
    const Weights weights = readCheckpoint(dataFolder / file.toStdString()).weights;
    const nlohmann::json expected = expectedOf(file.toUtf8());
    QCOMPARE(weights.size(), expected.size());
    for (const auto& [name, answer] : expected.items()) {
        QVERIFY2(weights.contains(name), name.c_str());
        const NamedArray& array = weights.at(name);
        QCOMPARE(array.shape, answer["shape"].get<std::vector<std::int64_t>>());
        QCOMPARE(array.storedType, answer["type"].get<std::string>());
        QCOMPARE(array.values.size(), answer["values"].size());
        for (std::size_t i = 0; i < array.values.size(); ++i) {
            const float value = std::stof(answer["values"][i].get<std::string>());
            QVERIFY2(same(array.values[i], value), name.c_str());
        }
    }
}

void TestCheckpoint::saysWhatIsUnusualOfTheArchive()
{
    const auto notes = [](const char* file) {
        QStringList texts;
        for (const Message& note : readCheckpoint(dataFolder / file).notes)
            texts << QString::fromStdString(note.text());
        return texts.join('\n');
    };
    QCOMPARE(notes("views.pt"), QString());
    QCOMPARE(notes("deflated.pt"), QString());
    QVERIFY(notes("no-crc.pt").contains("without checksums"));
    QVERIFY(notes("padded.pt").contains("512 bytes"));
}

void TestCheckpoint::readsAllProtocols_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file : {"protocol2.pt", "protocol3.pt", "protocol4.pt", "protocol5.pt"})
        QTest::newRow(file) << QString(file);
}

void TestCheckpoint::readsAllProtocols()
{
    QFETCH(QString, file);
    const Checkpoint checkpoint = readCheckpoint(dataFolder / file.toStdString());
    QCOMPARE(checkpoint.format, std::string("torch-zip"));
    QCOMPARE(checkpoint.weights.size(), std::size_t(1));
    QCOMPARE(checkpoint.weights.at("états").values, (std::vector<float>{1, 2}));
}

void TestCheckpoint::readsLightning()
{
    const Checkpoint checkpoint = readCheckpoint(dataFolder / "lightning.ckpt");
    QCOMPARE(checkpoint.format, std::string("lightning-zip"));
    QCOMPARE(checkpoint.path, dataFolder / "lightning.ckpt");
    QCOMPARE(checkpoint.weights.size(), std::size_t(2));
    QCOMPARE(checkpoint.weights.at("dense.weight").shape, (std::vector<std::int64_t>{2, 3}));
    QCOMPARE(checkpoint.weights.at("dense.bias").values, (std::vector<float>{0.5F, -0.5F}));
    QCOMPARE(checkpoint.epoch, 3);
    QCOMPARE(checkpoint.globalStep, 40);
    QCOMPARE(checkpoint.lightningVersion, std::string("2.6.6"));
    QCOMPARE(checkpoint.monitor, std::string("loss/validation"));
    QCOMPARE(checkpoint.monitorValue, 0.25);
    QVERIFY(checkpoint.ignoredObjects.empty());
    const std::map<std::string, std::string> attributes = {
        {"architecture", "vit_small_patch16_224"},
        {"hyper_parameters.name", "adam"},
        {"hyper_parameters.rate", "1e-04"},
        {"img_size", "224"},
        {"peft_config", "null"},
        {"pretrained", "false"},
        {"sizes", "[1, 2.5, x]"},
    };
    QCOMPARE(checkpoint.attributes, attributes);
}

void TestCheckpoint::readsNormalizers_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("present");
    QTest::addColumn<QList<float>>("mean");
    QTest::addColumn<QList<float>>("std");
    QTest::newRow("tensors") << "lightning.ckpt" << true << QList<float>{0.5F}
                             << QList<float>{0.25F};
    QTest::newRow("tuples") << "normalizer-tuple.ckpt" << true
                            << QList<float>{0.485F, 0.456F, 0.406F}
                            << QList<float>{0.229F, 0.224F, 0.225F};
    QTest::newRow("lists") << "normalizer-v2.ckpt" << true << QList<float>{0.5F, 0.25F}
                           << QList<float>{0.125F, 1.0F};
    for (const char* way :
         {"array", "array5", "array32", "array-big", "array-planes", "numpy-floats", "floats4",
          "tensors", "mixed", "compose", "compose-v2", "sequential", "nested", "chain"})
        QTest::newRow(way) << QString("normalizer-%1.ckpt").arg(way) << true
                           << QList<float>{0.5F, 0.25F} << QList<float>{0.125F, 2.0F};
    QTest::newRow("one for all") << "normalizer-one-std.ckpt" << true << QList<float>{0.5F, 0.25F}
                                 << QList<float>{0.125F};
    QTest::newRow("none") << "normalizer-none.ckpt" << false << QList<float>{} << QList<float>{};
    QTest::newRow("safetensors") << "types.safetensors" << true << QList<float>{0.5F}
                                 << QList<float>{0.25F};
}

void TestCheckpoint::readsNormalizers()
{
    QFETCH(QString, file);
    QFETCH(bool, present);
    QFETCH(QList<float>, mean);
    QFETCH(QList<float>, std);
    const Checkpoint checkpoint = readCheckpoint(dataFolder / file.toStdString());
    QCOMPARE(checkpoint.normalizer.has_value(), present);
    if (!present)
        return;
    QVERIFY(checkpoint.ignoredObjects.empty());
    QCOMPARE(checkpoint.normalizer->mean, std::vector<float>(mean.begin(), mean.end()));
    QCOMPARE(checkpoint.normalizer->std, std::vector<float>(std.begin(), std.end()));
}

void TestCheckpoint::listsForeignObjects()
{
    const Checkpoint checkpoint = readCheckpoint(dataFolder / "foreign-aside.ckpt");
    QCOMPARE(checkpoint.ignoredObjects, std::vector<std::string>{"study.HyperParameters"});
    QCOMPARE(checkpoint.attributes.at("peft_config"), std::string("study.HyperParameters"));
    QCOMPARE(checkpoint.attributes.at("peft_config.rank"), std::string("8"));
    QCOMPARE(checkpoint.attributes.at("peft_config.names"), std::string("[query, value]"));
    QCOMPARE(checkpoint.attributes.at("peft_config.nested"), std::string("{…}"));
}

void TestCheckpoint::leavesOutWhatIsNoTensor()
{
    const Checkpoint checkpoint = readCheckpoint(dataFolder / "unneeded.ckpt");
    QCOMPARE(checkpoint.weights.size(), std::size_t(2));
    QCOMPARE(checkpoint.weights.at("dense.bias").values, (std::vector<float>{0.5F, -0.5F}));
    const std::map<std::string, const char*> reasons = {
        {"bytes", "_codecs.encode"},
        {"buffer", "_io.BytesIO"},
        {"none", "no tensor"},
        {"text", "no tensor"},
        {"number", "no tensor"},
        {"complex", "ComplexFloatStorage"},
        {"conjugate", "ComplexFloatStorage"},
        {"uint16", "torch.uint16"},
        {"float8", "float8_e4m3fn"},
        {"sparse", "_rebuild_sparse_tensor"},
        {"compressed", "_rebuild_sparse"},
        {"quantised", "_rebuild_qtensor"},
        {"nested", "_rebuild_nested_tensor"},
        {"meta", "_rebuild_meta_tensor"},
        {"array", "numpy"},
        {"dtype", "torch.float32"},
        {"device", "torch.device"},
        {"size", "no tensor"},
        {"foreign", "study.HyperParameters"},
        {"class", "study.HyperParameters"},
    };
    for (const auto& [name, reason] : reasons) {
        QVERIFY2(checkpoint.unusable.contains(name), name.c_str());
        const QString error = checkpoint.unusable.at(name).what();
        QVERIFY2(error.contains(reason) && error.contains("unneeded.ckpt"), qPrintable(error));
    }
    QCOMPARE(checkpoint.unusable.size(), reasons.size()); // the others have no usable name
}

void TestCheckpoint::readsWholeModules_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file : {"module.pt", "module4.pt", "module-old.pt", "module-inside.pt"})
        QTest::newRow(file) << QString(file);
}

/// Objects of classes nobody here knows, as data: their state dict is what torch says.
void TestCheckpoint::readsWholeModules()
{
    QFETCH(QString, file);
    const Checkpoint checkpoint = readCheckpoint(dataFolder / file.toStdString());
    const bool isHalf = file == "module-inside.pt";
    QCOMPARE(checkpoint.format, std::string("torch-module"));
    const auto expected = nlohmann::json::parse(readFile(dataFolder / "modules.json"));
    QCOMPARE(checkpoint.weights.size(), expected.size());
    for (const auto& [name, answer] : expected.items()) {
        QVERIFY2(checkpoint.weights.contains(name), name.c_str());
        const NamedArray& array = checkpoint.weights.at(name);
        QCOMPARE(array.shape, answer["shape"].get<std::vector<std::int64_t>>());
        for (std::size_t i = 0; i < array.values.size(); ++i) {
            const float value = std::stof(answer["values"][i].get<std::string>());
            QVERIFY2(same(array.values[i], value) ||
                         (isHalf && std::abs(array.values[i] - value) < 1e-3F),
                     name.c_str());
        }
    }
    QCOMPARE(checkpoint.modules.at("").className, std::string("study.Net"));
    const ModuleFacts& convolution = checkpoint.modules.at("features.0");
    QCOMPARE(convolution.className, std::string("torch.nn.modules.conv.Conv2d"));
    QCOMPARE(convolution.attributes.at("stride"), std::string("[2, 2]"));
    QCOMPARE(convolution.attributes.at("padding"), std::string("[1, 0]"));
    QCOMPARE(checkpoint.outputNames, (std::vector<std::string>{"Mass", "", "Nodule"}));
}

void TestCheckpoint::readsOldFiles()
{
    const Checkpoint states = readCheckpoint(dataFolder / "states-old.pt");
    QCOMPARE(states.format, std::string("torch-legacy"));
    QCOMPARE(states.weights.size(), readCheckpoint(dataFolder / "module.pt").weights.size());
    QCOMPARE(readCheckpoint(dataFolder / "old.pt").weights.at("weight").values,
             std::vector<float>(2));
    const std::string bytes = readFile(dataFolder / "module-old.pt");
    for (std::size_t length = 0; length < bytes.size(); length += 37)
        QVERIFY(errorOf([&] { parseCheckpoint(bytes.substr(0, length), "torn.pt"); }) !=
                "no error");
}

/// A module that lies in itself, and one that lies twice in each of those around it.
void TestCheckpoint::refusesModulesWithoutEnd()
{
    const std::string begin = "\x80\x02", object = "cmine\nNet\n)\x81", end = ".";
    const std::string empty = "}(X\x0b\0\0\0_parameters}"s;
    const std::string inItself = begin + object + "q\x01" + empty +
                                 "X\x08\0\0\0_modules}X\x01\0\0\0ah\x01"
                                 "sub"s +
                                 end;
    std::string twice = begin + object + empty + "X\x08\0\0\0_modules}ubq\x01"s;
    for (int depth = 0; depth < 60; ++depth)
        twice +=
            object + empty + "X\x08\0\0\0_modules}(X\x01\0\0\0ah\x01X\x01\0\0\0bh\x01uubq\x01"s;
    for (const std::string& pickle : {inItself, twice + end}) {
        const std::string error =
            errorOf([&] { parseCheckpoint(builder::torchFile(pickle), "endless.pt"); });
        QVERIFY2(error.starts_with("too-large"), error.c_str());
    }
}

void TestCheckpoint::acceptsAnyFolderName()
{
    const std::string pickle = builder::pickle(builder::dictionary({{"w", builder::tensor({})}}));
    const std::string floats = {'\0', '\0', '\x80', '\x3f', '\0', '\0', '\0', '\0',
                                '\0', '\0', '\0',   '\0',   '\0', '\0', '\0', '\0'};
    const std::string bytes = builder::zipOf(
        {{"my model/data.pkl", pickle}, {"my model/data/0", floats}, {"my model/version", "3\n"}});
    const Checkpoint checkpoint = parseCheckpoint(bytes, "memory");
    QCOMPARE(checkpoint.path, std::filesystem::path("memory"));
    QCOMPARE(checkpoint.weights.at("w").values, (std::vector<float>{1, 0, 0, 0}));
}

void TestCheckpoint::refusesOtherFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("message");
    QTest::newRow("missing") << "none.ckpt"
                             << "not-found";
    QTest::newRow("folder") << "."
                            << "unreadable";
    QTest::newRow("not a checkpoint") << "expected.json"
                                      << "unknown-format";
    QTest::newRow("hostile module") << "evil-module.pt"
                                    << "unsafe.*os.system";
    QTest::newRow("deflated zeros") << "bomb.pt"
                                    << "too-large.*data.pkl";
    QTest::newRow("LZMA") << "lzma.pt"
                          << "unsupported.*zip -0 -r";
    QTest::newRow("element type") << "unusual-type.pt"
                                  << "unsupported.*weight.*torch.uint16";
    QTest::newRow("no weights") << "no-weights.pt"
                                << "unsupported.*state_dict";
    QTest::newRow("another transform") << "normalizer-blur.ckpt"
                                       << "unsafe.*GaussianBlur";
    QTest::newRow("std of zero") << "normalizer-zero.ckpt"
                                 << "damaged.*normalizer";
}

void TestCheckpoint::refusesOtherFiles()
{
    QFETCH(QString, file);
    QFETCH(QString, message);
    const std::filesystem::path path = dataFolder / file.toStdString();
    const QString error = QString::fromStdString(errorOf([&] { readCheckpoint(path); }));
    QVERIFY2(error.contains(QRegularExpression(message)), qPrintable(error));
    QVERIFY2(error.contains(file), qPrintable(error));
}

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "tst_checkpoint.moc"
