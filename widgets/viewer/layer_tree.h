// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <vector>

#include <QString>
#include <QWidget>

#include "core/engine/engine.h"

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace saliscope::ui
{

/// What a network can be explained at, and where it usually is.
struct LayerOffer {
    std::vector<engine::LayerInfo> layers; ///< Network::allLayers()
    QString usual;                         ///< the name of the default one
    Message whyUsual = {};                 ///< a sentence; may be empty
};

/// The modules of a network as a tree, with kind, shape and grid of each, and a search field. What
/// cannot be explained is grey and says why; it is never chosen.
class LayerTree final : public QWidget
{
    Q_OBJECT

public:
    explicit LayerTree(QWidget* parent = nullptr);

    /// \p current is selected, or the usual layer where that is empty.
    void setLayers(const LayerOffer& offer, const QString& current);
    /// The selected layer; empty where that cannot be explained.
    QString layer() const;
    void focusSearch();

signals:
    void layerChanged();
    /// The selected layer is the one: by a double click or the Return key.
    void chosen();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTreeWidgetItem* itemOf(const QString& path);
    void addLayer(const engine::LayerInfo& info);
    void filter(const QString& text);
    void showNote();

    LayerOffer m_offer;
    std::map<QString, QTreeWidgetItem*> m_items; ///< by path
    QLineEdit* m_search;
    QTreeWidget* m_tree;
    QLabel* m_note;
};

} // namespace saliscope::ui
