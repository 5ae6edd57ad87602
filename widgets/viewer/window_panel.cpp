// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/window_panel.h"

#include <array>
#include <cmath>

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include "widgets/texts/number_field.h"
#include "widgets/viewer/histogram_view.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::ui
{

namespace
{

struct Preset {
    const char* name;
    double centre;
    double width;
};

/// The presets after the automatic one, in the order of the list.
constexpr std::array presets = {
    Preset{QT_TRANSLATE_NOOP("saliscope::ui::WindowPanel", "Full range"), 0.5, 1},
    Preset{QT_TRANSLATE_NOOP("saliscope::ui::WindowPanel", "Dark half (air, lungs)"), 0.25, 0.5},
    Preset{QT_TRANSLATE_NOOP("saliscope::ui::WindowPanel", "Middle half (soft tissue)"), 0.5, 0.5},
    Preset{QT_TRANSLATE_NOOP("saliscope::ui::WindowPanel", "Bright half (bone, devices)"), 0.75,
           0.5},
};

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

QDoubleSpinBox* numberField(double least, double most, QWidget* parent)
{
    auto* field = new NumberField(parent);
    field->setRange(least, most);
    field->setDecimals(3);
    field->setSingleStep(0.01);
    field->setKeyboardTracking(false);
    return field;
}

} // namespace

WindowPanel::WindowPanel(Viewer& viewer, QWidget* parent)
    : QWidget(parent)
    , m_viewer(viewer)
    , m_histogram(new HistogramView(this))
    , m_preset(new QComboBox(this))
    , m_centre(numberField(-1, 2, this))
    , m_width(numberField(0.002, 4, this))
    , m_inverse(new QCheckBox(tr("&Inverse"), this))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(m_histogram);
    m_preset->addItem(tr("Automatic (0.5 to 99.5 %)"));
    for (const Preset& preset : presets)
        m_preset->addItem(tr(preset.name));
    m_preset->addItem(tr("Own"));
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_preset->setMinimumContentsLength(10);
    form->addRow(tr("&Preset"), m_preset);
    addNumbers();
    addButtons();
    connect(m_histogram, &HistogramView::windowWanted, this, &WindowPanel::want);
    connect(m_preset, &QComboBox::activated, this, &WindowPanel::choosePreset);
    for (const auto signal : {&Viewer::windowChanged, &Viewer::currentPaneChanged})
        connect(&m_viewer, signal, this, [this] { refresh(); });
    connect(&m_viewer, &Viewer::pictureChanged, this, &WindowPanel::refresh);
    refresh();
}

void WindowPanel::addNumbers()
{
    auto* form = static_cast<QFormLayout*>(layout());
    form->addRow(tr("&Centre"), m_centre);
    form->addRow(tr("&Width"), m_width);
    m_centre->setToolTip(tr("The value shown as middle grey; black is 0 and white is 1."));
    m_width->setToolTip(tr("How many values lie between black and white."));
    const auto changed = [this] {
        want({m_centre->value(), std::copysign(m_width->value(), m_inverse->isChecked() ? -1 : 1),
              false});
    };
    connect(m_centre, &QDoubleSpinBox::valueChanged, this, changed);
    connect(m_width, &QDoubleSpinBox::valueChanged, this, changed);
}

void WindowPanel::addButtons()
{
    auto* row = new QHBoxLayout;
    auto* automatic = new QPushButton(tr("&Auto"), this);
    automatic->setToolTip(tr("Fit the window to this picture and to those that follow."));
    auto* reset = new QPushButton(tr("&Reset"), this);
    reset->setToolTip(tr("Show the full range, as the network sees it."));
    m_inverse->setToolTip(tr("Show dark what is bright."));
    row->addWidget(automatic);
    row->addWidget(reset);
    row->addWidget(m_inverse);
    static_cast<QFormLayout*>(layout())->addRow(row);
    connect(automatic, &QPushButton::clicked, this, [this] { choosePreset(0); });
    connect(reset, &QPushButton::clicked, this, [this] { want({0.5, 1, false}); });
    connect(m_inverse, &QCheckBox::toggled, this, [this](bool inverse) {
        session::GreyWindow window = m_viewer.window(m_viewer.currentPane());
        window.width = std::copysign(window.width, inverse ? -1 : 1);
        want(window);
    });
}

void WindowPanel::choosePreset(int index)
{
    const double sign = m_inverse->isChecked() ? -1 : 1;
    if (index == 0)
        m_viewer.setAutomaticWindow(m_viewer.currentPane());
    else if (index <= int(presets.size()))
        want({presets[std::size_t(index - 1)].centre, presets[std::size_t(index - 1)].width * sign,
              false});
}

void WindowPanel::want(session::GreyWindow window)
{
    m_viewer.setWindow(m_viewer.currentPane(), window);
}

void WindowPanel::refresh()
{
    const session::GreyWindow window = m_viewer.window(m_viewer.currentPane());
    const QSignalBlocker centre(m_centre);
    const QSignalBlocker width(m_width);
    const QSignalBlocker inverse(m_inverse);
    m_centre->setValue(window.centre);
    m_width->setValue(std::abs(window.width));
    m_inverse->setChecked(window.width < 0);
    m_histogram->setWindow(window);
    m_histogram->setHistogram(m_viewer.picture() ? m_viewer.picture()->histogram
                                                 : std::array<std::uint32_t, 256>());
    refreshPreset(window);
}

void WindowPanel::refreshPreset(const session::GreyWindow& window)
{
    int index = int(presets.size()) + 1;
    for (std::size_t i = 0; i < presets.size(); ++i)
        if (isNear(window.centre, presets[i].centre) &&
            isNear(std::abs(window.width), presets[i].width))
            index = int(i) + 1;
    m_preset->setCurrentIndex(window.automatic ? 0 : index);
}

} // namespace saliscope::ui
