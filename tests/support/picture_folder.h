// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <QTemporaryDir>

#include "core/base/files.h"
#include "core/data/datamodule.h"
#include "core/render/png.h"

namespace saliscope
{

/// Pictures a.png, b.png and c.png with a split list, gone when this goes; their contents and times
/// can be changed behind the program's back.
struct PictureFolder {
    QTemporaryDir temporary;
    std::filesystem::path root = temporary.path().toStdString();
    std::filesystem::path out = root / "out";

    PictureFolder()
    {
        for (const char* name : {"a", "b", "c"})
            paint(name, 7);
        writeList(R"({"train": [["a.png", 1, [[1, 8, 8, 8, 8]]], ["b.png", 1, [[1, 4, 4, 9, 9]]]],
                      "test": [["c.png", 1, [[1, 0, 0, 16, 16]]]]})");
    }

    std::filesystem::path picture(const std::string& name) const
    {
        return root / "images" / (name + ".png");
    }

    /// Another \p slope is another picture.
    void paint(const std::string& name, int slope) const
    {
        constexpr int side = 32;
        std::vector<std::uint8_t> values(side * side);
        for (std::size_t index = 0; index < values.size(); ++index)
            values[index] = static_cast<std::uint8_t>(index % side * std::size_t(slope));
        writeFileAtomically(picture(name), {render::encodeGreyPng(values, side, side)});
    }

    /// The same file, as after it was copied.
    void touch(const std::string& name) const
    {
        std::filesystem::last_write_time(
            picture(name), std::filesystem::last_write_time(picture(name)) + std::chrono::hours(1));
    }

    void writeList(const std::string& json) const
    {
        writeFileAtomically(root / "split.json", {json});
    }

    data::Datamodule open() const
    {
        data::DataOptions options;
        options.datadir = root / "images";
        return data::openDatamodule((root / "split.json").string(), options);
    }

    /// The record called \p stem in the output folder.
    std::string record(const std::string& stem) const { return readFile(out / (stem + ".jsonl")); }

    /// Has the record say nothing of what its results were made from, as earlier versions did.
    void makeOld(const std::string& stem) const
    {
        std::string text = record(stem);
        for (std::size_t at = text.find("\"made-from\":{"); at != std::string::npos;
             at = text.find("\"made-from\":{"))
            text.erase(at, text.find("},", at) + 2 - at);
        writeFileAtomically(out / (stem + ".jsonl"), {text});
    }
};

} // namespace saliscope
