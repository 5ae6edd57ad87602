// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <vector>

#include <QString>
#include <QStringList>

class QFormLayout;
class QWidget;

namespace saliscope::window
{

/// Makes the fields of a form, one line each, and collects how their values are read. Every field
/// tells \p changed when it was edited.
class OptionFields final
{
public:
    OptionFields(QFormLayout& form, std::function<void()> changed);

    void addText(const QString& title, const QString& tip, const QString& value,
                 std::function<void(const QString&)> read);
    /// \p values are what the commands take, \p texts what people read.
    void addChoice(const QString& title, const QString& tip, const QStringList& texts,
                   const QStringList& values, const QString& value,
                   std::function<void(const QString&)> read);
    void addNumber(const QString& title, const QString& tip, double low, double high, double value,
                   std::function<void(double)> read);
    void addInteger(const QString& title, const QString& tip, int low, int high, int value,
                    std::function<void(int)> read);
    void addCheck(const QString& title, const QString& tip, bool value,
                  std::function<void(bool)> read);
    /// Any of \p texts; \p chosen are their values.
    void addSeveral(const QString& title, const QString& tip, const QStringList& texts,
                    const QStringList& values, const QStringList& chosen,
                    std::function<void(const QStringList&)> read);

    /// Reads all fields through the functions given.
    void readAll() const;

private:
    void addRow(const QString& title, const QString& tip, QWidget* field);

    QFormLayout& m_form;
    std::function<void()> m_changed;
    std::vector<std::function<void()>> m_readers;
};

} // namespace saliscope::window
