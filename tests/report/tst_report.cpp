// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include "core/pictures/image_file.h"
#include "core/render/overlay.h"
#include "core/report/report.h"

using namespace saliscope;
using namespace saliscope::engine;
using namespace saliscope::metrics;
using namespace saliscope::render;
using namespace saliscope::report;
using namespace saliscope::results;
using namespace saliscope::session;
using namespace saliscope::engine;
using namespace saliscope::metrics;
using namespace saliscope::render;
using namespace saliscope::report;
using namespace saliscope::results;
using namespace saliscope::session;

namespace
{

Picture hillPicture(double centreX, double centreY)
{
    Image image(1, 256, 256);
    Image map(1, 256, 256);
    for (int y = 0; y < 256; ++y)
        for (int x = 0; x < 256; ++x) {
            const std::size_t place = std::size_t(y * 256 + x);
            image.values[place] = 0.3F + 0.3F * float(std::sin(x * 0.03) * std::cos(y * 0.02));
            map.values[place] = float(
                std::exp(-((x - centreX) * (x - centreX) + (y - centreY) * (y - centreY)) / 1500));
        }
    OverlayOptions options;
    options.boxColour = {0, 200, 120};
    return overlay(image, map, {{1, 120, 60, 190, 140}}, options);
}

ReportOrigin origin()
{
    return {"demo",
            "Pasa",
            "pasa-demo.ckpt",
            std::string(64, 'a'),
            std::string(64, 'b'),
            "LibTorch 1.13.0",
            "cpu",
            "2026-11-24 07:00",
            {{say("Seed"), verbatim("0")}, {verbatim("Noise"), verbatim("0.01")}}};
}

CaseReport fullCase()
{
    CaseReport report;
    report.sample = "imgs/tb/test-0000.png";
    report.split = "test";
    report.label = "1";
    report.probabilities = {0.9731};
    report.picture = hillPicture(-500, -500);
    report.boxes = 1;
    report.boxShare = 0.085;
    report.note = "Opacity at <the> \"left\" & apex";
    report.tags = {"check", "teaching"};
    report.origin = origin();
    ReportedMap coarse;
    coarse.facts = {Algorithm::GradCam, "fc14", 0, 1, {}, {7, 7}, 512, 3.5F, {}, 8, 2};
    coarse.picture = hillPicture(150, 100);
    coarse.scores[Score::Energy] = 0.4321;
    coarse.scores[Score::Lift] = 5.08;
    coarse.scores[Score::Pointing] = 1;
    coarse.scores[Score::Road] = 0.1;
    ReportedMap empty;
    empty.facts = {
        Algorithm::LayerCam, "fc8", 0, 1, {true, false, false}, {31, 31}, 512, 3.5F, {}, 0, 0};
    empty.picture = hillPicture(60, 200);
    empty.scores[Score::Energy] = 0;
    report.maps = {coarse, empty};
    report.maps[0].colours.colormap = "plasma";
    ReportedDerivation difference;
    difference.kind = DerivedKind::Difference;
    difference.members = {coarse.facts, empty.facts};
    difference.figures = MapComparison{0.75, 0.125, {}, 0.5, {}, 0.25};
    difference.picture = hillPicture(60, 60);
    difference.colours = {"coolwarm", -0.75, 0.75};
    ReportedDerivation mean;
    mean.kind = DerivedKind::Mean;
    mean.members = difference.members;
    mean.leftOut = {1};
    mean.picture = hillPicture(90, 60);
    mean.colours = {"plasma", 0, 0.625};
    report.derived = {difference, mean};
    return report;
}

CohortReport fullCohort()
{
    CohortReport report;
    report.cases = 20;
    report.failed = 1;
    report.origin = origin();
    for (const Score score : {Score::Energy, Score::Lift, Score::Morf})
        for (const char* map : {"Grad-CAM at fc14", "LayerCAM at fc8"}) {
            ReportedScores column{verbatim(map), "test", score, {}};
            for (int i = 0; i < 20; ++i)
                column.values.push_back(i % 7 == 3 ? std::nullopt
                                                   : std::optional(0.1 + 0.037 * ((i * 7) % 11)));
            report.scores.push_back(column);
        }
    report.maps = {fullCase().maps.front().facts};
    report.worstBy = verbatim("probability above 0.9 and lift below 1");
    for (int i = 0; i < 6; ++i)
        report.worst.push_back({"imgs/tb/test-000" + std::to_string(i) + ".png", "test",
                                verbatim("probability 0.97, lift 0.3"), hillPicture(40 * i, 200)});
    return report;
}

QString htmlOf(const ReportDocument& document)
{
    return QString::fromStdString(reportHtml(document));
}

/// The report as the window prints it. Returns the number of pages.
int printed(const QString& html, const QString& path)
{
    QTextDocument document;
    document.setHtml(html);
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    document.print(&writer);
    document.setPageSize(QSizeF(680, 1000));
    return document.pageCount();
}

} // namespace

