// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include "widgets/viewer/layer_popup.h"

using namespace saliscope;
using namespace saliscope::ui;

namespace
{

LayerOffer offer()
{
    using engine::LayerInfo;
    const LayerInfo stem{"stem.conv", "convolution", {1, 16, 64, 64}, {64, 64}, {}};
    const LayerInfo first{"layer4.0.conv1", "convolution", {1, 32, 7, 7}, {7, 7}, {}};
    const LayerInfo block{"layer4.0", "module", {1, 32, 7, 7}, {7, 7}, {}};
    const LayerInfo pool{"head.pool", "spatial mean", {1, 32}, {}, say("it has no places")};
    return {{stem, first, block, pool}, "layer4.0", say("It is the last one with places.")};
}

QTreeWidgetItem* itemNamed(const QTreeWidget& tree, const QString& path)
{
    return tree.findItems(path, Qt::MatchExactly | Qt::MatchRecursive).value(0);
}

} // namespace

class TestLayerTree final : public QObject
{
    Q_OBJECT

private slots:
    void showsPathsAsATree()
    {
        LayerTree tree;
        tree.setLayers(offer(), {});
        const auto& widget = *tree.findChild<QTreeWidget*>();
        QCOMPARE(widget.topLevelItemCount(), 3); // stem, layer4, head
        const QTreeWidgetItem* first = itemNamed(widget, "conv1");
        QVERIFY(first != nullptr);
        QCOMPARE(first->parent(), itemNamed(widget, "layer4.0"));
        QCOMPARE(first->parent()->parent(), widget.topLevelItem(1));
        QVERIFY(first->toolTip(0).startsWith("layer4.0.conv1"));
        QCOMPARE(first->text(1), QString("convolution"));
        QCOMPARE(first->text(2), QString("1×32×7×7"));
        QCOMPARE(first->text(3), QString("7×7"));
    }

    void marksAndExplainsTheUsualLayer()
    {
        LayerTree tree;
        tree.setLayers(offer(), {});
        const auto& widget = *tree.findChild<QTreeWidget*>();
        QCOMPARE(tree.layer(), QString("layer4.0"));
        const QTreeWidgetItem* usual = itemNamed(widget, "layer4.0");
        QVERIFY(usual->font(0).bold());
        QVERIFY(usual->toolTip(1).contains("It is the last one with places."));
        QVERIFY(tree.findChild<QLabel*>()->text().contains("the last one with places"));
        tree.setLayers(offer(), "stem.conv");
        QCOMPARE(tree.layer(), QString("stem.conv"));
    }

    void whatCannotBeExplainedIsGreyAndSaysWhy()
    {
        LayerTree tree;
        tree.setLayers(offer(), {});
        auto& widget = *tree.findChild<QTreeWidget*>();
        QTreeWidgetItem* pool = itemNamed(widget, "pool");
        QVERIFY(pool->toolTip(0).contains("it has no places"));
        QCOMPARE(pool->foreground(0).color(),
                 tree.palette().color(QPalette::Disabled, QPalette::Text));
        QSignalSpy chosen(&tree, &LayerTree::chosen);
        widget.setCurrentItem(pool);
        QCOMPARE(tree.layer(), QString());
        QVERIFY(tree.findChild<QLabel*>()->text().contains("it has no places"));
        QTest::keyClick(&widget, Qt::Key_Return);
        widget.setCurrentItem(pool->parent()); // a group
        QTest::keyClick(&widget, Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
        widget.setCurrentItem(itemNamed(widget, "conv"));
        QTest::keyClick(&widget, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
    }

    void searchFindsPathKindAndGrid()
    {
        LayerTree tree;
        tree.setLayers(offer(), {});
        const auto& widget = *tree.findChild<QTreeWidget*>();
        auto& search = *tree.findChild<QLineEdit*>();
        search.setText("CONV1");
        QVERIFY(itemNamed(widget, "stem")->isHidden());
        QVERIFY(!itemNamed(widget, "conv1")->isHidden());
        QVERIFY(itemNamed(widget, "layer4")->isExpanded());
        QCOMPARE(tree.layer(), QString("layer4.0.conv1"));
        search.setText("64×64");
        QCOMPARE(tree.layer(), QString("stem.conv"));
        search.setText("mean"); // the only fit cannot be chosen
        QVERIFY(!itemNamed(widget, "pool")->isHidden());
        search.setText("nothing like it");
        for (int top = 0; top < widget.topLevelItemCount(); ++top)
            QVERIFY(widget.topLevelItem(top)->isHidden());
        search.clear();
        for (int top = 0; top < widget.topLevelItemCount(); ++top)
            QVERIFY(!widget.topLevelItem(top)->isHidden());
    }

    void popupTellsWhatWasChosen()
    {
        QWidget anchor;
        anchor.show();
        auto* popup = new LayerPopup(offer(), "stem.conv", &anchor);
        QSignalSpy chosen(popup, &LayerPopup::chosen);
        popup->popUp();
        QTest::keyClick(popup->findChild<QLineEdit*>(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toString(), QString("stem.conv"));
        QTRY_VERIFY(anchor.findChildren<LayerPopup*>().isEmpty());
    }
};

QTEST_MAIN(TestLayerTree)
#include "tst_layer_tree.moc"
