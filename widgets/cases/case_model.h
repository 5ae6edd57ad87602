// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

#include "widgets/cases/case_filter.h"
#include "widgets/cases/case_rows.h"

namespace saliscope::ui
{

class Thumbnails;

/// A Qt model of the cases that are shown, in the order it is given. Texts are made when they are
/// asked for. In the functions below, a row is an index into CaseRows, and a position is an index
/// into this model.
class CaseModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CaseModel(const Thumbnails* thumbnails = nullptr, QObject* parent = nullptr);

    /// All rows, in their order.
    void setRows(CaseRows rows);
    const CaseRows& rows() const { return m_rows; }
    void setShown(QList<int> rows);
    const QList<int>& shown() const { return m_shown; }

    int rowAt(int position) const; ///< -1 when out of range
    int positionOf(int row) const; ///< -1 when not shown
    const QList<CaseColumn>& columns() const { return m_columns; }
    int sectionOf(const CaseColumn& column) const;

    void setLogits(int row, const std::vector<float>& logits,
                   metrics::Activation activation = metrics::Activation::Sigmoid);
    /// Names the outputs of the first checkpoint; see CaseRows.
    void setOutputNames(const QStringList& names);
    void setFlags(int row, CaseFlags flags, CaseFlags mask);
    void setFailure(int row, const QString& sentence);
    void setNotes(int row, const CaseNotes& notes);
    /// Takes over the values and notes of \p rows, which must have the same columns. Does not emit
    /// notesChanged.
    void replaceValues(const CaseRows& rows);
    void setScores(ColumnValues values);
    void removeScores(const QString& name);
    void pictureArrived(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    /// Notes were changed by setNotes or by a tick in the table.
    void notesChanged(int row);

private:
    QString text(int row, const CaseColumn& column) const;
    QString toolTip(int row, const CaseColumn& column) const;
    QVariant picture(int row) const;
    void rowChanged(int row);

    const Thumbnails* m_thumbnails;
    CaseRows m_rows;
    QList<CaseColumn> m_columns;
    QList<int> m_shown;
    QList<int> m_positions; // by row; -1: not shown
};

} // namespace saliscope::ui
