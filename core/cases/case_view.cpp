// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cases/case_view.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/output_names.h"
#include "core/maps/final_map.h"

namespace saliscope::cases
{

namespace
{

constexpr std::size_t words = 65536;

/// How often each 16-bit value occurs; the mean of colours counts.
std::vector<std::uint32_t> wordCounts(const render::ScreenPicture::Level& level, int channels)
{
    std::vector<std::uint32_t> counts(words);
    const auto plane = std::size_t(level.width) * std::size_t(level.height);
    for (std::size_t i = 0; i < plane; ++i) {
        std::uint32_t sum = 0;
        for (int channel = 0; channel < channels; ++channel)
            sum += level.plane(channel)[i];
        ++counts[sum / std::uint32_t(channels)];
    }
    return counts;
}

/// The smallest value that \p percent of all values do not exceed.
float percentileOf(const std::vector<std::uint32_t>& counts, std::size_t total, double percent)
{
    const double wanted = double(total) * percent / 100;
    std::size_t below = 0;
    for (std::size_t word = 0; word < counts.size(); ++word) {
        below += counts[word];
        if (double(below) >= wanted && below > 0)
            return float(word) / float(words - 1);
    }
    return 1;
}

void describeValues(CasePicture& picture)
{
    const render::ScreenPicture::Level& level = picture.screen.levels.front();
    const std::vector<std::uint32_t> counts = wordCounts(level, picture.screen.channels);
    for (std::size_t word = 0; word < counts.size(); ++word)
        picture.histogram[word * picture.histogram.size() / words] += counts[word];
    const std::size_t total = picture.image.planeSize();
    picture.low = percentileOf(counts, total, 0.5);
    picture.high = percentileOf(counts, total, 99.5);
}

std::vector<CaseBox> clippedBoxes(const std::vector<data::Box>& boxes, Size size)
{
    std::vector<CaseBox> result;
    for (const data::Box& box : boxes) {
        const double x0 = std::clamp(double(box.x), 0., double(size.width));
        const double y0 = std::clamp(double(box.y), 0., double(size.height));
        const double x1 = std::clamp(double(box.x) + box.width, 0., double(size.width));
        const double y1 = std::clamp(double(box.y) + box.height, 0., double(size.height));
        if (x0 < x1 && y0 < y1)
            result.push_back({box.label, x0, y0, x1 - x0, y1 - y0});
    }
    return result;
}

Size sizeOf(const Image& image)
{
    return {image.width, image.height};
}

void nameOutputs(CaseMap& map, const engine::ModelInfo& model)
{
    if (model.described.outputs.empty())
        return;
    map.outputName = engine::outputName(model, map.output);
    if (map.contrast)
        map.contrastName = engine::outputName(model, *map.contrast);
}

/// Half-pixel centres, edges repeated.
Image resizedCells(const Image& cells, int size)
{
    render::MapLayer layer;
    render::sampleMap(cells, {0, 0, double(size)}, {0, 0, 1, size, size}, true, layer);
    Image result(1, size, size);
    result.values = std::move(layer.values);
    return result;
}

/// What is left to do for FullGrad: its maps are positive and have the input's size.
void postProcessFullSize(CaseMap& map)
{
    map.cells = map.raw;
    const maps::UnitScale scale = maps::unitScale(map.raw);
    map.offset = scale.offset;
    map.divisor = scale.divisor;
}

/// The post-processing of `generate` (finalMap) up to the cells, and what it takes to finish it.
void postProcess(CaseMap& map, int inputSize)
{
    map.cells = map.raw;
    maps::keepPositive(map.cells);
    const maps::UnitScale first = maps::unitScale(map.cells);
    maps::applyScale(map.cells, first);
    map.base = first.offset;
    map.span = first.divisor;
    Image large = resizedCells(map.cells, inputSize);
    maps::keepPositive(large);
    const maps::UnitScale second = maps::unitScale(large);
    map.offset = second.offset;
    map.divisor = second.divisor;
}

} // namespace

render::InputFrame inputFrame(Size picture)
{
    const int side = std::max(picture.width, picture.height);
    const int left = (side - picture.width) / 2; // whole pixels, as the picture is padded
    const int top = (side - picture.height) / 2;
    return {-double(left), -double(top), double(side)};
}

render::InputFrame mapFrame(const CaseMap& map, const CasePicture& picture)
{
    if (map.padding == data::Padding::Square)
        return picture.frame;
    return {0, 0, double(picture.image.width), double(picture.image.height)};
}

CasePicture casePicture(Image image, render::InputFrame frame, std::vector<CaseBox> boxes)
{
    if (image.empty() || (image.channels != 1 && image.channels != 3))
        throw Error(ErrorKind::BadRequest, "", say("a picture has pixels in one or three planes"));
    CasePicture picture;
    picture.screen = render::screenPicture(image);
    picture.image = std::move(image);
    picture.frame = frame;
    picture.boxes = std::move(boxes);
    describeValues(picture);
    return picture;
}

CasePicture loadCase(const data::Datamodule& datamodule, const data::Sample& sample)
{
    data::RawImage raw = data::loadSample(datamodule, sample);
    const Size size = sizeOf(raw.image);
    std::vector<CaseBox> boxes = clippedBoxes(data::withoutBorders(sample.boxes, raw), size);
    CasePicture picture = casePicture(std::move(raw.image), inputFrame(size), std::move(boxes));
    picture.stored = {raw.stored, std::move(raw.keptRows), std::move(raw.keptColumns)};
    picture.notes = std::move(raw.notes);
    return picture;
}

std::size_t CaseMap::bytes() const
{
    return sizeof *this + layer.capacity() +
           (raw.values.capacity() + cells.values.capacity() + logits.capacity()) * sizeof(float);
}

CaseMap caseMap(engine::SaliencyMap map, const std::vector<float>& logits, int inputSize)
{
    CaseMap result;
    result.raw = std::move(map.raw);
    result.flags = map.flags;
    result.algorithm = map.request.algorithm;
    result.layer = map.request.layer;
    result.output = map.output;
    result.contrast = map.contrast;
    result.evidenceSign = map.evidenceSign;
    result.rawMinimum = map.rawMinimum;
    result.rawMaximum = map.rawMaximum;
    result.logits = logits;
    result.inputSize = inputSize;
    if (result.flags.nonFinite)
        result.cells = result.raw;
    else if (engine::algorithmInfo(result.algorithm).hasInputSize)
        postProcessFullSize(result);
    else
        postProcess(result, inputSize);
    return result;
}

Image inputMap(const CaseMap& map, int size)
{
    Image result = resizedCells(map.cells, size);
    maps::keepPositive(result);
    maps::applyScale(result, {map.offset, map.divisor});
    return result;
}

double percentileIn(const Image& map, float value)
{
    const auto below = std::count_if(map.values.begin(), map.values.end(),
                                     [value](float other) { return other < value; });
    return 100. * double(below) / double(std::max<std::size_t>(map.values.size(), 1));
}

CaseMap existingCaseMap(Image map)
{
    CaseMap result;
    const auto finite = [](float value) { return std::isfinite(value); };
    result.flags.nonFinite = !std::all_of(map.values.begin(), map.values.end(), finite);
    if (!map.empty() && !result.flags.nonFinite) {
        const auto [low, high] = std::minmax_element(map.values.begin(), map.values.end());
        result.rawMinimum = *low;
        result.rawMaximum = *high;
        result.flags.empty = *high <= 0;
        result.flags.constant = *low == *high;
    }
    result.inputSize = map.width;
    result.cells = map;
    result.raw = std::move(map);
    return result;
}

CaseMap signedCaseMap(Image map)
{
    CaseMap result = existingCaseMap(std::move(map));
    result.isSigned = true;
    result.flags.empty = result.rawMinimum == 0 && result.rawMaximum == 0;
    return result;
}

namespace
{

/// A preview as a map of the same request.
CaseMap previewMap(const engine::MapRequest& request, int output, std::optional<int> contrast,
                   const engine::MapPreview& preview, const engine::ModelInfo& model)
{
    engine::SaliencyMap map;
    map.request = request;
    map.output = output;
    map.contrast = contrast;
    map.raw = preview.raw;
    const auto [low, high] = std::minmax_element(map.raw.values.begin(), map.raw.values.end());
    map.rawMinimum = *low;
    map.rawMaximum = *high;
    map.flags.nonFinite = !std::all_of(map.raw.values.begin(), map.raw.values.end(),
                                       [](float value) { return std::isfinite(value); });
    CaseMap result = caseMap(std::move(map), {}, model.input.size);
    result.progress = MapProgress{preview.done, preview.channels, preview.change};
    result.padding = model.input.padding;
    nameOutputs(result, model);
    return result;
}

} // namespace

std::vector<CaseMap> explainCase(engine::Network& network, const data::Datamodule& datamodule,
                                 const data::Sample& sample, const engine::ExplainRequest& request,
                                 std::stop_token stop, const PreviewReceiver& onPreview)
{
    const data::InputSpec& spec = network.model().input;
    const data::ModelInput input =
        data::prepareInput(data::loadSample(datamodule, sample), sample.boxes, spec);
    engine::ExplainRequest lowResolution = request;
    lowResolution.fullSize = false;
    if (onPreview)
        lowResolution.onPreview = [&](std::size_t map, int output,
                                      const engine::MapPreview& preview) {
            onPreview(map, previewMap(request.maps[map], output, request.contrast, preview,
                                      network.model()));
        };
    engine::Explanation explanation =
        network.explain(input.image, sample.name, lowResolution, stop);
    std::vector<CaseMap> maps;
    for (engine::SaliencyMap& map : explanation.maps) {
        maps.push_back(caseMap(std::move(map), explanation.logits, spec.size));
        maps.back().padding = spec.padding;
        maps.back().activation = network.model().activation;
        nameOutputs(maps.back(), network.model());
    }
    return maps;
}

} // namespace saliscope::cases
