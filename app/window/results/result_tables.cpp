// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/results/result_tables.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "widgets/texts/told.h"

namespace saliscope::window
{

void showResultTables(QWidget* parent, const QString& title, const std::vector<std::string>& tables,
                      const QString& folder)
{
    QString text;
    for (const std::string& table : tables)
        text += QString::fromStdString(table) + u'\n';
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("result-tables"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* view = new QPlainTextEdit(text.trimmed(), dialog);
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setAccessibleName(ui::told(say("Tables of scores")));
    auto* buttons = new QDialogButtonBox(dialog);
    auto* open = buttons->addButton(ui::told(say("&Show in folder")), QDialogButtonBox::ActionRole);
    auto* copy = buttons->addButton(ui::told(say("&Copy")), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Close);
    QObject::connect(open, &QPushButton::clicked, dialog,
                     [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    QObject::connect(copy, &QPushButton::clicked, dialog,
                     [text] { QApplication::clipboard()->setText(text); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(view, 1);
    column->addWidget(buttons);
    dialog->resize(760, 520);
    dialog->show();
}

} // namespace saliscope::window
