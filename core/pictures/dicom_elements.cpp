// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pictures/dicom_elements.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <memory>

#include <zlib.h>

#include "core/base/error.h"
#include "core/base/work_budget.h"

// PS3.5 of the DICOM standard, sections 7 and 10 and annex A. The elements are read here and not by
// a library: what is needed of them fits a page, and readers of whole data sets have been the place
// where hostile files wrote over memory.

namespace saliscope::pictures
{

namespace
{

constexpr std::size_t preamble = 128;
constexpr std::size_t headerBytes = 8;
constexpr std::uint32_t undefinedLength = 0xffffffff;
constexpr int mostNested = 32;

constexpr DicomTag itemTag = 0xfffee000;
constexpr DicomTag itemEnd = 0xfffee00d;
constexpr DicomTag sequenceEnd = 0xfffee0dd;
constexpr DicomTag transferSyntax = 0x00020010;
constexpr DicomTag firstPixels = 0x7fe00008; ///< floats; 0009 doubles; 0010 integers
constexpr DicomTag lastPixels = 0x7fe00010;

constexpr std::string_view deflatedSyntax = "1.2.840.10008.1.2.1.99";
constexpr std::string_view bigEndianSyntax = "1.2.840.10008.1.2.2";

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isType(std::string_view two)
{
    return two.size() == 2 && isCapital(two[0]) && isCapital(two[1]);
}

/// Types with a length of four bytes behind two that are reserved.
bool hasLongLength(std::string_view type)
{
    constexpr std::string_view types[] = {"OB", "OD", "OF", "OL", "OV", "OW", "SQ",
                                          "SV", "UC", "UN", "UR", "UT", "UV"};
    return std::find(std::begin(types), std::end(types), type) != std::end(types);
}

/// How the bytes that follow are written.
struct Encoding {
    bool explicitTypes = true;
    bool bigEndian = false;
};

std::uint32_t numberIn(std::string_view bytes, std::size_t at, int count, bool isBig)
{
    return isBig ? bigEndian(bytes, at, count) : littleEndian(bytes, at, count);
}

/// What stands before a value.
struct ElementHead {
    DicomTag tag = 0;
    std::string_view type; ///< empty where it is not stored
    std::uint32_t length = 0;
};

/// Walks over elements. Bytes that end too early throw when the file is complete, and end the walk
/// otherwise.
class ElementWalk final
{
public:
    /// \p stored: bytes of the file, which may be fewer than those of its elements.
    ElementWalk(const ImageBytes& file, std::span<const DicomTag> wanted, std::size_t stored)
        : m_file(file)
        , m_wanted(wanted)
        , m_budget(file.name, stored)
    {
        m_budget.takeMemory(file.bytes.size() - std::min(stored, file.bytes.size()));
    }

    /// Elements from \p at to \p end; \p open: until the item's end. Returns where they end.
    std::size_t readItem(std::size_t at, std::size_t end, bool open, Encoding encoding,
                         DicomItem* item)
    {
        const Nesting nesting(*this);
        while (!m_ended && at + headerBytes <= end) {
            std::size_t value = at;
            const ElementHead head = readHead(value, end, encoding);
            if (open && head.tag == itemEnd)
                return value;
            at = readValue(head, value, end, encoding, item);
            if (m_depth == 1 && head.tag >= firstPixels && head.tag <= lastPixels)
                return at;
        }
        if (open)
            failCut();
        if (m_depth == 1 && at < end)
            m_ended = true;
        return end;
    }

    /// The element at \p at, without its value; \p at is moved behind it.
    ElementHead readHead(std::size_t& at, std::size_t end, Encoding encoding)
    {
        m_budget.takeSteps(1);
        const std::string_view bytes = m_file.bytes;
        ElementHead head;
        head.tag = (numberIn(bytes, at, 2, encoding.bigEndian) << 16) |
                   numberIn(bytes, at + 2, 2, encoding.bigEndian);
        const std::string_view type = bytes.substr(at + 4, 2);
        const bool isMark = (head.tag >> 16) == 0xfffe;
        if (!encoding.explicitTypes || isMark || !isType(type)) {
            head.length = numberIn(bytes, at + 4, 4, encoding.bigEndian);
            at += headerBytes;
        } else if (hasLongLength(type)) {
            if (end - at < headerBytes + 4)
                failCut();
            else
                head.length = numberIn(bytes, at + headerBytes, 4, encoding.bigEndian);
            head.type = type;
            at = std::min(end, at + headerBytes + 4);
        } else {
            head.length = numberIn(bytes, at + 6, 2, encoding.bigEndian);
            head.type = type;
            at += headerBytes;
        }
        return head;
    }

