// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <atomic>

#include <QCheckBox>
#include <QLabel>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <qcustomplot.h>

#include "support/linear_network.h"
#include "widgets/inspector/road_panel.h"

using namespace saliscope;
using namespace saliscope::cases;
using namespace saliscope::engine;
using namespace saliscope::road;
using namespace saliscope::ui;
using namespace saliscope::cases;
using namespace saliscope::engine;
using namespace saliscope::road;
using namespace saliscope::ui;

namespace
{

/// Counts its calls, and lets each wait for permission when it is told to.
class GatedNetwork final : public Network
{
public:
    std::atomic<int> calls = 0;
    std::atomic<bool> isGated = false;
    QSemaphore permissions;

    const ModelInfo& model() const override { return m_network.model(); }
    int outputs() const override { return 1; }
    std::string device() const override { return "cpu"; }
    std::vector<LayerInfo> layers() const override { return m_network.layers(); }
    std::vector<std::vector<float>> logits(const std::vector<Image>& images,
                                           std::stop_token stop) override
    {
        ++calls;
        while (isGated && !permissions.tryAcquire(1, 5))
            if (stop.stop_requested())
                throw Error(ErrorKind::Cancelled, "fake", verbatim("cancelled"));
        return m_network.logits(images, std::move(stop));
    }
    Explanation explain(const Image& image, std::string_view name, const ExplainRequest& request,
                        std::stop_token stop) override
    {
        return m_network.explain(image, name, request, std::move(stop));
    }

private:
    ::LinearNetwork m_network;
};

constexpr int side = ::LinearNetwork::size;

Image ramp(float levels = 256)
{
    Image image(1, side, side);
    for (std::size_t i = 0; i < image.values.size(); ++i)
        image.values[i] = std::floor(float(i) / float(image.values.size()) * levels) / levels;
    return image;
}

struct Scene {
    std::shared_ptr<GatedNetwork> network = std::make_shared<GatedNetwork>();
    JobRunner runner; // ends before the network
    std::unique_ptr<RoadPanel> panel = std::make_unique<RoadPanel>(runner);

    RoadSubject subject(float levels = 256, const std::string& key = "a") const
    {
        RoadSubject result;
        result.key = key;
        result.sample = "sample";
        result.picture =
            std::make_shared<CasePicture>(casePicture(Image(1, 40, 40), inputFrame({40, 40}), {}));
        CaseMap map = existingCaseMap(ramp(levels));
        map.logits = {0.5F};
        result.map = std::make_shared<CaseMap>(std::move(map));
        result.network = network;
        result.queue = "cpu";
        result.input = [] { return ramp(); };
        return result;
    }
    QSlider& slider() const { return *panel->findChild<QSlider*>(); }
    QCPGraph& graph(int index) const { return *panel->findChild<QCustomPlot*>()->graph(index); }
    QString texts() const
    {
        QString all;
        for (const QLabel* label : panel->findChildren<QLabel*>())
            all += label->text() + u'\n';
        return all;
    }
};

// In the order RoadPlot adds them.
enum Graph { Untouched, Morf, MorfDegenerate, Lerf, LerfDegenerate, Answer };

} // namespace

class TestRoadPanel : public QObject
{
    Q_OBJECT

private slots:
    void theCurveIsThatOfCompleteness()
    {
        Scene scene;
        scene.panel->show();
        const RoadSubject subject = scene.subject();
        scene.panel->setSubject(subject, "pane");
        QTRY_VERIFY(scene.panel->worker().isComplete());
        ::LinearNetwork network;
        RoadCurve curve(ramp(), "sample", inputMap(*subject.map, side), {0.5F}, 0, {});
        const RoadScores expected = curve.curve(network, std::vector<double>{20, 40, 60, 80}, {});
        const auto scores = scene.panel->worker().scores();
        QCOMPARE(*scores->combined, *expected.combined);
        QCOMPARE(*scores->morf, *expected.morf);
        QCOMPARE(scene.graph(Morf).data()->size(), 9);
        QCOMPARE(scene.graph(Lerf).data()->size(), 9);
        const auto at = scene.graph(Morf).data()->findBegin(20);
        QCOMPARE(at->key, 10.); // QCustomPlot gives the one before
        QCOMPARE((at + 1)->value, curve.probability() + *expected.points.front().score);
        QVERIFY(scene.graph(MorfDegenerate).data()->isEmpty());
        QVERIFY(scene.texts().contains("ROAD"));
    }

