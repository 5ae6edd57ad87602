// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include "app/window/open/network_dialog.h"
#include "app/window/session/window_session.h"
#include "core/engine/model_catalogue.h"
#include "onnx/small_network.h"
#include "window_under_test.h"

using namespace saliscope;

namespace
{

QString writeNetwork(const QTemporaryDir& folder, std::int64_t size)
{
    const QString path = folder.filePath("net.onnx");
    QFile file(path);
    const std::string content = proto::smallNetwork(size);
    if (file.open(QIODevice::WriteOnly))
        file.write(content.data(), qint64(content.size()));
    return path;
}

/// The dialog of \p test once it is there; null when none comes.
NetworkDialog* dialogOf(WindowUnderTest& test)
{
    NetworkDialog* dialog = nullptr;
    const bool came = QTest::qWaitFor(
        [&] { return (dialog = test->findChild<NetworkDialog*>()) != nullptr; }, 60000);
    return came ? dialog : nullptr;
}

template <typename Widget>
Widget* child(QDialog* dialog, const QString& name)
{
    for (Widget* widget : dialog->findChildren<Widget*>())
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

} // namespace

class TestNetworkDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhatNobodySays();
    void showsWhatTheNetworkSees();
    void savesOnlyWhenAskedTo();
    void asksNothingThatIsKnown();
    void sessionsKeepTheAnswer();
    void cancellingOpensNothing();
    void slowMapsArePreviewed();
    void saysWhatIsWrong();
};

void TestNetworkDialog::asksWhatNobodySays()
{
    const QTemporaryDir files;
    const QString network = writeNetwork(files, -1);
    WindowUnderTest test;
    test->open({.datamodule = "demo", .weight = network});
    NetworkDialog* dialog = dialogOf(test);
    QVERIFY(dialog);
    child<QSpinBox>(dialog, "Size")->setValue(32);
    child<QComboBox>(dialog, "Values")->setCurrentIndex(2);
    emit child<QComboBox>(dialog, "Values")->activated(2);
    child<QLineEdit>(dialog, "Names of the outputs")->setText("Normal, Ill, Unsure");
    dialog->accept();
    QVERIFY(test.settle());
    const OpenCheckpoint& open = *test->workspace().checkpoints().front();
    const engine::ModelInfo& model = open.network->model();
    QCOMPARE(model.input.size, 32);
    QCOMPARE(model.described.outputs, (std::vector<std::string>{"Normal", "Ill", "Unsure"}));
    QCOMPARE(open.checkpoint.normalizer->mean.front(), 0.5F);
    QVERIFY(!QFile::exists(files.filePath("net.network.json")));
    test->workspace().open({.weight = network}); // it is remembered
    QTRY_VERIFY_WITH_TIMEOUT(!test->workspace().isLoadingCheckpoint(), 60000);
    QCOMPARE(test->workspace().checkpoints().front()->network->model().input.size, 32);
}

void TestNetworkDialog::showsWhatTheNetworkSees()
{
    const QTemporaryDir files;
    WindowUnderTest test;
    QVERIFY(test.openDemo());
    test->workspace().open({.weight = writeNetwork(files, -1)});
    NetworkDialog* dialog = dialogOf(test);
    QVERIFY(dialog);
    auto* picture = child<QLabel>(dialog, "What the network sees of the current case");
    QTRY_VERIFY_WITH_TIMEOUT(!picture->pixmap().isNull(), 30000);
    const QImage before = picture->pixmap().toImage();
    child<QSpinBox>(dialog, "Size")->setValue(8);
    QTRY_VERIFY_WITH_TIMEOUT(picture->pixmap().toImage() != before, 30000);
    dialog->reject();
}

void TestNetworkDialog::savesOnlyWhenAskedTo()
{
    const QTemporaryDir files;
    const QString network = writeNetwork(files, 16);
    {
        WindowUnderTest test;
        test->open({.datamodule = "demo", .weight = network});
        NetworkDialog* dialog = dialogOf(test);
        QVERIFY(dialog);
        QVERIFY(!child<QSpinBox>(dialog, "Size")->isEnabled());
        QCOMPARE(child<QSpinBox>(dialog, "Size")->value(), 16);
        dialog->findChild<QCheckBox*>()->setChecked(true);
        dialog->accept();
        QVERIFY(test.settle());
    }
    QVERIFY(QFile::exists(files.filePath("net.network.json")));
    WindowUnderTest again;
    again->open({.datamodule = "demo", .weight = files.filePath("net.network.json")});
    QVERIFY(again.settle()); // nothing is asked any more
    QVERIFY(!again->findChild<NetworkDialog*>());
}

