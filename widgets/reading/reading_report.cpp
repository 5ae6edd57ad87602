// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reading/reading_report.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/base/files.h"

namespace saliscope::ui
{

namespace
{

QTableWidget* addTable(QWidget* parent, const QString& name)
{
    auto* table = new QTableWidget(parent);
    table->setAccessibleName(name);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    table->setAlternatingRowColors(true);
    return table;
}

void fill(QTableWidget& table, const std::vector<QStringList>& rows)
{
    table.setColumnCount(int(rows.front().size()));
    table.setRowCount(int(rows.size()) - 1);
    table.setHorizontalHeaderLabels(rows.front());
    for (int row = 1; row < int(rows.size()); ++row)
        for (int column = 0; column < table.columnCount(); ++column)
            table.setItem(row - 1, column, new QTableWidgetItem(rows[std::size_t(row)][column]));
    table.resizeColumnsToContents();
}

} // namespace

ReadingReport::ReadingReport(std::vector<session::Reading> readings, QWidget* parent)
    : QDialog(parent)
    , m_readings(std::move(readings))
    , m_first(addTable(this, tr("Readers against the boxes")))
    , m_second(addTable(this, tr("Readers against each other")))
    , m_between(new QLabel(this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Blind reading: agreement"));
    setObjectName(QStringLiteral("reading-report"));
    setUp();
    refresh();
    resize(980, 520);
}

void ReadingReport::setUp()
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(new QLabel(
        tr("Against the boxes of the data, edits apart: a finding is hit when the point, or the "
           "middle of the box the reader drew, lies in a box. The overlap is the mean intersection "
           "over union of the boxes drawn with the boxes they overlap most."),
        this));
    column->addWidget(m_first, 1);
    column->addWidget(m_between);
    column->addWidget(m_second, 1);
    column->addWidget(m_message);
    for (QLabel* label : findChildren<QLabel*>())
        label->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](const QString& text, auto signal) {
        QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        connect(button, &QPushButton::clicked, this, signal);
        return button;
    };
    add(tr("Compare with another reader…"), &ReadingReport::openWanted);
    m_writers = {add(tr("Save readings…"), &ReadingReport::saveWanted),
                 add(tr("Export table…"), &ReadingReport::exportWanted)};
    // Return may be pressed once too often after the last picture, so it must do no more than
    // close.
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void ReadingReport::addReadings(const std::vector<session::Reading>& readings)
{
    for (const session::Reading& reading : readings)
        if (std::find(m_readings.begin(), m_readings.end(), reading) == m_readings.end())
            m_readings.push_back(reading);
    refresh();
}

void ReadingReport::setBoxes(KnownBoxes boxes)
{
    m_boxes = std::move(boxes);
    refresh();
}

void ReadingReport::setMapTitles(MapTitle title)
{
    m_title = std::move(title);
    refresh();
}

void ReadingReport::setMessage(const QString& sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

session::BoxesOf ReadingReport::boxesOf() const
{
    return [this](const std::string& sample) {
        const auto found = m_boxes.find(sample);
        return found == m_boxes.end() ? std::vector<cases::CaseBox>() : found->second;
    };
}

QString ReadingReport::betweenText() const
{
    if (m_readings.empty())
        return tr("There is no reading of these cases yet. Start one from the Case menu, or open a "
                  "reader's file.");
    if (m_readings.size() == 1)
        return tr("Open another reader's file to see how far readers agree.");
    return tr("Between readers, over the pictures both read: Cohen's κ is 1 for full agreement and "
              "0 for what chance alone gives. Finding: something was marked. Hit: a box was hit, "
              "of pictures that have some. Rating: with quadratic weights. The overlap is that of "
              "the boxes both drew.");
}

void ReadingReport::refresh()
{
    fill(*m_first, boxAgreementTable(m_readings, boxesOf(), m_title).rows);
    fill(*m_second, readerAgreementTable(m_readings, boxesOf()).rows);
    m_second->setVisible(m_readings.size() > 1);
    m_between->setText(betweenText());
    for (QPushButton* button : m_writers)
        button->setEnabled(!m_readings.empty());
}

void ReadingReport::writeTable(const std::filesystem::path& path) const
{
    writeFileAtomically(path, {results::csvTable(agreementFile(m_readings, boxesOf()))});
}

} // namespace saliscope::ui