    bool ended() const { return m_ended; }

private:
    /// Counts the items that are open.
    class Nesting final
    {
    public:
        explicit Nesting(ElementWalk& walk)
            : m_walk(walk)
        {
            if (++m_walk.m_depth > mostNested)
                failDamaged(m_walk.m_file, say("its sequences lie too deep in each other"));
        }
        ~Nesting() { --m_walk.m_depth; }
        Nesting(const Nesting&) = delete;
        Nesting& operator=(const Nesting&) = delete;

    private:
        ElementWalk& m_walk;
    };

    void failCut()
    {
        if (m_file.complete)
            failDamaged(m_file, say("the file ends too early"));
        m_ended = true;
    }

    bool isWanted(DicomTag tag) const
    {
        return std::binary_search(m_wanted.begin(), m_wanted.end(), tag);
    }

    DicomElement& addTo(DicomItem& item, const ElementHead& head)
    {
        m_budget.takeMemory(2 * sizeof(DicomElement)); // a vector that grows has room to spare
        DicomElement& element = item.elements.emplace_back();
        element.tag = head.tag;
        element.hasType = !head.type.empty();
        element.isWords = head.type == "OW";
        element.isSigned = head.type == "SS" || head.type == "SL";
        return element;
    }

    /// Returns where the element ends.
    std::size_t readValue(const ElementHead& head, std::size_t at, std::size_t end,
                          Encoding encoding, DicomItem* item)
    {
        if (m_ended)
            return end;
        DicomElement* element =
            item != nullptr && isWanted(head.tag) ? &addTo(*item, head) : nullptr;
        if (head.length == undefinedLength) {
            if (head.tag == lastPixels)
                return readParts(at, end, encoding, element);
            return readSequence(at, end, true, inside(head, encoding), element);
        }
        if (head.length > end - at)
            return cutValue(head, at, end, element);
        const std::size_t behind = at + head.length;
        const bool isSequence = head.type == "SQ" || (head.type.empty() && isSequenceTag(head.tag));
        if (element != nullptr && (isSequence || (head.type == "UN" && isSequenceTag(head.tag))))
            readSequence(at, behind, false, inside(head, encoding), element);
        else if (element != nullptr)
            element->value = m_file.bytes.substr(at, head.length);
        return behind;
    }

    /// Items of an element of unknown type have no types (PS3.5 6.2.2).
    static Encoding inside(const ElementHead& head, Encoding encoding)
    {
        return head.type == "UN" ? Encoding{false, false} : encoding;
    }

    /// Sequences among the wanted tags: all of their groups end there.
    static bool isSequenceTag(DicomTag tag)
    {
        constexpr DicomTag sequences[] = {0x00041220, 0x00283000, 0x00283010, 0x00289132,
                                          0x00289145, 0x52009229, 0x52009230};
        return std::find(std::begin(sequences), std::end(sequences), tag) != std::end(sequences);
    }

    /// A value that goes on behind the file's end: pixels are looked at later.
    std::size_t cutValue(const ElementHead& head, std::size_t at, std::size_t end,
                         DicomElement* element)
    {
        const bool isPixels = head.tag >= firstPixels && head.tag <= lastPixels;
        if (element != nullptr && isPixels && m_depth == 1) {
            element->value = m_file.bytes.substr(at, end - at);
            element->isCut = head.length - (end - at) > 1; // a byte may fill up
            m_ended = !m_file.complete;
        } else {
            failCut();
        }
        return end;
    }

