// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/display_panel.h"

#include <array>
#include <cmath>

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>

#include "core/render/colormap.h"
#include "widgets/texts/number_field.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/colour_bar.h"
#include "widgets/viewer/viewer.h"
#include "widgets/viewer/window_panel.h"

namespace saliscope::ui
{

namespace
{

QString titleOf(const render::Colormap& colormap)
{
    if (colormap.keepsLightness)
        return colormap.diverging ? DisplayPanel::tr("reading (signed)")
                                  : DisplayPanel::tr("reading");
    const QString name = QString::fromUtf8(colormap.name.data(), int(colormap.name.size()));
    return colormap.diverging ? DisplayPanel::tr("%1 (signed)").arg(name) : name;
}

/// A colour map of another kind brings its opacity and threshold along.
void takeColormap(session::DisplaySettings& settings, const std::string& name)
{
    const render::Colormap& before = render::colormapNamed(settings.colormap);
    const render::Colormap& after = render::colormapNamed(name);
    settings.colormap = name;
    if (before.keepsLightness == after.keepsLightness)
        return;
    const render::UsualLook usual = render::usualLook(after);
    settings.opacity = usual.opacity;
    settings.threshold = usual.threshold;
}

QComboBox* narrowBox(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    return box;
}

} // namespace

DisplayPanel::DisplayPanel(Viewer& viewer, QWidget* parent)
    : QWidget(parent)
    , m_viewer(viewer)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    addGroup(tr("Picture"))->addRow(new WindowPanel(viewer, this));
    addOverlay();
    addRange();
    layout->addStretch(1);
    connect(&m_viewer, &Viewer::displayChanged, this, &DisplayPanel::refresh);
    refresh();
}

QFormLayout* DisplayPanel::addGroup(const QString& title)
{
    auto* group = new QGroupBox(title, this);
    auto* form = new QFormLayout(group);
    form->setContentsMargins(6, 6, 6, 6);
    layout()->addWidget(group);
    return form;
}

void DisplayPanel::addOverlay()
{
    QFormLayout& form = *addGroup(tr("Map"));
    addColormaps(form);
    addStyles(form);
    addShare(form, tr("&Opacity"),
             tr("How much of the map's colour covers the picture, or how strong the "
                "reading colours are."),
             &session::DisplaySettings::opacity);
    addShare(form, tr("&Threshold"), tr("Values below this share of the colour bar are not drawn."),
             &session::DisplaySettings::threshold);
    QCheckBox* follows = addSwitch(form, tr("Opacity follows the &value"),
                                   tr("Small values cover less of the picture; zero covers "
                                      "nothing. The reading colours always do so."),
                                   &session::DisplaySettings::transparentZero);
    m_followers.emplace_back([follows](const session::DisplaySettings& settings) {
        follows->setEnabled(!render::colormapNamed(settings.colormap).keepsLightness);
    });
    addSwitch(form, tr("Wea&k evidence looks weak"),
              tr("Maps with far less evidence than others of their algorithm and layer are drawn "
                 "fainter. Off: each map's strongest place is as visible as any."),
              &session::DisplaySettings::weakLooksWeak);
    addSwitch(form, tr("&Smooth"),
              tr("Interpolate between the cells of the layer; off: show them as they are."),
              &session::DisplaySettings::smooth);
    addSwitch(form, tr("&Boxes"), tr("Show the radiologists' boxes."),
              &session::DisplaySettings::boxes);
}

void DisplayPanel::addColormaps(QFormLayout& form)
{
    QComboBox* box = narrowBox(this);
    box->setIconSize({64, 12});
    for (const render::Colormap& colormap : render::colormaps()) {
        const QString name = QString::fromUtf8(colormap.name.data(), int(colormap.name.size()));
        const QPixmap preview =
            QPixmap::fromImage(colormapStrip(colormap, 1, /*followsValue=*/false).scaled(64, 12));
        box->addItem(QIcon(preview), titleOf(colormap), name);
        box->setItemData(box->count() - 1, told(render::colormapNote(colormap)), Qt::ToolTipRole);
    }
    box->setToolTip(tr("The map's colours. Evidence against the output is blue in each of them. A "
                       "signed one shows both sides."));
    form.addRow(tr("Co&lours"), box);
    connect(box, &QComboBox::activated, this, [this, box](int index) {
        change([&](session::DisplaySettings& settings) {
            takeColormap(settings, box->itemData(index).toString().toStdString());
        });
    });
    m_followers.emplace_back([box](const session::DisplaySettings& settings) {
        box->setCurrentIndex(box->findData(QString::fromStdString(settings.colormap)));
    });
}

