// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

#include "widgets/compare/correlation_model.h"

namespace saliscope::ui
{

/// Shows a matrix of correlations. A click on a cell, or Return, chooses its two maps. GUI thread
/// only.
class CorrelationView final : public QTableView
{
    Q_OBJECT

public:
    explicit CorrelationView(QWidget* parent = nullptr);

    void setMatrix(std::vector<CorrelationMember> members, metrics::CorrelationMatrix matrix);
    const CorrelationModel& matrix() const { return *m_model; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, 60}; }

signals:
    void pairChosen(int first, int second); ///< indices of members, first > second

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setUp();
    void choose(const QModelIndex& index);

    CorrelationModel* m_model;
};

} // namespace saliscope::ui
