// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "core/base/error.h"
#include "core/pictures/dicom_picture.h"
#include "core/pictures/frame_codecs.h"
#include "core/pictures/jpeg2000.h"

namespace saliscope::pictures
{

namespace
{

static_assert(std::endian::native == std::endian::little, "frames are kept in little endian");

constexpr std::string_view rleSyntax = "1.2.840.10008.1.2.5";

[[noreturn]] void failShort(const ImageBytes& file)
{
    failDamaged(file, say("the file ends before its last row"));
}

/// Where the pixels are: the first of the three elements that is there.
const DicomElement& pixelElement(const DicomPicture& picture)
{
    return *std::find_if(picture.file.root.elements.begin(), picture.file.root.elements.end(),
                         [](const DicomElement& each) { return each.tag >= 0x7fe00008; });
}

DicomFrame emptyFrame(const DicomHeader& header, int bytesPerSample)
{
    DicomFrame frame;
    frame.bytesPerSample = bytesPerSample;
    frame.stored = header.stored;
    frame.shift = header.highBit + 1 - header.stored;
    return frame;
}

std::string swapped(std::string_view bytes, std::size_t width)
{
    std::string all(bytes);
    for (std::size_t at = 0; at + width <= all.size(); at += width)
        std::reverse(all.begin() + std::ptrdiff_t(at), all.begin() + std::ptrdiff_t(at + width));
    return all;
}

/// Two pixels share their colours: Y Y Cb Cr becomes Y Cb Cr Y Cb Cr.
std::string withAllColours(std::string_view pairs)
{
    std::string pixels;
    pixels.reserve(pairs.size() / 2 * 3);
    for (std::size_t at = 0; at + 4 <= pairs.size(); at += 4)
        for (const std::size_t light : {at, at + 1})
            pixels += {pairs[light], pairs[at + 2], pairs[at + 3]};
    return pixels;
}

/// Eight pixels of one bit in a byte, the lowest bit first; frames follow each other without a gap.
DicomFrame frameOfBits(const ImageBytes& file, const DicomHeader& header, std::string_view bits,
                       std::uint64_t index)
{
    const std::uint64_t count = header.pixels();
    const std::uint64_t first = index * count;
    if ((first + count + 7) / 8 > bits.size())
        failShort(file);
    std::string pixels(std::size_t(count), '\0');
    for (std::uint64_t i = 0; i < count; ++i)
        pixels[std::size_t(i)] =
            char((static_cast<unsigned char>(bits[(first + i) / 8]) >> ((first + i) % 8)) & 1);
    DicomFrame frame = emptyFrame(header, 1);
    frame.own = std::move(pixels);
    return frame;
}

/// Cuts frame \p index out of \p stored, all pixels of a file.
DicomFrame plainFrame(const ImageBytes& file, const DicomHeader& header, std::string_view stored,
                      bool swaps, std::uint64_t index)
{
    const auto width = static_cast<std::size_t>(header.allocated / 8);
    const bool isShared = header.colours == DicomColours::YbrFull422;
    const std::uint64_t samples = isShared ? 2 : std::uint64_t(header.samples);
    const std::uint64_t bytes = header.pixels() * samples * width;
    if (isShared && (header.size.width % 2 != 0 || width != 1))
        failDamaged(file, say("its number of colours and their meaning contradict each other"));
    if ((index + 1) * bytes > stored.size())
        failShort(file);
    DicomFrame frame = emptyFrame(header, int(width));
    frame.inFile = stored.substr(std::size_t(index * bytes), std::size_t(bytes));
    if (swaps && width > 1)
        frame.own = swapped(frame.inFile, width);
    if (isShared)
        frame.own = withAllColours(frame.samples());
    else if (header.isPlanar)
        frame.own = interleaved(frame.samples(), std::size_t(header.samples), width);
    return frame;
}

DicomFrame uncompressedFrame(const ImageBytes& file, const DicomPicture& picture,
                             const DicomElement& element, std::uint64_t index)
{
    const DicomHeader& header = picture.header;
    const bool isSmall = header.allocated <= 8;
    const bool isTurned = isSmall && picture.file.bigEndian && element.isWords;
    const std::string turned = isTurned ? swapped(element.value, 2) : std::string();
    const std::string_view stored = isTurned ? std::string_view(turned) : element.value;
    DicomFrame frame = header.allocated == 1
                           ? frameOfBits(file, header, stored, index)
                           : plainFrame(file, header, stored, picture.file.bigEndian, index);
    if (isTurned && frame.own.empty())
        frame.own = std::string(frame.inFile);
    return frame;
}

/// Runs of bytes as PackBits writes them, \p count bytes of every \p step-th place of \p out.
bool unpack(std::string_view runs, std::size_t count, std::size_t step, char* out)
{
    std::size_t at = 0;
    while (count > 0 && at < runs.size()) {
        const int byte = static_cast<unsigned char>(runs[at++]);
        const int head = byte < 128 ? byte : byte - 256;
        if (head == -128)
            continue;
        const std::size_t length = std::min<std::size_t>(count, std::size_t(std::abs(head)) + 1);
        const std::size_t needed = head < 0 ? 1 : length;
        if (needed > runs.size() - at)
            return false;
        for (std::size_t i = 0; i < length; ++i, out += step)
            *out = runs[at + (head < 0 ? 0 : i)];
        at += needed;
        count -= length;
    }
    return count == 0;
}

/// Annex G of PS3.5: a segment for each byte of each sample, the highest byte first.
DicomFrame frameOfRuns(const ImageBytes& file, const DicomHeader& header, std::string_view bytes)
{
    constexpr std::size_t head = 64;
    constexpr unsigned mostPerByte = 64;
    const auto width = static_cast<std::size_t>(header.allocated / 8);
    const auto samples = static_cast<std::size_t>(header.samples);
    const std::size_t segments = width * samples;
    if (header.allocated == 1)
        failUnsupported(file, say("DICOM pictures of %1 bits are not read", header.allocated));
    if (bytes.size() < head || littleEndian(bytes, 0, 4) != segments)
        failDamaged(file, say("its compressed data are damaged"));
    const auto pixels = static_cast<std::size_t>(header.pixels());
    requireEnough({bytes, file.name}, pixels * segments, mostPerByte);
    std::string all(pixels * segments, '\0');
    for (std::size_t i = 0; i < segments; ++i) {
        const std::size_t begin = littleEndian(bytes, 4 + 4 * i, 4);
        const std::size_t end = i + 1 < segments ? littleEndian(bytes, 8 + 4 * i, 4) : bytes.size();
        const std::size_t place = i / width * width + (width - 1 - i % width);
        if (begin < head || end < begin || end > bytes.size() ||
            !unpack(bytes.substr(begin, end - begin), pixels, segments, all.data() + place))
            failDamaged(file, say("its compressed data are damaged"));
    }
    DicomFrame frame = emptyFrame(header, int(width));
    frame.own = std::move(all);
    return frame;
}

/// Whether a part begins a frame: as JPEG, JPEG-LS and JPEG 2000 streams do.
bool beginsStream(std::string_view part)
{
    return part.starts_with("\xff\xd8") || part.starts_with("\xff\x4f");
}

/// The bytes of one compressed frame, from all parts it lies in.
std::string streamOf(const ImageBytes& file, const DicomPicture& picture,
                     const DicomElement& element, std::uint32_t index)
{
    const std::vector<std::string_view>& parts = element.parts;
    const std::uint32_t frames = picture.header.frames;
    if (parts.size() < 2)
        failShort(file);
    std::string stream;
    if (parts.size() == std::size_t(frames) + 1)
        return std::string(parts[index + 1]);
    std::size_t current = 0;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        current += beginsStream(parts[i]) ? 1 : 0;
        if (frames == 1 || current == std::size_t(index) + 1)
            stream += parts[i];
    }
    if (stream.empty())
        failDamaged(file, say("it does not hold all of its %1 pictures", frames));
    return stream;
}

void requireMatch(const ImageBytes& file, const DicomHeader& header, const CodedFrame& coded)
{
    if (coded.size != header.size || coded.samples != header.samples ||
        coded.precision > header.allocated)
        failDamaged(file, say("its compressed pixels have another size than it says"));
}

/// Bits that a decoder does not deliver cannot be in use.
void limitBits(DicomFrame& frame, int precision)
{
    if (frame.stored + frame.shift > precision) {
        frame.stored = std::min(frame.stored, precision);
        frame.shift = 0;
    }
}

DicomFrame frameOfPlanes(const ImageBytes& stream, const DicomHeader& header)
{
    const Jpeg2000Planes planes = decodeJpeg2000(stream);
    const int width = planes.precision > 8 ? 2 : 1;
    std::string pixels(planes.values.size() * std::size_t(width), '\0');
    const std::size_t count = planes.values.size() / std::size_t(planes.components);
    const auto components = static_cast<std::size_t>(planes.components);
    for (std::size_t component = 0; component < components; ++component)
        for (std::size_t i = 0; i < count; ++i)
            std::memcpy(pixels.data() + (i * components + component) * std::size_t(width),
                        &planes.values[component * count + i], std::size_t(width));
    DicomFrame frame = emptyFrame(header, width);
    frame.shift = 0;
    limitBits(frame, planes.precision);
    frame.own = std::move(pixels);
    return frame;
}

/// \p image is what libjpeg made of a frame.
DicomFrame frameOfImage(const DicomHeader& header, const DecodedImage& image)
{
    DicomFrame frame = emptyFrame(header, 1);
    frame.isRgb = image.channels == 3;
    limitBits(frame, 8);
    frame.own = std::string(image.bytes.begin(), image.bytes.end());
    return frame;
}

/// Compressed data of \p syntax do not begin as those of any codec do.
[[noreturn]] void failStream(const ImageBytes& file, const std::string& syntax)
{
    // JPEG, JPEG-LS and JPEG 2000: 1.2.840.10008.1.2.4.50 to .93.
    constexpr std::string_view jpeg = "1.2.840.10008.1.2.4.";
    if (syntax.starts_with(jpeg) && syntax.size() == jpeg.size() + 2 &&
        syntax < "1.2.840.10008.1.2.4.94")
        failDamaged(file, say("its compressed data are damaged"));
    // What is no identifier may be any text, a patient's name among them.
    constexpr std::size_t longest = 64;
    const bool isName =
        syntax.size() <= longest && syntax.find_first_not_of("0123456789.") == std::string::npos;
    failUnsupported(file,
                    say("DICOM pictures of this compression are not read (transfer syntax %1)",
                        isName ? syntax : "?"));
}

DicomFrame compressedFrame(const ImageBytes& file, const DicomPicture& picture,
                           const std::string& bytes)
{
    const DicomHeader& header = picture.header;
    if (picture.file.syntax == rleSyntax)
        return frameOfRuns(file, header, bytes);
    const ImageBytes stream{bytes, file.name};
    const bool isPlanes = bytes.starts_with("\xff\x4f") || isJpeg2000File(bytes);
    if (!isPlanes && !beginsStream(bytes))
        failStream(file, picture.file.syntax);
    const CodedFrame coded = isPlanes ? jpeg2000Header(stream) : codedFrame(stream);
    requireMatch(file, header, coded);
    if (isPlanes)
        return frameOfPlanes(stream, header);
    if (coded.kind == CodedFrame::Kind::Jpeg)
        return frameOfImage(header, decodeJpeg(stream, header.colours == DicomColours::Rgb
                                                           ? JpegColours::Rgb
                                                           : JpegColours::Ybr));
    DicomFrame frame = emptyFrame(header, coded.precision > 8 ? 2 : 1);
    limitBits(frame, coded.precision);
    frame.own = decodeOtherJpeg(coded, file.name);
    return frame;
}

} // namespace

DicomFrame dicomFrame(const ImageBytes& file, const DicomPicture& picture, std::uint32_t frame)
{
    const DicomElement& element = pixelElement(picture);
    const bool isCompressed = !element.parts.empty();
    if (element.isCut)
        failShort(file);
    if (isCompressed && picture.header.numbers != DicomNumbers::Integers)
        failDamaged(file, say("its compressed data are damaged"));
    return isCompressed ? compressedFrame(file, picture, streamOf(file, picture, element, frame))
                        : uncompressedFrame(file, picture, element, frame);
}

} // namespace saliscope::pictures
