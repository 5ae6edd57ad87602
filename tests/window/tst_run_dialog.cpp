// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "app/window/run/run_dialog.h"
#include "core/maps/npy.h"
#include "widgets/plots/plots_panel.h"
#include "window_under_test.h"

using namespace saliscope;
using namespace saliscope::maps;
using namespace saliscope::ui;
using namespace saliscope::window;
using namespace saliscope::maps;
using namespace saliscope::window;

namespace
{

/// The dialog that the action \p id opens.
RunDialog* openDialog(WindowUnderTest& test, const char* id)
{
    test->actions()[id].trigger();
    return qobject_cast<RunDialog*>(QApplication::activeModalWidget());
}

QPushButton* button(QDialog& dialog, const QString& text)
{
    const auto buttons = dialog.findChildren<QPushButton*>();
    const auto found = std::find_if(buttons.begin(), buttons.end(),
                                    [&](QPushButton* each) { return each->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

template <typename Field>
Field* field(QDialog& dialog, const QString& name)
{
    const auto fields = dialog.findChildren<Field*>();
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](Field* each) { return each->accessibleName() == name; });
    return found == fields.end() ? nullptr : *found;
}

bool says(QDialog& dialog, const QString& words)
{
    const auto labels = dialog.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](QLabel* each) { return each->text().contains(words); });
}

QDialog* tables(WindowUnderTest& test)
{
    return test->findChild<QDialog*>("result-tables");
}

/// Two maps whose upper half is \p value.
void writeMapsTo(const WindowUnderTest& test, const QString& folder, float value)
{
    Image map(1, 8, 8);
    std::fill_n(map.values.begin(), 32, value);
    map.values.front() = 1;
    for (const char* name : {"a.npy", "b.npy"})
        writeNpy(test.path(folder + u'/' + name).toStdString(), map);
}

} // namespace

