// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>
#include <vector>

#include <QDialog>

#include "widgets/reading/reading_tables.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace saliscope::ui
{

/// The boxes of samples, in pixels of their pictures, as far as they are known.
using KnownBoxes = std::map<std::string, std::vector<cases::CaseBox>>;

/// Compares readings with the data's boxes and with each other.
class ReadingReport final : public QDialog
{
    Q_OBJECT

public:
    explicit ReadingReport(std::vector<session::Reading> readings, QWidget* parent = nullptr);

    const std::vector<session::Reading>& readings() const { return m_readings; }
    /// Adds readings of other readers to compare with. A reading that is already there is ignored.
    void addReadings(const std::vector<session::Reading>& readings);
    void setBoxes(KnownBoxes boxes);
    void setMapTitles(MapTitle title); ///< without it, maps have the names that files use
    /// Shows a message, for example that a file could not be read.
    void setMessage(const QString& sentence);

    /// Writes both tables as CSV. Throws Error CannotWrite.
    void writeTable(const std::filesystem::path& path) const;

signals:
    void openWanted();
    void saveWanted();   ///< the readings as JSON
    void exportWanted(); ///< the tables

private:
    void setUp();
    QString betweenText() const;
    void refresh();
    session::BoxesOf boxesOf() const;

    std::vector<session::Reading> m_readings;
    KnownBoxes m_boxes;
    MapTitle m_title = QString::fromStdString;
    QTableWidget* m_first;
    QTableWidget* m_second;
    QLabel* m_between;
    QLabel* m_message;
    /// Buttons that are disabled as long as there is nothing to write.
    std::vector<QPushButton*> m_writers;
};

} // namespace saliscope::ui
