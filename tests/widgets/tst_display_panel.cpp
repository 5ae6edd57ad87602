// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSlider>
#include <QTest>

#include "widgets/viewer/display_panel.h"
#include "widgets/viewer/histogram_view.h"
#include "widgets/viewer/viewer.h"

using namespace saliscope;
using namespace saliscope::session;
using namespace saliscope::ui;

namespace
{

template <class Widget>
Widget* named(QWidget& parent, const char* text)
{
    for (Widget* widget : parent.findChildren<Widget*>())
        if (widget->accessibleName().contains(QLatin1String(text)) ||
            widget->toolTip().contains(QLatin1String(text)))
            return widget;
    qFatal("no widget %s", text);
}

} // namespace

class TestDisplayPanel : public QObject
{
    Q_OBJECT

private slots:
    void slidersChangeTheViewer()
    {
        Viewer viewer;
        DisplayPanel panel(viewer);
        named<QSlider>(panel, "Opacity")->setValue(80);
        QCOMPARE(viewer.display().opacity, 0.8);
        named<QSlider>(panel, "Threshold")->setValue(35);
        QCOMPARE(viewer.display().threshold, 0.35);
        named<QCheckBox>(panel, "Interpolate")->setChecked(false);
        QVERIFY(!viewer.display().smooth);
    }

    void thePanelFollowsTheViewer()
    {
        Viewer viewer;
        DisplayPanel panel(viewer);
        DisplaySettings settings;
        settings.opacity = 0.123;
        settings.colormap = "cividis";
        settings.range = RangePolicy::Fixed;
        settings.fixedHigh = 2.5;
        settings.boxes = false;
        viewer.setDisplay(settings);
        QCOMPARE(named<QSlider>(panel, "Opacity")->value(), 12);
        QCOMPARE(viewer.display(), settings);
        QVERIFY(named<QComboBox>(panel, "map's colours")->currentText().startsWith("cividis"));
        QVERIFY(!named<QCheckBox>(panel, "boxes")->isChecked());
        QVERIFY(named<QDoubleSpinBox>(panel, "raw value of the maps")->isEnabled());
        settings.range = RangePolicy::Shared;
        viewer.setDisplay(settings);
        QVERIFY(!named<QDoubleSpinBox>(panel, "fixed range")->isEnabled());
    }

    void windowBothWays()
    {
        Viewer viewer;
        DisplayPanel panel(viewer);
        named<QDoubleSpinBox>(panel, "middle grey")->setValue(0.25);
        QCOMPARE(viewer.window(0).centre, 0.25);
        QVERIFY(!viewer.window(0).automatic);
        viewer.setWindow(0, {0.4, 0.2, false});
        QCOMPARE(named<QDoubleSpinBox>(panel, "black and white")->value(), 0.2);
        named<QCheckBox>(panel, "Show dark")->setChecked(true);
        QCOMPARE(viewer.window(0), (GreyWindow{0.4, -0.2, false}));
    }

    void handlesDragTheWindow()
    {
        Viewer viewer;
        DisplayPanel panel(viewer);
        viewer.setWindow(0, {0.5, 0.5, false});
        auto* histogram = panel.findChild<HistogramView*>();
        histogram->resize(216, 90); // 200 pixels from 0 to 1
        QTest::mousePress(histogram, Qt::LeftButton, {}, {8 + 50, 40});
        QTest::mouseMove(histogram, {8 + 20, 40});
        QTest::mouseRelease(histogram, Qt::LeftButton, {}, {8 + 20, 40});
        const GreyWindow window = viewer.window(0);
        QVERIFY(std::abs(window.centre - window.width / 2 - 0.1) < 0.02);
        QVERIFY(std::abs(window.centre + window.width / 2 - 0.75) < 1e-6);
        QTest::keyClick(histogram, Qt::Key_Right);
        QVERIFY(std::abs(viewer.window(0).centre - window.centre - 0.01) < 1e-9);
        QTest::keyClick(histogram, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(viewer.window(0).width > window.width);
    }
};

QTEST_MAIN(TestDisplayPanel)
#include "tst_display_panel.moc"
