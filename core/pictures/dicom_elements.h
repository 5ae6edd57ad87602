// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/pictures/image_formats.h"

namespace saliscope::pictures
{

/// Group and element of a DICOM tag as one number: 0x00280010 is (0028,0010).
using DicomTag = std::uint32_t;

struct DicomElement;

/// A data set, or an item of a sequence: its elements in the order of the file.
struct DicomItem {
    std::vector<DicomElement> elements;

    /// The first element of this tag; null when there is none.
    const DicomElement* find(DicomTag tag) const;
    /// The first item of the sequence of this tag; null when there is none.
    const DicomItem* firstItem(DicomTag tag) const;
};

struct DicomElement {
    DicomTag tag = 0;
    bool isSigned = false;                    ///< its VR is SS or SL
    bool hasType = false;                     ///< the file names its VR
    bool isWords = false;                     ///< its VR is OW: bytes in words
    std::string_view value;                   ///< as stored; empty for sequences and fragments
    std::vector<DicomItem> items = {};        ///< of a sequence
    std::vector<std::string_view> parts = {}; ///< of compressed pixels: the fragments
    bool isCut = false;                       ///< the file ends before this value does
};

/// The elements of a file that were asked for, on all levels.
struct DicomFile {
    DicomItem root;
    std::string syntax;     ///< UID of the transfer syntax; empty when the file does not say it
    bool bigEndian = false; ///< byte order of all numbers but those of group 0002
    std::shared_ptr<const std::string> inflated = {}; ///< what values of a deflated file point into

    /// A number of two bytes or four bytes; none when it is not there or has another length.
    std::optional<std::uint32_t> number(const DicomItem& item, DicomTag tag) const;
    /// Numbers of two bytes one after the other.
    std::vector<std::uint16_t> words(const DicomElement& element) const;
};

/// Whether a file begins as DICOM does: with "DICM" behind 128 bytes, or, as files without that
/// preamble, with an element of group 0002 or 0008.
bool isDicom(std::string_view head);

/// Reads the elements whose tags are in \p wanted, sorted, up to the pixels, which are included.
/// Sequences that are not wanted are passed over. Values point into \p file or into the result.
/// When \p file is incomplete, the elements before its end. Throws Error Damaged (also when
/// sequences lie too deep in each other), TooLarge, Unsupported.
DicomFile readDicom(const ImageBytes& file, std::span<const DicomTag> wanted);

/// The text of an element without blanks at its ends; empty when it is not there.
std::string_view textOf(const DicomItem& item, DicomTag tag);

/// Value \p index of a text of several; empty when there are fewer.
std::string_view valueOf(std::string_view text, std::size_t index);

/// A decimal number in a text. None for what is no finite number.
std::optional<double> decimalOf(std::string_view text);

} // namespace saliscope::pictures
