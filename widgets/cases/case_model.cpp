// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/case_model.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

#include "widgets/cases/case_words.h"
#include "widgets/cases/thumbnails.h"
#include "widgets/texts/shown.h"

namespace saliscope::ui
{

namespace
{

QList<CaseColumn> columnsOf(const CaseRows& rows)
{
    QList<CaseColumn> columns = {{CaseField::Name}, {CaseField::Split}, {CaseField::Label}};
    for (int output = 0; output < rows.outputs(); ++output)
        columns.append({CaseField::Probability, output});
    columns.append({CaseField::Boxes});
    for (int score = 0; score < rows.scores().size(); ++score)
        columns.append({CaseField::Score, score});
    columns.append({{CaseField::Flags}, {CaseField::Tags}, {CaseField::Reviewed}});
    return columns;
}

bool isNumber(CaseField field)
{
    return field == CaseField::Probability || field == CaseField::Boxes ||
           field == CaseField::Score;
}

/// This picture is as large as a thumbnail, so that names do not move when pictures arrive.
QPixmap placeholder(int side, bool crossed)
{
    QPixmap result(side, side);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setPen(QGuiApplication::palette().color(QPalette::PlaceholderText));
    painter.drawRect(0, 0, side - 1, side - 1);
    if (crossed) {
        painter.drawLine(0, 0, side, side);
        painter.drawLine(0, side, side, 0);
    }
    return result;
}

} // namespace

CaseModel::CaseModel(const Thumbnails* thumbnails, QObject* parent)
    : QAbstractTableModel(parent)
    , m_thumbnails(thumbnails)
    , m_columns(columnsOf(m_rows))
{
}

void CaseModel::setRows(CaseRows rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_columns = columnsOf(m_rows);
    m_shown.resize(m_rows.count());
    std::iota(m_shown.begin(), m_shown.end(), 0);
    m_positions = m_shown;
    endResetModel();
}

void CaseModel::setShown(QList<int> rows)
{
    beginResetModel();
    m_shown = std::move(rows);
    m_positions.fill(-1, m_rows.count());
    for (int position = 0; position < m_shown.size(); ++position)
        m_positions[m_shown[position]] = position;
    endResetModel();
}

int CaseModel::rowAt(int position) const
{
    return position >= 0 && position < m_shown.size() ? m_shown[position] : -1;
}

int CaseModel::positionOf(int row) const
{
    return row >= 0 && row < m_positions.size() ? m_positions[row] : -1;
}

int CaseModel::sectionOf(const CaseColumn& column) const
{
    return int(m_columns.indexOf(column));
}

void CaseModel::rowChanged(int row)
{
    const int position = positionOf(row);
    if (position >= 0)
        emit dataChanged(index(position, 0), index(position, int(m_columns.size()) - 1));
}

void CaseModel::setOutputNames(const QStringList& names)
{
    m_rows.setOutputNames(names);
    emit headerDataChanged(Qt::Horizontal, 0, int(m_columns.size()) - 1);
}

void CaseModel::setLogits(int row, const std::vector<float>& logits, metrics::Activation activation)
{
    m_rows.setLogits(row, logits, activation);
    rowChanged(row);
}

void CaseModel::setFlags(int row, CaseFlags flags, CaseFlags mask)
{
    m_rows.setFlags(row, flags, mask);
    rowChanged(row);
}

void CaseModel::setFailure(int row, const QString& sentence)
{
    m_rows.setFailure(row, sentence);
    rowChanged(row);
}

void CaseModel::setNotes(int row, const CaseNotes& notes)
{
    m_rows.setNotes(row, notes);
    rowChanged(row);
    emit notesChanged(row);
}

void CaseModel::replaceValues(const CaseRows& rows)
{
    m_rows = rows;
    if (!m_shown.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_shown.size()) - 1, int(m_columns.size()) - 1));
}

