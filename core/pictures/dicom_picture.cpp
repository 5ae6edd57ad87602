// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pictures/dicom_picture.h"

#include <algorithm>

#include "core/base/error.h"

namespace saliscope::pictures
{

namespace
{

constexpr DicomTag rowsTag = 0x00280010;
constexpr DicomTag columnsTag = 0x00280011;
constexpr DicomTag pixelsTag = 0x7fe00010;
constexpr DicomTag floatsTag = 0x7fe00008;
constexpr DicomTag doublesTag = 0x7fe00009;

/// In the order of their numbers.
constexpr DicomTag pictureTags[] = {
    0x00080068, // presentation intent
    0x00280002, // samples per pixel
    0x00280004, // photometric interpretation
    0x00280006, // planar configuration
    0x00280008, // number of frames
    rowsTag,    columnsTag,
    0x00280030, // pixel spacing
    0x00280100, // bits allocated
    0x00280101, // bits stored
    0x00280102, // high bit
    0x00280103, // pixel representation
    0x00281050, // window centre
    0x00281051, // window width
    0x00281052, // rescale intercept
    0x00281053, // rescale slope
    0x00281056, // VOI LUT function
    0x00281101, // palette: descriptors
    0x00281102, 0x00281103,
    0x00281201, // palette: data
    0x00281202, 0x00281203,
    0x00281221, // palette: segmented data
    0x00281222, 0x00281223,
    0x00283000, // modality LUT sequence
    0x00283002, // LUT descriptor
    0x00283006, // LUT data
    0x00283010, // VOI LUT sequence
    0x00289132, // frame VOI LUT sequence
    0x00289145, // pixel value transformation sequence
    0x20500020, // presentation LUT shape
    0x52009229, // functional groups: shared
    0x52009230, // functional groups: per frame
    floatsTag,  doublesTag, pixelsTag,
};

constexpr std::uint32_t mostFrames = 1000000;

DicomColours coloursOf(const ImageBytes& file, const DicomFile& dicom)
{
    struct Known {
        std::string_view name;
        DicomColours colours;
    };
    constexpr Known known[] = {
        {"MONOCHROME2", DicomColours::BlackIsLow},
        {"MONOCHROME1", DicomColours::WhiteIsLow},
        {"PALETTE COLOR", DicomColours::Indexed},
        {"RGB", DicomColours::Rgb},
        {"YBR_FULL", DicomColours::YbrFull},
        {"YBR_FULL_422", DicomColours::YbrFull422},
        {"YBR_ICT", DicomColours::Rgb},
        {"YBR_RCT", DicomColours::Rgb},
    };
    const std::string_view name = textOf(dicom.root, 0x00280004);
    for (const Known& each : known)
        if (each.name == name)
            return each.colours;
    if (name.empty())
        failDamaged(file, say("it does not say what its values mean (photometric interpretation)"));
    failUnsupported(file, say("DICOM pictures with this photometric interpretation are not read"));
}

std::uint32_t framesOf(const ImageBytes& file, const DicomFile& dicom)
{
    const std::string_view text = textOf(dicom.root, 0x00280008);
    if (text.empty())
        return 1;
    const std::optional<double> number = decimalOf(valueOf(text, 0));
    if (!number || *number < 0 || *number > mostFrames)
        failDamaged(file, say("its number of frames is impossible"));
    return std::max(1U, static_cast<std::uint32_t>(*number));
}

bool hasPixels(const DicomFile& dicom)
{
    return std::any_of(
        dicom.root.elements.begin(), dicom.root.elements.end(), [](const DicomElement& each) {
            return each.tag == pixelsTag || each.tag == floatsTag || each.tag == doublesTag;
        });
}

void readBits(const ImageBytes& file, const DicomFile& dicom, DicomHeader& header)
{
    constexpr std::uint32_t widest = 64;
    const std::uint32_t allocated = dicom.number(dicom.root, 0x00280100).value_or(0);
    if (allocated == 0)
        failDamaged(file, say("it does not say how many bits its values have"));
    const std::uint32_t stored = dicom.number(dicom.root, 0x00280101).value_or(allocated);
    const std::uint32_t high = dicom.number(dicom.root, 0x00280102).value_or(stored - 1);
    if (allocated > widest || stored == 0 || stored > allocated || high >= allocated ||
        high + 1 < stored)
        failDamaged(file, say("its numbers of bits contradict each other"));
    header.allocated = static_cast<int>(allocated);
    header.stored = static_cast<int>(stored);
    header.highBit = static_cast<int>(high);
    header.isSigned = dicom.number(dicom.root, 0x00280103).value_or(0) == 1;
    const bool known = allocated == 1 || allocated == 8 || allocated == 16 || allocated == 32;
    if (header.numbers == DicomNumbers::Integers && !known)
        failUnsupported(file, say("DICOM pictures of %1 bits are not read", allocated));
}

void readColours(const ImageBytes& file, const DicomFile& dicom, DicomHeader& header)
{
    header.colours = coloursOf(file, dicom);
    const bool isGrey = header.colours == DicomColours::BlackIsLow ||
                        header.colours == DicomColours::WhiteIsLow ||
                        header.colours == DicomColours::Indexed;
    const std::uint32_t samples = dicom.number(dicom.root, 0x00280002).value_or(isGrey ? 1 : 3);
    if (samples != (isGrey ? 1U : 3U))
        failDamaged(file, say("its number of colours and their meaning contradict each other"));
    header.samples = static_cast<int>(samples);
    header.isPlanar = samples > 1 && dicom.number(dicom.root, 0x00280006).value_or(0) == 1;
    if (!isGrey && (header.allocated != 8 || header.numbers != DicomNumbers::Integers) &&
        header.allocated != 16 && header.allocated != 32)
        failUnsupported(file, say("DICOM pictures of %1 bits are not read", header.allocated));
}

std::optional<Size> sizeIn(const ImageBytes& file, const DicomFile& dicom)
{
    const auto rows = dicom.number(dicom.root, rowsTag);
    const auto columns = dicom.number(dicom.root, columnsTag);
    if (rows && columns)
        return checkedSize(file, *columns, *rows);
    if (!file.complete)
        return std::nullopt;
    if (!hasPixels(dicom))
        failUnsupported(file, say("this DICOM file holds no picture"));
    failDamaged(file, say("it does not say its rows and columns"));
}

} // namespace

std::optional<Size> dicomSize(const ImageBytes& file)
{
    return sizeIn(file, readDicom(file, pictureTags));
}

DicomPicture readDicomPicture(const ImageBytes& file)
{
    DicomPicture picture{readDicom(file, pictureTags), {}};
    const DicomFile& dicom = picture.file;
    DicomHeader& header = picture.header;
    if (!hasPixels(dicom))
        failUnsupported(file, say("this DICOM file holds no picture"));
    header.size = sizeIn(file, dicom).value_or(Size());
    header.frames = framesOf(file, dicom);
    if (dicom.root.find(floatsTag) != nullptr)
        header.numbers = DicomNumbers::Floats;
    else if (dicom.root.find(doublesTag) != nullptr)
        header.numbers = DicomNumbers::Doubles;
    readBits(file, dicom, header);
    readColours(file, dicom, header);
    return picture;
}

std::uint16_t DicomTable::at(std::int64_t value) const
{
    const std::int64_t last = std::int64_t(entries.size()) - 1;
    return entries[std::size_t(std::clamp<std::int64_t>(value - first, 0, last))];
}

std::optional<DicomTable> dicomTable(const ImageBytes& file, const DicomPicture& picture,
                                     const DicomItem& item, DicomTag descriptor, DicomTag data,
                                     bool isSigned)
{
    constexpr std::size_t most = 65536;
    const DicomElement* about = item.find(descriptor);
    const DicomElement* stored = item.find(data);
    if (about == nullptr || stored == nullptr || about->value.empty())
        return std::nullopt;
    const std::vector<std::uint16_t> facts = picture.file.words(*about);
    if (facts.size() != 3 || facts[2] < 1 || facts[2] > 16)
        failDamaged(file, say("a table of its values is damaged"));
    const std::size_t count = facts[0] == 0 ? most : facts[0];
    DicomTable table;
    table.bits = facts[2];
    table.first = (about->hasType ? about->isSigned : isSigned) ? std::int16_t(facts[1]) : facts[1];
    if (stored->value.size() >= 2 * count) {
        table.entries = picture.file.words(*stored);
        table.entries.resize(count);
    } else if (stored->value.size() >= count && table.bits <= 8) {
        for (std::size_t i = 0; i < count; ++i)
            table.entries.push_back(static_cast<unsigned char>(stored->value[i]));
    } else {
        failDamaged(file, say("a table of its values is damaged"));
    }
    return table;
}

} // namespace saliscope::pictures
