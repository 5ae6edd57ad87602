// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/open/network_dialog.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/checkpoint/checkpoint.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/texts/number_field.h"
#include "widgets/texts/shown.h"
#include "widgets/texts/told.h"

namespace saliscope::window
{

namespace
{

constexpr int previewSide = 288;
constexpr int largestInput = 4096;

/// What networks are usually trained with.
struct ValuePreset {
    const char* title;
    std::vector<double> range;
    std::vector<double> mean;
    std::vector<double> std;
};

const std::vector<ValuePreset>& presets()
{
    static const std::vector<ValuePreset> all = {
        {QT_TRANSLATE_NOOP("saliscope::window::NetworkDialog", "0 to 1"), {0, 1}, {0}, {1}},
        {QT_TRANSLATE_NOOP("saliscope::window::NetworkDialog", "0 to 255"), {0, 255}, {0}, {1}},
        {QT_TRANSLATE_NOOP("saliscope::window::NetworkDialog", "-1 to 1"), {0, 1}, {0.5}, {0.5}},
        {QT_TRANSLATE_NOOP("saliscope::window::NetworkDialog", "-1024 to 1024"),
         {-1024, 1024},
         {0},
         {1}},
        {QT_TRANSLATE_NOOP("saliscope::window::NetworkDialog", "ImageNet's mean and deviation"),
         {0, 1},
         {0.485, 0.456, 0.406},
         {0.229, 0.224, 0.225}},
    };
    return all;
}

QString textOf(const std::vector<double>& numbers)
{
    QStringList words;
    for (const double number : numbers)
        words << QLocale::c().toString(number, 'g', QLocale::FloatingPointShortest);
    return words.join(QStringLiteral("; "));
}

/// Numbers with semicolons or blanks between them; not a number where one is none.
std::vector<double> numbersOf(const QString& text)
{
    static const QRegularExpression gap(QStringLiteral("[;\\s]+"));
    std::vector<double> numbers;
    for (const QString& word : text.split(gap, Qt::SkipEmptyParts))
        numbers.push_back(ui::typedNumber(word).value_or(std::nan("")));
    return numbers;
}

QImage imageOf(const Image& image)
{
    QImage result(image.width, image.height, QImage::Format_RGB32);
    const auto byteAt = [&](int channel, int x, int y) {
        const float value = image.plane(std::min(channel, image.channels - 1))[y * image.width + x];
        return int(std::lround(255 * std::clamp(value, 0.F, 1.F)));
    };
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            result.setPixel(x, y, qRgb(byteAt(0, x, y), byteAt(1, x, y), byteAt(2, x, y)));
    return result;
}

/// The smallest and the largest value the network gets.
std::pair<double, double> valuesOf(const Image& image,
                                   const checkpoint::NetworkDescription& description)
{
    const checkpoint::Normalizer normalizer =
        normalizerOf(description).value_or(checkpoint::Normalizer{{0}, {1}});
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (int channel = 0; channel < image.channels; ++channel) {
        const auto place = std::min(std::size_t(channel), normalizer.mean.size() - 1);
        const float* plane = image.plane(channel);
        const auto [least, most] = std::minmax_element(plane, plane + image.planeSize());
        low = std::min(low, (double(*least) - double(normalizer.mean[place])) /
                                double(normalizer.std[place]));
        high = std::max(high, (double(*most) - double(normalizer.mean[place])) /
                                  double(normalizer.std[place]));
    }
    return {low, high};
}

} // namespace

NetworkDialog::NetworkDialog(NetworkQuestion question, CaseSource source, ui::JobRunner& runner,
                             QWidget* parent)
    : QDialog(parent)
    , m_question(std::move(question))
    , m_source(std::move(source))
    , m_runner(runner)
{
    setUp();
    usePreset(0);
    decode();
}

void NetworkDialog::setUp()
{
    const QString name = ui::shown(m_question.network.filename().string());
    setWindowTitle(tr("What %1 takes").arg(name));
    auto* hint = new QLabel(tr("The file does not say how pictures have to be prepared for this "
                               "network. Who trained it knows."),
                            this);
    hint->setWordWrap(true);
    auto* form = new QFormLayout;
    addInput(*form);
    addValues(*form);
    addOutputs(*form);
    auto* middle = new QHBoxLayout;
    middle->addLayout(form, 1);
    middle->addSpacing(12);
    middle->addWidget(previewColumn());
    m_problem = new QLabel(this);
    m_problem->setWordWrap(true);
    m_save = new QCheckBox(tr("&Save beside the network, as %1")
                               .arg(ui::shown(m_question.description.filename().string())),
                           this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &NetworkDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(hint);
    column->addLayout(middle, 1);
    column->addWidget(m_problem);
    column->addWidget(m_save);
    column->addWidget(buttons);
}

QComboBox* NetworkDialog::choice(QFormLayout& form, const QString& title, const QString& tip,
                                 const QList<std::pair<QString, QString>>& entries)
{
    auto* box = new QComboBox(this);
    for (const auto& [text, value] : entries)
        box->addItem(text, value);
    box->setToolTip(tip);
    box->setAccessibleName(QString(title).remove(u'&'));
    form.addRow(title, box);
    connect(box, &QComboBox::currentIndexChanged, this, &NetworkDialog::refresh);
    return box;
}

QLineEdit* NetworkDialog::numberList(QFormLayout& form, const QString& title, const QString& tip)
{
    auto* field = new QLineEdit(this);
    field->setToolTip(tip);
    field->setAccessibleName(QString(title).remove(u'&'));
    form.addRow(title, field);
    connect(field, &QLineEdit::textEdited, this, &NetworkDialog::findPreset);
    connect(field, &QLineEdit::textChanged, this, &NetworkDialog::refresh);
    return field;
}

void NetworkDialog::addInput(QFormLayout& form)
{
    m_size = new QSpinBox(this);
    m_size->setRange(1, largestInput);
    m_size->setValue(m_question.model.input.size);
    m_size->setSuffix(tr(" pixels"));
    m_size->setEnabled(!m_question.fixed.size);
    m_size->setAccessibleName(tr("Size"));
    m_size->setToolTip(tr("The side of the square picture the network sees."));
    form.addRow(tr("Si&ze"), m_size);
    connect(m_size, &QSpinBox::valueChanged, this, &NetworkDialog::refresh);
    m_channels =
        choice(form, tr("&Channels"), tr("What the network sees of colours."),
               {{tr("1 (grey)"), QStringLiteral("1")}, {tr("3 (colours)"), QStringLiteral("3")}});
    m_channels->setCurrentIndex(m_question.model.input.channels == 1 ? 0 : 1);
    m_channels->setEnabled(!m_question.fixed.channels);
    m_resize = choice(
        form, tr("&Resizing"), tr("How pictures are made as large as that."),
        {{tr("bilinear"), QStringLiteral("bilinear")}, {tr("bicubic"), QStringLiteral("bicubic")}});
    m_pad = choice(form, tr("&Made square by"), tr("What becomes of pictures that are no square."),
                   {{tr("black beside them"), QStringLiteral("square")},
                    {tr("stretching"), QStringLiteral("none")}});
}

void NetworkDialog::addValues(QFormLayout& form)
{
    QList<std::pair<QString, QString>> entries;
    for (const ValuePreset& preset : presets())
        entries.append({tr(preset.title), {}});
    entries.append({tr("as below"), {}});
    m_presets = choice(form, tr("&Values"), tr("What pixels are for the network."), entries);
    m_range =
        numberList(form, tr("Blac&k and white"), tr("Two numbers: what black and white are."));
    m_mean = numberList(form, tr("Mean"),
                        tr("What is subtracted then: one number, or one for each channel."));
    m_std = numberList(form, tr("&Deviation"),
                       tr("What the rest is divided by: one number, or one for each channel."));
    connect(m_presets, &QComboBox::activated, this, &NetworkDialog::usePreset);
}

void NetworkDialog::addOutputs(QFormLayout& form)
{
    m_outputs = new QLineEdit(this);
    m_outputs->setAccessibleName(tr("Names of the outputs"));
    m_outputs->setPlaceholderText(tr("normal, pneumonia, …"));
    m_outputs->setToolTip(tr("In their order, with commas between them; may be left empty."));
    QStringList names;
    for (const std::string& name : m_question.model.described.outputs)
        names << QString::fromStdString(name);
    m_outputs->setText(names.join(QStringLiteral(", ")));
    form.addRow(tr("O&utputs"), m_outputs);
    connect(m_outputs, &QLineEdit::textChanged, this, &NetworkDialog::refresh);
    m_activation = choice(form, tr("&Probabilities"),
                          tr("What makes probabilities of the outputs, where the network does not "
                             "end in that itself."),
                          {{tr("as the network ends"), {}},
                           {tr("of each output (sigmoid)"), QStringLiteral("sigmoid")},
                           {tr("of all together (softmax)"), QStringLiteral("softmax")},
                           {tr("none"), QStringLiteral("none")}});
}

QWidget* NetworkDialog::previewColumn()
{
    auto* box = new QWidget(this);
    m_picture = new QLabel(box);
    m_picture->setFixedSize(previewSide, previewSide);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setFrameShape(QFrame::StyledPanel);
    m_picture->setWordWrap(true);
    m_picture->setAccessibleName(tr("What the network sees of the current case"));
    m_facts = new QLabel(box);
    m_facts->setWordWrap(true);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_picture);
    column->addWidget(m_facts);
    column->addStretch(1);
    return box;
}

void NetworkDialog::usePreset(int preset)
{
    if (std::size_t(preset) >= presets().size())
        return;
    const ValuePreset& chosen = presets()[std::size_t(preset)];
    m_range->setText(textOf(chosen.range));
    m_mean->setText(textOf(chosen.mean));
    m_std->setText(textOf(chosen.std));
    refresh();
}

void NetworkDialog::findPreset()
{
    int found = int(presets().size());
    for (int i = 0; i < int(presets().size()); ++i) {
        const ValuePreset& preset = presets()[std::size_t(i)];
        if (numbersOf(m_range->text()) == preset.range &&
            numbersOf(m_mean->text()) == preset.mean && numbersOf(m_std->text()) == preset.std)
            found = i;
    }
    m_presets->setCurrentIndex(found);
}

checkpoint::NetworkDescription NetworkDialog::description() const
{
    checkpoint::NetworkDescription description;
    description.inputSize = m_size->value();
    description.inputChannels = m_channels->currentData().toInt();
    description.inputRange = numbersOf(m_range->text());
    description.mean = numbersOf(m_mean->text());
    description.std = numbersOf(m_std->text());
    description.resize = m_resize->currentData().toString().toStdString();
    description.pad = m_pad->currentData().toString().toStdString();
    for (const QString& name : m_outputs->text().split(u',', Qt::SkipEmptyParts))
        description.outputs.push_back(name.trimmed().toStdString());
    if (const QString activation = m_activation->currentData().toString(); !activation.isEmpty())
        description.activation = activation.toStdString();
    return description;
}

data::InputSpec NetworkDialog::spec() const
{
    const bool isBicubic = m_resize->currentData().toString() == QLatin1String("bicubic");
    const bool isStretched = m_pad->currentData().toString() == QLatin1String("none");
    return {m_size->value(), m_channels->currentData().toInt(),
            isBicubic ? data::ResizeFilter::Bicubic : data::ResizeFilter::Bilinear,
            isStretched ? data::Padding::None : data::Padding::Square};
}

/// Says what is wrong with what was chosen, and shows the picture as it would be.
void NetworkDialog::refresh()
{
    if (m_open == nullptr)
        return; // it is still being set up
    QString problem;
    try {
        checkDescription(description(), {});
    } catch (const Error& error) {
        problem = ui::errorSentence(error);
    }
    m_problem->setText(problem);
    m_open->setEnabled(problem.isEmpty());
    preview();
}

void NetworkDialog::decode()
{
    if (!m_source) {
        m_picture->setText(tr("Open cases first to see here what the network sees of them."));
        return;
    }
    ui::Job<std::shared_ptr<const data::RawImage>> job;
    job.queue = QStringLiteral("files");
    job.work = [source = m_source](ui::JobControl&) {
        return std::make_shared<const data::RawImage>(source());
    };
    m_runner.run(this, std::move(job),
                 [this](const ui::JobResult<std::shared_ptr<const data::RawImage>>& result) {
                     if (result.error)
                         m_picture->setText(ui::errorSentence(*result.error));
                     else
                         m_case = *result.value;
                     preview();
                 });
}

void NetworkDialog::preview()
{
    if (!m_case) {
        emit previewed();
        return;
    }
    ui::Job<Image> job;
    job.queue = QStringLiteral("files");
    job.replaces = QStringLiteral("network-preview");
    job.work = [raw = m_case, seen = spec()](ui::JobControl&) {
        return data::prepareInput(*raw, {}, seen).image;
    };
    m_runner.run(this, std::move(job), [this](const ui::JobResult<Image>& result) {
        if (result.error)
            m_picture->setText(ui::errorSentence(*result.error));
        else
            showInput(*result.value);
        emit previewed();
    });
}

void NetworkDialog::showInput(const Image& image)
{
    const QPixmap pixmap = QPixmap::fromImage(imageOf(image));
    m_picture->setPixmap(pixmap.scaled(m_picture->contentsRect().size(), Qt::KeepAspectRatio,
                                       image.width < previewSide ? Qt::FastTransformation
                                                                 : Qt::SmoothTransformation));
    if (!m_open->isEnabled()) {
        m_facts->clear();
        return;
    }
    const auto [low, high] = valuesOf(image, description());
    m_facts->setText(tr("%1×%1 pixels, values from %2 to %3")
                         .arg(image.width)
                         .arg(QLocale().toString(low, 'g', 3), QLocale().toString(high, 'g', 3)));
}

bool NetworkDialog::saveBeside()
{
    const std::filesystem::path& file = m_question.description;
    try {
        keepBackup(file);
        writeFileAtomically(
            file, {checkpoint::descriptionText(description(), m_question.network.filename())});
        return true;
    } catch (const Error& error) {
        m_problem->setText(ui::errorSentence(error));
        return false;
    }
}

void NetworkDialog::accept()
{
    if (m_open->isEnabled() && (!m_save->isChecked() || saveBeside()))
        QDialog::accept();
}

} // namespace saliscope::window