void CaseModel::setScores(ColumnValues values)
{
    const QList<ColumnValues>& scores = m_rows.scores();
    const bool known = std::any_of(scores.begin(), scores.end(), [&](const ColumnValues& other) {
        return other.name == values.name;
    });
    const int section = sectionOf({CaseField::Flags});
    if (!known)
        beginInsertColumns({}, section, section);
    const int place = m_rows.setScores(std::move(values));
    m_columns = columnsOf(m_rows);
    if (!known)
        endInsertColumns();
    const int changed = sectionOf({CaseField::Score, place});
    emit headerDataChanged(Qt::Horizontal, changed, changed);
    if (!m_shown.isEmpty())
        emit dataChanged(index(0, changed), index(int(m_shown.size()) - 1, changed));
}

void CaseModel::removeScores(const QString& name)
{
    for (int place = 0; place < m_rows.scores().size(); ++place)
        if (m_rows.scores()[place].name == name) {
            const int section = sectionOf({CaseField::Score, place});
            beginRemoveColumns({}, section, section);
            m_rows.removeScores(name);
            m_columns = columnsOf(m_rows);
            endRemoveColumns();
            return;
        }
}

void CaseModel::pictureArrived(int row)
{
    const int position = positionOf(row);
    if (position >= 0)
        emit dataChanged(index(position, 0), index(position, 0), {Qt::DecorationRole});
}

int CaseModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int CaseModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant CaseModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = m_shown[index.row()];
    const CaseColumn& column = m_columns[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::DecorationRole:
        return column.field == CaseField::Name ? picture(row) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(column.field) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::CheckStateRole:
        if (column.field == CaseField::Reviewed) {
            const CaseNotes* notes = m_rows.notes(row);
            return notes && notes->reviewed ? Qt::Checked : Qt::Unchecked;
        }
        return {};
    default:
        return {};
    }
}

bool CaseModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const int row = m_shown[index.row()];
    CaseNotes notes = m_rows.notes(row) ? *m_rows.notes(row) : CaseNotes();
    notes.reviewed = value.toInt() == Qt::Checked;
    setNotes(row, notes);
    return true;
}

QVariant CaseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::DisplayRole)
        return CaseWords::header(m_columns[section], m_rows);
    if (role == Qt::ToolTipRole)
        return CaseWords::headerTip(m_columns[section], m_rows);
    return {};
}

Qt::ItemFlags CaseModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (m_columns[index.column()].field == CaseField::Reviewed)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QString CaseModel::text(int row, const CaseColumn& column) const
{
    const CaseNotes* notes = m_rows.notes(row);
    switch (column.field) {
    case CaseField::Name:
        return ui::shown(m_rows.sample(row).name);
    case CaseField::Split:
        return ui::shown(m_rows.split(row).name);
    case CaseField::Label:
        return CaseWords::target(m_rows.sample(row).target);
    case CaseField::Probability:
        return CaseWords::number(m_rows.probability(row, column.number));
    case CaseField::Boxes:
        return QLocale().toString(m_rows.sample(row).boxes.size());
    case CaseField::Score:
        return CaseWords::number(m_rows.scores()[column.number].values[row]);
    case CaseField::Flags:
        return CaseWords::flags(m_rows.flags(row));
    case CaseField::Tags:
        return notes ? notes->tags.join(QStringLiteral(", ")) : QString();
    case CaseField::Reviewed:
        return notes && notes->reviewed ? tr("yes") : QString();
    }
    return {};
}

QString CaseModel::toolTip(int row, const CaseColumn& column) const
{
    if (column.field == CaseField::Flags && m_rows.flags(row).testFlag(CaseFlag::Failed))
        return m_rows.failure(row);
    if (column.field == CaseField::Name && m_thumbnails && m_thumbnails->failed(row))
        return tr("%1: the picture cannot be read.").arg(text(row, column));
    const QString shown = text(row, column);
    return shown == CaseWords::undefined() ? tr("This is not known or not defined.") : shown;
}

QVariant CaseModel::picture(int row) const
{
    if (!m_thumbnails || m_thumbnails->side() == 0)
        return {};
    if (const QPixmap* pixmap = m_thumbnails->picture(row))
        return *pixmap;
    return placeholder(m_thumbnails->side(), m_thumbnails->failed(row));
}

} // namespace saliscope::ui