    std::size_t readSequence(std::size_t at, std::size_t end, bool open, Encoding encoding,
                             DicomElement* sequence)
    {
        while (!m_ended && at + headerBytes <= end) {
            const ElementHead head = readHead(at, end, encoding);
            if (head.tag == sequenceEnd)
                return at;
            if (head.tag != itemTag)
                failDamaged(m_file, say("a sequence holds something that is no item"));
            const bool openItem = head.length == undefinedLength;
            if (!openItem && head.length > end - at) {
                failCut();
                return end;
            }
            const std::size_t itemBehind = openItem ? end : at + head.length;
            DicomItem* item = nullptr;
            if (sequence != nullptr) {
                m_budget.takeMemory(2 * sizeof(DicomItem));
                item = &sequence->items.emplace_back();
            }
            at = item == nullptr && !openItem ? itemBehind
                                              : readItem(at, itemBehind, openItem, encoding, item);
        }
        if (open)
            failCut();
        return end;
    }

    std::size_t readParts(std::size_t at, std::size_t end, Encoding encoding, DicomElement* pixels)
    {
        while (at + headerBytes <= end) {
            const ElementHead head = readHead(at, end, encoding);
            if (head.tag != itemTag) {
                return at;
            }
            const std::size_t length = std::min<std::size_t>(head.length, end - at);
            if (pixels != nullptr) {
                m_budget.takeMemory(2 * sizeof(std::string_view));
                pixels->parts.push_back(m_file.bytes.substr(at, length));
                pixels->isCut = length < head.length;
            }
            at += length;
        }
        m_ended = !m_file.complete;
        return end;
    }