class TestReport final : public QObject
{
    Q_OBJECT

private slots:
    void caseSaysWhatIsKnown();
    void caveatsAreThoseOfTheMap();
    void saysWhatIsOddAboutThePicture();
    void scoresOfUnreadableMapsAreNotGiven();
    void manyMapsStandBelowEachOther();
    void withoutBoxesOrMaps();
    void cohortSaysWhatIsKnown();
    void cohortOfNothing();
    void isSelfContained();
    void textsAreEscaped();
    void qtUnderstandsIt();
    void everyScoreIsExplained();
    void speaksAnotherLanguage();
};

void TestReport::caseSaysWhatIsKnown()
{
    const QString html = htmlOf(caseReport(fullCase()));
    for (const char* part :
         {"imgs/tb/test-0000.png",
          "0.973",
          "0.432",
          "5.080",
          "Energy lift",
          "8.5 %",
          "teaching",
          "pasa-demo.ckpt",
          "LibTorch 1.13.0",
          "Seed",
          "For research, not for diagnosis",
          "avoids the boxes",
          "Grad-CAM at fc14",
          "Grad-CAM at fc14 minus LayerCAM at fc8",
          "-0.750",
          "rank correlation (Spearman) 0.500",
          "structural similarity (SSIM) n/a",
          "the mean of Grad-CAM at fc14, pixel by pixel",
          "0.625",
          "leaves out LayerCAM at fc8, which says nothing: It is zero everywhere."})
        QVERIFY2(html.contains(part), part);
    QVERIFY(html.contains(QString(64, 'a')) && html.contains(QString(64, 'b')));
    QVERIFY(!html.contains("were edited"));
    CaseReport edited = fullCase();
    edited.boxesEdited = true;
    edited.maps[0].facts.checkpoint = "two.ckpt";
    edited.maps[1].facts.name = "run-1 · layercam";
    edited.others = {{"two.ckpt", "Pasa", std::string(64, 'c'), {0.25}}};
    const QString other = htmlOf(caseReport(edited));
    QVERIFY(other.contains("were edited"));
    QVERIFY(other.contains("Grad-CAM at fc14 by two.ckpt"));
    QVERIFY(other.contains("Probability by two.ckpt") && other.contains("0.250"));
    QVERIFY(other.contains(QString(64, 'c')));
    QVERIFY(other.contains("run-1 · layercam: The map was made before"));
    QVERIFY(html.contains("width=\"300\" height=\"300\"")); // QTextDocument keeps no proportion
}

void TestReport::caveatsAreThoseOfTheMap()
{
    const auto caveats = [](const MapFacts& facts) {
        QStringList list;
        for (const Message& caveat : mapCaveats(facts))
            list << QString::fromStdString(caveat.text());
        return list;
    };
    MapFacts facts{Algorithm::GradCam, "fc14", 0, 1, {}, {64, 64}, 512, 2.F, {}, 8, 0};
    facts.cells = {128, 128};
    QVERIFY(caveats(facts).isEmpty());
    facts.cells = {7, 7};
    QCOMPARE(caveats(facts).filter("7 × 7 cells, each about 73 pixels").size(), 1);
    facts.flags.empty = true;
    QCOMPARE(caveats(facts).filter("is empty").size(), 1);
    facts.flags = {false, true, false};
    QCOMPARE(caveats(facts).filter("same value everywhere").size(), 1);
    facts.flags = {false, false, true};
    QCOMPARE(caveats(facts).filter("not numbers").size(), 1);
    facts.flags = {};
    facts.algorithm = Algorithm::EigenCam;
    QCOMPARE(caveats(facts).filter("does not depend on which output").size(), 1);
    QCOMPARE(caveats(facts).filter("reverse").size(), 1);
    facts.algorithm = Algorithm::RandomCam;
    QCOMPARE(caveats(facts).filter("random weights").size(), 1);
    facts.algorithm = Algorithm::AblationCam;
    facts.logit = 0.1F;
    QCOMPARE(caveats(facts).filter("close to 0").size(), 1);
    facts.ablation = AblationRule::Zero;
    QCOMPARE(caveats(facts).filter("close to 0").size(), 0);
    facts.logit = -2.F;
    QCOMPARE(caveats(facts).filter("did not decide").size(), 1);
    facts.evidenceSign = -1;
    QCOMPARE(caveats(facts).filter("speaks against").size(), 1);
    facts.degeneratePoints = 3;
    QCOMPARE(caveats(facts).filter("3 of 8 points").size(), 1);
    // Maps made before are marked likewise.
    facts.name = "run · gradcam";
    QCOMPARE(caveats(facts).filter("speaks against").size(), 1);
    QCOMPARE(mapTitle(facts).text(), std::string("run · gradcam, evidence against the output"));
    facts.evidenceSign = 1;
    QCOMPARE(mapTitle(facts).text(), std::string("run · gradcam"));
}

