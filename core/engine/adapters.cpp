// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/adapters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>
#include <string_view>

#include "core/base/error.h"

namespace fs = std::filesystem;

namespace saliscope::engine
{

namespace
{

using checkpoint::Checkpoint;
using checkpoint::NamedArray;

constexpr std::string_view wrapperOfPeft = "base_model.model.";
constexpr std::string_view prefixOfMednet = "model.";
constexpr std::string_view firstFactor = ".lora_A.";
constexpr std::string_view secondFactor = ".lora_B.";
constexpr std::string_view everyTransformerHas = "patch_embed.proj.weight";

std::string without(std::string name, std::string_view part)
{
    const std::size_t at = name.find(part);
    return at == std::string::npos ? name : name.erase(at, part.size());
}

/// The name without what peft puts around and into it.
std::string plainName(std::string name)
{
    if (const std::size_t at = name.find(wrapperOfPeft); at != std::string::npos)
        name.erase(0, at + wrapperOfPeft.size());
    return without(without(without(name, ".base_layer"), ".modules_to_save.default"),
                   ".modules_to_save");
}

std::string attributeOf(const Checkpoint& checkpoint, const std::string& key)
{
    const auto found = checkpoint.attributes.find(key);
    return found == checkpoint.attributes.end() ? std::string() : found->second;
}

/// A setting of peft that changes what adapters mean, and the values it may have. Some ways to
/// begin a training change the weights too, so that those of the base are not the ones adapted.
struct AdapterSetting {
    std::string_view key;
    std::array<std::string_view, 5> values;
};
constexpr std::array adapterSettings = {
    AdapterSetting{"use_dora", {"false"}},
    AdapterSetting{"use_qalora", {"false"}},
    AdapterSetting{"fan_in_fan_out", {"false"}},
    AdapterSetting{"alpha_pattern", {"{}", "null"}},
    AdapterSetting{"init_lora_weights", {"true", "false", "gaussian", "eva", "orthogonal"}},
    AdapterSetting{"layer_replication", {"null"}},
    AdapterSetting{"target_parameters", {"null", "[]"}},
    AdapterSetting{"trainable_token_indices", {"null"}},
    AdapterSetting{"arrow_config", {"null"}},
    AdapterSetting{"use_bdlora", {"null", "false"}},
};

class AdapterMerger final
{
public:
    AdapterMerger(Checkpoint& checkpoint, const Checkpoint* base)
        : m_checkpoint(checkpoint)
        , m_file(checkpoint.path.string())
    {
        requireKnownSettings();
        for (auto& [name, array] : checkpoint.weights)
            sort(name, array);
        if (base)
            addBase(*base);
    }

    void merge()
    {
        for (const auto& [layer, first] : m_first)
            merge(layer, first);
        for (const auto& [layer, second] : m_second)
            if (!m_first.contains(layer))
                failAdapter(layer);
        m_checkpoint.weights.clear();
        for (auto& [name, array] : m_weights)
            m_checkpoint.weights.emplace(std::string(prefixOfMednet) + name, std::move(array));
    }

private:
    [[noreturn]] void failAdapter(const std::string& layer) const
    {
        throw Error(ErrorKind::Mismatch, m_file,
                    say("its adapter of %1 is incomplete or does not fit", layer));
    }

    void requireKnownSettings() const
    {
        for (const AdapterSetting& setting : adapterSettings) {
            const std::string value =
                attributeOf(m_checkpoint, "peft_config." + std::string(setting.key));
            const auto& known = setting.values;
            if (!value.empty() && std::find(known.begin(), known.end(), value) == known.end())
                throw Error(ErrorKind::Unsupported, m_file,
                            say("its adapters have the setting %1 = %2, which this program does "
                                "not know",
                                std::string(setting.key), value));
        }
    }

    /// Takes a tensor for a factor of an adapter, or for a weight.
    void sort(const std::string& name, NamedArray& array)
    {
        const std::size_t first = name.find(firstFactor);
        const std::size_t second = name.find(secondFactor);
        if (name.find(".original_module.") != std::string::npos)
            return;
        const std::size_t at = std::min(first, second);
        if (at == std::string::npos && name.find(".lora_") != std::string::npos)
            throw Error(ErrorKind::Unsupported, m_file,
                        say("its adapters have a part %1, which this program does not know", name));
        if (at == std::string::npos)
            m_weights.insert_or_assign(plainName(name), std::move(array));
        else if (!name.ends_with(".weight"))
            throw Error(ErrorKind::Unsupported, m_file,
                        say("its adapters have a part %1, which this program does not know", name));
        else
            (first != std::string::npos ? m_first : m_second)
                .insert_or_assign(plainName(name.substr(0, at)), std::move(array));
    }

    void addBase(const Checkpoint& base)
    {
        const auto found =
            std::find_if(base.weights.begin(), base.weights.end(), [](const auto& entry) {
                return entry.first.ends_with(everyTransformerHas);
            });
        const std::size_t prefix =
            found == base.weights.end() ? 0 : found->first.size() - everyTransformerHas.size();
        const std::string start = prefix == 0 ? std::string() : found->first.substr(0, prefix);
        for (const auto& [name, array] : base.weights)
            if (name.starts_with(start))
                m_weights.emplace(name.substr(prefix), array);
    }