/// Jobs asked for through the Run menu, as a user does.
class TestRunDialog : public QObject
{
    Q_OBJECT

private slots:
    void aSweepIsPlottedWhenItIsDone()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        RunDialog* dialog = openDialog(test, "run-sweep");
        QVERIFY(dialog);
        auto* cases = field<QComboBox>(*dialog, "Cases");
        QVERIFY(cases);
        cases->setCurrentIndex(cases->findText("split test", Qt::MatchStartsWith));
        auto* folder = field<QLineEdit>(*dialog, "Output folder");
        QVERIFY(folder);
        folder->setText(test.path("layers"));
        const QString command = field<QPlainTextEdit>(*dialog, "Equivalent command")->toPlainText();
        QVERIFY2(command.startsWith("saliscope sweep pasa demo"), qPrintable(command));
        QVERIFY2(command.contains("--only-dataset=test"), qPrintable(command));
        button(*dialog, "&Run")->click();
        auto* plots = test->findChild<PlotsPanel*>();
        QTRY_VERIFY_WITH_TIMEOUT(plots->isVisible(), 120000);
        QCOMPARE(plots->kind(), PlotKind::Sweep);
        QTRY_VERIFY(plots->emptyText().isEmpty());
        QVERIFY(QFileInfo::exists(test.path("layers/sweep.json")));
    }

    void whatIsMissingIsSaid_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char* id : {"run-generate", "run-completeness", "run-interpretability",
                               "run-view", "run-sweep", "run-report"})
            QTest::newRow(id) << QByteArray(id);
    }
    void whatIsMissingIsSaid()
    {
        QFETCH(QByteArray, id);
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        RunDialog* dialog = openDialog(test, id);
        QVERIFY(dialog);
        auto* maps = field<QLineEdit>(*dialog, "Folder of maps");
        if (maps)
            maps->setText(test.path("maps"));
        QVERIFY(button(*dialog, "&Run")->isEnabled());
        field<QLineEdit>(*dialog, "Output folder")->clear();
        QVERIFY(!button(*dialog, "&Run")->isEnabled());
        dialog->reject();
    }

    void aWordInPlaceOfANumberIsRefused()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        RunDialog* dialog = openDialog(test, "run-completeness");
        QVERIFY(dialog);
        field<QLineEdit>(*dialog, "Percentiles")->setText("20 x");
        const QString command = field<QPlainTextEdit>(*dialog, "Equivalent command")->toPlainText();
        QVERIFY2(command.contains("--percentile=20 --percentile=nan"), qPrintable(command));
        QTRY_VERIFY_WITH_TIMEOUT(says(*dialog, "percentiles from 0 to 100"), 60000);
        dialog->reject();
    }

    void formsReadWhatTheyShow_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* id, const char* title, const char* choice,
                            const char* word) {
            QTest::addRow("%s", word) << QByteArray(id) << title << choice << word;
        };
        row("run-generate", "Evidence", "for the predicted class", "--explain=predicted");
        row("run-generate", "Ablation-CAM", "zero", "--ablation=zero");
        row("run-generate", "FullGrad", "as published", "--fullgrad=original");
        row("run-generate", "Layer", "fc8", "--target-layer=fc8");
        row("run-completeness", "Equal values", "by rank", "--ties=rank");
        row("run-view", "Size", "of the stored picture", "--size=original");
        row("run-view", "Colours", "turbo", "--colormap=turbo");
        row("run-report", "Language", "Deutsch", "--language=de");
        row("run-sweep", "Best by", "Average saliency focus", "--rank=focus");
    }
    void formsReadWhatTheyShow()
    {
        QFETCH(QByteArray, id);
        QFETCH(QString, title);
        QFETCH(QString, choice);
        QFETCH(QString, word);
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        RunDialog* dialog = openDialog(test, id);
        QVERIFY(dialog);
        auto* choices = field<QComboBox>(*dialog, title);
        QVERIFY(choices);
        QVERIFY(choices->findText(choice) >= 0);
        choices->setCurrentIndex(choices->findText(choice));
        const QString command = field<QPlainTextEdit>(*dialog, "Equivalent command")->toPlainText();
        QVERIFY2(command.contains(word), qPrintable(command));
        dialog->reject();
    }

    void mapsAreComparedWithoutCases()
    {
        WindowUnderTest test;
        writeMapsTo(test, "one", 0.5F);
        writeMapsTo(test, "two", 0.75F);
        RunDialog* dialog = openDialog(test, "compare-results");
        QVERIFY(dialog);
        QVERIFY(!button(*dialog, "&Run")->isEnabled());
        field<QLineEdit>(*dialog, "Folder of maps")->setText(test.path("one"));
        QVERIFY(!button(*dialog, "&Run")->isEnabled());
        field<QLineEdit>(*dialog, "Folder of the second maps")->setText(test.path("two"));
        field<QLineEdit>(*dialog, "Output folder")->setText(test.path("compared"));
        field<QLineEdit>(*dialog, "Tolerance")->setText("0.125");
        const QString command = field<QPlainTextEdit>(*dialog, "Equivalent command")->toPlainText();
        QVERIFY2(command.startsWith("saliscope compare "), qPrintable(command));
        QVERIFY2(command.contains("--tolerance=0.125"), qPrintable(command));
        QTRY_VERIFY_WITH_TIMEOUT(says(*dialog, "of maps will take about"), 60000);
        button(*dialog, "&Run")->click();
        QTRY_VERIFY_WITH_TIMEOUT(tables(test), 60000);
        QVERIFY(tables(test)->findChild<QPlainTextEdit*>()->toPlainText().contains("Worst sample"));
        QVERIFY(QFileInfo::exists(test.path("compared/compare.json")));
        QVERIFY2(test->messages().text().contains("Pairs of maps compared: 2"),
                 qPrintable(test->messages().text()));
    }

    void mapsAreConverted()
    {
        WindowUnderTest test;
        writeMapsTo(test, "one", 0.5F);
        RunDialog* dialog = openDialog(test, "convert");
        QVERIFY(dialog);
        auto* store = field<QLineEdit>(*dialog, "Store (.h5) or folder");
        QVERIFY(store && store->text().endsWith(".h5"));
        field<QLineEdit>(*dialog, "Folder of maps")->setText(test.path("one"));
        store->setText(test.path("maps.h5"));
        QVERIFY(field<QPlainTextEdit>(*dialog, "Equivalent command")
                    ->toPlainText()
                    .startsWith("saliscope convert "));
        button(*dialog, "&Run")->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(test.path("maps.h5")), 60000);
        QTRY_VERIFY(test->messages().text().contains("maps.h5"));
        const std::vector<JobInfo> jobs = test->workspace().runner().jobs();
        QCOMPARE(jobs.back().folder, test.folder.path()); // a store's own folder
    }

    void scoresAreCompared()
    {
        WindowUnderTest test;
        const QString scores =
            QDir::cleanPath(QStringLiteral(TEST_DATA "/../../results/data/mednet")) + u'/';
        RunDialog* dialog = openDialog(test, "statistics");
        QVERIFY(dialog);
        field<QLineEdit>(*dialog, "Folders of scores")
            ->setText(scores + "completeness-densenet-gradcam; " + scores +
                      "completeness-pasa-layercam");
        field<QLineEdit>(*dialog, "Output folder")->setText(test.path("statistics"));
        QVERIFY(button(*dialog, "&Run")->isEnabled());
        button(*dialog, "&Run")->click();
        QTRY_VERIFY_WITH_TIMEOUT(tables(test), 60000);
        const QString text = tables(test)->findChild<QPlainTextEdit*>()->toPlainText();
        QVERIFY2(text.contains("gradcam") && text.contains("layercam"), qPrintable(text));
        QVERIFY(QFileInfo::exists(test.path("statistics/statistics.json")));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    TestRunDialog test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_run_dialog.moc"