void TestReport::saysWhatIsOddAboutThePicture()
{
    CaseReport report = fullCase();
    report.notes = {say("The picture does not look like a radiograph: it has colours.")};
    const ReportDocument document = caseReport(report);
    const bool isTold = std::any_of(
        document.sections.begin(), document.sections.end(), [&](const ReportSection& section) {
            return std::find(section.paragraphs.begin(), section.paragraphs.end(),
                             report.notes[0]) != section.paragraphs.end();
        });
    QVERIFY(isTold);
}

void TestReport::scoresOfUnreadableMapsAreNotGiven()
{
    const ReportDocument document = caseReport(fullCase());
    const auto scores =
        std::find_if(document.sections.begin(), document.sections.end(),
                     [](const ReportSection& section) { return section.heading == say("Scores"); });
    QVERIFY(scores != document.sections.end());
    QCOMPARE(scores->table.size(), std::size_t(5));
    QCOMPARE(scores->table[1][1].text(), std::string("0.432"));
    QCOMPARE(scores->table[1][2].text(), std::string("n/a"));
}

void TestReport::manyMapsStandBelowEachOther()
{
    CaseReport report = fullCase();
    for (int i = 0; i < 8; ++i) {
        report.maps.push_back(report.maps[0]);
        report.maps.back().facts.algorithm = Algorithm(i);
    }
    const ReportDocument document = caseReport(report);
    const auto section = [&](const char* heading) {
        return *std::find_if(document.sections.begin(), document.sections.end(),
                             [&](const auto& each) { return each.heading == verbatim(heading); });
    };
    const ReportSection scores = section("Scores");
    QCOMPARE(scores.table.size(), report.maps.size() + 1);
    QCOMPARE(scores.table[1][0].text(), std::string("Grad-CAM at fc14"));
    QCOMPARE(scores.table[1][1].text(), std::string("0.432"));
    int coarse = 0;
    for (const Message& remark : section("Read with care").remarks)
        coarse += QString::fromStdString(remark.text()).contains("7 × 7 cells") ? 1 : 0;
    QCOMPARE(coarse, 1);
}

void TestReport::withoutBoxesOrMaps()
{
    CaseReport report = fullCase();
    report.boxes = 0;
    for (ReportedMap& map : report.maps)
        map.scores = {};
    QVERIFY(htmlOf(caseReport(report)).contains("no boxes to compare with"));
    const QString bare = htmlOf(caseReport({}));
    QVERIFY(!bare.contains("<img") && !bare.contains("What the scores mean"));
}

void TestReport::cohortSaysWhatIsKnown()
{
    const QString html = htmlOf(cohortReport(fullCohort()));
    for (const char* part : {"95 % interval", "LayerCAM at fc8", "deserve a look", "test-0005.png",
                             "7 × 7", "ROAD, most relevant first", "probability above 0.9"})
        QVERIFY2(html.contains(part), part);
    QVERIFY(html.contains(QRegularExpression("0\\.\\d{3} to 0\\.\\d{3}")));
}