    void otherPanesHaveThinCurvesAfterTheCurrentOne()
    {
        Scene scene;
        scene.panel->show();
        scene.panel->setSubject(scene.subject(), "pane");
        scene.panel->setOthers(
            {{1, "LayerCAM", scene.subject(16, "b")}, {2, "constant", scene.subject(1, "c")}});
        QTRY_VERIFY(scene.panel->worker().isComplete());
        const auto* plot = scene.panel->findChild<QCustomPlot*>();
        QTRY_COMPARE(plot->graphCount(), int(Answer) + 1 + 8);
        const auto other = [&](int index) { return plot->graph(int(Answer) + 1 + index); };
        QTRY_COMPARE(other(0)->data()->size(), 9);
        QTRY_COMPARE(other(5)->data()->size(), 9); // crosses of the constant map
        QVERIFY(other(4)->data()->isEmpty());
        QVERIFY(other(0)->pen().widthF() < scene.graph(Morf).pen().widthF());
        QVERIFY(other(0)->pen().style() != Qt::SolidLine);
        QVERIFY(scene.texts().contains("2: LayerCAM"));
        // What was computed for a thin curve is there when its pane becomes the current one.
        const int calls = scene.network->calls;
        scene.panel->setSubject(scene.subject(16, "b"), "pane");
        QVERIFY(scene.panel->worker().isComplete());
        QVERIFY(!QTest::qWaitFor([&] { return scene.network->calls != calls; }, 300));
        scene.panel->setOthers({});
        QCOMPARE(plot->graphCount(), int(Answer) + 1);
    }

    void othersWaitWhileTheScrubberMoves()
    {
        Scene scene;
        scene.panel->show();
        scene.panel->setSubject(scene.subject(), "pane");
        QTRY_VERIFY(scene.panel->worker().isComplete());
        const int calls = scene.network->calls;
        scene.panel->setOthers({{1, "LayerCAM", scene.subject(16, "b")}});
        scene.panel->setSubject(scene.subject(), "pane"); // stops what was begun
        const int begun = scene.network->calls;
        for (int i = 0; i < 12; ++i) {
            scene.slider().setValue(30 + i);
            QTest::qWait(5);
        }
        // Answers to the scrubber alone: at most one for each place.
        QVERIFY(scene.network->calls.load() <= begun + 13);
        QTRY_VERIFY(scene.network->calls.load() >= calls + 18);
    }

    void degeneratePointsAreMarked()
    {
        Scene scene;
        scene.panel->show();
        scene.panel->setSubject(scene.subject(2), "pane");
        QTRY_VERIFY(scene.panel->worker().isComplete());
        QVERIFY(!scene.graph(MorfDegenerate).data()->isEmpty());
        QVERIFY(scene.graph(MorfDegenerate).data()->size() + scene.graph(Morf).data()->size() == 9);
        QCOMPARE(scene.graph(MorfDegenerate).scatterStyle().shape(), QCPScatterStyle::ssCross);
        QVERIFY(scene.graph(MorfDegenerate).data()->begin()->value ==
                *scene.panel->worker().probability());
        QVERIFY(scene.texts().contains("degenerate"));
        scene.panel->setSubject(scene.subject(1, "constant"), "pane");
        QTRY_VERIFY(scene.panel->worker().isComplete());
        QVERIFY(scene.texts().contains("Every point is degenerate"));
        QVERIFY(!scene.panel->worker().scores()->combined);
    }

    void nothingIsComputedUnseen()
    {
        Scene scene;
        scene.panel->setSubject(scene.subject(), "pane");
        QVERIFY(!QTest::qWaitFor([&] { return scene.network->calls > 0; }, 400));
        scene.panel->show();
        QTRY_VERIFY(scene.panel->worker().isComplete());
    }

