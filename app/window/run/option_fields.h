// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <vector>

#include <QString>

#include "core/run/options.h"

class QFormLayout;
class QLineEdit;
class QWidget;

namespace saliscope::window
{

/// A form of options as their tasks describe them, a line each. Every field tells \p changed when
/// it was edited.
class OptionFields final
{
public:
    OptionFields(QFormLayout& form, std::function<void()> changed);

    /// A line for what \p option is about; the options described have to outlive this object. None
    /// for an option that forms do not show.
    void add(const run::Option& option);
    /// The same for an option that says where something lies; \p text stands there at first.
    void addPlace(const run::Option& option, const QString& text);
    /// A line for a folder, with a button to look for it.
    QLineEdit* addFolder(const QString& title, const QString& name, bool several = false);

    /// Gives the options what the fields say.
    void readAll() const;
    /// The sentence that asks for a place that has to be named and is not; else empty.
    QString missing() const;

private:
    struct AddField;
    struct Place {
        const QLineEdit* field;
        QString missing;
    };

    void addRow(const run::Field& texts, QWidget* field);

    QFormLayout& m_form;
    std::function<void()> m_changed;
    std::vector<std::function<void()>> m_readers;
    std::vector<Place> m_places;
};

} // namespace saliscope::window