void TestReport::cohortOfNothing()
{
    const QString html = htmlOf(cohortReport({}));
    QVERIFY(html.contains("Cases") && !html.contains("95 %"));
    CohortReport undefined;
    undefined.scores = {
        {verbatim("Grad-CAM"), "test", Score::Energy, {std::nullopt, std::nullopt}}};
    QVERIFY(htmlOf(cohortReport(undefined)).contains("n/a"));
}

void TestReport::isSelfContained()
{
    for (const ReportDocument& document : {caseReport(fullCase()), cohortReport(fullCohort())}) {
        const QString html = htmlOf(document);
        QVERIFY(!html.contains("<script") && !html.contains("http:") && !html.contains("https:") &&
                !html.contains("<link"));
        QRegularExpressionMatchIterator sources =
            QRegularExpression("src=\"([^\"]*)\"").globalMatch(html);
        int count = 0;
        for (; sources.hasNext(); ++count) {
            const QString source = sources.next().captured(1);
            QVERIFY(source.startsWith("data:image/png;base64,"));
            const QByteArray png = QByteArray::fromBase64(source.mid(22).toLatin1());
            QCOMPARE(QImage::fromData(png, "PNG").width(), 256);
        }
        QVERIFY(count > 2);
        QVERIFY(!html.contains("alt=\"\""));
    }
}

void TestReport::textsAreEscaped()
{
    QCOMPARE(escapedHtml("<b>&\"\n\x01ü"), std::string("&lt;b&gt;&amp;&quot;<br>\\u0001ü"));
    CaseReport report = fullCase();
    report.sample = "<script>alert(1)</script>";
    report.split = report.label = report.note = report.sample;
    report.tags = {report.sample};
    report.origin.checkpoint = report.origin.datamodule = report.sample;
    report.origin.parameters = {{verbatim(report.sample), verbatim(report.sample)}};
    report.maps[0].facts.layer = report.sample;
    report.note = "\u202egnp.exe";
    const QString html = htmlOf(caseReport(report));
    QVERIFY(!html.contains("<script"));
    QVERIFY(!html.contains(QChar(0x202e)) && html.contains("\\u202egnp.exe"));
}

void TestReport::qtUnderstandsIt()
{
    const QString html = htmlOf(caseReport(fullCase()));
    QTextDocument document;
    document.setHtml(html);
    const QString text = document.toPlainText();
    QVERIFY(text.contains("Opacity at <the> \"left\" & apex"));
    QVERIFY(!text.contains("&nbsp;") && !text.contains("font-size"));
    QCOMPARE(document
                 .resource(QTextDocument::ImageResource,
                           QUrl(QRegularExpression("src=\"([^\"]*)\"").match(html).captured(1)))
                 .value<QImage>()
                 .size(),
             QSize(256, 256));
    const QTemporaryDir folder;
    const QString path = folder.filePath("case-report.pdf");
    QVERIFY(printed(html, path) >= 1);
    QVERIFY(QFileInfo(path).size() > 10000);
    QVERIFY(printed(htmlOf(cohortReport(fullCohort())), path) >= 1);
}

void TestReport::everyScoreIsExplained()
{
    for (const ScoreInfo& info : scoreCatalogue())
        QVERIFY(scoreDefinition(info.score).text().size() > 40);
}

void TestReport::speaksAnotherLanguage()
{
    const Message::Language loud = {
        "xx", [](const char* text) { return QString(text).toUpper().toStdString(); },
        [](double value, int decimals) {
            return QString::number(value, 'f', decimals).replace('.', ',').toStdString();
        }};
    CaseReport one = fullCase();
    one.note = "apex";
    for (const ReportDocument& document : {caseReport(one), cohortReport(fullCohort())}) {
        const QString html = QString::fromStdString(reportHtml(document, loud));
        QVERIFY(html.contains("<html lang=\"xx\">"));
        QVERIFY(html.contains("READ WITH CARE") && html.contains("ENERGY LIFT"));
        QVERIFY(html.contains("NOT FOR DIAGNOSIS"));
        // What is left in small letters is data: names, and what the report was given.
        QTextDocument page;
        page.setHtml(html);
        QVERIFY2(!page.toPlainText().contains(QRegularExpression("\\b(the|of|is|are)\\b")),
                 qPrintable(page.toPlainText()));
        QVERIFY(!page.toPlainText().contains(QRegularExpression("\\b0\\.\\d\\d\\d\\b")));
    }
}

QTEST_MAIN(TestReport)
#include "tst_report.moc"
