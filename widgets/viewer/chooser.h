// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <utility>
#include <vector>

#include <QAbstractButton>

namespace saliscope::ui
{

/// A compact button that shows one of many texts and opens a list of all. A text is elided where
/// there is no room, and a long list has a filter. Works with mouse and keys.
class Chooser final : public QAbstractButton
{
    Q_OBJECT

public:
    struct Item {
        QString text;
        QString note;          ///< behind the text: "convolution"
        QString obstacle = {}; ///< a sentence: why it cannot be chosen; empty where it can
        bool operator==(const Item&) const = default;
    };

    explicit Chooser(QWidget* parent = nullptr);

    void setItems(std::vector<Item> items);
    const std::vector<Item>& items() const { return m_items; }
    /// Chooses the item and shows it.
    void setCurrent(int index);
    int current() const { return m_current; }
    /// Shows a text that is not one of the items.
    void setShownText(const QString& text);
    QString shownText() const { return m_shown; }
    /// The width that is needed to show \p text whole.
    int widthOf(const QString& text) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// What openList() does instead of showing the items.
    void setOpener(std::function<void()> opener) { m_opener = std::move(opener); }

public slots:
    void openList();

signals:
    void chosen(int index);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    std::vector<Item> m_items;
    int m_current = -1;
    std::function<void()> m_opener;
    QString m_shown;
};

} // namespace saliscope::ui
