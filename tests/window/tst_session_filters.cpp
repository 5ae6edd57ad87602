// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "app/window/session/session_filters.h"
#include "support/case_lists.h"
#include "widgets/cases/case_rows.h"

using namespace saliscope;
using namespace saliscope::ui;
using namespace saliscope::window;

namespace
{

/// Ten cases with probabilities of one network and one score.
CaseRows scoredRows()
{
    CaseRows rows(caseList(10));
    rows.setLogits(1, {2});
    rows.setScores({"energy", "share inside", QList<double>(10, 0.5)});
    return rows;
}

} // namespace

class TestSessionFilters final : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas()
    {
        const CaseRows rows = scoredRows();
        CaseFilter filter;
        filter.text = "apex é";
        filter.splits = {1};
        filter.labels = {-1, 1};
        filter.probability = CaseFilter::Range{0, 0.25, 0.75};
        filter.flags = CaseFlag::EmptyMap;
        filter.tags = {"Knötchen", "a \"b\""};
        filter.boxes = true;
        filter.reviewed = false;
        const CaseOrder order{CaseColumn{CaseField::Score, 0}, true};
        const session::SessionFilters kept = sessionFilters(filter, order, rows);
        QCOMPARE(kept.terms.at("splits"), std::string(R"(["test"])"));
        QCOMPARE(kept.terms.at("labels"), std::string("[-1,1]"));
        QCOMPARE(kept.terms.at("probability"), std::string("[0,0.25,0.75]"));
        QVERIFY(caseFilter(kept, rows) == filter);
        QVERIFY(caseOrder(kept, rows) == order);
    }

    void anEmptyFilterKeepsNothing()
    {
        const CaseRows rows = scoredRows();
        const session::SessionFilters kept = sessionFilters({}, {}, rows);
        QVERIFY(kept.terms.empty());
        QVERIFY(caseFilter(kept, rows).empty());
        QVERIFY(caseOrder(kept, rows) == CaseOrder());
    }

    void leavesOutWhatTheCasesDoNotHave()
    {
        const CaseRows rows = scoredRows();
        session::SessionFilters kept;
        kept.terms = {{"splits", R"(["validation", "train"])"}, {"probability", "[3, 0, 1]"}};
        kept.sortColumn = "score lift";
        const CaseFilter filter = caseFilter(kept, rows);
        QVERIFY(filter.splits == std::set<int>{0});
        QVERIFY(!filter.probability);
        QVERIFY(!caseOrder(kept, rows)); // its scores may still be read
    }

    void foreignTermsAreNoTerms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << "";
        QTest::newRow("no list") << R"({"a": 1})";
        QTest::newRow("other values") << R"([{"a": 1}, null])";
        QTest::newRow("torn") << "[1, 2";
        QTest::newRow("deep") << QString(100000, '[');
    }

    void foreignTermsAreNoTerms()
    {
        QFETCH(const QString, text);
        const CaseRows rows = scoredRows();
        session::SessionFilters kept;
        for (const char* name : {"splits", "labels", "tags", "probability", "flags"})
            kept.terms[name] = text.toStdString();
        QVERIFY(caseFilter(kept, rows).empty());
    }
};

QTEST_GUILESS_MAIN(TestSessionFilters)
#include "tst_session_filters.moc"
