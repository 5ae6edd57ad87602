// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "core/base/error.h"
#include "core/pictures/dicom_picture.h"

// The way of grey values in PS3.3 C.11 and PS3.4 N.2: stored value, modality LUT or rescale, VOI
// LUT or window, and the inversion last.

namespace saliscope::pictures
{

namespace
{

constexpr DicomTag modalitySequence = 0x00283000;
constexpr DicomTag voiSequence = 0x00283010;
constexpr DicomTag lutDescriptor = 0x00283002;
constexpr DicomTag lutData = 0x00283006;
constexpr DicomTag windowCentre = 0x00281050;
constexpr DicomTag windowWidth = 0x00281051;
constexpr DicomTag rescaleIntercept = 0x00281052;
constexpr DicomTag rescaleSlope = 0x00281053;
constexpr DicomTag voiFunction = 0x00281056;
constexpr DicomTag frameVoiSequence = 0x00289132;
constexpr DicomTag transformationSequence = 0x00289145;
constexpr DicomTag sharedGroups = 0x52009229;
constexpr DicomTag frameGroups = 0x52009230;
constexpr DicomTag lutShape = 0x20500020;
constexpr DicomTag presentationIntent = 0x00080068;

/// The first step.
struct Modality {
    double slope = 1;
    double intercept = 0;
    std::optional<DicomTable> table;
    double operator()(double stored) const
    {
        return table ? table->at(std::llround(stored)) : stored * slope + intercept;
    }
};

enum class WindowShape { Linear, Exact, Sigmoid };

/// The second step: what it returns is in 0…1.
struct Voi {
    WindowShape shape = WindowShape::Linear;
    double centre = 0;
    double width = 1;
    std::optional<DicomTable> table;
    double operator()(double value) const
    {
        if (table)
            return double(table->at(std::llround(value))) / ((1 << table->bits) - 1);
        if (shape == WindowShape::Sigmoid)
            return 1 / (1 + std::exp(-4 * (value - centre) / width));
        const bool isExact = shape == WindowShape::Exact;
        const double middle = isExact ? centre : centre - 0.5;
        const double span = isExact ? width : width - 1;
        if (value <= middle - span / 2)
            return 0;
        if (value > middle + span / 2)
            return 1;
        return (value - middle) / span + 0.5;
    }
};

/// The item that tells a step: of the frame, of all frames, or the file itself.
const DicomItem& itemFor(const DicomPicture& picture, DicomTag sequence, std::uint32_t frame)
{
    const DicomItem& root = picture.file.root;
    if (const DicomElement* each = root.find(frameGroups); each && frame < each->items.size())
        if (const DicomItem* own = each->items[frame].firstItem(sequence))
            return *own;
    if (const DicomItem* shared = root.firstItem(sharedGroups))
        if (const DicomItem* own = shared->firstItem(sequence))
            return *own;
    return root;
}

Modality modalityOf(const ImageBytes& file, const DicomPicture& picture, std::uint32_t frame)
{
    Modality modality;
    if (const DicomItem* item = picture.file.root.firstItem(modalitySequence))
        modality.table =
            dicomTable(file, picture, *item, lutDescriptor, lutData, picture.header.isSigned);
    const DicomItem& item = itemFor(picture, transformationSequence, frame);
    const std::string_view slope = textOf(item, rescaleSlope);
    const std::string_view intercept = textOf(item, rescaleIntercept);
    if (modality.table || slope.empty() || intercept.empty())
        return modality;
    const std::optional<double> factor = decimalOf(slope);
    const std::optional<double> added = decimalOf(intercept);
    if (!factor || !added)
        failDamaged(file, say("its rescale slope or intercept is no number"));
    modality.slope = *factor;
    modality.intercept = *added;
    return modality;
}

WindowShape shapeOf(const ImageBytes& file, std::string_view name)
{
    if (name.empty() || name == "LINEAR")
        return WindowShape::Linear;
    if (name == "LINEAR_EXACT")
        return WindowShape::Exact;
    if (name == "SIGMOID")
        return WindowShape::Sigmoid;
    failUnsupported(file, say("its window has a shape that is not known"));
}

/// None when the file has neither table nor window.
std::optional<Voi> voiOf(const ImageBytes& file, const DicomPicture& picture,
                         const Modality& before, std::uint32_t frame)
{
    Voi voi;
    const DicomItem& item = itemFor(picture, frameVoiSequence, frame);
    if (const DicomItem* lut = picture.file.root.firstItem(voiSequence)) {
        const bool isSigned = picture.header.isSigned || before.intercept < 0;
        voi.table = dicomTable(file, picture, *lut, lutDescriptor, lutData, isSigned);
        if (voi.table)
            return voi;
    }
    const std::string_view centre = valueOf(textOf(item, windowCentre), 0);
    const std::string_view width = valueOf(textOf(item, windowWidth), 0);
    if (centre.empty() || width.empty())
        return std::nullopt;
    const std::optional<double> middle = decimalOf(centre);
    const std::optional<double> span = decimalOf(width);
    voi.shape = shapeOf(file, textOf(item, voiFunction));
    const double least = voi.shape == WindowShape::Linear ? 1 : 0;
    if (!middle || !span || *span < least || *span <= 0)
        failUnsupported(file, say("its window has a centre or width that DICOM does not allow; "
                                  "choose its full range (--dicom-values full)"));
    voi.centre = *middle;
    voi.width = *span;
    return voi;
}

/// Takes a stored value out of the bits around it.
std::int64_t integerOf(std::uint32_t bits, const DicomFrame& frame, bool isSigned)
{
    const std::uint64_t mask = (std::uint64_t(1) << frame.stored) - 1;
    const auto value = static_cast<std::int64_t>((bits >> frame.shift) & mask);
    const bool isNegative = isSigned && (value >> (frame.stored - 1)) != 0;
    return isNegative ? value - (std::int64_t(1) << frame.stored) : value;
}

template <typename Sample>
Sample sampleAt(std::string_view samples, std::size_t index)
{
    Sample sample;
    std::memcpy(&sample, samples.data() + index * sizeof sample, sizeof sample);
    return sample;
}

/// Calls \p use with each stored number.
template <typename Use>
void forEachValue(const DicomPicture& picture, const DicomFrame& frame, Use use)
{
    const std::string_view samples = frame.samples();
    const std::size_t count = samples.size() / std::size_t(frame.bytesPerSample);
    const bool isSigned = picture.header.isSigned;
    const auto all = [&](auto number) {
        for (std::size_t i = 0; i < count; ++i)
            use(i, number(i));
    };
    if (picture.header.numbers == DicomNumbers::Floats)
        all([&](std::size_t i) { return double(sampleAt<float>(samples, i)); });
    else if (picture.header.numbers == DicomNumbers::Doubles)
        all([&](std::size_t i) { return sampleAt<double>(samples, i); });
    else if (frame.bytesPerSample == 1)
        all([&](std::size_t i) {
            return double(integerOf(sampleAt<std::uint8_t>(samples, i), frame, isSigned));
        });
    else if (frame.bytesPerSample == 2)
        all([&](std::size_t i) {
            return double(integerOf(sampleAt<std::uint16_t>(samples, i), frame, isSigned));
        });
    else
        all([&](std::size_t i) {
            return double(integerOf(sampleAt<std::uint32_t>(samples, i), frame, isSigned));
        });
}

/// The smallest and the largest value of the picture behind the first step.
std::pair<double, double> rangeOf(const ImageBytes& file, const DicomPicture& picture,
                                  const DicomFrame& frame, const Modality& modality)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    bool isFinite = true;
    forEachValue(picture, frame, [&](std::size_t, double stored) {
        const double value = modality(stored);
        isFinite = isFinite && std::isfinite(value);
        low = std::min(low, value);
        high = std::max(high, value);
    });
    if (!isFinite)
        failDamaged(file, say("it holds values that are no numbers"));
    return {low, high};
}

bool isInverted(const DicomPicture& picture)
{
    return picture.header.colours == DicomColours::WhiteIsLow ||
           textOf(picture.file.root, lutShape) == "INVERSE";
}

/// Applies \p toUnit, which returns 0…1, to each stored value.
template <typename ToUnit>
std::vector<std::uint16_t> greyBy(const DicomPicture& picture, const DicomFrame& frame,
                                  bool inverted, ToUnit toUnit)
{
    const auto greyOf = [&](double stored) {
        constexpr double white = 65535;
        const double unit = std::clamp(toUnit(stored), 0.0, 1.0);
        return static_cast<std::uint16_t>(std::lround(white * (inverted ? 1 - unit : unit)));
    };
    std::vector<std::uint16_t> grey(std::size_t(picture.header.pixels()));
    constexpr std::size_t levels = 65536;
    if (frame.bytesPerSample == 2 && grey.size() > levels) {
        std::vector<std::uint16_t> table(levels);
        for (std::uint32_t bits = 0; bits < levels; ++bits)
            table[bits] = greyOf(double(integerOf(bits, frame, picture.header.isSigned)));
        for (std::size_t i = 0; i < grey.size(); ++i)
            grey[i] = table[sampleAt<std::uint16_t>(frame.samples(), i)];
        return grey;
    }
    forEachValue(picture, frame, [&](std::size_t i, double stored) { grey[i] = greyOf(stored); });
    return grey;
}

/// The stored numbers, the least that the bits in use can hold as 0 and the greatest as 1.
std::vector<std::uint16_t> storedGrey(const ImageBytes& file, const DicomPicture& picture,
                                      const DicomFrame& frame)
{
    const int bits = picture.header.stored;
    if (picture.header.numbers != DicomNumbers::Integers)
        failUnsupported(file,
                        say("its values are floating-point numbers, whose range is not known; "
                            "choose the range of the picture (--dicom-values full)"));
    const double levels = double((std::uint64_t(1) << bits) - 1);
    const double least = picture.header.isSigned ? -double(std::uint64_t(1) << (bits - 1)) : 0;
    return greyBy(picture, frame, false, [=](double stored) { return (stored - least) / levels; });
}

} // namespace

std::vector<std::uint16_t> dicomGrey(const ImageBytes& file, const DicomPicture& picture,
                                     const DicomFrame& frame, std::uint32_t index,
                                     std::vector<Message>& notes)
{
    if (textOf(picture.file.root, presentationIntent) == "FOR PROCESSING")
        notes.push_back(say("The picture is meant to be processed before it is looked at (For "
                            "Processing): its grey values are not those of a finished picture."));
    if (file.choice.values == DicomValues::Stored)
        return storedGrey(file, picture, frame);
    const Modality modality = modalityOf(file, picture, index);
    const bool inverted = isInverted(picture);
    std::optional<Voi> voi;
    if (file.choice.values == DicomValues::Window)
        voi = voiOf(file, picture, modality, index);
    if (voi)
        return greyBy(picture, frame, inverted,
                      [&](double stored) { return (*voi)(modality(stored)); });
    const auto [low, high] = rangeOf(file, picture, frame, modality);
    const double span = high > low ? high - low : 1;
    return greyBy(picture, frame, inverted,
                  [&, least = low](double stored) { return (modality(stored) - least) / span; });
}

} // namespace saliscope::pictures
