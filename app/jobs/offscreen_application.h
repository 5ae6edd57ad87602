// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <string>

#include <QTranslator>

class QApplication;

namespace saliscope::jobs
{

/// What drawing plots and letters with Qt needs, without a display. Made when first needed, since
/// it takes some 30 ms; does nothing where the program has an application already. Main thread
/// only.
class OffscreenApplication final
{
public:
    /// \p language: of what is drawn, where no window has set its own.
    explicit OffscreenApplication(const std::string& language = "en");
    ~OffscreenApplication();
    OffscreenApplication(const OffscreenApplication&) = delete;
    OffscreenApplication& operator=(const OffscreenApplication&) = delete;

private:
    std::unique_ptr<QApplication> m_application;
    QTranslator m_catalogue;
};

} // namespace saliscope::jobs
