// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QRegularExpression>
#include <QTest>

#include "checkpoint/archive_builder.h"
#include "checkpoint/expect_error.h"
#include "core/checkpoint/checkpoint.h"

using namespace saliscope;
using namespace saliscope::checkpoint;

class TestSafetensors final : public QObject
{
    Q_OBJECT

private slots:
    void readsMetadata();
    void leavesOutUnusualTypes();
    void refuses_data();
    void refuses();
    void knowsWebPages();
};

namespace
{

std::string fileOf(const std::string& header, const std::string& data)
{
    return builder::littleEndian(header.size(), 8) + header + data;
}

void addFile(const char* name, const std::string& bytes, const char* message)
{
    QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(message);
}

} // namespace

void TestSafetensors::readsMetadata()
{
    const Checkpoint checkpoint =
        readCheckpoint(std::filesystem::path(TEST_DATA) / "types.safetensors");
    QCOMPARE(checkpoint.format, std::string("safetensors"));
    QCOMPARE(checkpoint.epoch, 7);
    QCOMPARE(checkpoint.attributes, (std::map<std::string, std::string>{{"format", "pt"}}));
}

void TestSafetensors::leavesOutUnusualTypes()
{
    const std::string header = R"({"a":{"dtype":"C64","shape":[1],"data_offsets":[0,8]},)"
                               R"("b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}})";
    const Checkpoint checkpoint =
        parseCheckpoint(fileOf(header, std::string(8, '\0') + std::string("\0\0\x80\x3f", 4)), "x");
    QCOMPARE(checkpoint.weights.size(), std::size_t(1));
    QCOMPARE(checkpoint.weights.at("b").values, std::vector<float>{1});
    QVERIFY(QString(checkpoint.unusable.at("a").what()).contains("C64"));
}

void TestSafetensors::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto add = [](const char* name, const std::string& header, const char* message,
                        std::size_t bytes = 8) {
        addFile(name, fileOf(header, std::string(bytes, '\0')), message);
    };
    const std::string one = R"("a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]})";
    addFile("huge header", builder::littleEndian(std::uint64_t(1) << 62, 8) + "{", "too-large");
    addFile("header beyond the end", builder::littleEndian(1000, 8) + "{", "damaged");
    add("not JSON", "{]", "damaged.*JSON");
    add("bytes that are no text", "{\"\xff\":1}", "damaged.*JSON");
    add("deep", "{\"a\":" + std::string(100000, '[') + std::string(100000, ']') + "}", "damaged");
    add("no tensors", "{}", "unsupported", 0);
    add("no object", R"({"a":3})", "damaged.*incompletely");
    add("no type", R"({"a":{"shape":[2],"data_offsets":[0,8]}})", "damaged");
    add("unusual type", R"({"a":{"dtype":"F8_E4M3","shape":[8],"data_offsets":[0,8]}})",
        "unsupported.*F8_E4M3");
    add("negative length", R"({"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})", "damaged");
    add("fractional", R"({"a":{"dtype":"F32","shape":[2.5],"data_offsets":[0,8]}})", "damaged");
    add("huge length",
        R"({"a":{"dtype":"F32","shape":[18446744073709551615],)"
        R"("data_offsets":[0,8]}})",
        "damaged");
    add("overflow",
        R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],)"
        R"("data_offsets":[0,0]}})",
        "damaged", 0);
    add("wrong size", R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", "damaged");
    add("reversed", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})", "damaged");
    add("overlap", "{" + one + R"(,"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
        "damaged.*overlap");
    add("gap", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", "damaged.*gap");
    add("short", "{" + one + "}", "damaged.*7 bytes", 7);
    add("long", "{" + one + "}", "damaged.*9 bytes", 9);
    add("metadata", "{" + one + R"(,"__metadata__":{"a":1}})", "damaged.*metadata");
    add("normalizer", "{" + one + R"(,"__metadata__":{"normalizer.mean":"[0.5]"}})",
        "damaged.*normalizer");
    add("control characters", R"({"a\u001b[31m":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})",
        "damaged");
}

/// The extension makes a safetensors file of anything else.
void TestSafetensors::knowsWebPages()
{
    const std::string page = "<!DOCTYPE html><html>" + std::string(600, ' ');
    const QString error =
        QString::fromStdString(errorOf([&] { parseCheckpoint(page, "model.safetensors"); }));
    QVERIFY2(error.contains("unknown-format") && error.contains("web page"), qPrintable(error));
    // A header whose length reads like the signature of gzip is still one.
    std::string header = R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})";
    header.resize(0x8b1f, ' ');
    QCOMPARE(parseCheckpoint(fileOf(header, std::string(8, '\0')), "x").weights.size(), 1U);
    const std::string json = R"({"data":{"message":"Not Found"}})" + std::string(600, ' ');
    QVERIFY(errorOf([&] { parseCheckpoint(json, "x"); }).find("it is a text") != std::string::npos);
}

void TestSafetensors::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const QString error =
        QString::fromStdString(errorOf([&] { parseCheckpoint(bytes.toStdString(), "hostile"); }));
    QVERIFY2(QRegularExpression(message).match(error).hasMatch(), qPrintable(error));
}

QTEST_GUILESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