    double scaleOf(std::int64_t rank) const
    {
        const std::string text = attributeOf(m_checkpoint, "peft_config.lora_alpha");
        double alpha = 0;
        const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), alpha);
        if (code != std::errc() || end != text.data() + text.size() || !std::isfinite(alpha))
            throw Error(ErrorKind::Mismatch, m_file,
                        say("it does not say how much its adapters count (lora_alpha)"));
        const bool isStabilised = attributeOf(m_checkpoint, "peft_config.use_rslora") == "true";
        return alpha / (isStabilised ? std::sqrt(double(rank)) : double(rank));
    }

    void merge(const std::string& layer, const NamedArray& first)
    {
        const auto second = m_second.find(layer);
        const auto weight = m_weights.find(layer + ".weight");
        if (weight == m_weights.end())
            failWithoutBase(layer);
        if (second == m_second.end() || first.shape.size() != 2 ||
            second->second.shape.size() != 2 || first.shape[0] < 1 ||
            first.shape[0] != second->second.shape[1] ||
            weight->second.shape !=
                std::vector<std::int64_t>{second->second.shape[0], first.shape[1]})
            failAdapter(layer);
        add(weight->second, first, second->second);
    }

    [[noreturn]] void failWithoutBase(const std::string& layer) const
    {
        const std::string architecture = attributeOf(m_checkpoint, "architecture");
        throw Error(
            ErrorKind::Mismatch, m_file,
            say("it holds LoRA adapters without the weights they change (%1); name the file "
                "of these (%2) with --base-weight, or put it beside the checkpoint",
                layer, architecture.empty() ? "?" : architecture + ".safetensors"));
    }

    /// weight += scale · second · first, row by row.
    void add(NamedArray& weight, const NamedArray& first, const NamedArray& second) const
    {
        const auto rank = std::size_t(first.shape[0]);
        const auto inputs = std::size_t(first.shape[1]);
        const double scale = scaleOf(first.shape[0]);
        for (std::size_t row = 0; row < std::size_t(second.shape[0]); ++row)
            for (std::size_t index = 0; index < rank; ++index) {
                const auto factor = float(scale * double(second.values[row * rank + index]));
                const float* from = first.values.data() + index * inputs;
                float* to = weight.values.data() + row * inputs;
                for (std::size_t column = 0; column < inputs; ++column)
                    to[column] += factor * from[column];
            }
    }

    Checkpoint& m_checkpoint;
    std::string m_file;
    std::map<std::string, NamedArray> m_weights; ///< by their names in the network
    std::map<std::string, NamedArray> m_first;   ///< A, by layer
    std::map<std::string, NamedArray> m_second;  ///< B
};

std::optional<fs::path> baseBeside(const Checkpoint& checkpoint)
{
    const std::string architecture = attributeOf(checkpoint, "architecture");
    if (architecture.empty() || fs::path(architecture).filename() != architecture)
        return std::nullopt;
    for (const char* ending : {".safetensors", ".pth", ".pt", ".ckpt", ".bin"}) {
        fs::path path = checkpoint.path.parent_path() / (architecture + ending);
        std::error_code code;
        if (fs::is_regular_file(path, code))
            return path;
    }
    return std::nullopt;
}

} // namespace

bool hasAdapters(const Checkpoint& checkpoint)
{
    return std::any_of(checkpoint.weights.begin(), checkpoint.weights.end(), [](const auto& entry) {
        return entry.first.find(firstFactor) != std::string::npos;
    });
}

void mergeAdapters(Checkpoint& checkpoint, const Checkpoint* base)
{
    AdapterMerger(checkpoint, base).merge();
}

std::optional<fs::path> baseFor(const Checkpoint& checkpoint, const std::optional<fs::path>& given)
{
    if (given || !hasAdapters(checkpoint))
        return given;
    return baseBeside(checkpoint);
}

std::string baseNameOf(const Checkpoint& checkpoint)
{
    return attributeOf(checkpoint, "architecture");
}

bool lacksBase(const Checkpoint& checkpoint)
{
    std::set<std::string> own;
    for (const auto& entry : checkpoint.weights)
        own.insert(plainName(entry.first));
    const auto lacksOwn = [&](const auto& entry) {
        const std::size_t at = entry.first.find(firstFactor);
        return at != std::string::npos &&
               !own.contains(plainName(entry.first.substr(0, at)) + ".weight");
    };
    return std::any_of(checkpoint.weights.begin(), checkpoint.weights.end(), lacksOwn) &&
           !baseBeside(checkpoint);
}

Checkpoint readWithBase(const fs::path& path, const std::optional<fs::path>& base)
{
    return withBase(checkpoint::readCheckpoint(path), base);
}

Checkpoint withBase(Checkpoint checkpoint, const std::optional<fs::path>& base)
{
    if (!hasAdapters(checkpoint)) {
        if (base)
            throw Error(ErrorKind::BadRequest, checkpoint.path.string(),
                        say("it holds no adapters, so leave --base-weight out"));
        return checkpoint;
    }
    const std::optional<fs::path> place = baseFor(checkpoint, base);
    if (!place) {
        mergeAdapters(checkpoint, nullptr);
        checkpoint.notes.push_back(say("Its LoRA adapters were merged into its own weights."));
        return checkpoint;
    }
    const Checkpoint other = checkpoint::readCheckpoint(*place);
    mergeAdapters(checkpoint, &other);
    checkpoint.notes.push_back(
        say("Its LoRA adapters were merged into the weights of %1.", place->string()));
    return checkpoint;
}

} // namespace saliscope::engine