    void curvesAreRemembered()
    {
        Scene scene;
        scene.panel->show();
        scene.panel->setSubject(scene.subject(), "pane");
        QTRY_VERIFY(scene.panel->worker().isComplete());
        const int calls = scene.network->calls;
        scene.panel->setSubject({}, "no map");
        QVERIFY(!scene.panel->worker().probability());
        scene.panel->setSubject(scene.subject(), "pane");
        QVERIFY(scene.panel->worker().isComplete());
        QVERIFY(!QTest::qWaitFor([&] { return scene.network->calls != calls; }, 400));
    }

    void anotherMapCancels()
    {
        Scene scene;
        scene.network->isGated = true;
        scene.panel->show();
        scene.panel->setSubject(scene.subject(), "pane");
        QTRY_COMPARE(scene.network->calls.load(), 1);
        scene.panel->setSubject({}, "no map");
        QVERIFY(!QTest::qWaitFor([&] { return scene.network->calls > 1; }, 300));
        QVERIFY(scene.panel->worker().points().empty());
    }

    void scrubbingShowsPictureAndAnswer()
    {
        Scene scene;
        scene.panel->setSubject(scene.subject(), "pane");
        std::shared_ptr<const CasePicture> shown;
        QString note;
        connect(scene.panel.get(), &RoadPanel::pictureWanted, this,
                [&](const auto& picture, const QString& text) {
                    shown = picture;
                    note = text;
                });
        scene.slider().setValue(50);
        QTRY_VERIFY(shown);
        RoadCurve curve(ramp(), "sample", ramp(), {0.5F}, 0, {});
        const RoadStep step = curve.step(50, RemovalOrder::MostRelevantFirst);
        QVERIFY(shown->image == onCasePicture(step.picture, {40, 40}));
        QVERIFY(note.contains("Not the radiograph"));
        QTRY_COMPARE(scene.graph(Answer).data()->size(), 1);
        ::LinearNetwork network;
        QCOMPARE(scene.graph(Answer).data()->begin()->value,
                 *curve.probability(curve.answer(network, step, {})));
        scene.panel->findChild<QCheckBox*>()->setChecked(false);
        QVERIFY(!shown);
        QVERIFY(scene.graph(Answer).data()->isEmpty());
    }

    void staleRequestsAreDropped()
    {
        Scene scene;
        scene.network->isGated = true;
        scene.panel->setSubject(scene.subject(), "pane");
        QSignalSpy pictures(&scene.panel->worker(), &RoadWorker::pictureReady);
        std::vector<double> answered;
        connect(&scene.panel->worker(), &RoadWorker::answered, this,
                [&](const RoadPoint& point) { answered.push_back(point.percentile); });
        for (int percentile = 10; percentile < 90; ++percentile) {
            scene.slider().setValue(percentile);
            QTest::qWait(2);
        }
        QTRY_VERIFY(scene.texts().contains("percentile 89"));
        QVERIFY(answered.empty());
        QVERIFY(pictures.size() > 1);
        scene.network->isGated = false;
        QTRY_VERIFY(!answered.empty() && answered.back() == 89);
        QVERIFY2(scene.network->calls < 40, qPrintable(QString::number(scene.network->calls)));
        QVERIFY(answered.size() <= 2);
    }

    void failuresAreTold()
    {
        Scene scene;
        scene.panel->show();
        RoadSubject subject = scene.subject();
        subject.input = []() -> Image {
            throw Error(ErrorKind::Unreadable, "a.png", verbatim("cannot be read"));
        };
        scene.panel->setSubject(subject, "pane");
        QTRY_VERIFY(scene.texts().contains("a.png"));
        QCOMPARE(scene.network->calls.load(), 0);
    }

    void thePanelMayGoMeanwhile()
    {
        Scene scene;
        scene.network->isGated = true;
        scene.panel->show();
        scene.panel->setSubject(scene.subject(), "pane");
        QTRY_COMPARE(scene.network->calls.load(), 1);
        scene.panel.reset();
        scene.network->isGated = false;
        QTest::qWait(50);
    }
};

QTEST_MAIN(TestRoadPanel)
#include "tst_road_panel.moc"
