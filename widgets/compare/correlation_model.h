// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include <QAbstractTableModel>
#include <QColor>

#include "core/metrics/map_combination.h"

namespace saliscope::ui
{

/// A map in a matrix of correlations.
struct CorrelationMember {
    QString label;
    QString reason; ///< why it correlates with nothing; empty: it does
    bool operator==(const CorrelationMember&) const = default;
};

/// The colour of a correlation -1..1: the diverging table of core.
QColor correlationColour(double value);

/// The lower half of a matrix of rank correlations. The diagonal holds the labels, so that no
/// header is needed; the upper half is empty. GUI thread only.
class CorrelationModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// \p matrix has the size of \p members, or 0 as long as nothing is known.
    void setMatrix(std::vector<CorrelationMember> members, metrics::CorrelationMatrix matrix);
    const std::vector<CorrelationMember>& members() const { return m_members; }
    /// None on the diagonal and where it is not defined.
    std::optional<double> correlation(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QString tip(int row, int column) const;

    std::vector<CorrelationMember> m_members;
    metrics::CorrelationMatrix m_matrix;
};

} // namespace saliscope::ui