void TestNetworkDialog::asksNothingThatIsKnown()
{
    const QTemporaryDir files;
    QFile description(files.filePath("net.network.json"));
    QVERIFY(description.open(QIODevice::WriteOnly));
    description.write(R"({"mean": 0.5, "std": 0.5, "input_size": 24})");
    description.close();
    WindowUnderTest test;
    test->open({.datamodule = "demo", .weight = writeNetwork(files, -1)});
    QVERIFY(test.settle());
    QVERIFY(!test->findChild<NetworkDialog*>());
    QCOMPARE(test->workspace().checkpoints().front()->network->model().input.size, 24);
}

void TestNetworkDialog::sessionsKeepTheAnswer()
{
    const QTemporaryDir files;
    const QString network = writeNetwork(files, -1);
    std::vector<session::SessionCheckpoint> kept;
    {
        WindowUnderTest test;
        test->open({.datamodule = "demo", .weight = network});
        NetworkDialog* dialog = dialogOf(test);
        QVERIFY(dialog);
        child<QSpinBox>(dialog, "Size")->setValue(32);
        dialog->accept();
        QVERIFY(test.settle());
        kept = sessionCheckpoints(test->workspace());
        QCOMPARE(kept.front().described.inputSize, std::optional(32));
    }
    WindowUnderTest again;
    again->workspace().remember(kept.front());
    again->open({.datamodule = "demo", .weight = network});
    QVERIFY(again.settle());
    QVERIFY(!again->findChild<NetworkDialog*>());
    QCOMPARE(again->workspace().checkpoints().front()->network->model().input.size, 32);
}

void TestNetworkDialog::cancellingOpensNothing()
{
    const QTemporaryDir files;
    WindowUnderTest test;
    QVERIFY(test.openDemo());
    test->workspace().open({.weight = writeNetwork(files, -1)});
    NetworkDialog* dialog = dialogOf(test);
    QVERIFY(dialog);
    dialog->reject();
    QTRY_VERIFY(!test->workspace().isLoadingCheckpoint());
    QCOMPARE(test->workspace().checkpoints().size(), std::size_t(1));
}

/// Of the demo's own network, whose target layer has hundreds of channels.
void TestNetworkDialog::slowMapsArePreviewed()
{
    WindowUnderTest test;
    QVERIFY(test.openDemo());
    auto& viewer = *test->findChild<ui::Viewer*>();
    session::MapChoice choice;
    choice.algorithm = engine::Algorithm::ScoreCam;
    viewer.setChoice(0, choice);
    QTRY_VERIFY_WITH_TIMEOUT(viewer.mapTitle(0).endsWith("preview"), 60000);
    QVERIFY(!test->controller().map(0));
    QVERIFY(test.settle());
    QVERIFY(!viewer.mapTitle(0).contains("preview"));
    QVERIFY(!test->controller().map(0)->progress);
}

void TestNetworkDialog::saysWhatIsWrong()
{
    const QTemporaryDir files;
    WindowUnderTest test;
    QVERIFY(test.openDemo());
    test->workspace().open({.weight = writeNetwork(files, -1)});
    NetworkDialog* dialog = dialogOf(test);
    QVERIFY(dialog);
    for (const char* wrong : {"1; 2", "x", "1;;;2", "nan", "1e400"}) {
        child<QLineEdit>(dialog, "Deviation")->setText(wrong);
        dialog->accept();
        QVERIFY2(dialog->isVisible(), wrong);
    }
    child<QLineEdit>(dialog, "Deviation")->setText("0,5");
    child<QLineEdit>(dialog, "Names of the outputs")->setText("a, a");
    dialog->accept();
    QVERIFY(dialog->isVisible());
    dialog->reject();
}

QTEST_MAIN(TestNetworkDialog)
#include "tst_network_dialog.moc"
