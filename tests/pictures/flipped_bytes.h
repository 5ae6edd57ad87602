// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>
#include <string>

#include "core/base/error.h"
#include "core/pictures/image_file.h"

namespace saliscope
{

/// Decodes \p bytes with each byte changed in three ways: each has to be refused or to give as
/// many values as its size says, and more than 20 have to be refused.
inline void surviveFlippedBytes(const std::string& bytes)
{
    int refused = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        for (const int mask : {0x01, 0x80, 0xff}) {
            std::string flipped = bytes;
            flipped[i] = static_cast<char>(flipped[i] ^ mask);
            try {
                const pictures::DecodedImage image = pictures::decodeImage(flipped, "flipped");
                QCOMPARE(image.bytes.size() + image.words.size(), std::size_t(image.width) *
                                                                      std::size_t(image.height) *
                                                                      std::size_t(image.channels));
            } catch (const Error&) {
                ++refused;
            }
        }
    QVERIFY(refused > 20);
}

} // namespace saliscope
