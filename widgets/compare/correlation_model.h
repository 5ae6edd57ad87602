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
    QString reason; ///< why it has no correlations; empty when it has
    bool operator==(const CorrelationMember&) const = default;
};

/// The colour of a correlation in -1..1, from core's diverging colour map.
QColor correlationColour(double value);

/// A Qt model of the lower half of a matrix of rank correlations. The diagonal holds the labels, so
/// that no header is needed; the upper half is empty. GUI thread only.
class CorrelationModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// \p matrix has as many rows as \p members, or none as long as the correlations are not known.
    void setMatrix(std::vector<CorrelationMember> members, metrics::CorrelationMatrix matrix);
    const std::vector<CorrelationMember>& members() const { return m_members; }
    /// The correlation of a cell; none on the diagonal and where it is not defined.
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
