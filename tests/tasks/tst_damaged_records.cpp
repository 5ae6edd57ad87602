// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/tasks/completeness.h"
#include "core/tasks/generate.h"
#include "core/tasks/sweep.h"
#include "core/tasks/view.h"
#include "support/damaged_line.h"
#include "support/fake_network.h"
#include "support/picture_folder.h"

using namespace saliscope;
using namespace saliscope::tasks;
namespace fs = std::filesystem;

namespace
{

constexpr int side = 32;

GenerateReport generate(const PictureFolder& data)
{
    FakeNetwork network(1, side);
    GenerateRequest request;
    request.outputFolder = data.out;
    return generateMaps(network, data.open(), request, {}, {});
}

ViewReport view(const PictureFolder& data)
{
    ViewRequest request;
    request.inputFolder = data.out;
    request.outputFolder = data.root / "views";
    request.model = "small";
    request.style.input.size = side;
    return drawViews(data.open(), request, {}, {});
}

CompletenessReport score(const PictureFolder& data)
{
    FakeNetwork network(1, side);
    CompletenessRequest request;
    request.outputFolder = data.root / "scores";
    return scoreCompleteness(network, data.open(), request, {}, {});
}

/// Whether \p report counts one result as made anew, and says of which record the line was.
template <typename Report>
bool saysOne(const Report& report, std::size_t made, const std::string& record)
{
    const std::vector<Message> notes = report.remade.notes();
    return made == 1 && report.kept == 2 && report.failures.empty() && report.remade.count() == 1 &&
           notes.size() == 1 &&
           notes[0].text() ==
               "Lines of " + record + " that were damaged, and whose samples were made anew: 1.";
}

template <typename Report>
bool saysNothing(const Report& report)
{
    return report.kept == 3 && report.remade.count() == 0 && report.remade.notes().empty();
}

} // namespace

/// A line of a record that no longer says what was finished: its sample is done anew, the user is
/// told, and the record is what it was.
class TestDamagedRecords final : public QObject
{
    Q_OBJECT

private slots:
    void generateSaysIt_data() { addDamages(); }
    void generateSaysIt();
    void viewSaysIt_data() { addDamages(); }
    void viewSaysIt();
    void completenessSaysIt_data() { addDamages(); }
    void completenessSaysIt();
    void otherReasonsStayApart();
};

void TestDamagedRecords::generateSaysIt()
{
    QFETCH(QString, damage);
    const PictureFolder data;
    generate(data);
    const fs::path record = data.out / "generation.jsonl";
    const std::string whole = readFile(record);
    damageLastLine(record, damage);
    const GenerateReport report = generate(data);
    QVERIFY(saysOne(report, report.written, "generation.jsonl"));
    QCOMPARE(readFile(record), whole);
    QVERIFY(saysNothing(generate(data)));
}

void TestDamagedRecords::viewSaysIt()
{
    QFETCH(QString, damage);
    const PictureFolder data;
    generate(data);
    view(data);
    const fs::path record = data.root / "views/view.jsonl";
    const std::string whole = readFile(record);
    damageLastLine(record, damage);
    const ViewReport report = view(data);
    QVERIFY(saysOne(report, report.written, "view.jsonl"));
    QCOMPARE(readFile(record), whole);
    QVERIFY(saysNothing(view(data)));
}

void TestDamagedRecords::completenessSaysIt()
{
    QFETCH(QString, damage);
    const PictureFolder data;
    score(data);
    const fs::path record = data.root / "scores/completeness.jsonl";
    const std::string whole = readFile(record);
    damageLastLine(record, damage);
    const CompletenessReport report = score(data);
    QVERIFY(saysOne(report, report.scored, "completeness.jsonl"));
    QCOMPARE(readFile(record), whole);
    QVERIFY(saysNothing(score(data)));
}

/// A damaged line is not blamed on a sample that is done anew for its new picture.
void TestDamagedRecords::otherReasonsStayApart()
{
    const PictureFolder data;
    score(data);
    data.paint("a", 3);
    const fs::path record = data.root / "scores/completeness.jsonl";
    writeFileAtomically(record, {readFile(record), "nobody's\n", "nobody's either\n"});
    const CompletenessReport report = score(data);
    QCOMPARE(report.kept, std::size_t(2));
    QCOMPARE(report.remade.count(), std::size_t(1));
    QVERIFY(report.remade.notes().at(0).text().starts_with("Results that were made from other"));
}

QTEST_GUILESS_MAIN(TestDamagedRecords)
#include "tst_damaged_records.moc"
