// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTemporaryDir>

#include "core/base/files.h"
#include "core/render/png.h"
#include "core/tasks/completeness.h"
#include "support/linear_network.h"

/// A folder with pictures, their split list, and places for results.
class ScoringFolder final
{
public:
    static constexpr int samples = 7;

    ScoringFolder()
    {
        for (int index = 0; index < samples; ++index)
            writePicture(name(index), index);
        saliscope::writeFileAtomically(path("split.json"), {R"({"train": [["a/0.png", 1],
            ["a/1.png", 0], ["a/2.png", 1]], "test": [["a/3.png", 0], ["a/4.png", 1],
            ["a/5.png", 1], ["a/6.png", 0]]})"});
    }

    std::filesystem::path path(const std::string& relative) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / relative;
    }

    static std::string name(int index) { return "a/" + std::to_string(index) + ".png"; }

    saliscope::data::Datamodule datamodule() const
    {
        saliscope::data::DataOptions options;
        options.datadir = path("");
        return saliscope::data::openDatamodule(path("split.json").string(), options);
    }

    saliscope::tasks::CompletenessRequest request(const std::string& output) const
    {
        saliscope::tasks::CompletenessRequest request;
        request.outputFolder = path(output);
        return request;
    }

    saliscope::tasks::CompletenessReport run(
        LinearNetwork& network, const saliscope::tasks::CompletenessRequest& request) const
    {
        return saliscope::tasks::scoreCompleteness(network, datamodule(), request, {}, {});
    }

    /// Stops after \p done samples.
    saliscope::tasks::CompletenessReport runUntil(
        LinearNetwork& network, std::size_t done,
        const saliscope::tasks::CompletenessRequest& request) const
    {
        std::stop_source source;
        const auto stop = [&](const saliscope::run::TaskProgress& progress) {
            if (progress.done >= done)
                source.request_stop();
        };
        return saliscope::tasks::scoreCompleteness(network, datamodule(), request, stop,
                                                   source.get_token());
    }

    std::string read(const std::string& relative) const
    {
        return saliscope::readFile(path(relative));
    }

private:
    void writePicture(const std::string& name, int index) const
    {
        std::vector<std::uint8_t> grey(LinearNetwork::size * LinearNetwork::size);
        for (std::size_t i = 0; i < grey.size(); ++i)
            grey[i] = std::uint8_t((i * 73 + std::size_t(index) * 31 + i * i % 251) % 256);
        saliscope::writeFileAtomically(
            path(name),
            {saliscope::render::encodeGreyPng(grey, LinearNetwork::size, LinearNetwork::size)});
    }

    QTemporaryDir m_folder;
};
