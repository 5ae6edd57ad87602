// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSignalSpy>
#include <QTest>

#include "widgets/compare/correlation_view.h"

using namespace saliscope;
using namespace saliscope::metrics;
using namespace saliscope::ui;

class TestCorrelationView : public QObject
{
    Q_OBJECT

private slots:
    void cellsHoldNumbersColoursAndReasons()
    {
        CorrelationView view;
        view.setMatrix({{"A", {}}, {"B", {}}, {"C", "It is empty."}}, threeMaps());
        const CorrelationModel& model = view.matrix();
        const QModelIndex pair = model.index(1, 0);
        QCOMPARE(model.data(pair, Qt::DisplayRole).toString(), QString("−0.50"));
        QCOMPARE(model.data(pair, Qt::BackgroundRole).value<QColor>(), correlationColour(-0.5));
        QVERIFY(correlationColour(-0.5).blue() > correlationColour(-0.5).red());
        QVERIFY(correlationColour(0.5).red() > correlationColour(0.5).blue());
        const QModelIndex none = model.index(2, 0);
        QCOMPARE(model.data(none, Qt::DisplayRole).toString(), QString("–"));
        QVERIFY(model.data(none, Qt::ToolTipRole).toString().contains("It is empty."));
        QCOMPARE(model.data(model.index(1, 1), Qt::DisplayRole).toString(), QString("B"));
        QVERIFY(!model.data(model.index(0, 1), Qt::DisplayRole).isValid());
    }

    void clickAndReturnChooseAPair()
    {
        CorrelationView view;
        view.setMatrix({{"A", {}}, {"B", {}}, {"C", {}}}, threeMaps());
        view.resize(400, 200);
        view.show();
        QSignalSpy spy(&view, &CorrelationView::pairChosen);
        const QModelIndex cell = view.matrix().index(2, 1);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(cell).center());
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.back(), (QList<QVariant>{2, 1}));
        view.setCurrentIndex(view.matrix().index(1, 0));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(spy.size(), 2);
        QCOMPARE(spy.back(), (QList<QVariant>{1, 0}));
        view.setCurrentIndex(view.matrix().index(1, 1));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(spy.size(), 2);
    }

private:
    static CorrelationMatrix threeMaps()
    {
        CorrelationMatrix matrix{3, std::vector<std::optional<double>>(9)};
        matrix.values[0] = matrix.values[4] = 1;
        matrix.values[1] = matrix.values[3] = -0.5;
        return matrix;
    }
};

QTEST_MAIN(TestCorrelationView)
#include "tst_correlation_view.moc"