void DisplayPanel::addStyles(QFormLayout& form)
{
    QComboBox* box = narrowBox(this);
    box->addItems({tr("Colours"), tr("Contours"), tr("Colours and contours")});
    box->setToolTip(tr("Contours hide nothing of the picture. They are drawn at the threshold and "
                       "at a third and two thirds of what lies above it."));
    form.addRow(tr("St&yle"), box);
    connect(box, &QComboBox::activated, this, [this](int index) {
        change([&](session::DisplaySettings& settings) {
            settings.style = session::OverlayStyle(index);
        });
    });
    m_followers.emplace_back([box](const session::DisplaySettings& settings) {
        box->setCurrentIndex(int(settings.style));
    });
}

void DisplayPanel::addShare(QFormLayout& form, const QString& label, const QString& tip,
                            double session::DisplaySettings::*member)
{
    auto* slider = new QSlider(Qt::Horizontal, this);
    slider->setRange(0, 100);
    slider->setToolTip(tip);
    auto* number = new QLabel(this);
    number->setMinimumWidth(fontMetrics().horizontalAdvance(tr("%1 %").arg(100)));
    number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* name = new QLabel(label, this);
    name->setBuddy(slider);
    auto* row = new QHBoxLayout;
    row->addWidget(slider);
    row->addWidget(number);
    form.addRow(name, row);
    slider->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    connect(slider, &QSlider::valueChanged, this, [this, member](int value) {
        change([&](session::DisplaySettings& settings) { settings.*member = value / 100.; });
    });
    m_followers.emplace_back([=](const session::DisplaySettings& settings) {
        const QSignalBlocker blocker(slider);
        const int percent = int(std::lround(settings.*member * 100));
        slider->setValue(percent);
        number->setText(tr("%1 %").arg(QLocale().toString(percent)));
    });
}

QCheckBox* DisplayPanel::addSwitch(QFormLayout& form, const QString& label, const QString& tip,
                                   bool session::DisplaySettings::*member)
{
    auto* box = new QCheckBox(label, this);
    box->setToolTip(tip);
    form.addRow(box);
    connect(box, &QCheckBox::toggled, this, [this, member](bool on) {
        change([&](session::DisplaySettings& settings) { settings.*member = on; });
    });
    m_followers.emplace_back([=](const session::DisplaySettings& settings) {
        const QSignalBlocker blocker(box);
        box->setChecked(settings.*member);
    });
    return box;
}

void DisplayPanel::addRange()
{
    QFormLayout& form = *addGroup(tr("Ends of the colour bar"));
    QComboBox* policy = narrowBox(this);
    policy->addItems({tr("Each map's own"), tr("Fixed"), tr("Shared by all panes")});
    policy->setToolTip(tr("Only with a fixed or a shared range can maps be compared by their "
                          "colours; it is then one of raw values."));
    form.addRow(tr("R&ange"), policy);
    connect(policy, &QComboBox::activated, this, [this](int index) {
        change([&](session::DisplaySettings& settings) {
            settings.range = session::RangePolicy(index);
        });
    });
    const std::array members = {std::pair(tr("&From"), &session::DisplaySettings::fixedLow),
                                std::pair(tr("T&o"), &session::DisplaySettings::fixedHigh)};
    for (const auto& [label, member] : members) {
        auto* field = new NumberField(this);
        field->setRange(-1e6, 1e6);
        field->setDecimals(5);
        field->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        field->setKeyboardTracking(false);
        form.addRow(label, field);
        connect(field, &QDoubleSpinBox::valueChanged, this, [this, m = member](double value) {
            change([&](session::DisplaySettings& settings) { settings.*m = value; });
        });
        m_followers.emplace_back([field, m = member](const session::DisplaySettings& settings) {
            const QSignalBlocker blocker(field);
            field->setValue(settings.*m);
            const bool fixed = settings.range == session::RangePolicy::Fixed;
            field->setEnabled(fixed);
            field->setToolTip(fixed ? tr("A raw value of the maps.")
                                    : tr("Choose the fixed range to set this."));
        });
    }
    m_followers.emplace_back([policy](const session::DisplaySettings& settings) {
        policy->setCurrentIndex(int(settings.range));
    });
}

void DisplayPanel::change(const Change& change)
{
    session::DisplaySettings settings = m_viewer.display();
    change(settings);
    m_viewer.setDisplay(settings);
}

void DisplayPanel::refresh()
{
    for (const auto& follow : m_followers)
        follow(m_viewer.display());
}

} // namespace saliscope::ui
