// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "plots/plots_panel.h"
#include "window/run_dialog.h"
#include "window_under_test.h"

using namespace saliscope;

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
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    TestRunDialog test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_run_dialog.moc"
