// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include "pictures/dicom_writer.h"
#include "support/program.h"

using namespace saliscope;

namespace
{

const QList<QByteArray> secrets = {"Zebulon",  "Quartermain", "PID-777-XY",
                                   "19010203", "ACC-4711",    "Dr^Nobody"};

/// A radiograph of a patient who does not exist.
std::string picture()
{
    DicomWriter writer;
    writer.text(0x00080050, "SH", "ACC-4711").text(0x00080090, "PN", "Dr^Nobody");
    writer.text(0x00100010, "PN", "Quartermain^Zebulon").text(0x00100020, "LO", "PID-777-XY");
    writer.text(0x00100030, "DA", "19010203");
    writer.numbers(0x00280002, "US", {1}).text(0x00280004, "CS", "MONOCHROME2");
    writer.numbers(0x00280010, "US", {64}).numbers(0x00280011, "US", {64});
    writer.numbers(0x00280100, "US", {8}).numbers(0x00280101, "US", {8});
    writer.numbers(0x00280102, "US", {7}).numbers(0x00280103, "US", {0});
    std::vector<std::uint32_t> values;
    for (std::uint32_t i = 0; i < 64 * 64; ++i)
        values.push_back(i * 7 % 251);
    writer.numbers(0x7fe00010, "OB", values, 1);
    return writer.file();
}

void save(const QString& path, const std::string& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(bytes));
}

/// Which of the secrets stands in \p text; empty: none.
QByteArray found(const QByteArray& text)
{
    for (const QByteArray& secret : secrets)
        if (text.contains(secret))
            return secret;
    return {};
}

} // namespace

/// What a file says of a patient reaches nothing that is written.
class TestDicomPrivacy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void outputsNameNobody_data();
    void outputsNameNobody();
    void filesNameNobody();

private:
    QTemporaryDir m_folder;
};

void TestDicomPrivacy::initTestCase()
{
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("study")));
    save(m_folder.filePath(QStringLiteral("study/IM0001")), picture());
    save(m_folder.filePath(QStringLiteral("study/broken.dcm")), picture().substr(0, 900));
}

void TestDicomPrivacy::outputsNameNobody_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("inspect") << "inspect study --samples --json" << 0;
    QTest::newRow("generate") << "generate pasa study -w " RESOURCE_FOLDER
                                 "/demo/pasa-demo.ckpt -o maps --json-log log"
                              << 1;
    QTest::newRow("view") << "view pasa study -i maps -o pictures --legend --all-labels" << 1;
}

void TestDicomPrivacy::outputsNameNobody()
{
    QFETCH(QString, words);
    QFETCH(int, code);
    const ProgramOutcome outcome =
        runProgram(SALISCOPE_PROGRAM, words.split(u' '), m_folder.path());
    QVERIFY2(outcome.code == code, outcome.errors);
    QCOMPARE(found(outcome.output + outcome.errors), QByteArray());
}

void TestDicomPrivacy::filesNameNobody()
{
    int files = 0;
    QDirIterator all(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.fileName().contains(QLatin1String("/study/")))
            continue;
        ++files;
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(found(file.fileName().toUtf8() + file.readAll()), QByteArray());
    }
    QVERIFY(files >= 5);
    QFile record(m_folder.filePath(QStringLiteral("maps/generation.jsonl")));
    QVERIFY(record.open(QIODevice::ReadOnly));
    QVERIFY(record.readAll().contains("\"dicom-values\":\"window\""));
}

QTEST_GUILESS_MAIN(TestDicomPrivacy)
#include "tst_dicom_privacy.moc"
