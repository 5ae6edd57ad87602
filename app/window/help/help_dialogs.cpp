// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/help/help_dialogs.h"

#include <map>

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QKeySequence>
#include <QLibraryInfo>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "app/window/common/actions.h"
#include "core/results/library_versions.h"
#include "widgets/texts/meanings.h"
#include "widgets/texts/score_meanings.h"

namespace saliscope::window
{

namespace
{

const QString helpPrefix = QStringLiteral("help:");

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)
};

void showPage(QWidget* parent, const QString& title, QString html, QSize size)
{
    const QString name = helpPrefix + title;
    if (auto* shown = parent->findChild<QDialog*>(name, Qt::FindDirectChildrenOnly)) {
        shown->activateWindow();
        shown->raise();
        return;
    }
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->resize(size);
    auto* page = new QTextBrowser(dialog);
    page->setAccessibleName(title);
    // HTML takes French's narrow no-break spaces for ordinary ones and breaks lines there.
    page->setHtml(html.replace(QChar(0x202f), QChar(QChar::Nbsp)));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(page, 1);
    column->addWidget(buttons);
    dialog->show();
}

QString row(const QString& keys, const QString& text)
{
    return QStringLiteral("<tr><td style='padding:2px 18px 2px 0'><b>%1</b></td><td "
                          "style='padding:2px 0'>%2</td></tr>")
        .arg(keys.toHtmlEscaped(), text.toHtmlEscaped());
}

QString section(const QString& title, const QString& rows)
{
    return QStringLiteral("<h3>%1</h3><table>%2</table>").arg(title.toHtmlEscaped(), rows);
}

QString mouseRows()
{
    return row(Texts::tr("Wheel"), Texts::tr("Zoom to the pointer")) +
           row(Texts::tr("Left drag"), Texts::tr("Move the picture")) +
           row(Texts::tr("Right drag"),
               Texts::tr("Window and level: sideways contrast, up and down brightness")) +
           row(Texts::tr("Click"), Texts::tr("Make the pane the current one"));
}

QString listRows()
{
    const auto keys = [](int key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    return row(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText),
               Texts::tr("Search names, tags and notes")) +
           row(keys(Qt::Key_Space), Texts::tr("Mark the selected cases reviewed, or not")) +
           row(keys(Qt::Key_Return), Texts::tr("Go from the list to the panes"));
}

QString meaningHtml(const ui::Meaning& meaning)
{
    return QStringLiteral("<p><b>%1</b><br>%2<br><i>%3</i> %4</p>")
        .arg(meaning.title.toHtmlEscaped(), meaning.says.toHtmlEscaped(),
             Texts::tr("It cannot show:"), meaning.cannotShow.toHtmlEscaped());
}

QString sentence(QString upper)
{
    if (!upper.isEmpty())
        upper[0] = upper[0].toUpper();
    return upper;
}

} // namespace

void showKeySheet(QWidget* parent)
{
    QStringList order;
    std::map<QString, QString> rows;
    for (const ActionInfo& info : actionTable()) {
        if (*info.id == '\0' || *info.keys == '\0')
            continue;
        const QString menu = Actions::menuTitle(info.menu);
        if (!order.contains(menu))
            order << menu;
        rows[menu] += row(Actions::keyTexts(info).join(QStringLiteral(", ")),
                          Actions::plainText(info).remove(u'…'));
    }
    QString panels;
    for (const QDockWidget* dock : parent->findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly))
        panels += row(dock->actions().constFirst()->shortcut().toString(QKeySequence::NativeText),
                      dock->windowTitle());
    QString html;
    for (const QString& menu : order)
        html += section(menu, rows[menu]);
    html += section(Actions::menuTitle("view/docks"), panels);
    html += section(Texts::tr("In the list of cases"), listRows());
    html += section(Texts::tr("Mouse in a pane"), mouseRows());
    showPage(parent, Texts::tr("Keys"), html, {520, 640});
}

void showMeanings(QWidget* parent)
{
    QString html = QStringLiteral("<h2>%1</h2><ul>").arg(Texts::tr("Every map"));
    for (const QString& caveat : ui::everyMapCaveats())
        html += QStringLiteral("<li>%1</li>").arg(caveat.toHtmlEscaped());
    html += QStringLiteral("</ul><h2>%1</h2>").arg(Texts::tr("Algorithms"));
    for (const ui::Meaning& meaning : ui::algorithmMeanings())
        html += meaningHtml(meaning);
    html += QStringLiteral("<h2>%1</h2>").arg(Texts::tr("Scores"));
    for (const results::ScoreInfo& info : results::scoreCatalogue())
        html += QStringLiteral("<p><b>%1</b><br>%2</p>")
                    .arg(ui::scoreTitle(info.score).toHtmlEscaped(),
                         sentence(ui::scoreMeaning(info.score)).toHtmlEscaped());
    showPage(parent, Texts::tr("What maps and scores mean"), html, {680, 640});
}

void closeHelp(QWidget& parent)
{
    for (QDialog* dialog : parent.findChildren<QDialog*>(Qt::FindDirectChildrenOnly))
        if (dialog->objectName().startsWith(helpPrefix))
            dialog->close();
}

void showAbout(QWidget* parent, const QString& engine)
{
    QStringList versions = {QStringLiteral("Qt ") + QString::fromLatin1(qVersion()), engine};
    for (const std::string& library : results::libraryVersions())
        versions << QString::fromStdString(library);
    const QString html =
        QStringLiteral("<h2>Saliscope %1</h2><p>%2</p><p><b>%3</b></p><p>%4</p><p>%5<br>%6</p>")
            .arg(QCoreApplication::applicationVersion(),
                 Texts::tr("Saliency maps of medical image classifiers, on screen and in batches."),
                 Texts::tr("For research, not for diagnosis. It is no medical device."),
                 versions.join(QStringLiteral(" · ")).toHtmlEscaped(),
                 Texts::tr("Free software under the GNU General Public License, version 3 or "
                           "later, without any warranty."),
                 Texts::tr("The registered split lists are facts from mednet 2.1.0 (Idiap Research "
                           "Institute, GPL-3.0-or-later)."));
    showPage(parent, Texts::tr("About Saliscope"), html, {520, 340});
}

} // namespace saliscope::window
