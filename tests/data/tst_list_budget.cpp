// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>

#include "core/base/files.h"
#include "core/data/datamodule.h"
#include "support/counted_memory.h"
#include "support/error_kind.h"

using namespace saliscope;
using namespace saliscope::data;

namespace
{

std::string listed(std::size_t count, const std::function<std::string(std::size_t)>& entry)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += (i == 0 ? "" : ",") + entry(i);
    return text;
}

std::string samples(std::size_t count, const std::string& label)
{
    return "{\"a\":[" +
           listed(count,
                  [&](std::size_t i) { return "[\"" + std::to_string(i) + "\"" + label + "]"; }) +
           "]}";
}

/// A description with \p members, whose parts are \p parts times the list "list.json".
std::string description(const std::string& members, std::size_t parts = 1)
{
    return "{\"saliscope-datamodule\":1," + members + "\"parts\":[" +
           listed(parts, [](std::size_t) { return "{\"split\":\"list.json\"}"; }) + "]}";
}

std::string findings(std::size_t count)
{
    return "\"findings\":[" +
           listed(count, [](std::size_t i) { return '"' + std::to_string(i) + '"'; }) + "],";
}

void add(const char* name, const std::string& description, const std::string& list, int kind = -1)
{
    QTest::newRow(name) << QByteArray::fromStdString(description) << QByteArray::fromStdString(list)
                        << kind;
}

} // namespace

/// Descriptions and lists of which few bytes make much work or take much memory.
class TestListBudget final : public QObject
{
    Q_OBJECT

private slots:
    void costsLittle_data();
    void costsLittle();
};

void TestListBudget::costsLittle_data()
{
    QTest::addColumn<QByteArray>("description");
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<int>("kind");
    const int tooLarge = int(ErrorKind::TooLarge);
    const std::string many = description("\"outputs\":65536,\"one-hot\":true,");
    add("many outputs of many samples", many, samples(60000, ",1"), tooLarge);
    add("many outputs of few samples", many, samples(100, ",1"));
    add("many findings of many samples", description(findings(80000)),
        samples(20000, ",[\"79999\"]"), tooLarge);
    const std::string names =
        "{\"a\":[[\"x\",[" + listed(90000, [](std::size_t) { return "\"79999\""; }) + "]]]}";
    add("a sample of very many findings", description(findings(80000)), names, tooLarge);
    add("usual findings", description(findings(20)), samples(20000, ",[\"7\",\"19\"]"));
    add("a list of samples a thousand times", description("", 1000), samples(60000, ""), tooLarge);
    add("a list of nothing a thousand times", description("", 1000),
        "{\"a\":[" + std::string(900000, ' ') + "]}", tooLarge);
    add("a list of wrong entries a thousand times", description("", 1000),
        "{\"a\":[" + listed(200000, [](std::size_t) { return "[1]"; }) + "]}", tooLarge);
}

void TestListBudget::costsLittle()
{
    QFETCH(QByteArray, description);
    QFETCH(QByteArray, list);
    QFETCH(int, kind);
    const QTemporaryDir temporary;
    const std::filesystem::path folder = temporary.path().toStdString();
    writeFileAtomically(folder / "list.json", {list.toStdString()});
    writeFileAtomically(folder / "all.json", {description.toStdString()});
    std::optional<ErrorKind> found;
    const counted::Cost cost = counted::costOf(
        [&] { found = kindOf([&] { openDatamodule((folder / "all.json").string(), {}); }); });
    QCOMPARE(found ? int(*found) : -1, kind);
    counted::requireSmall(cost, std::size_t(description.size() + list.size()));
}

QTEST_GUILESS_MAIN(TestListBudget)
#include "tst_list_budget.moc"
