// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>

#include "core/base/files.h"
#include "core/session/session.h"
#include "support/counted_memory.h"
#include "support/error_kind.h"

using namespace saliscope;
using namespace saliscope::session;

namespace
{

/// \p entry so often that there are \p bytes, with "#" in it replaced by numbers from 1000000.
std::string filled(const std::string& entry, std::size_t bytes)
{
    std::string text;
    const std::size_t place = entry.find('#');
    for (int number = 1000000; text.size() < bytes; ++number) {
        text += (text.empty() ? "" : ",") + entry.substr(0, place);
        if (place != std::string::npos)
            text += std::to_string(number) + entry.substr(place + 1);
    }
    return text;
}

/// \p entry again and again until there are so many MiB.
void add(const char* name, const std::string& before, const std::string& entry,
         const std::string& behind, const std::vector<std::size_t>& sizes = {1})
{
    for (const std::size_t mebibytes : sizes) {
        const std::string text = "{\"saliscope-session\":1," + before +
                                 filled(entry, mebibytes * counted::mebibyte - 1000) + behind + "}";
        QTest::addRow("%s, %d MiB", name, int(mebibytes)) << QByteArray::fromStdString(text);
    }
}

} // namespace

/// Sessions with very many small parts.
class TestSessionBudget final : public QObject
{
    Q_OBJECT

private slots:
    void costsLittle_data();
    void costsLittle();
    void readsManyCases();
    void takesTheLastOfTwoCases();
    void saysFirstThatAFileIsNewer();
};

void TestSessionBudget::costsLittle_data()
{
    QTest::addColumn<QByteArray>("text");
    add("cases", "\"cases\":{", "\"#.png\":{\"reviewed\":true}", "}", {1, 32});
    add("short cases", "\"cases\":{", "\"#\":{}", "}");
    add("tags", "\"cases\":{", "\"#\":{\"tags\":[\"\",\"\",\"\",\"\"]}", "}");
    add("boxes", "\"cases\":{", "\"#\":{\"boxes\":[[0,1,2,3,4]]}", "}");
    add("unknown members of cases", "\"cases\":{", "\"#\":{\"x\":[\"\",\"\",[]]}", "}");
    add("tags of one case", "\"cases\":{\"a\":{\"tags\":[", "\"\"", "]}}", {1, 32});
    add("boxes of one case", "\"cases\":{\"a\":{\"boxes\":[", "[0,0,0,1,1]", "]}}");
    add("settings", "\"settings\":{", "\"#\":\"\"", "}");
    add("checkpoints", "\"checkpoints\":[", "{}", "]");
    add("results", "\"results\":[", "{\"name\":\"#\"}", "]");
    add("pictures", "\"data\":{\"pictures\":[", "\"#\"", "]}");
    add("work lists", "\"work-lists\":[", "{\"name\":\"#\",\"cases\":[]}", "]");
    add("unknown texts", "\"x\":[", "\"\"", "]", {1, 32});
    add("unknown lists", "\"filters\":{\"x\":[", "[]", "]}");
}

void TestSessionBudget::costsLittle()
{
    QFETCH(QByteArray, text);
    const QTemporaryDir folder;
    const std::filesystem::path path =
        std::filesystem::path(folder.path().toStdString()) / "s.saliscope";
    writeFileAtomically(path, {text.toStdString()});
    std::optional<ErrorKind> found;
    const counted::Cost cost = counted::costOf([&] { found = kindOf([&] { loadSession(path); }); });
    qInfo("%s", found ? "refused" : "read");
    counted::requireSmall(cost, std::size_t(text.size()));
}

void TestSessionBudget::readsManyCases()
{
    const std::string text =
        "{\"saliscope-session\":1,\"cases\":{" +
        filled("\"images/series/picture-#.png\":{\"reviewed\":true,\"tags\":[\"unclear\"]}",
               8 * counted::mebibyte) +
        "}}";
    const Session session = parseSession(text, "/", "file");
    QVERIFY(session.cases.size() > 100000);
    const CaseRecord& record = session.cases.at("images/series/picture-1050000.png");
    QVERIFY(record.reviewed);
    QCOMPARE(record.tags, std::vector<std::string>{"unclear"});
}

void TestSessionBudget::takesTheLastOfTwoCases()
{
    const Session session = parseSession("{\"saliscope-session\":1,\"cases\":{\"a\":{\"note\":"
                                         "\"one\"},\"b\":{},\"a\":{\"note\":\"two\"}}}",
                                         "/", "file");
    QCOMPARE(session.cases.size(), std::size_t(2));
    QCOMPARE(session.cases.at("a").note, std::string("two"));
}

void TestSessionBudget::saysFirstThatAFileIsNewer()
{
    const auto kind = [](const std::string& text) {
        return kindOf([&] { parseSession(text, "/", "file"); });
    };
    QCOMPARE(kind("{\"cases\":{\"a\":7},\"saliscope-session\":2}"), ErrorKind::Unsupported);
    QCOMPARE(kind("{\"cases\":{\"a\":7},\"saliscope-session\":1}"), ErrorKind::Damaged);
    QCOMPARE(kind("{\"cases\":[7],\"saliscope-session\":1}"), ErrorKind::Damaged);
}

QTEST_GUILESS_MAIN(TestSessionBudget)
#include "tst_session_budget.moc"
