// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/compare/correlation_model.h"

#include <cmath>

#include <QLocale>

#include "core/render/colormap.h"

namespace saliscope::ui
{

namespace
{

/// The relative luminance above which black is easier to read than white.
constexpr double brightEnough = 0.36;

double linear(double share)
{
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

QColor correlationColour(double value)
{
    const render::Colormap& colours = render::colormapNamed("coolwarm");
    const render::Colour colour = colours.entry(render::colormapIndex(colours, float(value)));
    return QColor::fromRgbF(float(colour[0]), float(colour[1]), float(colour[2]));
}

void CorrelationModel::setMatrix(std::vector<CorrelationMember> members,
                                 metrics::CorrelationMatrix matrix)
{
    if (members.size() == m_members.size()) {
        m_members = std::move(members);
        m_matrix = std::move(matrix);
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_members = std::move(members);
    m_matrix = std::move(matrix);
    endResetModel();
}

std::optional<double> CorrelationModel::correlation(const QModelIndex& index) const
{
    if (index.column() >= index.row() || m_matrix.size != m_members.size())
        return std::nullopt;
    return m_matrix.at(std::size_t(index.row()), std::size_t(index.column()));
}

int CorrelationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_members.size());
}

int CorrelationModel::columnCount(const QModelIndex& parent) const
{
    return rowCount(parent);
}

QVariant CorrelationModel::data(const QModelIndex& index, int role) const
{
    const int row = index.row();
    const int column = index.column();
    if (column > row)
        return {};
    const std::optional<double> value = correlation(index);
    switch (role) {
    case Qt::DisplayRole:
        if (row == column)
            return m_members[std::size_t(row)].label;
        return value ? QLocale().toString(*value, 'f', 2).replace(u'-', u'−') : QStringLiteral("–");
    case Qt::TextAlignmentRole:
        return row == column ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                             : QVariant(Qt::AlignCenter);
    case Qt::BackgroundRole:
        return value ? correlationColour(*value) : QVariant();
    case Qt::ForegroundRole:
        if (!value)
            return {};
        return QColor(luminance(correlationColour(*value)) > brightEnough ? Qt::black : Qt::white);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tip(row, column);
    default:
        return {};
    }
}

QString CorrelationModel::tip(int row, int column) const
{
    const CorrelationMember& first = m_members[std::size_t(row)];
    const CorrelationMember& second = m_members[std::size_t(column)];
    if (row == column)
        return first.reason.isEmpty() ? first.label : first.label + u'\n' + first.reason;
    const QString pair = tr("%1 and %2").arg(first.label, second.label);
    if (const auto value = correlation(index(row, column)))
        return pair + u'\n' +
               tr("Rank correlation %1. Click to swipe between them.")
                   .arg(QLocale().toString(*value, 'f', 4));
    QStringList lines = {pair};
    for (const CorrelationMember* member : {&first, &second})
        if (!member->reason.isEmpty())
            lines << tr("%1: %2").arg(member->label, member->reason);
    if (lines.size() == 1)
        lines << tr("The correlations are being computed.");
    return lines.join(u'\n');
}

Qt::ItemFlags CorrelationModel::flags(const QModelIndex& index) const
{
    return index.column() < index.row() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                        : Qt::ItemIsEnabled;
}

} // namespace saliscope::ui