    const ImageBytes& m_file;
    const std::span<const DicomTag> m_wanted;
    WorkBudget m_budget;
    int m_depth = 0;
    bool m_ended = false;
};

/// Reads group 0002, which always has types and little endian, and returns where it ends.
std::size_t readMeta(const ImageBytes& file, std::size_t at, DicomFile& result)
{
    constexpr DicomTag wanted[] = {transferSyntax};
    ElementWalk walk(file, wanted, file.bytes.size());
    while (at + headerBytes <= file.bytes.size() && littleEndian(file.bytes, at, 2) == 2) {
        const ElementHead head = walk.readHead(at, file.bytes.size(), {});
        if (walk.ended() || head.length > file.bytes.size() - at) {
            if (file.complete)
                failDamaged(file, say("the file ends too early"));
            return file.bytes.size();
        }
        if (head.tag == transferSyntax) {
            DicomItem item;
            item.elements.emplace_back().tag = head.tag;
            item.elements.front().value = file.bytes.substr(at, head.length);
            result.syntax = textOf(item, head.tag);
        }
        at += head.length;
    }
    return at;
}

/// What the first element looks like decides where the file says nothing, or something else.
Encoding encodingAt(std::string_view bytes, std::size_t at, const std::string& syntax)
{
    Encoding encoding;
    encoding.bigEndian = syntax == bigEndianSyntax;
    if (at + headerBytes > bytes.size())
        return encoding;
    if (syntax.empty())
        encoding.bigEndian = littleEndian(bytes, at, 2) > bigEndian(bytes, at, 2);
    encoding.explicitTypes = isType(bytes.substr(at + 4, 2));
    return encoding;
}

/// All that a raw Deflate stream says, or its beginning when the stream is incomplete. A picture of
/// one colour shrinks to a thousandth; one of a patient does not.
std::string inflateAll(const ImageBytes& file, std::string_view bytes)
{
    constexpr std::size_t step = std::size_t(1) << 16;
    constexpr std::size_t always = std::size_t(64) << 20;
    constexpr std::size_t mostPerByte = 6;
    const std::size_t most = always + mostPerByte * bytes.size();
    z_stream stream = {};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        throw Error(ErrorKind::OutOfMemory, file.name, say("there is no memory to decode it"));
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> guard(&stream, inflateEnd);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string all;
    int state = Z_OK;
    while (state == Z_OK) {
        const std::size_t used = all.size();
        if (used > most)
            throw Error(ErrorKind::TooLarge, file.name,
                        say("it decompresses to more than %1 MiB", most >> 20));
        all.resize(used + step);
        stream.next_out = reinterpret_cast<Bytef*>(all.data() + used);
        stream.avail_out = static_cast<uInt>(step);
        state = inflate(&stream, Z_NO_FLUSH);
        all.resize(all.size() - stream.avail_out);
    }
    if (state != Z_STREAM_END && file.complete)
        failDamaged(file, say("its compressed data are damaged"));
    return all;
}

} // namespace

const DicomElement* DicomItem::find(DicomTag tag) const
{
    const auto found = std::find_if(elements.begin(), elements.end(),
                                    [tag](const DicomElement& each) { return each.tag == tag; });
    return found == elements.end() ? nullptr : &*found;
}

const DicomItem* DicomItem::firstItem(DicomTag tag) const
{
    const DicomElement* sequence = find(tag);
    return sequence == nullptr || sequence->items.empty() ? nullptr : &sequence->items.front();
}

std::optional<std::uint32_t> DicomFile::number(const DicomItem& item, DicomTag tag) const
{
    const DicomElement* element = item.find(tag);
    if (element == nullptr || (element->value.size() != 2 && element->value.size() != 4))
        return std::nullopt;
    return numberIn(element->value, 0, int(element->value.size()), bigEndian);
}

std::vector<std::uint16_t> DicomFile::words(const DicomElement& element) const
{
    std::vector<std::uint16_t> all(element.value.size() / 2);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<std::uint16_t>(numberIn(element.value, 2 * i, 2, bigEndian));
    return all;
}

bool isDicom(std::string_view head)
{
    if (head.substr(0, preamble + 4).substr(std::min(preamble, head.size())) == "DICM")
        return true;
    if (head.size() < headerBytes + 2)
        return false;
    const std::uint32_t group = littleEndian(head, 0, 2);
    const std::uint32_t element = littleEndian(head, 2, 2);
    if (isType(head.substr(4, 2))) {
        const std::uint32_t other = bigEndian(head, 0, 2);
        return (group == 2 || group == 8 || other == 8) && head[6] != '\xff';
    }
    // A length without a type: group lengths have four bytes, the others are short texts.
    constexpr std::uint32_t longestText = 128;
    const std::uint32_t length = littleEndian(head, 4, 4);
    const bool isShort = element == 0 ? length == 4 : length <= longestText && length % 2 == 0;
    const std::size_t next = headerBytes + length;
    return (group == 8 || group == 2) && element <= 0x18 && isShort && head.size() >= next + 4 &&
           littleEndian(head, next, 2) == group && littleEndian(head, next + 2, 2) > element;
}

DicomFile readDicom(const ImageBytes& file, std::span<const DicomTag> wanted)
{
    DicomFile result;
    const bool hasPreamble =
        file.bytes.substr(0, preamble + 4).ends_with("DICM") && file.bytes.size() >= preamble + 4;
    std::size_t at = readMeta(file, hasPreamble ? preamble + 4 : 0, result);
    ImageBytes rest{file.bytes, file.name, file.complete};
    if (result.syntax == deflatedSyntax) {
        result.inflated =
            std::make_shared<const std::string>(inflateAll(file, file.bytes.substr(at)));
        rest.bytes = *result.inflated;
        at = 0;
    }
    const Encoding encoding = encodingAt(rest.bytes, at, result.syntax);
    result.bigEndian = encoding.bigEndian;
    ElementWalk(rest, wanted, file.bytes.size())
        .readItem(at, rest.bytes.size(), false, encoding, &result.root);
    return result;
}

std::string_view textOf(const DicomItem& item, DicomTag tag)
{
    const DicomElement* element = item.find(tag);
    if (element == nullptr)
        return {};
    constexpr std::string_view blanks(" \0\t\r\n", 5);
    std::string_view text = element->value;
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

std::string_view valueOf(std::string_view text, std::size_t index)
{
    for (; index > 0; --index) {
        const std::size_t end = text.find('\\');
        if (end == std::string_view::npos)
            return {};
        text.remove_prefix(end + 1);
    }
    return text.substr(0, text.find('\\'));
}

std::optional<double> decimalOf(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    if (text.starts_with('+'))
        text.remove_prefix(1);
    text = text.substr(0, text.find_last_not_of(std::string_view(" \0", 2)) + 1);
    double number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end.ec != std::errc() || end.ptr != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

} // namespace saliscope::pictures
