// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include "widgets/viewer/layer_tree.h"

namespace saliscope::ui
{

/// The tree of layers that a pane's header opens. It deletes itself when it closes.
class LayerPopup final : public QFrame
{
    Q_OBJECT

public:
    LayerPopup(const LayerOffer& offer, const QString& current, QWidget* parent);

    void popUp();

signals:
    void chosen(const QString& layer);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose();

    LayerTree* m_tree;
};

} // namespace saliscope::ui
